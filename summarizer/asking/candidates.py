"""Which names of a document are worth a question, and which need none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarizer.asking.names import KINDS, PERSONS
from summarizer.mentions import Mentions, NameMention, is_pinyin_name, name_words

_HAN = re.compile(r"[\u4e00-\u9fff]")
_MARKED = re.compile(r"^Operations?\s+(?=\S)|\s+(?:Operation|Campaign)$")
_CALLED = re.compile(
    r"\b(?:operation|campaign|drive|crackdown|sweep)s?,? (?:called|named|code-?named|dubbed|known as) [\"“‘]?"
    r"([A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})"
)
_MOST_QUOTED = 30


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
        _MARKED.sub("", text[m.start : m.end])
        for m in mentions.names
        if _MARKED.search(text[m.start : m.end]) and not mentions.is_addressed(m.start)
    ]
    names += [m.group(1) for m in _CALLED.finditer(text) if not mentions.is_addressed(m.start())]
    return list(dict.fromkeys(name for name in names if name))


def candidates(mentions: Mentions) -> list[Candidate]:
    """The names to ask about, each once, in order of first appearance."""
    known = set(marked_campaigns(mentions))
    found: dict[str, Candidate] = {}
    for mention in mentions.names:
        name = mentions.document.text[mention.start : mention.end]
        if mention.title or name in found or name in known or mentions.is_addressed(mention.start):
            continue
        kinds = tuple(_kinds(mentions, mention, name))
        if kinds and not any(name in longer.split() for longer in found):
            found[name] = Candidate(name, mentions.sentence_at(mention.start), kinds)
    return list(found.values())


def _kinds(mentions: Mentions, mention: NameMention, name: str) -> Iterator[str]:
    han = _HAN.search(name) is not None
    if mention.form == "person":
        if _MARKED.search(name):
            return
        if han:
            yield from (*PERSONS, "other")
        elif is_pinyin_name(name):
            yield from (*PERSONS, *(("operation",) if _cued(mentions, mention) else ("place",)))
        elif len(name.split()) > 1:
            yield from KINDS
    elif (
        mention.form == "quoted"
        and len(name) <= _MOST_QUOTED
        and _cued(mentions, mention)
        and not re.search(r"[,.!?;:，。！？；：]", name)
        and (han or name[0].isupper())
    ):
        yield from ("operation", "group", "nickname", "outlet", "other")


def _cued(mentions: Mentions, mention: NameMention) -> bool:
    sentence = mentions.sentence_around(mention.start)
    return bool(campaign_cue().search(mentions.document.text, sentence.start, sentence.end))
