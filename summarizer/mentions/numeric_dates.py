"""Dates and times of day in digits alone."""

import re
from collections.abc import Iterator

from summarizer.documents.han import HAN
from summarizer.mentions.moment import Moment

_YEAR_FIRST = re.compile(
    r"(?<![0-9])(?<![0-9][-/.])(?P<year>1[0-9]{3}|20[0-9]{2})(?P<mark>[-/.])"
    r"(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})(?![0-9]|[-/.][0-9])"
)
_YEAR_MONTH = re.compile(r"(?<![0-9])(?<![0-9][-/.])(?P<year>20[0-9]{2})-(?P<month>0[1-9]|1[0-2])(?![0-9]|[-/.][0-9])")
# "2022.10—2023.9"
_MONTHS = re.compile(
    r"(?<![0-9A-Za-z.])(?P<year>20[0-9]{2})(?P<mark>[./])(?P<month>0?[1-9]|1[0-2])\s?(?:[-–—~～至到]|——)\s?"
    r"(?P<last_year>20[0-9]{2})(?P=mark)(?P<last_month>0?[1-9]|1[0-2])(?![0-9]|[./-][0-9])"
)
_YEAR_LAST = re.compile(
    r"(?<![0-9])(?<![0-9][-/.])(?P<one>[0-9]{1,2})(?P<mark>[-/.])(?P<two>[0-9]{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[-/.][0-9])"
)
_CLOCK = re.compile(
    r"(?<![0-9:.,])(?:"
    r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?:\s?(?i:a\.m\.|p\.m\.|[ap]m\b|hours\b|hrs\b))?"
    r"|(?:1[0-2]|0?[1-9])(?:\.[0-5][0-9])?\s?(?i:a\.m\.|p\.m\.|[ap]m\b|o[’']clock\b)"
    r")(?![0-9:])"
)

# What each of the first three has, and of the last: found many times faster, and most texts have none.
_PARTED = re.compile(r"[0-9][-/.][0-9]")
_TIMED = re.compile(r"[0-9](?::[0-5]|\s?[aApPoO][.mM’'])")


def find_numeric_moments(text: str, taken: bytearray) -> Iterator[Moment]:
    """Dates such as "2024-01-05" or "15/01/2024" and times such as "10:30", marked in ``taken``.

    Day and month in either order are read where only one reading exists, or where the other such dates of
    the text leave one order. With dots, and in Chinese text (of Hong Kong, Macao, Singapore), the day goes first.
    Otherwise the date stays unclear.
    """
    found: list[Moment] = []
    if _PARTED.search(text):
        found += _dates(text)
    if _TIMED.search(text):
        found += [Moment(match.start(), match.end(), "day", "clock") for match in _CLOCK.finditer(text)]
    for moment in found:
        if not any(taken[moment.start : moment.end]):
            taken[moment.start : moment.end] = b"\x01" * (moment.end - moment.start)
            yield moment


def _dates(text: str) -> list[Moment]:
    numeric = list(_YEAR_LAST.finditer(text))
    day_first = any(int(match["one"]) > 12 >= int(match["two"]) for match in numeric)
    in_han = bool(numeric) and len(HAN.findall(text)) * 4 > len(text)
    month_first = any(int(match["two"]) > 12 >= int(match["one"]) for match in numeric)
    found = [_day(match, int(match["month"]), int(match["day"])) for match in _YEAR_FIRST.finditer(text)]
    for match in numeric:
        one, two = int(match["one"]), int(match["two"])
        if one == two or two > 12 or (month_first and not day_first and one <= 12):
            found.append(_day(match, one, two))
        elif one > 12 or (day_first and not month_first) or match["mark"] == "." or in_han:
            found.append(_day(match, two, one))
        else:
            found.append(Moment(match.start(), match.end(), "day", "unclear"))
    found += [_months(match) for match in _MONTHS.finditer(text)]
    months = (
        Moment(match.start(), match.end(), "month", year=int(match["year"]), month=int(match["month"]))
        for match in _YEAR_MONTH.finditer(text)
    )
    return [*found, *months]


def _months(match: re.Match[str]) -> Moment:
    year, month, last_year, last_month = (int(match[part]) for part in ("year", "month", "last_year", "last_month"))
    return Moment(
        match.start(), match.end(), "range", year=year, month=month, last_year=last_year, last_month=last_month
    )


def _day(match: re.Match[str], month: int, day: int) -> Moment:
    return Moment(match.start(), match.end(), "day", year=int(match["year"]), month=month, day=day)
