"""Figures that the model has put a measure to, as statistics; every number of the text accounted for."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas import Campaign, NumberAccount, Period, Quantity, Rejection, Span, Statistic
from summarizer.asking import Claims, Figure, FigureClaim, Labels, label, measure_problem
from summarizer.documents import Range
from summarizer.grounding.periods import figure_periods
from summarizer.grounding.places import evidence
from summarizer.mentions import Mentions, NumberMention

_PART_OF = re.compile(
    r"\b(?:including|among (?:them|those|these|whom)|of (?:whom|which|these|those|them)|comprising|made up of)\b"
    r"[^.;]{0,40}$|(?:其中|包括|含)[^。；]{0,20}$",
    re.IGNORECASE,
)
_PEOPLE = frozenset({"suspect", "key_member", "person", "victim", "officer"})


class Grounded(NamedTuple):
    """The statistics in text order, the account of every number, and what was rejected."""

    statistics: tuple[Statistic, ...]
    accounts: tuple[NumberAccount, ...]
    rejected: tuple[Rejection, ...]


def ground_statistics(mentions: Mentions, claims: Claims, agencies: Sequence[str]) -> Grounded:
    """Turn claims about figures into statistics, and account for all numbers of the text."""
    text = mentions.document.text
    labels = _labels(mentions, claims)
    periods = figure_periods(mentions)
    statistics: list[Statistic] = []
    accounts: list[NumberAccount] = []
    rejected: list[Rejection] = []
    told: dict[tuple[object, ...], tuple[int, Statistic]] = {}
    for index, number in enumerate(mentions.numbers):
        reason, by = number.reason, "rule"
        sentence_index = mentions.sentence_at(number.start)
        sentence = mentions.document.sentences[sentence_index]
        source = text[sentence.start : sentence.end]
        used_by: str | None = None
        if reason is None:
            claim = claims.figures.get(index)
            problem = measure_problem(claim.measure, source) if claim and not claim.reason else None
            if claim is None or problem:
                reason, by = "no_answer", "model"
                if claim and problem:
                    rejected.append(Rejection(question="figures", answer=claim.measure, reason=problem))
            elif claim.reason:
                reason, by = claim.reason, "model"
            else:
                own = labels[index]
                key = (number.value, number.kind, number.currency, number.unit, own.object, own.change)
                earlier = told.get(key)
                if earlier and earlier[0] != sentence_index and _same_action(own, earlier[1]):
                    reason = "repeat"
                else:
                    period, since = periods.get(index, (None, False))
                    statistic = Statistic(
                        id=f"s{len(statistics) + 1}",
                        measure=_plain(claim.measure),
                        object=own.object or "other",
                        action=own.action or "other",
                        change=own.change,
                        quantity=_quantity(number, text),
                        period=period,
                        place=None,
                        agency=next((a for a in agencies if a in source), None),
                        part_of=_whole(number, sentence, statistics, text),
                        scope="cumulative" if since else _scope(period),
                        evidence=evidence(sentence, text),
                        number=Span(start=number.start, end=number.end),
                    )
                    statistics.append(statistic)
                    told.setdefault(key, (sentence_index, statistic))
                    used_by = statistic.id
        accounts.append(
            NumberAccount(
                start=number.start,
                end=number.end,
                text=text[number.start : number.end],
                used_by=used_by,
                reason=None if used_by else reason,
                by=None if used_by else ("model" if by == "model" else "rule"),
            )
        )
    return Grounded(tuple(statistics), tuple(accounts), tuple(rejected))


def _labels(mentions: Mentions, claims: Claims) -> dict[int, Labels]:
    """The labels of every claimed figure, sentence by sentence; what the model was asked for goes first."""
    by_sentence: dict[int, list[int]] = {}
    for index in sorted(claims.figures):
        by_sentence.setdefault(mentions.sentence_at(mentions.numbers[index].start), []).append(index)
    found: dict[int, Labels] = {}
    for number, indices in by_sentence.items():
        sentence = mentions.document.sentences[number]
        figures = [_figure(mentions.numbers[i], claims.figures[i], sentence) for i in indices]
        source = mentions.document.text[sentence.start : sentence.end]
        for index, own in zip(indices, label(source, figures), strict=True):
            claim = claims.figures[index]
            what = "money" if mentions.numbers[index].kind == "money" else claim.object or own.object
            found[index] = Labels(what, claim.action or own.action, claim.change or own.change)
    return found


def _figure(number: NumberMention, claim: FigureClaim, sentence: Range) -> Figure:
    place = Range(number.start - sentence.start, number.end - sentence.start)
    return Figure(place, number.kind, claim.measure)


def _quantity(number: NumberMention, text: str) -> Quantity:
    return Quantity(
        value=number.value,
        kind=number.kind,
        currency=number.currency,
        unit=number.unit,
        bound=number.bound,
        text=text[number.start : number.end],
    )


def _plain(measure: str) -> str:
    return " ".join(measure.split()).strip(" .,;-")


def _same_action(own: Labels, earlier: Statistic) -> bool:
    return own.action is None or earlier.action in (own.action, "other")


def _whole(number: NumberMention, sentence: Range, statistics: Sequence[Statistic], text: str) -> str | None:
    """The statistic that this figure is told as a part of."""
    before = text[sentence.start : number.start]
    if number.kind != "count" or not _PART_OF.search(before):
        return None
    for statistic in reversed(statistics[-4:]):
        bigger = statistic.quantity.kind == "count" and statistic.quantity.value > number.value
        if bigger and statistic.object in _PEOPLE | {"case", "gang", "account"}:
            return statistic.id
    return None


def _scope(period: Period | None) -> str:
    """A single day's figure is a batch."""
    return "batch" if period and period.start is not None and period.start == period.end else "unknown"


def linked(campaigns: Sequence[Campaign], statistics: Sequence[Statistic]) -> tuple[Campaign, ...]:
    """The campaigns with the statistics of the sentences that name them."""
    return tuple(
        campaign.model_copy(
            update={
                "statistics": tuple(
                    s.id
                    for s in statistics
                    if any(s.evidence.start <= e.start < s.evidence.end for e in campaign.evidence)
                )
            }
        )
        for campaign in campaigns
    )
