"""Title, outlet and agencies: words of the text only."""

import re

from schemas import Rejection
from summarizer.asking import Claims
from summarizer.grounding.places import occurrences
from summarizer.mentions import Mentions

_MOST_TITLE = 200
_MOST_AGENCIES = 5


def title_of(mentions: Mentions) -> str | None:
    """The first line, when it stands alone like a headline; else None."""
    text = mentions.document.text
    line = text.lstrip().split("\n", 1)[0].strip()
    if not line or len(line) > _MOST_TITLE or len(line) == len(text.strip()):
        return None
    return None if re.search(r"[.。]$", line) else line.lstrip("# ") or None


def ground_header(mentions: Mentions, claims: Claims) -> tuple[tuple[str, ...], str | None, list[Rejection]]:
    """Agencies and outlet that stand in the text, and what was rejected."""
    rejected: list[Rejection] = []
    agencies: list[str] = []
    for name in dict.fromkeys(a.strip() for a in claims.agencies):
        if not occurrences(name, mentions):
            rejected.append(Rejection(question="agencies", answer=name, reason="not in the text"))
        elif not any(name in other for other in agencies):
            agencies = [other for other in agencies if other not in name] + [name]
    outlet = claims.outlet
    if outlet and not occurrences(outlet, mentions):
        rejected.append(Rejection(question="outlet", answer=outlet, reason="not in the text"))
        outlet = None
    return tuple(agencies[:_MOST_AGENCIES]), outlet or None, rejected
