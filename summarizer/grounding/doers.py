"""Which body did what a figure counts, in words of the text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from summarizer.asking.cues import in_han
from summarizer.documents import Range
from summarizer.documents.range import longest_apart
from summarizer.mentions import Mentions
from summarizer.mentions.word_patterns import WordPattern
from summarizer.tables import yaml_table

# "in Thailand", "of both sides": what tells bodies of one name apart.
_WHOSE = re.compile(
    r"\s(?:in|of)\s(?:both sides|the (?:ministry|city|state|province|country)|[A-Z][\w'’-]+)(?!\w)"
    r"|\s(?:of|from|at|with)\sthe(?:\s[A-Z][\w'’-]+){1,5}(?!\w)"
)
#: "They" are looked for in so many sentences before.
_REACH = 2
# "A spokesman of the bureau said": the body speaks.
_SPOKESMAN = re.compile(
    r"\b(?:(?:spokes\w+|official|director|head|chief|statement|notice)s? (?:of|for|from)|learned from) (?:the )?$"
)
_NO_BODY = re.compile(r"\b(?:call|(?<!anti-)scam|(?<!anti-)fraud|data|detention|shopping|job)\scent", re.IGNORECASE)
# "INTERPOL Notices": the body is only an attribute.
_ATTRIBUTE = re.compile(r"\s(?:(?:[Nn]otices?|officers?|channels?)\b|[A-Z])")
_BY = re.compile(r"\bby (?:the )?$")
_CHINESE_NAME = r"[\u4e00-\u9fff]{0,6}?"
_NOT_IN_NAME = re.compile(r"^.*(?:了|在|由|向|被|将|经|从|与|和|据|日|月|年|，|还|并|中|及)")


class Body(NamedTuple):
    """A place of a body in a text, and the words that name it best."""

    start: int
    end: int
    name: str


@cache
def _words() -> dict[str, Any]:
    return yaml_table("summarizer.grounding", "doers.yaml")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = _words()
    bodies, people, bare = ("|".join(words[key]) for key in ("bodies", "people", "bare"))
    name = rf"(?-i:(?!(?:{'|'.join(words['openers'])})\s)[A-Z][\w'’]+)"
    article = rf"(?:{name}|the|a|its|local|border|federal|national|state|city|riot|military|special)\s"
    return {
        "body": re.compile(rf"\b(?:the|a|an|its)\s(?:[\w'’-]+\s){{0,2}}?(?:{bodies})(?!\w|[-'’])", re.IGNORECASE),
        "people": re.compile(rf"\b(?:{article}){{0,2}}(?:{people})(?:\sand\s(?:{people}))?(?!\w|[-'’])", re.IGNORECASE),
        "bare": re.compile(rf"(?:the\s)?(?:{bare})", re.IGNORECASE),
        "pronoun": re.compile(r"\b(?:they|it|we)\b", re.IGNORECASE),
        "prepositions": re.compile(rf"(?:\b|(?<=\s))(?:{'|'.join(words['prepositions'])})\s(?:the\s)?$", re.IGNORECASE),
        "speaking": re.compile(rf"(?:\s\([A-Z]+\))?\s(?:{'|'.join(words['speaking'])})\b"),
        "chinese": re.compile(rf"{_CHINESE_NAME}(?:{'|'.join(words['chinese'])})(?!卡|账|流水)"),
    }


@cache
def _named_by(kind: str) -> WordPattern:
    """A word that each match of the pattern of that kind has."""
    return WordPattern(rf"\b(?:{'|'.join(_words()['bodies' if kind == 'body' else 'people'])})")


def find_doer(number: Range, mentions: Mentions, agencies: tuple[str, ...]) -> str | None:
    """The body that the figure's clause names as the one that did it; None where it names none.

    ``agencies`` are names of bodies in the text; a short form of one ("the bureau") stands for it.
    """
    text = mentions.document.text
    index = mentions.sentence_at(number.start)
    sentence = mentions.document.sentences[index]
    if in_han(text[sentence.start : sentence.end]):
        return _chinese_doer(text, sentence, number, agencies)
    found = _subject(text, sentence, number, agencies)
    if found is None or not _patterns()["bare"].fullmatch(found.name):
        return found.name if found else None
    # "They seized 40 phones": of those that the sentence before tells of.
    for before in mentions.document.sentences[index - 1 : max(-1, index - 1 - _REACH) if index > _REACH else None : -1]:
        if index == 0 or "\n" in text[before.end : sentence.start]:
            break
        earlier = _subject(text, before, Range(before.end, before.end), agencies)
        if earlier and not _patterns()["bare"].fullmatch(earlier.name):
            return earlier.name
    return None if _patterns()["pronoun"].fullmatch(found.name) else found.name


def _subject(text: str, sentence: Range, number: Range, agencies: tuple[str, ...]) -> Body | None:
    """The body that is the subject of the figure's clause, or by which it was done; a pronoun where only one stands."""
    bodies = _bodies(text, sentence, agencies)
    by = [b for b in bodies if b.start > number.end and _BY.search(text[number.end : b.start])]
    if by:
        return by[0]
    own = [b for b in bodies if b.end <= number.start and _acts(text, sentence, b)]
    speaker = next((b for b in bodies if b.start > number.end and _patterns()["speaking"].match(text, b.end)), None)
    pronouns = [
        Body(m.start(), m.end(), m.group()) for m in _patterns()["pronoun"].finditer(text, sentence.start, number.start)
    ]
    nearest = max(own, key=lambda b: b.end, default=None)
    if nearest is not None and not _patterns()["bare"].fullmatch(nearest.name):
        return nearest
    named = [b for b in own if not _patterns()["bare"].fullmatch(b.name)]
    if named and (nearest is None or text[named[-1].end : number.start].count(";") == 0):
        return named[-1]
    if nearest is not None or pronouns:
        return speaker or nearest or pronouns[-1]
    return speaker if speaker and speaker.name in agencies else None


# The figures of a sentence are looked at one after the other.
@lru_cache(maxsize=16)
def _bodies(text: str, sentence: Range, agencies: tuple[str, ...]) -> Sequence[Body]:
    found: list[Body] = []
    source = text[sentence.start : sentence.end]
    for name in agencies:
        for form in (name, *_short_form(text, name)):
            found += [Body(start, start + len(form), form) for start in _whole_words(form, text, sentence)]
    named = longest_apart(found)
    for kind in ("body", "people"):
        if not _named_by(kind).may_be_in(source):
            continue
        for match in _patterns()[kind].finditer(text, sentence.start, sentence.end):
            whose = _WHOSE.match(text, match.end(), sentence.end)
            end = whose.end() if whose else match.end()
            words = text[match.start() : end]
            if not _NO_BODY.search(words) and all(end <= known.start or known.end <= match.start() for known in named):
                found.append(Body(match.start(), end, _full(words, agencies) if kind == "body" else words))
    return longest_apart(found)


def _whole_words(words: str, text: str, sentence: Range) -> Iterator[int]:
    """Where ``words`` stand in a sentence, neither beginning nor ending within a word."""
    start = text.find(words, sentence.start, sentence.end) if words else -1
    while start >= 0:
        end = start + len(words)
        if not (_in_word(text[start - 1 : start]) or _in_word(text[end : min(end + 1, sentence.end)])):
            yield start
            start = text.find(words, end, sentence.end)
        else:
            start = text.find(words, start + 1, sentence.end)


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


@lru_cache(maxsize=64)
def _short_form(text: str, name: str) -> tuple[str, ...]:
    """The capitals that stand in brackets behind a body's name, where they do."""
    if f"{name.split(' (')[0]} (" not in text:
        return ()
    short = re.search(rf"{re.escape(name.split(' (')[0])} \(([A-Z]{{2,8}})\)", text)
    return short.groups() if short else ()


def _full(words: str, agencies: Sequence[str]) -> str:
    """The one name that ends in the short form's noun, or the short form."""
    noun = words.split()[-1].casefold()
    if len(words.split()) > 2:
        return words
    names = {name for name in agencies if re.search(rf"\b{re.escape(noun)}\b", name.casefold())}
    return names.pop() if len(names) == 1 else words


def _acts(text: str, sentence: Range, body: Body) -> bool:
    """Whether the body is no mere complement of a preposition."""
    before = text[sentence.start : body.start]
    if _ATTRIBUTE.match(text, body.end):
        return False
    return bool(_SPOKESMAN.search(before)) or not _patterns()["prepositions"].search(before)


def _chinese_doer(text: str, sentence: Range, number: Range, agencies: tuple[str, ...]) -> str | None:
    found = None
    for match in _patterns()["chinese"].finditer(text, sentence.start, number.start):
        words = _NOT_IN_NAME.sub("", match.group())
        start = match.end() - len(words)
        if text[match.end() : match.end() + 1] == "的" or text[max(0, start - 1) : start] in ("向", "对", "将", "把"):
            continue
        longer = [
            a
            for a in agencies
            if a.endswith(words) and text.startswith(a, match.end() - len(a)) and not _NOT_IN_NAME.match(a)
        ]
        found = max(longer, key=len, default=words)
    return found
