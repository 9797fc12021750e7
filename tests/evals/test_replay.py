import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.corpus import Labelled, read_corpus
from evals.predict import replayed
from tests.doubles import FakeModel, write_files
from tests.evals.build import gold


def labelled(folder: Path, **texts: str) -> list[Labelled]:
    write_files(folder / "docs", **texts)
    (folder / "gold").mkdir()
    for stem in texts:
        (folder / "gold" / f"{stem}.json").write_text(json.dumps(gold(document=f"{stem}.txt")), "utf-8")
    return read_corpus(folder / "docs", folder / "gold")


def test_reports_and_errors_by_the_names_of_the_documents(model: FakeModel, tmp_path: Path) -> None:
    corpus = labelled(tmp_path, fine="Police acted.", lost="unrecorded")
    made = replayed(corpus, tmp_path / "cassettes")
    assert (made.model, made.strategy) == ("double", "stepwise")
    assert list(made.reports) == ["fine"]
    assert list(made.errors) == ["lost"]
    assert "no recorded answer" in made.errors["lost"]
    [options] = model.opened
    assert options["mode"] == "replay"
    assert options["store"] == tmp_path / "cassettes" / "stepwise"


def test_documents_without_gold_are_not_asked_about(model: FakeModel, tmp_path: Path) -> None:
    corpus = labelled(tmp_path, fine="Police acted.")
    write_files(tmp_path / "docs", other="Police acted again.")
    replayed(corpus, tmp_path / "cassettes")
    assert model.asked == ["fine"]


def test_settings_from_outside_change_nothing(
    model: FakeModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_MODEL", "another")
    monkeypatch.setenv("SUMMARIZER_PUBLISHED", "2020-01-01")
    monkeypatch.setenv("SUMMARIZER_STRATEGY", "whole")
    replayed(labelled(tmp_path, fine="Police acted."), tmp_path / "cassettes")
    [options] = model.opened
    assert options["name"] is None
    assert options["store"].name == "stepwise"


@pytest.mark.parametrize(("text", "code"), [("Police acted.", 0), ("unrecorded", 1)])
def test_without_a_command_the_recordings_are_replayed(model: FakeModel, tmp_path: Path, text: str, code: int) -> None:
    labelled(tmp_path, x=text)
    gate = tmp_path / "gate.toml"
    gate.write_text("[ceilings]\nfailures = 0\nviolations = 0\n", "utf-8")
    options = [f"--{name}={tmp_path / name}" for name in ("docs", "gold", "cassettes", "runs")]
    result = CliRunner().invoke(app, [*options, "--gate", str(gate)])
    assert result.exit_code == code
    assert ("no recorded answer" in result.output) is bool(code)
    assert ("gate: failures: 1 is above its ceiling of 0" in result.output) is bool(code)
