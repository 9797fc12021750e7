"""The tokens of a sentence: words in small letters, runs of Han characters; a number or a name is one word."""

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.documents.han import HAN_RANGE

_TOKEN = re.compile(rf"[{HAN_RANGE}]+|[^\W\d_{HAN_RANGE}]+(?:['’-][^\W\d_{HAN_RANGE}]+)*|\d[\d.,]*|[^\w\s]")
#: What ends a clause.
BREAKS = frozenset(";.:()（）—–•")
# Behind these a capital begins a sentence or a clause, and need not mark a name.
_OPENS = BREAKS | frozenset("\"“'‘")
_NAME, _NUMBER = "Name", "#"


class Token(NamedTuple):
    """A token: where it starts in the sentence (code points), where it ends, and the word it counts as."""

    start: int
    end: int
    word: str


# The sentence just read is read once more.
@lru_cache(maxsize=1)
def tokens(sentence: str) -> tuple[Token, ...]:
    """The tokens of a sentence, in order. Capitalised words within it count as "Name", numbers as "#"."""
    found = []
    opens = True
    for match in _TOKEN.finditer(sentence):
        word = match.group()
        if word[0].isdigit():
            counts_as = _NUMBER
        elif word[0].isupper() and not opens:
            counts_as = _NAME
        else:
            counts_as = word.lower()
        found.append(Token(match.start(), match.end(), counts_as))
        opens = word in _OPENS
    return tuple(found)
