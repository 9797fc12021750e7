"""Which time a figure covers: a date expression of its own sentence, or one carried over from before."""

import re
from typing import NamedTuple

from schemas import Period
from summarizer.documents import Range
from summarizer.grounding.places import evidence
from summarizer.mentions import DateMention, Mentions, NumberMention

# "said on Friday", "told reporters on May 3": when it was told, not when it happened.
_TOLD_BEFORE = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|added|according to|statement|briefing|conference|interview"
    r"|released|published|disclosed|revealed)\b[^.;]{0,30}$|(?:通报|介绍|发布|消息|表示)$",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(
    r"^[^.;\d]{0,30}\b(?:said|told|announced|reported that|disclosed|revealed)\b|^[^，。]{0,12}(?:通报|介绍|召开)",
    re.IGNORECASE,
)
# "more than in September", "compared with last year": what it is compared with.
_COMPARED = re.compile(
    r"(?:\b(?:than|compared (?:with|to)|versus)|(?:%|per ?cent|times) (?:on|over|from))\s+"
    r"(?:(?:in|the|for|during|same|those|that|figures?|a|of|period|months?|quarter|half|level|number|total)\s+)*$"
    r"|(?:比|较|同比|与)$",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(r"[;；]|[,，]\s*(?:and|while|but|whereas|而|且)\b", re.IGNORECASE)
_SINCE = re.compile(r"^(?:ever )?since\b|以来|起", re.IGNORECASE)
_SAME_TIME = re.compile(
    r"\b(?:in|during|over|within) (?:the same|that|this) (?:period|time|months?|year|quarter|half)"
    r"|\bin the same \w+ (?:months|years)|\bin the (?:half-year|quarter|period)\b"
    r"|\b(?:over|during|in the course of) the (?:whole |entire )?(?:operation|campaign|drive)\b"
    r"|同期(?!相比|下降|上升|增长)|这一时期|在此期间|期间",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:of|among) (?:those|them|these|whom|which)\b|\bincluding\b|其中"
    r"|^\W*Those (?:detained|arrested|held|charged)\b"
    r"|\bof the (?:cases|losses|arrests|arrested|detained|suspects|total|victims|accounts)\b",
    re.IGNORECASE,
)
# "300 in 2022", "450 cases in May".
_RIGHT_BEHIND = re.compile(r"\s+(?:\w+\s+)?(?:in|during|for)\s+")
_PART_REACH = 20
_GOES_ON = re.compile(
    r"\W*(?:Another|They also|It also|He also|Police also|Officers also|In addition|Additionally|A further|Also)\b"
    r"|(?:此外|同时|另外|还)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:and|to|与|和|及|、)\s*", re.IGNORECASE)
_STARTED = re.compile(
    r"\b(?:opened|launched|began|begun|started|founded|set up|established|created|introduced|went live)\s+(?:in|on)?"
    r"\s*$|(?:开通|启动|成立|上线)于?$",
    re.IGNORECASE,
)
_TO_DATE = re.compile(
    r"\b(?:to date|so far|since then|until now|up to now|has|have)\b|至今|迄今|截至目前|累计", re.IGNORECASE
)
#: Grains that a whole passage can be about.
_OPENING = ("quarter", "half", "year", "range", "span")
_LONG = ("month", *_OPENING)


class Dated(NamedTuple):
    """A period, and whether it is that of a running total."""

    period: Period
    running: bool


def figure_periods(mentions: Mentions) -> dict[int, Dated]:
    """The period of each candidate number that has one, by the number's index.

    A sentence without a date of its own takes the period that opened the sentence before it ("Since 2021, …"), or all
    of that sentence's if it goes on with it ("Another …"); one that speaks of the same time ("in that time"), the last
    longer period told; a part ("of whom …"), that of its whole.
    """
    walk = _Walk(mentions)
    for index in range(len(mentions.document.sentences)):
        walk.sentence(index)
    return walk.found


class _Walk:
    """The periods told so far, on the way through a text."""

    def __init__(self, mentions: Mentions) -> None:
        self.found: dict[int, Dated] = {}
        self._mentions = mentions
        self._text = mentions.document.text
        self._whole: Dated | None = None
        self._opening: tuple[int, Dated] | None = None
        self._longest: Dated | None = None
        self._last: tuple[int, Dated] | None = None

    def sentence(self, index: int) -> None:
        """Give the figures of one sentence their periods."""
        sentence = self._mentions.document.sentences[index]
        own = self._mentions.dates_in(index)
        dates = [d for d in own if _covers(d, sentence, self._mentions)]
        numbers = [(i, self._mentions.numbers[i]) for i in self._mentions.figures_in(index)]
        reached = self._reached(index, sentence)
        for i, number in numbers:
            part = _PART.search(self._text[sentence.start : min(sentence.end, number.end + _PART_REACH)])
            chosen = _nearest(number, dates, numbers, self._text)
            dated = self._dated(chosen, dates, sentence) if chosen else self._whole if part and not own else None
            if dated is None and (not own or _SAME_TIME.search(self._text, sentence.start, sentence.end)):
                dated = reached
            if dated is not None:
                self.found[i] = dated
                self._last = (index, dated)
            if not part:
                self._whole = dated
        long = [d for d in dates if d.grain in _OPENING or _starts(d, sentence, self._text)]
        if long:
            self._longest = self._dated(long[-1], dates, sentence, open_ended=True)
        opening = [d for d in dates if d.grain in _OPENING and (not numbers or d.end <= numbers[0][1].start)]
        if opening and not any(n.kind == "duration" for _, n in numbers):
            self._opening = (index, self._dated(opening[-1], dates, sentence))

    def _reached(self, index: int, sentence: Range) -> Dated | None:
        """The period that a sentence without a date of its own is about."""
        if _SAME_TIME.search(self._text, sentence.start, sentence.end):
            return self._longest
        if index == 0:
            return None
        before = self._mentions.document.sentences[index - 1]
        if "\n" in self._text[before.end : sentence.start]:
            return None
        if self._opening and self._opening[0] == index - 1:
            return self._opening[1]
        if self._last and self._last[0] == index - 1 and _GOES_ON.match(self._text, sentence.start, sentence.end):
            return self._last[1]
        return None

    def _dated(
        self, date: DateMention, dates: list[DateMention], sentence: Range, *, open_ended: bool = False
    ) -> Dated:
        """The mention as a period.

        "May and June" are one; "opened in May 2020 … to date", and with ``open_ended`` all that began some day, is a
        running total since then.
        """
        text, published = self._text, self._mentions.publication.date
        first, last, end = date.first, date.last, date.end
        running = bool(_SINCE.search(text[date.start : date.end]))
        follower = next((d for d in dates if d.start > date.end and _AND.fullmatch(text[date.end : d.start])), None)
        if follower and follower.grain == date.grain and date.grain in ("month", "quarter", "year") and follower.last:
            last, end = follower.last, follower.end
        if first and published and _starts(date, sentence, text):
            told = _TO_DATE.search(text, date.end, sentence.end)
            if told or open_ended:
                last, running = max(published, first), True
        return Dated(Period(start=first, end=last, evidence=evidence(Range(date.start, end), text)), running)


def _starts(date: DateMention, sentence: Range, text: str) -> bool:
    return date.grain in ("day", "month", "year") and bool(_STARTED.search(text[sentence.start : date.start]))


def _covers(date: DateMention, sentence: Range, mentions: Mentions) -> bool:
    """Whether the expression tells when something happened, not when it was told or what it is compared with."""
    text = mentions.document.text
    if date.first is None and date.last is None:
        return False
    before, after = text[sentence.start : date.start], text[date.end : sentence.end]
    if _COMPARED.search(before):
        return False
    published = mentions.publication.date
    if published and date.first and date.first > published:
        # A hearing or a plan; what is told has happened.
        return False
    if date.grain != "day":
        return True
    if any(e.start < date.end and date.start < e.end for e in mentions.publication.evidence) and not before.strip(
        " ,("
    ):
        return False
    return not (_TOLD_BEFORE.search(before) or _TOLD_AFTER.search(after))


def _nearest(
    number: NumberMention, dates: list[DateMention], numbers: list[tuple[int, NumberMention]], text: str
) -> DateMention | None:
    if number.kind in ("percent", "duration", "ratio"):
        # A change is told of its own clause's time; that of the level before it says little.
        dates = [d for d in dates if not _parted(d, number, text)]
    before = [d for d in dates if d.end <= number.start]
    after = [d for d in dates if d.start >= number.end]
    if after and _RIGHT_BEHIND.fullmatch(text[number.end : after[0].start]):
        return after[0]
    if after:
        between = text[number.end : after[0].start]
        following = [n for _, n in numbers if number.end <= n.start < after[0].start]
        # A long period told before all figures covers them; told after another figure, it is that one's.
        opens = before and before[-1].grain in _LONG and not any(n.end <= before[-1].start for _, n in numbers)
        if not following and not re.search(r"[,;，；]", between) and not opens:
            return after[0]
    if before:
        return before[-1]
    if after and (after[0].grain in _LONG or not re.search(r"[;；]", text[number.end : after[0].start])):
        return after[0]
    return None


def _parted(date: DateMention, number: NumberMention, text: str) -> bool:
    between = text[date.end : number.start] if date.end <= number.start else text[number.end : date.start]
    return bool(_NEW_CLAUSE.search(between))
