"""The rates of the grounding test as tables for the terminal."""

from collections.abc import Callable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from evals.grounding.case import FALSE_CHANGES, KINDS, TRUE_CHANGES
from evals.grounding.rates import GroundingRates, SystemRates, Wrong
from evals.table import percent
from evals.tally import Share

_Part = Callable[[Wrong], Share]


def rate_tables(rates: GroundingRates) -> RenderableType:
    """False accepts and false rejects by kind, then by change."""
    return Group(
        _table("False accepts, % of untrue values", KINDS, rates, _by_kind, lambda wrong: wrong.false_accept),
        _table("False rejects, % of true values", KINDS, rates, _by_kind, lambda wrong: wrong.false_reject),
        _table("False accepts by alteration, %", FALSE_CHANGES, rates, _by_change, lambda wrong: wrong.false_accept),
        _table("False rejects by form, %", TRUE_CHANGES, rates, _by_change, lambda wrong: wrong.false_reject),
        Text(f"{rates.cases} cases, digest {rates.cases_sha256[:12]}"),
    )


def _by_kind(system: SystemRates) -> dict[str, Wrong]:
    return system.kinds


def _by_change(system: SystemRates) -> dict[str, Wrong]:
    return system.changes


def _table(
    title: str,
    columns: Sequence[str],
    rates: GroundingRates,
    rows: Callable[[SystemRates], dict[str, Wrong]],
    part: _Part,
) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("system", no_wrap=True)
    for column in (*columns, "all"):
        table.add_column(column.replace("_", " "), justify="right")
    for number, system in enumerate(rates.systems):
        by_column = rows(system) | {"all": system.all}
        name = f"{system.system} ({system.version})" if system.version else system.system
        table.add_row(Text(name), *(_cell(part(by_column[column])) for column in (*columns, "all")))
        if number == len(rates.systems) - 1:
            totals = (str(part(by_column[column]).total) for column in (*columns, "all"))
            table.add_section()
            table.add_row(Text("cases", style="dim"), *(Text(total, style="dim") for total in totals))
    return table


def _cell(share: Share) -> Text:
    rate = share.rate
    style = "dim" if rate is None else "green" if rate == 0 else "yellow" if rate <= 0.01 else "red"
    return Text(percent(rate), style=style)
