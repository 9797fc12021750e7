"""What arrives at an endpoint is what the prompts render, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.models import Message, open_model
from summarizer.pipeline import Strategy, summarize_document
from tests.asking.seeds import seed
from tests.asking.stub_session import queries_of, replies, stub
from tests.fake_endpoint import FakeEndpoint, SeenRequest

FORM = {"model", "messages", "temperature", "max_tokens", "response_format"}
GOOD = replies(
    figures=lambda query: {"measures": ["what it tells"] * query.context["count"]},
    names=lambda query: {"names": [f"{name}: other" for name in query.context["names"]]},
    header={"agencies": [], "outlet": ""},
    whole_figures=lambda query: {"figures": [_entry(n) for n in range(1, len(query.context["sources"]) + 1)]},
    whole_names={"outlet": None, "agencies": [], "campaigns": [], "suspects": [], "summary": []},
)


def _entry(n: int) -> dict[str, Any]:
    return {"n": n, "measure": "what it tells", "object": "other", "action": "other", "change": "none", "reason": None}


@pytest.mark.parametrize("stem", ["airport_brief", "loan_app_ring", "sea_crossing_zh"])
@pytest.mark.parametrize("strategy", ["stepwise", "whole"])
def test_the_body_is_the_rendered_prompt(strategy: Strategy, stem: str, tmp_path: Path) -> None:
    document = seed(stem)
    local = stub(GOOD)
    expected = summarize_document(document, local, strategy=strategy, published=None)
    asked = queries_of(local)

    def answer(request: SeenRequest) -> str:
        return json.dumps(GOOD(asked[request.number]))

    with FakeEndpoint(answer=answer) as endpoint:
        model = open_model(name="m", base_url=endpoint.base_url, api_key=None, mode="live", store=tmp_path)
        session = model.session(document.id)
        report = summarize_document(document, session, strategy=strategy, published=None)
    assert [[Message(**m) for m in r.messages] for r in endpoint.requests] == [list(q.messages) for q in asked]
    for request, query in zip(endpoint.requests, asked, strict=True):
        assert set(request.body) == FORM
        assert request.body["max_tokens"] == query.max_tokens
        assert request.path == "/v1/chat/completions"
    assert report.statistics == expected.statistics
    assert not report.audit.failures
    assert report.provenance.calls == len(asked)
    assert report.provenance.reasks == 0
