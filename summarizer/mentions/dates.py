"""Dates and periods of a text, resolved against the day it was published."""

import re
from dataclasses import replace
from datetime import date, timedelta

from summarizer.mentions.chinese_date_patterns import plain_forms
from summarizer.mentions.connectors import Edge, Frame, frame, is_announced, joins, parts_sentences
from summarizer.mentions.date import DateMention, Grain
from summarizer.mentions.english_lengths import FROM, TO
from summarizer.mentions.moment import Moment
from summarizer.mentions.moments import find_moments
from summarizer.mentions.named_before import lasting, lengthened, period_before, same_period, that_period
from summarizer.mentions.resolution import Days, days_of, narrowed, shifted, year_of

_LONGEST_JOINER = 40
#: "The same day" is one that was named at most so many characters before.
_NEAR = 250
#: Kinds that can be one end of a period.
_ENDS = frozenset(
    {"calendar", "day", "week", "month", "quarter", "weekday", "weekend", "fiscal", "same_day", "that_period"}
)
#: Kinds that are told by a period named before.
_BACK = frozenset({"same_period", "that_period", "period_before"})
# Between a length of time and its last day, or its first.
_ENDING = re.compile(rf"(?i:{TO})(?:\s(?:in|on|at))?(?:\sthe)?\s{{0,3}}(?:[A-Za-z]+,?\s)?")
_BEGINNING = re.compile(rf"(?i:{FROM})(?:\s(?:in|on|with))?(?:\sthe)?\s{{0,3}}")
_OF_CLOCK = re.compile(r"\s(?:at|on|of|from|around|about)(?=\s)")


def find_dates(text: str, published: date | None) -> tuple[DateMention, ...]:
    """The dates and periods of ``text`` in order, not overlapping; offsets are code points.

    ``published`` resolves what is relative ("last year") or has no year ("January 5" is then the latest one
    that had begun). A year named earlier in the same sentence serves what follows it. "since X" ends with
    ``published``. Times of day are mentions without days. Never raises for any text.
    """
    return tuple(_Reader(text, published).read())


class _Reader:
    """Walks through the expressions of one text and keeps what one says for the next."""

    def __init__(self, text: str, published: date | None) -> None:
        self._text = plain_forms(text)
        self._published = published
        self._moments = find_moments(text)
        # What the sentence has named so far, and the last day the text has named.
        self._year: int | None = None
        self._month: int | None = None
        self._day: Days | None = None
        self._day_end = 0
        # The last whole period the text has named.
        self._period: Days | None = None
        self._period_end = 0

    def read(self) -> list[DateMention]:
        mentions: list[DateMention] = []
        at = floor = 0
        while at < len(self._moments):
            moment = self._moments[at]
            # With the first letter of the expression: "in 2024. September was …" are two sentences.
            if parts_sentences(self._text[floor : moment.start + 1]):
                self._year = self._month = None
            other = self._following(at)
            following = self._moments[other] if other < len(self._moments) else None
            measured = moment.kind in ("length", "lasting")
            mention = (self._measured if measured else self._pair)(moment, following, floor) if following else None
            at = other + 1 if mention else at + 1
            if mention is None and measured:
                continue
            mention = mention or self._single(moment, floor)
            if mention.first and mention.last and moment.kind not in _BACK and mention.grain not in ("day", "span"):
                self._period, self._period_end = (mention.first, mention.last), mention.end
            mentions.append(mention)
            floor = mention.end
        return mentions

    def _following(self, at: int) -> int:
        """The index of the expression behind the one at ``at``, times of day left out: "Friday 6pm to Monday"."""
        other = at + 1
        while other < len(self._moments) and self._moments[other].kind == "clock" and other - at <= 2:
            other += 1
        return other

    def _gap(self, first: Moment, second: Moment) -> str:
        """The text between two expressions, without the times of day in it."""
        gap = self._text[first.end : min(second.start, first.end + _LONGEST_JOINER + 61)]
        clocks = [m for m in self._moments if m.kind == "clock" and first.end <= m.start and m.end <= second.start]
        for clock in reversed(clocks):
            gap = gap[: clock.start - first.end] + gap[clock.end - first.end :]
        return re.sub(r"\s+", " ", _OF_CLOCK.sub("", gap)) if clocks else gap

    def _measured(self, length: Moment, other: Moment, floor: int) -> DateMention | None:
        """A length of time with the expression of its last day or its first, or None where they are not."""
        around = frame(self._text, other.start, other.end)
        gap = self._text[length.end : max(length.end, min(other.start, around.start))]
        pattern = _ENDING if length.kind == "length" else _BEGINNING
        if len(gap) > _LONGEST_JOINER or other.kind not in _ENDS or not pattern.fullmatch(gap):
            return None
        if length.kind == "lasting" and gap.strip().lower() == "of" and other.grain != "day":
            return None
        days = self._days(other)
        self._remember(other, days)
        start = max(floor, length.start)
        if days is None:
            return _mention(start, around.end, None, "range")
        begin, end = narrowed(days, around.edge)
        try:
            if length.kind == "length":
                return _mention(start, around.end, (lengthened(length, end), end), "range")
            end = lasting(length, begin)
        except (ValueError, OverflowError):
            return None
        if self._published and begin <= self._published:
            end = min(end, self._published)
        return _mention(start, around.end, (begin, end), "range")

    def _pair(self, first: Moment, second: Moment, floor: int) -> DateMention | None:
        """Two expressions as the sides of one period, or None where they are not."""
        if second.start - first.end > _LONGEST_JOINER + 60 or not (_can_be_a_side(first) and _can_be_a_side(second)):
            return None
        gap = self._gap(first, second)
        if not gap or (len(gap) > _LONGEST_JOINER and ", when " not in gap) or not joins(gap, "between"):
            return None
        around = frame(self._text, first.start, first.end)
        if not joins(gap, around.lead) or (first.grain != second.grain and gap.strip()[0] in "-–—~～"):
            return None
        behind = frame(self._text, second.start, second.end)
        days = self._pair_days(first, second, around.edge, behind.edge)
        if days is None and self._days(first) and self._days(second):
            return None
        self._remember(second, days if second.month is None else self._days(second))
        led = around.lead in {"from", "between", "since"}
        start = max(floor, around.lead_start if led else around.start)
        return _mention(start, behind.end, days, "range")

    def _pair_days(self, first: Moment, second: Moment, edge: Edge | None, last_edge: Edge | None) -> Days | None:
        if first.kind == "calendar" == second.kind:
            if first.has_year or not second.has_year:
                begin = self._days(first)
                end = begin and self._after(second, begin[0], first)
            else:
                end = self._days(second)
                begin = end and self._before(first, end[1])
        else:
            begin, end = self._days(first), self._days(second)
            if first.kind == "weekday" and begin and end and begin[0] > end[1]:
                begin = begin[0] - timedelta(days=7), begin[1]
        if begin is None or end is None:
            return None
        first_day, last_day = narrowed(begin, edge)[0], narrowed(end, last_edge)[1]
        return (first_day, last_day) if first_day <= last_day else None

    def _after(self, second: Moment, begin: date, first: Moment) -> Days | None:
        """The days of the second side, which has the first side's year or, where that is over, the next."""
        if second.has_year:
            return self._days(second)
        for year in (begin.year, begin.year + 1):
            days = days_of(second, self._published, year, first.month)
            if days and days[0] >= begin:
                return days
        return None

    def _before(self, first: Moment, end: date) -> Days | None:
        for year in (end.year, end.year - 1):
            days = days_of(first, self._published, year, None)
            if days and days[0] <= end:
                return days
        return None

    def _single(self, moment: Moment, floor: int) -> DateMention:
        around = frame(self._text, moment.start, moment.end)
        if moment.kind == "weekday" and around.lead == "since" and moment.side == "nearest":
            # "since Monday", written on a Monday, is the one before.
            moment = replace(moment, side="before")
        days = self._days(moment)
        if moment.unit == "plan" and around.suffix != "since" and days and self._published:
            # "during the five-year plan", told before its end
            days = days[0], max(days[0], min(days[1], self._published))
        closed = _is_closed(moment) and around.suffix not in ("since", "onward")
        if moment.kind in {"clock", "unclear", "span"} or closed:
            self._remember(moment, days)
            led = closed and around.lead in {"from", "between", "since"}
            return _mention(max(floor, around.lead_start if led else moment.start), moment.end, days, moment.grain)
        side = _side(moment, around)
        if side is None:
            self._remember(moment, days)
            if days and self._published and _is_current(moment) and around.edge != "end":
                # "this year" has not gone further than the day it was written on.
                days = days[0], max(days[0], min(days[1], self._published))
            return _mention(max(floor, around.start), around.end, days, moment.grain)
        start = max(floor, around.lead_start)
        end = around.suffix_end if around.suffix else around.end
        if days is None:
            return DateMention(start, end, None, None, "range", False)
        if side == "until" and self._published and _is_current(moment) and around.edge != "end":
            days = days[0], max(days[0], min(days[1], self._published))
        return DateMention(start, end, *self._open(side, days, around), "range", True)

    def _open(self, side: str, days: Days, around: Frame) -> tuple[date | None, date | None]:
        """The sides of a period that is told by one of them."""
        first, last = narrowed(days, around.edge)
        if side == "since":
            reached = self._published is not None and first <= self._published
            return first, self._published if reached else None
        if side == "onward":
            return first, None
        if side == "until":
            return None, last
        if side == "before":
            return None, first - timedelta(days=1) if first > date.min else first
        return last + timedelta(days=1) if last < date.max else last, None

    def _days(self, moment: Moment) -> Days | None:
        if moment.kind in ("same_day", "day_after"):
            near = self._day and moment.start - self._day_end <= _NEAR
            return shifted(self._day, moment.amount) if self._day and near else None
        if moment.kind == "same_period":
            period = self._day if moment.unit == "week" and self._day_end > self._period_end else self._period
            return period and same_period(moment, period, self._published)
        if moment.kind in ("that_period", "period_before"):
            period = self._period if moment.start - self._period_end <= _NEAR else None
            if moment.kind == "period_before":
                return period_before(moment, period, self._published)
            if self._day and moment.start - self._day_end <= _NEAR and (period is None or moment.unit == "then"):
                period = self._day if period is None or self._day_end > self._period_end else period
            return that_period(replace(moment, unit="") if moment.unit == "then" else moment, period)
        yearless = moment.kind == "weekday" or (moment.kind == "calendar" and not moment.has_year)
        if yearless and moment.side == "nearest" and is_announced(self._text, moment.start):
            moment = replace(moment, side="after")
        if moment.kind != "calendar" or moment.has_year or moment.side != "nearest":
            return days_of(moment, self._published, None, None)
        days = days_of(moment, self._published, self._year, self._month)
        if self._year is not None and self._published and days and days[0] > self._published:
            return days_of(moment, self._published, None, self._month)
        return days

    def _remember(self, moment: Moment, days: Days | None) -> None:
        if moment.kind == "calendar":
            if moment.has_year and moment.last_year is None:
                self._year = year_of(moment, self._published)
            if moment.month is not None:
                self._month = moment.last_month or moment.month
        elif moment.kind == "month" and days:
            self._year, self._month = days[0].year, days[0].month
        if moment.grain == "day" and days and moment.kind != "day_after":
            self._day, self._day_end = days, moment.end


def _side(moment: Moment, around: Frame) -> str | None:
    """Which side of an open period the words around an expression make it, if any."""
    if around.suffix == "since" or around.lead == "since":
        return "since"
    if around.suffix is not None:
        # "January 5后": of a day only "from then on" is worth telling.
        return around.suffix if around.suffix != "after" or moment.grain != "day" else None
    if around.lead in {"until", "before"} or (around.lead == "after" and moment.grain != "day"):
        return around.lead
    return None


def _can_be_a_side(moment: Moment) -> bool:
    return moment.kind in _ENDS and not _is_closed(moment)


def _is_closed(moment: Moment) -> bool:
    """Whether an expression is a period by itself, so that "from" or "between" adds nothing."""
    return moment.grain not in {"quarter", "half"} and (
        moment.last_year is not None or moment.last_month is not None or moment.last_day is not None
    )


def _is_current(moment: Moment) -> bool:
    """Whether this is the year, month or week in which the text was published, as a whole."""
    if moment.kind == "calendar":
        return moment.shift == 0 and moment.month is None
    whole = moment.day is None and moment.weekday is None
    return moment.kind in {"week", "month", "quarter"} and moment.amount == 0 and whole


def _mention(start: int, end: int, days: Days | None, grain: Grain) -> DateMention:
    first, last = days or (None, None)
    return DateMention(start, end, first, last, grain, days is not None)
