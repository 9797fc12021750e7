"""What the text tells of each person, event by event: from the clauses that hold the name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas import Event
from summarizer.documents import Range
from summarizer.grounding.chinese_patients import chinese_patients
from summarizer.grounding.clause import SOMEBODY_ELSE, Clause, Place
from summarizer.grounding.event_dates import event_day
from summarizer.grounding.patients import patients
from summarizer.grounding.places import evidence
from summarizer.grounding.status import StatusCue, find_status_cues, is_asserted, pronoun, rank
from summarizer.mentions import DateMention, Mentions

_DETAIL = re.compile(r"[^,;.:，；。：\n]*")
_MAX_DETAIL = 80
_ACCUSED = re.compile(r"(?:(?:is|are) )?accused of|被控|指控", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_PRONOUN = re.compile(
    r"\b(?P<one>he|she|him|his|her)\b|\b(?P<all>they|them|their|both(?: men| women| of them)?"
    r"|(?:the|all) (?:two|three|four|five|six)"
    r"(?: of them| men| women)?|the (?:pair|couple|trio|brothers|sisters))\b",
    re.IGNORECASE,
)
_PLURAL_WORD = re.compile(
    r"they|both|their|pair|couple|two|three|four|five|six|trio|brothers|sisters|suspects|defendants|们|二|两|三",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\s+(?!(?:in|on|at|for|with|to|after|when|and|as|from|by|last|yesterday|today|again|later|before|while|over|but|or"
    r"|near|outside|there|this)\b)[a-z]"
)
_SOMEBODY = re.compile(
    r"(?:[^.]{0,80}\)\s?[-–—]\s)?(?:A|An|One)\s(?:[\w-]+\s){0,4}?(?:man|woman|teenager|suspect|clerk|student|businessman|national)\b"
)
_INTRODUCTION = re.compile(
    r"\s*(?:(?:The (?:man|woman|suspect|accused|defendant)|He|She|Police|Officers|Prosecutors)\b[^.,;]{0,30}"
    r"\b(?:named|identified|known|called)\s(?:(?:him|her)\s)?(?:as\s)?)?"
)
_TWO_WORDS = re.compile(r"[A-Za-zÀ-ÿ'’.-]+\s\S")
_AGAIN = re.compile(r"(?:\bre-?(?:arrest|captur)\w*|\bagain\b|再次|重新|又)")
_EARLIER = re.compile(
    r"\bhad\s+(?:\w+\s+){0,2}$|\b(?:after|following|despite)\s+(?:\w+\s+){0,3}$|曾(?:于[^，。]{0,12})?被?$"
)


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """One place where a person (by index) is named."""

    person: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """An event with what decides whether it still holds."""

    event: Event
    at_large: bool
    flight: bool
    again: bool
    earlier: bool


def find_events(places: Sequence[PersonPlace], mentions: Mentions) -> dict[int, list[Told]]:
    """The events of each person in text order; ``places`` are all places of all persons, in text order.

    An event is told of whom its clause names, by grammar, as subject, object or possessor; where that can't be
    settled, it is nobody's. A pronoun stands for the persons named last, in the sentence or the one before.
    """
    found: dict[int, list[Told]] = {}
    named: dict[int, list[PersonPlace]] = {}
    for place in places:
        named.setdefault(mentions.sentence_at(place.start), []).append(place)
    others: dict[int, list[Range]] = {}
    for name in mentions.names:
        # A single capitalised word may be a place as well.
        if name.form == "person" and _TWO_WORDS.match(mentions.document.text, name.start, name.end):
            others.setdefault(mentions.sentence_at(name.start), []).append(Range(name.start, name.end))
    context, unnamed = _Context(), list[Told]()
    for index, sentence in enumerate(mentions.document.sentences):
        if mentions.is_addressed(sentence.start):
            continue
        clause = _clause(sentence, named.get(index, []), others.get(index, []), context, mentions.document.text)
        days = [
            replace(d, start=d.start - sentence.start, end=d.end - sentence.start) for d in mentions.dates_in(index)
        ]
        for person, cue in _attributed(clause):
            found.setdefault(person, []).append(_told(cue, clause, sentence, days, mentions))
        if unnamed and (introduced := _introduced(clause)) is not None:
            found.setdefault(introduced, [])[:0] = unnamed
        unnamed = [_told(cue, clause, sentence, days, mentions) for cue in _of_unnamed(clause)]
        context = _context(clause)
    return found


@dataclass(frozen=True, slots=True)
class _Context:
    """Whom a sentence is about: its subject, and everybody that it names."""

    subject: tuple[int, ...] = ()
    everybody: tuple[int, ...] = ()


def latest_status(told: Sequence[Told]) -> str:
    """The status of the latest event: by date where all have one, else by the stage of a case."""
    # "accused of" says less than what was done about it.
    told = [t for t in told if not _ACCUSED.match(t.event.detail or "")] or list(told)
    statuses = {t.event.status for t in told}
    if not told or "dead" in statuses:
        return "dead" if told else "unknown"
    dated = [(t.event.date, rank(t.event.status), t.event.status) for t in told if t.event.date]
    if len(dated) == len(told):
        return max(dated)[2]
    undone = max((i for i, t in enumerate(told) if _undoes(t, told[:i])), default=-1)
    if undone >= 0:
        # What was done before an escape or after a release no longer holds.
        told = told[undone:]
        if told[0].event.status == "wanted":
            later = [t for t in told[1:] if not t.earlier]
            return max((t.event.status for t in later), key=rank, default="wanted")
    elif (
        any(t.at_large and t.event.status == "wanted" for t in told)
        and not {
            "arrested",
            "transferred",
            "convicted",
        }
        & statuses
    ):
        return "wanted"
    return max((t.event.status for t in told), key=rank)


def _undoes(event: Told, before: Sequence[Told]) -> bool:
    """Whether the event ended what earlier ones of its sentence, or an earlier release, had brought about."""
    if event.earlier:
        return False
    status = event.event.status
    beside = {t.event.status for t in before if t.event.evidence.start == event.event.evidence.start}
    if status == "wanted":
        return bool((event.flight or event.at_large) and beside & {"arrested", "charged", "convicted", "released"})
    if status in ("arrested", "charged", "convicted"):
        return "released" in beside or (event.again and any(t.event.status == "released" for t in before))
    return False


def _clause(
    sentence: Range, named: Sequence[PersonPlace], others: Sequence[Range], context: _Context, text: str
) -> Clause:
    """The sentence with everybody in it: persons by index, others by name, and pronouns."""
    source = text[sentence.start : sentence.end]
    cues = find_status_cues(source)
    places = [
        Place((p.person,), p.start - sentence.start, p.end - sentence.start, _possesses(source, p.end - sentence.start))
        for p in named
    ]
    for other in others:
        start, end = other.start - sentence.start, other.end - sentence.start
        if all(end <= p.start or start >= p.end for p in places):
            places.append(Place((SOMEBODY_ELSE,), start, end, _possesses(source, end)))
    places.sort(key=lambda p: p.start)
    plain = Clause(source, places, cues)
    pronouns = [_pronoun(match, plain, context) for match in _PRONOUN.finditer(source)]
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
            if person != SOMEBODY_ELSE and not (cue.voice == "result" and (person, cue.status) in told):
                told.add((person, cue.status))
                yield person, cue


def _of_unnamed(clause: Clause) -> list[StatusCue]:
    """The cues of a sentence that opens with somebody unnamed ("A man of 34 was arrested ...") and names nobody."""
    opening = _SOMEBODY.match(clause.text)
    if not opening or any(p.named for p in clause.places):
        return []
    stop = re.search(
        r"[,;]\s(?!\d|aged)|\b(?:and|but|as|when|while|after) (?!charged|jailed)", clause.text[opening.end() :]
    )
    end = opening.end() + stop.start() if stop else len(clause.text)
    return [c for c in clause.cues if c.voice in ("verb", "subject") and c.start < end and is_asserted(c, clause.text)]


def _introduced(clause: Clause) -> int | None:
    """The person whom the sentence introduces as the one just spoken of: by opening with the name, or by naming."""
    place = next((p for p in clause.places if p.named), None)
    if place is None or place.possessor or place.people[0] == SOMEBODY_ELSE:
        return None
    return place.people[0] if _INTRODUCTION.fullmatch(clause.text[: place.start]) else None


def _context(clause: Clause) -> _Context:
    everybody = tuple(dict.fromkeys(i for p in clause.places for i in p.people if i != SOMEBODY_ELSE))
    heads = [i for i, p in enumerate(clause.places) if not p.possessor and p.people]
    return _Context(clause.group(heads[0], 1) if heads else everybody, everybody)


def _told(cue: StatusCue, clause: Clause, sentence: Range, days: Sequence[DateMention], mentions: Mentions) -> Told:
    text = mentions.document.text
    start = sentence.start + cue.start
    match = _DETAIL.match(text, start, min(sentence.end, start + _MAX_DETAIL))
    detail = match.group().strip() if match else ""
    if not detail or (match and match.end() - start >= _MAX_DETAIL):
        detail = text[start : sentence.start + cue.end]
    event = Event(
        status=cue.status,
        date=event_day(cue, clause.cues, clause.text, days),
        place=None,
        detail=detail or None,
        evidence=evidence(sentence, text),
    )
    around = clause.text[max(0, cue.start - 4) : cue.end + 12]
    earlier = bool(_EARLIER.search(clause.text[: cue.start]))
    return Told(event, cue.at_large, cue.flight, bool(_AGAIN.search(around)), earlier)
