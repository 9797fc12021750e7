"""What became of a person, by the words around the name."""

import re
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from summarizer.documents.range import longest_apart


class StatusCue(NamedTuple):
    """A word that tells a status: offsets within the text searched; ``at_large`` if it outlives a charge."""

    start: int
    end: int
    status: str
    at_large: bool = False


_SAME_EVENT = re.compile(r"[^\S\n]*(?:(?:to|and|in|for|with|a|the)[^\S\n]+)*")


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(files("summarizer.grounding").joinpath("status.yaml").read_text("utf-8"))
    return data


def _compiled(words: dict[str, list[str]]) -> re.Pattern[str]:
    english = "|".join(words["en"])
    return re.compile(rf"\b(?:{english})\b|" + "|".join(map(re.escape, words["zh"])), re.IGNORECASE)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {status: _compiled(words) for status, words in [*_data()["cues"].items(), ("", _data()["none"])]}


@cache
def _at_large() -> re.Pattern[str]:
    return _compiled(_data()["at_large"])


@cache
def pronoun() -> re.Pattern[str]:
    """Matches at the start of a sentence that goes on about the person named last."""
    words = _data()["pronouns"]
    return re.compile(rf"[\"'“‘]?(?:(?:{'|'.join(words['en'])})\b|{'|'.join(words['zh'])})")


def find_status_cues(text: str) -> list[StatusCue]:
    """Cues in text order; of two that overlap, the longer."""
    found = [
        StatusCue(m.start(), m.end(), status, bool(_at_large().search(m.group())))
        for status, pattern in _patterns().items()
        for m in pattern.finditer(text)
    ]
    merged: list[StatusCue] = []
    for cue in (cue for cue in longest_apart(found) if cue.status):
        # "sentenced to life imprisonment" is one event.
        if merged and merged[-1].status == cue.status and _SAME_EVENT.fullmatch(text, merged[-1].end, cue.start):
            last = merged.pop()
            cue = StatusCue(last.start, cue.end, cue.status, last.at_large or cue.at_large)
        merged.append(cue)
    return merged


def rank(status: str) -> int:
    """A later rank is a later stage of a case."""
    order: list[str] = _data()["order"]
    return order.index(status)
