"""Texts and words folded, so that forms of one value compare as equal; the word lists of the value rules."""

import unicodedata
from functools import cache

from summarizer.tables import json_table

_PLAIN = str.maketrans(dict.fromkeys("“”„«»「」『』＂", '"') | dict.fromkeys("‘’ʼ＇", "'") | dict.fromkeys("‐‑−", "-"))
_DOTS = str.maketrans(dict.fromkeys("•‧・∙", "·"))


@cache
def value_words(name: str) -> tuple[str, ...]:
    """One list of ``values.json``, the longest entries first."""
    data = json_table("summarizer.grounding", "values.json")
    return tuple(sorted(data[name], key=lambda word: (-len(word), word)))


def folded(text: str) -> str:
    """``text`` with full-width forms, quotation marks and hyphens made plain; offsets stay the same."""
    plain = "".join(_narrow(char) for char in text)
    return plain.translate(_PLAIN).translate(_DOTS)


def _narrow(char: str) -> str:
    narrow = unicodedata.normalize("NFKC", char)
    return narrow if len(narrow) == 1 else char


def is_han(char: str) -> bool:
    """Whether a character is Chinese, where words have no marks between them."""
    return "\u3400" <= char <= "\u9fff" or char == "\u3007"
