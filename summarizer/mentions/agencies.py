"""The law-enforcement and judicial bodies that a text names, each once, those it is most about first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.documents import Range
from summarizer.mentions.agency_shapes import (
    agency_patterns,
    find_chinese_agencies,
    find_english_agencies,
    is_body_line,
)
from summarizer.mentions.headlines import is_headline
from summarizer.mentions.name_lists import words

_LEADS = 3
#: Each name is held against each; a text that names more bodies is no news item.
_MOST_NAMES = 150
_LEAD_BONUS, _FEWEST = 0.5, 0.6
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset({"of", "the", "for", "and", "on", "against", "s"})
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_BRACKET = re.compile(r" \(([^()]+)\)$")
_OF_COUNTRY = re.compile(r" (?:of|in) (?:the )?(?:People.s Republic of )?\w+$")
_FAMILY = re.compile(r"公安|警|检察|法院")


@dataclass
class _Body:
    """One body under all its names."""

    counts: dict[str, float]
    places: dict[str, int]

    @property
    def first(self) -> int:
        return min(self.places.values())

    @property
    def score(self) -> float:
        return sum(self.counts.values())

    @property
    def name(self) -> str:
        """The fullest name, then the one used most, then the first; without a country it lacks at times."""
        fullest = max(self.counts, key=lambda name: (_fullness(name), self.counts[name], -self.places[name]))
        bare = _OF_COUNTRY.sub("", fullest)
        return bare if bare in self.counts and _is_place(fullest) else fullest


def find_agencies(text: str, sentences: Sequence[Range]) -> tuple[str, ...]:
    """Names of bodies, first those that the text names most, in its lead above all; each body under its fullest name.

    Bodies that only stand in passing (a court as the place of a trial, "authorities") are left out where others are.
    """
    names: dict[str, float] = {}
    first: dict[str, int] = {}
    vague: set[str] = set()
    lead = 0
    headlines: list[str] = []
    for sentence in sentences:
        part = text[sentence.start : sentence.end]
        if is_headline(part):
            # Among so many capitals a name has no end.
            headlines.append(part)
            if not is_body_line(part):
                continue
        lead += 1
        for mention in (*find_english_agencies(part), *find_chinese_agencies(part)):
            bonus = _LEAD_BONUS if lead <= _LEADS and mention.weight == 1.0 else 0.0
            names[mention.name] = names.get(mention.name, 0.0) + mention.weight + bonus
            first.setdefault(mention.name, sentence.start + mention.start)
            vague |= {mention.name} if mention.vague else set()
    for name in names:
        names[name] += sum(name in headline for headline in headlines)
    bodies = _merged(names, first)
    told = [body for body in bodies if body.score >= _FEWEST and not set(body.counts) & vague]
    told = _specific(told) or bodies
    return tuple(body.name for body in sorted(told, key=lambda body: (-body.score, body.first)))


def is_short_for(short: str, full: str) -> bool:
    """Whether ``short`` names the body ``full`` in fewer words, and no other that ``full`` names ("X of the Y")."""
    if short == full:
        return True
    if _HAN.search(short):
        return _is_short_chinese(short, full)
    few, many = _content(short), _content(full)
    if few == many:
        return True
    bracket = _BRACKET.search(full)
    if bracket and is_short_for(short, bracket.group(1)):
        return True
    bare = _BRACKET.sub("", full)
    if _ACRONYM.fullmatch(short):
        return short == "".join(word[0].upper() for word in _ordered(bare))
    plain, whole = _plain(_BRACKET.sub("", short)), _plain(bare)
    if plain == whole:
        return True
    if whole.endswith(" " + plain):
        return not re.search(r"(?:\bof(?: the)?|['’]s?|\band)$", whole[: -len(plain)].rstrip())
    return whole.startswith(plain) and re.match(r",? (?:of|for|in) |, ", whole[len(plain) :]) is not None


def _is_short_chinese(short: str, full: str) -> bool:
    if full.endswith(short):
        return True
    place = short.removesuffix("警方")
    return place != short and len(place) > 1 and full.startswith(place) and "公安" in full


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", name.replace("’", "'").replace("United States", "U.S.").lower())


def _ordered(name: str) -> list[str]:
    return [word for word in _WORD.findall(_plain(name)) if word not in _EMPTY]


def _content(name: str) -> frozenset[str]:
    return frozenset(_ordered(_BRACKET.sub("", name)))


def _fullness(name: str) -> int:
    """How much of a body's name there is: words, or Han characters."""
    return len(name) if _HAN.search(name) else len(_ordered(name))


def _is_place(name: str) -> bool:
    return name.split()[-1].lower() in words()["place"]


def _merged(names: dict[str, float], first: dict[str, int]) -> list[_Body]:
    """Names of one body put together; a short name that fits several goes to the one named most."""
    bodies: list[_Body] = []
    most = sorted(names, key=lambda n: (-names[n], first[n]))[:_MOST_NAMES]
    for name in sorted(most, key=lambda n: (-len(n), first[n])):
        fitting = [body for body in bodies if any(is_short_for(name, other) for other in body.counts)]
        body = max(fitting, key=lambda b: b.score, default=None)
        if body is None:
            bodies.append(_Body({name: names[name]}, {name: first[name]}))
        else:
            body.counts[name] = names[name]
            body.places[name] = first[name]
    return bodies


def _specific(bodies: list[_Body]) -> list[_Body]:
    """Without "the police" and "the courts" at large, where the text names such a body by a name of its own."""
    generic = agency_patterns()["chinese_generic"]
    named = {m.group() for body in bodies if body.name not in generic and (m := _FAMILY.search(body.name))}
    police = named & {"公安", "警"}
    return [
        body
        for body in bodies
        if body.name not in generic
        or not (m := _FAMILY.search(body.name))
        or not (m.group() in named or (m.group() in {"公安", "警"} and police))
    ]
