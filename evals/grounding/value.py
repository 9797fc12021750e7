"""What a text is known to say: a value with its own words, and how it can be written or got wrong."""

import re
import unicodedata
from random import Random
from typing import Protocol

from evals.grounding.case import Change, Kind

_FULL_WIDTH = {ord("0") + digit: ord("０") + digit for digit in range(10)} | {ord(","): "，", ord("."): "．"}


class Value(Protocol):
    """A value of a passage; its key is equal for equal values only, whatever their form."""

    @property
    def kind(self) -> Kind:
        """What it is a value of."""
        ...

    @property
    def key(self) -> tuple[object, ...]:
        """What the value is, without its form."""
        ...

    def written(self) -> str:
        """The words of the text."""
        ...

    def changed(self, change: Change, others: "tuple[Value, ...]", random: Random) -> "Value | str | None":
        """The value after a change, None where this change can't be made.

        Words alone are another form of the same value; a value is another one. ``others`` are the other
        values of the passage.
        """
        ...


def full_width(words: str) -> str:
    """Digits, and the commas and points between them, in the width of Chinese characters."""
    return re.sub(r"\d(?:[\d,.]*\d)?", lambda match: match.group().translate(_FULL_WIDTH), words)


def plain(words: str) -> str:
    """Words without differences of width, capitals and spaces."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def stands_in(words: str, text: str) -> bool:
    """Whether the words stand in the text as they are, not as the end or the beginning of a longer number."""
    wanted, searched = plain(words), plain(text)
    left = r"(?<![\d.,])" if words[:1].isdigit() else r"(?<![a-z])"
    # Mostly they don't stand there at all, which is sooner seen than a pattern is compiled.
    return wanted in searched and bool(re.search(left + re.escape(wanted) + r"(?![a-z\d])", searched))
