"""Learning from passages what the status of a suspect is chosen by.

A conditional logit: of all cues that may tell of a person, those of the right status are to have the highest odds. A
feature that fewer than ``SEEN`` options have is not used.
"""

from collections import Counter
from collections.abc import Sequence, Set

from evals.passages.conditional_logit import fit
from evals.passages.examples import is_of
from evals.passages.status_examples import StatusOption

SEEN = 3
SMALLEST = 0.01
#: The inverse of the penalty: from 0.05 to 0.2 it makes little difference on passages that it was not learned from.
INVERSE_PENALTY = 0.1


def learn_status(examples: Sequence[Sequence[StatusOption]], names: Set[str] = frozenset()) -> dict[str, float]:
    """The content of ``status_weights.json``: what features weigh.

    ``examples`` are suspects, each with the options, one or more of them right. Features that hold one of ``names``
    (lower case) are left out.
    """
    rows = [option.features for options in examples for option in options]
    seen = Counter(feature for row in rows for feature in row)
    features = sorted(one for one, count in seen.items() if count >= SEEN and not is_of(one, names))
    columns = {feature: at for at, feature in enumerate(features)}
    used = [[columns[feature] for feature in row if feature in columns] for row in rows]
    weights = fit(used, [[option.right for option in options] for options in examples], len(columns), INVERSE_PENALTY)
    found = ((feature, round(float(weight), 3)) for feature, weight in zip(features, weights, strict=True))
    return {feature: weight for feature, weight in found if abs(weight) >= SMALLEST}
