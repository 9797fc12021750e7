import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.runfolder import read_run, saved_runs
from tests.evals.oracle import Oracle
from tests.evals.small import corpus as small_corpus
from tests.fake_endpoint import FakeEndpoint

RUNNER = CliRunner()


def run(*arguments: str) -> tuple[int, str]:
    result = RUNNER.invoke(app, list(arguments))
    return result.exit_code, result.output


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    small_corpus(tmp_path)
    return [f"--{name}={tmp_path / name}" for name in ("docs", "gold", "runs")]


def test_models_are_asked_saved_shown_and_compared(options: list[str], tmp_path: Path) -> None:
    corpus = small_corpus(tmp_path / "again")
    runs = tmp_path / "runs"
    with FakeEndpoint(Oracle(corpus.labelled)) as good, FakeEndpoint(Oracle(corpus.labelled, noise=1.0)) as poor:
        live = [*options, f"--model=good@{good.base_url}", f"--model=poor@{poor.base_url}", "--repeat=2"]
        code, output = run(*live, f"--html={tmp_path / 'page.html'}")
        assert code == 0, output
        asked = len(good.requests)
    assert asked == 2 * 2 * 2
    first, second = saved_runs(runs)
    assert (first.provenance.model, second.provenance.model) == ("good", "poor")
    assert first.sheet.groups["all"].rates["labelled.f1"].rate == 1.0
    assert second.sheet.groups["all"].rates["labelled.f1"].rate == 0.0
    assert first.provenance.repeatability is not None
    assert first.provenance.repeatability.identical == 2
    assert first.provenance.spent.timed == first.provenance.spent.documents == 4
    assert sorted(path.name for path in (runs / first.name / "repeat-2" / "reports").iterdir()) == [
        "hill.json",
        "quay.json",
    ]
    assert "2 repeats: 2 of 2 documents with the same report" in output

    # The endpoints are gone: everything comes from what was kept.
    code, output = run(*live)
    assert code == 0, output
    assert [saved.sheet for saved in saved_runs(runs)] == [first.sheet, second.sheet]

    code, output = run("show", first.name, f"--runs={runs}", "--errors", "--full")
    assert code == 0
    assert "By document" in output
    code, output = run("compare", first.name, second.name, f"--runs={runs}")
    assert code == 0
    assert "seized [[212]] phones" in output
    assert "labelled.f1" in output
    code, output = run("runs", f"--runs={runs}")
    assert code == 0
    assert output.index("good-") < output.index("poor-")
    shown = (tmp_path / "page.html").read_text("utf-8")
    assert "seized <mark>212</mark> phones" in shown
    assert "Leaderboard" in shown


def test_what_was_answered_is_not_asked_again(options: list[str], tmp_path: Path) -> None:
    corpus = small_corpus(tmp_path / "again")
    later = tmp_path / "gold" / "quay.json"
    content = later.read_text("utf-8")
    later.unlink()
    with FakeEndpoint(Oracle(corpus.labelled)) as endpoint:
        live = [*options, f"--model=m@{endpoint.base_url}"]
        assert run(*live)[0] == 0
        assert len(endpoint.requests) == 2
        later.write_text(content, "utf-8")
        assert run(*live)[0] == 0
        assert len(endpoint.requests) == 4
    assert sorted(saved.provenance.spent.timed for saved in saved_runs(tmp_path / "runs")) == [1, 2]


def test_what_does_not_go_together(options: list[str], tmp_path: Path) -> None:
    assert run(*options, "--repeat=2")[0] == 2
    assert run(*options, "--accept")[0] == 2
    code, output = run(*options, "--model=unknown")
    assert code == 2
    assert "needs a key" in output
    code, output = run("show", "nothing", f"--runs={tmp_path}")
    assert code == 2
    assert "no saved run" in output
    assert run("runs", f"--runs={tmp_path}")[0] == 2


def test_a_run_is_read_as_it_was_saved(options: list[str], tmp_path: Path) -> None:
    corpus = small_corpus(tmp_path / "again")
    with FakeEndpoint(Oracle(corpus.labelled)) as endpoint:
        assert run(*options, f"--model=m@{endpoint.base_url}", f"--json={tmp_path / 's.json'}")[0] == 0
    [folder] = [path for path in (tmp_path / "runs").iterdir() if not path.name.startswith(".")]
    saved = read_run(folder)
    assert saved.provenance.schema_ == "run/1"
    assert json.loads((tmp_path / "s.json").read_text("utf-8")) == json.loads(
        (folder / "scores.json").read_text("utf-8")
    )
