"""The options that commands have in common."""

from pathlib import Path
from typing import Annotated

import typer

from evals import target

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
#: Where runs are saved unless told otherwise: in the current folder.
RUNS = Path("build/evals")


Folder = Annotated[Path, typer.Argument(exists=True, file_okay=False)]
Saved = Annotated[str, typer.Argument(help="A saved run (its folder or name), or a file saved by --json.")]
Runs = Annotated[Path, typer.Option("--runs", file_okay=False, help="Folder of saved runs.")]
Docs = Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of documents.")]
GoldDir = Annotated[
    Path, typer.Option("--gold", exists=True, file_okay=False, help="Folder of gold labels, STEM.json.")
]
Cassettes = Annotated[Path, typer.Option(file_okay=False, help="Folder of recorded answers.")]
Reports = Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of reports, STEM.json.")]
Models = Annotated[
    list[str] | None,
    typer.Option(
        "--model",
        help="Ask this model: NAME, NAME@URL for an endpoint of its own, or embedded. May be given several times.",
    ),
]
BaseUrl = Annotated[str | None, typer.Option(help="The endpoint of the models that have none of their own.")]
Strategy = Annotated[target.Strategy | None, typer.Option(help="How to ask [replay: stepwise; live: auto].")]
Repeat = Annotated[int, typer.Option(min=1, max=100, help="Ask so many times, to measure how repeatable it is.")]
Jobs = Annotated[int | None, typer.Option(min=1, help="Documents at once [1 for the embedded model, else 8].")]
Json = Annotated[Path | None, typer.Option("--json", dir_okay=False, help="Save the scores to this file.")]
Html = Annotated[Path | None, typer.Option("--html", dir_okay=False, help="Write one page with everything to look at.")]
Errors = Annotated[bool, typer.Option("--errors", help="Show every mistake, gold beside prediction.")]
Full = Annotated[bool, typer.Option("--full", help="Show documents, languages, kinds and confusions too.")]
GateFile = Annotated[
    Path | None,
    typer.Option("--gate", exists=True, dir_okay=False, help="Exit 1 where a bound of this file is broken."),
]
Accept = Annotated[bool, typer.Option("--accept", help="Make these scores the baseline of the gate.")]
Partial = Annotated[
    bool, typer.Option("--partial", help="Leave out documents without a report; else all in them is missed.")
]
