"""What a figure counts and what happened to it, weighed: a linear model over what can be seen around the figure.

The weights (``weights.json``) are learned from labelled passages by ``python -m evals learn``: multinomial logistic
regression for the object and for the action, and how much more often than by chance a pair of them goes together. The
reading by rule is among the features, so it has the say wherever it proved right.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat
from typing import Any

from summarizer.asking.features import Surroundings
from summarizer.asking.labels import Figure, Labels
from summarizer.tables import json_table

_FIELDS = ("object", "action")
#: Weights are read as whole thousandths: a sum of them is the same in any order.
_PARTS = 1000
#: The bits of one term's weight, or sum of weights, in a row.
_BITS = 32


@dataclass(frozen=True)
class _Weights:
    """What is weighed: things, then deeds, and a row of weights for both of them by feature.

    A row is one whole number, ``_BITS`` for each term, so that to add two rows is one addition for all terms.
    ``pairs`` has for each thing the scores of its pairs with the deeds.
    """

    things: tuple[str, ...]
    deeds: tuple[str, ...]
    intercepts: int
    features: Mapping[str, int]
    pairs: tuple[tuple[int, ...], ...]
    most_of_pair: int


@cache
def _weights() -> _Weights:
    data: dict[str, Any] = json_table("summarizer.asking", "weights.json")
    things, deeds = (tuple(data[field]["terms"]) for field in _FIELDS)
    intercepts = 0
    features: dict[str, int] = {}
    for field, first in zip(_FIELDS, (0, len(things)), strict=True):
        for term, intercept in enumerate(data[field]["intercepts"], start=first):
            intercepts += _at(term, intercept)
        for feature, weights in data[field]["features"].items():
            row = sum(_at(first + term, weight) for term, weight in zip(weights[::2], weights[1::2], strict=True))
            features[feature] = features.get(feature, 0) + row
    pairs = tuple(tuple(round(_PARTS * score) for score in row) for row in data["pairs"])
    return _Weights(things, deeds, intercepts, features, pairs, max(map(max, pairs)))


def _at(term: int, weight: float) -> int:
    """The row that has this weight for the term, by its index, and none for others."""
    return round(_PARTS * weight) << (_BITS * term)


def _unpacked(row: int, terms: int) -> tuple[int, ...]:
    """The sums of a row, which may be negative, term by term."""
    middle = 1 << (_BITS - 1)
    raised = row + sum(middle << (_BITS * term) for term in range(terms))
    return tuple(part - middle for part in struct.unpack(f"<{terms}I", raised.to_bytes(terms * _BITS // 8, "little")))


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
    total = sum(map(weights.features.get, features, repeat(0)), weights.intercepts)
    sums = _unpacked(total, len(weights.things) + len(weights.deeds))
    things, deeds = sums[: len(weights.things)], sums[len(weights.things) :]
    reach = max(deeds) + weights.most_of_pair
    best = None
    for score, at in sorted((-score, at) for at, score in enumerate(things)):
        thing = weights.things[at]
        if (kind == "money" and thing != "money") or (kind == "count" and thing == "money"):
            continue
        if best is not None and reach - score < best[0]:
            # No pair of the things that weigh less comes up to it.
            break
        together = [deed + beside for deed, beside in zip(deeds, weights.pairs[at], strict=True)]
        most = max(together)
        pair = (most - score, -at, thing, weights.deeds[together.index(most)])
        best = pair if best is None else max(best, pair)
    return best[2:] if best else ("other", "other")
