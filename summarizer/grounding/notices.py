"""Persons whom a notice lists: below the sentence that tells of them all, or by a line with sex and birth each."""

import re
from collections.abc import Iterator, Mapping, Sequence

from schemas import Event
from summarizer.grounding.clause import SOMEBODY_ELSE, Place
from summarizer.grounding.places import evidence
from summarizer.grounding.read import Read
from summarizer.grounding.told import Told
from summarizer.mentions import Mentions
from summarizer.mentions.word_patterns import WordPattern

_LIST_BELOW = re.compile(
    r"[:：]\s*$|以下|下列|如下|\bthe following\b|\b(?:listed|named|shown|pictured) below\b", re.IGNORECASE
)
# "1. ", "(2) ", "• ", "Name: ", and the person's part: "主犯".
_ENTRY = re.compile(
    r"\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]\s*|[-–—•·*]\s*)?"
    r"(?:(?:Full name|Name|姓名)\s*[:：]\s*)?"
    r"(?:[\u4e00-\u9fff]{2,8}?|(?:Mr|Ms|Mrs|Sh|Smt|Shri|Dr)\b[. ]*)?"
)
_REGISTER = re.compile(
    r"\s*(?:[(（][^()（）]{0,40}[)）])?[，,、(（]\s*(?:男|女|(?:fe)?male\b)|\s*[(（](?:男|女)", re.IGNORECASE
)
_NOTICE = WordPattern(
    r"悬赏|通缉|在逃人员|征集[^，。；]{0,20}线索|(?:敦促|劝)[^，。；]{0,20}投案|投案自首"
    r"|\bwanted (?:notice|persons?|by)\b|\breward of\b|\bred notice\b"
)
_MOST_FAR = 40


def listed_below(reads: Sequence[Read], found: Mapping[int, Sequence[Told]]) -> Iterator[tuple[int, Told]]:
    """What a sentence that ends in a list tells of those who open the lines of the list."""
    for index, read in enumerate(reads):
        cues = read.asserted
        if not cues or not _LIST_BELOW.search(read.clause.text) or any(p.named for p in read.clause.places):
            continue
        told = read.told(cues[-1])
        for other in reads[index + 1 : index + 1 + _MOST_FAR]:
            entry = _opened_by(other)
            if entry is None:
                if other.opens_paragraph():
                    break
                continue
            for person in other.clause.group(other.clause.places.index(entry), 1):
                if person != SOMEBODY_ELSE and not _own(person, other, found):
                    yield person, told


def sought(
    reads: Sequence[Read], found: Mapping[int, Sequence[Told]], mentions: Mentions
) -> Iterator[tuple[int, Told]]:
    """In a notice that calls for clues or a surrender: those who have a line of the register and no event."""
    if not _NOTICE.search(mentions.document.text):
        return
    for read in reads:
        entry = _opened_by(read)
        if entry and _REGISTER.match(read.clause.text, entry.end) and not found.get(entry.people[0]):
            event = Event(
                status="wanted", date=None, place=None, detail=None, evidence=evidence(read.sentence, read.text)
            )
            yield entry.people[0], Told(event, at_large=True)


def _opened_by(read: Read) -> Place | None:
    """The place of the person whose name opens the sentence as an entry of a list."""
    place = next((p for p in read.clause.places if p.named), None)
    if place is None or place.possessor or place.people[:1] in ((), (SOMEBODY_ELSE,)):
        return None
    return place if _ENTRY.fullmatch(read.clause.text, 0, place.start) else None


def _own(person: int, read: Read, found: Mapping[int, Sequence[Told]]) -> bool:
    """Whether the person's own line tells what became of the person."""
    return any(one.event.evidence.start == read.sentence.start for one in found.get(person, ()))
