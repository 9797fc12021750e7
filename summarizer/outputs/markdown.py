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
# What makes a list, a heading, a quote or a rule at the start of a line; a value may stand there.
_LEADING = re.compile(r"^(?:[-+=#]|\d(?=\d*[.)]))")


def inert(value: str) -> str:
    """An untrusted string as Markdown that shows just its characters, on one line."""
    line = _MARKUP.sub(r"\\\g<0>", printable(" ".join(value.split())))
    line = _ENTITIES.sub(lambda found: _entity(found[0]), line)
    # A digit can't be escaped; an entity never begins a list.
    return _LEADING.sub(lambda found: _entity(found[0]), line)


def render(report: Report) -> str:
    """The report as Markdown: completeness first, then what was found, then the audit."""
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
    parts += _audit(report)
    parts += _section("How this report was made", _provenance(report))
    return "\n".join(parts).rstrip("\n") + "\n"


def _entity(char: str) -> str:
    return f"&#{ord(char)};"


def _header(report: Report) -> Iterator[str]:
    source, published = report.document, report.published
    day = published.date.isoformat() if published.date else "not known"
    yield f"- Published: {day} ({inert(published.basis)}){_quotes(published.evidence)}"
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
        f"{_quantity(statistic.quantity)} ({inert(statistic.quantity.text)})",
        inert(statistic.measure),
        inert(", ".join(what)),
        _period(statistic.period),
        inert(statistic.place or ""),
        inert(statistic.agency or ""),
        _quote(statistic.evidence),
    )


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
    for event in suspect.events:
        told = [inert(event.status)]
        told += [event.date.isoformat()] if event.date else []
        told += [inert(value) for value in (event.place, event.detail) if value]
        yield f"  - {', '.join(told)}: {_quote(event.evidence)}"


def _audit(report: Report) -> list[str]:
    audit = report.audit
    unused = [number for number in audit.numbers if number.used_by is None]
    parts = _table(
        "Numbers that no figure uses",
        ("number", "place", "reason", "by"),
        (
            (
                inert(number.text),
                f"{number.start} to {number.end}",
                inert((number.reason or "open").replace("_", " ")),
                number.by or "",
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
    body = [f"| {' | '.join(row)} |" for row in rows]
    if not body:
        return []
    head = [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
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


def _quote(evidence: Evidence) -> str:
    return f"\u201c{inert(evidence.quote)}\u201d \\[{evidence.start}\\]"


def _quotes(evidence: Iterable[Evidence]) -> str:
    quotes = ", ".join(_quote(each) for each in evidence)
    return f", {quotes}" if quotes else ""


def _places(evidence: Iterable[Evidence]) -> str:
    return "".join(f"\\[{each.start}\\]" for each in evidence)


FORMAT = Single("md", ".md", lambda report, text: render(report))
