"""A half-open range of code points."""

from typing import NamedTuple


class Range(NamedTuple):
    """``text[start:end]``; offsets count Unicode code points of the text as read."""

    start: int
    end: int
