"""Runs of the real pipeline against an endpoint that answers some questions, or none."""

import json
from pathlib import Path

from summarizer.outcome import RunResult
from summarizer.run import run
from summarizer.settings import Settings
from tests.doubles import write_files
from tests.fake_endpoint import Answer, Behaviour, FakeEndpoint, SeenRequest

TEXT = "Harbour police held 12 suspects on Monday. They seized 40 phones."

FIGURE = {"n": 1, "measure": "things counted", "object": "other", "action": "other", "change": "none", "reason": None}


def go(endpoint: FakeEndpoint, folder: Path) -> RunResult:
    paths = write_files(folder, a=TEXT)
    return run(paths, Settings.load(out=str(folder / "out"), model="m", base_url=endpoint.base_url))


def figures_asked(request: SeenRequest) -> bool:
    return "figures" in (request.schema or {})["properties"]


def test_what_failed_is_asked_again_and_only_that(tmp_path: Path) -> None:
    broken = True

    def choose(request: SeenRequest) -> Behaviour:
        if figures_asked(request):
            # Both figures in one question are too much; each alone is asked then.
            return Answer('{"figures": [', cut=True) if broken else Answer(json.dumps({"figures": [FIGURE]}))
        return Answer('{"outlet": null, "agencies": [], "campaigns": [], "suspects": [], "summary": []}')

    with FakeEndpoint(choose=choose) as endpoint:
        (row,) = go(endpoint, tmp_path).rows
        assert (row.error, bool(row.unanswered)) == (None, True)
        asked = [figures_asked(request) for request in endpoint.requests]
        assert {True, False} == set(asked)
        for broken in (True, False):
            before = len(endpoint.requests)
            (row,) = go(endpoint, tmp_path).rows
            assert bool(row.unanswered) is broken
            assert all(figures_asked(request) for request in endpoint.requests[before:])
            assert len(endpoint.requests) > before
        before = len(endpoint.requests)
        (row,) = go(endpoint, tmp_path).rows
        assert row.skipped
        assert len(endpoint.requests) == before


def test_an_endpoint_of_rubbish_makes_no_report(tmp_path: Path) -> None:
    with FakeEndpoint("all fine!") as endpoint:
        result = go(endpoint, tmp_path)
        assert "no question got a usable answer" in str(result.failed[0].error)
        assert not (tmp_path / "out/a.json").exists()
        before = len(endpoint.requests)
        assert go(endpoint, tmp_path).failed
        assert len(endpoint.requests) == 2 * before
