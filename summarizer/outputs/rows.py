"""The tidy tables of reports: a row a figure, a suspect's event, a campaign, a number of the text."""

from collections.abc import Iterator

from schemas import Evidence, Period, Report
from summarizer.outputs.tables import Cell, Column, Row, Table

# Stands in for NUL, at which half of the programs that read tables take a string to end. It is as long.
_REPLACEMENT = "\ufffd"

DOCUMENT = (
    Column("document", "text", "id of the document within the run"),
    Column("path", "text", "where it was read from"),
    Column("title", "text", "its title"),
    Column("outlet", "text", "who published it"),
    Column("published", "date", "day of publication, empty where the text does not settle it"),
)
_PERIOD = (
    Column("period_start", "date", "first day of the time covered"),
    Column("period_end", "date", "last day of the time covered"),
)
_QUOTE = (
    Column("quote", "text", "words of the text that bear it out"),
    Column("quote_start", "integer", "where the quote begins in the text as read, in Unicode code points"),
    Column("quote_end", "integer", "where it ends (exclusive)"),
)
_NUMBER = (
    Column("number_start", "integer", "where the number begins in the text as read, in Unicode code points"),
    Column("number_end", "integer", "where it ends (exclusive)"),
)


def tame(value: str) -> str:
    """The string as every writer of tables can take it: NUL replaced by U+FFFD, offsets unharmed."""
    return value.replace("\0", _REPLACEMENT)


def _row(report: Report, *cells: Cell) -> Row:
    source = report.document
    row = (source.id, source.path, report.title, report.outlet, report.published.date, *cells)
    return tuple(_tame(cell) for cell in row)


def _tame(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return tame(cell)
    return tuple(tame(value) for value in cell) if isinstance(cell, tuple) else cell


def _period(period: Period | None) -> Row:
    return (period.start, period.end) if period else (None, None)


def _quote(evidence: tuple[Evidence, ...]) -> Row:
    return (evidence[0].quote, evidence[0].start, evidence[0].end) if evidence else (None, None, None)


def _figures(report: Report) -> Iterator[Row]:
    for s in report.statistics:
        q = s.quantity
        yield _row(
            report,
            *(s.id, s.measure, s.object, s.action, s.change),
            *(q.value, q.kind, q.currency, q.unit, q.bound, q.text),
            *_period(s.period),
            *(s.place, s.agency, s.part_of, s.scope),
            *_quote((s.evidence,)),
            *(s.number.start, s.number.end),
        )


def _events(report: Report) -> Iterator[Row]:
    for p in report.suspects:
        person = (p.id, p.name, p.aliases, p.role, p.group, p.status)
        if not p.events:
            yield _row(report, *person, *[None] * 5, *_quote(p.evidence))
        for number, e in enumerate(p.events, 1):
            event = (number, e.status, e.date, e.place, e.detail)
            yield _row(report, *person, *event, *_quote((e.evidence,)))


def _campaigns(report: Report) -> Iterator[Row]:
    for c in report.campaigns:
        named = (c.id, c.name, c.aliases, c.agencies, c.places)
        yield _row(report, *named, *_period(c.period), c.statistics, *_quote(c.evidence))


def _numbers(report: Report) -> Iterator[Row]:
    for n in report.audit.numbers:
        state = "used" if n.used_by is not None else "open" if n.reason in (None, "no_answer") else "dismissed"
        yield _row(report, n.text, n.start, n.end, state, n.used_by, n.reason, n.by)


FIGURES = Table(
    "figures",
    (
        *DOCUMENT,
        Column("figure", "text", "id of the figure within the document"),
        Column("measure", "text", "what is measured, in a few words"),
        Column("object", "text", "what is counted"),
        Column("action", "text", "what happened to it"),
        Column("change", "text", "none, or whether the figure tells of an increase or a decrease"),
        Column("value", "number", "the plain number: 30 for 30%"),
        Column("kind", "text", "count, money, percent, duration or ratio"),
        Column("currency", "text", "ISO 4217, for money only"),
        Column("unit", "text", "unit of a duration or a measure"),
        Column("bound", "text", "the hedge: exact, about, over, at_least, under, up_to"),
        Column("text", "text", "the words the number was read from"),
        *_PERIOD,
        Column("place", "text", "where, in words of the text"),
        Column("agency", "text", "whose figure, in words of the text"),
        Column("part_of", "text", "the figure of the same document that this one is a part of"),
        Column("scope", "text", "cumulative, batch or unknown"),
        *_QUOTE,
        *_NUMBER,
    ),
    _figures,
)

EVENTS = Table(
    "events",
    (
        *DOCUMENT,
        Column("suspect", "text", "id of the suspect within the document"),
        Column("name", "text", "the fullest form of the name in the text"),
        Column("aliases", "texts", "other forms of the name in the text"),
        Column("role", "text", "in words of the text"),
        Column("group_name", "text", "the group the text ties the person to"),
        Column("status", "text", "the latest that the text tells; not a finding of guilt"),
        Column("event", "integer", "number of the event, from 1; empty for a suspect without events"),
        Column("event_status", "text", "what the text says of the person at that point"),
        Column("event_date", "date", "day of the event"),
        Column("event_place", "text", "in words of the text"),
        Column("event_detail", "text", "in words of the text"),
        *_QUOTE,
    ),
    _events,
)

CAMPAIGNS = Table(
    "campaigns",
    (
        *DOCUMENT,
        Column("campaign", "text", "id of the campaign within the document"),
        Column("name", "text", "its name in the text"),
        Column("aliases", "texts", "other names of it in the text"),
        Column("agencies", "texts", "who ran it"),
        Column("places", "texts", "where"),
        *_PERIOD,
        Column("figures", "texts", "ids of the document's figures that are its results"),
        *_QUOTE,
    ),
    _campaigns,
)

NUMBERS = Table(
    "numbers",
    (
        *DOCUMENT,
        Column("number", "text", "the number as it stands in the text"),
        *_NUMBER,
        Column("state", "text", "used by a figure, dismissed for a reason, or open"),
        Column("figure", "text", "id of the figure that uses it"),
        Column("reason", "text", "why no figure uses it"),
        Column("dismissed_by", "text", "rule or model"),
    ),
    _numbers,
)

#: The tables of a run's reports.
TABLES: tuple[Table[Report], ...] = (FIGURES, EVENTS, CAMPAIGNS, NUMBERS)
