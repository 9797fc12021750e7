"""Numbers that look like figures but only point back, or tell how long something took."""

import re

from summarizer.documents import Range
from summarizer.mentions.number import NumberMention

# "the two", "these four defendants": those told of before. In digits, or beyond ten, it may be the first mention.
_BACK = re.compile(
    r"(?:\b(?:the|these|those|same|notorious)(?: of the| the)?\s+[\"“‘']?|上述|这|该|前述)$", re.IGNORECASE
)
_SMALL = 10
_HAN = re.compile(r"[\u4e00-\u9fff]")
# A length of time is a figure where it tells of a trend.
_TREND = re.compile(
    r"\b(?:consecutive|in a row|straight|running|successive|on end|shorter|longer|shortened|reduced|cut)\b"
    r"|连续|缩短|延长|压缩|提速",
    re.IGNORECASE,
)
_PENAL = re.compile(
    r"\b(?:sentence[sd]?|prison|jail(?:ed)?|imprisonment|suspended|reprieve|got|convicted|bars|custody)\b|刑",
    re.IGNORECASE,
)


def plain_reason(text: str, number: NumberMention, sentence: Range) -> str | None:
    """The reason (a term of the vocabulary ``dismissal``) why a candidate is no figure after all, or None."""
    before = text[sentence.start : number.start]
    if number.kind == "duration":
        source = text[sentence.start : sentence.end]
        if _TREND.search(source):
            return None
        return "sentence_length" if _PENAL.search(source) else "not_a_figure"
    written = not re.match(r"\d", text[number.start : number.end])
    if number.kind == "count" and number.value <= _SMALL and (written or _HAN.search(before)) and _BACK.search(before):
        return "repeat"
    return None
