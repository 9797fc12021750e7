"""Holidays, weekends and nights of English text."""

import re

from summarizer.mentions.english_date_patterns import SPACE, WORDS, YEAR_BEHIND, Shape, any_case, either, named_year
from summarizer.mentions.moment import Moment

_HOLIDAYS: dict[str, tuple[int, int]] = WORDS["holidays"]
_HOLIDAY_ENDS: dict[str, tuple[int, int]] = WORDS["holiday_ends"]
# "held overnight", "an overnight bag": no time of what is told.
_STAYING = re.compile(r"(?i:(?:held|kept|detained|jailed|stay|stayed|spent|remain|remained|custody|an|any|open)\s)\Z")


def _holiday(match: re.Match[str]) -> Moment:
    month, day = _HOLIDAYS[_plain(match["name"])]
    return Moment(match.start("name"), match.end(), "day", month=month, day=day, **named_year(match))


def _holiday_end(match: re.Match[str]) -> Moment:
    """ "since Christmas": only as an end of a period is it a day."""
    month, day = _HOLIDAY_ENDS[_plain(match["name"])]
    return Moment(match.start("name"), match.end("name"), "day", month=month, day=day)


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", name.lower().replace("’", "'"))


def _weekend(match: re.Match[str]) -> Moment:
    which = (match["which"] or "").lower()
    return Moment(match.start(), match.end(), "range", "weekend", amount=-1 if which in {"last", "previous"} else 0)


def _overnight(match: re.Match[str]) -> Moment | None:
    """The night before the publication, where no day is told with it."""
    if _STAYING.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None
    return Moment(match.start(), match.end(), "range", "span", amount=1, unit="day")


def _names(table: dict[str, tuple[int, int]]) -> str:
    return either(table).replace("'", "['’]").replace("\\ ", SPACE)


_WORDS = tuple(WORDS["holiday_words"])
#: To be read behind the days of the calendar.
NAMED_DAYS: tuple[Shape, ...] = (
    Shape(
        any_case(
            rf"(?:on|since|by|until|till|before|between|and|after|from|to|of|this|last){SPACE}(?P<name>{_names(_HOLIDAYS)})\b"
            rf"{YEAR_BEHIND}?"
        ),
        _holiday,
        _WORDS,
    ),
    Shape(
        any_case(
            rf"(?:since|between|until|till|by|before|from|and|to|after){SPACE}(?P<name>{_names(_HOLIDAY_ENDS)})"
            rf"(?=\s?[.,;:)]|\s?\Z|{SPACE}(?:and|to|until|till|of|last|this|[0-9]{{4}}|the{SPACE}(?:police|force))\b)"
        ),
        _holiday_end,
        _WORDS,
    ),
    Shape(
        any_case(
            rf"(?:(?:over|at|on|during|for|across){SPACE}(?:the|this){SPACE}(?P<past>past{SPACE}|last{SPACE})?weekend"
            rf"|(?:the{SPACE})?(?P<which>last|past|previous|this){SPACE}weekend)\b(?!['’s-]|{SPACE}(?:of|before|after|when)\b)"
        ),
        _weekend,
        ("weekend",),
    ),
    Shape(
        any_case(
            rf"overnight(?=\s?[.,;:)]|\s?\Z|{SPACE}(?:in|by|after|at|across|as|following|when|raids?|operations?|sweeps?|swoops?)\b)"
            rf"(?!,?{SPACE}(?:on|from|between|into){SPACE}(?:[A-Z0-9]))"
        ),
        _overnight,
        ("overnight",),
    ),
)
