"""Outlet and agencies: words of the text only."""

from schemas import Rejection
from summarizer.asking import Claims
from summarizer.grounding.shapes import phrase_problem
from summarizer.mentions import Mentions

_MOST_AGENCIES = 5


def ground_header(mentions: Mentions, claims: Claims) -> tuple[tuple[str, ...], str | None, list[Rejection]]:
    """Agencies and outlet that stand in the text, and what was rejected."""
    rejected: list[Rejection] = []
    agencies: list[str] = []
    for name in dict.fromkeys(a.strip() for a in claims.agencies):
        if problem := phrase_problem(name, mentions):
            rejected.append(Rejection(question="agencies", answer=name, reason=problem))
        elif not any(name in other for other in agencies):
            agencies = [other for other in agencies if other not in name] + [name]
    outlet = claims.outlet
    if outlet and (problem := phrase_problem(outlet, mentions)):
        rejected.append(Rejection(question="outlet", answer=outlet, reason=problem))
        outlet = None
    rejected += [
        Rejection(question="agencies", answer=name, reason="more than a report names")
        for name in agencies[_MOST_AGENCIES:]
    ]
    return tuple(agencies[:_MOST_AGENCIES]), outlet or None, rejected
