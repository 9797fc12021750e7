"""A table to be written: its columns with their types, and the rows that an item gives. Writers know no more."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

#: ``texts`` is a list of strings, ``number`` whole or with a fraction.
Type = Literal["text", "texts", "integer", "number", "date"]
Cell = str | tuple[str, ...] | int | float | date | None
Row = tuple[Cell, ...]

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``meaning`` tells its reader what stands in it."""

    name: str
    type: Type
    meaning: str


@dataclass(frozen=True, slots=True)
class Table(Generic[Item]):
    """``rows`` gives the rows of one item (a report, say), each as long as ``columns`` and in their order."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Item], Iterable[Row]]
