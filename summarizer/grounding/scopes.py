"""Whether a figure is a running total or that of one operation, day or handover."""

import re

from summarizer.grounding.periods import Dated
from summarizer.mentions import Mentions, NumberMention

#: A period of at most so many days more than one is still one operation's.
_FEW_DAYS = 3
# What one event gave: the raid, the flight, the verdict, or an operation that is told as a whole.
_EVENT = re.compile(
    r"\b(?:raid(?:s|ed|ing)?|swoop(?:s|ed)?|stormed|hand(?:ed|s|ing)? over|handover|handcuffed"
    r"|(?:charter|chartered) (?:plane|flight)s?"
    r"|on the spot|simultaneous(?:ly)?|at the same time|dawn|in one night|in a single|convoy"
    r"|(?:today|yesterday) (?:sentenced|convicted|jailed)|sentenced [\w\s]{0,20}(?:today|on \w+day)"
    r"|(?:coordinated|joint|whole|entire|two-day|week-long|international) (?:operation|action)"
    r"|(?:in|during|course of|of) (?:the|an|this) (?:\w+ )?(?:operation|action day|sweep)|ended an operation)\b"
    r"|突击|当场|包机|收网|一举|此次行动|此次抓捕|押下|移交我方",
    re.IGNORECASE,
)
# A total over time, whatever else its sentence tells.
_OVER_TIME = re.compile(
    r"\b(?:so far|to date|since|in all|over the (?:last|past)|every|each (?:month|year)|last year|this year|half-year"
    r"|first (?:half|quarter)|annual(?:ly)?)\b|累计|截至|以来|去年|今年以来|全年|上半年|季度|共破获",
    re.IGNORECASE,
)
_NO_EVENT = frozenset({"lost", "reported", "dissuaded"})


def find_scope(number: NumberMention, dated: Dated | None, action: str | None, change: str, mentions: Mentions) -> str:
    """``cumulative`` since some day, ``batch`` where the text tells it of one event, else ``unknown``."""
    if dated is not None and dated.running:
        return "cumulative"
    if dated is not None and dated.period.start and dated.period.end:
        days = (dated.period.end - dated.period.start).days
        if days <= _FEW_DAYS:
            return "batch"
    if action in _NO_EVENT or change != "none":
        return "unknown"
    return "batch" if _is_event(mentions.sentence_at(number.start), mentions) else "unknown"


def _is_event(index: int, mentions: Mentions) -> bool:
    """Whether a sentence tells of one event, or goes on about the one of the sentence before it."""
    text, sentences = mentions.document.text, mentions.document.sentences
    while index >= 0:
        own = sentences[index]
        words = text[own.start : own.end]
        if _OVER_TIME.search(words):
            return False
        if _EVENT.search(words):
            return True
        if not index or "\n" in text[sentences[index - 1].end : own.start]:
            return False
        index -= 1
    return False
