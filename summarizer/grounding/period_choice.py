"""Which time each figure covers, weighed: a linear model over what can be seen of the figure and of the dates near it.

The weights (``period_weights.json``) are learned from labelled passages by ``python -m evals learn``: of all that a
figure may take, what weighs most is chosen. The choice by rule is among the features, so it has the say wherever it
proved right.
"""

import math
from collections.abc import Sequence
from functools import cache
from itertools import repeat

from summarizer.grounding.period_features import PeriodFeatures, Place
from summarizer.grounding.periods import Candidate, Dated, read_periods
from summarizer.mentions import Mentions
from summarizer.tables import json_table

#: Rules that go by plain words ("in that time", "since then"): what they say stands.
PLAIN = frozenset({"same time", "since then", "during", "level", "stretch", "told behind", "list", "column"})


@cache
def _weights() -> dict[str, dict[str, float]]:
    """By the place of a date, what each feature weighs."""
    return json_table("summarizer.grounding", "period_weights.json")


def figure_periods(mentions: Mentions) -> dict[int, Dated]:
    """The period of each candidate number that has one, by the number's index.

    The figures of a sentence without a date of its own take the same.
    """
    reading = read_periods(mentions)
    choice = _Choice(PeriodFeatures(mentions, reading))
    found = {index: dated for index, dated in reading.by_rule.items() if reading.rules[index] in PLAIN}
    for sentence, told in enumerate(reading.told):
        figures = [index for index in mentions.figures_in(sentence) if index not in found]
        for together in ([index] for index in figures) if told else [figures]:
            chosen = choice.of(sentence, together) if together else None
            if chosen is not None:
                found.update(dict.fromkeys(together, chosen))
    return found


class _Choice:
    """Chooses for the figures of a document what weighs most; what its dates weigh is kept."""

    def __init__(self, around: PeriodFeatures) -> None:
        self._around = around
        self._dates: dict[int, list[str]] = {}
        self._of_dates: dict[tuple[int, int, Place], float] = {}

    def of(self, sentence: int, figures: Sequence[int]) -> Dated | None:
        """What figures of a sentence, all given by their indices, take together."""
        options = self._around.options(figures)
        if len(options) == 1:
            return options[0].dated
        of_figures = [self._around.of_figure(index) for index in figures]
        best, chosen = -math.inf, None
        for option in options:
            score = sum(_weigh(features, option.place) for features in of_figures)
            score += sum(_weigh(self._around.of_both(index, option), option.place) for index in figures)
            if option.told is not None:
                score += len(figures) * self._of_date(sentence, option.told, option.place)
            if score > best:
                best, chosen = score, option.dated
        return chosen

    def _of_date(self, sentence: int, told: Candidate, place: Place) -> float:
        key = sentence, told.date.start, place
        if key not in self._of_dates:
            if told.date.start not in self._dates:
                self._dates[told.date.start] = self._around.of_date(told)
            of_sentence = self._around.of_sentence(sentence, told)
            self._of_dates[key] = _weigh(self._dates[told.date.start], place) + _weigh(of_sentence, place)
        return self._of_dates[key]


def _weigh(features: Sequence[str], place: Place) -> float:
    return sum(map(_weights()[place].get, features, repeat(0.0)))
