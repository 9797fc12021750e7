"""What is most likely told of persons of whom no clause tells anything for certain: the cue that stands nearest."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from summarizer.grounding.chinese_patients import has_object
from summarizer.grounding.clause import SOMEBODY_ELSE, Clause, Place
from summarizer.grounding.read import Read
from summarizer.grounding.status import StatusCue
from summarizer.grounding.told import Told

#: What parts one statement of a sentence from the next.
BREAK = re.compile(
    r"[;；:：—–]|[,，](?!\s?\d)|\s-\s|\b(?:and|but|while|when|after|before|who|whose|which|because|since)\b"
)
FULL_STOP = re.compile(r"[;；]")
# What a cue costs that tells less surely, in breaks of a sentence; from _MOST on it tells nothing.
_NOUN, _LOOSE, _VAGUE, _ASTRAY, _NAME_BETWEEN, _MOST = 1.0, 2.0, 3.5, 6.0, 2.0, 6.0
_CHARS_OF_A_BREAK = 60
#: Sentences beside one that has a name: how many further on, what they are called, and what a cue costs there.
NEIGHBOURS = ((1, "next", 2.0), (-1, "before", 3.0), (2, "second next", 3.0))
_IN_HAND = frozenset({"arrested", "transferred", "charged"})
#: What a cue costs by its voice.
PRICES = {"noun": _NOUN, "loose": _LOOSE, "vague": _VAGUE}
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|gets?|got|getting)\s(?:(?:\w+ly|also|then|later|now|still|again|both|all)\s)*$"
)
_VERBS = (
    r"(?:(?:was|were|is|are|be|been|being|has|have|had|got|gets?|will|remains?|remained|also|then|later|now|still|since"
    r"|already|both|all|\w+ly)\s)+"
)
_NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|several|some|many"
    r"|most)"
)
_SUBJECT = re.compile(
    rf"\b(?P<the>(?i:the|an?|his|her|their|its|whose|another|one|other|no|{_NUMBER}))\s"
    rf"(?:(?!was|were|is|are|has|have|had|to|in|at|on|by)[\w’'-]+\s){{0,4}}?(?P<noun>(?!who|that|which)[a-z][\w-]+)\s(?:of\s(?:[\w’'-]+\s){{1,4}}?)?(?:{_VERBS})?$"
)
_OBJECT = re.compile(
    rf"\s(?P<the>(?i:the|an?|his|her|their|its|another|one|other|more|over|{_NUMBER}))\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>[a-z][\w-]+)"
)
_ANYBODY = re.compile(
    r"(?:man|woman|men|women|suspects?|accused|defendants?|fugitives?|pair|couple|two|three|four|five|trio|duo|brothers"
    r"|sisters|others?|nationals?|person|people|\d+-year-olds?|year-olds?|offenders?|criminals?|teenagers?)$"
)
_TIME = re.compile(r"(?:\w+days?|years?|months?|weeks?|days?|hours?|counts?|charges?|January|June|July|March|May)$")
_CHINESE_OTHER = re.compile(
    r"(?<![及和与、])(?:妻子|丈夫|父亲|母亲|儿子|女儿|弟弟|哥哥|妹妹|姐姐|亲属|家属|律师|同伙|上线|下线|手下|受害人|被害人)"
)
_WORKS_AROUND = re.compile(
    r"\b(?:(?:of|for|with|against|by|from|about|like|killing|victims?)\s(?:[A-Z]?[a-z.]+\s){0,2}|to\s)$"
)
_BELONGS = re.compile(
    r"(?:的|之)?(?:妻子|丈夫|父亲|母亲|父母|儿子|女儿|哥哥|弟弟|姐姐|妹妹|亲属|家属|家人|律师|同伙|手下)"
)
# What belongs to a person and tells of nobody else.
_OWN = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:pleas?|appeals?|run|flight|luck|time|assets|trial|case|arrests?|sentences?|terms?"
    r"|convictions?|extradition|death|body|lawyers? (?:said|says|told)|freedom|release|hearing|indictment|surrender)\b"
)
_SPEAKS = re.compile(
    r"(?:,[^,]{1,40},)?\s(?:told|said|says|testified|added|explained|recalled)\b|(?:说|表示|介绍|告诉|称)"
)
#: Words of several persons.
CROWD = re.compile(
    rf"\b{_NUMBER}\b|\b(?:suspects|defendants|members|men|women|people|bosses|leaders|others)\b"
    r"|[\d两二三四五六七八九十百千多余]+\s?(?:名|人|犯)|嫌疑人|嫌犯|被告人|男子|女子",
    re.IGNORECASE,
)


def likely(
    reads: Sequence[Read], found: Mapping[int, Sequence[Told]], given: Mapping[tuple[int, int], Set[int]]
) -> Iterator[tuple[int, Told]]:
    """For each person of whom nothing is ``found``: what the cheapest cue near a place of the name tells.

    ``given`` are the persons of whom a cue (by index of its sentence and its start there) is known to tell; it tells
    of nobody else, but for those listed with them.
    """
    people = dict.fromkeys(i for read in reads for p in read.clause.places if p.named for i in p.people)
    for person in people:
        if person == SOMEBODY_ELSE or found.get(person):
            continue
        best = min(_candidates(person, reads, given), key=lambda one: one[0], default=None)
        if best and best[0] < _MOST:
            yield person, best[1].told(best[2])


def _candidates(
    person: int, reads: Sequence[Read], given: Mapping[tuple[int, int], Set[int]]
) -> Iterator[tuple[float, Read, StatusCue]]:
    for index, read in enumerate(reads):
        clause = read.clause
        own = [p for p in clause.places if person in p.people and not is_owner(p, clause)]
        if not any(p.named for p in own):
            continue
        if person in clause.excepted():
            yield from ((0.0, read, cue._replace(status="wanted")) for cue in read.asserted if cue.status in _IN_HAND)
            continue
        beside = listed_with(person, clause)
        for cue in (*read.asserted, *_loose(read, own)):
            others = given.get((read.index, cue.start), frozenset())
            if not others or others & beside:
                yield min(cost(cue, p, clause, beside) for p in own), read, cue
        for step, _, price in NEIGHBOURS:
            neighbour = index + step
            if not 0 <= neighbour < len(reads):
                continue
            other = reads[neighbour]
            if any(p.named and p.people != (SOMEBODY_ELSE,) for p in other.clause.places):
                continue
            price += any(p.named for p in other.clause.places)
            for cue in (*other.asserted, *_loose(other, ())):
                known = given.get((other.index, cue.start))
                fits = (
                    bool(CROWD.search(other.clause.text)) if neighbour < index else not _is_of_another(cue, other, read)
                )
                if fits and not known:
                    yield price + PRICES.get(cue.voice, 0.0), other, cue


def _loose(read: Read, own: Sequence[Place]) -> list[StatusCue]:
    """The looser words of the sentence; none if the person speaks in it, as a witness does."""
    clause = read.clause
    if any(_SPEAKS.match(clause.text, p.end) for p in own):
        return []
    return [cue for cue in read.loose if cue.voice != "vague" or not clause.cues]


def listed_with(person: int, clause: Clause) -> set[int]:
    """Those whom the sentence names in one list with the person."""
    return {
        i
        for index, place in enumerate(clause.places)
        if person in place.people and place.named
        for step in (-1, 1)
        for i in clause.group(index, step)
    } - {person}


def is_owner(place: Place, clause: Clause) -> bool:
    """Whether what follows a name is somebody of that person's: "X's wife"."""
    return bool(_BELONGS.match(clause.text, place.end)) or (place.possessor and not _OWN.match(clause.text, place.end))


def _is_of_another(cue: StatusCue, read: Read, before: Read) -> bool:
    """Whether the cue's own subject or object is somebody whom a noun tells apart from the person spoken of."""
    text = read.clause.text
    if cue.han:
        return bool(_CHINESE_OTHER.search(text, 0, cue.start))
    own = _own_noun(cue, text)
    if own is None or _ANYBODY.match(own["noun"]) or _TIME.match(own["noun"]):
        return False
    if own["the"].lower() != "the":
        return True
    # "The lawyer" is the one spoken of as "a lawyer" before, if there is one.
    introduced = re.compile(
        rf"\b(?:an?|another|his|her|their|whose|\w+['’]s)\s(?:[\w-]+\s){{0,2}}{re.escape(own['noun'])}\b"
    )
    return bool(introduced.search(before.clause.text))


def _own_noun(cue: StatusCue, text: str) -> re.Match[str] | None:
    """The noun that is the subject of what the cue tells, or the object of an active verb."""
    passive = bool(_PASSIVE.search(text, 0, cue.start))
    if cue.voice in ("verb", "object") and not passive:
        return _OBJECT.match(text, cue.end)
    return _SUBJECT.search(text, 0, cue.start) if cue.voice in ("verb", "passive", "subject") else None


def cost(cue: StatusCue, place: Place, clause: Clause, beside: set[int]) -> float:
    """How little a cue seems to tell of the person named at a place, in breaks of a sentence.

    ``beside`` are those whom the sentence lists with the person.
    """
    text = clause.text
    before = place.end <= cue.start
    start, end = (place.end, cue.start) if before else (cue.end, place.start)
    between = text[start:end] if start < end else ""
    cost = len(BREAK.findall(between)) + 2 * len(FULL_STOP.findall(between)) + len(between) / _CHARS_OF_A_BREAK
    cost += PRICES.get(cue.voice, 0.0)
    cost += _NAME_BETWEEN * sum(
        1 for p in clause.places if p.named and start <= p.start and p.end <= end and not beside.intersection(p.people)
    )
    if cue.han:
        return cost + _ASTRAY * (bool(_CHINESE_OTHER.search(between)) or (before and has_object(cue, text)))
    return cost + _ASTRAY * _is_astray(cue, place, clause, between)


def _is_astray(cue: StatusCue, place: Place, clause: Clause, between: str) -> bool:
    """Whether the grammar of a sentence in English has the cue tell of something else than the place beside it."""
    text = clause.text
    if between.strip() == ":":
        return False
    own = _own_noun(cue, text)
    if own and (own.start() >= place.end or own.start() >= cue.end) and not _ANYBODY.match(own["noun"]):
        is_new_statement = bool(FULL_STOP.search(between)) and own["the"].lower() == "the"
        if not is_new_statement and not _TIME.match(own["noun"]):
            return True
    behind = place.start >= cue.end
    if cue.voice in ("loose", "vague"):
        return False
    if behind and (cue.voice in ("subject", "passive", "result") or _PASSIVE.search(text, 0, cue.start)):
        return True
    return bool(_WORKS_AROUND.search(text, 0, place.start)) and not behind and not BREAK.search(between)
