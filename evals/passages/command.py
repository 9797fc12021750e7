"""``python -m evals learn`` and ``python -m evals passages``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from evals.passages.arrays import write_arrays
from evals.passages.measure import MEASURES, Shares, measure
from evals.passages.passage import Passage, read_passages
from evals.table import wide_console
from summarizer.files import write_text

HERE = Path(__file__).parent
TRAIN, WORDING, HELD_OUT = HERE / "train", HERE / "wording", HERE / "held_out"
WEIGHTS = HERE.parents[1] / "summarizer" / "asking" / "labels.npz"
VECTORS = WEIGHTS.with_name("word_vectors.npz")
PERIOD_WEIGHTS = HERE.parents[1] / "summarizer" / "grounding" / "period_weights.json"
STATUS_WEIGHTS = PERIOD_WEIGHTS.with_name("status_weights.json")

Folder = Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of labelled passages (.txt).")]


def learn(
    train: Folder = TRAIN,
    wording: Annotated[Path, typer.Option(exists=True, file_okay=False, help="Passages for labels alone.")] = WORDING,
    out: Annotated[Path, typer.Option(dir_okay=False, help="File for the weights of labels.")] = WEIGHTS,
    periods: Annotated[Path, typer.Option(dir_okay=False, help="File for those of periods.")] = PERIOD_WEIGHTS,
    status: Annotated[Path, typer.Option(dir_okay=False, help="File for those of status.")] = STATUS_WEIGHTS,
) -> None:
    """Learn what labels, periods and status are weighed by from labelled passages, and write it to three files.

    Needs the extra "evals" (JAX, SciPy). Equal passages and rules give equal weights.
    """
    from evals.passages.conditional_logit import as_json
    from evals.passages.examples import examples, names
    from evals.passages.learn import learn as learned
    from evals.passages.learn_periods import learn_periods
    from evals.passages.learn_status import learn_status
    from evals.passages.period_examples import period_examples
    from evals.passages.status_examples import status_examples

    read = _read(train)
    passed_over = names(read)
    of_labels = [*read, *_read(wording)]
    found = list(examples(of_labels))
    write_arrays(out, learned(found, names(of_labels)))
    wide_console().print(f"{len(found)} figures of {train} and {wording}: {out}", markup=False)
    options = list(period_examples(read))
    write_text(periods, as_json(learn_periods(options, passed_over)))
    wide_console().print(f"{len(options)} figures of {train}: {periods}", markup=False)
    suspects = list(status_examples(read))
    write_text(status, as_json(learn_status(suspects, passed_over)))
    wide_console().print(f"{len(suspects)} suspects of {train}: {status}", markup=False)


def vectors(
    model: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The weights of a model (GGUF).")],
    out: Annotated[Path, typer.Option(dir_okay=False, help="File for the vectors.")] = VECTORS,
) -> None:
    """Write what words have to do with each other, from a model's own token embeddings. Then labels are learned anew.

    Needs the extra "vectors" (gguf).
    """
    from evals.passages.vectors import vectors_of

    try:
        arrays = vectors_of(model)
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{model}: {error}") from error
    write_arrays(out, arrays)
    wide_console().print(f"{len(arrays['vectors'])} words of {model}: {out}", markup=False)


def passages(folder: Folder = HELD_OUT) -> None:
    """How often labels, periods and status are right on labelled passages. Needs no model."""
    table = Table(title=f"{folder.name}: percent of the required figures that were found; status of the suspects")
    for heading in ("language", "passages", "figures", "found", *MEASURES, "suspects", "status"):
        table.add_column(heading, justify="left" if heading == "language" else "right")
    read = _read(folder)
    for language, shares in measure(read).items():
        table.add_row(language, *_row(shares))
    wide_console().print(table)


def _row(shares: Shares) -> list[str]:
    return [
        str(shares.passages),
        str(shares.figures),
        f"{100 * shares.found / max(1, shares.figures):.1f}",
        *(f"{100 * shares.right[name] / max(1, shares.asked[name]):.1f}" for name in MEASURES),
        str(shares.suspects),
        f"{100 * shares.status / max(1, shares.suspects):.1f}",
    ]


def _read(folder: Path) -> list[Passage]:
    try:
        found = [passage for file in sorted(folder.glob("*.txt")) for passage in read_passages(file)]
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{folder}: {error}") from error
    if not found:
        raise typer.BadParameter(f"{folder}: no passages; they stand in .txt files")
    return found
