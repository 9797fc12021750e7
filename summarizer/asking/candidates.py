"""Which names of a document are worth a question, and which need none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.asking.names import KINDS, PERSONS
from summarizer.documents.han import HAN
from summarizer.mentions import Mentions, NameMention, is_pinyin_name, name_words, speaks_of_suspects

_BRACKET = re.compile(r"\s?[(（]\Z")
_PLACED = re.compile(r"\b(?:of|in|at|from|near|to|by|with|for)\s\Z|\d\)?,\s\Z", re.IGNORECASE)
_MOST_QUOTED = 30
_MOST_QUOTED_HAN = 12
_MOST_DISMISSED = 40
_MASK = "某"
# Around a name in quotation marks: the name of an offence, and what something is called for short.
_CALLED_FOR_SHORT = re.compile(r"(?:俗称|简称|统称|所谓)[\"“「『]\Z")
_OFFENCE = re.compile(r"[\"”」』](?:等?罪|法|条例)")
# 涉嫌「串谋诈骗」及「洗黑钱」
_CHARGED_WITH = re.compile(
    r"(?:涉嫌|触犯|控以|被控|罪名[为是]?)(?:[“「『\"][^“”「」『』\"\n]{1,20}[”」』\"](?:[、和及与或]|以及))*[“「『\"]\Z"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name to ask about: where it stands first (index of the sentence), and the kinds it may have."""

    name: str
    sentence: int
    kinds: tuple[str, ...]


@cache
def campaign_cue() -> re.Pattern[str]:
    """Matches a word that marks a named operation in its sentence."""
    english = "|".join(sorted(name_words()["campaign_cue_english"]))
    chinese = "|".join(sorted(name_words()["campaign_cue_chinese"]))
    return re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE)


def marked_campaigns(mentions: Mentions) -> list[str]:
    """Names that the text itself marks ("Operation X"), without the mark, in order of first appearance."""
    text = mentions.document.text
    names = [
        text[m.start : m.end] for m in mentions.names if m.form == "operation" and not mentions.is_addressed(m.start)
    ]
    return list(dict.fromkeys(names))


def candidates(mentions: Mentions) -> list[Candidate]:
    """The names to ask about, each once, in order of first appearance."""
    text = mentions.document.text
    passed = set(marked_campaigns(mentions)) | _officials(mentions)
    longer = _words_of_longer_names(mentions)
    found: dict[str, Candidate] = {}
    parts: set[str] = set()
    ends: set[int] = set()
    masked: list[str] = []
    for mention in mentions.names:
        name = text[mention.start : mention.end]
        if name in found:
            ends.add(mention.end)
            continue
        if name in passed or name in parts or mentions.is_addressed(mention.start):
            continue
        if _within_operation(mention, mentions) or _in_other_script(mention, text, ends):
            continue
        if _MASK in name and any(len(full) > len(name) and text.startswith(full, mention.start) for full in masked):
            # 陈某强 read as 陈某, since nothing behind it told where the name ends.
            continue
        if kinds := tuple(_kinds(mentions, mention, name, longer)):
            found[name] = Candidate(name, mentions.sentence_at(mention.start), kinds)
            parts.update(name.split())
            ends.add(mention.end)
            if _MASK in name:
                masked.append(name)
    return list(found.values())


def dismissed_names(mentions: Mentions, asked: Sequence[Candidate]) -> list[tuple[str, str]]:
    """Names that a rule keeps from being ``asked`` about though their sentence speaks of suspects, with the reason."""
    text = mentions.document.text
    passed = {candidate.name for candidate in asked} | set(marked_campaigns(mentions))
    reasons: dict[str, str] = {}
    for mention in mentions.names:
        name = text[mention.start : mention.end]
        if name in passed or mentions.is_addressed(mention.start) or _within_operation(mention, mentions):
            continue
        sentence = mentions.sentence_around(mention.start)
        if mention.title and speaks_of_suspects(text[sentence.start : sentence.end]):
            reasons.setdefault(name, "behind an official's title, and nothing is told against the person")
        elif mention.form == "unclear":
            reasons.setdefault(name, "nothing beside the words tells that they name a person")
    return list(reasons.items())[:_MOST_DISMISSED]


def _officials(mentions: Mentions) -> set[str]:
    """Names that stand behind a title somewhere, of whom nothing is told that is told of suspects."""
    text = mentions.document.text
    titled = {text[m.start : m.end] for m in mentions.names if m.title}
    told = {text[m.start : m.end] for m in mentions.names if m.told and m.form == "person"}
    return {name for name in titled if name not in told and not (set(name.split()[-1:]) & told)}


def _in_other_script(mention: NameMention, text: str, ends: set[int]) -> bool:
    """Whether the name stands in brackets behind one that is asked about: "Wang Lei (王磊)"."""
    opened = _BRACKET.search(text, max(0, mention.start - 2), mention.start)
    return opened is not None and opened.start() in ends


def _within_operation(mention: NameMention, mentions: Mentions) -> bool:
    """Whether the words belong to the marked name of an operation, or hold one: "Operation Dry Dock"."""
    return any(
        operation.form == "operation" and mention.start < operation.end and operation.start < mention.end
        for operation in mentions.names_in(mentions.sentence_at(mention.start))
    )


def _kinds(mentions: Mentions, mention: NameMention, name: str, longer: set[str]) -> Iterator[str]:
    han = HAN.search(name) is not None
    if mention.form == "person":
        if han:
            yield from (*PERSONS, "other")
        elif is_pinyin_name(name):
            yield from (*PERSONS, *(("operation",) if _cued(mentions, mention) else ("place",)))
        elif len(name.split()) > 1 or (mention.told and name not in longer and not _is_placed(mention, mentions)):
            yield from KINDS
    elif mention.form == "operation_like" or (
        mention.form == "quoted"
        and len(name) <= _MOST_QUOTED
        and _cued(mentions, mention)
        and not re.search(r"[,.!?;:，。！？；：]", name)
        and (han or name[0].isupper())
        and (
            not han
            or len(name) <= _MOST_QUOTED_HAN
            or campaign_cue().search(mentions.simplified, mention.start, mention.end)
        )
        and not _names_offence(mentions, mention)
    ):
        yield from ("operation", "group", "nickname", "outlet", "other")


def _names_offence(mentions: Mentions, mention: NameMention) -> bool:
    """Whether words in quotation marks stand for an offence or a law, or are what something is called for short."""
    text = mentions.simplified
    before = text[max(0, mention.start - 60) : mention.start]
    offence = _OFFENCE.match(text, mention.end) or _CHARGED_WITH.search(before)
    return bool(offence or _CALLED_FOR_SHORT.search(before))


def _words_of_longer_names(mentions: Mentions) -> set[str]:
    """Every word that is part of some longer name."""
    names = (mentions.document.text[m.start : m.end].split() for m in mentions.names)
    return {word for name in names if len(name) > 1 for word in name}


def _is_placed(mention: NameMention, mentions: Mentions) -> bool:
    """Whether a single word stands like a place: "of Lorwick", "Vask, 34, Lorwick"."""
    return _PLACED.search(mentions.document.text, max(0, mention.start - 8), mention.start) is not None


def _cued(mentions: Mentions, mention: NameMention) -> bool:
    sentence = mentions.sentence_around(mention.start)
    return bool(campaign_cue().search(mentions.simplified, sentence.start, sentence.end))
