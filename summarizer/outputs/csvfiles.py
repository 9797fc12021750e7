"""Tables as CSV files in which no cell is a formula, and a row is always one line."""

import csv
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from summarizer.documents.printable import printable
from summarizer.files import replacing
from summarizer.outputs.registry import Entry, Together
from summarizer.outputs.rows import TABLES
from summarizer.outputs.tables import Cell, Item, Table

# What begins a formula, also in the forms that East Asian spreadsheets take for it. It counts after an
# apostrophe too, so that taking one away always gives the value back. And it counts after a separator within
# the value: where lists are parted by semicolons, a spreadsheet splits the line there.
_SIGNS = "=+\\-@\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20\u2212"
_FORMULA = re.compile(rf"""(^|[;,|])([ "\u201c\u201d]*)(?='*[{_SIGNS}])""")


# Cells of the document, and terms, come again in every row.
@lru_cache(maxsize=4096)
def inert(value: str) -> str:
    r"""A string as a cell that every spreadsheet shows as text.

    Runs of white space become one space, control, invisible and reordering characters ``\uXXXX``, and an
    apostrophe goes before what would begin a formula: ``=1+1`` is written ``'=1+1``.
    """
    return _FORMULA.sub(r"\1\2'", printable(" ".join(value.split())))


def write(folder: Path, tables: Sequence[Table[Item]], items: Iterable[Item]) -> None:
    """Write ``FOLDER/<table>.csv`` for every table: UTF-8, one header line, strings in quotes. Raises OSError."""
    with ExitStack() as stack:
        writers: list[Any] = []
        for table in tables:
            descriptor = stack.enter_context(replacing(folder / f"{table.name}.csv"))
            file = stack.enter_context(os.fdopen(os.dup(descriptor), "w", encoding="utf-8", newline=""))
            writers.append(csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n"))
            writers[-1].writerow([column.name for column in table.columns])
        for item in items:
            for table, writer in zip(tables, writers, strict=True):
                writer.writerows([_cell(cell) for cell in row] for row in table.rows(item))


def _cell(cell: Cell) -> str | int | float | None:
    match cell:
        case str():
            return inert(cell)
        case tuple():
            return inert("; ".join(cell))
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return int(cell)
    return cell


def _write(folder: Path, entries: Iterable[Entry]) -> None:
    write(folder, TABLES, (entry.report for entry in entries))


FORMAT = Together("csv", tuple(f"{table.name}.csv" for table in TABLES), _write)
