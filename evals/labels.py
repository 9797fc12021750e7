"""One form for both sides of a comparison: what a reader labelled and what a report says.

Offsets are code points of the text as read, half-open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

import schemas
from evals.goldfile import Gold, GoldCampaign, GoldStatistic, GoldSuspect, KeyFact

Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class Figure:
    """A figure; ``places`` are the spans where its number stands (labelled words may stand several times)."""

    value: int | float
    kind: str
    currency: str | None
    object: str
    action: str
    change: str
    bound: str
    start: date | None
    end: date | None
    places: tuple[Place, ...]
    text: str
    measure: str
    optional: bool = False
    further: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def period(self) -> tuple[date | None, date | None]:
        """The days covered; both null where none are given."""
        return self.start, self.end


@dataclass(frozen=True)
class Named:
    """A campaign or a suspect: all its names, the one in the text first.

    ``status``, ``role``, ``group`` and ``events`` are of suspects; ``agencies``, ``places`` and ``period`` of
    campaigns. Null where a reader did not label them.
    """

    names: tuple[str, ...]
    optional: bool = False
    at: Place | None = None
    status: str | None = None
    role: str | None = None
    group: str | None = None
    events: tuple[tuple[str, date | None], ...] | None = None
    agencies: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    period: tuple[date | None, date | None] | None = None


@dataclass(frozen=True)
class Labels:
    """What one side says about one document."""

    published: date | None
    agencies: tuple[str, ...]
    figures: tuple[Figure, ...]
    campaigns: tuple[Named, ...]
    suspects: tuple[Named, ...]
    key_facts: tuple[KeyFact, ...] = ()


NOTHING = Labels(None, (), (), (), ())


def occurrences(needle: str, text: str) -> list[int]:
    """Where ``needle`` starts in ``text``, overlapping ones too; none for an empty needle."""
    found: list[int] = []
    at = text.find(needle) if needle else -1
    while at >= 0:
        found.append(at)
        at = text.find(needle, at + 1)
    return found


def number_places(quote: str, number: str, text: str) -> tuple[Place, ...]:
    """Every span of ``number`` inside an occurrence of ``quote`` in ``text``."""
    starts = {at + within for at in occurrences(quote, text) for within in occurrences(number, quote)}
    return tuple((start, start + len(number)) for start in sorted(starts))


def _name_place(label: GoldCampaign | GoldSuspect, text: str) -> Place | None:
    """Where the quote has the name, or an alias; the whole quote where it has none."""
    for name in (label.name, *label.aliases):
        if places := number_places(label.quote, name, text):
            return places[0]
    start = text.find(label.quote)
    return None if start < 0 else (start, start + len(label.quote))


def _total(value: float, kind: str) -> str:
    """How the figure that another is a part of is told from others."""
    return f"{value:g} {kind}"


def _gold_further(label: GoldStatistic, gold: Gold) -> dict[str, str | None]:
    given = label.model_fields_set
    further: dict[str, str | None] = {
        name: getattr(label, name) for name in ("unit", "place", "agency", "scope") if name in given
    }
    # Only a duration and a measure have a unit; a count without one tells nothing.
    if further.get("unit", "") is None:
        del further["unit"]
    if "part_of" in given:
        totals = (s for s in gold.statistics if label.part_of in (s.number, s.quote))
        further["part_of"] = next((_total(s.value, s.kind) for s in totals), None)
    return further


def _gold_figure(label: GoldStatistic, gold: Gold, text: str) -> Figure:
    return Figure(
        value=label.value,
        kind=label.kind,
        currency=label.currency,
        object=label.object,
        action=label.action,
        change=label.change,
        bound=label.bound,
        start=label.period.start,
        end=label.period.end,
        places=number_places(label.quote, label.number, text),
        text=label.number,
        measure=label.measure,
        optional=label.optional,
        further=_gold_further(label, gold),
    )


def _gold_campaign(label: GoldCampaign, text: str) -> Named:
    given, period = label.model_fields_set, label.period
    return Named(
        names=(label.name, *label.aliases),
        optional=label.optional,
        at=_name_place(label, text),
        agencies=label.agencies if "agencies" in given else None,
        places=label.places if "places" in given else None,
        period=((period.start, period.end) if period else (None, None)) if "period" in given else None,
    )


def _gold_suspect(label: GoldSuspect, text: str) -> Named:
    return Named(
        names=(label.name, *label.aliases),
        optional=label.optional,
        at=_name_place(label, text),
        status=label.status,
        role=label.role,
        group=label.group,
        events=tuple((e.status, e.date) for e in label.events) if "events" in label.model_fields_set else None,
    )


def labels_of_gold(gold: Gold, text: str) -> Labels:
    """A reader's labels of the document ``text``."""
    return Labels(
        published=gold.published,
        agencies=gold.agencies,
        figures=tuple(_gold_figure(s, gold, text) for s in gold.statistics),
        campaigns=tuple(_gold_campaign(c, text) for c in gold.campaigns),
        suspects=tuple(_gold_suspect(s, text) for s in gold.suspects),
        key_facts=gold.key_facts,
    )


def _days(period: schemas.Period | None) -> tuple[date | None, date | None]:
    return (period.start, period.end) if period else (None, None)


def _report_figure(statistic: schemas.Statistic, report: schemas.Report) -> Figure:
    quantity = statistic.quantity
    start, end = _days(statistic.period)
    totals = (s.quantity for s in report.statistics if s.id == statistic.part_of)
    return Figure(
        value=quantity.value,
        kind=quantity.kind,
        currency=quantity.currency,
        object=statistic.object,
        action=statistic.action,
        change=statistic.change,
        bound=quantity.bound,
        start=start,
        end=end,
        places=((statistic.number.start, statistic.number.end),),
        text=quantity.text,
        measure=statistic.measure,
        further={
            "unit": quantity.unit,
            "place": statistic.place,
            "agency": statistic.agency,
            "scope": statistic.scope,
            "part_of": next((_total(q.value, q.kind) for q in totals), None),
        },
    )


def _first_place(evidence: tuple[schemas.Evidence, ...]) -> Place | None:
    return (evidence[0].start, evidence[0].end) if evidence else None


def _report_campaign(campaign: schemas.Campaign) -> Named:
    return Named(
        names=(campaign.name, *campaign.aliases),
        at=_first_place(campaign.evidence),
        agencies=campaign.agencies,
        places=campaign.places,
        period=_days(campaign.period),
    )


def _report_suspect(suspect: schemas.Suspect) -> Named:
    return Named(
        names=(suspect.name, *suspect.aliases),
        at=_first_place(suspect.evidence),
        status=suspect.status,
        role=suspect.role,
        group=suspect.group,
        events=tuple((e.status, e.date) for e in suspect.events),
    )


def labels_of_report(report: schemas.Report) -> Labels:
    """What a report says, in the form of labels."""
    return Labels(
        published=report.published.date,
        agencies=report.agencies,
        figures=tuple(_report_figure(s, report) for s in report.statistics),
        campaigns=tuple(_report_campaign(c) for c in report.campaigns),
        suspects=tuple(_report_suspect(s) for s in report.suspects),
    )
