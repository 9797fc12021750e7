"""The words around figures and dates that tell which time a figure covers."""

from functools import cache
from importlib.resources import files

import yaml

from summarizer.mentions.word_patterns import WordPattern


@cache
def _data() -> dict[str, list[str]]:
    text = files("summarizer.grounding").joinpath("period_words.yaml").read_text("utf-8")
    data: dict[str, list[str]] = yaml.safe_load(text)
    return data


@cache
def words(name: str) -> WordPattern:
    """One list of ``period_words.yaml``, any of them, in any case."""
    return WordPattern("|".join(f"(?:{pattern})" for pattern in _data()[name]))
