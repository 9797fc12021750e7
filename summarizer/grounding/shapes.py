"""Whether words of a text can be a name at all: standing in the text is not enough, "of the" does too."""

import re

from summarizer.grounding.places import occurrences
from summarizer.mentions import Mentions

_MOST_NAME, _MOST_WORDS, _MOST_HAN = 60, 8, 20
_MOST_PHRASE = 160
# The end of a clause within: "last night.This"; an initial ("J. Roe"), a title ("Mrs. Roe") and a comma before
# "Jr." are none.
_CLAUSE = re.compile(r"[;:!?。，；：！？\n]|[a-z]{4,}[.]|,(?!\s(?:Jr|Sr|I{1,3})\b)|^[\W_]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_]{2,}")
_EMPTY = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at been but by for from had has have he her him his in into is it its no not of on or she that"
        " the their them they this those to was we were which who with you",
    )
)


def name_problem(words: str, mentions: Mentions) -> str | None:
    """Why ``words`` can't stand as the name of a person of the text, or None."""
    if not occurrences(words, mentions):
        return "not in the text"
    return None if is_person_name(words) else "no name"


def phrase_problem(words: str, mentions: Mentions) -> str | None:
    """Why ``words`` can't stand as a role, a group, an agency or an operation of the text, or None."""
    if not occurrences(words, mentions):
        return "not in the text"
    return None if is_phrase(words) else "says nothing"


def is_person_name(words: str) -> bool:
    """Whether ``words`` have the shape of a person's name: short, one clause, not all in small letters."""
    if len(words) > (_MOST_HAN if _HAN.search(words) else _MOST_NAME) or len(words.split()) > _MOST_WORDS:
        return False
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 1 and not all(c.islower() for c in letters) and not _CLAUSE.search(words)


def is_phrase(words: str) -> bool:
    """Whether ``words`` say something in one short line: a role, a group, an agency, an operation."""
    if len(words) > _MOST_PHRASE or "\n" in words.strip():
        return False
    return any(word.casefold() not in _EMPTY for word in _WORD.findall(words))
