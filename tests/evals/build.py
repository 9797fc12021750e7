"""Small reports and labels for tests, made from words of a text."""

import hashlib
from datetime import date
from typing import Any

import schemas
from evals.labels import Figure, Labels, Place
from summarizer.documents import Document, document_from_text

TEXT = (
    "The Lorian Cyber Bureau arrested 40 suspects in Operation Clear Harbour. "
    "Officers seized 40 phones and froze more than EUR 2.5 million. "
    "Tom Vane, a gang leader known as Captain, was convicted. The raids netted 40 suspects in all."
)


def document(text: str = TEXT) -> Document:
    """A text as a document."""
    return document_from_text(text, id="x", path="x.txt")


def place(words: str, number: str, text: str = TEXT) -> Place:
    """Where ``number`` stands in the first occurrence of ``words``."""
    start = text.index(words) + words.index(number)
    return start, start + len(number)


def figure(value: float, at: Place | None = None, **changes: Any) -> Figure:
    """A count of arrested suspects, unless told otherwise."""
    given: dict[str, Any] = {
        "value": value,
        "kind": "count",
        "currency": None,
        "object": "suspect",
        "action": "arrested",
        "change": "none",
        "bound": "exact",
        "start": None,
        "end": None,
        "places": (at,) if at else (),
        "text": str(value),
        "measure": "suspects arrested",
    }
    return Figure(**{**given, **changes})


def labels(**changes: Any) -> Labels:
    """Labels that say nothing but what is given."""
    empty: dict[str, Any] = {
        "published": None,
        "agencies": (),
        "figures": (),
        "campaigns": (),
        "suspects": (),
    }
    return Labels(**{**empty, **changes})


def evidence(quote: str, text: str = TEXT) -> dict[str, Any]:
    """Evidence for the first occurrence of a quote."""
    start = text.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote)}


def statistic(id: str, words: str, number: str, value: float, text: str = TEXT, **changes: Any) -> dict[str, Any]:
    """A statistic whose evidence is ``words`` and whose figure is ``number`` in them."""
    start, end = place(words, number, text)
    quantity = {
        "value": value,
        "kind": "count",
        "currency": None,
        "unit": None,
        "bound": "exact",
        "text": number,
    }
    given = {
        "id": id,
        "measure": "suspects arrested",
        "object": "suspect",
        "action": "arrested",
        "change": "none",
        "quantity": {**quantity, **changes.pop("quantity", {})},
        "period": None,
        "place": None,
        "agency": None,
        "part_of": None,
        "scope": "unknown",
        "evidence": evidence(words, text),
        "number": {"start": start, "end": end},
    }
    return {**given, **changes}


def account(at: Place, text: str = TEXT, **changes: Any) -> dict[str, Any]:
    """A number of the audit; open unless told otherwise."""
    given = {
        "start": at[0],
        "end": at[1],
        "text": text[at[0] : at[1]],
        "used_by": None,
        "reason": None,
        "by": None,
    }
    return {**given, **changes}


def report(text: str = TEXT, numbers: tuple[dict[str, Any], ...] = (), **changes: Any) -> schemas.Report:
    """A report of ``text``; every figure of its statistics is in the audit, beside ``numbers``."""
    used = tuple(
        account((s["number"]["start"], s["number"]["end"]), text, used_by=s["id"])
        for s in changes.get("statistics", ())
    )
    given = {
        "schema": "report/1",
        "document": {
            "id": "x",
            "path": "x.txt",
            "sha256": "",
            "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
            "language": "en",
            "chars": len(text),
        },
        "title": None,
        "outlet": None,
        "agencies": (),
        "published": {"date": None, "basis": "unknown", "evidence": ()},
        "summary": (),
        "statistics": (),
        "campaigns": (),
        "suspects": (),
        "audit": {"numbers": (*used, *numbers), "rejected": (), "failures": ()},
        "provenance": {
            "model": "m",
            "weights_sha256": None,
            "strategy": "stepwise",
            "settings": "",
            "prompts": "",
            "schemas": "",
            "rules": "",
            "calls": 0,
            "reasks": 0,
            "tokens": {"read": 0, "cached": 0, "written": 0},
        },
    }
    return schemas.Report.model_validate({**given, **changes})


def campaign(id: str, name: str, text: str = TEXT, **changes: Any) -> dict[str, Any]:
    """A campaign named in the text."""
    given = {
        "id": id,
        "name": name,
        "aliases": (),
        "agencies": (),
        "places": (),
        "period": None,
        "statistics": (),
        "evidence": (evidence(name, text),),
    }
    return {**given, **changes}


def suspect(id: str, name: str, text: str = TEXT, **changes: Any) -> dict[str, Any]:
    """A suspect named in the text."""
    given = {
        "id": id,
        "name": name,
        "aliases": (),
        "role": None,
        "group": None,
        "status": "unknown",
        "events": (),
        "evidence": (evidence(name, text),),
    }
    return {**given, **changes}


def gold(**changes: Any) -> dict[str, Any]:
    """A gold file that labels nothing but what is given."""
    given: dict[str, Any] = {
        "document": "x.txt",
        "published": None,
        "published_basis": "unknown",
        "agencies": [],
        "statistics": [],
        "campaigns": [],
        "suspects": [],
    }
    return {**given, **changes}


def gold_statistic(quote: str, number: str, value: float, **changes: Any) -> dict[str, Any]:
    """A labelled figure."""
    given = {
        "quote": quote,
        "number": number,
        "value": value,
        "kind": "count",
        "currency": None,
        "bound": "exact",
        "object": "suspect",
        "action": "arrested",
        "change": "none",
        "period": {"start": None, "end": None},
        "measure": "suspects arrested",
        "optional": False,
    }
    return {**given, **changes}


YEAR: dict[str, Any] = {"start": date(2023, 1, 1), "end": date(2023, 12, 31)}
