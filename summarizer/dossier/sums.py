"""Totals of a document held against their parts."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from schemas import PartSum
from summarizer.dossier.corroborated import TELLING
from summarizer.dossier.records import DocumentRecord, FigureRecord, cited, slim


def sums_of(document: DocumentRecord) -> Iterator[PartSum]:
    """Each total of which figures are parts, in the order of the report.

    Only parts in the unit of the total are added up. Figures that may overlap (ringleaders, minors, people charged)
    are parts too: that they come to more than the total is worth a look, and no proof of a mistake. Where parts leave
    just what one other figure of the same things tells, that one is the part which is missing: of 71 people caught, 7
    were handed over there, and 64 brought home.
    """
    totals = {figure.id: figure for figure in document.figures}
    parts: dict[str, list[FigureRecord]] = defaultdict(list)
    for figure in document.figures:
        total = totals.get(figure.part_of) if figure.part_of else None
        if total is not None and total is not figure and _unit(total) == _unit(figure) and figure.change == "none":
            parts[total.id].append(figure)
    for id, added in parts.items():
        total, come_to = totals[id], sum(figure.value for figure in added)
        if (missing := _missing(total, total.value - come_to, document)) is not None:
            added, come_to = [*added, missing], total.value
        if isinstance(come_to, float):
            come_to = round(come_to, 6)
        yield slim(
            PartSum(
                total=cited(document.id, id, total.quote),
                value=total.value,
                parts=tuple(cited(document.id, figure.id, figure.quote) for figure in added),
                sum=come_to,
                verdict=_verdict(total, come_to),
            )
        )


def _missing(total: FigureRecord, left: float, document: DocumentRecord) -> FigureRecord | None:
    """The only figure that is just what is left of a count."""
    if left < TELLING or total.kind != "count" or total.bound != "exact":
        return None
    found = [
        figure
        for figure in document.figures
        if figure.value == left
        and figure.object == total.object
        and figure.part_of is None
        and (_unit(figure), figure.bound, figure.change) == (_unit(total), "exact", "none")
    ]
    return found[0] if len(found) == 1 else None


def _unit(figure: FigureRecord) -> tuple[str, str | None, str | None]:
    return figure.kind, figure.currency, figure.unit


def _verdict(total: FigureRecord, come_to: float) -> Literal["agree", "differ", "open"]:
    if come_to == total.value:
        return "agree"
    # "More than 400" leaves room above, but not for a sum of another order.
    room = 1.1 if total.bound in ("over", "at_least", "about") else 1.0
    return "differ" if come_to > total.value * room else "open"
