"""Named persons whom the model takes for suspects, with what the text tells of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from schemas import Event, Rejection, Suspect
from summarizer.asking import Claims, PersonClaim
from summarizer.documents import Range
from summarizer.documents.range import longest_apart
from summarizer.grounding.aliases import find_aliases
from summarizer.grounding.events import EventReading, PersonPlace, read_events
from summarizer.grounding.groups import find_group
from summarizer.grounding.no_person import no_person
from summarizer.grounding.places import evidence, occurrences
from summarizer.grounding.roles import first_role
from summarizer.grounding.shapes import name_problem, phrase_problem
from summarizer.grounding.status_choice import Standing, choose_standings
from summarizer.grounding.told import Told
from summarizer.mentions import Mentions

# What is told of suspects only: it makes one of a person whom the model may have missed. Captives are held and freed
# too, and so are those who were taken for somebody else.
_SUSPECTS_ONLY = frozenset({"convicted", "charged"})
_OF_SUSPECTS = re.compile(
    r"\b(?:re-?)?arrest|custody|apprehend|remand|surrender|turned (?:him|her)self in|extradit|acquit|at large"
    r"|on the run"
    r"|in absentia|warrants?\b|red notice|still (?:wanted|sought)|^wanted|fugitive|cleared|charges?\b"
    r"|抓获|逮捕|落网|被捕|刑拘|刑事拘留|归案|投案|自首|到案|引渡|押解|通缉|在逃|潜逃|无罪|取保|不起诉",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(r"\b(?:said|says|told|added|according to)\s$")
_SAID_AFTER = re.compile(r",?\s(?:said|says|told|added)\b|(?:说|表示|介绍|告诉)")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a model takes for a suspect, with other names of the same and every place of any of them."""

    claim: PersonClaim
    aliases: tuple[str, ...]
    places: list[Range]


@dataclass(frozen=True, slots=True)
class SuspectReading:
    """The persons of a text; those of them (indices) who are suspects, in order of first mention; and their events.

    ``named`` are all places of all persons, apart from one another.
    """

    people: Sequence[Person]
    suspects: Sequence[int]
    events: EventReading
    named: Sequence[Range]


def ground_suspects(mentions: Mentions, claims: Claims) -> tuple[tuple[Suspect, ...], list[Rejection]]:
    """One suspect for each claimed person whom the text names, in order of first mention, and what was rejected."""
    reading, rejected = read_suspects(mentions, claims)
    standings = choose_standings(reading.suspects, reading.events, mentions)
    suspects = tuple(
        _suspect(f"p{at}", reading.people[i], standings[i], reading.named, mentions, claims, rejected)
        for at, i in enumerate(reading.suspects, start=1)
    )
    return suspects, rejected


def read_suspects(mentions: Mentions, claims: Claims) -> tuple[SuspectReading, list[Rejection]]:
    """What the rules read of the claimed persons and of those whom the model missed, and what was rejected."""
    rejected: list[Rejection] = []
    people = _people(mentions, claims, rejected)
    claimed = len(people)
    people += _bystanders(people, mentions, claims)
    everywhere = longest_apart(PersonPlace(i, p.start, p.end) for i, person in enumerate(people) for p in person.places)
    events = read_events(everywhere, mentions)
    suspects: list[int] = []
    for i, person in sorted(enumerate(people), key=lambda one: one[1].places[0].start):
        told = events.found.get(i, ())
        if i >= claimed and not any(_is_of_suspects(one) for one in told):
            continue
        if all(one.likely for one in told) and _speaks(person, mentions):
            reason = "speaks in the text, and nothing is told against this person"
            rejected.append(Rejection(question="suspects", answer=person.claim.name, reason=reason))
        else:
            suspects.append(i)
    named = [Range(place.start, place.end) for place in everywhere]
    return SuspectReading(people, suspects, events, named), rejected


def _is_of_suspects(told: Told) -> bool:
    """Whether what is told makes a suspect of whom the model takes for none."""
    if told.inferred:
        return False
    return told.event.status in _SUSPECTS_ONLY or bool(_OF_SUSPECTS.search(told.event.detail or ""))


def _speaks(person: Person, mentions: Mentions) -> bool:
    """Whether the text quotes the person, as it does witnesses and neighbours."""
    text = mentions.document.text
    return any(
        _SAID_BEFORE.search(text[max(0, p.start - 12) : p.start]) or _SAID_AFTER.match(text, p.end)
        for p in person.places
    )


def _merged(earlier: PersonClaim | None, later: PersonClaim) -> PersonClaim:
    """What two windows of a text claim of one person; of two statuses, the later one."""
    if earlier is None:
        return later
    return PersonClaim(
        later.name,
        tuple(dict.fromkeys((*earlier.aliases, *later.aliases))),
        earlier.role or later.role,
        earlier.group or later.group,
        later.status if later.status not in (None, "unknown") else earlier.status,
    )


def _people(mentions: Mentions, claims: Claims, rejected: list[Rejection]) -> list[Person]:
    """The persons whose name stands in the text, each once, in order of first mention."""
    standing: dict[str, PersonClaim] = {}
    for claim in claims.people:
        if _taken(claim.name, _person_problem, mentions, rejected):
            standing[claim.name] = _merged(standing.get(claim.name), claim)
    aliases: dict[str, tuple[str, ...]] = {}
    for name, claim in standing.items():
        own = find_aliases(name, list(standing), mentions)
        claimed = [alias for alias in claim.aliases if _taken(alias, name_problem, mentions, rejected)]
        aliases[name] = tuple(alias for alias in dict.fromkeys((*own, *claimed)) if alias != name)
    taken = {alias for own in aliases.values() for alias in own}
    people = [
        Person(claim, aliases[name], _places(name, aliases[name], mentions))
        for name, claim in standing.items()
        if name not in taken
    ]
    return sorted(people, key=lambda person: person.places[0].start)


def _person_problem(name: str, mentions: Mentions) -> str | None:
    return name_problem(name, mentions) or no_person(name, mentions)


def _bystanders(people: Sequence[Person], mentions: Mentions, claims: Claims) -> list[Person]:
    """Persons whom the model takes for no suspects, but for other names of those known."""
    known = {name for person in people for name in (person.claim.name, *person.aliases)}
    names = [n for n in claims.bystanders if n not in known and occurrences(n, mentions) and not no_person(n, mentions)]
    everybody = [*(person.claim.name for person in people), *names]
    aliases = {name: find_aliases(name, everybody, mentions) for name in names}
    taken = {alias for own in aliases.values() for alias in own}
    return [
        Person(PersonClaim(name), aliases[name], _places(name, aliases[name], mentions))
        for name in names
        if name not in taken
    ]


def _suspect(
    id: str,
    person: Person,
    standing: Standing,
    everybody: Sequence[Range],
    mentions: Mentions,
    claims: Claims,
    rejected: list[Rejection],
) -> Suspect:
    text, claim = mentions.document.text, person.claim
    role = _taken(claim.role, phrase_problem, mentions, rejected) or first_role(person.places, mentions)
    role = role or next((one.role for one in standing.told if one.role), None)
    group = _taken(claim.group, phrase_problem, mentions, rejected) or find_group(
        person.places, everybody, mentions, claims.groups
    )
    told = {one.event.status for one in standing.told}
    status = standing.status
    if claim.status in told:
        # A model that was asked has read all of the text, but it may choose only among what the clauses tell.
        status = claim.status
    elif claim.status and claim.status != "unknown" and not told:
        reason = "no clause that names the person tells it"
        rejected.append(Rejection(question="suspects", answer=f"{claim.name}: {claim.status}", reason=reason))
    return Suspect(
        id=id,
        name=claim.name,
        aliases=person.aliases,
        role=role,
        group=group,
        status=status,
        events=tuple(_ordered([one.event for one in standing.told], status)),
        evidence=tuple(evidence(p, text) for p in person.places),
    )


def _taken(
    words: str | None,
    problem_of: Callable[[str, Mentions], str | None],
    mentions: Mentions,
    rejected: list[Rejection],
) -> str | None:
    """The words, if they can stand; else None, with a note of why not."""
    problem = problem_of(words, mentions) if words else None
    if words and problem:
        rejected.append(Rejection(question="suspects", answer=words, reason=problem))
    return None if problem else words or None


def _ordered(events: list[Event], status: str) -> list[Event]:
    """Each event once, those with a day by day, the one that gave the status last."""
    unique = list({(e.status, e.date, e.detail, e.evidence.start): e for e in events}.values())
    unique.sort(key=lambda e: (e.date is not None, e.date or date.min))
    return sorted(unique, key=lambda e: e.status == status)


def _places(name: str, aliases: tuple[str, ...], mentions: Mentions) -> list[Range]:
    """Every place of the person's names; of two that overlap, the longer."""
    return longest_apart(p for n in (name, *aliases) for p in occurrences(n, mentions))
