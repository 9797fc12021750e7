"""``python -m evals grounding``."""

from pathlib import Path
from typing import Annotated

import typer

from evals.grounding.case import read_cases
from evals.grounding.cases import FILE
from evals.grounding.rates import measure, save_rates
from evals.grounding.ratetable import rate_tables
from evals.table import wide_console


def grounding(
    cases: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="The cases, JSONL.")] = FILE,
    json: Annotated[Path | None, typer.Option("--json", help="Save the rates to this file.")] = None,
) -> None:
    """Can systems tell true values from slightly wrong ones? Ours and, where installed, those of peers.

    Needs no model. The peers come with the extra "peers".
    """
    console = wide_console()
    try:
        read = read_cases(cases)
    except ValueError as error:
        raise typer.BadParameter(f"{cases}: no cases: {error}") from error
    rates = measure(read)
    console.print(rate_tables(rates))
    for name, reason in rates.skipped.items():
        console.print(f"{name}: skipped, {reason} (pip install 'summarizer[peers]')", style="yellow", markup=False)
    if json:
        save_rates(rates, json)
