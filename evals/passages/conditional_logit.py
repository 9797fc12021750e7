"""A conditional logit: of the options of each example, the right ones together are to have the highest odds.

L2 penalty; L-BFGS of SciPy.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROUNDS = 200


def fit(
    rows: Sequence[Sequence[int]], right: Sequence[Sequence[bool]], columns: int, inverse_penalty: float
) -> NDArray[np.float64]:
    """The weight of each column; ``rows`` are the columns of each option of each example, one example behind the other.

    ``right`` tells for each example which of its options are right: at least one.
    """
    matrix = csr_matrix(
        (np.ones(sum(map(len, rows))), [column for row in rows for column in row], np.cumsum([0, *map(len, rows)])),
        shape=(len(rows), columns),
    )
    is_right = np.array([one for options in right for one in options])
    first = np.cumsum([0, *map(len, right)])[:-1]
    example = np.repeat(np.arange(len(right)), [len(options) for options in right])
    transposed = matrix.T.tocsr()

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, first)[example])
        right_odds = np.where(is_right, odds, 0.0)
        total, of_right = np.add.reduceat(odds, first), np.maximum(np.add.reduceat(right_odds, first), 1e-300)
        gradient = transposed @ (odds / total[example] - right_odds / of_right[example]) + weights / inverse_penalty
        return float(np.sum(np.log(total / of_right)) + weights @ weights / (2 * inverse_penalty)), gradient

    found = minimize(loss, np.zeros(columns), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "ftol": 1e-6})
    weights: NDArray[np.float64] = found.x
    return weights


def as_json(weights: Mapping[str, Any]) -> str:
    """The weights as the text of a file: a line a feature, so that two versions can be compared."""
    return json.dumps(weights, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"
