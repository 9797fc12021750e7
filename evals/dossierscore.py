"""How right the links of a dossier are: pairwise precision and recall against ``dossier_gold.json``."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import schemas
from evals.corpus import Labelled
from evals.dossiergold import DossierGold, FigureRef, NameRef
from evals.labels import number_places
from summarizer.dossier.folding import fold

#: A campaign, a suspect or a figure of the gold: document and a mark of its own there.
Entry = tuple[str, str]
Pair = frozenset[Entry]

KINDS = ("campaigns", "suspects", "corroborated", "conflicts", "series", "drops", "figures", "sums")
_FIGURES = ("corroborated", "conflicts", "series", "drops")


@dataclass(frozen=True)
class LinkScore:
    """Links found, links asked for, and which of either have no match; what is optional is in none."""

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """1 where nothing was found."""
        return self.right / (self.right + len(self.wrong)) if self.right or self.wrong else 1.0

    @property
    def recall(self) -> float:
        """1 where nothing was asked for."""
        return self.right / (self.right + len(self.missed)) if self.right or self.missed else 1.0


@dataclass(frozen=True)
class _Links:
    asked: dict[str, set[Pair]]
    allowed: dict[str, set[Pair]]


def score_dossier(
    gold: DossierGold, corpus: Sequence[Labelled], reports: Mapping[str, schemas.Report], dossier: schemas.Dossier
) -> dict[str, LinkScore]:
    """A score for each kind of link, and ``figures`` for the four kinds of figures' links together.

    ``reports`` are those that the dossier was made of, by stem, which is their document id. Links with entries that
    nobody labelled, or that are labelled as optional, do not count. An entry that a report lacks is a missed link.
    """
    entries = _Entries(corpus, reports)
    found = _found(dossier, entries)
    wanted = _wanted(gold, entries)
    scores = {}
    for kind in ("campaigns", "suspects", *_FIGURES):
        asked, allowed = wanted.asked[kind], wanted.allowed[kind]
        right = found[kind] & asked
        wrong = {p for p in found[kind] - asked - allowed if not any(e in entries.optional for e in p)}
        scores[kind] = LinkScore(len(right), _told(wrong), _told(asked - found[kind]))
    parts = [scores[kind] for kind in _FIGURES]
    scores["figures"] = LinkScore(
        sum(s.right for s in parts),
        tuple(w for s in parts for w in s.wrong),
        tuple(m for s in parts for m in s.missed),
    )
    scores["sums"] = _sums(gold, dossier, entries)
    return {kind: scores[kind] for kind in KINDS}


class _Entries:
    """Which entry of the gold an entry of a report is."""

    def __init__(self, corpus: Sequence[Labelled], reports: Mapping[str, schemas.Report]) -> None:
        self.optional: set[Entry] = set()
        self._of_item: dict[tuple[str, str], Entry] = {}
        self._places: dict[tuple[str, int, int], Entry] = {}
        for labelled in corpus:
            report = reports.get(labelled.stem)
            self._named(labelled, report)
            self._figures(labelled, report)

    def _named(self, labelled: Labelled, report: schemas.Report | None) -> None:
        for letter, labels, items in (
            ("c", labelled.gold.campaigns, report.campaigns if report else ()),
            ("p", labelled.gold.suspects, report.suspects if report else ()),
        ):
            for label in labels:
                entry = (labelled.stem, f"{letter} {label.name}")
                if label.optional:
                    self.optional.add(entry)
                names = {fold(name) for name in (label.name, *label.aliases)}
                full = [i for i in items if fold(i.name) == fold(label.name)]
                for item in full or [i for i in items if names & set(map(fold, (i.name, *i.aliases)))]:
                    self._of_item.setdefault((labelled.stem, item.id), entry)

    def _figures(self, labelled: Labelled, report: schemas.Report | None) -> None:
        text = labelled.document.text
        for at, label in enumerate(labelled.gold.statistics):
            entry = (labelled.stem, f"{label.number} (figure {at + 1})")
            if label.optional:
                self.optional.add(entry)
            places = number_places(label.quote, label.number, text)
            for start, end in places:
                self._places.setdefault((labelled.stem, start, end), entry)
            for statistic in report.statistics if report else ():
                number = statistic.number
                same = statistic.quantity.value == label.value and statistic.quantity.kind == label.kind
                if same and any(s < number.end and number.start < e for s, e in places):
                    self._of_item.setdefault((labelled.stem, statistic.id), entry)

    def of(self, ref: schemas.Ref) -> Entry | None:
        """The labelled entry; null for what nobody labelled."""
        return self._of_item.get((ref.document, ref.item))

    def gold(self, ref: NameRef | FigureRef, letter: str = "") -> Entry:
        """The entry that the gold speaks of."""
        if isinstance(ref, NameRef):
            return ref.document, f"{letter} {ref.name}"
        return self._places[ref.document, ref.start, ref.end]


def _found(dossier: schemas.Dossier, entries: _Entries) -> dict[str, set[Pair]]:
    found: dict[str, set[Pair]] = defaultdict(set)
    for kind, merged in (("campaigns", dossier.campaigns), ("suspects", dossier.suspects)):
        for one in merged:
            found[kind] |= _pairs(entries.of(member) for member in one.members)
    for alike in dossier.corroborations:
        found["corroborated"] |= _pairs(entries.of(citation) for citation in alike.citations)
    for conflict in dossier.conflicts:
        sides = [[entries.of(c) for c in version.citations] for version in conflict.versions]
        for one_side, other_side in combinations(sides, 2):
            found["conflicts"] |= {p for a in one_side for b in other_side for p in _pairs((a, b))}
    for series in dossier.series:
        found["series"] |= _pairs(entries.of(c) for point in series.points for c in point.citations)
        for drop in series.drops:
            before, after = series.points[drop.before], series.points[drop.after]
            ends = [(entries.of(a), entries.of(b)) for a in before.citations for b in after.citations]
            found["drops"] |= {p for pair in ends for p in _pairs(pair)}
    return found


def _wanted(gold: DossierGold, entries: _Entries) -> _Links:
    links = _Links(defaultdict(set), defaultdict(set))

    def put(kind: str, optional: bool, members: Iterable[Entry]) -> None:
        (links.allowed if optional else links.asked)[kind].update(_pairs(members))

    for kind, letter, clusters in (("campaigns", "c", gold.campaigns), ("suspects", "p", gold.suspects)):
        for cluster in clusters:
            put(kind, cluster.optional, (entries.gold(ref, letter) for ref in cluster.members))
    for alike in gold.corroborated:
        put("corroborated", alike.optional, map(entries.gold, alike.members))
    for conflict in gold.conflicts:
        put("conflicts", conflict.optional, map(entries.gold, conflict.between))
    for drop in gold.drops:
        put("drops", drop.optional, (entries.gold(drop.before), entries.gold(drop.after)))
    for series in gold.series:
        put("series", series.optional, map(entries.gold, series.members))
        members = {entries.gold(ref) for ref in series.members}
        for conflict in gold.conflicts:
            between = {entries.gold(ref) for ref in conflict.between}
            if between & members:
                links.allowed["series"].update(_pairs(between | members) - links.asked["series"])
    return links


def _sums(gold: DossierGold, dossier: schemas.Dossier, entries: _Entries) -> LinkScore:
    asked = {(entries.gold(s.total), s.verdict) for s in gold.sums if not s.optional and s.verdict != "open"}
    told = {(entry, s.verdict) for s in dossier.sums if s.verdict != "open" and (entry := entries.of(s.total))}
    wrong = {t for t in told - asked if t[0] not in entries.optional}
    return LinkScore(len(told & asked), tuple(sorted(map(str, wrong))), tuple(sorted(map(str, asked - told))))


def _pairs(found: Iterable[Entry | None]) -> set[Pair]:
    """Pairs of entries of different documents."""
    known = [entry for entry in found if entry is not None]
    return {frozenset((a, b)) for a, b in combinations(known, 2) if a[0] != b[0]}


def _told(pairs: Iterable[Pair]) -> tuple[str, ...]:
    return tuple(sorted(" = ".join(sorted(f"{document}: {mark}" for document, mark in pair)) for pair in pairs))
