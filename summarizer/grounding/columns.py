"""The time that the head of a table's column gives to the figures below it."""

import re
from datetime import date

from schemas import Period
from summarizer.documents import Range
from summarizer.grounding.places import evidence
from summarizer.mentions import Mentions, NumberMention

_CELL_END = "|"
_YEAR = re.compile(r"\s*((?:19|20)\d{2})年?\s*")


def column_period(number: NumberMention, mentions: Mentions) -> Period | None:
    """The days that the head of the number's column gives: those of its one date, or of a bare year; else None.

    Rows of a table are lines with as many cells, parted by ``|``, and its head is the first of them.
    """
    text = mentions.document.text
    start, end = _line(text, number.start)
    cell, cells = text.count(_CELL_END, start, number.start), text.count(_CELL_END, start, end)
    if not cell:
        return None
    head = start
    while head:
        above = _line(text, head - 1)
        if text.count(_CELL_END, *above) != cells:
            break
        head = above[0]
    return None if head == start else _period(*_cell(text, head, cell), mentions)


def _period(start: int, end: int, mentions: Mentions) -> Period | None:
    text = mentions.document.text
    if bare := _YEAR.fullmatch(text, start, end):
        year = int(bare[1])
        return Period(start=date(year, 1, 1), end=date(year, 12, 31), evidence=evidence(Range(*bare.span(1)), text))
    dates = [told for told in mentions.dates if start <= told.start and told.end <= end]
    if len(dates) != 1 or not (dates[0].first and dates[0].last):
        return None
    (told,) = dates
    return Period(start=told.first, end=told.last, evidence=evidence(Range(told.start, told.end), text))


def _line(text: str, offset: int) -> tuple[int, int]:
    """The line that holds an offset, or ends there."""
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def _cell(text: str, line: int, number: int) -> tuple[int, int]:
    """The cell with that number, counted from 0, of the line that begins at an offset."""
    start, end = line, _line(text, line)[1]
    for _ in range(number):
        start = text.find(_CELL_END, start, end) + 1
    stop = text.find(_CELL_END, start, end)
    return start, stop if stop >= 0 else end
