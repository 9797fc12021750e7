"""Which time each figure covers, weighed: a linear model over what can be seen of the figure and of the dates near it.

The weights (``period_weights.json``) are learned from labelled passages by ``python -m evals learn``: of all that a
figure may take, what weighs most is chosen. The choice by rule is among the features, so it has the say wherever it
proved right.
"""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from summarizer.grounding.period_features import PLACES, PeriodFeatures
from summarizer.grounding.periods import Dated, read_periods
from summarizer.mentions import Mentions

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
    """The period of each candidate number that has one, by the number's index."""
    reading = read_periods(mentions)
    around = PeriodFeatures(mentions, reading)
    of_date: dict[int, list[float]] = {}
    found: dict[int, Dated] = {}
    for index in around.figures:
        of_figure = _scores(around.of_figure(index))
        best, chosen = None, None
        for option in around.options(index):
            column = _COLUMN[option.place]
            score = of_figure[column] + _scores(around.of_both(index, option))[column]
            if option.told is not None:
                start = option.told.date.start
                if start not in of_date:
                    of_date[start] = _scores(around.of_date(option.told))
                score += of_date[start][column]
            if best is None or score > best:
                best, chosen = score, option.dated
        if chosen is not None:
            found[index] = chosen
    return found


def _scores(features: Sequence[str]) -> list[float]:
    """What the features weigh for each place."""
    weights, scores = _weights(), [0.0] * len(PLACES)
    for feature in features:
        row = weights.get(feature)
        if row is not None:
            for at in range(0, len(row), 2):
                scores[int(row[at])] += row[at + 1]
    return scores
