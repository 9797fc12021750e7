"""A date or period named in a text."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

#: How fine an expression is. ``range``: from one day to another, or open on one side; ``span``: a length of
#: time that ends at the publication ("in the past five years").
Grain = Literal["day", "month", "quarter", "half", "year", "range", "span"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date expression, ``text[start:end]`` (code points), and the days it stands for.

    ``first`` and ``last`` are inclusive; None is an open or unknown side. ``settled`` is False where the text
    and the publication date leave open which days are meant (no year, or only a time of day): then both
    sides are None.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    grain: Grain
    settled: bool
