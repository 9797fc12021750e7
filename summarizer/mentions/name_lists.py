"""The word lists of ``name_words.yaml``."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def words() -> dict[str, Any]:
    """Each list as a frozenset, the surnames and the characters of no given name as a string."""
    data = yaml.safe_load(files("summarizer.mentions").joinpath("name_words.yaml").read_text("utf-8"))
    return {key: value if isinstance(value, str) else frozenset(map(str, value)) for key, value in data.items()}
