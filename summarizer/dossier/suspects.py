"""Which names of suspects are one person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.dossier.agencies import agency_marks
from summarizer.dossier.clusters import Clusters, shared, unlike
from summarizer.dossier.folding import fold
from summarizer.dossier.person_names import NameKeys, entry_keys
from summarizer.dossier.records import DocumentRecord, PersonRecord

#: An entry: a document's id and the suspect's id there.
Key = tuple[str, str]
#: Beyond so many people in one text, being named in it together says little.
MOST_TOGETHER = 60


@dataclass(frozen=True, slots=True)
class PersonUse:
    """A suspect of a report with the keys of all names."""

    key: Key
    record: PersonRecord
    keys: NameKeys
    language: str


def person_uses(documents: Iterable[DocumentRecord]) -> list[PersonUse]:
    """The suspects of all reports."""
    return [
        PersonUse((document.id, person.id), person, entry_keys(person.name, person.aliases), document.about.language)
        for document in documents
        for person in document.persons
    ]


def join_suspects(
    documents: Mapping[str, DocumentRecord],
    uses: list[PersonUse],
    operations: Mapping[str, tuple[tuple[str, bool], ...]],
) -> Clusters[Key]:
    """Clusters of entries, each join with its reason.

    A full name joins by itself where it is equal, in one script, in any order of its words: three Han characters
    or more; in pinyin, three syllables or more; else two words. Han and pinyin, a name and an alias, names with and
    without a courtesy title need something else in common; names of two syllables, and parts of names, something
    strong: an operation, a group, an alias, another suspect. An agency or a place is weak. One letter is another
    person. Two people of one text are never joined, nor are two writings in Han.

    Args:
        documents: by id.
        uses: the suspects in the order in which they are to be looked at.
        operations: a document's operations as ids of clusters, each with whether it is too broad to join people.
    """
    keys = {use.key: use.keys for use in uses}
    clusters: Clusters[Key] = Clusters(
        {"documents": lambda key: (key[0],), "han": lambda key: keys[key].han},
        {"documents": shared, "han": unlike},
    )
    for use in uses:
        clusters.add(use.key)
    first: dict[str, Key] = {}
    for use in uses:
        for key in sorted(use.keys.sure):
            known = first.setdefault(key, use.key)
            if known != use.key:
                reason = f"the same full name, {use.record.name}"
                clusters.join(known, use.key, reason, ignoring=frozenset({"documents"}))
    together = _together(uses)
    holders: dict[str, list[PersonUse]] = {}
    for use in uses:
        for key in use.keys.all:
            holders.setdefault(key, []).append(use)
    for key, same in sorted(holders.items()):
        if len(same) > 1:
            # By its first holder: the marks of all would fill the memory.
            backed: dict[str, PersonUse] = {}
            for use in sorted(same, key=lambda u: key in u.keys.alias):
                strong, weak = _backing(use, documents[use.key[0]], together[use.key[0]], operations[use.key[0]])
                for mark, told in (strong | weak if key in use.keys.backed else strong).items():
                    # Two aliases don't meet: "the Captain" may be anybody's.
                    other = backed.get(mark) if key in use.keys.alias else backed.setdefault(mark, use)
                    if other is not None and other is not use and mark != f"with:{key}":
                        reason = f"{use.record.name} and {other.record.name}: one name ({key}), and {told}"
                        clusters.join(other.key, use.key, reason)
    return clusters


def _together(uses: Iterable[PersonUse]) -> dict[str, list[PersonUse]]:
    found: dict[str, list[PersonUse]] = {}
    for use in uses:
        found.setdefault(use.key[0], []).append(use)
    return found


def _backing(
    use: PersonUse,
    document: DocumentRecord,
    together: list[PersonUse],
    operations: tuple[tuple[str, bool], ...],
) -> tuple[dict[str, str], dict[str, str]]:
    """What can speak for two names being one person: strong and weak marks, and how each is told."""
    strong: dict[str, str] = {}
    weak: dict[str, str] = {}
    for operation, broad in operations:
        (weak if broad else strong)[f"operation:{operation}"] = f"operation {operation} in common"
    if use.record.group:
        group = fold(use.record.group)
        strong[f"group:{group}"] = f"the same group ({use.record.group})"
    name = fold(use.record.name)
    for alias in use.record.aliases:
        folded = fold(alias)
        if folded not in name:
            strong[f"alias:{folded}"] = f"the same alias ({alias})"
    if len(together) <= MOST_TOGETHER:
        for other in together:
            if other is not use:
                for key in sorted(other.keys.backed):
                    strong[f"with:{key}"] = f"another suspect in common ({key})"
    places = [event.place for event in use.record.events if event.place]
    for agency in (*document.about.agencies, *places):
        for mark in agency_marks(agency):
            weak[mark] = f"{mark.replace(':', ' ')} in common"
    return strong, weak
