"""A measure that tells of the figure's own clause: the model's, or one from the clause's own words."""

from functools import cache
from typing import Any

from summarizer.asking.counted import head, noun_phrase
from summarizer.asking.cues import find_cues
from summarizer.asking.happened import verbs
from summarizer.asking.labels import Labels, settled
from summarizer.tables import yaml_table

# What people are called depends on what befell them.
_PEOPLE = (frozenset({"suspect", "key_member", "person"}), frozenset({"victim", "person"}))
_LONGEST = 6
_VAGUE = (None, "other")


@cache
def _words() -> dict[str, Any]:
    return yaml_table("summarizer.asking", "wording.yaml")


def own_measure(measure: str, after: str, kind: str, labels: Labels) -> str:
    """The measure, unless it reads otherwise than the labels: then the clause's noun and what happened to it.

    ``after`` are the words from the figure to the next one or the sentence's end; ``labels`` the figure's.
    """
    if not contradicts(measure, kind, labels):
        return measure
    thing = labels.object or "other"
    words = _words()
    phrase = noun_phrase(after) if kind == "count" and labels.named else None
    noun = phrase if phrase and len(phrase.split()) <= _LONGEST and head(phrase) == thing else words["things"][thing]
    action = labels.action or "other"
    deed = words["own_deeds"].get(thing, {}).get(action, words["deeds"][action])
    return " ".join(f"{words['moves'][labels.change]} {noun} {deed}".split())


def contradicts(measure: str, kind: str, labels: Labels) -> bool:
    """Whether the words of a measure read as another thing, another action or the other change than the labels."""
    changes = {cue.term for cue in find_cues("change", measure)}
    if labels.change != "none" and changes - {labels.change}:
        return True
    cues = find_cues("object", measure)
    things = {cue.term for cue in cues}
    if labels.object not in _VAGUE and things and not _may_be(labels.object, things):
        return True
    deeds = verbs(measure)
    if not deeds or labels.action in _VAGUE:
        return False
    return settled(kind, labels.object, deeds[-1].term, labels.change).action not in (*_VAGUE, labels.action)


def _may_be(thing: str | None, things: set[str]) -> bool:
    return thing in things or any(thing in people and things & people for people in _PEOPLE)
