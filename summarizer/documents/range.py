"""A half-open range of code points."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol, TypeVar


class Range(NamedTuple):
    """``text[start:end]``; offsets count Unicode code points of the text as read."""

    start: int
    end: int


class Placed(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int:
        """Its first code point."""

    @property
    def end(self) -> int:
        """The code point after its last."""


P = TypeVar("P", bound=Placed)


def longest_apart(found: Iterable[P]) -> list[P]:
    """Of things that overlap in a text, the longest, and of equally long ones the first; in text order."""
    kept: list[P] = []
    for one in sorted(found, key=lambda p: (p.start - p.end, p.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda p: p.start)
