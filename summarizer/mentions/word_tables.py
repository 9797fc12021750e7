"""The tables of words that stand as JSON beside this package's code."""

from typing import Any

from summarizer.tables import json_table


def word_table(name: str) -> dict[str, Any]:
    """The table in the file ``name`` of this folder."""
    return json_table("summarizer.mentions", name)
