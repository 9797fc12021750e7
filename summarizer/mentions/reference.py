"""Numbers that look like figures but only point back, or tell how long something took."""

import re

from summarizer.documents import Range
from summarizer.mentions.number import NumberMention

# "the two", "these four defendants": those told of before. In digits, or beyond ten, it may be the first mention.
_BACK = re.compile(
    r"(?:\b(?:the|these|those|same|notorious)(?: of the| the)?\s+[\"“‘']?|上述|这|该|前述)$", re.IGNORECASE
)
# 敦促二人, 甲和乙两人, 四人交代: no count either, but those who were named before.
_BACK_CHINESE = re.compile(r"(?:敦促|[将对与向由令经]|此|(?:^|[^、\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}[、和及与](?!\d)[\u4e00-\u9fff]{2,4}(?<!等))$")
_TELLS_CHINESE = re.compile(
    r"人(?:均|都|皆|交代|供述|供认|承认|否认|当庭|对|共谋|随即|到案后|伙同|合谋|自称|随后|后来|系|为了)"
)
_WHOLE_CLAUSE = re.compile(r"(?:^|[，。；：“])(?:经[\u4e00-\u9fff]{1,2}，|随后|目前)?$")
# "All three deny it": a noun behind the numeral makes it a count of its own.
_ALL = re.compile(
    r"\ball\s\|\s(?:were|are|have|had|must|will|would|may|face|faced|deny|denied|pleaded|admitted|remain|said)\b|\ball\s\|\s?[.,;!?\"”]",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"\b(?:mother|father|parents?|widow|widower|grandmother|grandfather|mum|mom|dad|family|couple|pair) of\s$",
    re.IGNORECASE,
)
_SMALL = 10
_HAN = re.compile(r"[\u4e00-\u9fff]")
# A length of time is a figure where it tells of a trend.
_TREND = re.compile(
    r"\b(?:consecutive|in a row|in succession|straight|running|successive|on end|shorter|longer|shortened|reduced"
    r"|cut)\b"
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
    if number.kind != "count" or number.value > _SMALL or not (written or _HAN.search(before)):
        return None
    if _FAMILY.search(before):
        return "not_a_figure"
    around = f"{before}|{text[number.end : number.end + 12]}"
    return "repeat" if _BACK.search(before) or _ALL.search(around) or _pronoun(text, number, before) else None


def _pronoun(text: str, number: NumberMention, before: str) -> bool:
    """Whether a Chinese numeral with 人 stands for people who were named before."""
    if not text.startswith("人", number.end) or text.startswith(("人次", "人员"), number.end):
        return False
    tells = _TELLS_CHINESE.match(text, number.end) and _WHOLE_CLAUSE.search(before)
    return bool(tells or _BACK_CHINESE.search(before) or (text[number.start : number.end] == "二"))
