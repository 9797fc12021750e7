"""``python -m evals``: how good reports are, against gold labels."""

from pathlib import Path

import typer
from rich.text import Text

import schemas
from evals.ablation.command import ablate
from evals.bench.command import bench
from evals.check import check_folder, check_links
from evals.compare import compare
from evals.corpus import CorpusError, Labelled, read_corpus, read_report, score_document
from evals.difftable import comparison_tables
from evals.documentscore import score_labels
from evals.dossiercommand import dossier
from evals.grounding.command import grounding
from evals.leaderboard import leaderboard_table
from evals.options import (
    HERE,
    ROOT,
    RUNS,
    Accept,
    BaseUrl,
    Cassettes,
    Docs,
    Errors,
    Folder,
    Full,
    GateFile,
    GoldDir,
    Html,
    Jobs,
    Json,
    Models,
    Partial,
    Repeat,
    Reports,
    Runs,
    Saved,
    Strategy,
)
from evals.passages.command import learn, passages, vectors
from evals.peers.command import peers
from evals.present import guard, present, present_run, write_page
from evals.runfolder import REPORT, SavedRun, read_run, saved_runs
from evals.sheet import Sheet, read_sheet, save_sheet, sheet
from evals.table import wide_console

app = typer.Typer(
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def main(
    context: typer.Context,
    docs: Docs = ROOT / "seeds",
    gold: GoldDir = HERE / "gold",
    cassettes: Cassettes = ROOT / "cassettes",
    model: Models = None,
    base_url: BaseUrl = None,
    strategy: Strategy = None,
    repeat: Repeat = 1,
    jobs: Jobs = None,
    runs: Runs = RUNS,
    json: Json = None,
    html: Html = None,
    errors: Errors = False,
    full: Full = False,
    gate: GateFile = None,
    accept: Accept = False,
) -> None:
    """Make reports and score them: from recorded answers, or with --model by asking models.

    Every run is saved in a folder of its own; a live one that was stopped is taken up by the same command.
    """
    if context.invoked_subcommand is not None:
        return
    if accept and gate is None:
        raise typer.BadParameter("--accept needs --gate")
    if model is None and (base_url is not None or repeat > 1 or jobs is not None):
        raise typer.BadParameter("--base-url, --repeat and --jobs are for live runs: name a --model")
    # Imported here, so that scoring reports that exist does not load the whole of the summarizer.
    from evals.running import RunError, run_all

    console = wide_console()
    corpus = _corpus(docs, gold)
    try:
        made = run_all(corpus, docs, cassettes, model, base_url, strategy, repeat, jobs, runs)
    except RunError as error:
        raise typer.BadParameter(str(error)) from error
    except KeyboardInterrupt:
        typer.echo("stopped; what is answered is kept, and the same command takes up the rest", err=True)
        raise typer.Exit(130) from None
    for saved in made:
        present_run(console, saved, errors=errors, full=full)
    if len(made) > 1:
        console.print(leaderboard_table(made))
    console.print(Text("\n".join(f"saved: {runs / saved.name}" for saved in made), style="dim"))
    if json:
        if len(made) > 1:
            raise typer.BadParameter("--json takes the scores of one model; all are saved in their runs")
        save_sheet(made[0].sheet, json)
    if html:
        write_page(made, runs, html)
    if gate:
        guard(console, [saved.sheet for saved in made], gate, accepted=accept)


app.command()(peers)
app.command()(grounding)
app.command()(bench)
app.command()(ablate)
app.command()(dossier)
app.command()(passages)
app.command()(learn)
app.command()(vectors)


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
    if absent := [labelled.stem for labelled in corpus if labelled.stem not in found]:
        treated = "left out" if partial else "all in them counts as missed"
        line = f"No report for {len(absent)} of {len(corpus)} documents ({treated}): {', '.join(absent)}"
        console.print(Text(line, style="yellow"))
    if partial and not found:
        raise typer.BadParameter("no report of any document with gold")
    counted = [labelled for labelled in corpus if labelled.stem in found or not partial]
    result = sheet(reports.name, [score_document(labelled, found.get(labelled.stem)) for labelled in counted])
    present(console, result, json=json, errors=errors)
    if gate:
        guard(console, [result], gate)


@app.command()
def check(docs: Docs, gold: GoldDir) -> None:
    """Check gold labels by the rules of the guide, and the links of dossier_GOLD.json beside the folder GOLD.

    Exit 1 where one is broken.
    """
    problems = [*check_folder(docs, gold), *check_links(docs, gold)]
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
        console.print(Text(f"Labelled by one reader only: {', '.join(alone)}", style="yellow"))
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
    present(console, sheet("agreement", scores), json=json, errors=errors)


@app.command()
def show(
    run: Saved,
    runs: Runs = RUNS,
    errors: Errors = False,
    full: Full = False,
    html: Html = None,
    gate: GateFile = None,
    accept: Accept = False,
) -> None:
    """Show a saved run again, or hold it against the gate."""
    if accept and gate is None:
        raise typer.BadParameter("--accept needs --gate")
    console = wide_console()
    saved = _saved(run, runs)
    if isinstance(saved, SavedRun):
        present_run(console, saved, errors=errors, full=full)
        if html:
            write_page([saved], runs, html)
    elif html:
        raise typer.BadParameter(f"{run}: a page is made of a run, not of scores alone")
    else:
        present(console, saved, errors=errors, full=full)
    if gate:
        guard(console, [_scores(saved)], gate, accepted=accept)


@app.command("compare")
def compare_command(a: Saved, b: Saved, runs: Runs = RUNS) -> None:
    """Compare two saved runs: what got better, what got worse, case by case."""
    before, after = _scores(_saved(a, runs)), _scores(_saved(b, runs))
    wide_console().print(comparison_tables(compare(before, after)))


@app.command("runs")
def runs_command(runs: Runs = RUNS) -> None:
    """All saved runs, the best first."""
    found = saved_runs(runs)
    if not found:
        raise typer.BadParameter(f"{runs}: no saved runs")
    wide_console().print(leaderboard_table(found))


def _corpus(docs: Path, gold: Path) -> list[Labelled]:
    try:
        return read_corpus(docs, gold)
    except CorpusError as error:
        raise typer.BadParameter(str(error)) from error


def _saved(name: str, runs: Path) -> SavedRun | Sheet:
    try:
        for folder in (Path(name), runs / name):
            if (folder / REPORT).is_file():
                return read_run(folder)
        return read_sheet(Path(name))
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{name}: no saved run or scores: {error}") from error


def _scores(saved: SavedRun | Sheet) -> Sheet:
    return saved.sheet if isinstance(saved, SavedRun) else saved


if __name__ == "__main__":
    app()
