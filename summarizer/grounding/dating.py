"""Which of the dates of its own sentence a figure takes."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.documents import Range
from summarizer.grounding.period_words import words
from summarizer.mentions import DateMention, Mentions, NumberMention

#: A number of the document and its index.
Figure = tuple[int, NumberMention]

_NEW_CLAUSE = re.compile(r"[,，]\s*(?:and|while|but|whereas|而|且)\b", re.IGNORECASE)
# "On 5 July 30 men were held and on 6 July …": the second date opens the next part.
_ITS_OWN = re.compile(r"\b(?:and|while|then)\s+(?:(?:on|in|by|during)\s+)?$", re.IGNORECASE)
# Between a charge and a figure: what follows is no longer the crime.
_NEW_DEED = re.compile(r"[;；，]|, (?:and|while|but)\b")
_SEMICOLON = re.compile(r"[;；]")
_OTHER_CLAUSE = re.compile(r"[;；]|\b(?:while|whereas|although|but)\b", re.IGNORECASE)
# "300 in 2022", "450 cases in May", "£2m (2023)".
_RIGHT_BEHIND = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,2}(?:in|during|for)\s+(?:the\s+)?(?:(?:the\s+)?(?:whole|all|rest)\s+of\s+)?"
)
_BESIDE = re.compile(r"(?:\s+(?:a|per)\s\w+|\s+\w+)?[,\s]+(?:in\s+|for\s+|during\s+)?")
# "2022年的300起", "the 2022 total of 300".
_RIGHT_BEFORE = re.compile(
    r"\s*(?:'s|’s|的|为|是|共|立案|发案|有|[:：]|figure|total|level|number)*\s*(?:of|was|were)?\s*"
)
_BRACKETS = {"(": ")", "（": "）", "[": "]"}
#: Between two dates that are one, or told of in one breath.
AND = re.compile(r"\s*(?:,\s?and|and|to|,|与|和|及|、)\s*", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\brespectively\b|分别", re.IGNORECASE)
# What closes a dateline: "(Coast Wire) --", 电.
_DATELINE_END = re.compile(r"\.?\s{0,2}(?:[(（][^()（）\n]{1,40}[)）]\s{0,2})?(?:--|[-–—])\s|\s?(?:电|讯|消息)")
# Behind a day that opens its sentence: "On Monday, the police said …".
_TELLER = re.compile(r", (?:the |a |an )?[\w ]{2,40}\b(?:said|told|announced|disclosed|revealed)\b")
_COMMA = re.compile(r"[,;，；]")
#: Grains that a whole passage can be about.
OPENING = ("quarter", "half", "year", "range", "span")
_LONG = ("month", *OPENING)


class _Told(NamedTuple):
    """A date of the sentence, and the figures (by index) that it alone serves; None: any."""

    date: DateMention
    serves: frozenset[int] | None


class SentenceDates:
    """The dates of one sentence that tell when something happened, and which figures each of them serves."""

    def __init__(self, mentions: Mentions, sentence: Range, dates: Sequence[DateMention], numbers: list[Figure]):
        self._text = mentions.document.text
        self._sentence = sentence
        self._numbers = numbers
        self._amounts = frozenset(i for i, n in numbers if n.kind in ("count", "money"))
        told: list[_Told] = []
        for date in reversed([d for d in dates if _covers(d, sentence, mentions)]):
            serves = self._serves(date)
            after = told[-1] if told else None
            if serves is None and after and AND.fullmatch(self._text[date.end : after.date.start]):
                # "in May and June alone"
                serves = after.serves
            told.append(_Told(date, serves))
        told.reverse()
        #: All that tell when something happened, also what no figure is told of.
        self.covering = [t.date for t in told]
        self._told = [t for t in told if t.serves is None or t.serves]
        #: Those that are told of the whole sentence.
        self.open = [t.date for t in self._told if t.serves is None]
        #: Figures and dates told in the same order: "respectively".
        self.paired = self._respective()

    @property
    def all(self) -> list[DateMention]:
        """All dates that serve any figure."""
        return [t.date for t in self._told]

    def of(self, index: int, number: NumberMention) -> DateMention | None:
        """The date of a figure, or None."""
        if index in self.paired:
            return self.paired[index]
        own = [t.date for t in self._told if t.serves is not None and index in t.serves]
        if own:
            return min(own, key=lambda d: max(d.start - number.end, number.start - d.end))
        open_dates = [d for d in self.open if not self._reported(d, number) and not self._charged(d, number)]
        return _nearest(number, open_dates, self._numbers, self._text)

    def _serves(self, date: DateMention) -> frozenset[int] | None:
        """The figures that alone the date serves, by the words around it; None for any."""
        text, sentence = self._text, self._sentence
        before = text[sentence.start : date.start]
        if words("compared").search(before):
            return frozenset(i for i in self._right_before(date) if i in self._amounts)
        bracketed = self._in_bracket(date)
        if bracketed is not None:
            return bracketed
        if words("year_before").search(text, date.start, date.end) and not words("opening").fullmatch(before):
            return self._right_before(date) or self._beside(date)
        for index, number in self._numbers:
            behind = number.end <= date.start and _RIGHT_BEHIND.fullmatch(text[number.end : date.start])
            if behind and words("base").search(text[sentence.start : number.start]):
                return frozenset({index})
        if words("deed").search(before):
            return frozenset(i for i, n in self._numbers if n.start >= date.end)
        if words("alone").match(text, date.end, sentence.end):
            return self._last_before(date) or None
        return self._in_relative(date, before)

    def _right_before(self, date: DateMention) -> frozenset[int]:
        """The figure that stands right behind the date, if any."""
        return frozenset(
            i
            for i, n in self._numbers
            if n.start >= date.end and _RIGHT_BEFORE.fullmatch(self._text[date.end : n.start])
        )

    def _beside(self, date: DateMention) -> frozenset[int]:
        """The figure right before the date: "400 a year earlier"; else that of the clause behind it."""
        for i, n in self._numbers:
            gap = self._text[n.end : date.start]
            if n.end <= date.start and (_BESIDE.fullmatch(gap) or _RIGHT_BEHIND.fullmatch(gap)):
                return frozenset({i})
        return frozenset(
            i for i, n in self._numbers if n.start >= date.end and not _COMMA.search(self._text[date.end : n.start])
        )

    def _last_before(self, date: DateMention) -> frozenset[int]:
        return frozenset([i for i, n in self._numbers if n.end <= date.start][-1:])

    def _in_bracket(self, date: DateMention) -> frozenset[int] | None:
        text, sentence = self._text, self._sentence
        opened = max((text.rfind(mark, sentence.start, date.start), mark) for mark in _BRACKETS)
        if opened[0] < 0:
            return None
        end = text.find(_BRACKETS[opened[1]], opened[0], sentence.end)
        if end < date.end:
            return None
        inside = [(i, n) for i, n in self._numbers if opened[0] < n.start < end]
        if inside:
            # "(2022: 300; 2021: 280)": each year has the figures up to the next one.
            return self._right_before(date) or self._beside(date) or frozenset(i for i, _ in inside)
        before = [i for i, n in self._numbers if n.end <= opened[0] and _close(text[n.end : opened[0]])]
        return frozenset(before[-1:]) or None

    def _in_relative(self, date: DateMention, before: str) -> frozenset[int] | None:
        """The figures of the relative clause that holds the date: "people who lost $5m in 2019"."""
        matches = list(words("relative").finditer(before))
        found = matches[-1] if matches and not _COMMA.search(before[matches[-1].start("who") :]) else None
        if found is None:
            return frozenset() if self._is_attached(date, before) else None
        begin = self._sentence.start + found.start("who")
        end = date.start
        if words("early").match(before, found.start("who")):
            # "who in 2019 lost $5m": the figure follows.
            comma = _COMMA.search(self._text, date.end, self._sentence.end)
            end = comma.start() if comma else self._sentence.end
        inside = frozenset(i for i, n in self._numbers if begin <= n.start < end)
        if inside:
            return inside
        head = words("recorded").search(before, found.start("who")) or words("event").search(
            before, 0, found.start("who")
        )
        return None if head else frozenset()

    def _is_attached(self, date: DateMention, before: str) -> bool:
        """Whether the date is that of some other thing: "a law passed in 2015", 2015年通过的法律, "the 2015 Act"."""
        behind = words("attached_behind").match(self._text, date.end, self._sentence.end)
        counted = date.grain in ("month", "year") and words("counted").search(before) is not None
        return counted or behind is not None or words("attached").search(before) is not None

    def _respective(self) -> dict[int, DateMention]:
        """ "1,500 and 2,300 in 2022 and 2023 respectively": by order."""
        dates = self.open
        if len(dates) < 2 or not _RESPECTIVELY.search(self._text, self._sentence.start, self._sentence.end):
            return {}
        numbers = [i for i, number in self._numbers if number.kind != "duration"]
        if len({d.grain for d in dates}) > 1 or len(numbers) != len(dates):
            return {}
        gaps = (self._text[a.end : b.start] for a, b in pairwise(dates))
        if not all(AND.fullmatch(gap) for gap in gaps):
            return {}
        return dict(zip(numbers, dates, strict=True))

    def _reported(self, date: DateMention, number: NumberMention) -> bool:
        """Whether the date is that of a report to the police, in which the figure is told."""
        return date.end <= number.start and bool(words("reported").search(self._text, date.end, number.start))

    def _charged(self, date: DateMention, number: NumberMention) -> bool:
        """Whether the date is that of a charge or a verdict, and the figure one of the crime itself."""
        found = words("charge").search(self._text, self._sentence.start, number.start)
        if found is None or date.grain not in ("day", "range") or date.end > found.end():
            return False
        return _NEW_DEED.search(self._text, found.end(), number.start) is None


def _close(gap: str) -> bool:
    return len(gap.split()) <= 3 and len(gap) < 40 and not _COMMA.search(gap)


def _covers(date: DateMention, sentence: Range, mentions: Mentions) -> bool:
    """Whether the expression tells when something happened, not when it was told."""
    text = mentions.document.text
    if date.first is None and date.last is None:
        return False
    before, after = text[sentence.start : date.start], text[date.end : sentence.end]
    published = mentions.publication.date
    if published and date.first and date.first > published:
        # A hearing or a plan; what is told has happened.
        return False
    if date.grain != "day":
        return True
    evident = any(e.start < date.end and date.start < e.end for e in mentions.publication.evidence)
    if evident and not before.strip(" ,("):
        return False
    if evident and _DATELINE_END.match(after):
        return False
    if words("opening").fullmatch(before) and _TELLER.match(after):
        return False
    return not (words("told_before").search(before) or words("told_after").search(after))


def _nearest(number: NumberMention, dates: list[DateMention], numbers: list[Figure], text: str) -> DateMention | None:
    if number.kind in ("percent", "duration", "ratio"):
        # A change is told of its own clause's time; that of the level before it says little.
        # A long period that opens the sentence, its only date, reaches over semicolons.
        sole = len(dates) == 1 and dates[0].grain in _LONG and dates[0].end <= numbers[0][1].start
        dates = [d for d in dates if not _parted(d, number, text, semicolons=not sole)]
    before = [d for d in dates if d.end <= number.start]
    after = [d for d in dates if d.start >= number.end]
    if after and _RIGHT_BEHIND.fullmatch(text[number.end : after[0].start]):
        return after[0]
    if after:
        between = text[number.end : after[0].start]
        following = [n for _, n in numbers if number.end <= n.start < after[0].start]
        # A long period told before all figures covers them; told after another figure, it is that one's.
        opens = before and before[-1].grain in _LONG and not any(n.end <= before[-1].start for _, n in numbers)
        other = before and _ITS_OWN.search(between)
        if not following and not re.search(r"[,;，；]", between) and not opens and not other:
            return after[0]
    if before:
        return before[-1]
    if after:
        between = text[number.end : after[0].start]
        if not _OTHER_CLAUSE.search(between):
            return after[0]
        if after[0].grain in _LONG and not any(number.end <= n.start < after[0].start for _, n in numbers):
            return after[0]
    return None


def _parted(date: DateMention, number: NumberMention, text: str, *, semicolons: bool) -> bool:
    between = text[date.end : number.start] if date.end <= number.start else text[number.end : date.start]
    return bool(_NEW_CLAUSE.search(between)) or (semicolons and bool(_SEMICOLON.search(between)))
