"""Which time each figure covers, weighed: a linear model over what can be seen of the figure and of the dates near it.

The weights (``period_weights.json``) are learned from labelled passages by ``python -m evals learn``: of all that a
figure may take, what weighs most is chosen. The choice by rule is among the features, so it has the say wherever it
proved right.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from summarizer.grounding.period_features import PLACES, PeriodFeatures
from summarizer.grounding.periods import Dated, read_periods
from summarizer.mentions import Mentions

#: By place and the date's beginning (0: none), the weight and the period.
_Options = dict[tuple[str, int], tuple[float, Dated | None]]
_COLUMN = {place: column for column, place in enumerate(PLACES)}


@cache
def _weights() -> dict[str, list[float]]:
    """By feature (place's index, weight) in turn."""
    data: dict[str, Any] = json.loads(files("summarizer.grounding").joinpath("period_weights.json").read_text("utf-8"))
    if tuple(data["places"]) != PLACES:
        raise ValueError(f"weights of other places: {data['places']}")
    features: dict[str, list[float]] = data["features"]
    return features


def figure_periods(mentions: Mentions) -> dict[int, Dated]:
    """The period of each candidate number that has one, by the number's index.

    The figures of a sentence without a date take over the same one, or none: what weighs most for all of them.
    """
    reading = read_periods(mentions)
    around = PeriodFeatures(mentions, reading)
    of_date: dict[int, list[float]] = {}
    found: dict[int, Dated] = {}
    for sentence, indices in groupby(around.figures, lambda i: mentions.sentence_at(mentions.numbers[i].start)):
        weighed = [_weighed(index, around, of_date) for index in indices]
        together = [weighed] if not reading.told[sentence] else [[one] for one in weighed]
        for group in together:
            best = _heaviest([options for _, options in group])
            found.update({index: dated for index, options in group if (dated := options[best][1]) is not None})
    return found


def _weighed(index: int, around: PeriodFeatures, of_date: dict[int, list[float]]) -> tuple[int, _Options]:
    """The figure's options with their weights, as logarithms of shares; ``of_date`` keeps what dates weigh."""
    of_figure = _scores(around.of_figure(index))
    options: _Options = {}
    for option in around.options(index):
        column = _COLUMN[option.place]
        score = of_figure[column] + _scores(around.of_both(index, option))[column]
        if option.told is not None:
            start = option.told.date.start
            if start not in of_date:
                of_date[start] = _scores(around.of_date(option.told))
            score += of_date[start][column]
        options[option.place, option.told.date.start if option.told else 0] = (score, option.dated)
    whole = math.log(sum(math.exp(score) for score, _ in options.values()))
    return index, {key: (score - whole, dated) for key, (score, dated) in options.items()}


def _heaviest(weighed: Sequence[_Options]) -> tuple[str, int]:
    """The option that all have, by its key, and that weighs most for all of them; the first of equal ones."""
    shared = [key for key in weighed[0] if all(key in options for options in weighed)]
    return max(shared, key=lambda key: sum(options[key][0] for options in weighed))


def _scores(features: Sequence[str]) -> list[float]:
    """What the features weigh for each place."""
    weights, scores = _weights(), [0.0] * len(PLACES)
    for feature in features:
        row = weights.get(feature)
        if row is not None:
            for at in range(0, len(row), 2):
                scores[int(row[at])] += row[at + 1]
    return scores
