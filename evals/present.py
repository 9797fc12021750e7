"""What every command does with its scores: show them, save them, hold them against the gate."""

from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from evals.browse import browse
from evals.gate import accept, breaches, read_gate
from evals.runfolder import SavedRun, saved_runs
from evals.sheet import Sheet, save_sheet
from evals.table import spent_line, summary_tables, tables
from summarizer.documents.printable import printable

#: So many reasons for missing reports are told in full.
_MOST_REASONS = 3


def present(
    console: Console, sheet: Sheet, *, json: Path | None = None, errors: bool = False, full: bool = True
) -> None:
    """Show a sheet, mistakes first, and save it where wished."""
    if errors:
        console.print(browse([m for s in sheet.documents for m in s.mistakes]))
    console.print(tables(sheet) if full else summary_tables(sheet))
    if json:
        save_sheet(sheet, json)


def present_run(console: Console, saved: SavedRun, *, errors: bool, full: bool) -> None:
    """Show a run: why reports are missing, its scores, what it cost."""
    errors_told = list(saved.provenance.errors.items())
    for name, reason in errors_told[:_MOST_REASONS]:
        console.print(Text(printable(f"{name}: {reason}"), style="red"))
    if others := [name for name, _ in errors_told[_MOST_REASONS:]]:
        told = f"no report either (run.json says why): {', '.join(others)}"
        console.print(Text(printable(told), style="red"))
    present(console, saved.sheet, errors=errors, full=full)
    console.print(spent_line(saved))


def guard(console: Console, sheets: Sequence[Sheet], gate: Path, *, accepted: bool = False) -> None:
    """Hold every sheet against the gate; Exit 1 where it is shut."""
    shut = False
    try:
        bounds = read_gate(gate)
        if accepted:
            if len(sheets) != 1:
                raise typer.BadParameter("--accept takes the scores of one run")
            path = accept(bounds, sheets[0], gate.parent)
            console.print(Text(f"baseline: {path}", style="yellow"))
        for sheet in sheets:
            broken = breaches(bounds, sheet, gate.parent)
            shut = shut or bool(broken)
            for line in broken:
                console.print(Text(printable(f"gate: {line}"), style="bold red"))
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{gate}: {error}") from error
    if shut:
        console.print(Text("gate: shut", style="bold red"))
        raise typer.Exit(1)
    console.print(Text("gate: open", style="green"))


def write_page(shown: Sequence[SavedRun], runs: Path, path: Path) -> None:
    """Write the page of these runs; all saved runs on the same documents are in its leaderboard."""
    from evals.page import page

    texts = {saved.provenance.corpus for saved in shown}
    names = {saved.name for saved in shown}
    others = [saved for saved in saved_runs(runs) if saved.provenance.corpus in texts and saved.name not in names]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page(shown, others), "utf-8", errors="backslashreplace")
