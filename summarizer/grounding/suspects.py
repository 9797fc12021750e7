"""Named persons whom the model takes for suspects, with what the text tells of them."""

from dataclasses import dataclass
from datetime import date

from schemas import Event, Rejection, Suspect
from summarizer.asking import Claims, PersonClaim
from summarizer.documents import Range
from summarizer.grounding.aliases import find_aliases
from summarizer.grounding.events import PersonPlace, find_events, latest_status
from summarizer.grounding.places import evidence, occurrences
from summarizer.grounding.roles import find_group, first_role
from summarizer.grounding.status import find_status_cues
from summarizer.mentions import Mentions


def ground_suspects(mentions: Mentions, claims: Claims) -> tuple[tuple[Suspect, ...], list[Rejection]]:
    """One suspect for each claimed person whom the text names, in order of first mention, and what was rejected."""
    rejected: list[Rejection] = []
    people = _people(mentions, claims, rejected)
    everywhere = sorted(
        (PersonPlace(i, p.start, p.end) for i, person in enumerate(people) for p in person.places),
        key=lambda p: p.start,
    )
    events = find_events(everywhere, mentions)
    suspects = [
        _suspect(person, events.get(i, []), mentions, claims, rejected).model_copy(update={"id": f"p{i + 1}"})
        for i, person in enumerate(people)
    ]
    return tuple(suspects), rejected


@dataclass(frozen=True, slots=True)
class _Person:
    claim: PersonClaim
    aliases: tuple[str, ...]
    places: list[Range]


def _people(mentions: Mentions, claims: Claims, rejected: list[Rejection]) -> list[_Person]:
    """The persons whose name stands in the text, each once, in order of first mention."""
    standing: dict[str, PersonClaim] = {}
    for claim in claims.people:
        if occurrences(claim.name, mentions):
            standing.setdefault(claim.name, claim)
        else:
            rejected.append(Rejection(question="suspects", answer=claim.name, reason="not in the text"))
    aliases: dict[str, tuple[str, ...]] = {}
    for name, claim in standing.items():
        own = find_aliases(name, list(standing), mentions)
        claimed = [alias for alias in claim.aliases if _verbatim(alias, mentions, rejected) and alias != name]
        aliases[name] = tuple(dict.fromkeys((*own, *claimed)))
    taken = {alias for own in aliases.values() for alias in own}
    people = [
        _Person(claim, aliases[name], _places(name, aliases[name], mentions))
        for name, claim in standing.items()
        if name not in taken
    ]
    return sorted(people, key=lambda person: person.places[0].start)


def _suspect(
    person: _Person, events: list[Event], mentions: Mentions, claims: Claims, rejected: list[Rejection]
) -> Suspect:
    text, claim = mentions.document.text, person.claim
    first = person.places[0]
    sentence = mentions.document.sentences[mentions.sentence_at(first.start)]
    role = _verbatim(claim.role, mentions, rejected) or first_role(person.places, mentions)
    group = _verbatim(claim.group, mentions, rejected) or find_group(first, sentence, text, claims.groups)
    told = {event.status for event in events}
    at_large = any(cue.at_large for e in events for cue in find_status_cues(e.evidence.quote))
    status = latest_status(events, at_large)
    if claim.status and (claim.status in told or not told):
        # A model that was asked has read all of the text, but it may choose only among what the clauses tell.
        status = claim.status
    return Suspect(
        id="",
        name=claim.name,
        aliases=person.aliases,
        role=role,
        group=group,
        status=status,
        events=tuple(_ordered(events, status)),
        evidence=tuple(evidence(p, text) for p in person.places),
    )


def _verbatim(words: str | None, mentions: Mentions, rejected: list[Rejection]) -> str | None:
    if not words or occurrences(words, mentions):
        return words or None
    rejected.append(Rejection(question="suspects", answer=words, reason="not in the text"))
    return None


def _ordered(events: list[Event], status: str) -> list[Event]:
    """Each event once, those with a day by day, the one that gave the status last."""
    unique = list({(e.status, e.date, e.detail, e.evidence.start): e for e in events}.values())
    unique.sort(key=lambda e: (e.date is not None, e.date or date.min))
    return sorted(unique, key=lambda e: e.status == status)


def _places(name: str, aliases: tuple[str, ...], mentions: Mentions) -> list[Range]:
    """Every place of the person's names; of two that overlap, the longer."""
    found = [p for n in (name, *aliases) for p in occurrences(n, mentions)]
    kept: list[Range] = []
    for place in sorted(found, key=lambda p: (p.start - p.end, p.start)):
        if all(place.end <= other.start or place.start >= other.end for other in kept):
            kept.append(place)
    return sorted(kept)
