"""Rates over documents, each with a 95% bootstrap interval over documents.

Every rate is a quotient of two sums over documents, so a resample only adds up two columns again.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from evals.documentscore import DocumentScore
from evals.fate import dismissed_by
from evals.tally import Share, Tally, shared, tallied
from schemas.base import Part

SEED = 20240527
RESAMPLES = 1000
#: Tallies whose misses and false alarms are counted as omissions and hallucinations.
FOUND = ("value", "campaigns", "suspects")


def is_error(name: str) -> bool:
    """Whether less is better of the rate of this name."""
    return name.startswith("dismissed_by_") or name.endswith((".omission", ".hallucination", ".duplicate"))


class Estimate(Part):
    """A rate; ``low`` and ``high`` bound 95% of its values over resampled documents."""

    rate: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Columns:
    """What each document adds above and below the line of a rate."""

    above: tuple[float, ...]
    below: tuple[float, ...]

    def rate(self, picked: Sequence[int]) -> float | None:
        """The rate over the documents of these indices, which may repeat; null for nothing below the line."""
        below = sum(map(self.below.__getitem__, picked))
        return sum(map(self.above.__getitem__, picked)) / below if below else None


def tally(name: str, scores: Sequence[DocumentScore]) -> Tally:
    """A tally summed over documents."""
    return tallied(s.tallies.get(name, Tally()) for s in scores)


def share(name: str, scores: Sequence[DocumentScore]) -> Share:
    """A share summed over documents."""
    return shared(s.shares.get(name, Share()) for s in scores)


def _micro(tallies: Sequence[Tally], side: str) -> Columns:
    above = tuple(t.tp * (2 if side == "f1" else 1) for t in tallies)
    wrong = {"precision": (1, 0), "recall": (0, 1), "f1": (1, 1)}[side]
    below = tuple(over + t.fp * wrong[0] + t.fn * wrong[1] for over, t in zip(above, tallies, strict=True))
    return Columns(above, below)


def _macro(tallies: Sequence[Tally], side: str) -> Columns:
    single: list[float | None] = [getattr(t, side) for t in tallies]
    return Columns(tuple(rate or 0.0 for rate in single), tuple(float(rate is not None) for rate in single))


def _errors(tallies: Sequence[Tally]) -> dict[str, Columns]:
    """Misses as a share of the gold; what is made up, and what is said again, as shares of the predicted."""
    gold = tuple(float(t.tp + t.fn) for t in tallies)
    predicted = tuple(float(t.tp + t.fp) for t in tallies)
    return {
        "omission": Columns(tuple(t.fn for t in tallies), gold),
        "hallucination": Columns(tuple(t.fp - t.duplicates for t in tallies), predicted),
        "duplicate": Columns(tuple(t.duplicates for t in tallies), predicted),
    }


def _dismissals(scores: Sequence[DocumentScore]) -> dict[str, Columns]:
    """Required figures that the audit dismissed, by who did it, as shares of the required."""
    values = [s.tallies.get("value", Tally()) for s in scores]
    required = tuple(float(t.tp + t.fn) for t in values)
    return {
        f"dismissed_by_{who}": Columns(
            tuple(float(sum(n for name, n in s.fates.items() if dismissed_by(name) == who)) for s in scores), required
        )
        for who in ("rule", "model")
    }


def rates(scores: Sequence[DocumentScore]) -> dict[str, Columns]:
    """Every rate by its name: ``value.f1`` over all documents as one, ``value.macro_f1``, ``object`` ...

    Of ``FOUND`` also ``value.omission``, ``value.hallucination`` and ``value.duplicate``; ``dismissed_by_rule``
    and ``dismissed_by_model``.
    """
    found: dict[str, Columns] = {}
    for name in dict.fromkeys(name for s in scores for name in s.tallies):
        tallies = [s.tallies.get(name, Tally()) for s in scores]
        for side in ("precision", "recall", "f1"):
            found[f"{name}.{side}"] = _micro(tallies, side)
            found[f"{name}.macro_{side}"] = _macro(tallies, side)
        if name in FOUND:
            found |= {f"{name}.{error}": columns for error, columns in _errors(tallies).items()}
    if scores:
        found |= _dismissals(scores)
    for name in sorted({name for s in scores for name in s.shares}):
        shares = [s.shares.get(name, Share()) for s in scores]
        found[name] = Columns(tuple(s.right for s in shares), tuple(s.total for s in shares))
    return found


@lru_cache(maxsize=16)
def resamples(count: int, *, times: int = RESAMPLES) -> tuple[tuple[int, ...], ...]:
    """``times`` draws with replacement of ``count`` indices; always the same draws."""
    draw = random.Random(SEED)
    return tuple(tuple(draw.randrange(count) for _ in range(count)) for _ in range(times))


# Many rates of a run have the same columns, and a run is compared with several others.
@lru_cache(maxsize=2048)
def resampled(columns: Columns) -> tuple[float | None, ...]:
    """The rate in each of the resamples; null where it does not exist."""
    return tuple(map(columns.rate, resamples(len(columns.below))))


def interval(values: Sequence[float]) -> tuple[float, float]:
    """The middle 95% of at least one value."""
    ordered = sorted(values)
    last = len(ordered) - 1
    return ordered[round(0.025 * last)], ordered[round(0.975 * last)]


def estimates(scores: Sequence[DocumentScore]) -> dict[str, Estimate]:
    """Every rate with its interval; a resample in which a rate does not exist is left out of its interval."""
    everything = range(len(scores))
    result: dict[str, Estimate] = {}
    for name, columns in rates(scores).items():
        drawn = [value for value in resampled(columns) if value is not None] if len(scores) > 1 else []
        low, high = interval(drawn) if drawn else (None, None)
        result[name] = Estimate(rate=columns.rate(everything), low=low, high=high)
    return result
