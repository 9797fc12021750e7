"""Closed terms for a figure: what is counted, what happened to it, and whether it is a change.

The model says in free words what a figure measures. Here the words around the figure are looked up in
``labels.yaml``; where they leave a choice, or say nothing, the words of the measure decide. So a label always
rests on the clause that is its evidence, and a measure that strayed to a neighbouring figure does little harm.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from summarizer.documents.range import Range


@dataclass(frozen=True, slots=True)
class Labels:
    """Terms of the vocabularies ``object``, ``action`` and ``change``; None where no word decides."""

    object: str | None
    action: str | None
    change: str


class Cue(NamedTuple):
    """A word of ``labels.yaml`` found in a text."""

    start: int
    end: int
    term: str


class Figure(NamedTuple):
    """A figure of a sentence: its place there, its kind, and the measure in the model's words."""

    number: Range
    kind: str
    measure: str


_HAN = re.compile(r"[\u3400-\u9fff]")
_CLASSIFIER = re.compile(
    r"^(?:余|多)?(?:起|名|人次|人|个|部|台|张|条|处|宗|件|次|辆|家|户|套|万元|元|名重大|位|款|批|艘|支)?"
)
# What follows tells of the counted thing, not what the thing is.
_AFTER_HEAD = re.compile(
    r"\b(?:of|in|for|by|from|with|to|on|at|who|whom|that|which|whose|against|under|during|after|before|holding"
    r"|belonging|involving|involved|linked|related|across|per|via|into|out|over|since|and|worth|were|was|have|has"
    r"|had|are|is)\b",
    re.IGNORECASE,
)
# "number of cases", "rise in losses": the thing comes after the preposition.
_LEAD_IN = re.compile(
    r"^(?:the\s+)?(?:total|monthly|annual|average|overall|cumulative|combined|reported|percentage|estimated|\s)*"
    r"(?:number|numbers|amount|total|sum|value|worth|share|proportion|percentage|length|pieces|sets|units|pairs"
    r"|rise|increase|growth|jump|surge|fall|drop|decline|decrease|reduction|change|months?|years?|days?|consecutive"
    r"|scale|level|rate|volume|batch(?:es)?|kilograms?|tonnes?|grams?)\s+(?:in\s+a\s+row\s+)?(?:of|in|by|with)\s+",
    re.IGNORECASE,
)
_CLAUSE_BREAK = re.compile(r"[,;:()（），；：。]|\s[-–—]+\s|\b(?:and|while|but|whereas|as well as)\b", re.IGNORECASE)
_CHINESE_HEAD_END = re.compile(r"[,;:，；：、。（）被由向在将从对给，]")
_PASSIVE = re.compile(r"\b(?:was|were|been|are|is|being|be|got)\s+(?:\w+ly\s+|also\s+|then\s+)?$", re.IGNORECASE)
# "2 in one country, 11 in another": no noun of its own, so that of the figure before.
_ELLIPSIS = re.compile(
    r"^\s*(?:in|from|of (?:them|these|those|whom)|were|was|have|had|came|by|on|more|others?|are)\b",
    re.IGNORECASE,
)
_PEOPLE_ACTIONS = frozenset({"arrested", "charged", "convicted", "transferred", "wanted", "investigated"})
_NO_TERM = "none"
# A verb this many characters before the figure ("seized some ") governs it, whatever follows.
_ADJACENT = 12
# Only people are arrested; things are seized.
_THINGS = frozenset({"device", "card", "money", "drug_or_weapon", "account", "website", "app"})


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(files("summarizer.asking").joinpath("labels.yaml").read_text("utf-8"))
    return data


@cache
def _lexicon() -> dict[str, dict[str, tuple[re.Pattern[str], re.Pattern[str]]]]:
    return {
        vocabulary: {
            term: (
                re.compile(r"\b(?:" + "|".join(words["en"]) + r")\b", re.IGNORECASE),
                re.compile("|".join(sorted(map(re.escape, words["zh"]), key=len, reverse=True))),
            )
            for term, words in entries.items()
        }
        for vocabulary, entries in _data().items()
        if vocabulary != "usual_action"
    }


def find_cues(vocabulary: str, text: str) -> list[Cue]:
    """The cues of a vocabulary in text order; of two that overlap, the longer."""
    han = _HAN.search(text) is not None

    def found() -> Iterator[Cue]:
        for term, (english, chinese) in _lexicon()[vocabulary].items():
            for match in english.finditer(text):
                yield Cue(match.start(), match.end(), term)
            if han:
                for match in chinese.finditer(text):
                    yield Cue(match.start(), match.end(), term)

    kept: list[Cue] = []
    for cue in sorted(found(), key=lambda c: (c.start - c.end, c.start)):
        if all(cue.end <= other.start or cue.start >= other.end for other in kept):
            kept.append(cue)
    return sorted(cue for cue in kept if cue.term != _NO_TERM)


def _head(text: str) -> str | None:
    """The object named by a noun phrase at the start of ``text``."""
    while (lead := _LEAD_IN.match(text)) is not None:
        text = text[lead.end() :]
    cues = find_cues("object", text)
    if not cues:
        return None
    cut = _AFTER_HEAD.search(text, 1)
    ends = [cue.start for cue in find_cues("action", text) if cue.start > cues[0].start and not _within(cue, cues)]
    end = min([len(text), *ends, *([cut.start()] if cut else [])])
    head = [cue for cue in cues if cue.start < end]
    return (head[-1] if head else cues[0]).term


def _within(cue: Cue, others: Sequence[Cue]) -> bool:
    return any(other.start < cue.end and cue.start < other.end for other in others)


def _object_around(before: str, after: str) -> str | None:
    """The counted thing by the words of the figure's own clause."""
    if not _HAN.search(before + after):
        cut = _CLAUSE_BREAK.search(after, 1)
        return _head(after[: cut.start()] if cut else after)
    after = _CLASSIFIER.sub("", after)
    cut = _CHINESE_HEAD_END.search(after)
    after = after[: cut.start()] if cut else after
    verbs = find_cues("action", after)
    cues = [cue for cue in find_cues("object", after) if not verbs or cue.start < verbs[0].start]
    if not cues:
        # "破获案件…起": a Chinese list names the thing and then its number.
        cues = find_cues("object", _CLAUSE_BREAK.split(before)[-1])
    return cues[-1].term if cues else None


def _action_around(before: str, after: str, told: Sequence[str]) -> str | None:
    """The action by the words between the figures on both sides."""
    cut = _CLAUSE_BREAK.search(after, 1)
    following = find_cues("action", after[: cut.start()] if cut else after)
    preceding = find_cues("action", before)
    passive = [cue for cue in following if _PASSIVE.search(after[: cue.start])]
    active = [cue for cue in preceding if not _PASSIVE.search(before[: cue.start])]
    if _HAN.search(before + after):
        own = find_cues("action", _CLAUSE_BREAK.split(before)[-1])
        ordered = [*own[::-1], *following, *preceding[::-1]]
    else:
        ordered = [*passive, *active[::-1], *following, *preceding[::-1]]
    terms = [cue.term for cue in ordered]
    if active and len(before) - active[-1].end <= _ADJACENT:
        return active[-1].term
    for term in told:
        if term in terms[:3]:
            return term
    return terms[0] if terms else None


def label(sentence: str, figures: Sequence[Figure]) -> list[Labels]:
    """Labels for the figures of one sentence, which are given in text order; as many labels as figures."""
    labels: list[Labels] = []
    for index, figure in enumerate(figures):
        left = figures[index - 1].number.end if index else 0
        right = figures[index + 1].number.start if index + 1 < len(figures) else len(sentence)
        before, after = sentence[left : figure.number.start], sentence[figure.number.end : right]
        previous = labels[-1] if labels else None
        told = [cue.term for cue in find_cues("action", figure.measure)]
        action = _action_around(before, after, told)
        if action is None:
            action = previous.action if previous else (told[-1] if told else None)
        if figure.kind == "money":
            thing: str | None = "money"
        elif previous and _ELLIPSIS.match(after) and not _HAN.search(after):
            thing = previous.object
        else:
            thing = _object_around(before, after) or _head(figure.measure) or (previous.object if previous else None)
        if thing == "person" and action in _PEOPLE_ACTIONS:
            thing = "suspect"
        if action == "arrested" and thing in _THINGS:
            action = "seized"
        change = _change(sentence, figure)
        if action is None and thing is not None:
            action = "reported" if change != "none" else _data()["usual_action"].get(thing)
        labels.append(Labels(thing, action, change))
    return labels


def _change(sentence: str, figure: Figure) -> str:
    if figure.kind not in ("percent", "duration", "ratio"):
        return "none"
    around = sentence[max(0, figure.number.start - 60) : figure.number.end + 40]
    for text in (figure.measure, around):
        cues = find_cues("change", text)
        if cues:
            return cues[0].term
    return "none"
