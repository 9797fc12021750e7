"""All date expressions of a text, in order, before they are resolved."""

import re
from dataclasses import replace
from functools import lru_cache

from summarizer.mentions.chinese_date_patterns import plain_forms
from summarizer.mentions.chinese_dates import find_chinese_moments
from summarizer.mentions.english_dates import find_english_moments
from summarizer.mentions.moment import Moment
from summarizer.mentions.numeric_dates import find_numeric_moments

_BRACKET = re.compile(r"\s?[(（]\s?")
_CLOSING = re.compile(r"\s?[)）]")
_COMMA = re.compile(r",?\s{1,2}|，?")


# The day of publication and the dates are read one after the other, of as many texts as are under way at once.
@lru_cache(maxsize=64)
def find_moments(text: str) -> tuple[Moment, ...]:
    """The date expressions of ``text`` in order, not overlapping.

    Two that name the same day or year stand as one: "Friday (January 5)", "last year (2023)",
    "昨天（1月30日）".
    """
    plain = plain_forms(text)
    taken = bytearray(len(text))
    found = list(find_numeric_moments(plain, taken))
    found += find_chinese_moments(plain, taken)
    found += find_english_moments(plain, taken)
    found.sort(key=lambda moment: moment.start)
    merged: list[Moment] = []
    for moment in found:
        merged.append(moment)
        # Once more for "今天（1月9日，星期五）": only the whole bracket joins the day before it.
        while len(merged) > 1 and (both := _merge(plain, merged[-2], merged[-1])):
            merged[-2:] = [both]
    return tuple(merged)


def _merge(text: str, first: Moment, second: Moment) -> Moment | None:
    gap = text[first.end : min(second.start, first.end + 4)]
    if first.end + 4 < second.start:
        return None
    end = second.end
    bracketed = _BRACKET.fullmatch(gap) is not None
    if bracketed:
        closing = _CLOSING.match(text, end)
        if closing is None:
            return None
        end = closing.end()
    elif _COMMA.fullmatch(gap) is None:
        return None
    both = _one_day(first, second, bracketed) or (_one_year(first, second) if bracketed else None)
    return both and replace(both, start=first.start, end=end)


def _one_day(first: Moment, second: Moment, bracketed: bool) -> Moment | None:
    dated = second.is_day or (second.kind == "calendar" and second.day is not None and bracketed)
    if first.kind == "weekday" and dated:
        return replace(second, weekday=first.weekday)
    if first.kind == "day" and dated:
        return replace(second, told=first.amount)
    if first.is_day and second.kind == "weekday" and first.weekday is None:
        return replace(first, weekday=second.weekday)
    return None


def _one_year(first: Moment, second: Moment) -> Moment | None:
    if first.shift is None or second.grain != "year" or second.year is None:
        return None
    return replace(first, year=second.year)
