"""``python -m evals``: how good reports are, against gold labels."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

import schemas
from evals.browse import browse
from evals.check import check_folder
from evals.compare import compare
from evals.corpus import CorpusError, Labelled, read_corpus, read_report, score_document
from evals.difftable import comparison_tables
from evals.documentscore import score_labels
from evals.gate import breaches, read_gate
from evals.sheet import Sheet, read_sheet, save_sheet, sheet
from evals.table import tables, wide_console

app = typer.Typer(add_completion=False, invoke_without_command=True)

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parent

Folder = Annotated[Path, typer.Argument(exists=True, file_okay=False)]
Saved = Annotated[Path, typer.Argument(exists=True, dir_okay=False)]
Docs = Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of documents, STEM.txt.")]
GoldDir = Annotated[
    Path, typer.Option("--gold", exists=True, file_okay=False, help="Folder of gold labels, STEM.json.")
]
Cassettes = Annotated[Path, typer.Option(file_okay=False, help="Folder of recorded answers.")]
Reports = Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of reports, STEM.json.")]
Json = Annotated[Path | None, typer.Option("--json", help="Save the scores to this file.")]
Errors = Annotated[bool, typer.Option("--errors", help="Show every mistake, gold beside prediction.")]
GateFile = Annotated[
    Path | None,
    typer.Option("--gate", exists=True, dir_okay=False, help="Exit 1 where a bound of this file is broken."),
]
Partial = Annotated[
    bool, typer.Option("--partial", help="Leave out documents without a report; else all in them is missed.")
]


@app.callback()
def replay(
    context: typer.Context,
    docs: Docs = _ROOT / "seeds",
    gold: GoldDir = _HERE / "gold",
    cassettes: Cassettes = _ROOT / "cassettes",
    json: Json = None,
    errors: Errors = False,
    gate: GateFile = None,
) -> None:
    """Score reports against gold labels: without a command, those made from the recorded answers."""
    if context.invoked_subcommand is not None:
        return
    # Imported here, so that scoring reports that exist does not load the whole of the summarizer.
    from evals.replay import replayed
    from summarizer.models import ModelError
    from summarizer.settings import UsageError

    corpus = _corpus(docs, gold)
    console = wide_console()
    try:
        reports, failed = replayed(docs, cassettes)
    except (ModelError, UsageError) as error:
        raise typer.BadParameter(str(error)) from error
    for name, reason in sorted(failed.items()):
        console.print(f"{name}: {reason}", style="red", markup=False)
    _finish(console, _scored(console, "replay", corpus, reports), json, errors, gate)


@app.command()
def score(
    reports: Reports,
    docs: Docs,
    gold: GoldDir,
    json: Json = None,
    errors: Errors = False,
    partial: Partial = False,
    gate: GateFile = None,
) -> None:
    """Score reports that exist."""
    corpus = _corpus(docs, gold)
    console = wide_console()
    found: dict[str, schemas.Report] = {}
    for labelled in corpus:
        try:
            report = read_report(reports / f"{labelled.stem}.json")
        except CorpusError as error:
            raise typer.BadParameter(str(error)) from error
        if report is not None:
            found[labelled.stem] = report
    _finish(console, _scored(console, reports.name, corpus, found, partial), json, errors, gate)


@app.command()
def check(docs: Docs, gold: GoldDir) -> None:
    """Check gold labels by the rules of the guide; exit 1 where one is broken."""
    problems = check_folder(docs, gold)
    for problem in problems:
        typer.echo(problem)
    typer.echo(f"{len(list(gold.glob('*.json')))} files, {len(problems)} problems")
    raise typer.Exit(int(bool(problems)))


@app.command()
def agreement(a: Folder, b: Folder, docs: Docs, json: Json = None, errors: Errors = False) -> None:
    """How far two readers' labels agree: B scored against A, over the documents that both labelled.

    What either calls optional costs nothing.
    """
    first = {labelled.stem: labelled for labelled in _corpus(docs, a)}
    second = {labelled.stem: labelled for labelled in _corpus(docs, b)}
    common = sorted(first.keys() & second.keys())
    console = wide_console()
    if alone := sorted(first.keys() ^ second.keys()):
        console.print(f"Labelled by one reader only: {', '.join(alone)}", style="yellow", markup=False)
    if not common:
        raise typer.BadParameter("no document is labelled by both")
    scores = [
        score_labels(
            first[stem].document,
            first[stem].labels,
            second[stem].labels,
            stem=stem,
            kind=first[stem].gold.kind,
        )
        for stem in common
    ]
    _finish(console, sheet("agreement", scores), json, errors, None)


@app.command("compare")
def compare_command(a: Saved, b: Saved) -> None:
    """Compare two saved score files: what got better, what got worse, case by case."""
    before, after = _sheet(a), _sheet(b)
    wide_console().print(comparison_tables(compare(before, after)))


def _corpus(docs: Path, gold: Path) -> list[Labelled]:
    try:
        return read_corpus(docs, gold)
    except CorpusError as error:
        raise typer.BadParameter(str(error)) from error


def _sheet(path: Path) -> Sheet:
    try:
        return read_sheet(path)
    except ValueError as error:
        raise typer.BadParameter(f"{path}: no saved scores: {error}") from error


def _scored(
    console: Console,
    name: str,
    corpus: Sequence[Labelled],
    reports: Mapping[str, schemas.Report],
    partial: bool = False,
) -> Sheet:
    absent = [labelled.stem for labelled in corpus if labelled.stem not in reports]
    if absent:
        treated = "left out" if partial else "all in them counts as missed"
        line = f"No report for {len(absent)} of {len(corpus)} documents ({treated}): {', '.join(absent)}"
        console.print(line, style="yellow", markup=False)
    if partial and len(absent) == len(corpus):
        raise typer.BadParameter("no report of any document with gold")
    scores = [
        score_document(labelled, reports.get(labelled.stem))
        for labelled in corpus
        if labelled.stem in reports or not partial
    ]
    return sheet(name, scores)


def _finish(console: Console, result: Sheet, json: Path | None, errors: bool, gate: Path | None) -> None:
    if errors:
        console.print(browse([m for s in result.documents for m in s.mistakes]))
    console.print(tables(result))
    if json:
        save_sheet(result, json)
    if gate:
        try:
            broken = breaches(read_gate(gate), result, gate.parent)
        except (OSError, ValueError) as error:
            raise typer.BadParameter(f"{gate}: {error}") from error
        for line in broken:
            console.print(f"gate: {line}", style="bold red", markup=False)
        if broken:
            raise typer.Exit(1)
        console.print("gate: open", style="green")


if __name__ == "__main__":
    app()
