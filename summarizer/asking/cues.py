"""Words of ``labels.yaml`` found in a text: what is counted, what happened to it, whether it is a change."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from summarizer.documents.range import longest_apart
from summarizer.mentions.word_patterns import WordPattern

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
# Words that look like a cue and are none.
_NO_TERM = "none"
_VOCABULARIES = ("object", "action", "change")


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
    data: dict[str, Any] = yaml.safe_load(files("summarizer.asking").joinpath("labels.yaml").read_text("utf-8"))
    return data


@cache
def _lexicon() -> dict[str, dict[str, tuple[WordPattern, re.Pattern[str]]]]:
    return {
        vocabulary: {
            term: (
                WordPattern(rf"\b(?:{'|'.join(sorted(words['en'], key=len, reverse=True))})\b"),
                re.compile("|".join(sorted(map(re.escape, words["zh"]), key=len, reverse=True))),
            )
            for term, words in label_words()[vocabulary].items()
        }
        for vocabulary in _VOCABULARIES
    }


@cache
def _apart() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    return [
        (
            term,
            re.compile(rf"\b(?:{first})\b[^,;.]{{0,60}}$", re.IGNORECASE),
            re.compile(rf"[^,;.:]{{0,60}}?\s(?:{second})\b", re.IGNORECASE),
        )
        for term, pairs in label_words()["apart"].items()
        for first, second in pairs
    ]


@lru_cache(maxsize=4096)
def find_cues(vocabulary: str, text: str) -> tuple[Cue, ...]:
    """The cues of a vocabulary in text order; of two that overlap, the longer."""
    han = _HAN.search(text) is not None

    def found() -> Iterator[Cue]:
        for term, (english, chinese) in _lexicon()[vocabulary].items():
            for match in english.finditer(text):
                yield Cue(match.start(), match.end(), term)
            if han:
                for match in chinese.finditer(text):
                    yield Cue(match.start(), match.end(), term)

    return tuple(cue for cue in longest_apart(found()) if cue.term != _NO_TERM)


def action_apart(before: str, after: str) -> str | None:
    """The action of a verb that has the figure between its parts ("talked 40 people out of it")."""
    return next((term for term, first, second in _apart() if first.search(before) and second.match(after)), None)
