"""The names of law-enforcement and judicial bodies in Chinese: a place, a head, and the units behind it."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.documents.han import HAN
from summarizer.mentions.agency_mention import PASSING, UNIT, AgencyMention
from summarizer.mentions.agency_words import agency_words, weight_of
from summarizer.mentions.word_patterns import WordPattern

_SEVERAL = re.compile(r"、[\u4e00-\u9fff]{2,5}(?:和|与|及|以及|、)$")
_MOST_BEFORE = 14
_MOST_BETWEEN, _MOST_NAME = 6, 30


@cache
def _head() -> WordPattern:
    """A head: one that is listed, or a kind of crime or work with "bureau" or the like behind it."""
    data = agency_words()
    kinds, between, ends = ("|".join(data[f"chinese_{key}"]) for key in ("kinds", "between", "ends"))
    return WordPattern(rf"(?:{'|'.join(data['chinese_heads'])})|(?:{kinds})(?:{kinds}|{between}){{0,8}}(?:{ends})")


@cache
def _cut() -> re.Pattern[str]:
    """Words that end before a name, and, matched first so that they do not cut, words that hold one of these."""
    data = agency_words()
    whole = "|".join(sorted(data["chinese_whole"], key=len, reverse=True))
    cuts = "|".join(sorted(data["chinese_not_before"], key=len, reverse=True))
    return re.compile(rf"(?P<whole>{whole})|(?P<cut>{cuts})")


@cache
def _passing() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(agency_words()['chinese_passing'])})$")


@cache
def _passing_after() -> re.Pattern[str]:
    return re.compile("|".join(agency_words()["chinese_passing_after"]))


@cache
def _scopes() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(agency_words()['chinese_scopes'])})+")


def find_chinese_agencies(sentence: str) -> Iterator[AgencyMention]:
    """The bodies that a Chinese sentence names, with offsets in the sentence; a unit under its full name."""
    behind, body_start = 0, 0
    parent: str | None = None
    found: list[AgencyMention] = []
    for match in _head().finditer(sentence):
        start = _start(sentence, match, behind)
        near = start == behind and match.start() - start <= _MOST_BETWEEN
        if parent and near and match.end() - body_start <= _MOST_NAME:
            # 公安局刑侦支队: a unit right behind its body, which is not named by itself there.
            name = sentence[body_start : match.end()]
            unit = AgencyMention(body_start, name, UNIT * _weight(sentence, body_start, name), parent=parent)
            if found and found[-1].start == body_start:
                found.pop()
            found.append(unit)
        else:
            bare = _scopes().sub("", sentence[start : match.end()], count=1)
            body_start = match.end() - len(bare)
            if bare in agency_words()["chinese_needs_place"]:
                parent = None
                continue
            # 中国、老挝和泰国警方: the last of several, and no more than the others.
            several = _SEVERAL.search(
                sentence[max(0, body_start - _MOST_BEFORE) : body_start]
            ) is not None and bare.endswith(("警方", "机关", "部门"))
            weight = PASSING if several else _weight(sentence, body_start, bare)
            found.append(AgencyMention(body_start, bare, weight))
        parent, behind = sentence[body_start : match.end()], match.end()
    yield from found


def _start(sentence: str, head: re.Match[str], floor: int) -> int:
    """Where the name begins: behind the last word before the head that is no part of a place."""
    start = head.start()
    while start > floor and head.start() - start < _MOST_BEFORE and HAN.match(sentence[start - 1]):
        start -= 1
    cuts = [match.end() for match in _cut().finditer(sentence, start, head.start()) if match.group("cut")]
    return max([start, *cuts])


def _weight(sentence: str, start: int, name: str) -> float:
    weight = weight_of(name, sentence)
    passing = _passing().search(sentence[max(0, start - _MOST_BEFORE) : start])
    return min(weight, PASSING) if passing or _passing_after().match(sentence, start + len(name)) else weight
