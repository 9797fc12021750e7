"""Whether four bare digits of English text are a year."""

import re
from typing import Any

from summarizer.mentions.word_tables import word_table

_WORDS: dict[str, Any] = word_table("english_dates.json")
_FUNCTION_WORDS = frozenset(_WORDS["function_words"])
_COUNTED_NOUNS = frozenset(_WORDS["counted_nouns"])
_OPEN_LEADS = frozenset(_WORDS["year_leads"]["open"])
_DOUBTFUL_LEADS = frozenset(_WORDS["year_leads"]["doubtful"])
_DETERMINERS = frozenset(_WORDS["year_leads"]["determiners"])
_NEXT_WORD = re.compile(r"\s{1,2}([A-Za-z]+)")
_PREVIOUS_WORD = re.compile(r"([A-Za-z]+)[\s-]{1,2}\Z")
_OTHER_END = re.compile(r"\s(?:to|and|or|[-–—])\s([0-9]{1,3}(?:,?[0-9]{3})+)(?![0-9])")
_AFTER_YEAR = re.compile(r"(?:19[89]|20[0-9])[0-9],?\s(?:(?:to|and|or)\s)?\Z")
# "(2022: £1.1bn; 2021: £0.9bn)"
_LISTED_YEAR = re.compile(r"(?:[;；,，:：(（|]\s?|\A|\n)\Z")
_AND_YEAR = re.compile(r"\s(?:and|or)\s(?:19[89]|20[0-9])[0-9]\b(?![.,%])")
# "the five years to 2022"
_YEARS_TO = re.compile(r"\b(?:years?|decades?)\s(?:to|ended|ending|through|until)\s\Z", re.IGNORECASE)
_YEAR_VERBS = frozenset({"saw", "brought", "marked"})
_SENTENCE_START = re.compile(r"(?:\A|[\n.!?;:\"“]\s{0,2})\Z")


def next_word(text: str, at: int) -> str:
    """The English word behind position ``at``, or an empty string."""
    found = _NEXT_WORD.match(text, at)
    return found[1] if found else ""


def previous_word(text: str, at: int) -> str:
    """The English word before position ``at`` in lower case, or an empty string."""
    found = _PREVIOUS_WORD.search(text[max(0, at - 24) : at])
    return found[1].lower() if found else ""


def counts_things(text: str, at: int) -> bool:
    """Whether the digits that end at ``at`` count what follows: "2000 suspects"."""
    return next_word(text, at).lower() in _COUNTED_NOUNS


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four digits ``text[start:end]`` are a year and not a count, by the words around them."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before and before in "(（" and after and after in ")）,;:：":
        return True
    if after and after in ":：" and _LISTED_YEAR.search(text[max(0, start - 3) : start]):
        return True
    previous, following = previous_word(text, start), next_word(text, end)
    other = _OTHER_END.match(text, end)
    # "1,500 in 2022 and 2,300 in 2023": the other number has its own year.
    if other and previous != "in" and not 1980 <= int(other[1].replace(",", "")) <= 2099:
        return False
    word, rounded = following.lower(), text[end - 1] == "0"
    plain = not following or word in _FUNCTION_WORDS
    if _YEARS_TO.search(text[max(0, start - 20) : start]):
        return plain or word not in _COUNTED_NOUNS
    if _AFTER_YEAR.search(text[max(0, start - 16) : start]):
        return plain or word not in _COUNTED_NOUNS or not rounded
    if before == "-":
        # "mid-2022", but not "A-2022"
        return previous in _OPEN_LEADS
    if previous in _OPEN_LEADS:
        # "in 2023 cases fell" names a year, "in 2000 cases" is more likely a count.
        return word not in _COUNTED_NOUNS or not rounded
    if previous in _DOUBTFUL_LEADS:
        return plain or (word not in _COUNTED_NOUNS and not rounded)
    if previous in _DETERMINERS:
        if _AND_YEAR.match(text, end):
            return True
        return bool(following) and word not in _COUNTED_NOUNS and word not in _FUNCTION_WORDS
    if word in _YEAR_VERBS and not rounded:
        return True
    if not following or word in _COUNTED_NOUNS or (rounded and word not in _FUNCTION_WORDS):
        return False
    # "2022 was quiet": a count would not open a sentence without its comma.
    return _SENTENCE_START.search(text[max(0, start - 4) : start]) is not None
