"""From reports to a dossier."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from schemas import (
    Apart,
    Corroboration,
    Dossier,
    DossierCampaign,
    DossierSuspect,
    FigureConflict,
    Link,
    Report,
    Series,
)
from summarizer.dossier.campaigns import CampaignUse, campaign_uses, join_campaigns
from summarizer.dossier.clusters import Clusters
from summarizer.dossier.conflicting import find_conflicts
from summarizer.dossier.context import FigureUse, figure_uses
from summarizer.dossier.corroborated import join_corroborated
from summarizer.dossier.masked import join_masked
from summarizer.dossier.operations import campaign_of
from summarizer.dossier.people import suspect_of
from summarizer.dossier.person_names import name_keys
from summarizer.dossier.reading import records
from summarizer.dossier.records import DocumentRecord, ref, slim
from summarizer.dossier.series import conflict_of, corroboration_of, series_of
from summarizer.dossier.sums import sums_of
from summarizer.dossier.suspects import PersonUse, join_suspects, person_uses
from summarizer.dossier.totals import join_totals

Key = tuple[str, str]
Use = TypeVar("Use", CampaignUse, PersonUse)
#: Of entries with one name that nothing joins, so many are named with each.
MOST_APART = 20


def build_dossier(reports: Iterable[Report]) -> Dossier:
    """The dossier of reports: the same for the same reports in any order.

    The reports are taken one at a time; what is kept of each is slim.
    """
    documents = records(reports)
    by_id = {document.id: document for document in documents}
    campaigns = campaign_uses(documents)
    campaign_groups, campaign_links = _groups(campaigns, join_campaigns(documents, campaigns))
    entries = {use.key: f"c{n}" for n, group in enumerate(campaign_groups, 1) for use in group}
    standing = {use.key: use.operation is not None and use.operation.standing for use in campaigns}
    operations: dict[str, tuple[tuple[str, bool], ...]] = {
        document.id: tuple(
            dict.fromkeys(
                (entries[key], standing[key]) for c in document.campaigns if (key := (document.id, c.id)) in entries
            )
        )
        for document in documents
    }

    persons = person_uses(documents)
    clusters = join_suspects(by_id, persons, operations)
    join_masked(persons, clusters, operations)
    person_groups, person_links = _groups(persons, clusters)
    several = {
        use.key: f"p{n}"
        for n, group in enumerate(person_groups, 1)
        if len({u.key[0] for u in group}) > 1
        for use in group
    }

    figures = figure_uses(documents, {key: (id, standing[key]) for key, id in entries.items()}, several)
    series, corroborations, conflicts = _figures(figures)
    told = tuple(_campaigns(campaign_groups, campaign_links, figures, by_id))
    sums = tuple(each for document in documents for each in sums_of(document))
    # Most of the memory is figures, which nothing needs from here on.
    del figures
    documents = [replace(document, figures=()) for document in documents]
    by_id = {document.id: document for document in documents}
    return Dossier(
        documents=tuple(document.about for document in documents),
        campaigns=told,
        suspects=tuple(_suspects(person_groups, person_links, by_id)),
        series=series,
        corroborations=corroborations,
        conflicts=conflicts,
        sums=sums,
    )


def _groups(uses: Sequence[Use], clusters: Clusters[Key]) -> tuple[list[list[Use]], list[list[Link]]]:
    """The members of each cluster and its links, those of most documents first."""
    by_key = {use.key: use for use in uses}
    groups = [[by_key[key] for key in sorted(group)] for group in clusters.groups()]
    groups.sort(key=lambda group: (-len({use.key[0] for use in group}), group[0].key))
    place = {use.key: n for n, group in enumerate(groups) for use in group}
    links: list[list[Link]] = [[] for _ in groups]
    for one, other, reason in clusters.links:
        links[place[one]].append(slim(Link(one=ref(one), other=ref(other), reason=reason)))
    return groups, links


def _campaigns(
    groups: list[list[CampaignUse]],
    links: list[list[Link]],
    figures: Iterable[FigureUse],
    documents: Mapping[str, DocumentRecord],
) -> Iterator[DossierCampaign]:
    own: dict[str, list[Key]] = defaultdict(list)
    for figure in figures:
        if figure.operation:
            own[figure.operation].append(figure.key)
    names = [{name.words for use in group for name in use.names} for group in groups]
    apart = _apart("c", names, "the same name without its phase, but another phase, or nothing else in common")
    for n, group in enumerate(groups):
        id = f"c{n + 1}"
        yield campaign_of(id, [(u, documents[u.key[0]]) for u in group], own[id], links[n], apart[n])


def _suspects(
    groups: list[list[PersonUse]], links: list[list[Link]], documents: Mapping[str, DocumentRecord]
) -> Iterator[DossierSuspect]:
    keys = [{key for use in group for key in name_keys(use.record.name).all} for group in groups]
    apart = _apart("p", keys, "the same name, but nothing else that speaks for one person")
    for n, group in enumerate(groups):
        yield suspect_of(f"p{n + 1}", [(u, documents[u.key[0]]) for u in group], links[n], apart[n])


def _apart(letter: str, names: Sequence[set[str]], reason: str) -> list[list[Apart]]:
    """For each entry those that share a name with it and are not joined."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, held in enumerate(names):
        for name in held:
            holders[name].append(n)
    found: list[list[Apart]] = []
    for n, held in enumerate(names):
        others: set[int] = set()
        for name in held:
            others.update(holders[name][: MOST_APART + 1])
        near = sorted(others - {n})[:MOST_APART]
        found.append([Apart(id=f"{letter}{other + 1}", reason=reason) for other in near])
    return found


def _figures(
    uses: list[FigureUse],
) -> tuple[tuple[Series, ...], tuple[Corroboration, ...], tuple[FigureConflict, ...]]:
    totals = sorted(join_totals(uses), key=lambda t: t.members[0].key)
    alike = sorted(join_corroborated(uses), key=lambda group: group[0].key)
    against = sorted(find_conflicts(uses), key=lambda group: (min(use.key for use in group), group[0].key))
    return (
        tuple(series_of(n, total) for n, total in enumerate(totals, 1)),
        tuple(corroboration_of(n, group) for n, group in enumerate(alike, 1)),
        tuple(conflict_of(n, group) for n, group in enumerate(against, 1)),
    )
