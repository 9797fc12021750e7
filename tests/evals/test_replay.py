import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.replay import replayed
from tests.doubles import FakeModel, write_files
from tests.evals.build import gold


def test_reports_and_errors_by_the_names_of_the_documents(model: FakeModel, tmp_path: Path) -> None:
    write_files(tmp_path / "docs", fine="Police acted.", lost="unrecorded")
    reports, errors = replayed(tmp_path / "docs", tmp_path / "cassettes")
    assert list(reports) == ["fine"]
    assert list(errors) == ["lost"]
    assert "no recorded answer" in errors["lost"]
    [options] = model.opened
    assert options["mode"] == "replay"
    assert options["store"] == tmp_path / "cassettes" / "stepwise"


def test_settings_from_outside_change_nothing(
    model: FakeModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_MODEL", "another")
    monkeypatch.setenv("SUMMARIZER_PUBLISHED", "2020-01-01")
    monkeypatch.setenv("SUMMARIZER_STRATEGY", "whole")
    write_files(tmp_path / "docs", fine="Police acted.")
    replayed(tmp_path / "docs", tmp_path / "cassettes")
    [options] = model.opened
    assert options["name"] is None
    assert options["store"].name == "stepwise"


@pytest.mark.parametrize(("text", "code"), [("Police acted.", 0), ("unrecorded", 1)])
def test_without_a_command_the_recordings_are_replayed(model: FakeModel, tmp_path: Path, text: str, code: int) -> None:
    write_files(tmp_path / "docs", x=text)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "x.json").write_text(json.dumps(gold()), "utf-8")
    gate = tmp_path / "gate.toml"
    gate.write_text("[ceilings]\nfailures = 0\nviolations = 0\n", "utf-8")
    options = [f"--{name}={tmp_path / name}" for name in ("docs", "gold", "cassettes")]
    result = CliRunner().invoke(app, [*options, "--gate", str(gate)])
    assert result.exit_code == code
    assert ("no recorded answer" in result.output) is bool(code)
    assert ("gate: failures: 1 is above its ceiling of 0" in result.output) is bool(code)
