"""Which status a suspect has, weighed: a linear model over what can be seen of the person and of the cues near.

The weights (``status_weights.json``) are learned from labelled passages by ``python -m evals learn``. What the rules
read is among the features, so it has the say wherever it proved right. A status that several cues tell has the odds of
all of them.
"""

import math
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple

from summarizer.grounding.events import EventReading
from summarizer.grounding.status_features import Option, StatusFeatures
from summarizer.grounding.told import Told, latest_status
from summarizer.mentions import Mentions
from summarizer.tables import json_table

#: Weights are read as whole thousandths, odds as whole millionths: a sum of them is the same in any order.
_PARTS, _ODDS = 1000, 1_000_000


class Standing(NamedTuple):
    """The status of a suspect, and what the text tells of the person."""

    status: str
    told: list[Told]


@cache
def _weights() -> dict[str, int]:
    """What each feature weighs."""
    weights: dict[str, float] = json_table("summarizer.grounding", "status_weights.json")
    return {feature: round(_PARTS * weight) for feature, weight in weights.items()}


def choose_standings(suspects: Sequence[int], reading: EventReading, mentions: Mentions) -> dict[int, Standing]:
    """The standing of each suspect, by index, of those whom the rules have read."""
    around = StatusFeatures(suspects, reading, mentions)
    return {person: _standing(person, around.options(person), reading) for person in suspects}


def standings_by_rule(suspects: Sequence[int], reading: EventReading, mentions: Mentions) -> dict[int, Standing]:
    """As `choose_standings`, by the rules alone."""
    told = {person: list(reading.found.get(person, ())) for person in suspects}
    return {person: Standing(latest_status(events), events) for person, events in told.items()}


def _standing(person: int, options: Sequence[Option], reading: EventReading) -> Standing:
    told = list(reading.found.get(person, ()))
    chosen = _best(options)
    if any(one.event.status == chosen.status for one in told):
        return Standing(chosen.status, told)
    # What the rules took for likely was the one thing they found.
    told = [one for one in told if not one.likely]
    if chosen.tellings:
        best = max(chosen.tellings, key=lambda telling: _weigh(telling.features))
        told.append(reading.told(best.read, best.cue))
    return Standing(chosen.status, told)


def _best(options: Sequence[Option]) -> Option:
    """The option of the highest odds; of equal ones, the first."""
    if len(options) == 1:
        return options[0]
    scores = []
    for option in options:
        score = _weigh(option.features)
        scores.append([score + _weigh(telling.features) for telling in option.tellings] or [score])
    most = max(max(parts) for parts in scores)
    odds = [sum(round(_ODDS * math.exp((part - most) / _PARTS)) for part in parts) for parts in scores]
    return options[odds.index(max(odds))]


def _weigh(features: Sequence[str]) -> int:
    return sum(map(_weights().get, features, repeat(0)))
