"""Which predicted figure stands for which gold figure: an optimal one-to-one alignment.

Only pairs of equal value, kind and currency can be aligned, at any level: a figure near in the text or
alike in words but of another value is a miss and a false alarm. Among figures of equal value the place of
the number decides, then what the figures measure.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from evals.labels import Figure, Place

T = TypeVar("T")

# Each weight outdoes all after it together, but for two: a prediction at the place of an optional entry stays
# there (OVERLAP > REQUIRED), unless that entry only repeats a required one (REPEAT + REQUIRED > OVERLAP).
PAIR, OVERLAP, REPEAT, REQUIRED = 1e6, 4e3, 3e3, 2e3
FIELDS = {"object": 160.0, "action": 80.0, "change": 40.0, "bound": 20.0, "period": 10.0}


@dataclass(frozen=True)
class Alignment:
    """Indices: ``pairs`` of (gold, predicted), the gold left over, the predicted left over."""

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    spurious: tuple[int, ...]


def assign(gold: Sequence[T], predicted: Sequence[T], weight: Callable[[int, int], float]) -> Alignment:
    """The one-to-one alignment of greatest total weight; pairs of weight 0 are never aligned."""
    pairs: list[tuple[int, int]] = []
    if gold and predicted:
        # Takes half a second, and most that reads a corpus aligns nothing.
        from scipy.optimize import linear_sum_assignment

        weights = [[weight(g, p) for p in range(len(predicted))] for g in range(len(gold))]
        rows, columns = linear_sum_assignment(weights, maximize=True)
        found = zip(rows.tolist(), columns.tolist(), strict=True)
        pairs = [(g, p) for g, p in found if weights[g][p] > 0]
    seen_gold, seen_predicted = {g for g, _ in pairs}, {p for _, p in pairs}
    return Alignment(
        tuple(pairs),
        tuple(g for g in range(len(gold)) if g not in seen_gold),
        tuple(p for p in range(len(predicted)) if p not in seen_predicted),
    )


def overlap(some: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether any span of the one shares a code point with any of the other."""
    return any(a < d and c < b for a, b in some for c, d in others)


def same_value(one: Figure, other: Figure) -> bool:
    """The gate: equal value, kind and currency."""
    return (
        math.isclose(one.value, other.value, rel_tol=1e-9, abs_tol=0.0)
        and one.kind == other.kind
        and one.currency == other.currency
    )


def same_labels(one: Figure, other: Figure) -> bool:
    """Equal object, action and change."""
    return (one.object, one.action, one.change) == (other.object, other.action, other.change)


def same_strictly(one: Figure, other: Figure) -> bool:
    """Equal labels, bound and period."""
    return same_labels(one, other) and (one.bound, one.period) == (other.bound, other.period)


def _only_repeats(other: Figure, label: Figure) -> bool:
    """Whether an optional entry says a required one again."""
    optional = other.optional and not label.optional
    return optional and same_value(label, other) and same_labels(label, other)


def align_figures(gold: Sequence[Figure], predicted: Sequence[Figure]) -> Alignment:
    """Align the figures of one document."""
    repeats: list[list[Place]] = [
        [place for other in gold if _only_repeats(other, label) for place in other.places] for label in gold
    ]

    def weight(g: int, p: int) -> float:
        label, guess = gold[g], predicted[p]
        if not same_value(label, guess):
            return 0.0
        total = PAIR + (0.0 if label.optional else REQUIRED)
        if overlap(label.places, guess.places):
            total += OVERLAP
        elif overlap(repeats[g], guess.places):
            total += REPEAT
        return total + sum(worth for name, worth in FIELDS.items() if getattr(label, name) == getattr(guess, name))

    return assign(gold, predicted, weight)
