"""What a figure counts and what happened to it, weighed by what can be seen around the figure.

The weights (``labels.npz``) are learned from labelled passages by ``python -m evals learn``: those of networks
(``network.py``), whose scores are averaged; those of a linear model over features (``features.py``), which are added;
and how much more often than by chance a thing and a deed go together. The reading by rule is among the features, so it
has the say wherever it proved right.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.asking.features import Surroundings
from summarizer.asking.labels import Figure, Labels
from summarizer.asking.network import Networks
from summarizer.tables import array_table, words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MONEY = "money"


class _Weights(NamedTuple):
    """What is weighed: things, then deeds; the row of each feature in ``linear``, whose unit is ``scale``.

    ``pairs``: the score of each thing with each deed.
    """

    things: tuple[str, ...]
    deeds: tuple[str, ...]
    rows: dict[str, int]
    linear: "NDArray[np.int8]"
    scale: float
    pairs: "NDArray[np.float32]"
    networks: Networks


@cache
def _weights() -> _Weights:
    table = array_table("summarizer.asking", "labels.npz")
    things, deeds, features, words = (words_of(table.pop(name)) for name in ("things", "deeds", "features", "words"))
    return _Weights(
        things,
        deeds,
        {feature: at for at, feature in enumerate(features)},
        table.pop("linear"),
        float(table.pop("scale")),
        table.pop("pairs"),
        Networks.of(words, table),
    )


def weigh(sentence: str, figures: Sequence[Figure], by_rule: Sequence[Labels]) -> list[Labels]:
    """The labels by rule of a sentence's figures, with the object and the action that weigh most; as many, in order.

    Raises ValueError if there are not as many labels as figures.
    """
    weights = _weights()
    around = Surroundings(sentence, figures, by_rule)
    of_networks = weights.networks.scores(sentence, figures)
    labels = []
    for index, (figure, own) in enumerate(zip(figures, by_rule, strict=True)):
        rows = [weights.rows[feature] for feature in around.features(index) if feature in weights.rows]
        scores = of_networks[index] + weights.linear[rows].sum(0, "int32") * weights.scale
        thing, deed = _best(weights, scores, figure.kind)
        labels.append(replace(own, object=thing, action=deed))
    return labels


def _best(weights: _Weights, scores: Any, kind: str) -> tuple[str, str]:
    """The pair of terms that weighs most: a sum of money is money, and what is counted is none."""
    things, deeds = scores[: len(weights.things)], scores[len(weights.things) :]
    together = things[:, None] + deeds[None] + weights.pairs
    if kind in (_MONEY, "count"):
        together[[(thing == _MONEY) != (kind == _MONEY) for thing in weights.things]] = -float("inf")
    thing, deed = divmod(int(together.argmax()), len(weights.deeds))
    return weights.things[thing], weights.deeds[deed]
