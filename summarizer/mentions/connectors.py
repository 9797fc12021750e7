"""The words around a date expression that make it one side of a period: "since", "by the end of", "以来"."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from summarizer.documents.han import HAN
from summarizer.mentions.word_tables import word_table

_WORDS: dict[str, Any] = word_table("connectors.json")
Lead = Literal["since", "from", "between", "until", "before", "after"]
Suffix = Literal["since", "onward", "before", "after"]
Edge = Literal["start", "mid", "end"]


def _kinds(table: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    return {word: kind for kind, words in table.items() for word in words}


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


_LEADS: dict[str, Lead] = _kinds(_WORDS["leads"])
_SUFFIXES: dict[str, Suffix] = _kinds(_WORDS["suffixes"])
_ENGLISH_LEADS = _either(word for word in _LEADS if not HAN.match(word))
_ENGLISH_LEAD = re.compile(rf"(?<![A-Za-z])(?i:(?P<lead>{_ENGLISH_LEADS})\s{{1,2}}(?:in\s|on\s|the\s)?)\Z")
# "since the campaign began in January": the clause dates the beginning of what is told.
_SINCE_CLAUSE = re.compile(
    r"(?<![A-Za-z])[Ss]ince\s(?:(?!ha[ds]\b|have\b|and\b|but\b)[\w'’“”\"-]+\s){1,9}(?:in|on)\s\Z"
)
# "between its founding in 2017 and its collapse in 2024"
_BETWEEN_CLAUSE = re.compile(r"(?<![A-Za-z])[Bb]etween\s(?:its|the|their|his|her)\s[a-z]+\s(?:in|on)\s\Z")
# "since the launch of Operation Tall Reed last May"
_SINCE_START = re.compile(
    r"(?<![A-Za-z])[Ss]ince\s(?:[\w'’-]+\s){0,4}(?:start|launch|beginning|began|begun|started|launched|opened|inception)"
    r"\s(?:[\w'’“”\"-]+\s){0,6}(?:early\s|late\s)?\Z"
)
_CHINESE_LEAD = re.compile(rf"(?P<lead>{_either(w for w in _LEADS if HAN.match(w))})\Z")
_CHINESE_ENDS = tuple(word for word in _LEADS if HAN.match(word))
_EDGE = re.compile(
    r"(?<![A-Za-z])(?i:(?:the\s)?(?:(?P<start>beginning|start|turn)|(?P<end>end|close)|(?P<mid>middle)|rest)\sof\s"
    r"(?:the\s)?(?:month\sof\s|year\s)?|(?:(?:early|(?P<amid>mid)|late)[\s-]|(?P<at>end)-)(?:in\s)?)\Z"
)
_ENGLISH_SUFFIX = re.compile(rf",?\s(?P<suffix>{_either(w for w in _SUFFIXES if not HAN.match(w))})\b")
_CHINESE_EDGE = re.compile(r"[年月]?[底末初]")
# "去年9月部署以来": what began dates the beginning of what is told.
_CHINESE_SINCE_CLAUSE = re.compile(
    r"(?:[\u4e00-\u9fff“”「」『』《》·]{0,14}?)(?:正式|全面)?(?:部署|启动|开展|展开|成立|实施|施行|上线|打响|启用)[^，。；]{0,24}?(?:以来|至今)"
)
_CHINESE_SUFFIX = re.compile(_either(w for w in _SUFFIXES if HAN.match(w)))
# "到" and "至" alone mark an end only with one: 到年底.
_BARE_UNTIL = frozenset({"到", "至"})
_FUTURE = re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in _WORDS["future"]), re.IGNORECASE)
_JOINER = re.compile(
    r"\s?[-–—]{1,2}\s?"
    r"|(?:,\swhen\s[^.,;!?\n]{1,60})?,?\s(?i:to|until|till|through|up\sto|up\still|right\sup\sto|(?P<and>and(?:\s(?:its|the|their|his|her)\s[a-z]+\s(?:in|on))?))\s"
    r"(?i:(?:the\s)?(?:beginning|start|end|close|middle)\sof\s(?:the\s)?|(?:early|mid|late|end)[\s-])?"
    r"|(?:年底|年末|月底|月末|底|末|年初|月初|初|起|开始)?(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分|许|整)?)?\s?"
    r"(?:(?:正式)?(?:启用|成立|上线|启动|运行|开通|实施|施行|开展|推出|设立|展开|打响)(?:以来)?)?"
    r"(?:[\u4e00-\u9fff]{0,6}[“「『《][^“”「」『』《》\n]{1,16}[”」』》][\u4e00-\u9fff]{0,8}?)?(?:起|开始)?"
    r"(?:一直)?(?:持续|延续)?(?:至|到|—{1,2}|[-–~～])\s?"
)
_SENTENCE_END = re.compile(r"[。！？!?]|\n\s*\n|\.\s*(?=[\"”'’)]*\s*[A-Z\u4e00-\u9fff])")
_WINDOW = 40


class Frame(NamedTuple):
    """The words around an expression, and what they say of it.

    From the outside in: ``lead_start`` ("by"), ``start`` ("the end of"), the expression, ``end`` ("底"),
    ``suffix_end`` ("以来").
    """

    lead_start: int
    start: int
    end: int
    suffix_end: int
    lead: Lead | None
    suffix: Suffix | None
    edge: Edge | None


def frame(text: str, start: int, end: int) -> Frame:
    """The words around the expression ``text[start:end]``."""
    edge: Edge | None = None
    window = text[max(0, start - _WINDOW) : start]
    # The English words end with a space or hyphen; most expressions need no closer look.
    worded = window[-1:].isspace() or window.endswith("-")
    found = _EDGE.search(window) if worded else None
    if found:
        edge = "start" if found["start"] else "end" if found["end"] or found["at"] else None
        edge = "mid" if found["mid"] or found["amid"] else edge
        start -= len(window) - found.start()
        window = window[: found.start()]
    lead, lead_start = _lead(window, start)
    if worded and (lead is None or lead == "from"):
        # "since its beginning in March", not "beginning in March"
        clause, clause_start = _since_clause(text, start)
        lead, lead_start = (clause, clause_start) if clause else (lead, lead_start)
        if lead is None and (found := _BETWEEN_CLAUSE.search(window)):
            lead, lead_start = "between", start - (len(window) - found.start())
    edge_behind, edge_end, suffix, suffix_end = _suffix(text, end)
    if lead == "until" and text[lead_start:start] in _BARE_UNTIL and edge_behind is None:
        lead, lead_start = None, start
    return Frame(lead_start, start, edge_end, suffix_end, lead, suffix, edge or edge_behind)


def _lead(window: str, start: int) -> tuple[Lead | None, int]:
    found = _ENGLISH_LEAD.search(window) if window[-1:].isspace() else None
    if found is None and window.endswith(_CHINESE_ENDS):
        found = _CHINESE_LEAD.search(window)
    if found is None:
        return None, start
    word = re.sub(r"\s", " ", found["lead"].lower())
    return _LEADS[word], start - (len(window) - found.start())


def _since_clause(text: str, start: int) -> tuple[Lead | None, int]:
    window = text[max(0, start - 80) : start]
    found = (_SINCE_CLAUSE.search(window) or _SINCE_START.search(window)) if "ince " in window else None
    if found is None:
        return None, start
    return "since", start - (len(window) - found.start())


def _suffix(text: str, end: int) -> tuple[Edge | None, int, Suffix | None, int]:
    following = text[end : end + 1]
    if not following:
        return None, end, None, end
    found = _ENGLISH_SUFFIX.match(text, end) if following == "," or following.isspace() else None
    if found:
        return None, end, _SUFFIXES[re.sub(r"\s", " ", found["suffix"])], found.end()
    edge: Edge | None = None
    found = _CHINESE_EDGE.match(text, end)
    if found and text[found.end() : found.end() + 1] not in _others(found[0]):
        edge, end = "start" if found[0].endswith("初") else "end", found.end()
    found = _CHINESE_SINCE_CLAUSE.match(text, end)
    if found:
        return edge, end, "since", found.end()
    found = _CHINESE_SUFFIX.match(text, end)
    if found and text[found.end() : found.end() + 1] not in _others(found[0]):
        return edge, end, _SUFFIXES[found[0]], found.end()
    return edge, end, None, end


def _others(word: str) -> tuple[str, ...]:
    return tuple(_WORDS["not_before"].get(word, ""))


def joins(gap: str, lead: Lead | None) -> bool:
    """Whether the text between two expressions, led by ``lead``, makes them one period."""
    found = _JOINER.fullmatch(gap)
    return found is not None and (found["and"] is None or lead == "between")


def is_announced(text: str, start: int) -> bool:
    """Whether the words before the expression at ``start`` put it into the future: "will be heard on"."""
    window = text[max(0, start - 60) : start]
    return any(not parts_sentences(window[found.end() :]) for found in _FUTURE.finditer(window))


def parts_sentences(gap: str) -> bool:
    """Whether a sentence ends in the text between two expressions, as in any long one."""
    return len(gap) > 400 or _SENTENCE_END.search(gap) is not None
