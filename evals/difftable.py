"""The comparison of two runs as tables for the terminal."""

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from evals.browse import browse
from evals.compare import Comparison, Difference
from evals.table import percent


def _row(difference: Difference) -> list[Text]:
    style = {"better": "green", "worse": "red", "": ""}[difference.verdict]
    cells = (
        difference.name,
        percent(difference.before),
        percent(difference.after),
        f"{100 * (difference.after - difference.before):+.1f}",
        f"[{100 * difference.low:+.1f}, {100 * difference.high:+.1f}]",
        difference.verdict or "not settled",
    )
    return [Text(cell, style=style) for cell in cells]


def comparison_tables(comparison: Comparison) -> Stack:
    """Every rate that moved with its interval, then the cases that are mended, then the new mistakes."""
    table = Table(title="Rates that moved (points; 95% interval from a paired bootstrap over documents)")
    table.add_column("rate", no_wrap=True)
    for head in ("before", "after", "difference", "interval", "verdict"):
        table.add_column(head, justify="right", no_wrap=True)
    moved = [d for d in comparison.differences if d.before != d.after]
    for difference in moved:
        table.add_row(*_row(difference))
    parts: list[RenderableType] = [table if moved else Text("No rate moved.")]
    for title, mistakes in (("Mended", comparison.mended), ("New", comparison.new)):
        parts += [Rule(f"{title}: {len(mistakes)} mistakes", style="bold"), browse(mistakes)]
    for title, names in (("before", comparison.only_before), ("after", comparison.only_after)):
        if names:
            parts.append(Text(f"Not compared, only {title}: {', '.join(names)}", style="yellow"))
    return Stack(*parts)
