"""Figures that several documents give alike."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import combinations

from summarizer.dossier.clusters import Clusters, shared
from summarizer.dossier.context import FigureUse, Signature

Key = tuple[str, str]
#: A count below this is met with by chance; it has to be of the same days.
TELLING = 10
#: So many of the people in one sentence are looked at.
MOST_PEOPLE = 12


def join_corroborated(uses: Iterable[FigureUse]) -> list[list[FigureUse]]:
    """Groups of equal figures of the same thing, one a document.

    In common have to be what is measured, the value, and an operation or a suspect; or an agency (its name or its
    place) and the very same days. Two stated beginnings have to be equal; a missing one is made up for by an operation
    or a suspect in common, but not for percentages and counts under ten. These need two people whom both sentences
    name: "six leaders, A and B among them, were handed over".
    """
    alike: dict[tuple[Signature, float], list[FigureUse]] = defaultdict(list)
    for use in uses:
        alike[use.signature, use.record.value].append(use)
    return [group for same in alike.values() if len(same) > 1 for group in _joined(same)]


def _joined(same: list[FigureUse]) -> list[list[FigureUse]]:
    """The groups among figures of one value that measure the same."""
    by_key = {use.key: use for use in same}
    clusters: Clusters[Key] = Clusters({"documents": lambda key: (key[0],)}, {"documents": shared})
    loose: dict[str, dict[date | None, list[Key]]] = defaultdict(lambda: defaultdict(list))
    exact: dict[tuple[date | None, date | None, str], Key] = {}
    for use in same:
        clusters.add(use.key)
        record = use.record
        if record.start is not None or record.end is not None:
            for mark in (*use.strong, *use.weak):
                other = exact.setdefault((record.start, record.end, mark), use.key)
                clusters.join(other, use.key, mark)
        if record.kind != "percent" and record.value >= TELLING:
            for mark in use.strong:
                loose[mark][record.start].append(use.key)
        elif record.kind != "percent":
            for pair in combinations(sorted(use.people)[:MOST_PEOPLE], 2):
                loose[" ".join(pair)][record.start].append(use.key)
    for mark, starts in loose.items():
        undated = starts.pop(None, [])
        for found in starts.values():
            for key in found[1:]:
                clusters.join(found[0], key, mark)
        # With two beginnings, nothing tells to which of them a figure without one belongs.
        if undated and len(starts) < 2:
            anchor = next((found[0] for found in starts.values()), undated[0])
            for key in undated:
                clusters.join(anchor, key, mark)
    return [[by_key[key] for key in sorted(group)] for group in clusters.groups() if len(group) > 1]
