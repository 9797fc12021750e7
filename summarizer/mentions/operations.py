"""Names that the text itself marks as those of operations: "Operation Night Owl", 云剑行动."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.mentions.latin import CAPITALS, WORD
from summarizer.mentions.name_lists import words
from summarizer.mentions.name_mention import NameMention
from summarizer.mentions.word_patterns import WordPattern

# Digits end a name where nothing is counted by them: "Red Card 2.0", "Red Card 2024 ended", not "Red Card 300 men".
_NUMBER = (
    r"(?:[IVX]{1,5}|\d\.\d(?!\s(?:million|billion|trillion|percent|per cent|times))|20[0-4]\d"
    r"|\d{1,4}(?=\s*(?:[.;:,)\"”’(]|$|(?:was|is|has|had|in|on|to|and|which|that|ended|began|led|saw|by|with|targeted|ran)\b)))"
    r"(?![\w%]|[.,]\d)"
)
_SMALL = r"(?:of|the|de|of the)"
_ENDS_SMALL = re.compile(rf"[ \u00a0]{_SMALL}$")
_PART = rf"(?:{WORD}|{_NUMBER})"
_NAME = rf"{WORD}(?:[ \u00a0-]{_PART}|[ \u00a0]{_SMALL}[ \u00a0]{WORD}){{0,5}}(?:\+(?!\w))?"
# The word in other languages, as it stands before a name in English texts too.
_FOREIGN = r"Operasi|Operaci[óo]n|Op[ée]ration|Operazione|Opera[çc](?:[ãa]o|[õo]es)|Operatie|Operacja|Oplan|Aktion|Ops"
_QUOTE, _END_QUOTE = r"[\"“‘'«]", r"[\"”’'»]"
# "Operation X", in any case of letters but small ones; the word in small letters only before a name in quotes.
_BEFORE = re.compile(
    rf"\b(?:Operations?|OPERATIONS?|Op\.?|{_FOREIGN})[ \u00a0]"
    rf"(?:{_QUOTE}([^\"“”‘’«»\n]{{2,40}}?){_END_QUOTE}|({_NAME}))"
    rf"|\boperations?[ \u00a0]{_QUOTE}([{CAPITALS}][^\"“”‘’«»\n]{{1,40}}?){_END_QUOTE}"
)
_AFTER = re.compile(rf"({_NAME})[ \u00a0](?:Operation|Campaign|OPERATION|CAMPAIGN)\b(?![ \u00a0-][{CAPITALS}\d])")
# "HT624P", "925G": a file's number.
_CODE = r"[A-Z]{0,4}\d{1,4}[A-Z]{0,2}\d{0,2}\b(?![.,]\d)"
_IN_QUOTES_OR_NOT = (
    rf"(?:(?:Operation|{_FOREIGN})[ \u00a0]|)(?:{_QUOTE}([^\"“”‘’«»\n]{{2,40}}?){_END_QUOTE}|({_CODE}|(?>{_NAME})))"
)
# "the raids, code-named X", "The swoop, given the name X", "The measure bore the name X"
_ACTION = (
    r"(?:operation|campaign|drive|crackdown|sweep|raid|swoop|blitz|action|exercise|effort|probe|investigation|inquiry"
    r"|mission|offensive|phase|patrol|surge|initiative|measure|push)s?"
)
_NAMED = (
    r"(?:called|named|dubbed|tagged|christened|titled|known[ \u00a0]as"
    r"|(?:given|bore|bears|bearing)[ \u00a0]the[ \u00a0](?:code[ -]?)?name(?:[ \u00a0]of)?)"
)
_CALLED = re.compile(
    rf"\b(?:{_ACTION},?[ \u00a0](?:(?:which[ \u00a0])?(?:is|are|was|were)[ \u00a0])?{_NAMED}"
    rf"|[Cc]ode[ -]?named|under[ \u00a0]the[ \u00a0]code[ -]?name(?:[ \u00a0]of)?)[ \u00a0]{_IN_QUOTES_OR_NOT}"
)
# A project that isn't said to be something else: "Project Clear Line, a garden by the sea".
_PROJECT = re.compile(
    rf"\bP(?:roject|ROJECT)[ \u00a0]{_IN_QUOTES_OR_NOT}(?![\w'’+-])"
    r"(?!,?[ \u00a0](?:is |was )?(?:the|an?|its|their)[ \u00a0](?!(?:[\w'’-]+ ){0,5}"
    r"(?:operation|crackdown|campaign|sweep|investigation|probe|inquiry|effort|offensive|drive)s?\b))"
)
# "under the earlier operation X,": a name that is no doer of what follows.
_SMALL_WORD = re.compile(
    rf"\b(?:the|an?|in|under|during|of)[ \u00a0](?:[a-z-]+[ \u00a0])?operation[ \u00a0]({_NAME})"
    r"(?=[,.;:)]|[ \u00a0](?:was|is|has|had|which|led|ended|began|resulted|saw)\b)"
)
_FILE = re.compile(rf"\bspecial[ \u00a0](?:case|project|operation)[ \u00a0]((?=\w*[A-Z]){_CODE})")
# An operation of theirs isn't one against them.
_CRIMINAL = re.compile(
    r"\b(?:scam|scamming|fraud|fraudulent|criminal|crime|gambling|betting|illegal|illicit|laundering|phishing|trafficking"
    r"|smuggling|mule|online|money)[ \u00a0]\Z"
)
_ARTICLE = re.compile(r"^(?:.*['’]s|The|THE|A|An|This|Under|In|During|Our|Their|Its)[ \u00a0]")
# A name in quotation marks that is said to be one: "Broken Card" campaign, “断卡”专项行动, 代号「截流」的联合行动.
_QUOTED_BEFORE = re.compile(
    rf"[\"“]([{CAPITALS}][^\"“”,.;:\n]{{1,40}})[\"”][ \u00a0](?:(?:special|joint|nationwide|national|annual)[ \u00a0])?"
    r"(?:campaign|action|drive|crackdown|sweep|raid)s?\b"
)
_KIND = (
    r"(?:系列|联合|统一|集中|集群|执法|跨国|跨境|反洗黑钱|收网|专项|专案|国际|治安|反罪恶|侦办|特别|区域|全国"
    r"|第[一二三四五六七八九十\d]{1,2}(?:期|轮|阶段))"
)
_CHINESE_QUOTED = re.compile(
    r"(?<!打击)(?<!整治)(?<!治理)(?<!清理)(?<!惩治)(?<!针对)(?<!围绕)(?<!涉)"
    rf"[“「『\"]([^“”「」『』\"，。；\n]{{2,14}})[”」』\"]{_KIND}{{0,3}}(?:行动|会战|战役)"
    r"|代号(?:为|叫)?[“「『\"]([^“”「」『』\"，。；\n]{2,14})[”」』\"](?=的?[^，。；、“「]{0,14}(?:行动|会战|收网|专案))"
)
_CHINESE = re.compile(r"([\u4e00-\u9fff]{2}(?:[—-]?\d{2,4})?)(?:系列|统一|集中|集群|专项|专案|收网)*(?:专项)?行动")


# A word that each name of an operation in English has beside it.
_MARKED = WordPattern(rf"\b(?:{_ACTION}|Op|{_FOREIGN}|code|codename[d]?|special|Project)\b")


def operation_word() -> str:
    """A pattern of the word that stands before an operation's name: "Operation", "Operasi"."""
    return rf"(?:Operations?|OPERATIONS?|Op\.|{_FOREIGN})"


def find_operations(sentence: str, *, headline: bool = False) -> Iterator[NameMention]:
    """Marked names of operations, with offsets in the sentence; the word that marks stands outside of the span.

    In a headline a name ends before a word that a headline's verb could be.
    """
    for pattern in (_BEFORE, _CALLED, _AFTER, _PROJECT, _SMALL_WORD, _FILE) if _MARKED.may_be_in(sentence) else ():
        for match in pattern.finditer(sentence):
            group = next(i for i, group_text in enumerate(match.groups(), 1) if group_text)
            start, end = match.span(group)
            if pattern is _CALLED and _CRIMINAL.search(sentence[: match.start()]):
                continue
            if pattern is _AFTER:
                start = _without_lead(sentence, start, end)
            end = _before(sentence, start, end, words()["headline_verbs"] if headline else words()["months"])
            # "Night Owl," within the marks: the comma is the sentence's.
            end -= sentence[end - 1] in ",."
            if _is_name(sentence[start:end], after=pattern is _AFTER):
                yield NameMention(start, end, "operation")
                if pattern is _BEFORE and match.group().rstrip().lower().startswith("operations"):
                    yield from _further(sentence, match.end())
    for match in _QUOTED_BEFORE.finditer(sentence):
        if _is_name(match.group(1), after=True) and all(w[0].isupper() or len(w) < 5 for w in match.group(1).split()):
            yield NameMention(*match.span(1), "operation")
    for match in () if sentence.isascii() else _CHINESE_QUOTED.finditer(sentence):
        yield NameMention(*match.span(1 if match.group(1) else 2), "operation")
    lists = words()
    for match in () if sentence.isascii() else _CHINESE.finditer(sentence):
        start, end = match.span(1)
        before = sentence[:start]
        if match.group(1)[:2] in lists["chinese_no_operation"]:
            continue
        if not before or not ("\u4e00" <= before[-1] <= "\u9fff") or before.endswith(_leads()):
            yield NameMention(start, end, "operation_like")


@cache
def _leads() -> tuple[str, ...]:
    return tuple(words()["chinese_before_operation"])


def _without_lead(sentence: str, start: int, end: int) -> int:
    lead = _ARTICLE.match(sentence[start:end])
    return start + lead.end() if lead else start


def _further(sentence: str, at: int) -> Iterator[NameMention]:
    """The second of "Operations Dry Dock and Night Owl"."""
    further = re.compile(rf"[\"”’]?(?:,| and|, and)[ \u00a0][\"“‘]?({_NAME})").match(sentence, at)
    if further:
        yield NameMention(*further.span(1), "operation")


def _before(sentence: str, start: int, end: int, stops: frozenset[str]) -> int:
    """Where the name ends: before the first of its words, but for the very first, that is one of ``stops``."""
    for word in list(re.finditer(r"[^\s]+", sentence[start:end]))[1:]:
        if word.group().lower() in stops:
            # "Stone Ferry of May 2023"
            return start + len(_ENDS_SMALL.sub("", sentence[start : start + word.start()].rstrip()))
    return end


def _is_name(name: str, *, after: bool) -> bool:
    """Whether the words can be an operation's name: no trade ("Operations Manager"), no plain kind ("Joint")."""
    lists = words()
    parts = name.split()
    if len(name) < 2 or parts[0].lower() in lists["operations_trades"] | lists["months"]:
        return False
    return not (after and all(p.lower() in lists["plain_operation"] or p.lower() in lists["leading"] for p in parts))
