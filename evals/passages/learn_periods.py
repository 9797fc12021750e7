"""Learning from passages what the period of a figure is chosen by.

A conditional logit: of all that a figure may take, the right one is to weigh most (L2 penalty, L-BFGS of SciPy). A
feature weighs by itself and for each place of the date; one that fewer than ``SEEN`` options have is not used.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence, Set

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from evals.passages.examples import is_of
from evals.passages.period_examples import PeriodOption
from summarizer.grounding.period_features import PLACES

SEEN = 3
SMALLEST = 0.02
#: The inverse of the penalty: of 0.05, 0.1 and 0.3 the best on passages that it was not learned from.
INVERSE_PENALTY = 0.1
ROUNDS = 200

#: A feature, and the index of the place that it is seen at; -1 is any.
_Column = tuple[str, int]


def learn_periods(
    examples: Sequence[Sequence[PeriodOption]], names: Set[str] = frozenset()
) -> dict[str, dict[str, float]]:
    """The content of ``period_weights.json``: for each place what features weigh.

    ``examples`` are figures, each with its options, one or more of them right. Features that hold one of ``names``
    (lower case) are left out.
    """
    rows = [list(_columns(option, names)) for options in examples for option in options]
    seen = Counter(column for row in rows for column in row)
    columns = {column: at for at, column in enumerate(sorted(c for c, count in seen.items() if count >= SEEN))}
    places = [columns[column] for row in rows for column in row if column in columns]
    ends = np.cumsum([0, *(sum(column in columns for column in row) for row in rows)])
    matrix = csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), len(columns)))
    right = np.array([option.right for options in examples for option in options])
    first = np.cumsum([0, *map(len, examples)])[:-1]
    weights = _fit(matrix, right, first)
    by_place: dict[str, dict[str, float]] = {place: {} for place in PLACES}
    for feature in dict.fromkeys(feature for feature, _ in columns):
        for at, place in enumerate(PLACES):
            if seen[feature, at]:
                weight = sum(weights[columns[column]] for column in ((feature, -1), (feature, at)) if column in columns)
                if abs(weight) >= SMALLEST:
                    by_place[place][feature] = round(float(weight), 2)
    return by_place


def _columns(option: PeriodOption, names: Set[str]) -> dict[_Column, None]:
    place = PLACES.index(option.place)
    used = [feature for feature in option.features if not is_of(feature, names)]
    return dict.fromkeys((feature, at) for feature in used for at in (-1, place))


def _fit(matrix: csr_matrix, right: NDArray[np.bool_], first: NDArray[np.int_]) -> NDArray[np.float64]:
    """The weights; ``first`` is the first row of each figure's options."""
    figure = np.repeat(np.arange(len(first)), np.diff([*first, len(right)]))
    transposed = matrix.T.tocsr()

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, first)[figure])
        right_odds = np.where(right, odds, 0.0)
        total, of_right = np.add.reduceat(odds, first), np.maximum(np.add.reduceat(right_odds, first), 1e-300)
        gradient = transposed @ (odds / total[figure] - right_odds / of_right[figure]) + weights / INVERSE_PENALTY
        return float(np.sum(np.log(total / of_right)) + weights @ weights / (2 * INVERSE_PENALTY)), gradient

    start = np.zeros(matrix.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "ftol": 1e-6})
    weights: NDArray[np.float64] = found.x
    return weights


def as_json(weights: Mapping[str, Mapping[str, float]]) -> str:
    """The weights as the text of the file: a line a feature, so that two versions can be compared."""
    return json.dumps(weights, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"
