"""What the patterns for English dates are made of."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from summarizer.mentions.moment import Moment
from summarizer.mentions.word_patterns import PlacedPattern, WordPattern
from summarizer.mentions.word_tables import word_table


class Shape(NamedTuple):
    """A pattern and what reads its matches; ``needs``: parts of words, in small letters, of which a match has one."""

    pattern: re.Pattern[str] | WordPattern | PlacedPattern
    read: Callable[[re.Match[str]], Moment | None]
    needs: tuple[str, ...] = ()


WORDS: dict[str, Any] = word_table("english_dates.json")
MONTHS: dict[str, int] = {k.lower(): v for k, v in (WORDS["months"] | WORDS["abbreviations"]).items()}
WEEKDAYS: dict[str, int] = {k.lower(): v for k, v in (WORDS["weekdays"] | WORDS["weekday_abbreviations"]).items()}
NUMBERS: dict[str, int] = WORDS["numbers"]
ORDINALS: dict[str, int] = WORDS["ordinals"]


def either(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def either_cased(words: Iterable[str]) -> str:
    """A pattern for any of ``words`` as they stand or in capitals."""
    return either([form for word in words for form in (word, word.upper())])


# One line break may stand inside an expression (hard-wrapped text), an empty line may not.
SPACE = r"(?:[ \t\u00a0\u2009\u202f]{1,3}(?:\r?\n)?|\r?\n)"
MONTH_NAME = either_cased(WORDS["months"])
MONTH = rf"(?P<month>(?:{MONTH_NAME})|(?:{either_cased(WORDS['abbreviations'])})\b\.?)"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
ORDINAL_END = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
# A day's digits are not the head of a longer number ("5,000", "5.5 million", "5%").
DAY_END = r"(?![0-9%])(?![.:][0-9])(?!,[0-9]{3}(?![0-9]))"
YEAR = r"(?:19[89][0-9]|20[0-9][0-9])(?![0-9%])(?![.,:][0-9])"
THIS_YEAR = rf"(?P<rel>last|this|next|the{SPACE}previous|the{SPACE}same|the{SPACE}following){SPACE}year\b"
_BEFORE_YEAR, _YEAR_TOLD = rf",?{SPACE}?(?:of{SPACE})?", rf"(?:(?P<year>{YEAR})|{THIS_YEAR})"
YEAR_BEHIND = rf"(?:{_BEFORE_YEAR}{_YEAR_TOLD})"
# "02-Aug-2025"
YEAR_BEHIND_HYPHEN = rf"(?:(?:{_BEFORE_YEAR}|-){_YEAR_TOLD})"
OF_YEAR = (
    rf"(?:(?:,|{SPACE}of)?{SPACE}(?:the{SPACE}year{SPACE})?{_YEAR_TOLD}"
    rf"|{SPACE}of{SPACE}the{SPACE}year\b)"
)
AND = rf"(?:\s?[-–—]\s?|{SPACE}(?:to|through|until|and){SPACE})"
NUMBER = rf"(?P<number>[0-9]{{1,4}}|{either(word for word in NUMBERS if word not in {'a', 'an'})})"
UNIT = r"(?P<unit>year|quarter|month|fortnight|week|day|hour|decade)"


def named_year(match: re.Match[str]) -> dict[str, Any]:
    """The fields of a Moment for the year of a match: its group ``year`` or ``rel`` ("last")."""
    if match["year"]:
        return {"year": int(match["year"])}
    shift = {"last": -1, "this": 0, "next": 1}.get((match["rel"] or "").lower())
    return {} if shift is None else {"shift": shift}


def month_number(match: re.Match[str]) -> int:
    """The number of the month in the group ``month``."""
    return MONTHS[match["month"].rstrip(".").lower()]


def spelled_number(word: str) -> int:
    """The value of digits or of a number word of the table."""
    return int(word) if word[0] in "0123456789" else NUMBERS[word.lower()]


def any_case(pattern: str) -> WordPattern:
    """``pattern`` compiled for any case, from the beginning of a word on."""
    return WordPattern(rf"\b{pattern}")


_DIGITS = re.compile(r"[0-9]+")
# The letters that a month's name or its abbreviation begins with.
_MONTH_HEAD = re.compile(either({head for name in MONTHS for head in (name[:3].title(), name[:3].upper())}))


# One text is read with all patterns before the next.
@lru_cache(maxsize=4)
def digit_places(text: str) -> Sequence[int]:
    """Where digits begin."""
    return [match.start() for match in _DIGITS.finditer(text)]


@lru_cache(maxsize=4)
def month_places(text: str) -> Sequence[int]:
    """Where a month may be named."""
    return [match.start() for match in _MONTH_HEAD.finditer(text)]
