"""Reports of invented sentences, from a stub that answers as told: for tests of what code makes of answers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from schemas import Report, Statistic, Suspect
from summarizer.documents import document_from_text
from summarizer.models import Query
from summarizer.pipeline import summarize_document
from tests.asking.stub_session import Reply, stub


def report_of(
    text: str,
    *,
    kinds: Mapping[str, str] | None = None,
    measures: Sequence[str] = (),
    agencies: Sequence[str] = (),
    outlet: str = "",
    published: date | None = None,
) -> Report:
    """The report of a text, asked stepwise. ``measures`` are taken in text order; then "what it tells"."""
    left = list(measures)

    def answer(query: Query[Any]) -> Reply:
        match query.name:
            case "figures":
                return {"measures": [left.pop(0) if left else "what it tells" for _ in range(query.context["count"])]}
            case "names":
                return {"names": [f"{n}: {(kinds or {}).get(n, 'other')}" for n in query.context["names"]]}
            case "header":
                return {"agencies": list(agencies), "outlet": outlet}
        raise AssertionError(query.name)

    document = document_from_text(text, id="x", path="x")
    return summarize_document(document, stub(answer), strategy="stepwise", published=published)


def claimed(
    text: str,
    *,
    suspects: Sequence[Mapping[str, Any]] = (),
    campaigns: Sequence[Mapping[str, Any]] = (),
    agencies: Sequence[str] = (),
    summary: Sequence[str] = (),
    published: date | None = None,
) -> Report:
    """The report of a text of which a model says, asked as a whole, who its suspects are."""
    blank: dict[str, Any] = {"aliases": [], "role": None, "group": None, "status": "unknown"}

    def answer(query: Query[Any]) -> Reply:
        if query.name == "whole_figures":
            told = {"measure": "what it tells", "object": "other", "action": "other", "change": "none", "reason": None}
            return {"figures": [{"n": n, **told} for n in range(1, len(query.context["sources"]) + 1)]}
        return {
            "outlet": None,
            "agencies": list(agencies),
            "campaigns": [{"aliases": [], **campaign} for campaign in campaigns],
            "suspects": [{**blank, **suspect} for suspect in suspects],
            "summary": list(summary),
        }

    document = document_from_text(text, id="x", path="x")
    return summarize_document(document, stub(answer), strategy="whole", published=published)


def people(text: str, *names: str, published: date | None = None) -> dict[str, Suspect]:
    """Suspects by name, of a text whose suspects are ``names``."""
    report = claimed(text, suspects=[{"name": name} for name in names], published=published)
    return {suspect.name: suspect for suspect in report.suspects}


def statuses(text: str, *names: str) -> dict[str, str]:
    """Status by name."""
    return {name: suspect.status for name, suspect in people(text, *names).items()}


def figures(text: str, *, published: date | None = None) -> list[Statistic]:
    """The statistics of a text each of whose figures the model takes for one."""
    return list(report_of(text, published=published).statistics)
