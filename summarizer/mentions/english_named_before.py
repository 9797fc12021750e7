"""English expressions that count from a time named before: "a year earlier", "in that month", "the week before"."""

import re

from summarizer.mentions.date import Grain
from summarizer.mentions.english_date_patterns import (
    NUMBER,
    NUMBERS,
    ORDINALS,
    SPACE,
    YEAR,
    Shape,
    any_case,
    either,
    named_year,
    spelled_number,
)
from summarizer.mentions.moment import Moment

_GRAINS: dict[str, Grain] = {"year": "year", "half": "half", "quarter": "quarter", "month": "month"}
_UNIT = r"(?P<unit>year|half|quarter|month|fortnight|week)"
_DAY_UNIT = r"(?P<unit>year|quarter|month|week|day)"
_EARLIER = r"(?P<word>earlier|before|previously|prior|beforehand)"
# Nothing that tells what it was before: "a year before the raid", "the week before his arrest".
_ENDS = (
    rf"(?=\s?[.,;:)\]–—%\"”]|\s?\Z|\s-\s|{SPACE}(?:and|but|while|when|to|was|were|had|there|stood|came|with|from|against|by|"
    r"it|police|officers|[0-9$€£₹])(?![A-Za-z]))"
)


def _same_period(match: re.Match[str]) -> Moment:
    """ "the same months of 2022", "the same period last year"."""
    return Moment(match.start(), match.end(), "range", "same_period", **named_year(match))


def _earlier(match: re.Match[str]) -> Moment | None:
    """ "a year earlier", "two years before", "the month before": in the year before is a whole year."""
    unit, number = match["unit"].lower(), match["number"].lower()
    the = number == "the"
    amount = 1 if the else spelled_number(number)
    before = match.string[max(0, match.start() - 7) : match.start()].lower()
    if the and (before.endswith(("in ", "during ", "for ")) or unit not in {"year", "day"}):
        return Moment(match.start(), match.end(), _GRAINS.get(unit, "range"), "period_before", amount=1, unit=unit)
    if unit == "day":
        return Moment(match.start(), match.end(), "day", "day_after", amount=-amount)
    return Moment(match.start(), match.end(), "range", "same_period", amount=amount, unit=unit)


def _before(match: re.Match[str]) -> Moment:
    """ "the previous quarter", "the preceding three months"."""
    number = match["number"]
    amount, unit = spelled_number(number) if number else 1, match["unit"].lower()
    grain = _GRAINS.get(unit, "range") if amount == 1 else "range"
    return Moment(match.start(), match.end(), grain, "period_before", amount=amount, unit=unit)


def _that(match: re.Match[str]) -> Moment:
    unit = match["unit"].lower()
    return Moment(match.end("lead"), match.end(), _GRAINS.get(unit, "range"), "that_period", unit=unit)


def _then(match: re.Match[str]) -> Moment:
    return Moment(match.start("unit"), match.end(), "range", "that_period", unit="then")


def _other_quarter(match: re.Match[str]) -> Moment | None:
    """ "the third", where quarters are told of."""
    if not _QUARTER_TOLD.search(match.string[max(0, match.start() - 200) : match.start()]):
        return None
    position = ORDINALS[match["ordinal"].lower()]
    if not 1 <= position <= 4:
        return None
    return Moment(match.start("the"), match.end(), "quarter", month=3 * position - 2, last_month=3 * position)


_QUARTER_TOLD = re.compile(
    r"(?i:\bquarter\b(?!s?\s(?:of|final))|\bquarter\sof\s(?:last\syear|(?:19|20)\d\d))|\bQ[1-4]\b"
)
#: To be read behind the days of the calendar.
NAMED_BEFORE: tuple[Shape, ...] = (
    Shape(
        any_case(
            rf"the{SPACE}(?:same|corresponding|equivalent|comparable){SPACE}"
            rf"(?:period|months?|weeks?|days?|quarter|half|time|point|stretch|span|(?:[a-z]+[ -])months?)"
            rf"(?:,|{SPACE}(?:of|in|for))?{SPACE}(?:(?P<year>{YEAR})|(?:(?P<rel>last)|the{SPACE}(?:previous|preceding|prior)){SPACE}year\b"
            rf"|(?:a|one|the){SPACE}year{SPACE}(?:earlier|before|previously|ago|prior)\b)"
        ),
        _same_period,
        ("same", "corresponding", "equivalent", "comparable"),
    ),
    Shape(
        any_case(rf"(?P<number>the|a|{either(NUMBERS)}|[0-9]{{1,2}}){SPACE}{_DAY_UNIT}s?{SPACE}{_EARLIER}{_ENDS}"),
        _earlier,
        ("earlier", "before", "previously", "prior"),
    ),
    Shape(
        any_case(
            rf"the{SPACE}(?:previous|preceding|prior){SPACE}(?:{NUMBER}{SPACE})?"
            rf"(?:(?:full|financial|fiscal|calendar){SPACE})?{_UNIT}s?\b(?!['’-])"
        ),
        _before,
        ("previous", "preceding", "prior"),
    ),
    Shape(
        any_case(
            rf"(?P<lead>(?:in|during|over|throughout|within|for|of|by|from|since){SPACE})"
            rf"(?:that{SPACE}|(?:the{SPACE})?(?:very{SPACE})?same{SPACE})"
            rf"(?:(?:financial|fiscal|calendar){SPACE})?(?P<unit>year|quarter|month|week)\b(?!{SPACE}(?:of|as|last|in|a|an|the|earlier|before|that|when)\b)(?!['’-])"
        ),
        _that,
        ("that year", "that month", "that week", "that quarter", "same", "that f", "that c"),
    ),
    Shape(
        any_case(rf"(?:from|between){SPACE}(?P<unit>then)(?={SPACE}(?:until|till|to|through|up{SPACE}to|and)\b)"),
        _then,
        ("then",),
    ),
    Shape(
        any_case(
            rf"(?:in|during|for|by|from|against|to){SPACE}(?P<the>the)?{SPACE}(?P<ordinal>{either(ORDINALS)})"
            rf"(?=\s?[.,;:)]|\s?\Z|{SPACE}(?:and|but|while|with|against|compared|when)\b)"
        ),
        _other_quarter,
        ("quarter", "q1", "q2", "q3", "q4"),
    ),
)
