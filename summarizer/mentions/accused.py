"""Whether a sentence says of a name what is said of suspects, or gives the age that only a person has.

The names that need it are those whose shape tells too little: an official's title before it, capitals throughout, a
word that is a place's or a body's too.
"""

import re
from functools import cache, lru_cache

from summarizer.mentions.latin import NAME
from summarizer.mentions.word_patterns import WordPattern
from summarizer.tables import yaml_table

_MOST_LISTED, _MOST_BETWEEN, _REACH = 40, 7, 160
# "Anna Vole, a/k/a "Red," 38"
_ALSO_CALLED = r"(?:,?\s(?:alias|a/?k/?a|also known as)\s[\"“][^\"“”\n]{2,30}[\"”])?"
_AGE_AFTER = re.compile(
    rf"{_ALSO_CALLED}(?:,?\s\d{{1,2}},\s(?:of|from)\b)"
    r"|\s?[(（](?:aged\s)?\d{1,2}(?:岁)?[)）,，]|,\s(?:aged\s|now\s)?\d{1,2}\b(?!\s\w+s\b)(?=[,;.)]|\s(?:of|from|and|was|is|who)\b|$)"
    r"|,?\saged?\s\d{1,2}\b|,\s(?:an?\s)?\d{1,2}-year-old\b|[,，]?(?:男|女)?[,，]?\d{1,2}岁"
)
_AGE_BEFORE = re.compile(r"\b\d{1,2}-year-old\s(?:[a-z]+\s){0,3}$")
_AGE = r"(?:\s?\(\d{1,2}\)|,\s(?:aged\s)?\d{1,2})?"
_LISTED_AFTER = re.compile(rf"{_AGE}(?:,\sand|,|;\sand|;|\sand|\s&)\s{NAME}")
_LISTED_BEFORE = re.compile(rf"(?<![\w'’]){NAME}{_AGE}(?:,\sand|,|;\sand|;|\sand|\s&)\s$")
_OF_ONE = re.compile(r",?\s(?:who|whom|was|is|has)\b")
_WORD_BEFORE = re.compile(r"([\w'’-]+)\.?\s*$")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = yaml_table("summarizer.mentions", "accused.yaml")
    done, acts = "|".join(data["done_to"]), "|".join(data["does"])
    be = r"(?:was|were|is|are|has|have|had|been|be|being|got|remains?|now|also|later|then|both|all|since|each|\w+ly)"
    beside = rf"(?:{_AGE}(?:\s\([^()]{{1,40}}\))?(?:(?:,\s[^,;.]{{1,60}}){{1,3}},|,)?)"
    return {
        "after": re.compile(
            rf"{beside}\s(?:who\s)?(?:(?:{be}\s){{1,4}}(?:{done})|(?:{be}\s){{0,3}}(?:{acts}))\b"
            rf"|{_AGE},?\s(?:\w+ly\s)?(?:{'|'.join(data['beside'])})\b"
        ),
        "close": re.compile(
            rf"{_AGE}\s(?:(?:{be}\s){{1,4}}(?:{done})|(?:{be}\s){{0,3}}(?:{acts}))\b|{_AGE},?\s(?:{'|'.join(data['beside'])})\b"
        ),
        "before": re.compile(rf"{_leading_words()}:?$", re.IGNORECASE),
        "next": re.compile(rf"(?:He|She)\s(?:(?:{be}\s){{1,4}}(?:{done})|(?:{be}\s){{0,3}}(?:{acts}))\b"),
        "stops": re.compile(rf"(?:{'|'.join(data['stops'])})", re.IGNORECASE),
        "any": re.compile(
            rf"\b(?:{done}|{acts}|{'|'.join(data['beside'])}|{'|'.join(data['before'])})\b"
            rf"|{'|'.join(data['chinese_after'])}",
            re.IGNORECASE,
        ),
        "chinese_after": re.compile(rf"[^。；，、]{{0,6}}?(?:{'|'.join(data['chinese_after'])})"),
        "chinese_before": re.compile(rf"(?:{'|'.join(data['chinese_before'])})[^，。；、]{{0,8}}$"),
    }


def _leading_words() -> str:
    return rf"\b(?:{'|'.join(yaml_table('summarizer.mentions', 'accused.yaml')['before'])})"


@cache
def _leading() -> WordPattern:
    """What stands before the name of an accused, wherever in a sentence."""
    return WordPattern(rf"{_leading_words()}\b")


@lru_cache(maxsize=32)
def speaks_of_suspects(sentence: str) -> bool:
    """Whether any word of the sentence is one that is said of suspects."""
    return _patterns()["any"].search(sentence) is not None


def has_age(sentence: str, start: int, end: int) -> bool:
    """Whether the age of the person named at ``sentence[start:end]`` stands beside the name."""
    before = sentence[max(0, start - 60) : start]
    return bool(_AGE_AFTER.match(sentence, end) or _AGE_BEFORE.search(before))


def is_accused(sentence: str, start: int, end: int, following: str = "") -> bool:
    """Whether the sentence tells of the one named at ``sentence[start:end]`` what befalls suspects.

    A list of names shares what is told behind or before it. ``following`` is the next sentence: one that opens with
    a pronoun goes on about the only name.
    """
    after = sentence[end : end + 4 * _REACH]
    if _patterns()["after"].match(after) or _listed_accused(after):
        return True
    if _leading().may_be_in(sentence) and _object_of_accusing(sentence[max(0, start - 4 * _REACH) : start]):
        return True
    return bool(_patterns()["next"].match(following)) and not re.search(NAME, after)


def is_accused_closely(sentence: str, end: int) -> bool:
    """Whether that is told right behind the name, which so ends at ``end`` and is no list's entry."""
    return _patterns()["close"].match(sentence, end) is not None


def is_accused_chinese(sentence: str, start: int, end: int) -> bool:
    """The same for a Chinese name."""
    before = sentence[max(0, start - 20) : start]
    return bool(_patterns()["chinese_after"].match(sentence, end) or _patterns()["chinese_before"].search(before))


def _listed_accused(after: str) -> bool:
    for _ in range(_MOST_LISTED):
        listed = _LISTED_AFTER.match(after)
        if not listed:
            return False
        after = after[listed.end() :]
        # "Judge Roe and Tom Vane, who was charged": of the last one only.
        if _patterns()["after"].match(after) and not _OF_ONE.match(after):
            return True
    return False


def _object_of_accusing(before: str) -> bool:
    for _ in range(_MOST_LISTED):
        listed = _LISTED_BEFORE.search(before[-_REACH:])
        if not listed or _led_by_accusing(before):
            break
        before = before[: len(before) - len(before[-_REACH:]) + listed.start()]
    return _led_by_accusing(before)


def _led_by_accusing(before: str) -> bool:
    """Whether a verb like "arrested" stands before, with nothing but what may stand before its object between."""
    for _ in range(_MOST_BETWEEN):
        before = before.rstrip(" ")
        if _patterns()["before"].search(before[-40:]):
            return True
        word = _WORD_BEFORE.search(before[-40:])
        if not word or _patterns()["stops"].fullmatch(word.group(1)):
            return False
        before = before[: len(before) - len(word.group())]
    return False
