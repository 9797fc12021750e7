"""A sentence as it was read: who is in it, what it tells, and its days."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas import Event
from summarizer.documents import Range
from summarizer.grounding.clause import Clause
from summarizer.grounding.event_dates import event_day, event_span
from summarizer.grounding.loose_status import find_loose_cues
from summarizer.grounding.places import evidence
from summarizer.grounding.status import StatusCue, is_asserted
from summarizer.grounding.told import Told
from summarizer.mentions import DateMention

# Not at the comma or the point of a number.
_DETAIL = re.compile(r"(?:[^,;.:，；。：\n]|(?<=\d)[,.:](?=\d))*")
_MAX_DETAIL = 80
_AGAIN = re.compile(r"(?:\bre-?(?:arrest|captur)\w*|\bagain\b|再次|重新|又)")
_LASTING = re.compile(r"\b(?:still|remains?|to this day|never been|not yet)\b|仍|至今|尚在", re.IGNORECASE)
_EARLIER = re.compile(
    r"\bhad\s+(?:\w+\s+){0,2}$|\b(?:after|following|despite)\s+(?:\w+\s+){0,3}$|曾(?:于[^，。]{0,12})?被?$"
)


@dataclass(frozen=True)
class Read:
    """The sentence ``text[sentence.start:sentence.end]``, ``index`` of the document; ``days`` count within it."""

    index: int
    sentence: Range
    clause: Clause
    days: Sequence[DateMention]
    text: str

    def told(self, cue: StatusCue) -> Told:
        """The event that the cue tells."""
        start = self.sentence.start + cue.start
        match = _DETAIL.match(self.text, start, min(self.sentence.end, start + _MAX_DETAIL))
        detail = match.group().strip() if match else ""
        if not detail or (match and match.end() - start >= _MAX_DETAIL):
            detail = self.text[start : self.sentence.start + cue.end]
        cues = self.clause.cues if cue in self.clause.cues else sorted((*self.clause.cues, cue))
        day = event_day(cue, cues, self.clause.text, self.days)
        event = Event(
            status=cue.status,
            date=day,
            place=None,
            detail=detail or None,
            evidence=evidence(self.sentence, self.text),
        )
        around = self.clause.text[max(0, cue.start - 4) : cue.end + 12]
        before = self.clause.text[: cue.start]
        return Told(
            event,
            span=event_span(day, cue, cues, self.clause.text, self.days),
            at_large=cue.at_large,
            flight=cue.flight,
            again=bool(_AGAIN.search(around)),
            earlier=bool(_EARLIER.search(before)),
            lasting=bool(_LASTING.search(before[-16:] + self.clause.text[cue.start : cue.end])),
        )

    @cached_property
    def asserted(self) -> Sequence[StatusCue]:
        """The cues of what the sentence says has happened."""
        return [cue for cue in self.clause.cues if is_asserted(cue, self.clause.text)]

    @cached_property
    def loose(self) -> Sequence[StatusCue]:
        """The words that go with a status without telling of whom."""
        return find_loose_cues(self.clause.text, self.clause.cues)

    def opens_paragraph(self) -> bool:
        """Whether a new paragraph, or the text, begins with it."""
        before = self.text[max(0, self.sentence.start - 8) : self.sentence.start]
        return "\n" in before[len(before.rstrip()) :] or self.sentence.start == 0
