"""The year of a publication date that names only month and day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from summarizer.mentions.chinese_date_patterns import chinese_number, plain_forms
from summarizer.mentions.connectors import frame, joins, parts_sentences
from summarizer.mentions.dateline import Dateline
from summarizer.mentions.moment import Moment
from summarizer.mentions.word_tables import word_table

#: A year, and the ranges of text that settle it.
Settled = tuple[int, tuple[tuple[int, int], ...]]

_PLANS = re.compile(
    "|".join(rf"\b{word}\b" if word.isascii() else word for word in word_table("publication.json")["plans"])
)
_NUMBERS: dict[str, Any] = word_table("english_dates.json")["numbers"]
_ROW_OF_MONTHS = re.compile(
    rf"(?i:\b(?P<number>[0-9]{{1,2}}|{'|'.join(_NUMBERS)})\s(?:consecutive|straight|successive)\smonths\b)"
    r"|连续(?P<numeral>[0-9]{1,2}|[一二三四五六七八九十两]{1,3})个月"
)
_STOPS = re.compile(r"\.\s|[。！？!?\n]")
#: A dated text names at least one year that is its own or one of the two before it.
_WINDOW = 3
#: News tells its event within so many days; later, the same days of another year could be meant.
_FEW_DAYS = 14
_LONG_AGO = re.compile(
    r"\b(?:a|one|two|three) years? (?:ago|after|later|on)\b"
    r"|\b(?:anniversary|(?:for|over|nearly|almost) (?:a|one) year)\b"
    r"|[一二两三]年[前后]|满[一二两三]年|近[一二两三]年|周年"
)
#: Between the year whose figures are presented and "last year", at most so many characters.
_NEAR = 160
_PRESENTED = re.compile(
    r"\b(?:figures|data|statistics|results|numbers|report|review|tally|tallies|record)"
    r"(?: \w+){0,2} (?:for|of)(?: the year)? $",
    re.IGNORECASE,
)
_PRESENTED_BEHIND = re.compile(
    r"(?:全年)?的?(?:[\u4e00-\u9fff]{0,8})(?:数据|统计|情况|年报|成绩单|工作报告|报告|白皮书|数字)"
    r"|(?:['’]s)? (?:annual |crime |fraud )?(?:figures|data|statistics|results|numbers|report)\b"
)


def settle_year(text: str, dateline: Dateline, moments: Sequence[Moment]) -> Settled | None:
    """The one year which the text itself gives its dateline, with the evidence for it, or None.

    Six things settle it: the same day with its year elsewhere as the latest of the text; "last year (2023)";
    a count of months in a row since a named month which ends at the dateline; the figures of a year, told as
    those of last year; an event of the days before, told with its year as the latest of the text; a day with its
    day of the week, where it fits exactly one of the three years from the latest that the text names on. Where
    two disagree, none does.
    """
    plain = plain_forms(text)
    latest = _latest(plain, moments)
    found = [
        *_same_day(dateline.moment, moments, latest),
        *_told_years(moments),
        *_rows_of_months(plain, dateline.moment, moments),
        *_year_presented(plain, moments, latest),
        *_just_before(plain, dateline.moment, latest, moments),
        *_weekday(plain, dateline, moments, latest),
    ]
    if len({year for year, _ in found}) != 1:
        return None
    return found[0][0], tuple(span for _, spans in found for span in spans)


def _latest(text: str, moments: Sequence[Moment]) -> Moment | None:
    """The latest moment that the text names with its year, plans and deadlines left out."""
    dated = [m for m in moments if m.kind == "calendar" and m.year is not None and not _is_plan(text, m)]
    return max(dated, key=lambda m: (m.last_year or m.year or 0, m.month or 0, m.day or 0), default=None)


def _is_plan(text: str, moment: Moment) -> bool:
    if frame(text, moment.start, moment.end).lead in {"until", "before"}:
        return True
    words = _STOPS.split(text[max(0, moment.start - 60) : moment.start])[-1]
    behind = _STOPS.split(text[moment.end : moment.end + 20])[0]
    return _PLANS.search(words + text[moment.start : moment.end] + behind) is not None


def _same_day(day: Moment, moments: Sequence[Moment], latest: Moment | None) -> Iterator[Settled]:
    for moment in moments:
        same = moment.is_day and (moment.month, moment.day) == (day.month, day.day)
        if same and moment.year is not None and latest is not None and latest.year == moment.year:
            yield moment.year, ((moment.start, moment.end),)
            return


def _told_years(moments: Sequence[Moment]) -> Iterator[Settled]:
    for moment in moments:
        if moment.shift is not None and moment.year is not None:
            yield moment.year - moment.shift, ((moment.start, moment.end),)


def _rows_of_months(text: str, day: Moment, moments: Sequence[Moment]) -> Iterator[Settled]:
    """A row that ends in the text's month: "since October 2023 ... six consecutive months" in April."""
    for moment in moments:
        if moment.grain != "month" or moment.year is None or moment.month is None:
            continue
        around = frame(text, moment.start, moment.end)
        if around.lead != "since" and around.suffix != "since":
            continue
        row = _ROW_OF_MONTHS.search(text, moment.end, moment.end + 250)
        if row is None or parts_sentences(text[moment.end : row.start()]):
            continue
        length = _length(row)
        for months in (length, length - 1):
            years, month = divmod(moment.month - 1 + months, 12)
            if month + 1 == day.month:
                yield moment.year + years, ((around.lead_start, moment.end), row.span())


def _year_presented(text: str, moments: Sequence[Moment], latest: Moment | None) -> Iterator[Settled]:
    """The figures of a whole year, which are those of "last year": 公布2025年数据时说，去年…."""
    if latest is None:
        return
    for moment in moments:
        whole = moment.grain == "year" and moment.year is not None and moment.year == latest.year
        if not whole or not (
            _PRESENTED.search(text[: moment.start][-60:]) or _PRESENTED_BEHIND.match(text, moment.end)
        ):
            continue
        for told in moments:
            near = -_NEAR <= told.start - moment.end <= _NEAR
            if near and told.shift == -1 and told.year is None and told.grain == "year" and moment.year:
                yield moment.year + 1, ((moment.start, moment.end), (told.start, told.end))
                return


def _just_before(text: str, day: Moment, latest: Moment | None, moments: Sequence[Moment]) -> Iterator[Settled]:
    """The year of what happened in the days before: "2025年9月20日" in a text of September 22."""
    if latest is None or not latest.is_day or not latest.year or _LONG_AGO.search(text):
        return
    try:
        event, end = _end(text, latest, moments)
        for year in (event.year, event.year + 1):
            if 0 <= (date(year, day.month or 0, day.day or 0) - event).days <= _FEW_DAYS:
                yield year, ((latest.start, end),)
                return
    except ValueError:
        return


def _end(text: str, first: Moment, moments: Sequence[Moment]) -> tuple[date, int]:
    """The last day of a period that begins with ``first``, or that day, and where the text has told it."""
    day = date(first.year or 0, first.month or 0, first.day or 0)
    for other in moments:
        joined = other.start >= first.end and joins(text[first.end : other.start], None)
        if joined and other.is_day and not other.has_year:
            last = date(day.year, other.month or 0, other.day or 0)
            return (last if last > day else last.replace(year=day.year + 1)), other.end
    return day, first.end


def _length(row: re.Match[str]) -> int:
    if row["numeral"]:
        return chinese_number(row["numeral"].replace("两", "二"))
    word = row["number"].lower()
    return int(word) if word.isdigit() else int(_NUMBERS[word])


def _weekday(text: str, dateline: Dateline, moments: Sequence[Moment], latest: Moment | None) -> Iterator[Settled]:
    """The year in which the days that the text tells with their day of the week have it."""
    if latest is None or latest.year is None:
        return
    day = dateline.moment
    told = [(m, m.weekday, (m.start, m.end)) for m in moments if m.is_day and m.weekday is not None and not m.has_year]
    if dateline.weekday and dateline.weekday.weekday is not None:
        told.append((day, dateline.weekday.weekday, (dateline.weekday.start, dateline.weekday.end)))
    first = latest.last_year or latest.year
    for moment, weekday, span in told:
        fitting = [
            year
            for year in range(first, first + _WINDOW)
            # A day later in the calendar than the dateline is one of the year before.
            if _falls_on(moment, year - _is_later(moment, day), weekday) and not _precedes(day, year, latest)
        ]
        if len(fitting) == 1 and not _is_contrasted(text, fitting[0] - 1, moments):
            yield fitting[0], tuple(sorted({(latest.start, latest.end), span}))


def _is_contrasted(text: str, year: int, moments: Sequence[Moment]) -> bool:
    """Whether "last year" opens the sentence behind one of ``year``, so that it is another."""
    for told, other in pairwise(moments):
        both = told.grain == "year" and told.year == year and other.shift == -1 and other.year is None
        opens = not text[other.start - 2 : other.start].strip(" .。\n")
        if both and opens and parts_sentences(text[told.end : other.start + 1]):
            return True
    return False


def _is_later(moment: Moment, day: Moment) -> bool:
    return (moment.month or 0, moment.day or 0) > (day.month or 0, day.day or 0)


def _falls_on(day: Moment, year: int, weekday: int) -> bool:
    try:
        return date(year, day.month or 0, day.day or 0).weekday() == weekday
    except ValueError:
        return False


def _precedes(day: Moment, year: int, latest: Moment) -> bool:
    """Whether the dateline in ``year`` would lie before the latest thing that the text tells."""
    if year != latest.year or latest.month is None:
        return False
    return (day.month or 0, day.day or 0) < (latest.month, latest.day or 1)
