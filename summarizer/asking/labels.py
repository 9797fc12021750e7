"""Closed terms for a figure: what is counted, what happened to it, and whether it is a change.

The model says in free words what a figure measures. Here the words around the figure are looked up in
``labels.yaml``; where they leave a choice, or say nothing, the words of the measure decide. So a label always
rests on the clause that is its evidence, and a measure that strayed to a neighbouring figure does little harm.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from summarizer.asking.counted import PEOPLE, counted_around, has_no_noun, has_own_noun, head, moved, shared_out
from summarizer.asking.cues import find_cues, in_han, label_words
from summarizer.asking.happened import action_around, is_listed, passive_after, verbs
from summarizer.documents.range import Range


@dataclass(frozen=True, slots=True)
class Labels:
    """Terms of the vocabularies ``object``, ``action`` and ``change``; None where no word decides.

    ``named`` is whether the figure's own clause names what is counted ("corrected its count to 1,020" does not).
    """

    object: str | None
    action: str | None
    change: str
    named: bool = True


class Figure(NamedTuple):
    """A figure of a sentence: its place there, its kind, and the measure in the model's words."""

    number: Range
    kind: str
    measure: str


_SURELY_PEOPLE = frozenset({"arrested", "charged", "convicted", "wanted"})
# "15 per cent more than in September".
_BESIDE = re.compile(r"\s(?:(more|higher|up)|fewer|less|lower|down)\b", re.IGNORECASE)
_TAKES_OVER = re.compile(
    r"^\W*(?:Among (?:them|those|these)|Of (?:them|those|these|the)\b|They include|These include|Included|其中)",
    re.IGNORECASE,
)
# "Another 75 had been opened": more of what the sentence before counts.
_ANOTHER = re.compile(r"\b(?:another|a further|the other|the remaining|the rest,?)\s*$", re.IGNORECASE)
_INCLUDING = re.compile(r"\b(?:including|among (?:them|whom)|of (?:whom|which))\W+(?:\w+\s)?$", re.IGNORECASE)
_OF_THEM = re.compile(r"\sof (?:them|these|those)\b", re.IGNORECASE)
_CHANGING = ("percent", "duration", "ratio")
# A change is told within so many characters before and after the figure.
_CHANGE_BEFORE, _CHANGE_AFTER = 60, 40
# "rose to 91 per cent", "提高至87%": where it came to, not by how much; "40 per cent of the victims": a share.
_LEVEL_BEFORE = re.compile(
    r"(?:\b(?:to|at|from)\s(?:about |some |nearly |over |more than )?|(?<!幅)(?<!幅达)[至到为达占])$", re.IGNORECASE
)
_SHARE_AFTER = re.compile(r"\sof\s", re.IGNORECASE)
_DOWN_BY = re.compile(r"(?:\bby|(?:rise|increase|fall|drop|decrease|decline|reduction) of)\s$", re.IGNORECASE)
_MORE_THAN = re.compile(r"\s(?:\w+\s)?(?:(more)|fewer|less)\sthan\s(?!\d)", re.IGNORECASE)
_CHINESE_CLAUSE = re.compile(r"[，；。：]")
# What these happen to, so that a figure without a noun can be told to count an earlier one's things.
_HAPPENS_TO = {
    **dict.fromkeys(("arrested", "charged", "convicted", "wanted", "transferred", "rescued", "dissuaded"), PEOPLE),
    "dismantled": frozenset({"gang", "site"}),
    "searched": frozenset({"site", "operation"}),
    "solved": frozenset({"case"}),
    "reported": frozenset({"case", "call", "website"}),
    "issued": frozenset({"warning", "message"}),
    "blocked": frozenset({"account", "card", "website", "app", "call", "message"}),
    "bailed": PEOPLE,
    "recovered": PEOPLE | {"device", "account"},
    "seized": frozenset({"device", "card", "account", "drug_or_weapon", "app", "website"}),
}
# Registered, identified or counted: what befell people is told elsewhere.
_SAYS_LITTLE = ("reported", "investigated", "other", None)


def label(sentence: str, figures: Sequence[Figure], before: Sequence[Labels] = ()) -> list[Labels]:
    """Labels for the figures of one sentence, which are given in text order; as many labels as figures.

    ``before`` are those of the figures shortly before, in text order: a part ("Among them …") and a figure without a
    noun take over what they count.
    """
    labels: list[Labels] = []
    shared = shared_out(sentence, [figure.number for figure in figures])
    for index, figure in enumerate(figures):
        left = figures[index - 1].number.end if index else 0
        right = figures[index + 1].number.start if index + 1 < len(figures) else len(sentence)
        gap, after = sentence[left : figure.number.start], sentence[figure.number.end : right]
        takes_over = _TAKES_OVER.match(sentence) or _OF_THEM.match(after)
        previous = labels[-1] if labels else before[-1] if takes_over and before else None
        change = _change(sentence, figure, left, right)
        own = shared.get(index) or (moved(gap) if change != "none" else None)
        action = _action(sentence, figures[index:], gap, after)
        bare = figure.kind != "money" and not own and has_no_noun(after) and counted_around(gap, "") is None
        meant = _meant(previous, before, action, gap) if bare else None
        if meant is not None and meant.object in PEOPLE and action in _SAYS_LITTLE:
            action = meant.action
        if change != "none" and not own and not bare and (moved_before := previous or (before[-1] if before else None)):
            own = moved_before.object if counted_around("", after) is None else None
            action = (action or moved_before.action) if own else action
        if action is None and not own:
            told = [cue.term for cue in verbs(figure.measure)]
            action = previous.action if previous else (told[-1] if told else None)
        named = True
        if figure.kind == "money":
            thing: str | None = "money"
        elif own:
            thing = own
        elif meant is not None:
            # "… took 9 million from 206 of them": no sum is meant.
            thing = meant.object if meant.object != "money" or change != "none" else head(figure.measure)
        else:
            thing = counted_around(gap, after)
            named = thing is not None
            thing = thing or head(figure.measure)
            if thing is None and previous and (not has_own_noun(after) or _INCLUDING.search(gap)):
                thing = previous.object
        if takes_over and previous and figure.kind == "count" and thing in (None, "money"):
            # "Of these, 90 concerned shops and 40 bogus investments."
            thing = previous.object
        labels.append(replace(settled(figure.kind, thing, action, change), named=named))
    return labels


def _action(sentence: str, figures: Sequence[Figure], gap: str, after: str) -> str | None:
    """The action by the first figure's own words, or by the verb that ends the list which it opens."""
    told = [cue.term for cue in verbs(figures[0].measure)]
    action = action_around(gap, after, told)
    if action is None and len(figures) > 1 and is_listed(after):
        return passive_after(sentence, [figure.number for figure in figures[1:]])
    return action


def settled(kind: str, thing: str | None, action: str | None, change: str) -> Labels:
    """The labels of a figure of a kind, after what the terms mean for one another."""
    data = label_words()
    if thing == "money" and kind == "count":
        # "284 transactions": they are counted, and a sum is not.
        thing = "other"
    if thing is None and kind == "percent":
        thing = data["usual_object"].get(action)
    if thing in ("person", None) and action in data["people"]:
        thing = data["people"][action] if thing or action in _SURELY_PEOPLE else None
    meant = data["meant"]
    action = meant.get(thing, {}).get(action) or meant["any"].get(action, action)
    if action is None and thing is not None:
        action = data["usual_action"].get(thing, "reported" if change != "none" else None)
    return Labels(thing, action, change)


def _meant(previous: Labels | None, before: Sequence[Labels], action: str | None, gap: str) -> Labels | None:
    """The earlier figure whose things a figure without a noun counts, by what happened to them."""
    if previous is not None:
        return previous
    if before and (_ANOTHER.search(gap) or action is None):
        return before[-1]
    things = _HAPPENS_TO.get(action or "", frozenset())
    found = next((labels for labels in reversed(before) if labels.object in things), None)
    if found is None and action in _SAYS_LITTLE:
        return next((labels for labels in reversed(before) if labels.object in PEOPLE), None)
    return found


def _change(sentence: str, figure: Figure, left: int, right: int) -> str:
    """The change that a figure tells; ``left`` and ``right`` are where its neighbours end and begin."""
    start, end = figure.number
    if figure.kind not in _CHANGING:
        return _change_by(sentence[max(left, start - _CHANGE_BEFORE) : start], sentence[end:right])
    if (beside := _BESIDE.match(sentence, end)) is not None:
        return "increase" if beside.group(1) else "decrease"
    if figure.kind == "ratio" and (own := find_cues("change", sentence[start:end])):
        # "doubled"
        return own[0].term
    before, after = sentence[max(0, start - _CHANGE_BEFORE) : start], sentence[end : min(right, end + _CHANGE_AFTER)]
    if figure.kind == "percent" and (_LEVEL_BEFORE.search(before) or _SHARE_AFTER.match(after)):
        return "none"
    if in_han(before + after):
        before, after = _CHINESE_CLAUSE.split(before)[-1], _CHINESE_CLAUSE.split(after)[0]
    told = {cue.term for cue in find_cues("change", figure.measure)}
    near = [(cue.start, cue.term) for cue in find_cues("change", after)]
    near += [(len(before) - cue.end, cue.term) for cue in find_cues("change", before)]
    # The measure settles which of two it is, and may tell what no word near by does.
    terms = [term for _, term in sorted(near)] or sorted(told)
    return next((term for term in terms if term in told), terms[0] if terms else "none")


def _change_by(before: str, after: str) -> str:
    """The change that a sum or a count tells: "fell by 300", "同比减少2亿元", "40 more than in May"."""
    if more := _MORE_THAN.match(after):
        return "increase" if more.group(1) else "decrease"
    cues = find_cues("change", before)
    if not cues:
        return "none"
    last = cues[-1]
    adjacent = before[last.end :] == "" and in_han(before) and len(before[last.start : last.end]) > 1
    return last.term if adjacent or _DOWN_BY.search(before, last.start) else "none"
