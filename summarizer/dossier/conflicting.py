"""Different figures for the same thing and period."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from summarizer.dossier.clusters import Clusters
from summarizer.dossier.context import FigureUse, Signature, agree
from summarizer.dossier.folding import tokens

Key = tuple[str, str]
#: Figures further apart than this are of different things rather than in conflict.
MOST_APART = 1.5


def find_conflicts(uses: Iterable[FigureUse]) -> list[list[FigureUse]]:
    """Groups of figures that can't all be right, ordered by value.

    They have in common what is measured, first and last day, and an operation, a suspect or an agency; they are
    at most half as large again as one another, and differ by more than a hedge or rounding. Of a document counts the
    largest figure of the kind, which is the whole where others are parts. No conflict is seen where one document
    tells both figures, unless it uses the same words for them.
    """
    periods: dict[tuple[str, Signature, date, date], list[FigureUse]] = defaultdict(list)
    for use in uses:
        record = use.record
        if record.part_of is None and record.start is not None and record.end is not None:
            periods[use.key[0], use.signature, record.start, record.end].append(use)
    mains: dict[tuple[Signature, date, date], list[tuple[FigureUse, list[FigureUse]]]] = defaultdict(list)
    for (_, signature, start, end), same in periods.items():
        main = max(same, key=lambda u: (u.record.value, u.key))
        mains[signature, start, end].append((main, [use for use in same if use is not main]))
    return [run for same in mains.values() if len(same) > 1 for run in _in_conflict(same)]


def _in_conflict(told: list[tuple[FigureUse, list[FigureUse]]]) -> Iterator[list[FigureUse]]:
    """The conflicts among figures of one period that measure the same, each with the others of its document."""
    mains = {main.key: main for main, _ in told}
    others = {main.key: rest for main, rest in told}
    clusters: Clusters[Key] = Clusters({}, {})
    first: dict[str, Key] = {}
    for main in mains.values():
        clusters.add(main.key)
        for mark in (*main.strong, *main.weak):
            clusters.join(first.setdefault(mark, main.key), main.key, mark)
    for group in clusters.groups():
        if len(group) > 1:
            ordered = sorted((mains[key] for key in group), key=lambda u: (u.record.value, u.key))
            yield from (run for run in _runs(ordered) if _against(run, others))


def _runs(told: list[FigureUse]) -> list[list[FigureUse]]:
    """Stretches in which each figure is not much larger than the one before."""
    runs = [[told[0]]]
    for use in told[1:]:
        last = runs[-1][-1].record.value
        if last > 0 and use.record.value / last <= MOST_APART:
            runs[-1].append(use)
        else:
            runs.append([use])
    return runs


def _against(run: list[FigureUse], others: dict[Key, list[FigureUse]]) -> bool:
    """Whether the smallest and the largest figure of a run are against each other."""
    low, high = run[0], run[-1]
    if agree(low.record, high.record):
        return False
    known = [use for use in others[high.key] if use.record.value == low.record.value]
    return all(_alike(use.record.measure, high.record.measure) for use in known)


def _alike(one: str, other: str) -> bool:
    a, b = set(tokens(one)), set(tokens(other))
    return len(a & b) * 2 >= len(a | b)
