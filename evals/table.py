"""A score sheet as tables for the terminal."""

from collections.abc import Mapping

from rich.console import Console, RenderableType
from rich.console import Group as Stack
from rich.table import Table
from rich.text import Text

from evals.documentscore import DocumentScore
from evals.fate import dismissed_by, told
from evals.runfolder import SavedRun
from evals.sheet import Group, Sheet
from evals.totals import Estimate
from summarizer.documents.printable import printable

MAIN = ("labelled", "strict", "campaigns", "suspects", "suspects_with_status", "agencies")
LEVELS = ("value", *MAIN, "campaign_agencies", "campaign_places", "events")
FIELDS = (
    "object",
    "action",
    "change",
    "bound",
    "period",
    "dated_period",
    "status",
    "role",
    "group",
    "published",
    "unit",
    "place",
    "agency",
    "scope",
    "part_of",
    "campaign_period",
    "event_date",
    "key_facts",
)


_FOUND = {"value": "figures", "campaigns": "campaigns", "suspects": "suspects"}


def percent(rate: float | None) -> str:
    """A rate to one decimal of a percent; a dash for none."""
    return "-" if rate is None else f"{100 * rate:.1f}"


def _shaded(rate: float | None) -> Text:
    style = "dim" if rate is None else "red" if rate < 0.6 else "yellow" if rate < 0.85 else "green"
    return Text(percent(rate), style=style)


def _count(number: int) -> Text:
    return Text(str(number), style="dim" if not number else "bold red")


def documents_table(scores: tuple[DocumentScore, ...]) -> Table:
    """One row a document."""
    table = Table(title="By document (percent; - where there is neither gold nor prediction)")
    table.add_column("document", no_wrap=True, max_width=34, overflow="ellipsis")
    for head in ("gold", "val P", "val R", "val F1", "lab F1", "str F1", "camp", "susp", "+stat", "agcy"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("date", no_wrap=True)
    for head in ("miss", "spur", "dup", "dism", "open", "fail", "viol"):
        table.add_column(head, justify="right", no_wrap=True)
    for s in scores:
        value = s.tallies["value"]
        table.add_row(
            Text(s.document),
            str(value.tp + value.fn),
            _shaded(value.precision),
            _shaded(value.recall),
            _shaded(value.f1),
            *(_shaded(s.tallies[name].f1) for name in MAIN),
            Text(s.published, style="green" if s.published == "right" else "red"),
            _count(value.fn),
            _count(value.fp - value.duplicates),
            _count(value.duplicates),
            _count(sum(n for name, n in s.fates.items() if dismissed_by(name))),
            _count(s.open),
            _count(s.failures),
            _count(len(s.violations)),
        )
    return table


def _interval(estimate: Estimate) -> str:
    return "" if estimate.low is None else f"[{percent(estimate.low)}, {percent(estimate.high)}]"


def levels_table(name: str, group: Group) -> Table:
    """Precision, recall and F1 at every level."""
    noun = "document" if group.documents == 1 else "documents"
    table = Table(title=f"{name}: {group.documents} {noun} (percent; 95% bootstrap interval over documents)")
    table.add_column("level", no_wrap=True)
    for head in ("P", "R", "F1", "interval", "macro F1", "interval", "right", "wrong", "missed", "dup"):
        table.add_column(head, justify="right", no_wrap=True)
    for level in LEVELS:
        if level not in group.tallies:
            continue
        tally, rates = group.tallies[level], group.rates
        table.add_row(
            level.replace("_", " "),
            _shaded(rates[f"{level}.precision"].rate),
            _shaded(rates[f"{level}.recall"].rate),
            _shaded(rates[f"{level}.f1"].rate),
            _interval(rates[f"{level}.f1"]),
            _shaded(rates[f"{level}.macro_f1"].rate),
            _interval(rates[f"{level}.macro_f1"]),
            str(tally.tp),
            str(tally.fp - tally.duplicates),
            str(tally.fn),
            str(tally.duplicates),
        )
    return table


def fields_table(group: Group) -> Table:
    """How often each field of what was found is right."""
    table = Table(title="Fields of what was found (percent right)")
    table.add_column("field", no_wrap=True)
    table.add_column("right", justify="right")
    table.add_column("interval", justify="right", no_wrap=True)
    for name in FIELDS:
        if name in group.rates:
            table.add_row(name.replace("_", " "), _shaded(group.rates[name].rate), _interval(group.rates[name]))
    return table


def fates_table(group: Group) -> Table:
    """What became of missed figures, and of everything that must be zero."""
    value = group.tallies["value"]
    required = value.tp + value.fn
    table = Table(title=f"What became of the {group.tallies['value'].fn} missed of {required} required figures")
    table.add_column("fate", no_wrap=True)
    table.add_column("figures", justify="right")
    table.add_column("% of required", justify="right")
    for name, number in sorted(group.fates.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(told(name), str(number), percent(number / required))
    return table


def confusion_table(name: str, scores: tuple[DocumentScore, ...], most: int = 12) -> Table:
    """The commonest confusions of a field."""
    counts: dict[tuple[str, str], int] = {}
    for s in scores:
        for gold, row in s.confusion.get(name, {}).items():
            for predicted, number in row.items():
                if gold != predicted:
                    counts[gold, predicted] = counts.get((gold, predicted), 0) + number
    table = Table(title=f"Confusions of {name}")
    for head in ("gold", "predicted"):
        table.add_column(head, no_wrap=True)
    table.add_column("figures", justify="right")
    for (gold, predicted), number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]:
        table.add_row(gold, predicted, str(number))
    return table


def _side_by_side(*tables: RenderableType) -> Table:
    grid = Table.grid(padding=(0, 3))
    grid.add_row(*tables)
    return grid


def _counts(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {_FOUND[name].removesuffix('s' * (number == 1))}" for name, number in numbers.items())


def _zero(label: str, number: int) -> tuple[str, str]:
    return f"{label}: {number}", "bold red" if number else "green"


def closing(group: Group) -> Text:
    """What was left out, made up and said again, and what must be zero."""
    return Text.assemble(
        f"Omitted: {_counts(group.omissions)}.  Made up: {_counts(group.hallucinations)}.  "
        f"Said again: {_counts(group.duplicates)}.\n",
        _zero("Grounding violations", group.violations),
        "  ",
        _zero("Unsupported in summaries", group.unsupported),
        "  ",
        _zero("Failures", group.failures),
        f"  Open numbers: {group.open}",
    )


def summary_tables(sheet: Sheet) -> Stack:
    """The totals over all documents."""
    everything = sheet.groups["all"]
    return Stack(
        levels_table("all", everything),
        _side_by_side(fields_table(everything), *([fates_table(everything)] if everything.fates else [])),
        closing(everything),
    )


def tables(sheet: Sheet) -> Stack:
    """Everything worth a look, totals last."""
    others = [levels_table(name, group) for name, group in sheet.groups.items() if name != "all"]
    return Stack(
        documents_table(sheet.documents),
        _side_by_side(confusion_table("object", sheet.documents), confusion_table("action", sheet.documents)),
        *others,
        summary_tables(sheet),
    )


def figure(number: float | None, digits: int) -> str:
    """A number with so many decimals; a dash for none."""
    return "-" if number is None else f"{number:,.{digits}f}"


def spent_line(saved: SavedRun) -> Text:
    """What a run cost, and how repeatable it is where that was measured."""
    made = saved.provenance
    spent, again = made.spent, made.repeatability
    line = (
        f"{made.model}, {made.strategy}, {made.mode}: {spent.calls} calls ({spent.reasks} asked again), tokens "
        f"{spent.read:,} read + {spent.cached:,} cached + {spent.written:,} written, "
        f"{figure(spent.pace, 1)} s and ${figure(spent.document_cost, 4)} a document"
    )
    if again:
        rates = again.agreement.groups["all"].rates
        agreed = ", ".join(f"{name} {percent(rates[f'{name}.f1'].rate)}" for name in ("value", *MAIN[:4]))
        found = ", ".join(f"{percent(again.always(name))} of {name}" for name in again.found)
        line += (
            f"\n{again.repeats} repeats: {again.identical} of {again.documents} documents with the same report; "
            f"found every time: {found}; agreement (F1): {agreed.replace('_', ' ')}"
        )
    return Text("\n".join(printable(part) for part in line.splitlines()))


def wide_console() -> Console:
    """Standard output; as wide as the tables where it is no terminal."""
    console = Console()
    return console if console.is_terminal else Console(width=190)
