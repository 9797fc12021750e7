"""What a run says at its end: a line for each document, totals, and what is left open."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from summarizer.models.usage import Usage
from summarizer.outcome import Row, RunResult
from summarizer.progress import plain

#: A longer table is of no use on a terminal; ``run.jsonl`` has all.
MOST_ROWS = 200
#: Below this width the headings are broken where they have a bar.
WIDE = 110
COUNTS = ("cam|paigns", "statis|tics", "sus|pects", "used", "dis|missed", "open", "re-asks", "seconds")
#: What is left out, in this order, where the name of a document would get less than NAME columns.
SPARED = ("re-asks", "cam|paigns", "sus|pects", "statis|tics", "seconds", "dis|missed", "used", "open", "published")
NAME = 16


def print_result(console: Console, result: RunResult) -> None:
    """The table of the documents, and the totals."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column("document", overflow="fold")
    names = ("published", *COUNTS)
    headings = [name.replace("|", "-\n" if console.width < WIDE else "") for name in names]
    cells = [_cells(row) for row in result.rows[:MOST_ROWS]]
    kept = _fitting(
        console.width, names, [[heading, *column] for heading, *column in zip(headings, *cells, strict=True)]
    )
    for index in kept:
        table.add_column(headings[index], justify="right" if index else "left", no_wrap=True)
    for row, row_cells in zip(result.rows, cells, strict=False):
        table.add_row(plain(row.id), *(row_cells[index] for index in kept), style="red" if row.error else None)
    console.print(table)
    if len(result.rows) > MOST_ROWS:
        console.print(f"... and {len(result.rows) - MOST_ROWS} more, which run.jsonl has", highlight=False)
    console.print(_totals(result), soft_wrap=True, highlight=False)


def print_open(console: Console, rows: list[Row]) -> None:
    """Name the documents whose reports are not complete, and what each lacks."""
    for row in rows:
        lacks = [f"{row.open} open figure{'s' * (row.open > 1)}"] if row.open else []
        if row.unanswered:
            lacks.append(f"{row.unanswered} unanswered question{'s' * (row.unanswered > 1)}")
        console.print(
            f"[yellow]incomplete[/yellow] {plain(row.path)}: {', '.join(lacks)}",
            soft_wrap=True,
            highlight=False,
        )


def _fitting(width: int, names: Sequence[str], columns: Sequence[Sequence[str]]) -> list[int]:
    """The indices of the columns that leave room for the name of a document."""
    needed = [max(cell_len(line) for cell in column for line in cell.splitlines() or [""]) + 1 for column in columns]
    kept = list(range(len(names)))
    for name in SPARED:
        if NAME + 1 + sum(needed[index] for index in kept) <= width:
            break
        kept.remove(names.index(name))
    return kept


def _cells(row: Row) -> list[str]:
    """What stands after the name of a document."""
    if row.error is not None:
        return ["failed", *[""] * 7, f"{row.seconds:.1f}"]
    counts = (row.campaigns, row.statistics, row.suspects, row.used, row.dismissed, row.open, row.reasks)
    seconds = "kept" if row.skipped else f"{row.seconds:.1f}"
    return [str(row.published or "unknown"), *(str(count) for count in counts), seconds]


def _totals(result: RunResult) -> str:
    rows, usage = result.rows, result.usage
    kept = sum(row.skipped for row in rows)
    done = len(rows) - len(result.failed)
    parts = [f"{done} of {len(rows)} documents done" + (f" ({kept} kept from before)" if kept else "")]
    if result.failed:
        parts.append(f"[red]{len(result.failed)} failed[/red]")
    parts.append(f"{sum(row.used for row in rows)} figures used")
    parts.append(f"{sum(row.dismissed for row in rows)} dismissed")
    parts.append(f"{sum(row.open for row in rows)} open")
    unanswered = sum(row.unanswered for row in rows)
    if unanswered:
        parts.append(f"[yellow]{unanswered} question{'s' * (unanswered > 1)} unanswered[/yellow]")
    return f"{', '.join(parts)}\n{spent(usage)}, {result.seconds:.1f} s"


def spent(usage: Usage) -> str:
    """Calls, tokens and cost in words."""
    words = [f"{usage.calls} calls ({usage.reasks} re-asks, {usage.transport_retries} retries of the transport)"]
    words.append(f"tokens: {usage.read:,} read, {usage.cached:,} cached, {usage.written:,} written")
    if usage.cost:
        words.append(f"${usage.cost:,.4f}")
    elif usage.cost is None:
        words.append("cost not known")
    return ", ".join(words)
