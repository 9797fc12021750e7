"""English periods told by their length and one end ("the six months to November"), and parts of months."""

import calendar
import re

from summarizer.mentions.english_date_patterns import (
    MONTH_NAME,
    NUMBERS,
    ORDINALS,
    SPACE,
    WORDS,
    YEAR,
    YEAR_BEHIND,
    Shape,
    any_case,
    either,
    month_number,
    named_year,
    spelled_number,
)
from summarizer.mentions.moment import MONTH_END, Moment

_COUNT = rf"(?P<number>[0-9]{{1,3}}|{either(word for word in NUMBERS if word not in {'a', 'an'})})"
_UNIT = r"(?P<unit>year|half|quarter|month|fortnight|week|day|decade)"
_KIND = rf"(?:(?:full|whole|consecutive|financial|fiscal|reporting|calendar|tax){SPACE})"
_IN = rf"(?:(?:in|over|during|for|throughout|across){SPACE})"
_THE = rf"(?:the|a|its|their){SPACE}(?:(?:past|last|latest|whole|full){SPACE})?"
_LENGTH = (
    rf"(?:{_THE}(?:{_COUNT}(?:{SPACE}|-))?|{_IN}{_COUNT.replace('number', 'other')}(?:{SPACE}|-))"
    rf"{_KIND}?{_UNIT}s?(?:-year)?"
    rf"(?:[\s-](?:period|stretch|span))?"
)
#: What stands between a length and its last day, or its first.
TO = rf"{SPACE}(?:that{SPACE}|which{SPACE})?(?:to|ended|ending|ends|through|until|till|up{SPACE}to|up{SPACE}till)"
FROM = rf"{SPACE}(?:that{SPACE}|which{SPACE})?(?:from|beginning|began|starting|started|commencing|of)"
# A date: the beginning of one is enough.
_DATE = (
    rf"(?:{SPACE}(?:in|on|at|with))?(?:{SPACE}the)?{SPACE}"
    rf"(?:(?:end|close|beginning|start|middle){SPACE}of{SPACE}(?:the{SPACE})?|(?:end|mid)-|(?:early|mid|late){SPACE})?"
    rf"(?:(?:last|this){SPACE})?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?{SPACE}(?:of{SPACE})?)?"
    rf"(?:{either(WORDS['months'])}|(?:{either(WORDS['abbreviations'])})\b|{either(WORDS['weekdays'])}|{YEAR}|today\b|yesterday\b"
    r"|[0-9]{1,2}(?:st|nd|rd|th)\b|[0-9]{1,2}[./-][0-9])"
)
_LONGEST = {"year": 20, "decade": 3}


def _length(match: re.Match[str]) -> Moment | None:
    return _long(match, "length")


def _lasting(match: re.Match[str]) -> Moment | None:
    of = re.compile(rf"{SPACE}of\b").match(match.string, match.end())
    return None if of and match["unit"].lower() != "week" else _long(match, "lasting")


def _long(match: re.Match[str], kind: str) -> Moment | None:
    number = match["number"] or match["other"]
    amount, unit = spelled_number(number or "one"), match["unit"].lower()
    if not 1 <= amount <= _LONGEST.get(unit, 120):
        return None
    if unit == "decade":
        amount, unit = 10 * amount, "year"
    start = match.start("other") if match["other"] else match.start()
    return Moment(start, match.end(), "range", kind, amount=amount, unit=unit)  # type: ignore[arg-type]


def _named_quarter(match: re.Match[str]) -> Moment | None:
    """ "the June quarter": the three months up to that one."""
    month = month_number(match)
    if month % 3:
        return None
    return Moment(match.start(), match.end(), "quarter", month=month - 2, last_month=month, **named_year(match))


def _month_part(match: re.Match[str]) -> Moment | None:
    """ "the first week of May", "the second half of June", "the last ten days of March"."""
    unit, ordinal = match["unit"].lower(), ORDINALS[match["ordinal"].lower()]
    month, year = month_number(match), named_year(match)
    number = spelled_number(match["number"]) if match["number"] else 1
    length = {"week": 7, "fortnight": 14, "day": 1, "half": 15}[unit] * number
    days = calendar.monthrange(year.get("year", 2023), month)[1]
    if unit == "half" and (number > 1 or ordinal not in (1, 2)):
        return None
    if unit != "half" and number > 1 and ordinal > 1:
        return None
    if ordinal < 0:
        first, last = days - length + 1, MONTH_END
    else:
        first, last = (ordinal - 1) * length + 1, ordinal * length
    if unit == "half" and ordinal == 2:
        last = MONTH_END
    if first < 1 or last > 28:
        return None
    if unit == "day" and number == 1:
        return Moment(match.start(), match.end(), "day", month=month, day=first, **year) if first == 1 else None
    return Moment(match.start(), match.end(), "range", month=month, day=first, last_day=last, **year)


_MONTH = rf"(?P<month>{MONTH_NAME})"
_UNITS = ("year", "half", "quarter", "month", "fortnight", "week", "day", "decade")
#: To be read before months are.
LENGTHS: tuple[Shape, ...] = (
    Shape(any_case(rf"(?:the{SPACE})?{_MONTH}{SPACE}quarter\b{YEAR_BEHIND}?"), _named_quarter, ("quarter",)),
    Shape(
        any_case(
            rf"(?:the{SPACE})?(?P<ordinal>{either(ORDINALS)}){SPACE}(?:{_COUNT}{SPACE})?(?P<unit>week|fortnight|half|day)s?"
            rf"{SPACE}of{SPACE}{_MONTH}\b{YEAR_BEHIND}?"
        ),
        _month_part,
        ("week of", "weeks of", "fortnight of", "half of", "day of", "days of"),
    ),
    Shape(any_case(rf"{_LENGTH}(?={TO}{_DATE})"), _length, _UNITS),
    Shape(any_case(rf"{_LENGTH}(?={FROM}{_DATE})"), _lasting, _UNITS),
)
