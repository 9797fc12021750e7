"""Words of ``labels.yaml`` found in a text: what is counted, what happened to it, whether it is a change."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from summarizer.documents.range import longest_apart
from summarizer.mentions.word_patterns import WordPattern, WordPatterns
from summarizer.tables import yaml_table

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
# Words that look like a cue and are none.
_NO_TERM = "none"


class Cue(NamedTuple):
    """A word of ``labels.yaml`` found in a text."""

    start: int
    end: int
    term: str


def in_han(text: str) -> bool:
    """Whether a text is written in Han characters, not merely with a name in them."""
    return not text.isascii() and len(_HAN.findall(text)) > 2 * len(_LATIN_WORD.findall(text))


@cache
def label_words() -> dict[str, Any]:
    """``labels.yaml`` as it stands."""
    return yaml_table("summarizer.asking", "labels.yaml")


@cache
def _english(vocabulary: str) -> WordPatterns[str]:
    return WordPatterns(
        (term, rf"\b(?:{'|'.join(sorted(words['en'], key=len, reverse=True))})\b")
        for term, words in label_words()[vocabulary].items()
    )


@cache
def _chinese(vocabulary: str) -> dict[str, re.Pattern[str]]:
    return {
        term: re.compile("|".join(sorted(map(re.escape, words["zh"]), key=len, reverse=True)))
        for term, words in label_words()[vocabulary].items()
    }


@cache
def _apart() -> list[tuple[str, WordPattern, re.Pattern[str]]]:
    return [
        (
            term,
            WordPattern(rf"\b(?:{first})\b[^,;.]{{0,60}}$"),
            re.compile(rf"[^,;.:]{{0,60}}?\s(?:{second})\b", re.IGNORECASE),
        )
        for term, pairs in label_words()["apart"].items()
        for first, second in pairs
    ]


@lru_cache(maxsize=4096)
def find_cues(vocabulary: str, text: str) -> tuple[Cue, ...]:
    """The cues of a vocabulary in text order; of two that overlap, the longer."""
    found = [Cue(match.start(), match.end(), term) for term, match in _english(vocabulary).finditer(text)]
    if _HAN.search(text):
        chinese = _chinese(vocabulary)
        found += [Cue(m.start(), m.end(), term) for term, pattern in chinese.items() for m in pattern.finditer(text)]
        # Of two equally long ones at one place, the first term's.
        order = list(chinese)
        found.sort(key=lambda cue: order.index(cue.term))
    return tuple(cue for cue in longest_apart(found) if cue.term != _NO_TERM)


def action_apart(before: str, after: str) -> str | None:
    """The action of a verb that has the figure between its parts ("talked 40 people out of it")."""
    return next((term for term, first, second in _apart() if first.search(before) and second.match(after)), None)
