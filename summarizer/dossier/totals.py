"""Running totals: figures of the same thing since the same day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from summarizer.dossier.clusters import Clusters, shared
from summarizer.dossier.context import FigureUse, Signature
from summarizer.dossier.folding import tokens

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Total:
    """A running total: its members, one a document, and the batches that the same documents tell inside it."""

    start: date | None
    members: list[FigureUse]
    batches: list[FigureUse]


def join_totals(uses: Iterable[FigureUse]) -> list[Total]:
    """Running totals of at least two documents.

    Members have in common what is measured, the first day, and an operation, a suspect or an agency. Of a document
    counts the figure with the latest end, and of these the largest; what else it tells of the kind since that day
    goes together only where the words of the measure are the same. A figure without a first day belongs to a total
    only where its own sentence names the operation.
    """
    by_key = {use.key: use for use in uses}
    clusters: Clusters[Key] = Clusters({"documents": lambda key: (key[0],)}, {"documents": shared})
    batches: dict[tuple[str, Signature], list[FigureUse]] = defaultdict(list)
    dated: dict[tuple[str, Signature, date], list[FigureUse]] = defaultdict(list)
    undated: dict[tuple[Signature, str], list[FigureUse]] = defaultdict(list)
    for use in by_key.values():
        if use.batch:
            batches[use.key[0], use.signature].append(use)
        elif use.total and use.as_of is not None:
            clusters.add(use.key)
            if use.record.start is not None:
                dated[use.key[0], use.signature, use.record.start].append(use)
            elif use.operation:
                undated[use.signature, use.operation].append(use)
    buckets: dict[tuple[Signature, date, str, frozenset[str]], Key] = {}
    begun: dict[tuple[Signature, str], dict[date, Key]] = defaultdict(dict)
    for (_, signature, start), same in dated.items():
        same.sort(key=lambda u: (u.as_of, u.record.value, u.key), reverse=True)
        for place, use in enumerate(same):
            words = frozenset(tokens(use.record.measure)) if place else frozenset[str]()
            for mark in (*use.strong, *use.weak):
                clusters.join(buckets.setdefault((signature, start, mark, words), use.key), use.key, mark)
            if not place:
                for mark in use.strong:
                    begun[signature, mark].setdefault(start, use.key)
    for (signature, operation), loose in undated.items():
        starts = begun[signature, f"operation:{operation}"]
        if len(starts) < 2:
            anchor = next(iter(starts.values()), loose[0].key)
            for use in sorted(loose, key=lambda u: (-u.record.value, u.key)):
                clusters.join(anchor, use.key, f"operation:{operation}")
    totals = []
    for group in clusters.groups():
        if len(group) > 1:
            members = [by_key[key] for key in sorted(group)]
            start = next((u.record.start for u in members if u.record.start), None)
            totals.append(Total(start, members, _inside(members, start, batches)))
    return totals


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
