"""How repeatable a model is: what several runs with the same question, text and settings have in common."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

import schemas
from evals.alignment import Alignment, align_figures
from evals.corpus import Labelled
from evals.documentscore import DocumentScore, score_labels
from evals.labels import Labels, labels_of_report
from evals.merge import merged
from evals.names import align_named
from evals.sheet import Sheet, sheet
from schemas.base import Part

T = TypeVar("T")

#: What is found again or not, by the attribute of ``Labels``.
THINGS = ("figures", "campaigns", "suspects")


class Repeatability(Part):
    """``found[thing][n]``: how many different ones were found by just ``n`` of the repeats (counted from 1).

    ``identical`` counts the documents whose reports are the same in all repeats, their accounting aside.
    ``agreement`` scores each later repeat against each earlier one, as if that were gold.
    """

    repeats: int
    documents: int
    identical: int
    found: dict[str, tuple[int, ...]]
    agreement: Sheet

    def always(self, thing: str) -> float | None:
        """The share of what was found at all that every repeat found; null where nothing was."""
        counts = self.found[thing]
        return counts[-1] / sum(counts) if sum(counts) else None


def repeatability(corpus: Sequence[Labelled], repeats: Sequence[Mapping[str, schemas.Report]]) -> Repeatability | None:
    """Over the documents of which every repeat has a report; null where there is none, or one repeat only."""
    common = [labelled for labelled in corpus if all(labelled.stem in reports for reports in repeats)]
    if len(repeats) < 2 or not common:
        return None
    found = {thing: Counter[int]() for thing in THINGS}
    scores, identical = [], 0
    for labelled in common:
        reports = [made[labelled.stem] for made in repeats]
        sides = [labels_of_report(report) for report in reports]
        identical += len({_content(report) for report in reports}) == 1
        found["figures"].update(_times([s.figures for s in sides], align_figures))
        found["campaigns"].update(_times([s.campaigns for s in sides], align_named))
        found["suspects"].update(_times([s.suspects for s in sides], align_named))
        pairs = [_score(labelled, one, other) for one, other in combinations(sides, 2)]
        scores.append(merged(pairs))
    return Repeatability(
        repeats=len(repeats),
        documents=len(common),
        identical=identical,
        found={thing: tuple(counts[n] for n in range(1, len(repeats) + 1)) for thing, counts in found.items()},
        agreement=sheet("agreement between repeats", scores),
    )


def _score(labelled: Labelled, one: Labels, other: Labels) -> DocumentScore:
    return score_labels(labelled.document, one, other, stem=labelled.stem, kind=labelled.gold.kind)


def _content(report: schemas.Report) -> str:
    return report.model_dump_json(exclude={"provenance"})


def _times(sides: Sequence[Sequence[T]], align: Callable[[Sequence[T], Sequence[T]], Alignment]) -> list[int]:
    """How often each different thing was found: what no earlier side has is a new one."""
    known: list[T] = []
    times: list[int] = []
    for side in sides:
        alignment = align(known, side)
        for k, _ in alignment.pairs:
            times[k] += 1
        for p in alignment.spurious:
            known.append(side[p])
            times.append(1)
    return times
