"""Which time a figure covers: a date expression of its own sentence, or one carried over from a sentence near it."""

import re
from datetime import date as date_type
from datetime import timedelta
from typing import NamedTuple

from schemas import Period
from summarizer.documents import Range
from summarizer.grounding.columns import Columns
from summarizer.grounding.courses import NOT_TOLD, Course, begins, course_of
from summarizer.grounding.dating import AND, OPENING, SentenceDates
from summarizer.grounding.lasting import first_stretch, lasted_until
from summarizer.grounding.list_items import is_list_item, leads_in
from summarizer.grounding.period_words import words
from summarizer.grounding.places import evidence
from summarizer.mentions import DateMention, Mentions, NumberMention

_PART_REACH = 20
# What a sentence tells of the one before, its first words tell.
_TOLD_WITHIN = 60
# A day opens its sentence where no more than a short lead stands before it.
_OPENS_WITHIN = 16
# The longest running total that an "until" of the same operation may close.
_LONGEST_OPERATION = timedelta(days=3660)


_ADJOINING = timedelta(days=2)
_CLAUSE_END = re.compile(r"[,;:，；：]")


class Dated(NamedTuple):
    """A period, and whether it is that of a running total."""

    period: Period
    running: bool


class Candidate(NamedTuple):
    """A date of a text, as the period that a figure would have of it, and the index of its sentence.

    ``dated`` is None where the days that are meant are left open; ``covers`` is whether the date tells when something
    happened, not when it was told; ``serves``, whether the rules see any figure of its sentence that it may date.
    """

    dated: Dated | None
    date: DateMention
    sentence: int
    covers: bool
    serves: bool


class PeriodReading(NamedTuple):
    """The period that the rules give each candidate number that has one, by its index, and by which rule (a word).

    ``told`` are the dates of each sentence.
    """

    by_rule: dict[int, Dated]
    rules: dict[int, str]
    told: tuple[tuple[Candidate, ...], ...]


def read_periods(mentions: Mentions) -> PeriodReading:
    """The periods by rule, and what else there is to choose from.

    A sentence without a date of its own takes the period that opened the sentence before it ("Since 2021, …"), or all
    of that sentence's if it goes on with it ("Another …"); one that speaks of the same time ("in that time"), the last
    longer period told; a part ("of whom …"), that of its whole; an item of a list, the one date of the sentence
    that leads in to it; a cell of a table, that of its column. A figure that tells how things are ("employs 400
    people") takes none over.
    """
    walk = _Walk(mentions)
    for index in range(len(mentions.document.sentences)):
        walk.sentence(index)
    return PeriodReading(walk.found, walk.rules, tuple(walk.told))


class _Walk:
    """The periods told so far, on the way through a text."""

    def __init__(self, mentions: Mentions) -> None:
        self.found: dict[int, Dated] = {}
        self.rules: dict[int, str] = {}
        self.told: list[tuple[Candidate, ...]] = []
        self._mentions = mentions
        self._text = mentions.document.text
        self._columns = Columns(mentions)
        self._whole: Dated | None = None
        self._opening: tuple[int, Dated] | None = None
        self._day: tuple[int, Dated] | None = None
        # The one day of the sentence before, which all of its figures have.
        self._deed: tuple[int, Dated] | None = None
        self._carried: tuple[int, Dated] | None = None
        self._longest: Dated | None = None
        self._undated = False
        self._last: tuple[int, Dated] | None = None
        # The one long time of the sentence before, which all of its figures have.
        self._level: tuple[int, Dated] | None = None
        # The one time of the sentence that leads in to the list of which this one is an item.
        self._list: Dated | None = None
        # What began in the sentence before, an operation or not.
        self._began = self._before = (-1, NOT_TOLD)
        # The course of the operation told of in the sentence before, or in this one.
        self._course: tuple[int, Course] = (-1, NOT_TOLD)

    def sentence(self, index: int) -> None:
        """Give the figures of one sentence their periods."""
        sentence = self._mentions.document.sentences[index]
        own = self._mentions.dates_in(index)
        numbers = [(i, self._mentions.numbers[i]) for i in self._mentions.figures_in(index)]
        dates = SentenceDates(self._mentions, sentence, own, numbers)
        self._follow(index, sentence, own)
        reached, how = self._reached(index, sentence)
        same_time = words("same_time").search(self._text, sentence.start, sentence.end)
        taken: dict[int, Dated] = {}
        for i, number in numbers:
            if (of_column := self._columns.period(number)) is not None:
                self.found[i], self.rules[i] = Dated(of_column, False), "column"
                continue
            part = words("part").search(self._text[sentence.start : min(sentence.end, number.end + _PART_REACH)])
            chosen = dates.of(i, number)
            beside = [] if i in dates.paired else dates.all
            dated, rule = None, "own"
            if chosen:
                dated = taken.get(chosen.start) or self._dated(chosen, beside, sentence)
                taken[chosen.start] = dated
            if dated is None and part and not own:
                dated, rule = self._whole, "part"
            if dated is None and number.kind in ("percent", "ratio"):
                dated, rule = self._change_of(i, numbers), "change"
            if dated is None and (not own or same_time) and not self._is_state(number, sentence):
                dated, rule = reached, how
            if dated is not None:
                self.found[i], self.rules[i] = dated, how if dated is reached else rule
                self._last = (index, dated)
                if dated is reached:
                    self._carried = (index, dated)
            if not part:
                self._whole = dated
        self._remember(index, sentence, dates, numbers)
        if not is_list_item(sentence, self._text):
            one = len(dates.all) == 1 and leads_in(sentence, self._text)
            self._list = self._dated(dates.all[0], dates.all, sentence) if one else None
        stretch = self._first_stretch(sentence, own)
        if stretch:
            self._longest = stretch
            self._stretch_own(stretch, sentence, own, numbers)
        told = []
        for date in own:
            dated = taken.get(date.start)
            if dated is None and (date.first or date.last):
                dated = self._dated(date, dates.all, sentence)
            told.append(Candidate(dated, date, index, date in dates.covering, date in dates.all))
        self.told.append(tuple(told))

    def _follow(self, index: int, sentence: Range, own: tuple[DateMention, ...]) -> None:
        """Keep the course of the operation that a sentence tells of, with what the one before told of it."""
        self._before, course = self._began, NOT_TOLD
        self._began = (index, course_of(sentence, own, self._mentions))
        if words("operation").search(self._text, sentence.start, sentence.end):
            course = self._began[1]
        told, before = self._course
        if told == index - 1 and course.last and not course.first and before.last is None:
            course = before.joined(course)
        if course.first or course.last or told < index - 1:
            self._course = (index, course)

    def _during(self, index: int, sentence: Range) -> Dated | None:
        """The whole course of the operation of the sentence before, where this one tells what was done in it."""
        told, course = self._course
        if told != index - 1 or not (course.first and course.last):
            return None
        if not words("during_it").search(self._text, sentence.start, sentence.end):
            return None
        source = evidence(Range(course.dates[0].start, course.dates[0].end), self._text)
        return Dated(Period(start=course.first, end=course.last, evidence=source), False)

    def _first_stretch(self, sentence: Range, own: tuple[DateMention, ...]) -> Dated | None:
        """The time told by its distance from an operation's beginning: "in the first six weeks (, to 3 March)"."""
        begun = self._longest.period.start if self._longest else None
        found = first_stretch(sentence, begun, own, self._text) if begun else None
        if found is None:
            return None
        last, place = found
        return Dated(Period(start=begun, end=last, evidence=evidence(place, self._text)), False)

    def _stretch_own(
        self,
        stretch: Dated,
        sentence: Range,
        own: tuple[DateMention, ...],
        numbers: list[tuple[int, NumberMention]],
    ) -> None:
        """Give the time to the figures that it follows in their own clause, or to all, where it opens the sentence."""
        told = stretch.period.evidence
        assert told is not None
        for i, number in numbers:
            opens = told.start - sentence.start <= _OPENS_WITHIN and not any(
                told.end + _OPENS_WITHIN < d.start < number.start for d in own
            )
            before = number.end <= told.start and not _CLAUSE_END.search(self._text[number.end : told.start])
            if opens or before:
                self.found[i], self.rules[i] = stretch, "stretch"

    def _since_then(self, index: int, sentence: Range) -> Dated | None:
        """The time since what began in the sentence before: "So far …", 至今…."""
        told, course = self._before
        published = self._mentions.publication.date
        if told != index - 1 or course.first is None or course.last or published is None or published < course.first:
            return None
        if not words("since_then").search(self._text, sentence.start, sentence.end):
            return None
        source = evidence(Range(course.dates[0].start, course.dates[0].end), self._text)
        return Dated(Period(start=course.first, end=published, evidence=source), True)

    def _change_of(self, index: int, numbers: list[tuple[int, NumberMention]]) -> Dated | None:
        """The period of the figure right before a change, in the same part of the sentence: 抓获900名，同比上升8%."""
        before = [(i, n) for i, n in numbers if i < index][-1:]
        if not before or words("part_end").search(self._text, before[0][1].end, self._mentions.numbers[index].start):
            return None
        return self.found.get(before[0][0])

    def _remember(
        self, index: int, sentence: Range, dates: SentenceDates, numbers: list[tuple[int, NumberMention]]
    ) -> None:
        """Keep what the sentence tells for those that follow."""
        first = numbers[0][1].start if numbers else sentence.end
        long = [
            d for d in dates.covering if (d in dates.open and d.grain in OPENING) or _starts(d, sentence, self._text)
        ]
        if long:
            self._longest = self._dated(long[-1], dates.all, sentence, open_ended=True)
            self._tell_before(index, sentence)
        self._undated = not dates.all
        opening = [d for d in dates.open if d.grain in OPENING and d.end <= first]
        if opening and not any(n.kind == "duration" for _, n in numbers):
            self._opening = (index, self._dated(opening[-1], dates.all, sentence))
        deeds = {(d.first, d.last) for i, _ in numbers if (d := dates.of(i, self._mentions.numbers[i]))}
        if numbers and len(dates.all) == 1 and dates.all[0].grain == "day" and len(deeds) == 1:
            self._deed = (index, self._dated(dates.all[0], dates.all, sentence))
        if numbers and len(dates.all) == 1 and dates.all[0].grain in ("month", *OPENING) and len(deeds) == 1:
            self._level = (index, self._dated(dates.all[0], dates.all, sentence))
        days: list[DateMention] = []
        for date in (d for d in dates.open if d.grain == "day"):
            start, end = (days[-1].end, date.start) if days else (sentence.start, date.start)
            if end - start <= _OPENS_WITHIN and (not days or AND.fullmatch(self._text[start:end])):
                days.append(date)
        if days and len(dates.all) == len(days) and not numbers:
            dated = self._dated(days[0], dates.all, sentence)
            if len(days) == 1 or dated.period.end == days[-1].last:
                self._day = (index, dated)

    def _tell_before(self, index: int, sentence: Range) -> None:
        """Give the period of an operation to the figures of the sentence before, if that tells of it without a date."""
        if not self._longest or index == 0 or not self._undated:
            return
        told, course = self._course
        if told == index and course.first and course.last and self._began[1].first:
            source = evidence(Range(course.dates[0].start, course.dates[0].end), self._text)
            self._longest = Dated(Period(start=course.first, end=course.last, evidence=source), False)
        before = self._mentions.document.sentences[index - 1]
        if self._longest.running:
            # "Operation Tall Reed has led to 290 arrests. It was started on 1 July."
            so_far = words("to_date").search(self._text, before.start, before.end)
            goes_back = words("its_course").match(self._text, sentence.start, sentence.end)
            told_first = any(d.start - sentence.start <= _TOLD_WITHIN for d in self._began[1].dates)
            if not (so_far and goes_back and told_first and self._began[1].first):
                return
        named = [words("operation").search(self._text, s.start, s.end) for s in (before, sentence)]
        if not (named[0] and (named[1] or self._longest.running)):
            return
        if not self._longest.period.start or not self._longest.period.end:
            return
        for i in self._mentions.figures_in(index - 1):
            if i not in self.found and not self._is_state(self._mentions.numbers[i], before):
                self.found[i], self.rules[i] = self._longest, "told behind"

    def _is_state(self, number: NumberMention, sentence: Range) -> bool:
        """Whether the figure tells how things are, or will be, and not what was done."""
        if words("state").search(self._text[sentence.start : number.start]):
            return True
        return words("state_after").match(self._text, number.end, sentence.end) is not None

    def _reached(self, index: int, sentence: Range) -> tuple[Dated | None, str]:
        """The period that a sentence without a date of its own is about, and the rule that says so."""
        if (dated := self._since_then(index, sentence)) is not None:
            return dated, "since then"
        if self._list is not None and is_list_item(sentence, self._text):
            return self._list, "list"
        if words("same_time").search(self._text, sentence.start, sentence.end):
            return self._longest, "same time"
        if index == 0:
            return None, "-"
        before = self._mentions.document.sentences[index - 1]
        apart = "\n" in self._text[before.end : sentence.start]
        if self._day and self._day[0] == index - 1:
            same = words("same_event").match(self._text, sentence.start, sentence.end)
            same = same or words("same_deed").match(self._text, sentence.start, sentence.end)
            if same or (not apart and words("it").match(self._text, sentence.start)):
                return self._day[1], "day"
        if apart or words("other_time").search(self._text, sentence.start, sentence.end):
            return None, "-"
        if (
            self._deed
            and self._deed[0] == index - 1
            and words("same_deed").match(self._text, sentence.start, sentence.end)
        ):
            return self._deed[1], "deed"
        if (dated := self._during(index, sentence)) is not None:
            return dated, "during"
        if self._opening and self._opening[0] == index - 1:
            return self._opening[1], "opening"
        if self._carried and self._carried[0] == index - 1 and words("it").match(self._text, sentence.start):
            return self._carried[1], "carried"
        if (
            self._level
            and self._level[0] == index - 1
            and words("level").match(self._text, sentence.start, sentence.end)
        ):
            return self._level[1], "level"
        if self._last and self._last[0] == index - 1 and words("goes_on").match(self._text, sentence.start):
            return self._last[1], "goes on"
        return None, "-"

    def _dated(
        self, date: DateMention, dates: list[DateMention], sentence: Range, *, open_ended: bool = False
    ) -> Dated:
        """The mention as a period.

        "May and June" are one; "opened in May 2020 … to date", and with ``open_ended`` all that began some day, is a
        running total since then; "by the end of May" of an operation reaches from its beginning.
        """
        text, published = self._text, self._mentions.publication.date
        first, last, end = date.first, date.last, date.end
        running = bool(words("since").search(text[date.start : date.end])) or (
            first is not None and words("since_behind").match(text, date.end, sentence.end) is not None
        )
        start = date.start
        if date.grain in ("day", "month", "quarter", "year"):
            for other in (d for d in dates if d.grain == date.grain and _adjoins(d, date)):
                if other.start > end and other.last and AND.fullmatch(text[end : other.start]):
                    last, end = other.last, other.end
            for other in reversed([d for d in dates if d.grain == date.grain and _adjoins(d, date)]):
                if other.end < start and other.first and AND.fullmatch(text[other.end : start]):
                    first, start = other.first, other.start
        lasted = lasted_until(date, text[sentence.start : date.start], text[date.end : sentence.end])
        if lasted:
            last = lasted
        elif first and published and _starts(date, sentence, text):
            told = words("to_date").search(text, date.end, sentence.end)
            if told or open_ended:
                last, running = max(published, first), True
        if first is None and last and (begun := self._year_until(date, last, dates, sentence)):
            first, running = begun, True
        if first and date.grain == "year" and words("this_year").match(text, date.start):
            # "截至11月底，今年已……"
            until = next((d.last for d in dates if d.first is None and d.last and d.end <= date.start), None)
            if until and until.year == first.year:
                last = until
        course = self._course[1]
        if date in course.dates and course.first and course.last:
            first, last = course.first, course.last
        if date.grain == "range" and first and last and words("opens_stretch").search(text[date.start : date.end]):
            running = running or words("total").match(text, date.end, sentence.end) is not None
        if first is None and last:
            begun = course.first
            if begun is None and words("operation").search(text, sentence.start, sentence.end):
                begun = self._longest.period.start if self._longest else None
            if begun and begun < last < begun + _LONGEST_OPERATION:
                first, running = begun, True
        return Dated(Period(start=first, end=last, evidence=evidence(Range(start, end), text)), running)

    def _year_until(
        self, date: DateMention, last: date_type, dates: list[DateMention], sentence: Range
    ) -> date_type | None:
        """The first day of the year that "up to the end of May" is told of, where its sentence names that year.

        "2025年截至9月底", "up to 31 May this year", "as of May, … this year".
        """
        text = self._text
        year = next((d for d in dates if d.grain == "year" and not text[d.end : date.start].strip(" ,，")), None)
        if year and year.first and year.end <= date.start and year.first.year == last.year:
            return year.first
        published = self._mentions.publication.date
        now = published is not None and published.year == last.year
        behind = now and words("this_year").search(text, date.end, sentence.end)
        return last.replace(month=1, day=1) if behind or words("to_this_year").match(text, date.start) else None


def _adjoins(one: DateMention, other: DateMention) -> bool:
    """Whether two dates can be one time: days only where they follow each other."""
    if one.grain != "day":
        return True
    return one.first is not None and other.first is not None and abs(one.first - other.first) <= _ADJOINING


def _starts(date: DateMention, sentence: Range, text: str) -> bool:
    return date.grain in ("day", "month", "year") and begins(date, sentence, text)
