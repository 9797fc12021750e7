"""Numbers that look like figures but only point back, or tell how long something took."""

import re

from summarizer.documents import Range
from summarizer.documents.han import HAN
from summarizer.mentions.number import NumberMention

# "the two", "these four defendants": those told of before. In digits, or beyond ten, it may be the first mention.
_BACK = re.compile(
    r"(?:\b(?:the|these|those|same|notorious)(?: of the| the)?\s+[\"“‘']?|上述|这|该|前述)$", re.IGNORECASE
)
# 敦促二人, 甲和乙两人, 四人交代: no count either, but those who were named before.
_BACK_CHINESE = re.compile(
    r"(?:敦促|[将对与向由令经]|此|(?:^|[，。；：“])[^、，。；：\d]{2,30}[、和及与][\u4e00-\u9fff]{2,4}(?<!等))$"
)
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
_SMALL, _FEW = 10, 4
_NAMED_THINGS = re.compile(
    r"\s(?!was\b|is\b|has\b|alleges\b)(?:[a-z-]+\s){0,2}?(?:[a-z-]{3,}s|men|women|people|children)\b"
)
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_RELATIVES = re.compile(r"\b(?:his|her|their|whose)\s$", re.IGNORECASE)
_KIN = re.compile(
    r"\s(?:(?:young|elder|older|younger|small|adult|own)\s)?(?:sons?|daughters?|children|brothers|sisters|siblings|wives"
    r"|cousins|nephews|nieces|kids|grandchildren|step\w+|(?:brothers|sisters|sons|daughters)-in-law)\b"
)
# What a law threatens is no fact: "a fine of up to", "or both, upon conviction".
_FINE = re.compile(
    r"\b(?:fines?|fined|penalt(?:y|ies)|bail|caning)\b[^.;]{0,40}$|罚[款金][^，。；]{0,8}$", re.IGNORECASE
)
_BAIL = re.compile(
    r"\b(?:bail|bond|suret(?:y|ies))\s(?:(?:was|were|is)\s)?(?:(?:set|fixed|posted|granted)\s)?(?:of|at|to)\s"
    r"(?:between\s(?:[^.;,]{1,16}\sand\s)?)?$",
    re.IGNORECASE,
)
_BAIL_AFTER = re.compile(r"\s(?:cash\s|surety\s)?(?:bail|bonds?|suret(?:y|ies))\b", re.IGNORECASE)
_STATUTE = re.compile(
    r"\b(?:punish(?:able|ed) (?:by|with)|carr(?:y|ies|ied|ying)|provid(?:es?|ing) for|liable (?:to|for|on)"
    r"|(?:maximum|minimum|statutory|heaviest) (?:penalt|fine|sentence|punishment|term)"
    r"|(?:can|may|could|shall|will|would|must|to) be (?:fined|jailed|punished|imprisoned|sentenced)"
    r"|fac(?:e|es|ed|ing)\b|if (?:found guilty|convicted)|(?:up)?on conviction|or both|and/or"
    r"|those (?:found guilty|convicted)"
    r"|anyone (?:who|convicted|found)|offenders)"
    r"|最高可|可被(?:判|处|罚)|可处|一经定罪|最高刑罚|最高罚|得并科|以下罚[款金]|面临最高",
    re.IGNORECASE,
)
_FINE_AFTER = re.compile(r"(?:以[上下])?的?罚[款金]")
# Kinds of cases, by their size: "fraud over $5,000", "cases of one lakh and above", 百万元以上案件.
_SIZED = re.compile(r"\b(?:fraud|theft|mischief|larceny|possession|laundering)\s$", re.IGNORECASE)
_CHARGED = re.compile(r"\b(?:charge|count|guilty|convict|offence|offense|accused|indict)", re.IGNORECASE)
_OF_A_SIZE = re.compile(
    r"\b(?:frauds|cases|transactions|transfers|deposits|offences|offenses|complaints|payments|withdrawals|purchases)"
    r"\s(?:of|involving|above|exceeding|worth)\s$",
    re.IGNORECASE,
)
_CASES_AFTER = re.compile(
    r"的?(?:特大|重大|大要|特别重大|电诈|诈骗|电信网络诈骗)?(?:大案|要案|案件|案|警情|骗案|骗局|个案)"
)
_OWNED = re.compile(r"\bown(?:ed|s|ership)?\b[^.;]{0,100}$", re.IGNORECASE)
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
    if number.kind in ("money", "percent") and _is_limit(text, number, sentence, before):
        return "not_a_figure"
    written = not re.match(r"\d", text[number.start : number.end])
    if number.kind != "count" or number.value > _SMALL or not (written or HAN.search(before)):
        return None
    if _FAMILY.search(before) or (_RELATIVES.search(before) and _KIN.match(text, number.end)):
        return "not_a_figure"
    if number.value > _FEW and _first_told(text, number):
        return None
    around = f"{before}|{text[number.end : number.end + 12]}"
    return "repeat" if _BACK.search(before) or _ALL.search(around) or _pronoun(text, number, before) else None


def _is_limit(text: str, number: NumberMention, sentence: Range, before: str) -> bool:
    """Whether a sum or share is the limit that a law, a charge or a class of cases sets, or a bail."""
    if number.kind == "percent":
        return number.bound == "at_least" and bool(_OWNED.search(before))
    source = text[sentence.start : sentence.end]
    if (_FINE.search(before) or _FINE_AFTER.match(text, number.end)) and _STATUTE.search(source):
        return True
    if _BAIL.search(before) or _BAIL_AFTER.match(text, number.end):
        return True
    if number.bound == "up_to" and re.search(r"\b(?:fines?|penalt(?:y|ies)) of $", before):
        return True
    if number.bound == "over" and _SIZED.search(before) and _CHARGED.search(source):
        return True
    hedged = number.bound in ("at_least", "up_to")
    if hedged and _OF_A_SIZE.search(before) and text[: number.end].endswith(("above", "more", "over", "+", "higher")):
        return True
    return (
        hedged
        and text[number.end - 2 : number.end] in ("以上", "以下", "以内")
        and bool(_CASES_AFTER.match(text, number.end))
    )


def _first_told(text: str, number: NumberMention) -> bool:
    """Whether things are counted that no sentence before has counted: "In those eight raids" """
    value = int(number.value)
    told = re.compile(rf"\b(?:{_WORDS[value]}|{value})\b", re.IGNORECASE)
    return bool(_NAMED_THINGS.match(text, number.end)) and not told.search(text, 0, number.start)


def _pronoun(text: str, number: NumberMention, before: str) -> bool:
    """Whether a Chinese numeral with 人 stands for people who were named before."""
    if not text.startswith("人", number.end) or text.startswith(("人次", "人员"), number.end):
        return False
    digits = text[number.start : number.end].isdecimal()
    if digits and number.value > 2 and re.search(r"[将对与向由令]$", before):
        return False
    tells = _TELLS_CHINESE.match(text, number.end) and _WHOLE_CLAUSE.search(before)
    return bool(tells or _BACK_CHINESE.search(before) or (text[number.start : number.end] == "二"))
