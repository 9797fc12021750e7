"""Which names of a document are worth a question, and which need none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarizer.asking.names import KINDS, PERSONS
from summarizer.mentions import Mentions, NameMention, is_pinyin_name, name_words, speaks_of_suspects

_HAN = re.compile(r"[\u4e00-\u9fff]")
_BRACKET = re.compile(r"\s?[(（]\Z")
_PLACED = re.compile(r"\b(?:of|in|at|from|near|to|by|with|for)\s\Z|\d\)?,\s\Z", re.IGNORECASE)
_MOST_QUOTED = 30
_MOST_DISMISSED = 40


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
        text[m.start : m.end]
        for m in mentions.names
        if m.form == "operation" and not mentions.is_addressed(m.start)
    ]
    return list(dict.fromkeys(names))


def candidates(mentions: Mentions) -> list[Candidate]:
    """The names to ask about, each once, in order of first appearance."""
    text = mentions.document.text
    known = set(marked_campaigns(mentions))
    officials = _officials(mentions)
    found: dict[str, Candidate] = {}
    for mention in mentions.names:
        name = text[mention.start : mention.end]
        if name in found or name in known or name in officials or mentions.is_addressed(mention.start):
            continue
        if any(text.startswith(longer, mention.start) for longer in found):
            # 陈某强 read as 陈某, since nothing behind it told where the name ends.
            continue
        if mention.title or _repeats_before(mention, mentions, found) or _within_operation(mention, mentions):
            continue
        kinds = tuple(_kinds(mentions, mention, name))
        if kinds and not any(name in longer.split() for longer in found):
            found[name] = Candidate(name, mentions.sentence_at(mention.start), kinds)
    return list(found.values())


def dismissed_names(mentions: Mentions) -> list[tuple[str, str]]:
    """Names that a rule kept from being asked about though their sentence speaks of suspects, each with the reason."""
    text = mentions.document.text
    asked = {candidate.name for candidate in candidates(mentions)} | set(marked_campaigns(mentions))
    reasons: dict[str, str] = {}
    for mention in mentions.names:
        name = text[mention.start : mention.end]
        if name in asked or mentions.is_addressed(mention.start) or _within_operation(mention, mentions):
            continue
        sentence = mentions.sentence_around(mention.start)
        if mention.title and speaks_of_suspects(text[sentence.start : sentence.end]):
            reasons.setdefault(name, "an official's title stands before the name, and nothing is told against the person")
        elif mention.form == "unclear":
            reasons.setdefault(name, "nothing beside the words tells that they name a person")
    return list(reasons.items())[:_MOST_DISMISSED]


def _officials(mentions: Mentions) -> set[str]:
    """Names that stand behind a title somewhere, of whom nothing is told that is told of suspects."""
    text = mentions.document.text
    titled = {text[m.start : m.end] for m in mentions.names if m.title}
    told = {text[m.start : m.end] for m in mentions.names if m.told and m.form == "person"}
    return {name for name in titled if name not in told and not (set(name.split()[-1:]) & told)}


def _repeats_before(mention: NameMention, mentions: Mentions, found: dict[str, Candidate]) -> bool:
    """Whether the name is that of a candidate right before, in the other script: "Wang Lei (王磊)"."""
    before = mentions.document.text[max(0, mention.start - 60) : mention.start]
    opened = _BRACKET.search(before)
    return opened is not None and before[: opened.start()].endswith(tuple(found))


def _within_operation(mention: NameMention, mentions: Mentions) -> bool:
    """Whether the words belong to the marked name of an operation, or hold one: "Operation Dry Dock"."""
    return any(
        operation.form == "operation" and mention.start < operation.end and operation.start < mention.end
        for operation in mentions.names_in(mentions.sentence_at(mention.start))
    )


def _kinds(mentions: Mentions, mention: NameMention, name: str) -> Iterator[str]:
    han = _HAN.search(name) is not None
    if mention.form == "person":
        if han:
            yield from (*PERSONS, "other")
        elif is_pinyin_name(name):
            yield from (*PERSONS, *(("operation",) if _cued(mentions, mention) else ("place",)))
        elif len(name.split()) > 1 or (mention.told and _stands_alone(mention, mentions)):
            yield from KINDS
    elif mention.form == "operation_like" or (
        mention.form == "quoted"
        and len(name) <= _MOST_QUOTED
        and _cued(mentions, mention)
        and not re.search(r"[,.!?;:，。！？；：]", name)
        and (han or name[0].isupper())
    ):
        yield from ("operation", "group", "nickname", "outlet", "other")


def _stands_alone(mention: NameMention, mentions: Mentions) -> bool:
    """Whether a single word is all there is of a name: no part of a longer one, and no place ("of Lorwick")."""
    text = mentions.document.text
    if _PLACED.search(text, max(0, mention.start - 8), mention.start):
        return False
    name = text[mention.start : mention.end]
    return not any(
        name in text[m.start : m.end].split() for m in mentions.names if m.end - m.start > len(name)
    )


def _cued(mentions: Mentions, mention: NameMention) -> bool:
    sentence = mentions.sentence_around(mention.start)
    return bool(campaign_cue().search(mentions.document.text, sentence.start, sentence.end))
