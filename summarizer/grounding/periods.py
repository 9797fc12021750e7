"""Which time a figure covers: a date expression of its own sentence, or one carried over from before."""

import re

from schemas import Period
from summarizer.documents import Range
from summarizer.grounding.places import evidence
from summarizer.mentions import DateMention, Mentions, NumberMention

# "said on Friday", "told reporters on May 3": when it was told, not when it happened.
_TOLD_BEFORE = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|added|according to|statement|briefing|conference|interview"
    r"|released|published|disclosed|revealed)\b[^.;]{0,30}$|(?:通报|介绍|发布|消息|表示)$",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(
    r"^[^.;\d]{0,30}\b(?:said|told|announced|reported that|disclosed|revealed)\b|^[^，。]{0,12}(?:通报|介绍|召开)",
    re.IGNORECASE,
)
# "more than in September", "compared with last year": what it is compared with.
_COMPARED = re.compile(
    r"(?:\b(?:than|compared (?:with|to)|versus)|(?:%|per ?cent|times) (?:on|over|from))\s+"
    r"(?:(?:in|the|for|during|same|those|that|figures?|a|of|period|months?|quarter|half|level|number|total)\s+)*$"
    r"|(?:比|较|同比|与)$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"^(?:ever )?since\b|以来|起", re.IGNORECASE)
_LONG = ("month", "quarter", "half", "year", "range", "span")


def figure_periods(mentions: Mentions) -> dict[int, tuple[Period, bool]]:
    """For each candidate number (by index) with a period: the period, and whether it is a running total's.

    A sentence without a date of its own takes that of the sentence before, within its paragraph, if that covers
    more than a day.
    """
    text = mentions.document.text
    found: dict[int, tuple[Period, bool]] = {}
    carried: tuple[int, DateMention] | None = None
    for index, sentence in enumerate(mentions.document.sentences):
        dates = [
            d for d in mentions.dates if sentence.start <= d.start < sentence.end and _covers(d, sentence, mentions)
        ]
        numbers = [
            (i, n)
            for i, n in enumerate(mentions.numbers)
            if n.reason is None and sentence.start <= n.start < sentence.end
        ]
        for i, number in numbers:
            chosen = _nearest(number, dates, numbers, text)
            if chosen is None and not dates and carried and carried[0] == index - 1:
                between = text[mentions.document.sentences[index - 1].end : sentence.start]
                chosen = carried[1] if "\n" not in between else None
            if chosen is not None:
                part = Range(chosen.start, chosen.end)
                since = bool(_SINCE.search(text[chosen.start : chosen.end]))
                found[i] = (Period(start=chosen.first, end=chosen.last, evidence=evidence(part, text)), since)
        lasting = [d for d in dates if d.grain in _LONG]
        if lasting:
            carried = (index, lasting[-1])
    return found


def _covers(date: DateMention, sentence: Range, mentions: Mentions) -> bool:
    """Whether the expression tells when something happened, not when it was told or what it is compared with."""
    text = mentions.document.text
    if date.first is None and date.last is None:
        return False
    before, after = text[sentence.start : date.start], text[date.end : sentence.end]
    if _COMPARED.search(before):
        return False
    if date.grain != "day":
        return True
    if any(e.start < date.end and date.start < e.end for e in mentions.publication.evidence) and not before.strip(
        " ,("
    ):
        return False
    return not (_TOLD_BEFORE.search(before) or _TOLD_AFTER.search(after))


def _nearest(
    number: NumberMention, dates: list[DateMention], numbers: list[tuple[int, NumberMention]], text: str
) -> DateMention | None:
    before = [d for d in dates if d.end <= number.start]
    after = [d for d in dates if d.start >= number.end]
    if after:
        between = text[number.end : after[0].start]
        following = [n for _, n in numbers if number.end <= n.start < after[0].start]
        if not following and not re.search(r"[,;，；]", between) and not (before and before[-1].grain in _LONG):
            return after[0]
    if before:
        return before[-1]
    if after and (after[0].grain in _LONG or not re.search(r"[;；]", text[number.end : after[0].start])):
        return after[0]
    return None
