import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from evals.peers.command import peers
from tests.evals.build import TEXT, gold, gold_statistic
from tests.evals.peer_answers import READING, answer, question
from tests.fake_endpoint import Answer, Behaviour, FakeEndpoint, SeenRequest, Status

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    for name in ("docs", "gold"):
        (tmp_path / name).mkdir()
    for stem in ("x", "y"):
        (tmp_path / "docs" / f"{stem}.txt").write_text(TEXT, "utf-8")
        campaign = {"name": "Clear Harbour", "aliases": [], "quote": "Clear Harbour", "optional": False}
        statistics = [gold_statistic("arrested 40 suspects", "40", 40)]
        label = gold(document=f"{stem}.txt", statistics=statistics, campaigns=[campaign])
        (tmp_path / "gold" / f"{stem}.json").write_text(json.dumps(label), "utf-8")
    return tmp_path


@pytest.fixture
def behave() -> dict[str, Behaviour]:
    """How the endpoint behaves to a system; where nothing is set, it answers well."""
    return {}


@pytest.fixture
def endpoint(behave: dict[str, Behaviour]) -> Iterator[FakeEndpoint]:
    def choose(request: SeenRequest) -> Behaviour:
        return behave.get(question(request)) or Answer(answer(request))

    with FakeEndpoint(choose=choose) as served:
        yield served


@pytest.fixture
def run(folders: Path, endpoint: FakeEndpoint) -> Run:
    app = typer.Typer()
    app.command()(peers)

    def invoke(*arguments: str) -> tuple[int, str]:
        given = ["--docs", str(folders / "docs"), "--gold", str(folders / "gold"), "--out", str(folders / "run")]
        where = ["--base-url", endpoint.base_url, "--model", "fake"]
        result = CliRunner().invoke(app, [*given, *where, *arguments])
        return result.exit_code, result.output

    return invoke


def asked(endpoint: FakeEndpoint, system: str) -> int:
    return sum(question(request) == system for request in endpoint.requests)


def rows(folders: Path) -> dict[str, Any]:
    saved = json.loads((folders / "run" / "peers.json").read_text("utf-8"))
    return {row["system"]: row for row in saved["systems"]}


def test_two_systems_over_two_documents(run: Run, folders: Path, endpoint: FakeEndpoint) -> None:
    code, output = run("--systems", "ours,instructor")
    assert code == 0, output
    found = rows(folders)
    theirs = found["instructor"]
    assert theirs["rates"]["labelled.f1"]["rate"] == 1.0
    assert theirs["rates"]["campaigns.f1"]["rate"] == 1.0
    assert (theirs["documents"], theirs["calls"], theirs["lost"]) == (2, 2, 0)
    assert theirs["written"] == 2 * len(json.dumps(READING).split())
    assert (theirs["words"]["right"], theirs["values"]["right"]) == (0, 0)
    assert found["ours"]["calls"] > 2
    assert found["ours"]["seconds_same"] <= found["ours"]["seconds"]
    markdown = (folders / "run" / "peers.md").read_text("utf-8")
    assert "| instructor | 100.0 | 100.0 | 100.0 | 100.0 |" in markdown
    assert (folders / "run" / "instructor.scores.json").exists()


def test_what_is_done_stays_done(run: Run, folders: Path, endpoint: FakeEndpoint) -> None:
    run("--systems", "ours,instructor", "--only", "x")
    before = len(endpoint.requests)
    assert "x: instructor" not in run("--systems", "ours,instructor", "--only", "x")[1]
    assert len(endpoint.requests) == before
    run("--systems", "instructor")
    assert asked(endpoint, "instructor") == 2
    (folders / "docs" / "x.txt").write_text(f"{TEXT} It rained.", "utf-8")
    run("--systems", "instructor")
    assert asked(endpoint, "instructor") == 3


def test_scoring_again_asks_nothing(run: Run, folders: Path, endpoint: FakeEndpoint) -> None:
    run("--systems", "ours,instructor", "--only", "y")
    before, saved = len(endpoint.requests), rows(folders)
    (folders / "gold" / "y.json").write_text(json.dumps(gold(document="y.txt")), "utf-8")
    code, output = run("--systems", "ours,instructor", "--only", "y", "--score-only")
    assert code == 0, output
    assert len(endpoint.requests) == before
    assert rows(folders)["instructor"]["calls"] == saved["instructor"]["calls"]
    assert rows(folders)["instructor"]["rates"]["value.f1"]["rate"] == 0.0
    code, output = run("--systems", "instructor", "--score-only")
    assert code == 1
    assert "left out: x" in output


def test_documents_in_the_order_given(run: Run) -> None:
    _, output = run("--systems", "instructor", "--only", "y", "--only", "x")
    assert output.index("y: instructor") < output.index("x: instructor")


def test_a_cut_answer_loses_the_document(
    run: Run, folders: Path, endpoint: FakeEndpoint, behave: dict[str, Behaviour]
) -> None:
    behave["instructor"] = Answer('{"published": null, "statistics": [', cut=True)
    code, output = run("--systems", "instructor", "--only", "x")
    assert code == 0, output
    row = rows(folders)["instructor"]
    assert (row["failed"], row["lost"]) == (1, 1)
    assert row["rates"]["value.f1"]["rate"] == 0.0
    assert asked(endpoint, "instructor") == 1


def test_invalid_answers_are_asked_for_again(
    run: Run, folders: Path, endpoint: FakeEndpoint, behave: dict[str, Behaviour]
) -> None:
    behave["instructor"] = Answer('{"published": "soon"}')
    run("--systems", "instructor", "--only", "x")
    assert asked(endpoint, "instructor") == 3
    assert rows(folders)["instructor"]["lost"] == 1


def test_an_endpoint_that_is_down_is_no_result(
    run: Run, folders: Path, endpoint: FakeEndpoint, behave: dict[str, Behaviour], monkeypatch: pytest.MonkeyPatch
) -> None:
    # How long the client waits before it asks again is its own affair.
    monkeypatch.setattr("openai._base_client.BaseClient._calculate_retry_timeout", lambda *given: 0.0)
    behave["instructor"] = Status(500)
    code, output = run("--systems", "instructor", "--only", "x")
    assert code == 1
    assert "left out: x" in output
    assert not (folders / "run" / "instructor" / "x.json").exists()
    del behave["instructor"]
    assert run("--systems", "instructor", "--only", "x")[0] == 0
    tape = folders / "run" / "instructor" / "x.tape.jsonl"
    assert [json.loads(line)["status"] for line in tape.read_text("utf-8").splitlines()] == [200]


def test_wrong_options(run: Run) -> None:
    assert run("--systems", "ours,theirs")[0] == 2
    assert run("--systems", ",")[0] == 2
    assert run("--only", "z")[0] == 2
