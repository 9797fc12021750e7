"""Quarters, spans and relative periods of English text."""

import re
from typing import Any

from summarizer.mentions.english_date_patterns import (
    NUMBER,
    NUMBERS,
    OF_YEAR,
    ORDINALS,
    SPACE,
    UNIT,
    WORDS,
    YEAR,
    Shape,
    any_case,
    either,
    named_year,
    spelled_number,
)
from summarizer.mentions.moment import Moment

_SHIFTS: dict[str, int] = WORDS["relative"]
_LETTERED = tuple(letter + digit for letter in "qh" for digit in "1234") + tuple(d + x for d in "1234" for x in "qh")
_POSITIONS: dict[str, int] = {**ORDINALS, **NUMBERS, "opening": 1, "closing": -1}
# "Q3 of fiscal 2024": no quarter of the calendar.
_FISCAL_BEHIND = re.compile(
    rf"(?:{SPACE}of)?(?:{SPACE}the)?(?:{SPACE}[0-9/-]{{4,7}})?{SPACE}?(?:FY|(?i:fiscal|financial)\b)"
)
_IN_THE = re.compile(r"(?i:\b(?:in|during|over|for|throughout)\sthe\s)\Z")
_PLAIN_UNITS = {"decade": (10, "year"), "quarter": (3, "month"), "fortnight": (2, "week")}
_LATER = re.compile(r"(?i:later)\b")
# "the first quarter of the match": no part of a year.
_OTHER_WHOLE = re.compile(r"\s+of\b")
_IN = rf"(?:(?:in|over|during|within|for|throughout|across){SPACE}(?:just{SPACE}|only{SPACE})?)"


def _part(match: re.Match[str]) -> Moment | None:
    """Quarters and halves of a year."""
    word = match["part"].lower()
    length = 3 if word in {"quarter", "q"} else 6
    grain: Any = "quarter" if length == 3 else "half"
    ordinal = match["ordinal"].lower()
    position = int(ordinal) if ordinal.isdigit() else _POSITIONS[ordinal]
    if _FISCAL_BEHIND.match(match.string, match.end()):
        return Moment(match.start(), match.end(), grain, "unclear")
    bare = match["year"] is None and match["rel"] is None
    if bare and position < 0 and not match[0].lower().endswith("year"):
        return None
    if position < 0:
        position = 12 // length
    if position > 12 // length or (bare and _OTHER_WHOLE.match(match.string, match.end())):
        return None
    if bare and word != "quarter" and word != "q" and not match[0].lower().endswith("year"):
        # "in the first half", but not that of a match or a school's first semester
        led = word == "half" and _IN_THE.search(match.string[max(0, match.start() - 16) : match.start()])
        if not led:
            return None
    return _months(match, grain, (position - 1) * length + 1, position * length)


def _months(match: re.Match[str], grain: Any, first: int, last: int) -> Moment:
    return Moment(match.start(), match.end(), grain, month=first, last_month=last, **named_year(match))


def _first_months(match: re.Match[str]) -> Moment | None:
    amount = spelled_number(match["number"]) * (3 if match["unit"].lower() == "quarter" else 1)
    if not 1 <= amount <= 12 or _OTHER_WHOLE.match(match.string, match.end()):
        return None
    if match["which"].lower() in {"first", "opening"}:
        return _months(match, "range", 1, amount)
    return _months(match, "range", 13 - amount, 12) if match["year"] or match["rel"] else None


def _span(match: re.Match[str]) -> Moment | None:
    amount, unit = spelled_number(match["number"] or "one"), match["unit"].lower()
    several, unit = _PLAIN_UNITS.get(unit, (1, unit))
    return Moment(match.start(), match.end(), "span", "span", amount=amount * several, unit=unit)


def _half_year(match: re.Match[str]) -> Moment | None:
    """ "the past half-year", "the last year and a half", "the past two and a half years"."""
    years = spelled_number(match["number"]) if match["number"] else 1 if match["unit"].lower() == "year" else 0
    return Moment(match.start(), match.end(), "span", "span", amount=12 * years + 6, unit="month")


def _ago(match: re.Match[str]) -> Moment | None:
    several, unit = _PLAIN_UNITS.get(match["unit"].lower(), (1, match["unit"].lower()))
    grain: Any = {"year": "year", "month": "month"}.get(unit, "day")
    return Moment(match.start(), match.end(), grain, "ago", amount=several * spelled_number(match["number"]), unit=unit)


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


def _to_date(match: re.Match[str]) -> Moment:
    unit: Any = match["unit"].lower()
    if unit == "year":
        return Moment(match.start(), match.end(), "year", shift=0)
    return Moment(match.start(), match.end(), unit if unit != "week" else "range", unit, amount=0)


def _the_unit(match: re.Match[str]) -> Moment | None:
    """ "the year" of "since the beginning of the year"."""
    unit: Any = match["unit"].lower()
    start = match.start("which")
    if unit == "year":
        return Moment(start, match.end(), "year", shift=0)
    return Moment(start, match.end(), "month", unit, amount=0)


def _relative_day(match: re.Match[str]) -> Moment | None:
    amount = WORDS["relative_days"][re.sub(r"\s+", " ", match[0].lower())]
    return Moment(match.start(), match.end(), "day", "day", amount=amount)


#: The longer expressions first.
PERIOD_SHAPES: tuple[Shape, ...] = (
    Shape(
        any_case(
            rf"(?P<ordinal>{either(ORDINALS)}|opening|closing)(?:{SPACE}|-)(?P<part>quarter|half|semester)\b(?!-){OF_YEAR}?"
        ),
        _part,
        ("quarter", "half", "semester"),
    ),
    Shape(
        any_case(rf"(?P<part>quarter){SPACE}(?P<ordinal>one|two|three|four|[1-4])\b(?![.,%][0-9]|-){OF_YEAR}?"),
        _part,
        ("quarter",),
    ),
    Shape(
        any_case(rf"(?P<year>{YEAR})(?P<rel>)(?:['’]s)?(?:{SPACE}|[/-])?(?P<part>[QH])(?P<ordinal>[1-4])\b"),
        _part,
        _LETTERED,
    ),
    Shape(
        any_case(
            rf"(?P<year>{YEAR})(?P<rel>)['’]s{SPACE}(?P<ordinal>{either(ORDINALS)}){SPACE}(?P<part>quarter|half)\b"
        ),
        _part,
        ("quarter", "half"),
    ),
    Shape(any_case(rf"(?P<part>[QH])(?P<ordinal>[1-4])\b(?:[/-](?P<year>{YEAR})(?P<rel>))"), _part, _LETTERED),
    Shape(any_case(rf"(?P<part>[QH])(?P<ordinal>[1-4])\b{OF_YEAR}?"), _part, _LETTERED),
    Shape(any_case(rf"(?P<ordinal>[1-4])(?P<part>[QH])\b{OF_YEAR}?"), _part, _LETTERED),
    Shape(
        any_case(
            rf"(?P<which>first|opening|last|final){SPACE}{NUMBER}{SPACE}(?:full{SPACE})?(?P<unit>month|quarter)s\b{OF_YEAR}?"
        ),
        _first_months,
        ("month", "quarter"),
    ),
    Shape(
        any_case(
            rf"{_IN}?(?:the{SPACE})?(?:past|last|latest|recent){SPACE}"
            rf"{NUMBER}{SPACE}(?:full{SPACE}|consecutive{SPACE})?{UNIT}s?\b"
        ),
        _span,
        ("past", "last", "latest", "recent"),
    ),
    Shape(
        any_case(
            rf"{_IN}?(?:the{SPACE})?(?:past|last){SPACE}(?:half{SPACE}a{SPACE}|half-|half{SPACE})(?P<unit>)year(?P<number>)\b"
        ),
        _half_year,
        ("half",),
    ),
    Shape(
        any_case(
            rf"{_IN}?(?:the{SPACE})?(?:past|last){SPACE}(?P<unit>year)(?P<number>){SPACE}and{SPACE}a{SPACE}half\b"
        ),
        _half_year,
        ("half",),
    ),
    Shape(
        any_case(
            rf"{_IN}?(?:the{SPACE})?(?:past|last){SPACE}{NUMBER}(?:{SPACE}|-)and(?:{SPACE}|-)a(?:{SPACE}|-)half{SPACE}(?P<unit>)years\b"
        ),
        _half_year,
        ("half",),
    ),
    Shape(any_case(rf"{_IN}?(?:the{SPACE})?past{SPACE}(?P<number>){UNIT}\b"), _span, ("past",)),
    Shape(any_case(rf"{_IN}the{SPACE}last{SPACE}(?P<number>){UNIT}\b"), _span, ("last",)),
    Shape(any_case(rf"(?P<number>[0-9]{{1,4}}|{either(NUMBERS)}){SPACE}{UNIT}s?{SPACE}ago\b"), _ago, ("ago",)),
    Shape(any_case(rf"(?P<number>[0-9]{{1,2}}|{either(NUMBERS)}){SPACE}{UNIT}s?{SPACE}later\b"), _later, ("later",)),
    Shape(
        any_case(rf"the{SPACE}(?P<which>next|following|previous|preceding){SPACE}day\b(?!{SPACE}of)"),
        _next_day,
        ("next", "following", "previous", "preceding"),
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
        ("spring", "summer", "autumn", "winter"),
    ),
    Shape(
        any_case(
            rf"(?:(?:(?:so|thus){SPACE}far(?:{SPACE}(?:in|during))?|to{SPACE}date|earlier|later){SPACE})?(?:the{SPACE})?"
            rf"(?P<which>last|previous|this|current|next|coming){SPACE}(?:calendar{SPACE})?"
            rf"(?P<unit>year|month|week|quarter)\b(?:{SPACE}(?:so{SPACE}far|to{SPACE}date))?(?!-)"
        ),
        _relative,
        ("year", "month", "week", "quarter"),
    ),
    Shape(any_case(rf"(?:the{SPACE})?(?P<unit>year|month|week|quarter)[ -]to[ -]date\b"), _to_date, ("date",)),
    Shape(
        any_case(rf"(?:so{SPACE}far|earlier){SPACE}in{SPACE}the{SPACE}(?P<unit>year|month|week|quarter)\b"),
        _to_date,
        ("so far", "earlier"),
    ),
    Shape(any_case(rf"the{SPACE}(?P<unit>year|month|week|quarter){SPACE}so{SPACE}far\b"), _to_date, ("so far",)),
    Shape(
        any_case(
            rf"(?:start|beginning|end|close|turn|middle|rest){SPACE}of{SPACE}(?P<which>the){SPACE}"
            r"(?P<unit>year|month|week|quarter)\b"
        ),
        _the_unit,
        ("of the",),
    ),
    Shape(
        any_case(either(WORDS["relative_days"]).replace("\\ ", SPACE) + r"\b"),
        _relative_day,
        tuple(WORDS["relative_days"]),
    ),
)
