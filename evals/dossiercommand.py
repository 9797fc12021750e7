"""``python -m evals dossier``: the links of a dossier against gold, and how it bears thousands of reports."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

import schemas
from evals.corpus import CorpusError, read_corpus, read_report
from evals.dossiergold import read_dossier_gold
from evals.goldreport import gold_report
from evals.options import HERE, ROOT, Docs, Errors, GoldDir
from evals.table import wide_console

if TYPE_CHECKING:
    from evals.dossierscore import LinkScore


def dossier(
    reports: Annotated[
        Path | None,
        typer.Option(exists=True, file_okay=False, help="Folder of reports, STEM.json [made of the gold labels]."),
    ] = None,
    docs: Docs = ROOT / "seeds",
    gold: GoldDir = HERE / "gold",
    links: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="Gold links between the documents.")] = HERE
    / "dossier_gold.json",
    scale: Annotated[
        int | None, typer.Option(min=1, help="Merge so many reports, made by varying those of the gold; no scores.")
    ] = None,
    errors: Errors = False,
) -> None:
    """Score the links of a dossier: campaigns, suspects, figures; of gold reports, or with --reports of others."""
    try:
        corpus = read_corpus(docs, gold)
        found = {one.stem: gold_report(one) if reports is None else _read(reports, one.stem) for one in corpus}
        wanted = read_dossier_gold(links)
    except (CorpusError, ValueError) as error:
        raise typer.BadParameter(str(error)) from error
    # What spells Chinese in letters takes half a second to load, and no other command needs it.
    from evals.dossierscale import measure
    from evals.dossierscore import score_dossier
    from summarizer.dossier import build_dossier

    made = {stem: report for stem, report in found.items() if report is not None}
    console = wide_console()
    if scale is not None:
        told = measure(list(made.values()), scale)
        console.print(", ".join(f"{name} {value:,}" for name, value in told.items()), highlight=False)
        return
    if absent := sorted(found.keys() - made.keys()):
        console.print(Text(f"No report, so all their links are missed: {', '.join(absent)}", style="yellow"))
    scores = score_dossier(wanted, corpus, made, build_dossier(made.values()))
    console.print(_table(scores))
    if errors:
        for kind, score in scores.items():
            for what, lines in (("wrong", score.wrong), ("missed", score.missed)):
                for line in lines:
                    console.print(Text(f"{kind}, {what}: {line}"))


def _read(folder: Path, stem: str) -> schemas.Report | None:
    return read_report(folder / f"{stem}.json")


def _table(scores: "dict[str, LinkScore]") -> Table:
    table = Table("links", "precision", "recall", "right", "wrong", "missed")
    for kind, score in scores.items():
        table.add_row(
            kind,
            f"{100 * score.precision:.1f}",
            f"{100 * score.recall:.1f}",
            str(score.right),
            str(len(score.wrong)),
            str(len(score.missed)),
        )
    return table
