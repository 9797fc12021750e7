"""The word lists of ``name_words.yaml``."""

from functools import cache
from typing import Any

from summarizer.tables import yaml_table


@cache
def words() -> dict[str, Any]:
    """Each list as a frozenset, the surnames and the characters of no given name as a string."""
    data = yaml_table("summarizer.mentions", "name_words.yaml")
    return {key: value if isinstance(value, str) else frozenset(map(str, value)) for key, value in data.items()}
