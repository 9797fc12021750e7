"""Learning the weights of labels from passages.

Multinomial logistic regression with an L2 penalty (scikit-learn, L-BFGS). A feature is used that at least ``SEEN``
examples have; weights below ``SMALLEST`` are left out, which changes little (half a point at most) and makes the file a
fifth as long. A pair of terms is scored by half its pointwise mutual information, smoothed.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Any

from evals.passages.examples import Example, is_of

SEEN = 3
SMALLEST = 0.03
#: The inverse of the penalty: of 0.2, 0.5 and 1 the best on passages that it was not learned from, by a hair.
INVERSE_PENALTY = 0.2
ROUNDS = 200
PAIR_WEIGHT, PAIR_SEEN, TERM_SEEN = 0.5, 0.3, 3


def learn(examples: Sequence[Example], names: Set[str] = frozenset()) -> dict[str, Any]:
    """The content of ``weights.json``: for each field terms, intercepts and weights by feature; the pairs' scores.

    What happened does not hang on who or where: features that hold one of ``names`` (lower case) are left out.
    Raises ValueError where the examples have fewer than three objects or actions: of two, one row would serve both.
    """
    seen = Counter(feature for example in examples for feature in example.features)
    used = {feature for feature, count in seen.items() if count >= SEEN and not is_of(feature, names)}
    rows = [{feature: 1.0 for feature in example.features if feature in used} for example in examples]
    things = [example.gold.object for example in examples]
    deeds = [example.gold.action for example in examples]
    weights: dict[str, Any] = {"object": _fit(rows, things), "action": _fit(rows, deeds)}
    weights["pairs"] = _pairs(things, deeds, weights["object"]["terms"], weights["action"]["terms"])
    return weights


def _fit(rows: Sequence[Mapping[str, float]], terms: Sequence[str]) -> dict[str, Any]:
    if len(set(terms)) < 3:
        raise ValueError(f"too few terms to learn from: {sorted(set(terms))}")
    # They take as long to import as all the rest, and what only writes or compares weights needs neither.
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectors = DictVectorizer(dtype=np.float32)
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=ROUNDS).fit(vectors.fit_transform(rows), terms)
    features = {}
    for feature, column in sorted(vectors.vocabulary_.items()):
        weights = [(at, round(float(w), 2)) for at, w in enumerate(model.coef_[:, column]) if abs(w) >= SMALLEST]
        if weights:
            features[feature] = [part for weight in weights for part in weight]
    return {
        "terms": model.classes_.tolist(),
        "intercepts": [round(float(w), 3) for w in model.intercept_],
        "features": features,
    }


def _pairs(
    things: Sequence[str], deeds: Sequence[str], rows: Sequence[str], columns: Sequence[str]
) -> list[list[float]]:
    """How much more often than by chance a thing and a deed go together, as a share of its logarithm."""
    both, thing_seen, deed_seen = Counter(zip(things, deeds, strict=True)), Counter(things), Counter(deeds)

    def score(thing: str, deed: str) -> float:
        expected = (thing_seen[thing] + TERM_SEEN) * (deed_seen[deed] + TERM_SEEN) / len(things)
        return round(PAIR_WEIGHT * math.log((both[thing, deed] + PAIR_SEEN) / expected), 2)

    return [[score(thing, deed) for deed in columns] for thing in rows]


def as_json(weights: Mapping[str, Any]) -> str:
    """The weights as the text of the file: a line a feature, so that two versions can be compared."""

    def line(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    fields = []
    for field in ("object", "action"):
        content = weights[field]
        features = ",\n".join(f"{line(name)}:{line(row)}" for name, row in content["features"].items())
        head = f'"terms":{line(content["terms"])},\n"intercepts":{line(content["intercepts"])}'
        fields.append(f'"{field}":{{\n{head},\n"features":{{\n{features}\n}}}}')
    pairs = ",\n".join(line(row) for row in weights["pairs"])
    return "{\n" + ",\n".join([*fields, f'"pairs":[\n{pairs}\n]']) + "\n}\n"
