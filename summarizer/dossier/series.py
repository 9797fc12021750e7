"""Series, corroborations and conflicts as the schema has them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from schemas import Citation, Corroboration, FigureConflict, Growth, Point, Series, Version
from summarizer.dossier.context import FigureUse
from summarizer.dossier.records import cited, slim
from summarizer.dossier.totals import Total

#: A running total may be this much lower than before where one of the figures is hedged.
SLACK = 0.05
_HEDGED = ("about", "under", "up_to")


def series_of(number: int, total: Total) -> Series:
    """A running total, oldest point first, with what it grew by and where it fell."""
    points = _points(total.members)
    growth = _growth(points)
    return Series(
        id=f"t{number}",
        start=total.start,
        points=points,
        batches=_points(total.batches),
        growth=growth,
        drops=tuple(g for g in growth if _falls(points[g.before], points[g.after])),
        **measured(total.members),
    )


def corroboration_of(number: int, group: list[FigureUse]) -> Corroboration:
    """One figure with its sources."""
    dated = [use.record for use in group if use.record.start or use.record.end]
    return Corroboration(
        id=f"k{number}",
        value=group[0].record.value,
        start=dated[0].start if dated else None,
        end=dated[0].end if dated else None,
        citations=tuple(_cite(use) for use in group),
        **measured(group),
    )


def conflict_of(number: int, group: list[FigureUse]) -> FigureConflict:
    """The figures that are against each other, smallest first."""
    versions: dict[float, list[FigureUse]] = defaultdict(list)
    for use in group:
        versions[use.record.value].append(use)
    return FigureConflict(
        id=f"x{number}",
        start=group[0].record.start,
        end=group[0].record.end,
        versions=tuple(
            slim(Version(value=value, bound=same[0].record.bound, citations=tuple(_cite(use) for use in same)))
            for value, same in sorted(versions.items())
        ),
        **measured(group),
    )


def measured(group: Sequence[FigureUse]) -> dict[str, Any]:
    """What the figures have in common; a place, an agency or an operation only where no two differ."""
    object, _, change, kind, currency, unit = group[0].signature
    named = {use.operation for use in group} - {None}
    return {
        "object": object,
        "action": Counter(use.record.action for use in group).most_common(1)[0][0],
        "change": change,
        "kind": kind,
        "currency": currency,
        "unit": unit,
        "place": _one({use.record.place for use in group}),
        "agency": _one({use.record.agency for use in group}),
        "campaign": next(iter(named)) if len(named) == 1 else None,
    }


def _one(values: set[str | None]) -> str | None:
    given = values - {None}
    return next(iter(given)) if len(given) == 1 else None


def _cite(use: FigureUse) -> Citation:
    return cited(*use.key, use.record.quote)


def _points(uses: Sequence[FigureUse]) -> tuple[Point, ...]:
    told: dict[tuple[date | None, float], list[FigureUse]] = defaultdict(list)
    for use in uses:
        told[use.as_of, use.record.value].append(use)
    ordered = sorted(told.items(), key=lambda item: (item[0][0] or date.max, item[0][1]))
    return tuple(_point(as_of, value, same) for (as_of, value), same in ordered)


def _point(as_of: date | None, value: float, same: list[FigureUse]) -> Point:
    record = same[0].record
    return slim(
        Point(
            value=value,
            bound=record.bound,
            start=record.start,
            end=record.end,
            as_of=as_of,
            scope=record.scope,
            measure=record.measure,
            citations=tuple(_cite(use) for use in same),
        )
    )


def _growth(points: tuple[Point, ...]) -> tuple[Growth, ...]:
    """From each day's largest figure to that of the next day that has one."""
    last: dict[date, int] = {point.as_of: at for at, point in enumerate(points) if point.as_of}
    found = []
    for before, after in pairwise(last.values()):
        one, other = points[before].value, points[after].value
        by = other - one
        found.append(
            slim(
                Growth(
                    before=before,
                    after=after,
                    by=round(by, 6) if isinstance(by, float) else by,
                    ratio=round(other / one, 6) if one else None,
                )
            )
        )
    return tuple(found)


def _falls(before: Point, after: Point) -> bool:
    slack = SLACK if before.bound in _HEDGED or after.bound != "exact" else 0.0
    return after.value < before.value * (1 - slack)
