"""Whom a sentence puts beside those of the one before: "Behind him came X", "So was X"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.grounding.clause import SOMEBODY_ELSE
from summarizer.grounding.places import evidence
from summarizer.grounding.read import Read
from summarizer.grounding.status import rank
from summarizer.grounding.told import Told

_BEHIND = re.compile(
    r"^(?:(?:Right|Close|Just)\s)?(?:[Bb]ehind|After|Beside|Alongside|With|Next to)\s(?:him|her|them)\b[^.;]{0,60}?"
    r"\b(?:came|walked|followed|was|were|stood|went|sat|stepped|stumbled)\s(?:[\w'’-]+\s){0,4}$"
)
_SO = re.compile(r"^So\s(?:was|were|has|have|had|did|is|are)\s(?:[\w'’-]+\s){0,4}$")
_SHARED = frozenset({"arrested", "transferred", "charged", "convicted", "wanted"})


_MEMBER = re.compile(
    r"^(?:At (?:their|its) head|Among (?:them|those|these)|Leading (?:them|the group)|They (?:include|are)d?"
    r"|One of (?:them|those|these)"
    r"|(?:First|Foremost) among them|The (?:first|best known|most prominent) (?:of them|among them))\b[^.;]{0,60}$"
    r"|^(?:其中|他们中)[^，。；]{0,6}[，：]?(?:包括|有)?[^，。；]{0,12}$"
)
_MANY = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|\d[\d,]*)\b"
    r"|[\d两二三四五六七八九十百千]+余?(?:名|人)",
    re.IGNORECASE,
)


def followers(read: Read, before: Read, found: Mapping[int, Sequence[Told]]) -> Iterator[tuple[int, Told]]:
    """The persons to whom the same befell as to those of the sentence ``before``, with the events."""
    index = next((i for i, p in enumerate(read.clause.places) if p.named), None)
    if index is None or read.clause.places[index].possessor:
        return
    opening = read.clause.text[: read.clause.places[index].start]
    if _MEMBER.match(opening):
        shared = _of_many(before)
    elif _BEHIND.match(opening):
        earlier = [i for p in read.clause.places[:index] for i in p.people]
        shared = max((t for i in earlier for t in found.get(i, ())), key=lambda t: rank(t.event.status), default=None)
    elif _SO.match(opening):
        last = [t for told in found.values() for t in told if t.event.evidence.start == before.sentence.start]
        shared = last[-1] if last else None
    else:
        return
    if shared is None or shared.event.status not in _SHARED:
        return
    event = shared.event.model_copy(update={"evidence": evidence(read.sentence, read.text)})
    for person in read.clause.group(index, 1):
        if person != SOMEBODY_ELSE:
            yield person, replace(shared, event=event)


def _of_many(before: Read) -> Told | None:
    """What the sentence tells of several people whom it doesn't name."""
    if any(p.named and p.people != (SOMEBODY_ELSE,) for p in before.clause.places):
        return None
    cues = [c for c in before.asserted if c.voice in ("verb", "object", "passive", "subject")]
    return before.told(max(cues, key=lambda c: rank(c.status))) if cues and _MANY.search(before.clause.text) else None
