"""Words that go with a status without telling of whom (see loose_status.yaml)."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from summarizer.documents.han import HAN
from summarizer.documents.range import longest_apart
from summarizer.grounding.status import StatusCue
from summarizer.mentions.word_patterns import WordPatterns
from summarizer.tables import yaml_table

_DENIED = re.compile(
    r"\b(?:not|never|no|without|nor|\w+n['’]t)\s(?:\w+\s){0,2}$|(?:未|没有|并非|不|无)[^，。；]{0,2}$", re.IGNORECASE
)


@cache
def _patterns() -> WordPatterns[tuple[str, str]]:
    """By status and voice."""
    data: dict[str, dict[str, Any]] = yaml_table("summarizer.grounding", "loose_status.yaml")
    return WordPatterns(
        ((status, "vague" if kind == "vague" else "loose"), _either(words[kind]))
        for status, words in data.items()
        for kind in ("en", "zh", "vague")
        if words[kind]
    )


def _either(words: Sequence[str]) -> str:
    return "|".join(w if HAN.search(w) else rf"\b(?:{w})(?!\w)" for w in words)


def find_loose_cues(text: str, known: Sequence[StatusCue]) -> list[StatusCue]:
    """The words in text order that no cue ``known`` of the text holds, and that it doesn't deny."""
    found = [
        StatusCue(m.start(), m.end(), status, voice, han=bool(HAN.search(m.group())))
        for (status, voice), m in _patterns().finditer(text)
        if not _DENIED.search(text, max(0, m.start() - 30), m.start())
    ]
    return [cue for cue in longest_apart(found) if all(cue.end <= one.start or cue.start >= one.end for one in known)]
