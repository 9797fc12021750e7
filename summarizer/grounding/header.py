"""Outlet and agencies: words of the text only."""

import re
from functools import cache

from schemas import Rejection
from summarizer.asking import Claims
from summarizer.documents.han import HAN
from summarizer.grounding.places import occurrences
from summarizer.grounding.shapes import phrase_problem
from summarizer.mentions import Mentions, is_body, is_short_for, name_words

_MOST_AGENCIES = 5
# "PORT HALDEN, March 4 -", "LYON, France –", "WASHINGTON (Wire) -": what stands in brackets there is the outlet.
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:,[^\n()]{1,40}?)?\s?(?:\([^()\n]{1,40}\)\s?)?(?:[-–—]{1,2}|:)\s")


def ground_header(mentions: Mentions, claims: Claims) -> tuple[tuple[str, ...], str | None, list[Rejection]]:
    """Agencies and outlet that stand in the text, and what was rejected.

    Of two names of one body the fuller stays; a body and one of its units ("X of the Y") are two.
    """
    rejected: list[Rejection] = []
    agencies: list[str] = []
    for name in dict.fromkeys(a.strip() for a in claims.agencies):
        if problem := phrase_problem(name, mentions):
            rejected.append(Rejection(question="agencies", answer=name, reason=problem))
        elif not any(is_short_for(name, other) for other in agencies):
            agencies = [other for other in agencies if not is_short_for(other, name)] + [name]
    outlet = claims.outlet
    if outlet and (problem := phrase_problem(outlet, mentions) or _outlet_problem(outlet, mentions)):
        rejected.append(Rejection(question="outlet", answer=outlet, reason=problem))
        outlet = None
    rejected += [
        Rejection(question="agencies", answer=name, reason="more than a report names")
        for name in agencies[_MOST_AGENCIES:]
    ]
    return tuple(agencies[:_MOST_AGENCIES]), outlet or None, rejected


def _outlet_problem(outlet: str, mentions: Mentions) -> str | None:
    """Why words of the text are no outlet: a place, a byline, a body of the state; None where they may be one."""
    words = outlet.lower().removeprefix("the ").split()
    if any(word in name_words()["outlet"] for word in words) or _outlet_marks().search(outlet):
        return None
    if any(word in name_words()["byline"] for word in words):
        return "a byline, no outlet"
    if is_body(outlet.removeprefix("The ").removeprefix("the ")) or words[-1] in name_words()["no_outlet"]:
        return "a body of the state, no outlet"
    if not HAN.search(outlet) and all(word in name_words()["place"] for word in words):
        return "a place, no outlet"
    return "a place, no outlet" if _stands_in_dateline(outlet, mentions) else None


@cache
def _outlet_marks() -> re.Pattern[str]:
    return re.compile("|".join(name_words()["chinese_outlet"]))


def _stands_in_dateline(outlet: str, mentions: Mentions) -> bool:
    """Whether each place of the words is the town of a dateline, at the head of a line and outside of brackets."""
    text = mentions.document.text
    places = occurrences(outlet, mentions)
    for place in places:
        start = text.rfind("\n", 0, place.start) + 1
        line = _DATELINE.match(text, start)
        if not line or place.end > line.end() or "(" in text[start : place.start]:
            return False
    return bool(places)
