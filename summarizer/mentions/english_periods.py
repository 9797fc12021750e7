"""Quarters, spans and relative periods of English text."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from summarizer.mentions.english_date_patterns import (
    MONTH_NAME,
    NUMBER,
    NUMBERS,
    OF_YEAR,
    ORDINALS,
    SPACE,
    UNIT,
    WORDS,
    YEAR,
    any_case,
    either,
    month_number,
    named_year,
    spelled_number,
)
from summarizer.mentions.moment import Moment
from summarizer.mentions.word_patterns import WordPattern


class Shape(NamedTuple):
    """A pattern and what reads its matches; ``needs``: parts of words, in small letters, of which a match has one."""

    pattern: re.Pattern[str] | WordPattern
    read: Callable[[re.Match[str]], Moment | None]
    needs: tuple[str, ...] = ()


_SHIFTS: dict[str, int] = WORDS["relative"]
_LATER = re.compile(r"(?i:later)\b")
# "the first quarter of the match": no part of a year.
_OTHER_WHOLE = re.compile(r"\s+of\b")
_IN = rf"(?:(?:in|over|during|within|for|throughout|across){SPACE}(?:just{SPACE}|only{SPACE})?)"


def _part(match: re.Match[str]) -> Moment | None:
    """Quarters and halves of a year."""
    word = match["part"].lower()
    length, grain = (3, "quarter") if word in {"quarter", "q"} else (6, "half")
    ordinal = match["ordinal"].lower()
    position = int(ordinal) if ordinal.isdigit() else ORDINALS[ordinal]
    bare = match["year"] is None and match["rel"] is None
    if bare and position < 0 and not match[0].lower().endswith("year"):
        return None
    if position < 0:
        position = 12 // length
    if position > 12 // length or (bare and _OTHER_WHOLE.match(match.string, match.end())):
        return None
    if bare and word in {"half", "h"} and not match[0].lower().endswith("year"):
        return None
    return _months(match, grain, (position - 1) * length + 1, position * length)


def _months(match: re.Match[str], grain: Any, first: int, last: int) -> Moment:
    return Moment(match.start(), match.end(), grain, month=first, last_month=last, **named_year(match))


def _months_to(match: re.Match[str]) -> Moment | None:
    """ "the year to June 2024", "the 18 months ended 31 March 2023"."""
    amount = (
        12 if match["number"] is None else spelled_number(match["number"]) * (12 if match["unit"] == "years" else 1)
    )
    year, month = int(match["year"]), month_number(match)
    begin = year * 12 + month - amount
    if not 1 <= amount <= 120:
        return None
    first, index = divmod(begin, 12)
    return Moment(match.start(), match.end(), "range", year=first, month=index + 1, last_year=year, last_month=month)


def _first_months(match: re.Match[str]) -> Moment | None:
    amount = spelled_number(match["number"]) * (3 if match["unit"].lower() == "quarter" else 1)
    if not 1 <= amount <= 12 or _OTHER_WHOLE.match(match.string, match.end()):
        return None
    if match["which"].lower() == "first":
        return _months(match, "range", 1, amount)
    return _months(match, "range", 13 - amount, 12) if match["year"] or match["rel"] else None


def _span(match: re.Match[str]) -> Moment | None:
    amount, unit = spelled_number(match["number"] or "one"), match["unit"].lower()
    if unit == "decade":
        amount, unit = amount * 10, "year"
    return Moment(match.start(), match.end(), "span", "span", amount=amount, unit=unit)


def _ago(match: re.Match[str]) -> Moment | None:
    unit = match["unit"].lower()
    grain: Any = {"year": "year", "month": "month"}.get(unit, "day")
    amount = 10 * spelled_number(match["number"]) if unit == "decade" else spelled_number(match["number"])
    return Moment(match.start(), match.end(), grain, "ago", amount=amount, unit="year" if unit == "decade" else unit)


def _later(match: re.Match[str]) -> Moment | None:
    """ "two days later": counted from the day named before; longer times lead to no day."""
    unit, amount = match["unit"].lower(), spelled_number(match["number"])
    if unit == "hour":
        return None
    if unit not in {"day", "week"}:
        return Moment(match.start(), match.end(), "range", "unclear")
    return Moment(match.start(), match.end(), "day", "day_after", amount=amount * (7 if unit == "week" else 1))


def _next_day(match: re.Match[str]) -> Moment:
    amount = 1 if match["which"].lower() in {"next", "following"} else -1
    return Moment(match.start(), match.end(), "day", "day_after", amount=amount)


def _same_day(match: re.Match[str]) -> Moment:
    return Moment(match.start(), match.end(), "day", "same_day")


def _season(match: re.Match[str]) -> Moment:
    """A season: its months are not said."""
    return Moment(match.start(), match.end(), "range", "unclear")


def _relative(match: re.Match[str]) -> Moment | None:
    unit: Any = match["unit"].lower()
    grain: Any = unit if unit in {"year", "month", "quarter"} else "range"
    if _LATER.match(match[0]):
        return Moment(match.start(), match.end(), grain, "unclear")
    shift = _SHIFTS[match["which"].lower()]
    if unit == "year":
        return Moment(match.start(), match.end(), "year", shift=shift)
    return Moment(match.start(), match.end(), grain, unit, amount=shift)


def _to_date(match: re.Match[str]) -> Moment | None:
    return Moment(match.start(), match.end(), "year", shift=0)


def _the_unit(match: re.Match[str]) -> Moment | None:
    """ "the year" of "since the beginning of the year"."""
    unit: Any = match["unit"].lower()
    start = match.start("which")
    if unit == "year":
        return Moment(start, match.end(), "year", shift=0)
    return Moment(start, match.end(), "month", unit, amount=0)


def _same_period(match: re.Match[str]) -> Moment | None:
    """ "the same months of 2022", "a year earlier"; "in the year before" is a whole year."""
    whole = match.string[max(0, match.start() - 3) : match.start()].lower() == "in "
    unit = "year" if whole and match[0].lower().endswith("before") else ""
    return Moment(match.start(), match.end(), "range", "same_period", unit=unit, **named_year(match))


def _relative_day(match: re.Match[str]) -> Moment | None:
    amount = WORDS["relative_days"][re.sub(r"\s+", " ", match[0].lower())]
    return Moment(match.start(), match.end(), "day", "day", amount=amount)


_DAY_WORDS = ("today", "tonight", "morning", "afternoon", "evening", "last", "yesterday", "tomorrow")
#: Periods that have a month with its year in them: to be read before months are.
MONTHS_TO: tuple[Shape, ...] = (
    Shape(
        any_case(
            rf"the{SPACE}(?:(?:financial|fiscal|full){SPACE})?(?:year|(?:past|last){SPACE}year|{NUMBER}{SPACE}(?P<unit>months|years)){SPACE}"
            rf"(?:to|ended|ending|through|until|up{SPACE}to)"
            rf"(?:{SPACE}(?:in|the{SPACE}end{SPACE}of|(?:28|29|30|31)(?:th|st)?))?{SPACE}"
            rf"(?P<month>{MONTH_NAME}),?{SPACE}(?:(?:28|29|30|31),{SPACE})?(?P<year>{YEAR})"
        ),
        _months_to,
    ),
)
#: The longer expressions first.
PERIOD_SHAPES: tuple[Shape, ...] = (
    Shape(
        any_case(
            rf"the{SPACE}(?:same|corresponding|equivalent|comparable){SPACE}(?:period|months?|quarter|half|time|point)"
            rf"(?:,|{SPACE}(?:of|in))?{SPACE}(?:(?P<year>{YEAR})|(?:(?P<rel>last)|the{SPACE}previous){SPACE}year\b"
            rf"|(?:a|the){SPACE}year{SPACE}(?:earlier|before|previously|ago)\b)"
        ),
        _same_period,
    ),
    Shape(
        any_case(
            rf"(?:a{SPACE}year{SPACE}(?:earlier|before|previously)|the{SPACE}year{SPACE}before)(?P<year>)(?P<rel>)(?=\s?[.,;:)]|\s?\Z)"
        ),
        _same_period,
    ),
    Shape(
        any_case(rf"(?P<ordinal>{either(ORDINALS)}){SPACE}(?P<part>quarter|half)\b{OF_YEAR}?"),
        _part,
    ),
    Shape(
        any_case(rf"(?P<part>[QH])(?P<ordinal>[1-4])\b{OF_YEAR}?"),
        _part,
        ("q1", "q2", "q3", "q4", "h1", "h2", "h3", "h4"),
    ),
    Shape(
        any_case(rf"(?P<which>first|last|final){SPACE}{NUMBER}{SPACE}(?P<unit>month|quarter)s\b{OF_YEAR}?"),
        _first_months,
    ),
    Shape(
        any_case(
            rf"{_IN}?(?:the{SPACE})?(?:past|last|latest|preceding|previous|recent){SPACE}"
            rf"{NUMBER}{SPACE}(?:full{SPACE}|consecutive{SPACE})?{UNIT}s?\b"
        ),
        _span,
    ),
    Shape(any_case(rf"{_IN}?(?:the{SPACE})?past{SPACE}(?P<number>){UNIT}\b"), _span),
    Shape(any_case(rf"{_IN}the{SPACE}last{SPACE}(?P<number>){UNIT}\b"), _span),
    Shape(any_case(rf"(?P<number>[0-9]{{1,4}}|{either(NUMBERS)}){SPACE}{UNIT}s?{SPACE}ago\b"), _ago, ("ago",)),
    Shape(any_case(rf"(?P<number>[0-9]{{1,2}}|{either(NUMBERS)}){SPACE}{UNIT}s?{SPACE}later\b"), _later, ("later",)),
    Shape(
        any_case(rf"the{SPACE}(?P<which>next|following|previous|preceding){SPACE}day\b(?!{SPACE}of)"),
        _next_day,
    ),
    Shape(
        any_case(rf"(?:on|later){SPACE}(?:that|the{SPACE}same)(?:{SPACE}very)?{SPACE}day\b(?!{SPACE}(?:of|as))"),
        _same_day,
    ),
    Shape(
        any_case(
            rf"(?:in|during){SPACE}(?:the{SPACE})?(?:early{SPACE}|late{SPACE})?(?:spring|summer|autumn|winter){SPACE}(?:of{SPACE})?{YEAR}"
        ),
        _season,
    ),
    Shape(
        any_case(
            rf"(?:(?:so{SPACE}far|earlier|later){SPACE})?(?:the{SPACE})?(?P<which>last|previous|this|current|next|coming){SPACE}"
            rf"(?P<unit>year|month|week|quarter)\b(?:{SPACE}so{SPACE}far)?(?!-)"
        ),
        _relative,
    ),
    Shape(any_case(rf"(?:the{SPACE})?year[ -]to[ -]date\b"), _to_date),
    Shape(
        any_case(
            rf"(?:start|beginning|end|close|turn|middle|rest){SPACE}of{SPACE}(?P<which>the){SPACE}"
            r"(?P<unit>year|month|week|quarter)\b"
        ),
        _the_unit,
    ),
    Shape(any_case(either(WORDS["relative_days"]).replace("\\ ", SPACE) + r"\b"), _relative_day, _DAY_WORDS),
)
