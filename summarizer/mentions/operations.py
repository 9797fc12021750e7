"""Names that the text itself marks as those of operations: "Operation Night Owl", 云剑行动."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.mentions.latin import CAPITALS, WORD
from summarizer.mentions.name_lists import words
from summarizer.mentions.name_mention import NameMention
from summarizer.mentions.word_patterns import WordPattern

# Digits end a name where nothing is counted by them: "Red Card 2.0", "Red Card 2024 ended", not "Red Card 300 men".
_NUMBER = (
    r"(?:[IVX]{1,5}|\d\.\d(?!\s(?:million|billion|trillion|percent|per cent|times))"
    r"|\d{1,4}(?=\s*(?:[.;:,)\"”’(]|$|(?:was|is|has|had|in|on|to|and|which|that|ended|began|led|saw|by|with|targeted|ran)\b)))"
    r"(?![\w%]|[.,]\d)"
)
_SMALL = r"(?:of|the|de|of the)"
_PART = rf"(?:{WORD}|{_NUMBER})"
_NAME = rf"{WORD}(?:[ \u00a0-]{_PART}|[ \u00a0]{_SMALL}[ \u00a0]{WORD}){{0,5}}"
# The word in other languages, as it stands before a name in English texts too.
_FOREIGN = r"Operasi|Operaci[óo]n|Op[ée]ration|Operazione|Opera[çc](?:[ãa]o|[õo]es)|Operatie|Operacja|Aktion|Ops"
_QUOTE, _END_QUOTE = r"[\"“‘'«]", r"[\"”’'»]"
# "Operation X", in any case of letters but small ones; the word in small letters only before a name in quotes.
_BEFORE = re.compile(
    rf"\b(?:Operations?|OPERATIONS?|Op\.?|{_FOREIGN})[ \u00a0]"
    rf"(?:{_QUOTE}([^\"“”‘’«»\n]{{2,40}}?){_END_QUOTE}|({_NAME}))"
    rf"|\boperations?[ \u00a0]{_QUOTE}([{CAPITALS}][^\"“”‘’«»\n]{{1,40}}?){_END_QUOTE}"
)
_AFTER = re.compile(rf"({_NAME})[ \u00a0](?:Operation|Campaign|OPERATION|CAMPAIGN)\b(?![ \u00a0-][{CAPITALS}\d])")
_CALLED = re.compile(
    r"\b(?:operation|campaign|drive|crackdown|sweep)s?,?[ \u00a0](?:called|named|code-?named|dubbed|known as)[ \u00a0]"
    rf"(?:{_QUOTE}([^\"“”‘’«»\n]{{2,40}}?){_END_QUOTE}|({_NAME}))"
)
# "Project X, the six-week operation": a project that is one by its own words.
_PROJECT = re.compile(
    rf"\bProject[ \u00a0]{_QUOTE}?({_NAME}){_END_QUOTE}?,? (?:is |was )?(?:the|an?|its|their) "
    r"(?:[\w'’-]+ ){0,4}(?:operation|crackdown|campaign|sweep|investigation)\b"
)
_ARTICLE = re.compile(r"^(?:.*['’]s|The|THE|A|An|This|Under|In|During|Our|Their|Its)[ \u00a0]")
_CHINESE = re.compile(r"([\u4e00-\u9fff]{2}(?:[—-]?\d{2,4})?)(?:系列|统一|集中|集群|专项|专案|收网)*(?:专项)?行动")


# A word that each name of an operation in English has beside it.
_MARKED = WordPattern(rf"\b(?:Operations?|Op|{_FOREIGN}|Campaigns?|drives?|crackdowns?|sweeps?|Project)\b")


def operation_word() -> str:
    """A pattern of the word that stands before an operation's name: "Operation", "Operasi"."""
    return rf"(?:Operations?|OPERATIONS?|Op\.|{_FOREIGN})"


def find_operations(sentence: str, *, headline: bool = False) -> Iterator[NameMention]:
    """Marked names of operations, with offsets in the sentence; the word that marks stands outside of the span.

    In a headline a name ends before a word that a headline's verb could be.
    """
    for pattern in (_BEFORE, _CALLED, _AFTER, _PROJECT) if _MARKED.may_be_in(sentence) else ():
        for match in pattern.finditer(sentence):
            group = next(i for i, group_text in enumerate(match.groups(), 1) if group_text)
            start, end = match.span(group)
            if pattern is _AFTER:
                start = _without_lead(sentence, start, end)
            end = _before(sentence, start, end, words()["headline_verbs"] if headline else words()["months"])
            if _is_name(sentence[start:end], after=pattern is _AFTER):
                yield NameMention(start, end, "operation")
                if pattern is _BEFORE and match.group().rstrip().lower().startswith("operations"):
                    yield from _further(sentence, match.end())
    lists = words()
    for match in () if sentence.isascii() else _CHINESE.finditer(sentence):
        start, end = match.span(1)
        before = sentence[:start]
        if match.group(1)[:2] in lists["chinese_no_operation"]:
            continue
        if not before or not ("\u4e00" <= before[-1] <= "\u9fff") or before.endswith(_leads()):
            yield NameMention(start, end, "operation_like")


@cache
def _leads() -> tuple[str, ...]:
    return tuple(words()["chinese_before_operation"])


def _without_lead(sentence: str, start: int, end: int) -> int:
    lead = _ARTICLE.match(sentence[start:end])
    return start + lead.end() if lead else start


def _further(sentence: str, at: int) -> Iterator[NameMention]:
    """The second of "Operations Dry Dock and Night Owl"."""
    further = re.compile(rf"[\"”’]?(?:,| and|, and)[ \u00a0][\"“‘]?({_NAME})").match(sentence, at)
    if further:
        yield NameMention(*further.span(1), "operation")


def _before(sentence: str, start: int, end: int, stops: frozenset[str]) -> int:
    """Where the name ends: before the first of its words, but for the very first, that is one of ``stops``."""
    for word in list(re.finditer(r"[^\s]+", sentence[start:end]))[1:]:
        if word.group().lower() in stops:
            return start + len(sentence[start : start + word.start()].rstrip())
    return end


def _is_name(name: str, *, after: bool) -> bool:
    """Whether the words can be an operation's name: no trade ("Operations Manager"), no plain kind ("Joint")."""
    lists = words()
    parts = name.split()
    if not parts or parts[0].lower() in lists["operations_trades"] | lists["months"]:
        return False
    return not (after and all(p.lower() in lists["plain_operation"] or p.lower() in lists["leading"] for p in parts))
