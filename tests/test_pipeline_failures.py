"""What fails is named in the audit; the rest of the report stands."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from summarizer.documents import document_from_text
from summarizer.mentions import find_mentions
from summarizer.models import CutAnswer, InvalidAnswer, Query, QuestionError, RefusedRequest, open_model
from summarizer.pipeline import Strategy, summarize_document
from tests.asking.seeds import seed
from tests.asking.strict import faults
from tests.asking.stub_session import Reply, queries_of, stub, user_text
from tests.fake_endpoint import Answer, FakeEndpoint, SeenRequest, Status
from tests.tables import for_each
from tests.test_pipeline_wire import GOOD

TEXT = """Harbour raid

LORWICK, May 3: Police said they arrested 41 suspects in Lorwick in April 2024. Officers froze 612 accounts.

The boss, Tam Brevik, was arrested in April. Operation Dry Dock goes on, said the Lorwick Cyber Unit.
"""


def _long_text(sentences: int) -> str:
    """Sentences with one figure each, all different, among sentences with none."""
    filler = (
        "The hall was searched again that week and the clerks were asked what they knew of the calls and letters. "
        "Nobody in the building would say who had rented it before. "
    )
    parts = [f"In street {_letters(i)} officers seized {2000 + 3 * i} phones. {filler}" for i in range(sentences)]
    return "\n\n".join("".join(parts[i : i + 5]).strip() for i in range(0, sentences, 5))


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).title()


@for_each(
    ("strategy", "broken", "lost"),
    [
        ("stepwise", "figures", "statistics"),
        ("stepwise", "header", "agencies"),
        ("whole", "whole_figures", "statistics"),
        ("whole", "whole_names", "agencies"),
    ],
)
@for_each(
    "error",
    [
        InvalidAnswer("q", "no JSON", "junk"),
        CutAnswer("q", "cut off at 60 tokens"),
        RefusedRequest("q", "HTTP 400: too long"),
    ],
)
def test_one_failing_question(strategy: Strategy, broken: str, lost: str, error: QuestionError) -> None:
    def answer(query: Query[Any]) -> Reply:
        if query.name == broken:
            return error
        if query.name == "header":
            return {"agencies": ["Lorwick Cyber Unit"], "outlet": ""}
        if query.name == "whole_names":
            return {**dict(GOOD(query)), "agencies": ["Lorwick Cyber Unit"]}  # type: ignore[arg-type]
        return GOOD(query)

    document = document_from_text(TEXT, id="x", path="x")
    report = summarize_document(document, stub(answer), strategy=strategy, published=None)
    assert report.audit.failures
    assert {failure.reason for failure in report.audit.failures} == {error.reason}
    assert not getattr(report, lost)
    kept = {"statistics", "agencies"} - {lost}
    assert all(getattr(report, name) for name in kept)
    assert not report.audit.complete
    assert bool(report.audit.open) == (lost == "statistics")
    for failure in report.audit.failures:
        assert failure.where is not None
        assert 0 <= failure.where.start < failure.where.end <= len(TEXT)
    assert faults(report, TEXT) == []


@pytest.mark.parametrize(
    "behaviour", [Answer("no JSON at all"), Answer('{"measures": ["a', cut=True), Status(400, message="too long")]
)
@pytest.mark.parametrize("strategy", ["stepwise", "whole"])
def test_failures_on_the_wire(strategy: Strategy, behaviour: Answer | Status, tmp_path: Path) -> None:
    def choose(request: SeenRequest) -> Answer | Status:
        return behaviour if "Figures:" in request.messages[-1]["content"] else Answer(_empty(request))

    document = document_from_text(TEXT, id="x", path="x")
    with FakeEndpoint(choose=choose) as endpoint:
        model = open_model(name="qwen-x", base_url=endpoint.base_url, api_key=None, mode="live", store=tmp_path)
        report = summarize_document(document, model.session("x"), strategy=strategy, published=None)
    asked = "figures" if strategy == "stepwise" else "whole_figures"
    names = {failure.question for failure in report.audit.failures}
    assert asked in names
    assert names <= {asked, "names"}
    assert not report.statistics
    assert report.audit.open


def _empty(request: SeenRequest) -> str:
    schema = request.schema or {}
    keys = schema["properties"]
    if "agencies" in keys and "campaigns" in keys:
        return '{"outlet": null, "agencies": [], "campaigns": [], "suspects": [], "summary": []}'
    return '{"agencies": [], "outlet": ""}' if "agencies" in keys else f'{{"{next(iter(keys))}": []}}'


def _listed(query: Query[Any]) -> list[str]:
    """The words of the figures that a question lists."""
    lines = user_text(query).rpartition("Figures:")[2]
    separator = "\n" if query.name == "whole_figures" else "; "
    entries = [line.partition(") ")[2] for line in lines.split(separator) if ") " in line]
    return [entry.partition(" (in: ")[0].strip() for entry in entries]


@pytest.mark.parametrize("strategy", ["stepwise", "whole"])
def test_a_long_document_with_many_figures(strategy: Strategy) -> None:
    text = _long_text(150)
    assert len(text) > 30_000
    document = document_from_text(text, id="x", path="x")
    session = stub(GOOD)
    report = summarize_document(document, session, strategy=strategy, published=None)
    asked = Counter(
        words for query in queries_of(session) if query.name.endswith("figures") for words in _listed(query)
    )
    assert asked == Counter(str(2000 + 3 * i) for i in range(150))
    assert len(report.statistics) == 150
    assert report.audit.open == 0
    assert not report.audit.failures
    assert faults(report, text) == []


@pytest.mark.parametrize("error", [CutAnswer("q", "cut"), RefusedRequest("q", "HTTP 413: too large")])
def test_a_window_that_is_too_large_is_halved(error: QuestionError) -> None:
    most = 7

    def answer(query: Query[Any]) -> Reply:
        size = len(_listed(query)) if query.name == "whole_figures" else len(user_text(query)) // 600
        return error if size > most else GOOD(query)

    text = _long_text(60)
    session = stub(answer)
    document = document_from_text(text, id="x", path="x")
    report = summarize_document(document, session, strategy="whole", published=None)
    assert len(report.statistics) == 60
    assert not report.audit.failures
    assert report.audit.open == 0
    answered = [q for q in queries_of(session) if q.name == "whole_figures" and len(_listed(q)) <= most]
    assert Counter(words for q in answered for words in _listed(q)) == Counter(str(2000 + 3 * i) for i in range(60))
    shown = [user_text(q) for q in queries_of(session) if q.name == "whole_names" and len(user_text(q)) // 600 <= most]
    for sentence in document.sentences:
        assert sum(text[sentence.start : sentence.end] in window for window in shown) >= 1


def test_a_sentence_that_is_too_large_by_itself_fails_by_name() -> None:
    text = "Police seized 31 phones. Officers in the port held 44 clerks that day."

    def answer(query: Query[Any]) -> Reply:
        return CutAnswer("whole_figures", "cut") if "31" in " ".join(_listed(query)) else GOOD(query)

    document = document_from_text(text, id="x", path="x")
    report = summarize_document(document, stub(answer), strategy="whole", published=None)
    assert [s.quantity.value for s in report.statistics] == [44]
    assert [(f.question, f.where and f.where.start) for f in report.audit.failures] == [("whole_figures", 0)]
    assert [(n.text, n.reason) for n in report.audit.numbers if n.used_by is None] == [("31", "no_answer")]


@pytest.mark.parametrize("strategy", ["stepwise", "whole"])
def test_every_candidate_figure_of_the_seeds_is_asked_about_once(strategy: Strategy) -> None:
    for stem in ("the_second_phone", "half_year_briefing", "annual_tally_zh", "loan_app_ring"):
        document = seed(stem)
        session = stub(GOOD)
        summarize_document(document, session, strategy=strategy, published=None)
        asked = sum(
            len(q.context["sources"]) if q.name == "whole_figures" else q.context["count"]
            for q in queries_of(session)
            if q.name.endswith("figures")
        )
        assert asked == sum(n.reason is None for n in find_mentions(document, None).numbers)
