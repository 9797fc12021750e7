"""Two runs over the same documents: the difference of every rate, and what got better or worse."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.documentscore import DocumentScore
from evals.mistake import Mistake
from evals.sheet import Sheet
from evals.totals import interval, is_error, rates, resampled


@dataclass(frozen=True)
class Difference:
    """``after - before`` of a rate; ``low`` and ``high`` from a bootstrap over the same documents of both."""

    name: str
    before: float
    after: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """``better`` or ``worse`` where the interval lies on one side of zero, else empty."""
        if self.low <= 0 <= self.high:
            return ""
        return "better" if (self.low > 0) != is_error(self.name) else "worse"


@dataclass(frozen=True)
class Comparison:
    """``mended``: mistakes of the first run only; ``new``: of the second only; then documents of one only."""

    differences: tuple[Difference, ...]
    mended: tuple[Mistake, ...]
    new: tuple[Mistake, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


def compare(before: Sheet, after: Sheet) -> Comparison:
    """Compare two runs over the documents that both have; rates that either lacks are left out."""
    first = {s.document: s for s in before.documents}
    second = {s.document: s for s in after.documents}
    common = sorted(first.keys() & second.keys())
    old, new = [first[name] for name in common], [second[name] for name in common]
    return Comparison(
        differences=tuple(_differences(old, new)),
        mended=tuple(_only(old, new)),
        new=tuple(_only(new, old)),
        only_before=tuple(sorted(first.keys() - second.keys())),
        only_after=tuple(sorted(second.keys() - first.keys())),
    )


def _differences(old: Sequence[DocumentScore], new: Sequence[DocumentScore]) -> list[Difference]:
    old_rates, new_rates = rates(old), rates(new)
    found: list[Difference] = []
    for name in old_rates.keys() & new_rates.keys():
        one, other = old_rates[name], new_rates[name]
        before, after = one.rate(range(len(old))), other.rate(range(len(new)))
        if before is None or after is None:
            continue
        pairs = zip(resampled(one), resampled(other), strict=True) if old else ()
        drawn = [high - low for low, high in pairs if low is not None and high is not None]
        found.append(Difference(name, before, after, *interval(drawn or [after - before])))
    return sorted(found, key=lambda d: list(old_rates).index(d.name))


def _only(some: Sequence[DocumentScore], others: Sequence[DocumentScore]) -> list[Mistake]:
    """Mistakes of the one run that the other has not, or has less often."""
    left = Counter(m.key for s in others for m in s.mistakes)
    found: list[Mistake] = []
    for mistake in (m for s in some for m in s.mistakes):
        if left[mistake.key]:
            left[mistake.key] -= 1
        else:
            found.append(mistake)
    return found
