"""Closed terms for a figure: what is counted, what happened to it, and whether it is a change.

The model says in free words what a figure measures. Here the words around the figure are looked up in
``labels.yaml``; where they leave a choice, or say nothing, the words of the measure decide. So a label always
rests on the clause that is its evidence, and a measure that strayed to a neighbouring figure does little harm.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from summarizer.asking.counted import counted_around, has_no_noun, has_own_noun, head, moved, shared_out
from summarizer.asking.cues import find_cues, label_words
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


def label(sentence: str, figures: Sequence[Figure], before: Labels | None = None) -> list[Labels]:
    """Labels for the figures of one sentence, which are given in text order; as many labels as figures.

    ``before`` are those of the last figure of the sentence before, which a part ("Among them …") takes over.
    """
    labels: list[Labels] = []
    shared = shared_out(sentence, [figure.number for figure in figures])
    for index, figure in enumerate(figures):
        left = figures[index - 1].number.end if index else 0
        right = figures[index + 1].number.start if index + 1 < len(figures) else len(sentence)
        gap, after = sentence[left : figure.number.start], sentence[figure.number.end : right]
        takes_over = _TAKES_OVER.match(sentence) or _OF_THEM.match(after)
        previous = labels[-1] if labels else before if takes_over else None
        change = _change(sentence, figure)
        own = shared.get(index) or (moved(gap) if change != "none" else None)
        action = _action(sentence, figures[index:], gap, after)
        if action is None and not own:
            told = [cue.term for cue in verbs(figure.measure)]
            action = previous.action if previous else (told[-1] if told else None)
        named = True
        if figure.kind == "money":
            thing: str | None = "money"
        elif own:
            thing = own
        elif has_no_noun(after) and (meant := previous or (before if _ANOTHER.search(gap) else None)):
            # "… took 9 million from 206 of them": no sum is meant.
            thing = head(figure.measure) if meant.object == "money" else meant.object
        else:
            thing = counted_around(gap, after)
            named = thing is not None
            thing = thing or head(figure.measure)
            if thing is None and previous and (not has_own_noun(after) or _INCLUDING.search(gap)):
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
    if thing in ("person", None) and action in data["people"]:
        thing = data["people"][action] if thing or action in _SURELY_PEOPLE else None
    meant = data["meant"]
    action = meant.get(thing, {}).get(action) or meant["any"].get(action, action)
    if action is None and thing is not None:
        action = data["usual_action"].get(thing, "reported" if change != "none" else None)
    return Labels(thing, action, change)


def _change(sentence: str, figure: Figure) -> str:
    if figure.kind not in _CHANGING:
        return "none"
    start, end = figure.number
    if (beside := _BESIDE.match(sentence, end)) is not None:
        return "increase" if beside.group(1) else "decrease"
    before, after = sentence[max(0, start - _CHANGE_BEFORE) : start], sentence[end : end + _CHANGE_AFTER]
    told = {cue.term for cue in find_cues("change", figure.measure)}
    near = [(cue.start, cue.term) for cue in find_cues("change", after)]
    near += [(len(before) - cue.end, cue.term) for cue in find_cues("change", before)]
    # The measure settles which of two it is, and may tell what no word near by does.
    terms = [term for _, term in sorted(near)] or sorted(told)
    return next((term for term in terms if term in told), terms[0] if terms else "none")
