"""What a figure counts and what happened to it, weighed: a linear model over what can be seen around the figure.

The weights (``weights.json``) are learned from labelled passages by ``python -m evals learn``: multinomial logistic
regression for the object and for the action, and how much more often than by chance a pair of them goes together. The
reading by rule is among the features, so it has the say wherever it proved right.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from summarizer.asking.features import Surroundings
from summarizer.asking.labels import Figure, Labels

_FIELDS = ("object", "action")


@dataclass(frozen=True)
class _Weights:
    """For each field its terms, their intercepts, and by feature (term's index, weight) in turn; the pairs' scores."""

    terms: dict[str, tuple[str, ...]]
    intercepts: dict[str, tuple[float, ...]]
    features: dict[str, dict[str, list[float]]]
    pairs: list[list[float]]


@cache
def _weights() -> _Weights:
    data: dict[str, Any] = json.loads(files("summarizer.asking").joinpath("weights.json").read_text("utf-8"))
    return _Weights(
        {field: tuple(data[field]["terms"]) for field in _FIELDS},
        {field: tuple(data[field]["intercepts"]) for field in _FIELDS},
        {field: data[field]["features"] for field in _FIELDS},
        data["pairs"],
    )


def weigh(sentence: str, figures: Sequence[Figure], by_rule: Sequence[Labels]) -> list[Labels]:
    """The labels by rule of a sentence's figures, with the object and the action that weigh most; as many, in order.

    Raises ValueError if there are not as many labels as figures.
    """
    around = Surroundings(sentence, figures, by_rule)
    labels = []
    for index, (figure, own) in enumerate(zip(figures, by_rule, strict=True)):
        thing, deed = _best(around.features(index), figure.kind)
        labels.append(replace(own, object=thing, action=deed))
    return labels


def _best(features: Sequence[str], kind: str) -> tuple[str, str]:
    """The pair of terms that weighs most: a sum of money is money, and what is counted is none."""
    weights = _weights()
    things, deeds = (_scores(features, field) for field in _FIELDS)
    best, chosen = -math.inf, ("other", "other")
    for at, (thing, score) in enumerate(zip(weights.terms["object"], things, strict=True)):
        if (kind == "money" and thing != "money") or (kind == "count" and thing == "money"):
            continue
        for beside, deed, more in zip(weights.pairs[at], weights.terms["action"], deeds, strict=True):
            if score + more + beside > best:
                best, chosen = score + more + beside, (thing, deed)
    return chosen


def _scores(features: Sequence[str], field: str) -> list[float]:
    weights = _weights()
    known, scores = weights.features[field], list(weights.intercepts[field])
    for feature in features:
        row = known.get(feature)
        if row is not None:
            for at in range(0, len(row), 2):
                scores[int(row[at])] += row[at + 1]
    return scores
