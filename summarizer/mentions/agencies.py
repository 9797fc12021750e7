"""Names of law-enforcement and judicial bodies, by their shape."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from summarizer.documents import Range
from summarizer.mentions.name_lists import words

_TOKEN = r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*"
_RUN = re.compile(rf"{_TOKEN}(?:[ \u00a0](?:(?:of|for|and|on|against|the|de|di|da|del) ){{0,2}}{_TOKEN})*")
_ADJECTIVE = r"[A-Z][a-z]+(?:an|ese|ish|i|ch|ian|ean|ss|k)"
_MOST_WORDS = 9
_LEADING = re.compile(r"^(?:The|A|An|In|On|At|By|Of|From|And|According to the|But|When|While|Among|Both|As|For) ")


@cache
def _patterns() -> dict[str, Any]:
    data = yaml.safe_load(files("summarizer.mentions").joinpath("agencies.yaml").read_text("utf-8"))
    return {
        "words": re.compile(rf"\b(?:{'|'.join(data['english_words'])})\b", re.IGNORECASE),
        "alone": re.compile(rf"(?:{'|'.join(data['english_alone'])})", re.IGNORECASE),
        "after": re.compile(rf"\b{_ADJECTIVE} (?:{'|'.join(data['english_after_adjective'])})\b"),
        "after_place": re.compile(rf"(?<![.] )\b[A-Z][a-z]+ (?:{'|'.join(data['english_after_place'])})\b"),
        "titles": re.compile(rf"\b(?:{data['english_titles']})\b"),
        "chinese": re.compile(data["chinese"]),
        "not_before": tuple(data["chinese_not_before"]),
    }


def find_agencies(text: str, sentences: Sequence[Range]) -> tuple[str, ...]:
    """Names that could be agencies, those named most often first, then by first appearance."""
    count: Counter[str] = Counter()
    first: dict[str, int] = {}
    for sentence in sentences:
        part = text[sentence.start : sentence.end]
        for start, name in (*_english(part), *_chinese(part)):
            count[name] += 1
            first.setdefault(name, sentence.start + start)
    return tuple(sorted(count, key=lambda name: (-count[name], first[name])))


def _english(part: str) -> list[tuple[int, str]]:
    found = []
    for match in _RUN.finditer(part):
        name, start = match.group(), match.start()
        while lead := _LEADING.match(name):
            name, start = name[lead.end() :], start + lead.end()
        name = re.sub(r"(?:'s|’s|\.)$", "", name)
        several = len(name.split()) > 1
        if len(name.split()) > _MOST_WORDS or _patterns()["titles"].search(name):
            continue
        if (several and _patterns()["words"].search(name)) or _patterns()["alone"].fullmatch(name):
            found.append((start, name))
    for pattern in ("after", "after_place"):
        found += [
            (match.start(), match.group())
            for match in _patterns()[pattern].finditer(part)
            if match.group().split()[0].lower() not in words()["leading"] | words()["months"]
        ]
    return list(dict.fromkeys(found))


def _chinese(part: str) -> list[tuple[int, str]]:
    found = []
    for match in _patterns()["chinese"].finditer(part):
        name, start = match.group(), match.start()
        cuts = [name.rfind(word) + len(word) for word in _patterns()["not_before"] if name.rfind(word) >= 0]
        cut = max([0, *(c for c in cuts if c < len(name) - 1)])
        found.append((start + cut, name[cut:]))
    return found
