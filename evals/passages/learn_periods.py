"""Learning from passages what the period of a figure is chosen by.

A conditional logit: of all that a figure may take, the right one is to weigh most. A feature weighs by itself
and for each place of the date; one that fewer than ``SEEN`` options have is not used.
"""

from collections import Counter
from collections.abc import Sequence, Set

from evals.passages.conditional_logit import fit
from evals.passages.examples import is_of
from evals.passages.period_examples import PeriodOption
from summarizer.grounding.period_features import PLACES

SEEN = 3
SMALLEST = 0.02
#: The inverse of the penalty: of 0.05, 0.1 and 0.3 the best on passages that it was not learned from.
INVERSE_PENALTY = 0.1

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
    used = [[columns[column] for column in row if column in columns] for row in rows]
    weights = fit(used, [[option.right for option in options] for options in examples], len(columns), INVERSE_PENALTY)
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
