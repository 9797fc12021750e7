"""Figures that the model has put a measure to, as statistics; every number of the text accounted for."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from schemas import Campaign, NumberAccount, Quantity, Rejection, Span, Statistic
from summarizer.asking import Claims, FigureClaim, Labels, measure_problem, own_measure, weigh
from summarizer.documents import Range
from summarizer.grounding.doers import find_doer
from summarizer.grounding.figure_labels import labels_by_rule
from summarizer.grounding.parts import find_wholes
from summarizer.grounding.period_choice import figure_periods
from summarizer.grounding.places import evidence
from summarizer.grounding.repeats import find_repeats
from summarizer.grounding.scopes import find_scope
from summarizer.grounding.where import find_place
from summarizer.mentions import Mentions, NumberMention


class Grounded(NamedTuple):
    """The statistics in text order, the account of every number, and what was rejected."""

    statistics: tuple[Statistic, ...]
    accounts: tuple[NumberAccount, ...]
    rejected: tuple[Rejection, ...]


def ground_statistics(mentions: Mentions, claims: Claims, agencies: Sequence[str]) -> Grounded:
    """Turn claims about figures into statistics, and account for all numbers of the text."""
    text = mentions.document.text
    labels = _labels(mentions, claims)
    bodies = tuple(dict.fromkeys((*agencies, *mentions.agencies)))
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
                measure=_measure(mentions, index, claims.figures[index], own),
                object=own.object or "other",
                action=own.action or "other",
                change=own.change,
                quantity=_quantity(number, text),
                period=dated.period if dated else None,
                place=find_place(Range(number.start, number.end), _figures_around(mentions, number), mentions, bodies),
                agency=find_doer(Range(number.start, number.end), mentions, bodies),
                part_of=None,
                scope=find_scope(index, periods, own, mentions),
                evidence=evidence(sentence, text),
                number=Span(start=number.start, end=number.end),
            )
        )
    wholes = find_wholes(statistics, mentions)
    statistics = [s.model_copy(update={"part_of": whole}) for s, whole in zip(statistics, wholes, strict=True)]
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


def _measure(mentions: Mentions, index: int, claim: FigureClaim, labels: Labels) -> str:
    """The measure as claimed, unless it tells of another figure; then in the words of the figure's own clause."""
    number = mentions.numbers[index]
    end = mentions.sentence_around(number.start).end
    if index + 1 < len(mentions.numbers):
        end = min(end, mentions.numbers[index + 1].start)
    after = mentions.document.text[number.end : end]
    return own_measure(" ".join(claim.measure.split()).strip(" .,;-"), after, number.kind, labels)


def _figures_around(mentions: Mentions, number: NumberMention) -> list[Range]:
    indices = mentions.figures_in(mentions.sentence_at(number.start))
    return [Range(mentions.numbers[i].start, mentions.numbers[i].end) for i in indices]


def _labels(mentions: Mentions, claims: Claims) -> dict[int, Labels]:
    """The labels of every claimed figure, sentence by sentence; what the model was asked for goes first."""
    measures = {index: claim.measure for index, claim in claims.figures.items()}
    found: dict[int, Labels] = {}
    for sentence in labels_by_rule(mentions, measures):
        weighed = weigh(sentence.text, sentence.figures, sentence.by_rule)
        for index, own in zip(sentence.indices, weighed, strict=True):
            claim = claims.figures[index]
            kind = mentions.numbers[index].kind
            what = "money" if kind == "money" else claim.object or own.object
            if what == "money" and kind == "count":
                # What is counted is no sum.
                what = own.object
            found[index] = Labels(what, claim.action or own.action, claim.change or own.change)
    return found


def _quantity(number: NumberMention, text: str) -> Quantity:
    return Quantity(
        value=number.value,
        kind=number.kind,
        currency=number.currency,
        unit=number.unit,
        bound=number.bound,
        text=text[number.start : number.end],
    )


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
