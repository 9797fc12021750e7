"""Named operations, each with every place it stands in."""

import re

from schemas import Campaign, Period, Rejection
from summarizer.asking import Claims
from summarizer.documents import Range
from summarizer.grounding.campaign_aliases import other_names
from summarizer.grounding.campaign_scope import agencies_in, places_in, sentences_on
from summarizer.grounding.courses import days_told
from summarizer.grounding.places import evidence, occurrences
from summarizer.grounding.shapes import phrase_problem
from summarizer.mentions import Mentions, operation_word

_EDGES = " \t\n\"'“”‘’„«»「」『』《》,.;:，。；："
_MARK = re.compile(
    rf"^(?:{operation_word()}|Campaign|Project)\s+(?=[A-Z0-9\"“‘'])|\s+(?:operations?|campaigns?)$|(?:[专專][项項])?行[动動]$",
    re.IGNORECASE,
)
_NO_OPERATION = re.compile(
    r"\b(?:Notices?|Act|Law|Fund|Foundation|Convention|Treaty|Summit|Conference|Award|Report|Hotline|Bank|Ltd|Inc)$"
    r"|(?:通报|法|会议|平台|中心|公司|论坛|公约|热线)$"
)
# Behind a name they tell a trick, a gang or its place: 捣毁“某某口”引流窝点.
_NO_OPERATION_AFTER = re.compile(
    r"[”」』》\"’]?[^，。；、“「『\n]{0,4}?(?P<end>行动|专项|专案|会战|战役|窝点|团伙|平台|骗局|诈骗|园区|集团|设备|群|软件|[Aa][Pp][Pp]|模式|手法|话术|黑灰产)"
)
_OPERATIONS = frozenset({"行动", "专项", "专案", "会战", "战役"})
_COURT = re.compile(r"(?i)\bcourt\b|法院")
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
            if problem := phrase_problem(bare, mentions) or _operation_problem(bare, mentions):
                rejected.append(Rejection(question="campaigns", answer=name, reason=problem))
                continue
            fold = fold or _SAME.sub("", bare).casefold()
            names = by_fold.setdefault(fold, [])
            if bare not in names:
                names.append(bare)
    together = _together(list(by_fold.values()), mentions)
    every = [name for names in together for name in names]
    courtless = [a for a in agencies if not _COURT.search(a)]
    campaigns: list[Campaign] = []
    named = [sorted({place for name in names for place in occurrences(name, mentions)}) for names in together]
    for names, places in zip(together, named, strict=True):
        others = [name for name in every if name not in names]
        about = sentences_on(places, mentions, others)
        only = not others
        # The one body of a text carries out its one operation.
        doers = agencies_in(about, mentions, agencies) or tuple(courtless if only and len(courtless) == 1 else ())
        campaigns.append(
            Campaign(
                id=f"c{len(campaigns) + 1}",
                name=names[0],
                aliases=tuple(names[1:]),
                agencies=doers,
                places=places_in(sentences_on(places, mentions, others, next_too=only), mentions, only=only),
                period=_period(places, [p for one in named if one is not places for p in one], mentions),
                statistics=(),
                evidence=tuple(evidence(p, text) for p in places),
            )
        )
    return tuple(campaigns), rejected


def _operation_problem(name: str, mentions: Mentions) -> str | None:
    """Why a name is no operation's: what it says itself, or what stands behind it wherever it is."""
    after = [_NO_OPERATION_AFTER.match(mentions.simplified, place.end) for place in occurrences(name, mentions)]
    gangs = [match is not None and match["end"] not in _OPERATIONS for match in after]
    return "no operation" if _NO_OPERATION.search(name) or (gangs and all(gangs)) else None


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


def _together(campaigns: list[list[str]], mentions: Mentions) -> list[list[str]]:
    """The names of each operation, with those that the text gives as its other names; two so joined are one."""
    joined: list[list[str]] = []
    names = [name for listed in campaigns for name in listed]
    for listed in campaigns:
        others = [other for name in listed for other in other_names(name, names, mentions)]
        same = next((known for known in joined if set(known) & {*listed, *others}), None)
        if same is None:
            every = dict.fromkeys((*listed, *others))
            joined.append(sorted(every, key=lambda name: _first(name, mentions)) if others else list(every))
        else:
            same.extend(name for name in (*listed, *others) if name not in same)
    return joined


def _first(name: str, mentions: Mentions) -> int:
    return min(place.start for place in occurrences(name, mentions))


def _bare(name: str) -> str:
    """The name without quotation marks and without a word that only says that it is an operation."""
    stripped = name.strip(_EDGES)
    bare = _MARK.sub("", stripped).strip(_EDGES)
    return bare or stripped
