"""Reports on a terminal, as an analyst reads them. Every value of a text or a model is made harmless first."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from schemas import Campaign, Evidence, NumberAccount, Report, Statistic, Suspect
from summarizer.documents.printable import printable
from summarizer.outputs.amounts import days, quantity
from summarizer.outputs.markdown import STATUS_NOTE

#: From this width on, what was done, when and where have columns of their own.
WIDE = 120
#: The word stands beside every colour, so that nothing hangs on colours.
STATUS_STYLES = {
    "wanted": "bold yellow",
    "arrested": "bold magenta",
    "transferred": "bold magenta",
    "charged": "bold magenta",
    "convicted": "bold red",
    "sanctioned": "bold yellow",
    "released": "bold green",
    "dead": "bold",
    "unknown": "dim",
}


def show(console: Console, report: Report, *, quotes: bool) -> None:
    """Print the report as wide as ``console`` is; with ``quotes``, the words of the text under each value."""
    for part in _parts(report, console.width, quotes):
        console.print(part)


def show_folder(console: Console, folder: Path, ids: Iterable[str], *, quotes: bool) -> None:
    """Print the reports of these documents from the folder of a run. Raises OSError."""
    for id in ids:
        show(console, Report.model_validate_json((folder / f"{id}.json").read_bytes()), quotes=quotes)


def _parts(report: Report, width: int, quotes: bool) -> Iterator[RenderableType]:
    audit = report.audit
    yield Rule(_plain(report.document.path, "bold"), align="left")
    yield Text(audit.line(), "bold green" if audit.complete else "bold red")
    yield from _header(report, quotes)
    yield from _section("Summary", (_plain(sentence.text) for sentence in report.summary))
    if report.statistics:
        yield _heading("Figures")
        yield _figures(report.statistics, width, quotes)
    yield from _section("Campaigns", (_campaign(one, quotes) for one in report.campaigns))
    yield from _section("Suspects", (_suspect(one, quotes) for one in report.suspects), STATUS_NOTE)
    yield from _audit(report)
    yield ""


def _header(report: Report, quotes: bool) -> Iterator[RenderableType]:
    if report.title:
        yield _plain(report.title, "bold")
    published = report.published
    told = [f"published {published.date} ({published.basis})" if published.date else "publication date not known"]
    yield _plain(", ".join([*told, *filter(None, (report.outlet, *report.agencies))]))
    if quotes:
        yield from (Padding(_quote(one), (0, 0, 0, 2)) for one in published.evidence)


def _figures(statistics: Iterable[Statistic], width: int, quotes: bool) -> Table:
    wide = width >= WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("", no_wrap=True, style="dim")
    table.add_column("figure", justify="right", overflow="fold", max_width=max(14, width // 4))
    table.add_column("what is measured", overflow="fold")
    if wide:
        table.add_column("kind of figure", overflow="fold")
        table.add_column("period", no_wrap=True)
        table.add_column("place, agency", overflow="fold")
    quoted: dict[Evidence, str] = {}
    for one in statistics:
        measured = _plain(one.measure)
        period = days(one.period.start, one.period.end) if one.period else ""
        where = ", ".join(filter(None, (one.place, one.agency)))
        if not wide:
            measured.append("\n").append_text(_plain(", ".join(filter(None, (_labels(one), period, where))), "dim"))
        if quotes:
            first = quoted.setdefault(one.evidence, one.id)
            measured.append("\n").append_text(
                _quote(one.evidence) if first == one.id else _plain(f"in the same words as {first}", "cyan")
            )
        row = [_plain(one.id), Text(quantity(one.quantity), "bold"), measured]
        table.add_row(*row, *((_plain(_labels(one)), Text(period), _plain(where)) if wide else ()))
    return table


def _labels(one: Statistic) -> str:
    told = [one.object, one.action]
    told += [one.change] if one.change != "none" else []
    told += [one.scope] if one.scope != "unknown" else []
    return ", ".join(term.replace("_", " ") for term in told) + (f", part of {one.part_of}" if one.part_of else "")


def _campaign(campaign: Campaign, quotes: bool) -> Text:
    line = _plain(campaign.name, "bold").append(f" {printable(campaign.id)}", "dim")
    period = campaign.period
    _tell(line, "also", campaign.aliases)
    _tell(line, "agencies", campaign.agencies)
    _tell(line, "places", campaign.places)
    _tell(line, "period", [days(period.start, period.end)] if period else ())
    _tell(line, "figures", campaign.statistics)
    if quotes and period:
        line.append("\n").append_text(_quote(period.evidence))
    return line


def _suspect(suspect: Suspect, quotes: bool) -> Text:
    line = _plain(suspect.name, "bold").append(f" {printable(suspect.id)} ", "dim").append_text(_status(suspect.status))
    _tell(line, "also", suspect.aliases)
    _tell(line, "role", [suspect.role] if suspect.role else ())
    _tell(line, "group", [suspect.group] if suspect.group else ())
    for event in suspect.events:
        told = [event.date.isoformat() if event.date else None, event.place, event.detail]
        line.append("\n- ").append_text(_status(event.status))
        line.append_text(_plain("".join(f", {word}" for word in told if word)))
        if quotes:
            line.append("\n").append_text(_quote(event.evidence))
    return line


def _audit(report: Report) -> Iterator[RenderableType]:
    audit = report.audit
    gone: dict[str, list[NumberAccount]] = {}
    for number in audit.numbers:
        if number.used_by is None:
            gone.setdefault(number.reason or "no_answer", []).append(number)
    yield from _section(
        "Open figures", (_plain(f"{one.text} [{one.start}]", "red") for one in gone.pop("no_answer", ()))
    )
    yield from _section(
        "Questions without a usable answer", (_plain(f"{one.question}: {one.reason}", "red") for one in audit.failures)
    )
    yield from _section(
        "Numbers not used",
        (
            Text(f"{reason.replace('_', ' ')}: ", "dim").append(", ".join(printable(one.text) for one in numbers))
            for reason, numbers in gone.items()
        ),
    )
    yield from _section(
        "Answers that the text does not bear out",
        (_plain(f"{one.question}: {one.answer} ({one.reason})", "dim") for one in audit.rejected),
    )


def _section(heading: str, items: Iterable[Text], note: str = "") -> Iterator[RenderableType]:
    body = list(items)
    if not body:
        return
    yield _heading(heading)
    if note:
        yield Text(note, "italic")
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for item in body:
        table.add_row("•", item)
    yield table


def _tell(line: Text, label: str, values: Iterable[str]) -> None:
    if told := ", ".join(values):
        line.append(f"; {label}: ", "dim").append_text(_plain(told))


def _heading(words: str) -> Text:
    return Text(f"\n{words}", "bold")


def _status(status: str) -> Text:
    return Text(status, STATUS_STYLES.get(status, ""))


def _quote(evidence: Evidence) -> Text:
    return _plain(f"“{' '.join(evidence.quote.split())}” [{evidence.start}]", "cyan")


def _plain(value: str, style: str = "") -> Text:
    """An untrusted string, spaces kept but for line ends; markup of the display is not read in a ``Text``."""
    return Text(printable(value.replace("\r", " ").replace("\n", " ").replace("\t", " ")), style)
