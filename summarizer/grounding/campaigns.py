"""Named operations, each with every place it stands in."""

import re

from schemas import Campaign, Period, Rejection
from summarizer.asking import Claims
from summarizer.documents import Range
from summarizer.grounding.courses import days_told
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
    named = [sorted({place for name in names for place in occurrences(name, mentions)}) for names in by_fold.values()]
    for names, places in zip(by_fold.values(), named, strict=True):
        near = [mentions.sentence_around(p.start) for p in places]
        campaigns.append(
            Campaign(
                id=f"c{len(campaigns) + 1}",
                name=names[0],
                aliases=tuple(names[1:]),
                agencies=tuple(a for a in agencies if any(_names(text[s.start : s.end], a) for s in near)),
                places=(),
                period=_period(places, [p for others in named if others is not places for p in others], mentions),
                statistics=(),
                evidence=tuple(evidence(p, text) for p in places),
            )
        )
    return tuple(campaigns), rejected


def _period(places: list[Range], others: list[Range], mentions: Mentions) -> Period | None:
    """The days of an operation, with the words that tell them; None where none are told."""
    own = [p for p in places if not any(o.start <= p.start and p.end <= o.end for o in others)]
    apart = [o for o in others if not any(p.start <= o.start and o.end <= p.end for p in places)]
    course = days_told(own, mentions, apart)
    if not course.dates:
        return None
    told = course.dates[0]
    text = mentions.document.text
    return Period(start=course.first, end=course.last, evidence=evidence(Range(told.start, told.end), text))


def _names(sentence: str, agency: str) -> bool:
    """Whether the sentence names the agency, by its name or by the short form that stands in brackets behind it."""
    name, bracket, short = agency.rstrip(")").partition(" (")
    return name in sentence or (bool(bracket) and short in sentence)


def _bare(name: str) -> str:
    """The name without quotation marks and without a word that only says that it is an operation."""
    stripped = name.strip(_EDGES)
    bare = _MARK.sub("", stripped).strip(_EDGES)
    return bare or stripped
