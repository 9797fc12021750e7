"""The day on which something befell a person: the date that belongs to the cue's own part of the sentence."""

import re
from collections.abc import Sequence
from datetime import date

from summarizer.grounding.status import StatusCue
from summarizer.mentions import DateMention

# Where another verb may begin, whose date is not the cue's.
_APART = re.compile(
    r"[,;:，；：。]|—|–|\b(?:and|but|then|who|which|whose|that|while|when|whom|over|following|because|although|as)\b"
    r"|\bin connection\b|\b(?:with|of|for|after|before|by|since) \w+ing\b|\b(?:after|before) (?:he|she|they|the|an?)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,?\s*(?:and|then)\s+)?(?:\w+ly\s+|then\s+|was\s+|were\s+)*", re.IGNORECASE)
# A day that stands for something else: the end of a remand, a birth.
_OTHER_DAY = re.compile(
    r"\b(?:until|till|before|born|due|by|to|from|between|ahead of)\s+(?:on\s+|the\s+)?$|(?:截至|至|到|自)$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"\s*[\"“‘(]?(?:(?:on|in|at|by|late|early|earlier)\s+){0,2}", re.IGNORECASE)
_BEHIND_COMMA = re.compile(r"(?:^|[，；。：])[^，；。]{0,2}$")
_ASIDE = re.compile(r",\s(?:(?:the|an?|his|her|its|their)\s[^,;:.]*|(?:aged\s)?\d{1,2}),|（[^（）]*）|\([^()]*\)")
_MAX_BETWEEN = 120


def event_day(cue: StatusCue, cues: Sequence[StatusCue], text: str, days: Sequence[DateMention]) -> date | None:
    """The day of the cue; offsets of ``cues`` and ``days`` are within ``text``, a sentence. None if none is its own."""
    own = _own(cue, cues, text, days)
    if own is None:
        # "was arrested and charged on 3 May"
        index = list(cues).index(cue)
        for other in (*cues[index + 1 : index + 2], *cues[max(0, index - 1) : index]):
            between = text[min(cue.end, other.end) : max(cue.start, other.start)]
            if _JOINED.fullmatch(between) and (own := _own(other, cues, text, days)):
                return own
    return own


def event_span(
    day: date | None, cue: StatusCue, cues: Sequence[StatusCue], text: str, days: Sequence[DateMention]
) -> tuple[date, date] | None:
    """The first and last day of the time that the text gives the cue: its ``day``, or else a month, a year."""
    return (day, day) if day else _told(cue, cues, text, days, list(days))


def _own(cue: StatusCue, cues: Sequence[StatusCue], text: str, days: Sequence[DateMention]) -> date | None:
    span = _told(cue, cues, text, days, [d for d in days if d.first == d.last])
    return span[0] if span else None


def _told(
    cue: StatusCue, cues: Sequence[StatusCue], text: str, days: Sequence[DateMention], among: Sequence[DateMention]
) -> tuple[date, date] | None:
    known = [
        (d, (d.first, d.last))
        for d in among
        if d.first and d.last and not _OTHER_DAY.search(text, max(0, d.start - 20), d.start)
    ]
    nearby = {span for d, span in known if _near(cue, cues, text, d, days)}
    if len(nearby) == 1:
        return nearby.pop()
    if nearby:
        return None
    leading = [span for d, span in known if _leads(d, cue, cues, text)]
    return leading[0] if len(leading) == 1 else None


def _near(cue: StatusCue, cues: Sequence[StatusCue], text: str, day: DateMention, days: Sequence[DateMention]) -> bool:
    first, last = (cue.end, day.start) if day.start >= cue.end else (day.end, cue.start)
    if last - first > _MAX_BETWEEN:
        return False
    if day.start < cue.start and day.end > cue.start:
        return False
    # "Monday, March 3" has a comma of its own.
    between = text[first:last]
    for other in days:
        if first <= other.start and other.end <= last:
            between = between.replace(text[other.start : other.end], "", 1)
    # An apposition parts nothing: "handed X, the owner, to officers on 3 May".
    between = _ASIDE.sub(" ", between)
    if _APART.search(between):
        return False
    return not any(first <= c.start < last for c in cues if c.status != cue.status)


def _leads(day: DateMention, cue: StatusCue, cues: Sequence[StatusCue], text: str) -> bool:
    """Whether the day opens the sentence, or the part before the cue, and the cue is the first that it can be of."""
    if day.end > cue.start:
        return False
    start = max(
        (m.end() for m in re.finditer(r"[;；。]|,\s(?:and|but)\s|\band(?=\s+on\b)", text[: day.start])), default=0
    )
    # In Chinese a place or a body may stand first, and the day right behind a comma.
    if not _LEADING.fullmatch(text[start : day.start].replace("(", "")) and not _BEHIND_COMMA.search(text[: day.start]):
        return False
    between = text[day.end : cue.start]
    if re.search(r"[;；。]", between) or any(day.end <= c.start < cue.start for c in cues):
        return False
    return not re.search(r"\b(?:who|whom|whose|which|had|since|already|previously|earlier)\b", between)
