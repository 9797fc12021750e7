"""Which names of operations are one operation."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from summarizer.dossier.agencies import agency_marks
from summarizer.dossier.campaign_names import CampaignName, campaign_name
from summarizer.dossier.clusters import Clusters, shared
from summarizer.dossier.folding import fold
from summarizer.dossier.person_names import entry_keys
from summarizer.dossier.records import CampaignRecord, DocumentRecord
from summarizer.dossier.registry import Operation, known

#: An entry: a document's id and the campaign's id there.
Key = tuple[str, str]
#: Reports of one name that lie further apart may be of a namesake.
NAMESAKE_DAYS = 3 * 366
#: A start that many figures share by the calendar alone marks no operation.
_SHORTEST_TOTAL = 28


@dataclass(frozen=True, slots=True)
class CampaignUse:
    """A campaign of a report with what its names say; the phase is that of the name, else of an alias."""

    key: Key
    record: CampaignRecord
    names: tuple[CampaignName, ...]
    operation: Operation | None
    why: str
    when: date | None
    edition: str | None


def campaign_uses(documents: Iterable[DocumentRecord]) -> list[CampaignUse]:
    """The campaigns of all reports; those whose name has no word of its own are left out."""
    found = []
    for document in documents:
        told = [*document.about.agencies, *filter(None, (document.about.outlet, document.about.title))]
        for record in document.campaigns:
            names = tuple(n for n in map(campaign_name, (record.name, *record.aliases)) if n.words)
            if not names:
                continue
            hit = next((k for n in names if (k := known(n, [*told, *record.agencies], document.about.language))), None)
            when = record.start or document.about.published
            key = (document.id, record.id)
            edition = next((n.edition for n in names if n.edition), None)
            operation, why = hit or (None, "")
            found.append(CampaignUse(key, record, names, operation, why, when, edition))
    return found


def join_campaigns(documents: list[DocumentRecord], uses: list[CampaignUse]) -> Clusters[Key]:
    """Clusters of entries, each join with its reason.

    Two entries are one operation when the registry knows both names as its own; when the names are equal
    and the texts lie within three years; or when the names are translations, spellings or namesakes of one another
    and something else speaks for it: a suspect, an agency or its place, a group, the day it began. Never by an agency
    alone. Phases (HAECHI III, HAECHI VI) stay apart.
    """
    editions = {use.key: use.edition for use in uses}
    clusters: Clusters[Key] = Clusters(
        {"documents": lambda key: (key[0],), "editions": lambda key: (editions[key],)},
        {"documents": shared, "editions": lambda larger, smaller: larger != smaller},
    )
    for use in uses:
        clusters.add(use.key)
    _by_registry(uses, clusters)
    _by_name(uses, clusters)
    _by_backing(uses, {d.id: d for d in documents}, clusters)
    return clusters


def _by_registry(uses: list[CampaignUse], clusters: Clusters[Key]) -> None:
    first: dict[tuple[str, str | None], CampaignUse] = {}
    for use in uses:
        if use.operation:
            other = first.setdefault((use.operation.id, use.edition), use)
            reason = f"{use.record.name}: {use.why} ({use.operation.id}); {other.record.name}: {other.why}"
            clusters.join(other.key, use.key, reason, ignoring=frozenset({"documents"}))


def _by_name(uses: list[CampaignUse], clusters: Clusters[Key]) -> None:
    named: dict[tuple[str, str | None], list[CampaignUse]] = defaultdict(list)
    for use in uses:
        if use.names[0].distinct:
            named[use.names[0].words, use.edition].append(use)
    for same in named.values():
        dated = sorted((u for u in same if u.when), key=lambda u: (u.when, u.key))
        chains: list[list[CampaignUse]] = []
        for use in dated:
            before = chains[-1][-1].when if chains else None
            if before and use.when and (use.when - before).days <= NAMESAKE_DAYS:
                chains[-1].append(use)
            else:
                chains.append([use])
        undated = [use for use in same if not use.when]
        if len(chains) > 1:
            # Nothing tells of which of the namesakes an undated text speaks.
            chains += [[use] for use in undated]
        else:
            chains = [[*(chains[0] if chains else []), *undated]]
        for chain in chains:
            for use in chain[1:]:
                reason = f"the same name, {chain[0].record.name}"
                clusters.join(chain[0].key, use.key, reason, ignoring=frozenset({"documents"}))


def _by_backing(uses: list[CampaignUse], documents: dict[str, DocumentRecord], clusters: Clusters[Key]) -> None:
    spelled = _spelled_alike(uses)
    seen: dict[tuple[str, str], Key] = {}
    buckets: dict[tuple[str, str | None, str], tuple[Key, str]] = {}
    for use in uses:
        document = documents[use.key[0]]
        for mark, told in _backing(document, use.record).items():
            for name in use.names:
                whole = (f"{name.words}#{use.edition}", mark)
                if whole in seen:
                    clusters.join(seen[whole], use.key, f"the same name and {told}")
                    continue
                seen[whole] = use.key
                for spelling, how in spelled.get((name.words, use.edition), ()):
                    other, theirs = buckets.setdefault((spelling, use.edition, mark), (use.key, use.record.name))
                    if other != use.key:
                        clusters.join(other, use.key, f"{use.record.name} and {theirs}: {how}, and {told}")


def _spelled_alike(uses: list[CampaignUse]) -> dict[tuple[str, str | None], list[tuple[str, str]]]:
    """For each name and phase, its spellings that another name has too."""
    names = {(name.words, use.edition): name for use in uses for name in use.names}
    spellings = {key: list(_spellings(name)) for key, name in names.items()}
    count = Counter((spelling, key[1]) for key, told in spellings.items() for spelling in {s for s, _ in told})
    return {key: [(s, how) for s, how in told if count[s, key[1]] > 1] for key, told in spellings.items()}


def _spellings(name: CampaignName) -> Iterator[tuple[str, str]]:
    for sound in sorted(name.sounds):
        yield f"~{sound}", "the same sound"
        yield f"?{sound}", "one letter apart"
    for near in sorted(name.near):
        yield f"?{near}", "one letter apart"
    for concept in sorted(name.concepts):
        yield f"+{' '.join(concept)}", f"translations of one name ({' '.join(concept)})"


def _backing(document: DocumentRecord, record: CampaignRecord) -> dict[str, str]:
    """What can speak for two names being one operation: mark -> how it is told."""
    found: dict[str, str] = {}
    for person in document.persons:
        keys = entry_keys(person.name, person.aliases)
        for key in sorted(keys.backed):
            found[f"who:{key}"] = f"a suspect in common ({key})"
        if person.group:
            found[f"group:{fold(person.group)}"] = f"a group in common ({person.group})"
    for name in (*document.about.agencies, *record.agencies, *record.places):
        for mark in agency_marks(name):
            found[mark] = f"{mark.replace(':', ' ')} in common"
    starts = {record.start} | {f.start for f in document.figures if f.scope == "cumulative" and _long(f.start, f.end)}
    for start in sorted(filter(None, starts)):
        if (start.month, start.day) != (1, 1):
            found[f"since:{start}"] = f"the same beginning ({start})"
    return found


def _long(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and (end - start).days >= _SHORTEST_TOTAL
