"""The words around figures and dates that tell which time a figure covers."""

from functools import cache

from summarizer.mentions.word_patterns import WordPattern
from summarizer.tables import yaml_table


@cache
def _data() -> dict[str, list[str]]:
    data: dict[str, list[str]] = yaml_table("summarizer.grounding", "period_words.yaml")
    return data


@cache
def words(name: str) -> WordPattern:
    """One list of ``period_words.yaml``, any of them, in any case."""
    return WordPattern("|".join(f"(?:{pattern})" for pattern in _data()[name]))
