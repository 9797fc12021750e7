"""Headlines, where capitals tell nothing, and the few names that show even there."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from summarizer.mentions.accused import has_age
from summarizer.mentions.latin import LETTERS, NAME
from summarizer.mentions.name_lists import words
from summarizer.mentions.name_mention import NameMention

_WORD = re.compile(rf"[{LETTERS}]+(?:['’-][{LETTERS}]+)*")
_FULL_STOP = re.compile(r"[.!?。！？][\"'”’)\]]*\s*$")
_MAX_TITLE_CASE = 0.7
_FEWEST_LISTED = 3
# An entry of a list of names: the name, and what little may stand beside it.
_ENTRY = re.compile(
    rf"(?:^|(?<=[,;|/、:•]))\s*(?:[-*•–—]|\d{{1,2}}[.)]|\band)?\s*({NAME})\s*(?:\([^()]{{1,40}}\)|\d{{1,2}})?\s*(?=[,;|/、.]|\sand\s|$)"
)


def is_headline(sentence: str) -> bool:
    """Whether most words are capitalised, as in a headline, where capitals tell nothing.

    A sentence that ends in a full stop is none: one that lists names has as many capitals.
    """
    if _FULL_STOP.search(sentence):
        return False
    letters = [w for w in _WORD.findall(sentence) if len(w) > 3]
    return len(letters) >= 4 and sum(w[0].isupper() for w in letters) / len(letters) > _MAX_TITLE_CASE


@cache
def _struck() -> re.Pattern[str]:
    """ "Ruben Vask Charged With Fraud": two or three words before what befalls suspects."""
    struck = "|".join(sorted(words()["headline_struck"]))
    word = rf"[A-Z][{LETTERS}'’-]+"
    return re.compile(rf"(?<![\w'’-])({word} (?:{word} )?{word}) (?:(?:Is|Was|Gets|Found|To Be) )?(?i:{struck})\b")


def names_in_headline(sentence: str, text: str) -> Iterator[NameMention]:
    """Names of a line of capitalised words: entries of a list, names with an age, those that something befell."""
    entries = [match.span(1) for match in _ENTRY.finditer(sentence)]
    listed = [span for span in entries if _is_name(sentence[span[0] : span[1]], text)]
    if len(listed) < _FEWEST_LISTED:
        listed = [span for span in listed if has_age(sentence, *span)]
    listed += [m.span(1) for m in _struck().finditer(sentence) if _is_name(m.group(1), text)]
    for start, end in sorted(set(listed)):
        yield NameMention(start, end, "person", told=True)


def _is_name(name: str, text: str) -> bool:
    """Whether two to four words could be a name: none is one of a body or place, none is written small elsewhere."""
    lists = words()
    parts = _WORD.findall(name)
    none = (
        lists["organisation"]
        | lists["place"]
        | lists["leading"]
        | lists["official"]
        | lists["months"]
        | lists["trades"]
    )
    if not 2 <= len(parts) <= 4 or any(part.lower() in none for part in parts):
        return False
    return not any(part.lower() in _small_words(text) for part in parts if part[0].isupper())


@lru_cache(maxsize=4)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text) if word.islower())
