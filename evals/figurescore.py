"""Scores of the figures of one document, at every level and by field."""

from collections.abc import Sequence

import schemas
from evals.alignment import align_figures, overlap, same_labels, same_strictly, same_value
from evals.counts import Counts
from evals.fate import fate, told
from evals.labels import Figure
from evals.mistake import figure_line
from evals.names import alike
from evals.tally import Tally

FIELDS = ("object", "action", "change", "bound", "period")
CONFUSED = ("object", "action")


def score_figures(
    counts: Counts, gold: Sequence[Figure], predicted: Sequence[Figure], audit: schemas.Audit | None
) -> None:
    """Tallies value, labelled and strict; shares of the fields; fates; confusion; mistakes."""
    alignment = align_figures(gold, predicted)
    aligned = [(gold[g], predicted[p]) for g, p in alignment.pairs]
    counted = [(label, guess) for label, guess in aligned if not (label.optional or guess.optional)]
    missed = [gold[g] for g in alignment.missed if not gold[g].optional]
    spurious = [predicted[p] for p in alignment.spurious if not predicted[p].optional]
    repeats = {i for i, f in enumerate(spurious) if any(_says_again(f, label) for label, _ in aligned)}
    right = {
        "value": len(counted),
        "labelled": sum(same_labels(label, guess) for label, guess in counted),
        "strict": sum(same_strictly(label, guess) for label, guess in counted),
    }
    for level, number in right.items():
        wrong = len(counted) - number
        counts.tallies[level] = Tally(
            tp=number, fp=wrong + len(spurious), fn=wrong + len(missed), duplicates=len(repeats)
        )
    for label, guess in counted:
        _fields(counts, label, guess)
    _misses(counts, missed, spurious, repeats, audit)


def _says_again(guess: Figure, label: Figure) -> bool:
    return same_value(guess, label) and same_labels(guess, label)


def _shown(figure: Figure, name: str) -> str:
    if name != "period":
        return str(getattr(figure, name))
    start, end = figure.period
    return f"{start or 'open'} to {end or 'open'}" if start or end else "none"


def _fields(counts: Counts, label: Figure, guess: Figure) -> None:
    for name in FIELDS:
        right = getattr(label, name) == getattr(guess, name)
        counts.share(name, right)
        if not right:
            counts.mistake(
                f"wrong {name}",
                at=label.places,
                gold=figure_line(label),
                predicted=figure_line(guess),
                note=f"{_shown(guess, name)}, not {_shown(label, name)}",
            )
    if label.period != (None, None):
        counts.share("dated_period", label.period == guess.period)
    for name, said in label.further.items():
        given = guess.further.get(name)
        counts.share(name, alike(said, given) if name in ("place", "agency") else said == given)
    for name in CONFUSED:
        row = counts.confusion.setdefault(name, {}).setdefault(getattr(label, name), {})
        row[getattr(guess, name)] = row.get(getattr(guess, name), 0) + 1


def _misses(
    counts: Counts,
    missed: Sequence[Figure],
    spurious: Sequence[Figure],
    repeats: set[int],
    audit: schemas.Audit | None,
) -> None:
    """What was not found; where a spurious figure was read from the same place, both are one mistake."""
    left = [i for i in range(len(spurious)) if i not in repeats]
    for label in missed:
        became = fate(label, audit) if audit else None
        if became:
            counts.fates[became] += 1
        here = next((i for i in left if overlap(label.places, spurious[i].places)), None)
        if here is None:
            counts.mistake("missed", at=label.places, gold=figure_line(label), note=became and told(became))
        else:
            left.remove(here)
            counts.mistake("misread", at=label.places, gold=figure_line(label), predicted=figure_line(spurious[here]))
    for i, guess in enumerate(spurious):
        if i in repeats:
            counts.mistake("duplicate", at=guess.places, predicted=figure_line(guess))
        elif i in left:
            counts.mistake("spurious", at=guess.places, predicted=figure_line(guess))
