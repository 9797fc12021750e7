"""Closed terms for a figure: what is counted, what happened to it, and whether it is a change.

The model says in free words what a figure measures. Here the words around the figure are looked up in
``labels.yaml``; where they leave a choice, or say nothing, the words of the measure decide. So a label always
rests on the clause that is its evidence, and a measure that strayed to a neighbouring figure does little harm.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from summarizer.documents.range import Range, longest_apart


@dataclass(frozen=True, slots=True)
class Labels:
    """Terms of the vocabularies ``object``, ``action`` and ``change``; None where no word decides.

    ``named`` is whether the figure's own clause names what is counted ("corrected its count to 1,020" does not).
    """

    object: str | None
    action: str | None
    change: str
    named: bool = True


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
    r"|had|are|is|about|like|such|between|among|at)\b",
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
# "the number of frauds … at 3,170", "cases … rose to 520": the thing stands before its number.
_SUBJECT = re.compile(
    r"((?:\bnumber of\s)?[^,;:.()]{3,120}?)\s"
    r"(?:at|to|was|were|is|are|reached|stood at|totall?ed|amounted to|numbered|hit)\s*$",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"名|人")
#: The objects that are people.
PEOPLE = frozenset({"suspect", "key_member", "victim", "person", "officer"})
# "2 in one country, 11 in another": no noun of its own, so that of the figure before.
_ELLIPSIS = re.compile(
    r"^\s*(?:in|from|of (?:them|these|those|whom)|were|was|have|had|came|by|on|more|others?|are)\b",
    re.IGNORECASE,
)
_NO_TERM = "none"
# A verb this many characters before the figure ("seized some ") governs it, whatever follows.
_ADJACENT = 12
_SURELY_PEOPLE = frozenset({"arrested", "charged", "convicted", "wanted"})
# "15 per cent more than in September".
_BESIDE = re.compile(r"\s(?:(more|higher|up)|fewer|less|lower|down)\b", re.IGNORECASE)
_TAKES_OVER = re.compile(
    r"^\W*(?:Among (?:them|those|these)|Of (?:them|those|these|the)\b|They include|These include|Included|其中)",
    re.IGNORECASE,
)
# Between the figures of a list: a noun or two and a comma or "and".
_LISTED = re.compile(r"(?:\s[\w'’-]+){1,4}(?:,|\s(?:and|or)|,\s(?:and|or))\s*", re.IGNORECASE)
_OF_THEM = re.compile(r"\sof (?:them|these|those)\b", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(files("summarizer.asking").joinpath("labels.yaml").read_text("utf-8"))
    return data


@cache
def _lexicon() -> dict[str, dict[str, tuple[re.Pattern[str], re.Pattern[str]]]]:
    return {
        vocabulary: {
            term: (
                re.compile(r"\b(?:" + "|".join(sorted(words["en"], key=len, reverse=True)) + r")\b", re.IGNORECASE),
                re.compile("|".join(sorted(map(re.escape, words["zh"]), key=len, reverse=True))),
            )
            for term, words in entries.items()
        }
        for vocabulary, entries in _data().items()
        if vocabulary in ("object", "action", "change")
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

    return [cue for cue in longest_apart(found()) if cue.term != _NO_TERM]


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


def _counted(phrase: str) -> bool:
    """Whether an English phrase names a thing in the plural."""
    words = (phrase[cue.start : cue.end].lower() for cue in find_cues("object", phrase))
    return any(word.endswith("s") or word in _data()["plurals"] for word in words)


def _within(cue: Cue, others: Sequence[Cue]) -> bool:
    return any(other.start < cue.end and cue.start < other.end for other in others)


def _object_around(before: str, after: str) -> str | None:
    """The counted thing by the words of the figure's own clause."""
    if _HAN.search(before + after):
        return _chinese_object(before, after)
    # "bank and payment accounts": what is counted stands in the plural, so the phrase goes on after the "and".
    start = 0
    for part in _CLAUSE_BREAK.finditer(after):
        phrase = after[start : part.start()]
        if _counted(phrase) or not part.group().isalpha():
            break
        start = part.end()
    else:
        phrase = after[start:]
    told = _SUBJECT.search(before)
    return _head(phrase) or (_head(told.group(1)) if told else None)


def _chinese_object(before: str, after: str) -> str | None:
    classifier = _CLASSIFIER.match(after)
    used = classifier.group() if classifier else ""
    after = after[len(used) :]
    cut = _CHINESE_HEAD_END.search(after)
    after = after[: cut.start()] if cut else after
    verbs = find_cues("action", after)
    cues = [cue for cue in find_cues("object", after) if not verbs or cue.start < verbs[0].start]
    if not cues:
        # "破获案件…起": a Chinese list names the thing and then its number.
        cues = find_cues("object", _CLAUSE_BREAK.split(before)[-1])
    thing = cues[-1].term if cues else None
    if _OF_PEOPLE.search(used) and thing not in PEOPLE:
        return "person"
    return thing


def _action_around(before: str, after: str, told: Sequence[str]) -> str | None:
    """The action by the words between the figures on both sides."""
    cut = _CLAUSE_BREAK.search(after)
    following = _verbs(after[: cut.start()] if cut else after)
    preceding = _verbs(before)
    passive = [cue for cue in following if _PASSIVE.search(after[: cue.start])]
    active = [cue for cue in preceding if not _PASSIVE.search(before[: cue.start])]
    if _HAN.search(before + after):
        own = _verbs(_CLAUSE_BREAK.split(before)[-1])
        ordered = [*own[::-1], *following, *preceding[::-1]]
    else:
        ordered = [*passive, *active[::-1], *following, *preceding[::-1]]
    terms = [cue.term for cue in ordered]
    if passive:
        return passive[0].term
    if active and len(before) - active[-1].end <= _ADJACENT:
        return active[-1].term
    for term in told:
        if term in terms[:3]:
            return term
    return terms[0] if terms else None


def _verbs(text: str) -> list[Cue]:
    """Cues of actions; in Chinese no parts of a thing's name (在逃人员), and attributes (…的) only if alone."""
    cues = find_cues("action", text)
    if _HAN.search(text):
        things = find_cues("object", text)
        cues = [cue for cue in cues if not any(t.start <= cue.start and cue.end <= t.end for t in things)]
    told = [cue for cue in cues if text[cue.end : cue.end + 1] != "的"]
    return told or cues


def label(sentence: str, figures: Sequence[Figure], before: Labels | None = None) -> list[Labels]:
    """Labels for the figures of one sentence, which are given in text order; as many labels as figures.

    ``before`` are those of the last figure of the sentence before, which a part ("Among them …") takes over.
    """
    labels: list[Labels] = []
    for index, figure in enumerate(figures):
        left = figures[index - 1].number.end if index else 0
        right = figures[index + 1].number.start if index + 1 < len(figures) else len(sentence)
        gap, after = sentence[left : figure.number.start], sentence[figure.number.end : right]
        takes_over = _TAKES_OVER.match(sentence) or _OF_THEM.match(after)
        previous = labels[-1] if labels else before if takes_over else None
        told = [cue.term for cue in _verbs(figure.measure)]
        action = _action_around(gap, after, told)
        if action is None and not previous and index + 1 < len(figures) and _LISTED.fullmatch(after):
            # "3,400 phones and 700 computers were carted off": the verb comes after the last of them.
            action = _passive_after(sentence, figures[index + 1 :])
        if action is None:
            action = previous.action if previous else (told[-1] if told else None)
        named = True
        if figure.kind == "money":
            thing: str | None = "money"
        elif previous and _ELLIPSIS.match(after) and not _HAN.search(after):
            thing = previous.object
        else:
            thing = _object_around(gap, after)
            named = thing is not None
            thing = thing or _head(figure.measure) or (previous.object if previous else None)
        labels.append(replace(_settled(thing, action, _change(sentence, figure)), named=named))
    return labels


def _passive_after(sentence: str, figures: Sequence[Figure]) -> str | None:
    """The passive verb that ends a list of figures, if nothing but the list stands before it."""
    for index, figure in enumerate(figures):
        end = figures[index + 1].number.start if index + 1 < len(figures) else len(sentence)
        after = sentence[figure.number.end : end]
        passive = [cue for cue in find_cues("action", after) if _PASSIVE.search(after[: cue.start])]
        if passive:
            return passive[0].term
        if not _LISTED.fullmatch(after):
            return None
    return None


def _settled(thing: str | None, action: str | None, change: str) -> Labels:
    """The labels after what the terms mean for one another."""
    data = _data()
    if thing in ("person", None) and action in data["people"]:
        thing = data["people"][action] if thing or action in _SURELY_PEOPLE else None
    meant = data["meant"]
    action = meant.get(thing, {}).get(action) or meant["any"].get(action, action)
    if action is None and thing is not None:
        action = "reported" if change != "none" else data["usual_action"].get(thing)
    return Labels(thing, action, change)


def _change(sentence: str, figure: Figure) -> str:
    if figure.kind not in ("percent", "duration", "ratio"):
        return "none"
    around = sentence[max(0, figure.number.start - 60) : figure.number.end + 40]
    if (beside := _BESIDE.match(sentence, figure.number.end)) is not None:
        return "increase" if beside.group(1) else "decrease"
    for text in (figure.measure, around):
        cues = find_cues("change", text)
        if cues:
            return cues[0].term
    return "none"
