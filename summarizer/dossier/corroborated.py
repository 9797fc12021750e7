"""Figures that several documents give alike."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from summarizer.dossier.clusters import Clusters, shared
from summarizer.dossier.context import FigureUse, Signature

Key = tuple[str, str]
#: A count below this is met with by chance; it has to be of the same days.
TELLING = 10


def join_corroborated(uses: Iterable[FigureUse]) -> list[list[FigureUse]]:
    """Groups of equal figures of the same thing, one a document.

    In common have to be what is measured, the value, and an operation or a suspect; or an agency (its name or its
    place) and the very same days. Two stated beginnings have to be equal; a missing one is made up for by an operation
    or a suspect in common, but not for percentages and counts under ten.
    """
    by_key = {use.key: use for use in uses}
    clusters: Clusters[Key] = Clusters({"documents": lambda key: (key[0],)}, {"documents": shared})
    loose: dict[tuple[Signature, float, str], dict[date | None, list[Key]]] = defaultdict(lambda: defaultdict(list))
    exact: dict[tuple[Signature, float, date | None, date | None, str], Key] = {}
    for use in by_key.values():
        clusters.add(use.key)
        record = use.record
        if record.start is not None or record.end is not None:
            for mark in (*use.strong, *use.weak):
                other = exact.setdefault((use.signature, record.value, record.start, record.end, mark), use.key)
                clusters.join(other, use.key, mark)
        if record.kind != "percent" and record.value >= TELLING:
            for mark in use.strong:
                loose[use.signature, record.value, mark][record.start].append(use.key)
    for (*_, mark), starts in loose.items():
        undated = starts.pop(None, [])
        for same in starts.values():
            for key in same[1:]:
                clusters.join(same[0], key, mark)
        # With two beginnings, nothing tells to which of them a figure without one belongs.
        if undated and len(starts) < 2:
            anchor = next((same[0] for same in starts.values()), undated[0])
            for key in undated:
                clusters.join(anchor, key, mark)
    return [[by_key[key] for key in sorted(group)] for group in clusters.groups() if len(group) > 1]
