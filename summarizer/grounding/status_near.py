"""The words near a suspect that may tell a status: whatever the rules make of them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarizer.grounding.clause import Place
from summarizer.grounding.events import EventReading
from summarizer.grounding.likely import CROWD, NEIGHBOURS, is_owner, listed_with
from summarizer.grounding.read import Read
from summarizer.grounding.sentence_words import SentenceWords
from summarizer.grounding.status import StatusCue
from summarizer.grounding.told import Told, latest_status

_ALL = re.compile(r"\b(?:all|both|each|they|everyone)\b|均|都|全部|悉数|分别|上述|该案|等人", re.IGNORECASE)
_OF_MANY = frozenset({"crowd", "crowd before", "rule"})
# Sentences that speak of many stand at most so many sentences from one with the name, if they say nothing of all of
# them; so many of those nearest to the first are looked at.
_CROWD_REACH, _MOST_CROWDS = 3, 40
_LOOSE = frozenset({"loose", "vague"})


class NearCue(NamedTuple):
    """A cue near a suspect: the index of its sentence, and where that stands to those with the name."""

    at: int
    where: str
    cue: StatusCue

    @property
    def firm(self) -> bool:
        """Whether it is one that grammar can tie to a person."""
        return self.cue.voice not in _LOOSE


class NearSentence:
    """A sentence of a reading; ``named`` are the suspects whom it names, ``people`` all whom it names or means."""

    def __init__(self, read: Read, suspects: Set[int], text: str) -> None:
        self.read, self._text = read, text
        self.start, self.end = read.sentence
        self.named = {i for p in read.clause.places if p.named for i in p.people if i in suspects}
        self.people = {i for p in read.clause.places for i in p.people}

    @cached_property
    def words(self) -> SentenceWords:
        """Its words, without names and numbers."""
        return SentenceWords(self.read.sentence, self._text)

    @cached_property
    def cues(self) -> list[StatusCue]:
        """What it asserts, by firm words and loose ones."""
        return sorted([*self.read.asserted, *self.read.loose])

    @cached_property
    def many(self) -> bool:
        """Whether it speaks of several persons."""
        return CROWD.search(self.read.clause.text) is not None

    @cached_property
    def of_all(self) -> bool:
        """Whether it says something of all of them."""
        return _ALL.search(self.read.clause.text) is not None


@dataclass(frozen=True)
class Ruled:
    """What the rules make of a suspect: all that they have told, the status, and by which route they came to it."""

    told: Sequence[Told]
    status: str
    route: str

    @cached_property
    def statuses(self) -> tuple[str, ...]:
        """The statuses told, each once."""
        return tuple(dict.fromkeys(one.event.status for one in self.told))

    @cached_property
    def superseded(self) -> frozenset[str]:
        """Statuses that clauses tell only before that which, by the rules, holds."""
        if self.route != "clause":
            return frozenset()
        last = {one.event.status: at for at, one in enumerate(self.told)}
        return frozenset(status for status, at in last.items() if at < last[self.status])

    @cached_property
    def places(self) -> frozenset[tuple[int, str]]:
        """Where a sentence begins, and what it tells."""
        return frozenset((one.event.evidence.start, one.event.status) for one in self.told)


def ruled(told: Sequence[Told]) -> Ruled:
    """What the rules make of a suspect of whom this is told."""
    status = latest_status(told)
    last = next((one for one in reversed(told) if one.event.status == status), None)
    route = "none" if last is None else "likely" if last.likely else "inferred" if last.inferred else "clause"
    return Ruled(told, status, route)


class NearCues:
    """The cues near each of the ``suspects`` (by index) of a document."""

    def __init__(self, suspects: Sequence[int], reading: EventReading, text: str) -> None:
        known = frozenset(suspects)
        self.sentences = [NearSentence(read, known, text) for read in reading.reads]
        self.by_rule: Mapping[int, Ruled] = {person: ruled(reading.found.get(person, ())) for person in suspects}
        self._given = reading.given
        self._starts = [sentence.start for sentence in self.sentences]
        self._crowds = [
            at
            for at, sentence in enumerate(self.sentences)
            if sentence.read.asserted and not sentence.named and (sentence.many or sentence.of_all)
        ]

    def naming(self, person: int) -> list[int]:
        """The sentences (indices) that name a suspect."""
        return [at for at, sentence in enumerate(self.sentences) if person in sentence.named]

    def of(self, person: int) -> Iterator[NearCue]:
        """The cues that may tell something of a suspect, in text order.

        They stand in sentences with the name or a pronoun for it, in those beside one with the name that name no
        suspect, and in those that speak of many near or of all of them. Where grammar has one tell of another, it is
        left out.
        """
        for at, where in sorted(self._where(person).items()):
            sentence = self.sentences[at]
            for cue in sentence.read.asserted if where in _OF_MANY else sentence.cues:
                if not self._is_of_another(cue, person, at, where):
                    yield NearCue(at, where, cue)

    def places(self, person: int, at: int) -> list[Place]:
        """Where a sentence, by its index, names a suspect, or else means the person by a pronoun."""
        found = [place for place in self.sentences[at].read.clause.places if person in place.people]
        return [place for place in found if place.named] or found

    def given(self, cue: StatusCue, at: int) -> Set[int]:
        """Those of whom grammar has a cue tell, of a sentence by its index."""
        return self._given.get((self.sentences[at].read.index, cue.start), frozenset())

    def _where(self, person: int) -> dict[int, str]:
        """The sentences that may tell something of the person, and where they stand."""
        own = self.naming(person)
        found = dict.fromkeys(own, "own")
        for at, sentence in enumerate(self.sentences):
            if person in sentence.people:
                found.setdefault(at, "pronoun")
        for at in own:
            for step, where, _ in NEIGHBOURS:
                if 0 <= at + step < len(self.sentences) and not self.sentences[at + step].named:
                    found.setdefault(at + step, where)
        first = own[0] if own else 0
        for at in sorted(self._crowds, key=lambda one: abs(one - first))[:_MOST_CROWDS]:
            if self.sentences[at].of_all or any(abs(at - one) <= _CROWD_REACH for one in own):
                found.setdefault(at, "crowd" if own and at > first else "crowd before")
        for start, _ in self.by_rule[person].places:
            at = bisect_left(self._starts, start)
            if at < len(self._starts) and self._starts[at] == start:
                found.setdefault(at, "rule")
        return found

    def _is_of_another(self, cue: StatusCue, person: int, at: int, where: str) -> bool:
        """Whether grammar has a cue tell of somebody else: it names that one, or what is told is of "X's wife"."""
        sentence = self.sentences[at]
        if (sentence.start, cue.status) in self.by_rule[person].places:
            return False
        given = self.given(cue, at)
        if person in given:
            return False
        clause = sentence.read.clause
        if given and where in ("own", "pronoun") and not given & listed_with(person, clause):
            return True
        return where == "own" and all(is_owner(place, clause) for place in clause.places if person in place.people)
