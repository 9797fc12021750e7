"""The word tables of the number rules, in the shapes the rules look things up in."""

from functools import cache
from typing import Any

from summarizer.mentions.word_tables import word_table

Phrase = tuple[str, ...]


@cache
def table(name: str) -> dict[str, Any]:
    """The data file ``name``.json beside this module."""
    return word_table(f"{name}.json")


def phrases(by_meaning: dict[str, list[str]]) -> dict[Phrase, str]:
    """Turn meaning -> phrases into phrase (as words) -> meaning."""
    return {tuple(phrase.split()): meaning for meaning, list_ in by_meaning.items() for phrase in list_}
