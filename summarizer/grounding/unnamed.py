"""What is told of somebody before the text names the person: "A man was arrested. Tom Vane, 34, ..."."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.grounding.clause import SOMEBODY_ELSE, Place
from summarizer.grounding.read import Read
from summarizer.grounding.status import StatusCue
from summarizer.grounding.told import Told

_LEADER = r"head|leader|boss|ringleader|chief|mastermind|kingpin|founder|skipper|owner"
_PERSON = (
    rf"(?:man|woman|teenager|teen|suspect|student|national|fugitive|citizen|clerk|accountant|nurse|pilot|couple|official|{_LEADER}"
    r"|tycoon|mogul|[a-z-]+(?:man|woman|keeper|dealer|driver|trader|broker|worker|banker|lawyer|officer|manager|teller|recruiter"
    r"|financier|courier|organi[sz]er|programmer|engineer|teacher|director|launderer|member|player|operator))"
)
_OF = r"(?:\s(?:of|at)\s(?:an?|the|its|[A-Z])[\w-]*(?:\s(?!to\b|in\b|on\b|was\b|who\b|that\b|and\b)[\w-]+){0,3})?"
# No role: who is called no more than a human being.
_ANYBODY = re.compile(r"(?:man|woman|teen|teenager|suspect|national|citizen|fugitive|couple|member|official)")
_DATELINE = r"(?:[^\n]{0,90}?(?:\)|[A-Z]{3,}[^\n]{0,40}?)\s?(?:[-–—]|--)\s)?"
_SUBJECT = re.compile(rf"{_DATELINE}(?:A|An|One|The)\s(?P<role>(?:[\w-]+\s){{0,5}}?(?P<noun>{_PERSON})\b{_OF})")
_OBJECT = re.compile(rf"\s+(?:a|an|the|one)\s+(?P<role>(?:[\w-]+\s+){{0,5}}?(?P<noun>{_PERSON})\b{_OF})")
_CHINESE_ONE = re.compile(r"[^，。]{0,20}?(?:一名|1名|一个)[^，。；]{0,12}?(?:男子|女子|嫌犯|嫌疑人|男|女|头目|主犯)")
_STOP = re.compile(r"[,;]\s(?!\d|aged|who\b|which\b)|\b(?:and|but|as|when|while|after) (?!charged|jailed|flown|sent)")
_INTRODUCTION = re.compile(
    r"\s*(?:(?:The (?:man|woman|suspect|accused|defendant)|He|She|Police|Officers|Prosecutors)\b[^.,;]{0,30}"
    r"\b(?:named|identified|known|called)\s(?:(?:him|her)\s)?(?:as\s)?|该(?:名)?(?:男子|女子|嫌疑人)[^，。]{0,8}?"
    r"|(?:(?:警方|检方|[^，。]{2,8})(?:说|称|表示|指出|介绍)，)?(?:该)?(?:嫌犯|嫌疑人|男子|女子|被告)?)?"
)
_CHINESE_OBJECT = re.compile(r"了?(?:一名|1名|一个)[^，。；]{0,12}?(?:男子|女子|嫌犯|嫌疑人|头目|主犯)")
_GANG = r"(?:gang|group|ring|network|syndicate|clan|cartel|outfit)"
_OF_LEADER = re.compile(rf"\b{_GANG}\s(?:of|led by|headed by|run by)\s(?:the\s)?(?:[a-z]+\s){{0,2}}$")
_LEADER_OF = re.compile(
    rf"['’]s\s(?:[\w-]+\s){{0,2}}{_GANG}\b|,\s(?:\d+,\s)?(?:the\s)?(?:[\w-]+\s){{0,2}}(?:{_LEADER})\b"
)
_AGE = re.compile(
    r"\b(\d{2})-year-old\b|,\s(?:aged\s)?(\d{2})(?=[,.;)])|\((\d{2})\)|\b(?:man|woman)\sof (\d{2})\b|(\d{2})岁"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_CROWD = re.compile(
    rf"\b({'|'.join(_NUMBERS)}|[2-8])\s(?:[\w-]+\s){{0,4}}?(?:men|women|people|persons|suspects|fugitives|brothers|sisters"
    r"|nationals|defendants|leaders|heads|bosses|others|teenagers|students|members|accomplices|foreigners|citizens|friends"
    r"|(?:\w+(?:men|women|keepers|dealers|drivers|traders|brokers|workers|bankers|officers|managers|tellers|recruiters"
    r"|financiers|couriers|accountants)))\b",
    re.IGNORECASE,
)
_CROWD_OPENS = re.compile(_DATELINE + r"(?:(?:On|In|At|Last|Early)\s[^,.;]{2,30},?\s|The\s|All\s|Another\s)?$")
_ASIDE_PERSONS = re.compile(
    r"\b(?:victims?|witness(?:es)?|neighbours?|residents?|heard|saw|called (?:the )?police"
    r"|Judge|Justice|Inspector|Officer|spokes\w+)\b"
)
_MOST_FAR = 3
_MOST_CROWD_FAR = 5


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """What a sentence tells of one person by a noun only ("the head of a gang")."""

    read: Read
    cues: tuple[StatusCue, ...]
    noun: str
    role: str | None = None


def named_later(reads: Sequence[Read], found: Mapping[int, Sequence[Told]]) -> Iterator[tuple[int, Told]]:
    """The events told of somebody whom the text names only afterwards, with the person."""
    seen: set[int] = set()
    waiting: _Unnamed | None = None
    for index, read in enumerate(reads):
        if waiting and any(p.named for p in read.clause.places):
            person = _introduced(read, waiting, seen)
            if person is not None:
                yield from ((person, replace(waiting.read.told(cue), role=waiting.role)) for cue in waiting.cues)
            waiting = None
        if waiting and read.index - waiting.read.index >= _MOST_FAR:
            waiting = None
        waiting = _unnamed(read) or waiting
        yield from _of_crowd(read, reads[index + 1 :], seen, found)
        seen |= {i for p in read.clause.places for i in p.people}


def _unnamed(read: Read) -> _Unnamed | None:
    if any(p.named for p in read.clause.places):
        return None
    text = read.clause.text
    opening = _SUBJECT.match(text) or _CHINESE_ONE.match(text)
    if opening:
        stop = _STOP.search(text[opening.end() :])
        end = opening.end() + stop.start() if stop else len(text)
        cues = tuple(c for c in read.asserted if c.voice in ("verb", "subject", "passive") and c.start < end)
        if cues:
            return _Unnamed(read, cues, *_called(opening))
    for cue in read.asserted:
        if cue.han and cue.voice == "verb" and _CHINESE_OBJECT.match(text, cue.end):
            return _Unnamed(read, (cue,), "")
        behind = _OBJECT.match(text, cue.end)
        if behind and cue.voice in ("verb", "object") and not cue.han:
            return _Unnamed(read, (cue,), *_called(behind))
    return None


def _called(match: re.Match[str]) -> tuple[str, str | None]:
    """The noun for somebody unnamed, and what it says of a role."""
    if match.re is _CHINESE_ONE:
        return "", None
    noun = match.group("noun")
    return noun, None if _ANYBODY.fullmatch(noun) or re.search(r"\d", match.group("role")) else match.group("role")


def _introduced(read: Read, waiting: _Unnamed, seen: set[int]) -> int | None:
    """The person whom the sentence introduces as the one just spoken of: by opening with the name, or by naming."""
    text = read.clause.text
    place = next(p for p in read.clause.places if p.named)
    if place.people[:1] in ((), (SOMEBODY_ELSE,)) or (_ages(text) and _ages(waiting.read.clause.text) - _ages(text)):
        return None
    person = place.people[0]
    if not place.possessor and _INTRODUCTION.fullmatch(text, 0, place.start):
        adjacent = read.index - waiting.read.index == 1
        return person if person not in seen or adjacent else None
    if waiting.noun in _LEADER.split("|") and person not in seen and _leads(place, text):
        return person
    return None


def _leads(place: Place, text: str) -> bool:
    return bool(_OF_LEADER.search(text, 0, place.start) or _LEADER_OF.match(text, place.end))


def _ages(text: str) -> set[str]:
    return {age for match in _AGE.finditer(text) for age in match.groups() if age}


def _of_crowd(
    read: Read, following: Sequence[Read], seen: set[int], found: Mapping[int, Sequence[Told]]
) -> Iterator[tuple[int, Told]]:
    """ "Two men were jailed. X got nine years, Y four.": those named next, if there are just so many."""
    if any(p.named for p in read.clause.places):
        return
    text = read.clause.text
    for crowd in _CROWD.finditer(text):
        count = _NUMBERS.get(crowd.group(1).lower()) or int(crowd.group(1))
        cues = [c for c in read.asserted if _is_of(crowd, c, text)]
        if not cues:
            continue
        people: list[int] = []
        for other in following[:_MOST_CROWD_FAR]:
            if _ASIDE_PERSONS.search(other.clause.text):
                break
            people += [
                i
                for p in other.clause.places
                if p.named and not p.possessor
                for i in p.people
                if i != SOMEBODY_ELSE and i not in seen and i not in people
            ]
            if len(people) >= count:
                break
        if len(people) == count:
            told = [read.told(cue) for cue in cues]
            yield from ((i, one) for i in people for one in told if not _is_dated(i, one, found))
        return


def _is_of(crowd: re.Match[str], cue: StatusCue, text: str) -> bool:
    if cue.end <= crowd.start():
        return cue.voice in ("verb", "object") and not text[cue.end : crowd.start()].strip()
    if cue.start < crowd.end() or not _CROWD_OPENS.fullmatch(text, 0, crowd.start()):
        return False
    stop = _STOP.search(text, crowd.end())
    return cue.voice in ("verb", "subject", "passive") and (not stop or cue.start < stop.start())


def _is_dated(person: int, told: Told, found: Mapping[int, Sequence[Told]]) -> bool:
    """Whether the text tells the same of the person with a day of its own."""
    return any(one.event.status == told.event.status and one.event.date for one in found.get(person, ()))
