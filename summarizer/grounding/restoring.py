"""Claims that differ from the text in width, case or spacing only, put into the text's own words."""

from dataclasses import replace

from summarizer.asking import Claims
from summarizer.grounding.values import find_value

_MOST_CHARS = 200


def restore(claims: Claims, text: str) -> None:
    """Replace names, roles and groups that the text says in other letters by what it says; the rest stays."""
    claims.people = [
        replace(
            person,
            name=_restored(person.name, text),
            aliases=tuple(_restored(alias, text) for alias in person.aliases),
            role=person.role and _restored(person.role, text),
            group=person.group and _restored(person.group, text),
        )
        for person in claims.people
    ]
    claims.campaigns = [
        replace(c, name=_restored(c.name, text), aliases=tuple(_restored(alias, text) for alias in c.aliases))
        for c in claims.campaigns
    ]
    claims.agencies = [_restored(agency, text) for agency in claims.agencies]
    claims.outlet = claims.outlet and _restored(claims.outlet, text)


def _restored(words: str, text: str) -> str:
    if words in text or len(words) > _MOST_CHARS:
        return words
    place = find_value(words, text)
    return text[place.start : place.end] if place else words
