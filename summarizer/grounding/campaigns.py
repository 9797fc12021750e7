"""Named operations, each with every place it stands in."""

import re

from schemas import Campaign, Rejection
from summarizer.asking import Claims
from summarizer.grounding.places import evidence, occurrences
from summarizer.grounding.shapes import phrase_problem
from summarizer.mentions import Mentions

_EDGES = " \t\n\"'“”‘’„«»「」『』《》,.;:，。；："
_MARK = re.compile(
    r"^(?:Operations?|Campaign|Project)\s+(?=[A-Z0-9\"“‘'])|\s+(?:operations?|campaigns?)$|(?:专项)?行动$",
    re.IGNORECASE,
)
_SAME = re.compile(r"[^\w]+")


def ground_campaigns(
    mentions: Mentions, claims: Claims, agencies: tuple[str, ...]
) -> tuple[tuple[Campaign, ...], list[Rejection]]:
    """One campaign for each name that stands in the text, and what was rejected.

    Names that differ in case, marks or punctuation only are one; the others become its aliases.
    """
    text = mentions.document.text
    rejected: list[Rejection] = []
    by_fold: dict[str, list[str]] = {}
    for claim in claims.campaigns:
        fold: str | None = None
        for name in (claim.name, *claim.aliases):
            bare = _bare(name)
            if problem := phrase_problem(bare, mentions):
                rejected.append(Rejection(question="campaigns", answer=name, reason=problem))
                continue
            fold = fold or _SAME.sub("", bare).casefold()
            names = by_fold.setdefault(fold, [])
            if bare not in names:
                names.append(bare)
    campaigns: list[Campaign] = []
    for names in by_fold.values():
        places = sorted({place for name in names for place in occurrences(name, mentions)})
        near = [mentions.sentence_around(p.start) for p in places]
        campaigns.append(
            Campaign(
                id=f"c{len(campaigns) + 1}",
                name=names[0],
                aliases=tuple(names[1:]),
                agencies=tuple(a for a in agencies if any(_names(text[s.start : s.end], a) for s in near)),
                places=(),
                period=None,
                statistics=(),
                evidence=tuple(evidence(p, text) for p in places),
            )
        )
    return tuple(campaigns), rejected


def _names(sentence: str, agency: str) -> bool:
    """Whether the sentence names the agency, by its name or by the short form that stands in brackets behind it."""
    name, bracket, short = agency.rstrip(")").partition(" (")
    return name in sentence or (bool(bracket) and short in sentence)


def _bare(name: str) -> str:
    """The name without quotation marks and without a word that only says that it is an operation."""
    stripped = name.strip(_EDGES)
    bare = _MARK.sub("", stripped).strip(_EDGES)
    return bare or stripped
