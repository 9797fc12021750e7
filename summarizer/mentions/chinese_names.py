"""Personal names in Chinese text: a surname and a given name, masked names, foreign names with a middle dot."""

import re
from collections.abc import Iterator
from typing import Any

from summarizer.mentions.accused import is_accused_chinese
from summarizer.mentions.name_lists import words
from summarizer.mentions.name_mention import NameMention

_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+(?:[·•・][\u4e00-\u9fff]+)*")
# Of the words of one character before a name, those that no foreign name is written with.
_LEADS = frozenset("对由将把向与叫")
_DOT = re.compile(r"[·•・]")
_MASK = "某"
# 郑○翔, 陈＊＊: signs that stand for a character of a given name, and what may stand behind them.
_CIRCLED = re.compile(r"([\u4e00-\u9fff]{1,2})[○〇◯●＊*×Ｘ]{1,2}(?![\d○〇◯●＊*×Ｘ])")
# 记者杜某、程某: the second of several.
_LISTED = re.compile(r"(?:[\u4e00-\u9fff]{2,7}、){1,4}$")
# Behind a name, what only a person has: 李某(38岁), 张某甲（另案处理）.
_PERSONAL = re.compile(
    r"[(（](?:\d{1,2}岁|男|女|绰号|外号|化名|又名|别名|真名|原名|曾用名|另案|在逃|已判|已另|均?另案|已死亡|已亡|被告人|音译?[）)])"
)
# An item of a list with its age, in any script's sounds: 、诺阿兹曼(29岁,
_AGED_ITEM = re.compile(
    r"(?:(?<=[、：:])|(?<=包括)|(?<=分别是)|(?<=及))([\u4e00-\u9fff]{2,8}(?:[·•・][\u4e00-\u9fff]{1,8})*)(?=[(（]\d{1,2}岁)"
)
# Surnames that mostly are other words before a name.
_LITTLE_WORDS = frozenset("和于向时应连从经")
# They go on, so that one which ends a phrase is the end of a name: 哈滕施泰因、
_UNFINISHED = frozenset("因在于为自曾以与和及从均乘")
_PHRASE_ENDS = frozenset("、，,；;。（(")
_MOST_DOTTED = 6
_REACH = 40


def find_chinese_names(sentence: str) -> Iterator[NameMention]:
    """The personal names of a sentence, with offsets in the sentence."""
    lists = words()
    found = [*_circled(sentence, lists), *_of_surname(sentence, lists)]
    yield from found
    taken = {place for name in found for place in range(name.start, name.end)}
    yield from (name for name in _aged(sentence, lists) if taken.isdisjoint(range(name.start, name.end)))


def _of_surname(sentence: str, lists: dict[str, Any]) -> Iterator[NameMention]:
    """Names that begin with a surname, or have a middle dot."""
    for run in _HAN_RUN.finditer(sentence):
        text, base = run.group(), run.start()
        phrase = sentence[run.end() : run.end() + 1] in _PHRASE_ENDS
        personal = _PERSONAL.match(sentence, run.end()) is not None
        # "100余起": what follows a digit counts something.
        position = 1 if base and sentence[base - 1].isdigit() else 0
        while position < len(text):
            span = _dotted(text, position, lists, phrase=phrase) or _styled(text, position, lists)
            span = span or _plain(text, position, lists, personal=personal)
            if span is None:
                position += 1
                continue
            start, end = base + span[0], base + span[1]
            told = is_accused_chinese(sentence, start, end)
            yield NameMention(start, end, "person", not told and _is_official(sentence, start, lists), told)
            position = span[1]


def _is_official(sentence: str, start: int, lists: dict[str, Any]) -> bool:
    """Whether an office or a trade stands before a name, or before the first of several names."""
    before = sentence[max(0, start - 8) : start].rstrip(" ：:")
    listed = _LISTED.search(sentence, max(0, start - 20), start)
    officials = tuple(lists["chinese_official"])
    return before.endswith(officials) or (listed is not None and listed.group().startswith(officials))


def _aged(sentence: str, lists: dict[str, Any]) -> Iterator[NameMention]:
    """Names of a list that have their ages behind them, of whatever characters."""
    for match in _AGED_ITEM.finditer(sentence):
        if not any(word in match.group() for word in ("名", "男", "女", "人", "嫌", "犯", *lists["chinese_official"])):
            told = is_accused_chinese(sentence, *match.span())
            yield NameMention(*match.span(), "person", False, told)


def _plain(text: str, at: int, lists: dict[str, Any], *, personal: bool) -> tuple[int, int] | None:
    name = _chinese_name(text, at, lists, personal=personal)
    return (at, at + len(name)) if name else None


def _chinese_name(text: str, at: int, lists: dict[str, Any], *, personal: bool) -> str | None:
    """The personal name that starts at ``at``, when what stands before and after it allows one.

    ``personal``: whether what stands behind the text is said of persons only; nothing before the name is needed then.
    """
    compound = text[at : at + 2] in lists["chinese_compound_surnames"]
    surname = 2 if compound else 1
    if not compound and text[at] not in lists["chinese_surnames"]:
        return None
    if text[at + surname : at + surname + 1] == _MASK:
        return _masked(text, at, surname, lists)
    if at and not text.endswith((*lists["chinese_before"], *lists["chinese_official"]), 0, at):
        closes = personal and at + surname + 2 == len(text) and text[at] not in _LITTLE_WORDS
        if not closes:
            return None
    for given in (2, 1):
        name = text[at : at + surname + given]
        if len(name) < surname + given or any(word in name for word in lists["chinese_not_name"]):
            continue
        if name[-1] in lists["chinese_never_given"] or _is_title(text, at + surname, lists):
            continue
        if _may_follow(text[at + surname + given : at + _REACH], lists):
            return name
    return None


def _is_title(text: str, at: int, lists: dict[str, Any]) -> bool:
    """范警官: a title behind the surname, and no given name."""
    return text.startswith(tuple(lists["chinese_official"]), at)


def _circled(sentence: str, lists: dict[str, Any]) -> Iterator[NameMention]:
    """Names with a sign for a character: 郑○翔; with the character behind it where it is a name's."""
    for match in _CIRCLED.finditer(sentence):
        start, end = match.start(1), match.end()
        if match.group(1) not in lists["chinese_compound_surnames"]:
            start = match.end(1) - 1
            if sentence[start] not in lists["chinese_surnames"]:
                continue
        rest = sentence[end : end + _REACH]
        if _HAN_RUN.match(rest) and rest[0] not in lists["chinese_never_given"] and not _may_follow(rest, lists):
            end += 1
        told = is_accused_chinese(sentence, start, end)
        yield NameMention(start, end, "person", not told and _is_official(sentence, start, lists), told)


def _styled(text: str, at: int, lists: dict[str, Any]) -> tuple[int, int] | None:
    """周姓男子, 周男: a surname with what the person is, where the given name is kept back."""
    if text[at] not in lists["chinese_surnames"]:
        return None
    named = text.startswith("姓", at + 1)
    start = at + 1 + named
    style = next((s for s in sorted(lists["chinese_styles"], key=len, reverse=True) if text.startswith(s, start)), None)
    if style is None or (not named and (len(style) > 1 or not _may_follow(text[start + 1 : start + _REACH], lists))):
        return None
    led = not at or text.endswith((*lists["chinese_before"], "的", "捕", "获"), 0, at)
    return (at, start + len(style)) if named or led else None


def _may_follow(rest: str, lists: dict[str, Any]) -> bool:
    return not rest or rest.startswith(tuple(lists["chinese_after"]))


def _masked(text: str, at: int, surname: int, lists: dict[str, Any]) -> str | None:
    """陈某, 李某某, 张某强, 王某甲: with the sign behind the mask where it is a name's."""
    end = at + surname + 1
    rest = text[end : end + _REACH]
    if rest.startswith(tuple(lists["chinese_after_mask"])):
        # 构成某种犯罪, 在成某市: no person.
        return None
    if rest.startswith(_MASK):
        return text[at : end + 1]
    more = rest[:1] and rest[0] not in lists["chinese_never_given"] and not _may_follow(rest, lists)
    told = more and (_may_follow(rest[1:], lists) or rest[1:].startswith(tuple(lists["chinese_after_masked"])))
    return text[at : end + 1] if told else text[at:end]


def _dotted(text: str, at: int, lists: dict[str, Any], *, phrase: bool) -> tuple[int, int] | None:
    """阿卜杜·热合曼: from the word before it that leads to a name, to the word behind that leaves it.

    ``phrase``: whether a phrase ends with the text.
    """
    if at and not text.endswith(tuple(lists["chinese_before"]), 0, at):
        return None
    first = _DOT.search(text, at)
    if not first or not 1 <= first.start() - at <= _MOST_DOTTED:
        return None
    start = at
    for cut in range(at, first.start()):
        if text.endswith(tuple(word for word in lists["chinese_before"] if len(word) > 1 or word in _LEADS), at, cut):
            start = cut
    last = [dot.end() for dot in _DOT.finditer(text, at, at + _REACH)][-1]
    for end in range(last + 1, min(len(text), last + _MOST_DOTTED) + 1):
        rest = text[end : end + _REACH]
        finished = not (phrase and rest in _UNFINISHED)
        if finished and (_may_follow(rest, lists) or rest.startswith(tuple(lists["chinese_after_dotted"]))):
            return start, end
    return None
