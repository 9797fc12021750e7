"""Whether a figure is a running total or that of one operation, day or handover."""

import re
from collections.abc import Mapping

from summarizer.asking import Labels
from summarizer.grounding.periods import Dated
from summarizer.mentions import Mentions, NumberMention
from summarizer.mentions.word_patterns import WordPattern

#: A period of at most so many days more than one is still one operation's.
_FEW_DAYS = 3
#: ... and of so many, where its own part of the sentence tells of an event.
_ONE_OPERATION = 13
# What one event gave: the raid, the flight, the verdict, or an operation that is told as a whole.
_EVENT = WordPattern(
    r"\b(?:raid(?:s|ed|ing)?|swoop(?:s|ed)?|stormed|hand(?:ed|s|ing)? over|handover|handcuffed"
    r"|(?:charter|chartered) (?:plane|flight)s?"
    r"|on the spot|simultaneous(?:ly)?|at the same time|dawn|in one night|in a single|convoy"
    r"|(?:today|yesterday) (?:sentenced|convicted|jailed)|sentenced [\w\s]{0,20}(?:today|on \w+day)"
    r"|(?:coordinated|joint|whole|entire|two-day|week-long|international) (?:operation|action)"
    r"|(?:took part in|carried out|conducted|mounted|staged) (?:[\w'’-]+ ){0,3}(?:operation|raids?|sweep)"
    r"|carried out (?:in|on|between|from)\b[^.;]{0,60}\b(?:led|resulted)"
    r"|action days?|(?:operation|sweep|crackdown|blitz)\b[^.;]{0,80}\b(?:ended|resulted|led|netted|produced|yielded)"
    r"|defendants in the (?:case|trial|dock)|the (?:other|remaining) (?:defendants|accused)"
    r"|court [\w\s]{0,24}(?:sentenced|jailed|convicted|gave)"
    r"|(?:was|were) (?:given|handed) (?:the death|life|prison|suspended)"
    r"|death (?:sentence|penalt)\w*|trial ends"
    r"|(?:in|during|course of|of) (?:the|an|this) (?:\w+ )?(?:operation|action day|sweep)|ended an operation)\b"
    r"|突击|当场|包机|收网|一举|此次行动|此次抓捕|押下|移交我方|当庭|一审(?:公开)?宣判|被告人[^。；]{0,12}判处"
)
# A total over time, whatever else its sentence tells.
_OVER_TIME = WordPattern(
    r"\b(?:so far|to date|since|in all|over the (?:last|past)|every|each (?:month|year)|last year|this year|half-year"
    r"|first (?:half|quarter)|annual(?:ly)?)\b|累计|截至|以来|去年|今年以来|全年|上半年|季度|共破获"
)
_PARTS = re.compile(r"[,;，；]")
_NO_EVENT = frozenset({"lost", "reported", "dissuaded"})


def find_scope(index: int, periods: Mapping[int, Dated], labels: Labels, mentions: Mentions) -> str:
    """``cumulative`` since some day, ``batch`` where the text tells it of one event, else ``unknown``."""
    number, dated, action = mentions.numbers[index], periods.get(index), labels.action
    if dated is not None and dated.running:
        return "cumulative"
    if dated is not None and dated.period.start and dated.period.end:
        days = (dated.period.end - dated.period.start).days
        if _is_short(dated):
            return "batch"
        if days <= _ONE_OPERATION and action not in _NO_EVENT and _EVENT.search(_own_part(number, mentions)):
            return "batch"
    if action in _NO_EVENT or labels.change != "none":
        return "unknown"
    return "batch" if _is_event(mentions.sentence_at(number.start), periods, mentions) else "unknown"


def _is_short(dated: Dated | None) -> bool:
    return (
        dated is not None
        and dated.period.start is not None
        and dated.period.end is not None
        and (dated.period.end - dated.period.start).days <= _FEW_DAYS
    )


def _own_part(number: NumberMention, mentions: Mentions) -> str:
    """The words of the sentence up to the figure, without what its last comma but one parts from it."""
    text, sentence = mentions.document.text, mentions.sentence_around(number.start)
    commas = [m.end() for m in _PARTS.finditer(text, sentence.start, number.start)]
    end = _PARTS.search(text, number.end, sentence.end)
    return text[commas[-2] if len(commas) > 1 else sentence.start : end.start() if end else sentence.end]


def _is_event(index: int, periods: Mapping[int, Dated], mentions: Mentions) -> bool:
    """Whether a sentence tells of one event, or goes on about the one of the sentence before it."""
    text, sentences = mentions.document.text, mentions.document.sentences
    while index >= 0:
        own = sentences[index]
        words = text[own.start : own.end]
        if _OVER_TIME.search(words):
            return False
        if _EVENT.search(words) or any(_is_short(periods.get(i)) for i in mentions.figures_in(index)):
            return True
        if not index or "\n" in text[sentences[index - 1].end : own.start]:
            return False
        index -= 1
    return False
