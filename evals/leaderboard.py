"""Runs beside each other, the best first."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from evals.runfolder import SavedRun
from evals.table import figure, percent
from evals.totals import Estimate
from summarizer.documents.printable import printable

#: The rates that are compared; the first one orders.
RATES = ("labelled.f1", "value.f1", "strict.f1", "campaigns.f1", "suspects_with_status.f1", "key_facts")
HEADS = ("labelled", "value", "strict", "campaigns", "suspects", "key facts")
_NONE = Estimate(rate=None, low=None, high=None)


@dataclass(frozen=True)
class Row:
    """One run; ``cost`` and ``pace`` are US dollars and seconds a document, null where not known."""

    saved: SavedRun
    rates: tuple[Estimate, ...]
    violations: int
    failures: int
    tokens: float | None
    cost: float | None
    pace: float | None


def _row(saved: SavedRun) -> Row:
    everything, spent = saved.sheet.groups["all"], saved.provenance.spent
    read = spent.read + spent.cached + spent.written
    return Row(
        saved=saved,
        rates=tuple(everything.rates.get(name, _NONE) for name in RATES),
        violations=everything.violations,
        failures=everything.failures,
        tokens=read / spent.documents if spent.documents else None,
        cost=spent.document_cost,
        pace=spent.pace,
    )


def leaderboard(runs: Sequence[SavedRun]) -> list[Row]:
    """A row a run, by ``labelled.f1`` downwards, the newer of equals first."""
    newest = sorted(runs, key=lambda saved: saved.provenance.made, reverse=True)
    return sorted((_row(saved) for saved in newest), key=lambda row: -(row.rates[0].rate or 0.0))


def leaderboard_table(runs: Sequence[SavedRun]) -> Table:
    """The leaderboard for the terminal."""
    table = Table(title="Runs (F1 in percent; key facts: share told; tokens, seconds and US dollars a document)")
    table.add_column("run", overflow="fold")
    for head in (*HEADS, "viol", "fail", "docs", "tokens", "seconds", "$"):
        table.add_column(head, justify="right", no_wrap=True)
    for row in leaderboard(runs):
        table.add_row(
            Text(printable(row.saved.name)),
            *(percent(estimate.rate) for estimate in row.rates),
            str(row.violations),
            str(row.failures),
            str(row.saved.sheet.groups["all"].documents),
            figure(row.tokens, 0),
            figure(row.pace, 1),
            figure(row.cost, 4),
        )
    return table
