"""A dossier to be read: conflicts first, then campaigns, suspects and series, each line with its document."""

from collections.abc import Iterable, Iterator
from datetime import date

from schemas import (
    Apart,
    Citation,
    Corroboration,
    Dossier,
    DossierCampaign,
    DossierSuspect,
    FigureConflict,
    Link,
    PartSum,
    Point,
    Series,
)
from summarizer.outputs.markdown import STATUS_NOTE, inert

#: So many sources are named with a line; the JSON has all.
MOST_SOURCES = 5


def dossier_markdown(dossier: Dossier) -> Iterator[str]:
    """The lines of a dossier as Markdown in which no value of a document is markup, each with its line end."""
    names = {campaign.id: campaign.name for campaign in dossier.campaigns}
    yield from (f"{line}\n" for line in ("# Dossier", "", _counts(dossier), "", f"> {STATUS_NOTE}", "", _SOURCES))
    for heading, lines in (
        ("Figures in conflict", (line for one in dossier.conflicts for line in _conflict(one, names))),
        ("Running totals that fall", (line for one in dossier.series for line in _falling(one, names))),
        ("Parts that exceed their total", (line for one in dossier.sums for line in _exceeding(one))),
        ("People told of in conflict", (line for one in dossier.suspects for line in _against(one))),
        ("Campaigns", (line for one in dossier.campaigns for line in _campaign(one))),
        ("Suspects", (line for one in dossier.suspects for line in _suspect(one))),
        ("Running totals", (line for one in dossier.series for line in _series(one, names))),
        ("Told by several", (_corroborated(one, names) for one in dossier.corroborations)),
        ("Documents", _document_lines(dossier)),
    ):
        for number, line in enumerate(lines):
            yield f"{line}\n" if number else f"\n## {heading}\n\n{line}\n"


_SOURCES = "Sources stand as document and character of its text as read, with the words where a figure is in question."


def _counts(dossier: Dossier) -> str:
    counted = (
        (len(dossier.documents), "document"),
        (len(dossier.campaigns), "campaign"),
        (len(dossier.suspects), "suspect"),
        (len(dossier.series), "running total"),
        (len(dossier.corroborations), "corroborated figure"),
        (len(dossier.conflicts), "conflict"),
    )
    return "**" + ", ".join(f"{count:,} {noun}{'s' * (count != 1)}" for count, noun in counted) + "**"


def _document_lines(dossier: Dossier) -> Iterator[str]:
    for one in dossier.documents:
        line = f"- {inert(one.id)}: {inert(one.title or one.path)}, {_day(one.published)}"
        yield line + (f"; also {', '.join(map(inert, one.copies))}" if one.copies else "")


def _what(one: Series | Corroboration | FigureConflict, names: dict[str, str]) -> str:
    words = [inert(one.object), inert(one.action)]
    words += [inert(one.change)] if one.change != "none" else []
    words += [f"in {one.currency}"] if one.currency else []
    words += [inert(one.unit)] if one.unit else []
    words += [f"campaign {inert(names[one.campaign])}"] if one.campaign in names else []
    words += [inert(value) for value in (one.place, one.agency) if value]
    return ", ".join(words)


def _conflict(one: FigureConflict, names: dict[str, str]) -> Iterator[str]:
    yield f"- {_what(one, names)}, {_days(one.start, one.end)} ({one.id})"
    for version in one.versions:
        yield f"  - **{version.value:,}**: {_quotes(version.citations)}"


def _falling(one: Series, names: dict[str, str]) -> Iterator[str]:
    for drop in one.drops:
        before, after = one.points[drop.before], one.points[drop.after]
        yield f"- {_what(one, names)} ({one.id})"
        for point in (before, after):
            yield f"  - {_day(point.as_of)}: **{point.value:,}**: {_quotes(point.citations)}"


def _exceeding(one: PartSum) -> Iterator[str]:
    if one.verdict != "differ":
        return
    yield f"- {one.sum:,} in parts of {one.value:,}: {_quotes([one.total])}"
    for part in one.parts:
        yield f"  - {_quotes([part])}"


def _against(one: DossierSuspect) -> Iterator[str]:
    for conflict in one.conflicts:
        yield f"- **{inert(one.name)}** ({one.id}): {inert(conflict.reason)}"
        for at in (conflict.one, conflict.other):
            yield f"  - {_event(one, at)}"


def _campaign(one: DossierCampaign) -> Iterator[str]:
    known = f", known as {inert(one.registry)}" if one.registry else ""
    yield f"- **{inert(one.name)}** ({one.id}{known}), {_days(one.first, one.last)}: {_where(one)}"
    others = [use.name for use in one.names if use.name != one.name]
    for label, values in (("also", others), ("agencies", one.agencies), ("places", one.places)):
        if values:
            yield f"  - {label}: {', '.join(map(inert, values))}"
    yield from _links(one.links)
    yield from _apart(one.apart)


def _suspect(one: DossierSuspect) -> Iterator[str]:
    yield f"- **{inert(one.name)}** ({one.id}): {_where(one)}"
    others = [use.name for use in one.names if use.name != one.name]
    if others:
        yield f"  - also: {', '.join(map(inert, others))}"
    for label, traits in (("role", one.roles), ("group", one.groups)):
        for trait in traits:
            yield f"  - {label}: {inert(trait.text)} ({_list(trait.documents)})"
    for at in range(len(one.events)):
        yield f"  - {_event(one, at)}"
    yield from _links(one.links)
    yield from _apart(one.apart)


def _event(one: DossierSuspect, at: int) -> str:
    event = one.events[at]
    told = [_day(event.date) if event.date else f"no date, published {_day(event.published)}", inert(event.status)]
    told += [inert(value) for value in (event.place, event.detail) if value]
    return f"{', '.join(told)}: {_quotes([event.source])}"


def _links(links: Iterable[Link]) -> Iterator[str]:
    for reason in sorted({link.reason for link in links}):
        yield f"  - joined: {inert(reason)}"


def _apart(others: Iterable[Apart]) -> Iterator[str]:
    for apart in others:
        yield f"  - not {apart.id}: {inert(apart.reason)}"


def _series(one: Series, names: dict[str, str]) -> Iterator[str]:
    since = f"since {one.start.isoformat()}" if one.start else "start not told"
    yield f"- {_what(one, names)}, {since} ({one.id})"
    ratios = {growth.after: growth for growth in one.growth}
    for at, point in enumerate(one.points):
        grown = ratios.get(at)
        step = f" ({grown.by:+,}, {grown.ratio:.2f} times)" if grown and grown.ratio is not None else ""
        yield f"  - {_point(point)}{step}"
    for point in one.batches:
        yield f"  - of these at once: {_point(point)}"


def _point(point: Point) -> str:
    bound = "" if point.bound == "exact" else f"{point.bound.replace('_', ' ')} "
    return f"{_day(point.as_of)}: {bound}{point.value:,}, {inert(point.measure)} {_places(point.citations)}"


def _corroborated(one: Corroboration, names: dict[str, str]) -> str:
    return f"- {one.value:,}: {_what(one, names)}, {_days(one.start, one.end)} {_places(one.citations)}"


def _where(one: DossierCampaign | DossierSuspect) -> str:
    return _list(dict.fromkeys(member.document for member in one.members))


def _list(documents: Iterable[str]) -> str:
    told = list(documents)
    more = f" and {len(told) - MOST_SOURCES} more" if len(told) > MOST_SOURCES else ""
    return ", ".join(map(inert, told[:MOST_SOURCES])) + more


def _places(citations: Iterable[Citation]) -> str:
    told = [f"\\[{inert(c.document)} {c.evidence.start}\\]" for c in citations]
    more = f" and {len(told) - MOST_SOURCES} more" if len(told) > MOST_SOURCES else ""
    return "".join(told[:MOST_SOURCES]) + more


def _quotes(citations: Iterable[Citation]) -> str:
    cited = list(citations)
    told = [
        f"\u201c{inert(c.evidence.quote)}\u201d \\[{inert(c.document)} {c.evidence.start}\\]"
        for c in cited[:MOST_SOURCES]
    ]
    more = f" and {len(cited) - MOST_SOURCES} more" if len(cited) > MOST_SOURCES else ""
    return ", ".join(told) + more


def _day(day: date | None) -> str:
    return day.isoformat() if day else "date not known"


def _days(start: date | None, end: date | None) -> str:
    if start is None and end is None:
        return "period not told"
    return f"{start.isoformat() if start else '?'} to {end.isoformat() if end else '?'}"
