"""Running totals: figures of the same thing since the same day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from summarizer.dossier.clusters import Clusters, shared
from summarizer.dossier.context import FigureUse, Signature
from summarizer.dossier.folding import tokens

Key = tuple[str, str]
#: What grows this much faster than another total since the same day is of something larger: a nation, not a province.
MOST_FASTER = 4.0


@dataclass(frozen=True, slots=True)
class Total:
    """A running total: its members, one a document, and the batches that the same documents tell inside it."""

    start: date | None
    members: list[FigureUse]
    batches: list[FigureUse]


def join_totals(uses: Iterable[FigureUse]) -> list[Total]:
    """Running totals of at least two documents.

    Members have in common what is measured, the first day, and an operation, a suspect or an agency; with no more than
    an agency in common, they have to grow about as fast, since a ministry tells of its provinces too. Of a document
    counts the figure with the latest end, and of these the largest; what else it tells of the kind since that day
    goes together only where the words of the measure are the same. A figure without a first day belongs to a total
    only where its own sentence names the operation.
    """
    batches: dict[tuple[str, Signature], list[FigureUse]] = defaultdict(list)
    alike: dict[Signature, list[FigureUse]] = defaultdict(list)
    for use in uses:
        if use.batch:
            batches[use.key[0], use.signature].append(use)
        elif use.total and use.as_of is not None and (use.record.start is not None or use.operation):
            alike[use.signature].append(use)
    totals = []
    for same in alike.values():
        for group in _joined(same):
            start = next((u.record.start for u in group if u.record.start), None)
            totals.append(Total(start, group, _inside(group, start, batches)))
    return totals


def _joined(same: list[FigureUse]) -> list[list[FigureUse]]:
    """The groups among figures that measure the same."""
    by_key = {use.key: use for use in same}
    clusters: Clusters[Key] = Clusters({"documents": lambda key: (key[0],)}, {"documents": shared})
    dated: dict[date, dict[str, list[FigureUse]]] = defaultdict(lambda: defaultdict(list))
    undated: dict[str, list[FigureUse]] = defaultdict(list)
    for use in same:
        clusters.add(use.key)
        if use.record.start is not None:
            dated[use.record.start][use.key[0]].append(use)
        elif use.operation:
            undated[use.operation].append(use)
    begun: dict[str, dict[date, Key]] = defaultdict(dict)
    for start, documents in dated.items():
        first: dict[tuple[str, frozenset[str]], Key] = {}
        alike: dict[tuple[str, frozenset[str]], list[FigureUse]] = defaultdict(list)
        for told in documents.values():
            told.sort(key=lambda u: (u.as_of or date.min, u.record.value, u.key), reverse=True)
            for place, use in enumerate(told):
                words = frozenset(tokens(use.record.measure)) if place else frozenset[str]()
                for mark in use.strong:
                    clusters.join(first.setdefault((mark, words), use.key), use.key, mark)
                for mark in use.weak:
                    alike[mark, words].append(use)
            if (operation := told[0].only_operation) is not None:
                begun[operation].setdefault(start, told[0].key)
        for (mark, _), uses in alike.items():
            for one, other in pairwise(sorted(uses, key=_pace)):
                if _pace(other) <= _pace(one) * MOST_FASTER:
                    clusters.join(one.key, other.key, mark)
    for operation, loose in undated.items():
        starts = begun[operation]
        if len(starts) < 2:
            anchor = next(iter(starts.values()), loose[0].key)
            for use in sorted(loose, key=lambda u: (-u.record.value, u.key)):
                clusters.join(anchor, use.key, f"operation:{operation}")
    return [[by_key[key] for key in sorted(group)] for group in clusters.groups() if len(group) > 1]


def _pace(use: FigureUse) -> float:
    """What was added a day, from the first day to the last."""
    start, end = use.record.start, use.as_of
    return use.record.value / max((end - start).days, 1) if start and end else use.record.value


def _inside(
    members: list[FigureUse], start: date | None, batches: dict[tuple[str, Signature], list[FigureUse]]
) -> list[FigureUse]:
    return [
        batch
        for member in members
        for batch in batches.get((member.key[0], member.signature), ())
        if (batch.operation in (None, member.operation) or member.operation is None)
        and (start is None or batch.record.start is None or batch.record.start >= start)
        and (batch.as_of is None or member.as_of is None or batch.as_of <= member.as_of)
    ]
