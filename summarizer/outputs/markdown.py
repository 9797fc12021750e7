"""A report to be read: Markdown in which no value of the text or of a model is markup."""

import re
from collections.abc import Iterable, Iterator, Sequence

from schemas import Evidence, Period, Quantity, Report, Span, Statistic, Suspect
from summarizer.documents.printable import printable
from summarizer.outputs.registry import Single

STATUS_NOTE = (
    "A status is what the text says of a person at that point. It is not a finding of guilt, and the text may be wrong."
)

_MARKUP = re.compile(r"[\\`*_{}\[\]|~$]")
# Entities where HTML would begin, since not every reader of Markdown knows escapes there, and where plain
# words would become a link.
_ENTITIES = re.compile(r"[<>&@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What makes a list, a heading or a rule at the start of a line, where a value may stand: escaped is the last sign.
_LEADING = re.compile(r"^(?:[-+](?=\s|$)|-(?=-)|=(?==*$)|#(?=#{0,5}(?:\s|$))|\d{1,9}[.)](?=\s|$))")
#: So many characters on either side of a number are shown, less a broken word.
_AROUND = 32
_BROKEN_BEGIN = re.compile(r"^\S{0,15}\s+(?=\S)")
_BROKEN_END = re.compile(r"(?<=\S)\s+\S{0,15}$")


def inert(value: str) -> str:
    """An untrusted string as Markdown that shows just its characters, on one line."""
    line = _MARKUP.sub(r"\\\g<0>", printable(" ".join(value.split())))
    line = _ENTITIES.sub(lambda found: _entity(found[0]), line)
    return _LEADING.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", line)


def render(report: Report, text: str) -> str:
    """The report as Markdown: completeness first, then what was found, then the audit.

    ``text`` is the text as read, which the offsets of the report count in.
    """
    audit = report.audit
    verdict = "complete" if audit.complete else "not complete"
    parts: list[str] = [f"**{audit.line()}** ({verdict})", "", f"> {STATUS_NOTE}", ""]
    parts += [f"# {inert(report.title or report.document.id)}", "", *_header(report), ""]
    parts += _section("Summary", (f"- {inert(s.text)} {_places(s.evidence)}" for s in report.summary))
    parts += _table(
        "Figures",
        ("id", "figure", "measure", "what", "period", "place", "agency", "words of the text"),
        (_statistic(statistic) for statistic in report.statistics),
    )
    parts += _section("Campaigns", _campaigns(report))
    parts += _section("Suspects", (line for suspect in report.suspects for line in _suspect(suspect)))
    parts += _audit(report, text)
    parts += _section("How this report was made", _provenance(report))
    return "\n".join(parts).rstrip("\n") + "\n"


def _entity(char: str) -> str:
    return f"&#{ord(char)};"


def _header(report: Report) -> Iterator[str]:
    source, published = report.document, report.published
    day = published.date.isoformat() if published.date else "not known"
    other = f"; {published.given.isoformat()} was given for it" if published.given else ""
    yield f"- Published: {day} ({inert(published.basis)}{other}){_quotes(published.evidence)}"
    if report.outlet:
        yield f"- Outlet: {inert(report.outlet)}"
    if report.agencies:
        yield f"- Agencies: {_list(report.agencies)}"
    yield f"- Document: {inert(source.path)}, {source.chars} characters, language {inert(source.language)}"
    yield f"- Places below are characters of the text as read, {inert(source.id)}.txt"


def _statistic(statistic: Statistic) -> tuple[str, ...]:
    what = [statistic.object, statistic.action]
    if statistic.change != "none":
        what.append(statistic.change)
    if statistic.scope != "unknown":
        what.append(statistic.scope)
    if statistic.part_of:
        what.append(f"part of {statistic.part_of}")
    return (
        inert(statistic.id),
        _figure(statistic.quantity),
        inert(statistic.measure),
        inert(", ".join(what)),
        _period(statistic.period),
        inert(statistic.place or ""),
        inert(statistic.agency or ""),
        _quote(statistic.evidence),
    )


def _figure(quantity: Quantity) -> str:
    value, words = _quantity(quantity), inert(quantity.text)
    return value if value == words else f"{value} ({words})"


def _quantity(quantity: Quantity) -> str:
    value = f"{quantity.value:,}"
    if quantity.kind == "percent":
        value += " %"
    unit = quantity.currency or quantity.unit or ("times" if quantity.kind == "ratio" else "")
    bound = "" if quantity.bound == "exact" else f"{quantity.bound.replace('_', ' ')} "
    return f"{bound}{value} {inert(unit)}".rstrip()


def _campaigns(report: Report) -> Iterator[str]:
    for campaign in report.campaigns:
        yield f"- **{inert(campaign.name)}** ({inert(campaign.id)}) {_places(campaign.evidence)}"
        for label, values in (
            ("also", campaign.aliases),
            ("agencies", campaign.agencies),
            ("places", campaign.places),
            ("figures", campaign.statistics),
        ):
            if values:
                yield f"  - {label}: {_list(values)}"
        if campaign.period:
            yield f"  - period: {_period(campaign.period)} ({_quote(campaign.period.evidence)})"


def _suspect(suspect: Suspect) -> Iterator[str]:
    yield (
        f"- **{inert(suspect.name)}** ({inert(suspect.id)}), status {inert(suspect.status)} {_places(suspect.evidence)}"
    )
    for label, value in (("role", suspect.role), ("group", suspect.group)):
        if value:
            yield f"  - {label}: {inert(value)}"
    if suspect.aliases:
        yield f"  - also: {_list(suspect.aliases)}"
    # What the text tells twice is one line with both places.
    quotes: dict[str, dict[str, None]] = {}
    for event in suspect.events:
        told = [inert(event.status)]
        told += [event.date.isoformat()] if event.date else []
        told += [inert(value) for value in (event.place, event.detail) if value]
        quotes.setdefault(", ".join(told), {})[_quote(event.evidence)] = None
    yield from (f"  - {told}: {', '.join(each)}" for told, each in quotes.items())


def _audit(report: Report, text: str) -> list[str]:
    audit = report.audit
    unused = [number for number in audit.numbers if number.used_by is None]
    parts = _table(
        "Numbers that no figure uses",
        ("number", "place", "reason", "by", "words around it"),
        (
            (
                inert(number.text),
                f"{number.start} to {number.end}",
                inert((number.reason or "open").replace("_", " ")),
                number.by or "",
                _around(text, number),
            )
            for number in unused
        ),
    )
    parts += _section(
        "Answers that the text does not bear out",
        (f"- {inert(r.question)}: {inert(r.answer)} ({inert(r.reason)})" for r in audit.rejected),
    )
    parts += _section(
        "Questions without a usable answer",
        (
            f"- {inert(failure.question)}, {_where(failure.where)}: {inert(failure.reason)}"
            for failure in audit.failures
        ),
    )
    return parts


def _provenance(report: Report) -> Iterator[str]:
    made = report.provenance
    yield f"- Model: {inert(made.model)}, asked {inert(made.strategy)}"
    yield f"- Calls: {made.calls}, of these {made.reasks} re-asks"
    tokens = made.tokens
    yield f"- Tokens: {tokens.read} read, {tokens.cached} more from a cache, {tokens.written} written"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    body = list(lines)
    return [f"## {heading}", "", *body, ""] if body else []


def _table(heading: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A section with a table; a column that no row fills is left away."""
    found = list(rows)
    filled = [index for index in range(len(columns)) if any(row[index] for row in found)]
    body = [f"| {' | '.join(row[index] for index in filled)} |" for row in found]
    if not body:
        return []
    head = [f"| {' | '.join(columns[index] for index in filled)} |", f"|{' --- |' * len(filled)}"]
    return _section(heading, [*head, *body])


def _period(period: Period | None) -> str:
    if period is None:
        return ""
    start = period.start.isoformat() if period.start else "?"
    end = period.end.isoformat() if period.end else "?"
    return start if start == end else f"{start} to {end}"


def _list(values: Iterable[str]) -> str:
    return ", ".join(inert(value) for value in values)


def _where(span: Span | None) -> str:
    return f"characters {span.start} to {span.end}" if span else "all of the text"


def _around(text: str, span: Span) -> str:
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start > 0:
        before = f"\u2026{_BROKEN_BEGIN.sub('', before)}"
    if end < len(text):
        after = f"{_BROKEN_END.sub('', after)}\u2026"
    return inert(f"{before}{text[span.start : span.end]}{after}")


def _quote(evidence: Evidence) -> str:
    return f"\u201c{inert(evidence.quote)}\u201d \\[{evidence.start}\\]"


def _quotes(evidence: Iterable[Evidence]) -> str:
    quotes = ", ".join(_quote(each) for each in evidence)
    return f", {quotes}" if quotes else ""


def _places(evidence: Iterable[Evidence]) -> str:
    return "".join(f"\\[{each.start}\\]" for each in evidence)


FORMAT = Single("md", ".md", render)
