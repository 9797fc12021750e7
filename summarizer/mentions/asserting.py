"""What a text does not assert as fact: planned, feared, denied or corrected figures, and words to a program."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from summarizer.documents.range import Range
from summarizer.mentions.word_patterns import WordPattern, WordPatterns
from summarizer.tables import yaml_table

_CLAUSE_BREAK = re.compile(r"[;；。]|,\s+(?:but|and|while|whereas)\b|，(?:但|而|并)|[—–]")
# A word governs no further than to another figure, a comma, or a verb that tells what was done.
_REACH_END = re.compile(
    r"\d|[,，:：]|\bbut\b|\b(?:and|but|then)\s+\w+(?:ed|ole|ost|ught|ook)\b"
    r"|\b(?:arrested|seized|detained|raided|searched|blocked|froze|rescued|freed|carried out|sentenced|solved|cracked"
    r"|recovered|caught|stole|lost)\b",
    re.IGNORECASE,
)
_ANSWER_NO = re.compile(r"\W{0,3}(?:No\b|不是|并非)")
_BRACKETS = {"[": "]", "【": "】", "（": "）", "(": ")", "〔": "〕"}
# An order to a program reaches to the end of its paragraph, if that is a short one.
_SHORT_PARAGRAPH = 800


@cache
def _data() -> dict[str, Any]:
    return yaml_table("summarizer.mentions", "unasserted.yaml")


@cache
def _addresses() -> tuple[re.Pattern[str], WordPatterns[str], WordPattern]:
    """What speaks to a program: at the beginning of an English sentence, anywhere in it, and in Chinese."""
    words = _data()["addressed"]
    opening = [p for p in words["en"] if p.startswith("^")]
    anywhere = [p for p in words["en"] if p not in opening]
    return (
        re.compile("|".join(opening), re.IGNORECASE),
        WordPatterns((p, rf"(?<!\w)(?:{p})") for p in anywhere),
        WordPattern("|".join(words["zh"])),
    )


@cache
def _pattern(scope: str) -> WordPattern:
    data = _data()
    english = "|".join(f"(?:{p})" for p in data[scope]["en"])
    # Behind a figure the match begins where its digits end.
    anchored = scope == "after" or any(p.startswith("^") for p in data[scope]["en"])
    return WordPattern((english if anchored else rf"(?:(?<!\w)(?:{english}))") + "|" + "|".join(data[scope]["zh"]))


def find_addressed(text: str, sentences: Sequence[Range]) -> tuple[Range, ...]:
    """The parts of a text that speak to a program; they are data, and nothing in them is news.

    A sentence that does takes its bracket along, or, of a short paragraph, what follows it and the orders right
    before it.
    """
    found: list[Range] = []
    opening, anywhere, chinese = _addresses()
    for index, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        told = opening.match(words) or next(anywhere.finditer(words), None)
        if told or (not words.isascii() and chinese.search(words)):
            part = _bracket(text, sentence) or _passage(text, sentences, index)
            if found and part.start <= found[-1].end:
                part = Range(found[-1].start, max(part.end, found[-1].end))
                found.pop()
            found.append(part)
    return tuple(found)


def _passage(text: str, sentences: Sequence[Range], index: int) -> Range:
    """The sentence with what follows it in its paragraph; news before it is none of it, orders before it are."""
    sentence = sentences[index]
    paragraph = text.rfind("\n", 0, sentence.start) + 1
    end = text.find("\n", sentence.end)
    end = len(text) if end < 0 else end
    if end - paragraph > _SHORT_PARAGRAPH:
        return sentence
    start = sentence.start
    for before in reversed(sentences[:index]):
        if before.start < paragraph or not _pattern("orders").search(text[before.start : before.end]):
            break
        start = before.start
    return Range(start, end)


def _bracket(text: str, sentence: Range) -> Range | None:
    """The bracket that the sentence stands in, within its paragraph."""
    paragraph = text.rfind("\n\n", 0, sentence.start) + 1
    start = max(text.rfind(mark, paragraph, sentence.start + 1) for mark in _BRACKETS)
    if start < 0:
        return None
    end = text.find(_BRACKETS[text[start]], start)
    if end < sentence.end - 2 or "\n\n" in text[start:end]:
        return None
    return Range(start, end + 1)


def is_asserted(text: str, number: Range, sentence: Range, following: Range | None) -> bool:
    """Whether the sentence states the number at ``text[number.start:number.end]`` as fact.

    ``following`` is the sentence after it, which may take the figure back.
    """
    before = text[sentence.start : number.start]
    breaks = list(_CLAUSE_BREAK.finditer(before))
    clause_start = sentence.start + (breaks[-1].end() if breaks else 0)
    cut = _CLAUSE_BREAK.search(text, number.end, sentence.end)
    clause = text[clause_start : cut.start() if cut else sentence.end]
    for match in _pattern("before").finditer(text, clause_start, number.end):
        if not _REACH_END.search(text[match.end() : number.start]):
            return False
    if _pattern("after").match(text, number.end, sentence.end) or _pattern("clause").search(clause):
        return False
    if following and text[: sentence.end].rstrip().endswith(("?", "？")) and _ANSWER_NO.match(text, following.start):
        return False
    return not (following and _pattern("following").search(text[following.start : following.end]))
