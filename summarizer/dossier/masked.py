"""Masked names (陈某, 林某辉) and whose they are."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from summarizer.dossier.clusters import Clusters
from summarizer.dossier.person_names import fits
from summarizer.dossier.suspects import Key, PersonUse

#: Where more names than this go with one operation or group, a mask is not looked up.
MOST_CANDIDATES = 200


def join_masked(
    uses: list[PersonUse],
    clusters: Clusters[Key],
    operations: Mapping[str, tuple[tuple[str, bool], ...]],
) -> None:
    """Join masked names with full ones, and with equal masks, where the context leaves no other person.

    That is: both texts tell of one operation that is not a standing one, some other suspect of both is the same
    person already, and the full name is the only one there that fits the mask, as the mask is the only one that it
    fits. Otherwise masked names stay apart.
    """
    masked = [use for use in uses if use.keys.masked]
    if not masked:
        return
    by_operation: dict[str, list[PersonUse]] = defaultdict(list)
    by_document: dict[str, list[PersonUse]] = defaultdict(list)
    for use in uses:
        by_document[use.key[0]].append(use)
        for operation, broad in operations.get(use.key[0], ()):
            if not broad:
                by_operation[operation].append(use)
    for operation, present in sorted(by_operation.items()):
        hidden = [use for use in present if use.keys.masked]
        if not hidden or len(present) > MOST_CANDIDATES:
            continue
        found: list[tuple[PersonUse, PersonUse]] = []
        for mask in hidden:
            candidates = [use for use in present if _can_be(mask, use) and _share(mask, use, by_document, clusters)]
            if candidates and len({clusters.find(use.key) for use in candidates}) == 1:
                found.append((mask, candidates[0]))
        # Two masks of one text that could both be the same person leave it open which is.
        claims = Counter((mask.key[0], clusters.find(full.key)) for mask, full in found)
        certain = [(m, f) for m, f in found if claims[m.key[0], clusters.find(f.key)] == 1]
        for mask, full in certain:
            reason = (
                f"{full.record.name} alone fits {mask.record.name}: operation {operation} and another suspect in common"
            )
            clusters.join(full.key, mask.key, reason)


def _can_be(mask: PersonUse, use: PersonUse) -> bool:
    if use.key[0] == mask.key[0]:
        return False
    if use.keys.masked:
        return use.keys.masked == mask.keys.masked
    return any(fits(each, key) for each in mask.keys.masked for key in use.keys.all)


def _share(mask: PersonUse, use: PersonUse, together: dict[str, list[PersonUse]], clusters: Clusters[Key]) -> bool:
    """Whether some suspect, named in full, of the one text is a suspect of the other."""
    ours = {clusters.find(other.key) for other in together[mask.key[0]] if not other.keys.masked}
    return any(clusters.find(other.key) in ours for other in together[use.key[0]] if not other.keys.masked)
