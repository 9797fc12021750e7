"""What can be seen of a suspect and of the words near that tell a status, as features of a linear model.

A feature is a string ``family:words``. Those of a status hold for all that tells it of the person; those of a cue say
where it stands and what lies between it and the name.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.grounding.clause import SOMEBODY_ELSE, Place
from summarizer.grounding.events import EventReading
from summarizer.grounding.likely import BREAK, FULL_STOP, NEIGHBOURS, PRICES, cost, listed_with
from summarizer.grounding.read import Read
from summarizer.grounding.status import StatusCue, rank
from summarizer.grounding.status_near import NearCue, NearCues, NearSentence
from summarizer.mentions import Mentions

# What a cue costs in a sentence beside one with the name, and one that grammar ties to another (see likely).
_PRICE_OF = {where: price for _, where, price in NEIGHBOURS}
_OF_ANOTHER = 3.0
# How many words are looked at around a name, and between it and a cue.
_WORDS_BEFORE, _WORDS_BEHIND, _WORDS_BETWEEN = 8, 14, 30
# Bounds of classes: words between name and cue, and what a cue costs.
_DISTANCES = (0, 1, 2, 4, 7, 12, 20)
_COSTS = (0.5, 1, 2, 3, 4, 6, 8, 20)


class Telling(NamedTuple):
    """A cue that may tell a status of the person, the sentence that has it, and its features."""

    read: Read
    cue: StatusCue
    features: list[str]


class Option(NamedTuple):
    """A status that a person may have, its features, and the cues that may tell it, in text order."""

    status: str
    features: list[str]
    tellings: list[Telling]


class StatusFeatures:
    """The features of the ``suspects`` (by index) of a document; ``reading`` is what the rules make of it."""

    def __init__(self, suspects: Sequence[int], reading: EventReading, mentions: Mentions) -> None:
        self.near = NearCues(suspects, reading, mentions.document.text)
        self.stated = Counter(cue.status for read in reading.reads for cue in read.asserted)
        self.mentions = mentions

    def options(self, person: int) -> list[Option]:
        """The statuses that a suspect may have: what the rules say first, then what else is told near the name.

        What a clause tells is out where the rules have a later one supersede it. "unknown" is among them unless a rule
        is sure of what it tells.
        """
        return _Suspect(self, person).options()


class _Suspect:
    """A suspect with the cues near."""

    def __init__(self, around: StatusFeatures, person: int) -> None:
        self._around, self._near, self._person = around, around.near, person
        self._sentences, self._ruled = self._near.sentences, self._near.by_rule[person]
        self._own = self._near.naming(person)
        self._beside = {at: listed_with(person, self._sentences[at].read.clause) for at in self._own}
        self._listed = {i for beside in self._beside.values() for i in beside} - {SOMEBODY_ELSE}
        self._cues = list(self._near.of(person))
        self._firm = [one for one in self._cues if one.firm]
        self._firm_own = [one for one in self._firm if one.where == "own"]
        self._highest = max((rank(one.cue.status) for one in self._firm_own), default=-1)
        self._last = {one.cue.status: (one.at, one.cue.start) for one in self._firm}
        self._costs: dict[str, float] = {}
        self._tellings: dict[str, list[Telling]] = {}
        for one in self._cues:
            telling = Telling(self._sentences[one.at].read, one.cue, list(self._of_cue(one)))
            self._tellings.setdefault(one.cue.status, []).append(telling)

    def options(self) -> list[Option]:
        unsure = () if any(not one.likely for one in self._ruled.told) else ("unknown",)
        found = dict.fromkeys((self._ruled.status, *self._ruled.statuses, *self._tellings, *unsure))
        statuses = [status for status in found if status not in self._ruled.superseded]
        around = self._around_names()
        return [Option(s, list(self._of_status(s, around)), self._tellings.get(s, [])) for s in statuses]

    def _of_cue(self, near: NearCue) -> Iterator[str]:
        """The features of a cue; each once."""
        at, where, cue = near
        sentence, kind = self._sentences[at], "firm" if near.firm else "loose"
        yield f"where:{where} {kind}"
        yield f"voice:{where} {cue.voice}"
        yield f"last own:{where} {self._own[-1:] == [at]} {self._own[:1] == [at]}"
        yield f"title:{where} {self._around.mentions.in_title(sentence.start)}"
        later = [s for s, last in self._last.items() if last > (at, cue.start) and s != cue.status]
        yield from (f"later:{cue.status} {status}" for status in later)
        places = self._near.places(self._person, at)
        if not places:
            yield f"crowd:{where} {sentence.many} {sentence.of_all} {min(len(self._near.by_rule), 3)}"
            if where in _PRICE_OF:
                self._costs_at_most(cue.status, _PRICE_OF[where] + PRICES.get(cue.voice, 0.0))
            return
        given, beside = self._near.given(cue, at), self._beside.get(at, set())
        price = min(cost(cue, place, sentence.read.clause, beside) for place in places)
        self._costs_at_most(cue.status, price + _OF_ANOTHER * bool(given and self._person not in given))
        yield from _between(cue, min(places, key=lambda place: _gap(cue, place)), sentence, kind)

    def _costs_at_most(self, status: str, price: float) -> None:
        self._costs[status] = min(price, self._costs.get(status, price))

    def _of_status(self, status: str, around: Sequence[str]) -> Iterator[str]:
        """The features of a status, given the words around the person's names; each once."""
        rules, own = self._ruled, self._firm_own
        by_rule, route = status == rules.status, rules.route
        yield f"by rule:{by_rule} {route}"
        yield f"by rule, which:{by_rule} {rules.status} {status}"
        yield f"told by rule:{status in rules.statuses} {route}"
        yield f"status:{status}"
        yield f"status, suspects:{status} {min(len(self._near.by_rule), 3)}"
        yield f"stated:{status} {min(self._around.stated[status], 2)}"
        yield from (f"told beside:{status} {other}" for other in rules.statuses)
        yield from (f"own beside:{status} {other}" for other in dict.fromkeys(o.cue.status for o in own))
        tell = [one for one in self._cues if one.cue.status == status]
        yield f"count:{min(sum(one.firm for one in tell), 4)}"
        yield f"count own:{min(sum(one.where == 'own' for one in tell), 3)}"
        if self._firm:
            yield f"last:{self._firm[-1].cue.status == status} {self._firm[-1].where}"
        if own:
            yield f"last own firm:{own[-1].cue.status == status}"
            yield f"first own firm:{own[0].cue.status == status}"
        ahead = rank(status) - self._highest
        yield f"stage:{ahead if abs(ahead) < 3 else 'far'}"
        if self._costs:
            cheapest = min(self._costs, key=lambda one: self._costs[one])
            yield f"cheapest:{cheapest == status} {_class(self._costs[cheapest], _COSTS[:6])}"
            yield f"cost:{_class(self._costs[status], _COSTS) if status in self._costs else '-'}"
        yield from self._of_others(status, by_rule)
        yield from (f"word near:{status} {word}" for word in around)

    def _of_others(self, status: str, by_rule: bool) -> Iterator[str]:
        """What the rules make of the other suspects, and of those listed with the person."""
        statuses = {person: rules.status for person, rules in self._near.by_rule.items() if person != self._person}
        if self._listed:
            same = sum(statuses.get(i) == status for i in self._listed)
            share = "all" if same == len(self._listed) else "some" if same else "none"
            yield f"listed:{share} {by_rule} {self._ruled.route}"
        if statuses:
            same = sum(one == status for one in statuses.values())
            share = "most" if 2 * same > len(statuses) else "some" if same else "none"
            yield f"others:{'all' if same == len(statuses) else share}"
            yield f"others, by rule:{share} {by_rule} {self._ruled.route}"

    def _around_names(self) -> list[str]:
        """The words before and behind the person's names, each once."""
        found: dict[str, None] = {}
        for at in self._own:
            sentence = self._sentences[at]
            words, start = sentence.words, sentence.start
            for place in sentence.read.clause.places:
                if place.named and self._person in place.people:
                    found.update(dict.fromkeys(words.between(start, start + place.start)[-_WORDS_BEFORE:]))
                    found.update(dict.fromkeys(words.between(start + place.end, sentence.end)[:_WORDS_BEHIND]))
        return list(found)


def _gap(cue: StatusCue, place: Place) -> int:
    return max(cue.start - place.end, place.start - cue.end)


def _between(cue: StatusCue, place: Place, sentence: NearSentence, kind: str) -> Iterator[str]:
    """What stands between a name, or a pronoun for it, and a cue."""
    clause = sentence.read.clause
    side = "behind" if place.end <= cue.start else "ahead"
    start, end = (place.end, cue.start) if side == "behind" else (cue.end, place.start)
    gap = clause.text[start:end] if start < end else ""
    words = sentence.words.between(sentence.start + start, sentence.start + end) if gap else []
    names = sum(p.named and p is not place and start <= p.start and p.end <= end for p in clause.places)
    breaks = len(BREAK.findall(gap))
    yield f"side:{side} {cue.voice}"
    yield f"breaks:{side} {min(breaks, 4)} {bool(FULL_STOP.search(gap))}"
    yield f"breaks, names:{kind} {min(breaks, 3)} {min(names, 2)}"
    yield f"names between:{side} {min(names, 3)}"
    yield f"distance:{side} {_class(len(words), _DISTANCES)}"
    yield from (f"between {side}:{word}" for word in dict.fromkeys(words[:_WORDS_BETWEEN]))


def _class(value: float, bounds: Sequence[float]) -> int:
    return bisect_left(bounds, value)
