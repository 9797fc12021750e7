"""Fiscal years of English text."""

import re

from summarizer.mentions.english_date_patterns import NUMBER, SPACE, YEAR, Shape, any_case, spelled_number
from summarizer.mentions.fiscal_years import past_years, relative_year, single_year, split_year
from summarizer.mentions.moment import Moment

_NAME = rf"(?:financial|fiscal|budget|tax|reporting){SPACE}years?"
_SECOND = rf"(?P<second>{YEAR}|[0-9]{{2}})(?![\w%]|[.,:/-][0-9])"
_SHIFTS = {"last": -1, "this": 0, "current": 0, "present": 0, "next": 1}


def _fiscal(match: re.Match[str]) -> Moment | None:
    """ "FY2024", "FY23/24", "fiscal 2024", "the 2022-23 financial year"."""
    text, start, end = match.string, match.start(), match.end()
    first = int(match["first"]) if len(match["first"]) == 4 else 2000 + int(match["first"])
    if match["second"] is None:
        return single_year(text, start, end, first)
    if int(match["second"]) % 100 != (first + 1) % 100:
        return None
    return split_year(text, start, end, first)


def _relative(match: re.Match[str]) -> Moment:
    return relative_year(match.string, match.start(), match.end(), _SHIFTS[match["which"].lower()])


def _past(match: re.Match[str]) -> Moment:
    return past_years(match.string, match.start(), match.end(), spelled_number(match["number"]))


_WORDS = ("fy", "fiscal", "financial", "budget", "tax y", "reporting")
_LEAD = rf"(?:FY|(?i:(?:federal{SPACE})?(?:{_NAME}|fiscal)))(?:\s|-)?['’]?"
#: To be read before years are.
FISCAL: tuple[Shape, ...] = (
    Shape(re.compile(rf"\b{_LEAD}(?P<first>{YEAR}|[0-9]{{2}}(?![0-9]))(?:\s?[-–—/]\s?{_SECOND})?"), _fiscal, _WORDS),
    Shape(
        any_case(rf"(?P<first>{YEAR})(?:\s?[-–—/]\s?(?P<second>{YEAR}|[0-9]{{2}}))?{SPACE}(?:{_NAME}|fiscal)\b"),
        _fiscal,
        _WORDS,
    ),
    Shape(
        any_case(
            rf"(?:(?:so{SPACE}far){SPACE})?(?:the{SPACE})?(?P<which>last|this|current|present|next){SPACE}{_NAME}\b"
        ),
        _relative,
        _WORDS,
    ),
    Shape(any_case(rf"(?:the{SPACE})?(?:past|last|latest){SPACE}{NUMBER}{SPACE}{_NAME}\b"), _past, _WORDS),
)
