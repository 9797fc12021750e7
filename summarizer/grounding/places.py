"""Where a name stands in a text."""

from functools import lru_cache

from schemas import Evidence
from summarizer.documents import Range
from summarizer.mentions import Mentions


def occurrences(name: str, mentions: Mentions) -> list[Range]:
    """Every place of exactly this name, as whole words, outside what is addressed to a program."""
    if not name.strip() or name not in mentions.document.text:
        return []
    text = mentions.document.text
    found: list[Range] = []
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if _ends_before(text, start, name[0]) and _begins_after(text, end, name[-1]):
            if not mentions.is_addressed(start):
                found.append(Range(start, end))
            start = text.find(name, end)
        else:
            start = text.find(name, start + 1)
    return found


# A word ends where Han begins, and not at an apostrophe or hyphen between letters ("O'Hara", "Lee-Hart").
def _ends_before(text: str, start: int, first: str) -> bool:
    if start == 0 or not _is_latin(first):
        return True
    before = text[start - 1]
    return not _is_latin(before) and not (before in "'’-" and start > 1 and text[start - 2].isalnum())


def _begins_after(text: str, end: int, last: str) -> bool:
    if end == len(text) or not _is_latin(last):
        return True
    return not _is_latin(text[end]) and not (text[end] == "-" and text[end + 1 : end + 2].isalnum())


def _is_latin(char: str) -> bool:
    return char.isalnum() and not "\u3400" <= char <= "\u9fff"


# A sentence is the evidence of all that it tells.
@lru_cache(maxsize=256)
def evidence(part: Range, text: str) -> Evidence:
    """The part of the text as evidence."""
    return Evidence(quote=text[part.start : part.end], start=part.start, end=part.end)
