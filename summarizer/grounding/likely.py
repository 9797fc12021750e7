"""What is most likely told of persons of whom no clause tells anything for certain: the cue that stands nearest."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence, Set

from summarizer.grounding.clause import SOMEBODY_ELSE, Place
from summarizer.grounding.read import Read
from summarizer.grounding.status import StatusCue
from summarizer.grounding.told import Told

# What parts one statement of a sentence from the next.
_BREAK = re.compile(r"[;；:：—–]|[,，](?!\s?\d)|\s-\s|\b(?:and|but|while|when|after|before|who|whose|which|because|since)\b")
_FULL_STOP = re.compile(r"[;；]")
# Cost of a cue that tells less surely, in breaks of a sentence.
_NOUN, _OF_OTHERS, _OWNER, _NAME_BETWEEN, _NEXT, _BEFORE = 1.0, 3.0, 1.0, 2.0, 2.0, 3.0
_MOST = 6.0
_MOST_CHARS = 60


def likely(
    reads: Sequence[Read], found: Mapping[int, Sequence[Told]], given: Mapping[tuple[int, int], Set[int]]
) -> Iterator[tuple[int, Told]]:
    """For each person of whom nothing is ``found``: what the cheapest cue near a place of the name tells.

    ``given`` are the persons of whom a cue (by index of its sentence and its start there) is known to tell.
    """
    people = dict.fromkeys(i for read in reads for p in read.clause.places if p.named for i in p.people)
    for person in people:
        if person == SOMEBODY_ELSE or found.get(person):
            continue
        best = min(_candidates(person, reads, given), key=lambda one: one[0], default=None)
        if best and best[0] <= _MOST:
            yield person, best[1].told(best[2])


def _candidates(
    person: int, reads: Sequence[Read], given: Mapping[tuple[int, int], Set[int]]
) -> Iterator[tuple[float, Read, StatusCue]]:
    for index, read in enumerate(reads):
        own = [p for p in read.clause.places if person in p.people]
        if not own:
            continue
        for cue in read.asserted():
            others = given.get((read.index, cue.start), frozenset())
            yield min(_cost(cue, p, read, others) for p in own), read, cue
        for other, price in ((reads[index + 1 : index + 2], _NEXT), (reads[max(0, index - 1) : index], _BEFORE)):
            for beside in other:
                if not any(p.named for p in beside.clause.places):
                    for cue in beside.asserted():
                        yield price + _weight(cue), beside, cue


def _weight(cue: StatusCue) -> float:
    return _NOUN if cue.voice == "noun" else 0.0


def _cost(cue: StatusCue, place: Place, read: Read, others: Collection[int]) -> float:
    start, end = (place.end, cue.start) if place.end <= cue.start else (cue.end, place.start)
    between = read.clause.text[start:end] if start < end else ""
    cost = _weight(cue) + len(_BREAK.findall(between)) + 2 * len(_FULL_STOP.findall(between))
    cost += len(between) / _MOST_CHARS
    cost += _NAME_BETWEEN * sum(1 for p in read.clause.places if p.named and start <= p.start and p.end <= end)
    return cost + _OWNER * place.possessor + _OF_OTHERS * bool(others)
