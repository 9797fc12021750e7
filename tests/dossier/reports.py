"""Reports of invented documents, written down in a few words."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from evals.goldreport import by_hand
from schemas import (
    Audit,
    Campaign,
    Event,
    Evidence,
    Period,
    Publication,
    Quantity,
    Report,
    Source,
    Span,
    Statistic,
    Suspect,
)


def words(quote: str, start: int = 0) -> Evidence:
    return Evidence(start=start, end=start + len(quote), quote=quote)


def person(name: str, *aliases: str, group: str | None = None, told: Sequence[tuple[str, str | None]] = ()) -> Suspect:
    """A suspect; ``told`` are statuses with their dates."""
    events = tuple(
        Event(status=s, date=date.fromisoformat(d) if d else None, place=None, detail=None, evidence=words(f"{s} {n}"))
        for n, (s, d) in enumerate(told)
    )
    return Suspect(
        id="p",
        name=name,
        aliases=aliases,
        role=None,
        group=group,
        status=told[-1][0] if told else "unknown",
        events=events,
        evidence=(words(name),),
    )


def campaign(name: str, *aliases: str, statistics: Sequence[str] = ()) -> Campaign:
    return Campaign(
        id="c",
        name=name,
        aliases=aliases,
        agencies=(),
        places=(),
        period=None,
        statistics=tuple(statistics),
        evidence=(words(name),),
    )


def figure(value: float, days: str = "", /, **fields: Any) -> Statistic:
    """A figure over ``days``, "2025-01-01..2025-02-01"; by default suspects arrested."""
    start, _, end = days.partition("..")
    quote = fields.pop("quote", f"the figure {value:g}")
    period = days and Period(
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end) if end else None,
        evidence=words(quote),
    )
    quantity = {name: fields.pop(name) for name in ("kind", "currency", "unit", "bound") if name in fields}
    return Statistic(
        **{
            "id": "s",
            "measure": "suspects arrested",
            "object": "suspect",
            "action": "arrested",
            "change": "none",
            "place": None,
            "agency": None,
            "part_of": None,
            "scope": "unknown",
            **fields,
        },
        quantity=Quantity(
            **{"kind": "count", "currency": None, "unit": None, "bound": "exact", **quantity},
            value=value,
            text=f"{value:g}",
        ),
        period=period or None,
        evidence=words(quote),
        number=Span(start=0, end=1),
    )


def report(
    id: str,
    *,
    published: str | None = "2025-06-01",
    agencies: Sequence[str] = (),
    campaigns: Sequence[Campaign] = (),
    suspects: Sequence[Suspect] = (),
    figures: Sequence[Statistic] = (),
    language: str = "en",
    text: str | None = None,
    title: str | None = None,
) -> Report:
    """A report whose entries are numbered as they stand; ``text`` decides what is a copy of what."""
    digest = sha256((text or id).encode()).hexdigest()
    day = date.fromisoformat(published) if published else None
    return Report(
        document=Source(id=id, path=f"{id}.txt", sha256=digest, text_sha256=digest, language=language, chars=1000),
        title=title,
        outlet=None,
        agencies=tuple(agencies),
        published=Publication(date=day, basis="stated" if day else "unknown", evidence=()),
        summary=(),
        statistics=tuple(_numbered(figures, "s")),
        campaigns=tuple(_numbered(campaigns, "c")),
        suspects=tuple(_numbered(suspects, "p")),
        audit=Audit(numbers=(), rejected=(), failures=()),
        provenance=by_hand("none"),
    )


def _numbered(entries: Sequence[Any], letter: str) -> list[Any]:
    return [e.model_copy(update={"id": f"{letter}{n}"}) for n, e in enumerate(entries, 1)]
