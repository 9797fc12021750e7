"""The time that the head of a table's column gives to the figures below it."""

import re
from bisect import bisect_right
from datetime import date

from schemas import Period
from summarizer.documents import Range
from summarizer.grounding.places import evidence
from summarizer.mentions import Mentions, NumberMention

_CELL_END = "|"
_YEAR = re.compile(r"\s*((?:19|20)\d{2})年?\s*")


class Columns:
    """The tables of a text, looked for once: rows are lines with as many cells, parted by ``|``, under a head."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        # Where each row begins, and the cells (offsets) of the head of its table.
        self._rows: list[int] = []
        self._heads: list[list[Range]] = []
        self._ends = [m.start() for m in re.finditer(re.escape(_CELL_END), mentions.document.text)]
        head: list[Range] = []
        start = 0
        for line in mentions.document.text.split("\n") if self._ends else ():
            cells = _cells(line, start)
            if len(cells) != len(head):
                head = cells
            self._rows.append(start)
            self._heads.append(head)
            start += len(line) + 1

    def period(self, number: NumberMention) -> Period | None:
        """The days that the head of the number's column gives: those of its one date, or of a bare year; else None."""
        if not self._ends:
            return None
        at = bisect_right(self._rows, number.start) - 1
        row, head = self._rows[at], self._heads[at]
        cell = bisect_right(self._ends, number.start) - bisect_right(self._ends, row - 1)
        return self._told(head[cell]) if cell and head[0].start != row else None

    def _told(self, cell: Range) -> Period | None:
        text = self._mentions.document.text
        if bare := _YEAR.fullmatch(text, cell.start, cell.end):
            year = int(bare[1])
            source = evidence(Range(*bare.span(1)), text)
            return Period(start=date(year, 1, 1), end=date(year, 12, 31), evidence=source)
        first, last = (
            bisect_right(self._mentions.dates, end, key=lambda d: d.start) for end in (cell.start - 1, cell.end)
        )
        dates = [told for told in self._mentions.dates[first:last] if told.end <= cell.end]
        if len(dates) != 1 or not (dates[0].first and dates[0].last):
            return None
        (told,) = dates
        return Period(start=told.first, end=told.last, evidence=evidence(Range(told.start, told.end), text))


def _cells(line: str, start: int) -> list[Range]:
    """The cells of a line that begins at an offset of the text."""
    cells = []
    for cell in line.split(_CELL_END):
        cells.append(Range(start, start + len(cell)))
        start += len(cell) + 1
    return cells
