"""What the text tells of each person, event by event: from the clauses that hold the name."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from summarizer.documents import Range
from summarizer.grounding.chinese_patients import chinese_patients
from summarizer.grounding.clause import SOMEBODY_ELSE, Clause, Place
from summarizer.grounding.everyone import of_everyone
from summarizer.grounding.followers import followers
from summarizer.grounding.lead_days import lead_days, with_days
from summarizer.grounding.likely import likely
from summarizer.grounding.notices import listed_below, sought
from summarizer.grounding.patients import patients
from summarizer.grounding.read import Read
from summarizer.grounding.status import StatusCue, find_status_cues, is_asserted, plain, pronoun
from summarizer.grounding.told import Told
from summarizer.grounding.unnamed import named_later
from summarizer.mentions import Mentions
from summarizer.mentions.word_patterns import WordPattern

_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_PRONOUN = WordPattern(
    r"\b(?P<one>he|she|him|his|her|the (?:(?:\d{2}|[\w-]+)-year-old)(?: [A-Z]\w+)?(?: man| woman)?"
    r"|the (?:one|former(?= (?:was|is|has|had|got|will))|other|latter)"
    r"(?=,?\s(?:was|is|has|had|got|will|remains?|fled|died)\b))\b"
    r"|\b(?P<all>they|them|their|both(?: men| women| of them)?"
    r"|(?:the|all) (?:two|three|four|five|six)"
    r"(?: of them| men| women)?|the (?:pair|couple|trio|brothers|sisters))\b"
)
# Of two persons named, which is meant.
_TURNS = {"the one": 1, "the former": 1, "the other": 2, "the latter": 2}
_PLURAL_WORD = re.compile(
    r"they|both|their|pair|couple|two|three|four|five|six|trio|brothers|sisters|suspects|defendants|们|二|两|三",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\s+(?!(?:life|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|in|on|at|for|with|to|after|when|and|as|from|by|last|yesterday|today|again|later|before|while|over|but|or"
    r"|near|outside|there|this)\b)[a-z]"
)
_ALIAS = re.compile(
    r"(?:\ba\.?/?k\.?/?a\.?|\balias|\b(?:known|goes|went|going) (?:\w+ )?(?:as|by)(?: the name(?: of)?)?"
    r"|\bnicknamed|\bdubbed"
    r"|\b(?:net|real|true|birth|nick)-?\s?name(?: (?:is|was))?|\bn[ée]e|@|\(a\))[\s,:]*[\"“‘']?$",
    re.IGNORECASE,
)
_TWO_WORDS = re.compile(r"[A-Za-zÀ-ÿ'’.-]+\s\S")


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """One place where a person (by index) is named."""

    person: int
    start: int
    end: int


@dataclass(frozen=True)
class EventReading:
    """What the rules make of a document: its sentences, and the events of each person in text order.

    ``given`` are the persons of whom grammar has a cue (by index of its sentence and its start there) tell; ``days``
    those that a status has throughout the text.
    """

    reads: Sequence[Read]
    found: Mapping[int, Sequence[Told]]
    given: Mapping[tuple[int, int], Set[int]]
    days: Mapping[str, date]

    def told(self, read: Read, cue: StatusCue) -> Told:
        """The event that a cue of a sentence tells of one of whom nothing else is told."""
        told = replace(read.told(cue), inferred=True, likely=True)
        return with_days([told], self.days, self.reads)[0]


def read_events(places: Sequence[PersonPlace], mentions: Mentions) -> EventReading:
    """The events of each person; ``places`` are all places of all persons, in text order.

    An event is told of whom its clause names, by grammar, as subject, object or possessor; where that can't be
    settled, it is nobody's. A pronoun stands for the persons named last, in the sentence or the one before. What is
    told of somebody whom the text names later, and of those whom it lists below, counts too.
    """
    reads = list(_read(places, mentions))
    found: dict[int, list[Told]] = {}
    given: dict[tuple[int, int], set[int]] = {}
    for read in reads:
        for person, cue in _attributed(read.clause):
            found.setdefault(person, []).append(read.told(cue))
            given.setdefault((read.index, cue.start), set()).add(person)
    for person, told in (*named_later(reads, found), *listed_below(reads, found)):
        _join(found.setdefault(person, []), replace(told, inferred=True))
    for before, read in pairwise(reads):
        for person, told in list(followers(read, before, found)):
            found.setdefault(person, []).append(told)
    for person, told in sought(reads, found, mentions):
        found.setdefault(person, []).append(replace(told, inferred=True))
    for person, told in list(likely(reads, found, given)):
        found[person] = [replace(told, inferred=True, likely=True)]
    for person, told in list(of_everyone(reads, found)):
        _join(found.setdefault(person, []), replace(told, inferred=True))
    days = lead_days(reads, mentions)
    dated = {
        person: with_days(sorted(told, key=lambda one: one.event.evidence.start), days, reads)
        for person, told in found.items()
    }
    return EventReading(reads, dated, given, days)


def _join(known: list[Told], told: Told) -> None:
    """Add what another sentence tells; one that tells the same as the person's own only gives it its day."""
    same = next((i for i, one in enumerate(known) if one.event.status == told.event.status), None)
    if same is None:
        known.append(told)
    elif known[same].event.date is None:
        event = known[same].event.model_copy(update={"date": told.event.date})
        known[same] = replace(known[same], event=event)


def _read(places: Sequence[PersonPlace], mentions: Mentions) -> Iterator[Read]:
    """Every sentence with who is named and meant in it."""
    text = mentions.document.text
    named: dict[int, list[PersonPlace]] = {}
    for place in places:
        named.setdefault(mentions.sentence_at(place.start), []).append(place)
    others: dict[int, list[Range]] = {}
    for name in mentions.names:
        # A single capitalised word may be a place as well.
        if name.form == "person" and _TWO_WORDS.match(text, name.start, name.end):
            others.setdefault(mentions.sentence_at(name.start), []).append(Range(name.start, name.end))
    context = _Context()
    for index, sentence in enumerate(mentions.document.sentences):
        if mentions.is_addressed(sentence.start):
            continue
        clause = _clause(sentence, named.get(index, []), others.get(index, []), context, text)
        days = [
            replace(d, start=d.start - sentence.start, end=d.end - sentence.start) for d in mentions.dates_in(index)
        ]
        yield Read(index, sentence, clause, days, text)
        context = _context(clause)


@dataclass(frozen=True, slots=True)
class _Context:
    """Whom a sentence is about: its subject, and everybody that it names."""

    subject: tuple[int, ...] = ()
    everybody: tuple[int, ...] = ()


def _clause(
    sentence: Range, named: Sequence[PersonPlace], others: Sequence[Range], context: _Context, text: str
) -> Clause:
    """The sentence with everybody in it: persons by index, others by name, and pronouns."""
    source = plain(text[sentence.start : sentence.end])
    cues = find_status_cues(source)
    places = [
        Place((p.person,), p.start - sentence.start, p.end - sentence.start, _possesses(source, p.end - sentence.start))
        for p in named
    ]
    for other in others:
        start, end = other.start - sentence.start, other.end - sentence.start
        taken = [*((p.start, p.end) for p in places), *((c.start, c.end) for c in cues)]
        if all(end <= first or start >= last for first, last in taken) and not _ALIAS.search(source, 0, start):
            # "Red Notice" is no person; "alias Tom Vane" is nobody else.
            places.append(Place((SOMEBODY_ELSE,), start, end, _possesses(source, end)))
    places.sort(key=lambda p: p.start)
    bare = Clause(source, places, cues)
    pronouns = [
        _pronoun(match, bare, context)
        for match in _PRONOUN.finditer(source)
        # "He" may be a surname.
        if all(match.end() <= p.start or match.start() >= p.end for p in places)
    ]
    opening = pronoun().match(source)
    if opening and all(opening.end() <= p.start or opening.start() >= p.end for p in (*places, *pronouns)):
        plural = len(context.everybody) > 1 and _PLURAL_WORD.search(opening.group()) is not None
        people = context.everybody if plural else context.subject
        pronouns.append(Place(people, 0, opening.end(), named=False))
    merged = sorted((*places, *pronouns), key=lambda p: p.start)
    return Clause(source, merged, cues)


def _possesses(source: str, end: int) -> bool:
    return _POSSESSIVE.match(source, end) is not None


def _pronoun(match: re.Match[str], clause: Clause, context: _Context) -> Place:
    """The pronoun with those it stands for: the persons before it in its sentence, else those of the last one."""
    word = match.group().lower()
    if turn := _TURNS.get(word):
        pair = tuple(dict.fromkeys(i for p in clause.places if p.end <= match.start() for i in p.people))
        pair = pair or context.everybody
        return Place(pair[turn - 1 : turn] if len(pair) == 2 else (), match.start(), match.end(), named=False)
    possessor = word in ("his", "their") or (word == "her" and bool(_OWNED.match(clause.text, match.end())))
    before = [p for p in clause.places if p.end <= match.start()]
    heads = [p for p in before if not p.possessor] or before
    people = tuple(dict.fromkeys(i for p in heads for i in p.people))
    if match.lastgroup == "one":
        if len(people) > 1:
            first = clause.group(clause.places.index(heads[0]), 1)
            people = first if len(first) == 1 else ()
        people = people or (() if before else context.subject)
        people = people if len(people) == 1 else ()
    else:
        people = people if len(people) > 1 else context.everybody if not people else ()
        counted = _counted(word)
        people = people if len(people) > 1 and counted in (0, len(people)) else ()
    return Place(people, match.start(), match.end(), possessor, named=False)


def _counted(word: str) -> int:
    """How many a plural pronoun speaks of; 0 if it doesn't tell."""
    numbers = {"both": 2, "pair": 2, "couple": 2, "two": 2, "trio": 3, "three": 3, "four": 4, "five": 5, "six": 6}
    return next((n for w, n in numbers.items() if w in word.split()), 0)


def _attributed(clause: Clause) -> Iterator[tuple[int, StatusCue]]:
    """Every person of whom a cue tells something, with the cue, in text order."""
    told: set[tuple[int, str]] = set()
    for cue in clause.cues:
        if not is_asserted(cue, clause.text):
            continue
        for person in (chinese_patients if cue.han else patients)(cue, clause):
            if person in clause.excepted():
                continue
            if person != SOMEBODY_ELSE and not (cue.voice == "result" and (person, cue.status) in told):
                told.add((person, cue.status))
                yield person, cue


def _context(clause: Clause) -> _Context:
    everybody = tuple(dict.fromkeys(i for p in clause.places for i in p.people if i != SOMEBODY_ELSE))
    heads = [i for i, p in enumerate(clause.places) if not p.possessor and p.people]
    return _Context(clause.group(heads[0], 1) if heads else everybody, everybody)
