"""All names of an entry's members, and the one to call it by."""

from collections import Counter
from collections.abc import Iterable, Sequence

from schemas import NameUse
from summarizer.dossier.folding import fold, han
from summarizer.dossier.records import CampaignRecord, PersonRecord, Quote, cited, slim


def name_uses(members: Iterable[tuple[str, CampaignRecord | PersonRecord]]) -> tuple[NameUse, ...]:
    """Every name with the places where it stands, in the order of the alphabet.

    Where a report quotes no words with a name, the first of its quotes stands for it.
    """
    found: dict[str, list[tuple[str, str, Quote]]] = {}
    for document, one in members:
        for name in dict.fromkeys((one.name, *one.aliases)):
            holding = [quote for quote in one.quotes if name in quote[2]] or list(one.quotes[:1])
            found.setdefault(name, []).extend((document, one.id, quote) for quote in holding)
    return tuple(
        slim(NameUse(name=name, citations=tuple(cited(*place) for place in sorted(places))))
        for name, places in sorted(found.items())
    )


def best_name(names: Sequence[str]) -> str:
    """The name that most documents use; of these the longest one, in Latin letters rather than Han."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], bool(han(name)), -len(name), fold(name), name))
