"""The tables of words that stand as JSON beside this package's code."""

import json
from importlib import resources
from typing import Any


def word_table(name: str) -> dict[str, Any]:
    """The table in the file ``name`` of this folder."""
    table: dict[str, Any] = json.loads(
        resources.files("summarizer.mentions").joinpath(name).read_text(encoding="utf-8")
    )
    return table
