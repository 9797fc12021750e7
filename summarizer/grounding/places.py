"""Where a name stands in a text."""

import re

from schemas import Evidence
from summarizer.documents import Range
from summarizer.mentions import Mentions


def occurrences(name: str, mentions: Mentions) -> list[Range]:
    """Every place of exactly this name, as whole words, outside what is addressed to a program."""
    if not name.strip() or name not in mentions.document.text:
        return []
    # A word ends where Han begins, and not at an apostrophe or hyphen between letters ("O'Hara", "Lee-Hart").
    left = r"(?<![^\W_\u3400-\u9fff])(?<![^\W_]['’-])" if _is_latin(name[0]) else ""
    right = r"(?![^\W_\u3400-\u9fff])(?!-[^\W_])" if _is_latin(name[-1]) else ""
    found = re.finditer(left + re.escape(name) + right, mentions.document.text)
    return [Range(m.start(), m.end()) for m in found if not mentions.is_addressed(m.start())]


def _is_latin(char: str) -> bool:
    return char.isalnum() and not "\u3400" <= char <= "\u9fff"


def evidence(part: Range, text: str) -> Evidence:
    """The part of the text as evidence."""
    return Evidence(quote=text[part.start : part.end], start=part.start, end=part.end)
