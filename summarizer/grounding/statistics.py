"""Figures that the model has put a measure to, as statistics; every number of the text accounted for."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from schemas import Campaign, NumberAccount, Quantity, Rejection, Span, Statistic
from summarizer.asking import PEOPLE, Claims, Figure, FigureClaim, Labels, label, measure_problem
from summarizer.documents import Range
from summarizer.grounding.periods import Dated, figure_periods
from summarizer.grounding.places import evidence
from summarizer.grounding.repeats import find_repeats
from summarizer.mentions import Mentions, NumberMention

_PART_OF = re.compile(
    r"\b(?:including|among (?:them|those|these|whom)|of (?:whom|which|these|those|them)|comprising|made up of)\b"
    r"[^.;]{0,40}$|(?:其中|包括|含)[^。；]{0,20}$",
    re.IGNORECASE,
)


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
    rejected: list[Rejection] = []
    dismissed: dict[int, tuple[str, Literal["rule", "model"]]] = {}
    claimed: list[int] = []
    for index, number in enumerate(mentions.numbers):
        claim = claims.figures.get(index)
        if number.reason is not None:
            dismissed[index] = (number.reason, "rule")
        elif claim is None:
            dismissed[index] = ("no_answer", "model")
        elif claim.reason:
            dismissed[index] = (claim.reason, "model")
        elif problem := measure_problem(claim.measure, _sentence_text(mentions, number)):
            rejected.append(Rejection(question="figures", answer=claim.measure, reason=problem))
            dismissed[index] = ("no_answer", "model")
        else:
            claimed.append(index)
    repeats = find_repeats(mentions, claimed, labels, periods)
    dismissed.update(dict.fromkeys(repeats, ("repeat", "rule")))
    statistics: list[Statistic] = []
    used: dict[int, str] = {}
    for index in claimed:
        if index in repeats:
            continue
        number, own = mentions.numbers[index], labels[index]
        sentence = mentions.sentence_around(number.start)
        dated = periods.get(index)
        used[index] = f"s{len(statistics) + 1}"
        statistics.append(
            Statistic(
                id=used[index],
                measure=" ".join(claims.figures[index].measure.split()).strip(" .,;-"),
                object=own.object or "other",
                action=own.action or "other",
                change=own.change,
                quantity=_quantity(number, text),
                period=dated.period if dated else None,
                place=None,
                agency=next((a for a in agencies if a in text[sentence.start : sentence.end]), None),
                part_of=_whole(number, sentence, statistics, text),
                scope=_scope(dated),
                evidence=evidence(sentence, text),
                number=Span(start=number.start, end=number.end),
            )
        )
    accounts = tuple(
        _account(number, text, used.get(index), dismissed.get(index)) for index, number in enumerate(mentions.numbers)
    )
    return Grounded(tuple(statistics), accounts, tuple(rejected))


def _account(
    number: NumberMention, text: str, used_by: str | None, dismissal: tuple[str, Literal["rule", "model"]] | None
) -> NumberAccount:
    reason, by = dismissal or (None, None)
    return NumberAccount(
        start=number.start,
        end=number.end,
        text=text[number.start : number.end],
        used_by=used_by,
        reason=reason,
        by=by,
    )


def _sentence_text(mentions: Mentions, number: NumberMention) -> str:
    sentence = mentions.sentence_around(number.start)
    return mentions.document.text[sentence.start : sentence.end]


def _labels(mentions: Mentions, claims: Claims) -> dict[int, Labels]:
    """The labels of every claimed figure, sentence by sentence; what the model was asked for goes first."""
    by_sentence: dict[int, list[int]] = {}
    for index in sorted(claims.figures):
        by_sentence.setdefault(mentions.sentence_at(mentions.numbers[index].start), []).append(index)
    found: dict[int, Labels] = {}
    last = -1
    for number, indices in by_sentence.items():
        sentence = mentions.document.sentences[number]
        figures = [_figure(mentions.numbers[i], claims.figures[i], sentence) for i in indices]
        source = mentions.document.text[sentence.start : sentence.end]
        before = next(reversed(found.values()), None) if number - last == 1 else None
        last = number
        for index, own in zip(indices, label(source, figures, before), strict=True):
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


def _whole(number: NumberMention, sentence: Range, statistics: Sequence[Statistic], text: str) -> str | None:
    """The statistic that this figure is told as a part of."""
    before = text[sentence.start : number.start]
    if number.kind != "count" or not _PART_OF.search(before):
        return None
    for statistic in reversed(statistics[-4:]):
        bigger = statistic.quantity.kind == "count" and statistic.quantity.value > number.value
        if bigger and statistic.object in PEOPLE | {"case", "gang", "account"}:
            return statistic.id
    return None


def _scope(dated: Dated | None) -> str:
    """A total since some day is cumulative, a single day's figure a batch."""
    if dated is None:
        return "unknown"
    one_day = dated.period.start is not None and dated.period.start == dated.period.end
    return "cumulative" if dated.running else "batch" if one_day else "unknown"


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
