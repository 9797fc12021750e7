"""The gold of a dossier: what the documents tell of the same campaigns, people and figures (``evals/GUIDE.md``)."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import Field

from evals.corpus import Labelled
from evals.goldfile import GoldCampaign, GoldStatistic, GoldSuspect
from evals.labels import number_places
from schemas.base import Part


class NameRef(Part):
    """A campaign or a suspect of a document's gold, by the ``name`` it has there."""

    document: str = Field(description="stem")
    name: str


class FigureRef(Part):
    """A figure of a document's gold, by the place of its ``number``: code points of the text as read, half-open."""

    document: str = Field(description="stem")
    number: str
    start: int
    end: int


class Link(Part):
    """``optional`` links are neither asked for nor held against a dossier; ``note`` says why the link is one."""

    optional: bool = False
    note: str | None = None


class NameCluster(Link):
    """One campaign or one person, as several documents name it."""

    members: tuple[NameRef, ...] = Field(min_length=2)


class FigureCluster(Link):
    """One fact with the same figure in several documents."""

    members: tuple[FigureRef, ...] = Field(min_length=2)


class Conflict(Link):
    """Two documents that give different figures for the same thing and period."""

    between: tuple[FigureRef, FigureRef]


class Series(Link):
    """A running total, oldest first, one figure a document; documents of one day may agree or conflict.

    ``batches`` are figures of single days or raids inside it, which are no members. A figure that is in conflict with
    a member is neither asked for nor held against a dossier.
    """

    members: tuple[FigureRef, ...] = Field(min_length=2)
    batches: tuple[FigureRef, ...] = ()


class Drop(Link):
    """A running total that is lower than it was before."""

    before: FigureRef
    after: FigureRef


class Sum(Link):
    """A total with its parts: they ``agree``, ``differ``, or are ``open``, not all the parts there are."""

    total: FigureRef
    parts: tuple[FigureRef, ...] = Field(min_length=1)
    verdict: Literal["agree", "differ", "open"]


class Different(Part):
    """Pairs that no dossier may join or hold against each other, though they look alike."""

    campaigns: tuple[tuple[NameRef, NameRef], ...] = ()
    suspects: tuple[tuple[NameRef, NameRef], ...] = ()
    figures: tuple[tuple[FigureRef, FigureRef], ...] = ()


class DossierGold(Part):
    """Every link between the labelled documents. What is in no cluster stands alone."""

    campaigns: tuple[NameCluster, ...]
    suspects: tuple[NameCluster, ...]
    corroborated: tuple[FigureCluster, ...]
    conflicts: tuple[Conflict, ...]
    series: tuple[Series, ...]
    drops: tuple[Drop, ...]
    sums: tuple[Sum, ...]
    different: Different


def read_dossier_gold(path: Path) -> DossierGold:
    """The file at ``path``; pydantic's ValidationError where it lacks the form."""
    return DossierGold.model_validate(json.loads(path.read_text("utf-8")))


def check_dossier_gold(gold: DossierGold, corpus: Iterable[Labelled]) -> list[str]:
    """Every problem of the links, given the gold of all documents: references that lead nowhere, and contradictions."""
    index = _Index.of(corpus)
    lost = [*_lost(gold, index)]
    # The values of what does not exist cannot be compared.
    return lost or [*_clusters(gold), *_figures(gold, index), *_series(gold, index), *_sums(gold, index)]


_Ref: TypeAlias = NameRef | FigureRef
_Label: TypeAlias = GoldCampaign | GoldSuspect | GoldStatistic


@dataclass(frozen=True)
class _Index:
    campaigns: dict[NameRef, _Label]
    suspects: dict[NameRef, _Label]
    figures: dict[FigureRef, GoldStatistic]
    published: dict[str, date | None]

    @classmethod
    def of(cls, corpus: Iterable[Labelled]) -> "_Index":
        made = cls({}, {}, {}, {})
        for one in corpus:
            made.published[one.stem] = one.gold.published
            made.campaigns.update({NameRef(document=one.stem, name=c.name): c for c in one.gold.campaigns})
            made.suspects.update({NameRef(document=one.stem, name=s.name): s for s in one.gold.suspects})
            for label in one.gold.statistics:
                for start, end in number_places(label.quote, label.number, one.document.text):
                    ref = FigureRef(document=one.stem, number=label.number, start=start, end=end)
                    made.figures[ref] = label
        return made

    def find(self, kind: str, ref: _Ref) -> _Label | None:
        if isinstance(ref, FigureRef):
            return self.figures.get(ref)
        return (self.campaigns if kind == "campaigns" else self.suspects).get(ref)

    def value(self, ref: FigureRef) -> float:
        return self.figures[ref].value

    def as_of(self, ref: FigureRef) -> date | None:
        """The day up to which a figure counts."""
        return self.figures[ref].period.end or self.published[ref.document]


def _references(link: Link) -> Iterator[_Ref]:
    for name in type(link).model_fields:
        found = getattr(link, name)
        for ref in found if isinstance(found, tuple) else (found,):
            if isinstance(ref, NameRef | FigureRef):
                yield ref


def _links(gold: DossierGold) -> Iterator[tuple[str, str, Link]]:
    """Kind, place in the file, link."""
    for kind in ("campaigns", "suspects", "corroborated", "conflicts", "series", "drops", "sums"):
        for index, link in enumerate(getattr(gold, kind)):
            yield kind, f"{kind}.{index}", link


def _told(ref: _Ref) -> str:
    return f"{ref.document} {ref.name!r}" if isinstance(ref, NameRef) else f"{ref.document} {ref.number!r} {ref.start}"


def _lost(gold: DossierGold, index: _Index) -> Iterator[str]:
    for kind, where, link in _links(gold):
        for ref in _references(link):
            label = index.find(kind, ref)
            if label is None:
                yield f"{where}: {_told(ref)} is not labelled"
            elif label.optional and not link.optional:
                yield f"{where}: {_told(ref)} is labelled as optional, but the link is not"
    for kind in Different.model_fields:
        for number, pair in enumerate(getattr(gold.different, kind)):
            for ref in pair:
                if index.find(kind, ref) is None:
                    yield f"different.{kind}.{number}: {_told(ref)} is not labelled"


def _clusters(gold: DossierGold) -> Iterator[str]:
    for kind in ("campaigns", "suspects", "corroborated"):
        seen: dict[_Ref, str] = {}
        for number, cluster in enumerate(getattr(gold, kind)):
            where = f"{kind}.{number}"
            yield from _once(where, cluster.members)
            for ref in cluster.members:
                if seen.setdefault(ref, where) != where:
                    yield f"{where}: {_told(ref)} is in {seen[ref]} too"
    for kind in ("campaigns", "suspects"):
        joined = [set(cluster.members) for cluster in getattr(gold, kind)]
        for pair in getattr(gold.different, kind):
            if any(set(pair) <= members for members in joined):
                yield f"different.{kind}: {_told(pair[0])} and {_told(pair[1])} are in one cluster"


def _once(where: str, members: Sequence[_Ref]) -> Iterator[str]:
    documents = [ref.document for ref in members]
    if len(set(documents)) < len(documents):
        yield f"{where}: a document has two members"


def _same(gold: DossierGold) -> set[frozenset[FigureRef]]:
    return {frozenset(pair) for cluster in gold.corroborated for pair in combinations(cluster.members, 2)}


def _figures(gold: DossierGold, index: _Index) -> Iterator[str]:
    same = _same(gold)
    for pair in same:
        one, other = (index.figures[ref] for ref in pair)
        hedged = {one.bound, other.bound} != {"exact"}
        if (one.kind, one.currency) != (other.kind, other.currency) or (one.value != other.value and not hedged):
            yield f"corroborated: {' and '.join(map(_told, pair))} are not the same figure"
    against = {frozenset(conflict.between) for conflict in gold.conflicts}
    for pair in against:
        if len({index.value(ref) for ref in pair}) < 2:
            yield f"conflicts: {' and '.join(map(_told, pair))} do not differ"
    linked = same | against | {frozenset(p) for s in gold.series for p in combinations(s.members, 2)}
    for first, second in gold.different.figures:
        if frozenset((first, second)) in linked:
            yield f"different.figures: {_told(first)} and {_told(second)} are linked"


def _series(gold: DossierGold, index: _Index) -> Iterator[str]:
    lower: set[tuple[FigureRef, FigureRef]] = set()
    for number, series in enumerate(gold.series):
        where = f"series.{number}"
        yield from _once(where, series.members)
        if set(series.members) & set(series.batches):
            yield f"{where}: a batch is a member"
        for before, after in pairwise(series.members):
            first, second = index.as_of(before), index.as_of(after)
            if first is None or second is None or second < first:
                yield f"{where}: {_told(after)} is not known to be later than {_told(before)}"
            elif second > first and index.value(after) < index.value(before):
                lower.add((before, after))
    dropped = {(drop.before, drop.after) for drop in gold.drops}
    for before, after in dropped ^ lower:
        what = "falls in no series" if (before, after) in dropped else "is a fall in a series, but no drop"
        yield f"drops: {_told(before)} to {_told(after)} {what}"


def _sums(gold: DossierGold, index: _Index) -> Iterator[str]:
    for number, one in enumerate(gold.sums):
        if len({ref.document for ref in (one.total, *one.parts)}) > 1:
            yield f"sums.{number}: figures of several documents"
        total, parts = index.value(one.total), sum(map(index.value, one.parts))
        verdict = "agree" if parts == total else "differ"
        if verdict != one.verdict and not (one.verdict == "open" and parts < total):
            yield f"sums.{number}: the parts come to {parts:g} of {total:g}"
