"""Counts from which every rate is computed, so that documents can be added up and resampled."""

from collections.abc import Iterable

from schemas.base import Part


class Tally(Part):
    """Found, wrongly found and missed. ``duplicates`` are those of the wrongly found that only say again."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    duplicates: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            tp=self.tp + other.tp,
            fp=self.fp + other.fp,
            fn=self.fn + other.fn,
            duplicates=self.duplicates + other.duplicates,
        )

    @property
    def precision(self) -> float | None:
        """Share of the predicted that is right; null where nothing was predicted."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found; null where there is none."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; null where there is neither gold nor prediction."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else None


class Share(Part):
    """How many of a whole are right."""

    right: int = 0
    total: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(right=self.right + other.right, total=self.total + other.total)

    @property
    def rate(self) -> float | None:
        """The share; null of an empty whole."""
        return self.right / self.total if self.total else None


def tallied(tallies: Iterable[Tally]) -> Tally:
    """The sum."""
    return sum(tallies, Tally())


def shared(shares: Iterable[Share]) -> Share:
    """The sum."""
    return sum(shares, Share())
