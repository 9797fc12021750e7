"""The words around figures and dates that tell which time a figure covers."""

import re
from functools import cache

from summarizer.tables import yaml_table


@cache
def _data() -> dict[str, list[str]]:
    data: dict[str, list[str]] = yaml_table("summarizer.grounding", "period_words.yaml")
    return data


@cache
def words(name: str) -> re.Pattern[str]:
    """One list of ``period_words.yaml``, any of them, in any case."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in _data()[name]), re.IGNORECASE)
