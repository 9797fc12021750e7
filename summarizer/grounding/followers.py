"""Whom a sentence puts beside those of the one before: "Behind him came X", "So was X"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.grounding.clause import SOMEBODY_ELSE
from summarizer.grounding.places import evidence
from summarizer.grounding.read import Read
from summarizer.grounding.told import Told

_BEHIND = re.compile(
    r"^(?:(?:Right|Close|Just)\s)?(?:[Bb]ehind|After|Beside|Alongside|With|Next to)\s(?:him|her|them)\b[^.;]{0,60}?"
    r"\b(?:came|walked|followed|was|were|stood|went|sat|stepped|stumbled)\s(?:[\w'’-]+\s){0,4}$"
)
_SO = re.compile(r"^So\s(?:was|were|has|have|had|did|is|are)\s(?:[\w'’-]+\s){0,4}$")
_SHARED = frozenset({"arrested", "transferred", "charged", "convicted", "wanted"})


def followers(read: Read, before: Read | None, found: Mapping[int, Sequence[Told]]) -> Iterator[tuple[int, Told]]:
    """The persons to whom the same befell as to those of the sentence ``before``, with the events."""
    index = next((i for i, p in enumerate(read.clause.places) if p.named), None)
    if before is None or index is None or read.clause.places[index].possessor:
        return
    opening = read.clause.text[: read.clause.places[index].start]
    if not _BEHIND.match(opening) and not _SO.match(opening):
        return
    events = {
        one.event.status: one
        for told in found.values()
        for one in told
        if one.event.evidence.start == before.sentence.start and one.event.status in _SHARED
    }
    last = list(events.values())[-1:]
    for person in read.clause.group(index, 1):
        for one in last:
            if person != SOMEBODY_ELSE:
                event = one.event.model_copy(update={"evidence": evidence(read.sentence, read.text)})
                yield person, replace(one, event=event)
