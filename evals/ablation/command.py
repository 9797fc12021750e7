"""``python -m evals ablate``: the table of what each mechanism is worth."""

from collections.abc import Sequence
from pathlib import Path
from pkgutil import resolve_name
from typing import Annotated
from unittest import mock

import typer

from evals.ablation.mechanism import MECHANISMS, Mechanism
from evals.corpus import CorpusError, Labelled, read_corpus, score_document
from evals.options import HERE, ROOT, Cassettes, Docs, GoldDir
from evals.predict import replayed
from evals.sheet import sheet
from summarizer.files import write_text

RATES = {
    "labelled": "labelled.f1",
    "strict": "strict.f1",
    "suspects": "suspects.f1",
    "with status": "suspects_with_status.f1",
    "group": "group",
    "date": "published",
    "key facts": "key_facts",
}
#: Not a rate: how many figures, campaigns and suspects are said twice.
AGAIN = "said again"
COLUMNS = (*RATES, AGAIN)


def ablate(
    docs: Docs = ROOT / "seeds",
    gold: GoldDir = HERE / "gold",
    cassettes: Cassettes = ROOT / "cassettes",
    out: Annotated[Path | None, typer.Option(dir_okay=False, help="A file for the table, in Markdown.")] = None,
) -> None:
    """Switch off one mechanism after the other and score the recordings without it."""
    try:
        corpus = read_corpus(docs, gold)
    except CorpusError as error:
        raise typer.BadParameter(str(error)) from error
    whole = rates(corpus, cassettes)
    rows = [(one.name, rates_without(one, corpus, cassettes)) for one in MECHANISMS]
    table = ablation_table(whole, rows)
    typer.echo(table, nl=False)
    if out:
        write_text(out, table)


def rates(corpus: Sequence[Labelled], cassettes: Path) -> dict[str, float]:
    """The rates of ``RATES``, in percent, of a replay, and the number of what is said again."""
    made = replayed(corpus, cassettes)
    scores = [score_document(one, made.reports.get(one.stem)) for one in corpus]
    whole = sheet("ablation", scores).groups["all"]
    found = {
        name: 100 * (whole.rates[rate].rate or 0.0) if rate in whole.rates else 0.0 for name, rate in RATES.items()
    }
    return found | {AGAIN: float(sum(whole.duplicates.values()))}


def rates_without(mechanism: Mechanism, corpus: Sequence[Labelled], cassettes: Path) -> dict[str, float]:
    """The same rates with one mechanism switched off."""
    with mock.patch(mechanism.target, mechanism.make(resolve_name(mechanism.target))):
        return rates(corpus, cassettes)


def ablation_table(whole: dict[str, float], rows: Sequence[tuple[str, dict[str, float]]]) -> str:
    """Markdown: the rates of the whole, and for each mechanism what is lost (or gained) without it."""
    lines = [f"| without | {' | '.join(COLUMNS)} |", f"|{' --- |' * (len(COLUMNS) + 1)}"]
    first = [f"{whole[name]:.1f}" for name in RATES] + [f"{whole[AGAIN]:.0f}"]
    lines.append(f"| nothing (the whole) | {' | '.join(first)} |")
    for mechanism, found in rows:
        cells = [_difference(found[name] - whole[name]) for name in RATES]
        again = found[AGAIN] - whole[AGAIN]
        lines.append(f"| {mechanism} | {' | '.join([*cells, f'{again:+.0f}' if again else ''])} |")
    return "\n".join(lines) + "\n"


def _difference(points: float) -> str:
    return f"{points:+.1f}" if abs(points) >= 0.05 else ""
