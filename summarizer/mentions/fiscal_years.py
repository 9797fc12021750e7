"""When a fiscal year begins, by the country that the text around it tells of."""

import re
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from summarizer.mentions.moment import Moment
from summarizer.mentions.word_tables import word_table

# The years of governments: Commonwealth of Australia and others July, United Kingdom, India and others April,
# United States and Thailand October. Where named_by is empty, both are in use for one year's number.
_TABLE: dict[str, Any] = word_table("fiscal_years.json")
_CONVENTIONS: dict[str, dict[str, Any]] = _TABLE["conventions"]
_BY_CUE = {cue: name for name, convention in _CONVENTIONS.items() for cue in convention["cues"]}


def _cue(word: str) -> str:
    before = r"(?<![A-Za-z])" if word[0].isascii() and word[0].isalpha() else ""
    return before + re.escape(word) + (r"(?![A-Za-z$])" if word[-1].isascii() and word[-1].isalpha() else "")


_CUES = re.compile("|".join(_cue(word) for word in sorted(_BY_CUE, key=len, reverse=True)))
_OTHER_YEAR = re.compile(rf"\s(?:{'|'.join(_TABLE['other_years'])})\b", re.IGNORECASE)


class FiscalYear(NamedTuple):
    """The month a fiscal year begins with, and which of its two calendar years a single number names."""

    month: int
    named_by: Literal["start", "end", ""]


@lru_cache(maxsize=64)
def _told(text: str) -> tuple[tuple[int, FiscalYear], ...]:
    found = ((match.start(), _CONVENTIONS[_BY_CUE[match[0]]]) for match in _CUES.finditer(text))
    return tuple((at, FiscalYear(told["month"], told["named_by"])) for at, told in found)


def fiscal_year(text: str, at: int) -> FiscalYear | None:
    """The kind of fiscal year that the expression at ``at`` means: that of the country told nearest to it, or None."""
    return min(_told(text), key=lambda told: abs(told[0] - at), default=(0, None))[1]


def split_year(text: str, start: int, end: int, first: int) -> Moment:
    """The year "2023/24" at ``text[start:end]``, which begins in ``first``; unclear where no country is told."""
    kind = None if _OTHER_YEAR.match(text, end) else fiscal_year(text, start)
    if kind is None:
        return Moment(start, end, "range", "unclear")
    return Moment(start, end, "year", "fiscal", year=first, month=kind.month)


def single_year(text: str, start: int, end: int, number: int) -> Moment:
    """The year "FY2024" at ``text[start:end]``; unclear where nothing tells when such a year begins."""
    kind = fiscal_year(text, start)
    if kind is None or not kind.named_by:
        return Moment(start, end, "year", "unclear")
    first = number - 1 if kind.named_by == "end" else number
    return Moment(start, end, "year", "fiscal", year=first, month=kind.month)


def relative_year(text: str, start: int, end: int, amount: int) -> Moment:
    """The fiscal year that lies ``amount`` from the one of the publication: "last financial year"."""
    kind = fiscal_year(text, start)
    if kind is None:
        return Moment(start, end, "year", "unclear")
    return Moment(start, end, "year", "fiscal", month=kind.month, amount=amount)


def past_years(text: str, start: int, end: int, number: int) -> Moment:
    """The ``number`` whole fiscal years before the one of the publication: "the past three financial years"."""
    kind = fiscal_year(text, start)
    if kind is None:
        return Moment(start, end, "range", "unclear")
    return Moment(start, end, "range", "fiscal", month=kind.month, amount=-number, unit="year")
