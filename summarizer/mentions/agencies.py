"""The law-enforcement and judicial bodies that a text names, each once, those it is most about first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from summarizer.documents import Range
from summarizer.documents.han import HAN
from summarizer.mentions.agency_mention import UNIT, AgencyMention
from summarizer.mentions.agency_shapes import find_english_agencies, is_body_line
from summarizer.mentions.agency_words import agency_words
from summarizer.mentions.chinese_agencies import find_chinese_agencies
from summarizer.mentions.headlines import is_headline
from summarizer.mentions.name_lists import words
from summarizer.mentions.simplified import simplified

_LEADS, _OPENING = 3, 2
#: Each name is held against each; a text that names more bodies is no news item.
_MOST_NAMES = 150
_LEAD_BONUS, _FIGURE_BONUS, _SIGNED = 0.5, 0.25, 1.0
_FEWEST, _LEAST_SHARE, _UNIT_SHARE = 0.6, 0.3, 0.6
_AROUND = "()（） \n"
_STOP = re.compile(r"[.!?。！？][\"”’」]?\s*$")
_DIGIT = re.compile(r"\d")
_AGAIN = 0.75
_THE_BODY = re.compile(
    r"\b[Tt]he (ministry|bureau|department|agency|unit|force|court|office|commission|cent(?:re|er)|desk)\b"
    r"(?! (?:of|in|for)\b)"
    r"|该([局部厅署院科]|总队|支队|大队|中心)"
)
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset({"of", "in", "the", "for", "and", "on", "against", "s"})
_BARE_KINDS = frozenset({"police", "prosecutor"})
_KINDS_OF = frozenset({"department", "force", "service", "office", "public", "bureau", "headquarters"})
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_BRACKET = re.compile(r" \(([^()]+)\)$")
_OF_COUNTRY = re.compile(r" (?:of|in) (?:the )?(?:People.s Republic of )?\w+$")
_PLACED_HAN = re.compile(r"[省市县区州]")
_SAME = dict.fromkeys(("公安", "派出所", "诈", "刑", "犯罪", "罪案", "侦"), "警") | {"最高检": "检察", "最高法": "法院"}
_FAMILY = re.compile(r"公安|警|派出所|诈|刑|犯罪|罪案|侦|检察|最高检|法院|最高法|海关")


@dataclass
class _Body:
    """One body under all its names."""

    counts: dict[str, float]
    places: dict[str, int]
    most: float

    @property
    def first(self) -> int:
        return min(self.places.values())

    @property
    def score(self) -> float:
        return sum(self.counts.values())

    @property
    def name(self) -> str:
        """The fullest name, then the one used most, then the first; without a country it lacks at times."""
        fullest = max(
            self.counts,
            key=lambda name: (
                not is_common(name),
                _fullness(name),
                -is_common(name) * len(name),
                self.counts[name],
                -self.places[name],
            ),
        )
        bare = _OF_COUNTRY.sub("", fullest)
        return bare if bare in self.counts and _is_place(fullest) else fullest


def find_agencies(source: str, sentences: Sequence[Range]) -> tuple[str, ...]:
    """Names of bodies, first those that the text names most, in its lead above all; each body under its fullest name.

    Bodies that only stand in passing (a court as the place of a trial, "authorities"), and units of a body that the
    text names much more, are left out where others are.
    """
    text = simplified(source)
    named, headlines = _Named(), []
    for sentence in sentences:
        part = text[sentence.start : sentence.end]
        if is_headline(part):
            # Among so many capitals a name has no end.
            headlines.append(part)
            if not is_body_line(part):
                continue
        named.read(part, sentence.start)
    named.weigh_units(text)
    for name in named.weights:
        named.weights[name] += sum(name in headline for headline in headlines)
    bodies = _merged(named)
    told = _specific(_told(bodies, named)) or bodies
    ranked = sorted(told, key=lambda body: (-body.score, body.first))
    return tuple(_as_written(body.name, body.places[body.name], text, source) for body in ranked)


def _as_written(name: str, start: int, text: str, source: str) -> str:
    """The name in the script of ``source``, of which ``text`` is the simplified form."""
    end = start + len(name)
    return source[start:end] if text[start:end] == name else name


class _Named:
    """All names of bodies in the sentences read so far: what each tells, and where it stands first."""

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}
        self.most: dict[str, float] = {}
        self.first: dict[str, int] = {}
        self.parents: dict[str, str] = {}
        self.vague: set[str] = set()
        self.opening: set[str] = set()
        self._read = 0

    def read(self, sentence: str, start: int) -> None:
        """Add the names of the next sentence, which starts at ``start``."""
        # A byline is no sentence.
        self._read += _STOP.search(sentence) is not None
        for match in _THE_BODY.finditer(sentence):
            # "the ministry", 该局: the one of that kind that was named last.
            kind = (match.group(1) or match.group(2)).lower()
            if name := next((n for n in reversed(self.first) if kind in n.lower()), None):
                self.weights[name] += _AGAIN
        self._read_acronyms(sentence)
        for mention in find_bodies(sentence):
            weight = mention.weight
            if weight == 1.0:
                weight += _LEAD_BONUS if self._read <= _LEADS else 0.0
                weight += _FIGURE_BONUS if _DIGIT.search(sentence) else 0.0
                self.opening |= {mention.name} if 0 < self._read <= _OPENING else set()
            weight += _SIGNED if sentence.strip(_AROUND) == mention.name else 0.0
            self.weights[mention.name] = self.weights.get(mention.name, 0.0) + weight
            self.most[mention.name] = max(self.most.get(mention.name, 0.0), weight)
            self.first.setdefault(mention.name, start + mention.start)
            self.vague |= {mention.name} if mention.vague else set()
            if mention.parent and not _BRACKET.search(mention.name):
                self.parents[mention.name] = mention.parent

    def _read_acronyms(self, sentence: str) -> None:
        """Count the short forms that an earlier sentence gave in brackets behind a name."""
        for name in list(self.first):
            bracket = _BRACKET.search(name)
            if bracket and _ACRONYM.fullmatch(bracket.group(1)):
                self.weights[name] += _AGAIN * len(re.findall(rf"\b{re.escape(bracket.group(1))}\b", sentence))

    def weigh_units(self, text: str) -> None:
        """A unit of a body that is never named without it stands for that body."""
        for full in self.first:
            bracket = _BRACKET.search(full)
            for name in self.first if bracket else ():
                if re.search(rf"\b{re.escape(bracket.group(1))}['’]s {re.escape(name)}", text) if bracket else False:
                    self.parents[name] = full
        for name, parent in self.parents.items():
            if not any(is_short_for(parent, other) for other in self.first):
                self.weights[name] *= 2.0


def _told(bodies: Sequence["_Body"], named: _Named) -> list["_Body"]:
    """The bodies that do or tell something in the text."""
    scores = {name: body.score for body in bodies for name in body.counts}
    share = _LEAST_SHARE * max(scores.values(), default=0.0)
    told = []
    for body in bodies:
        passing = is_common(body.name) and not set(body.counts) & named.opening and body.score < share
        parents = {named.parents.get(name, "") for name in body.counts} - generic_bodies()
        of_another = any(_UNIT_SHARE * scores.get(parent, 0.0) >= body.score for parent in parents)
        vague = bool(set(body.counts) & named.vague)
        if body.score >= _FEWEST and body.most >= UNIT and not (passing or of_another or vague):
            told.append(body)
    return told


# The sentences on an operation are read once more.
@lru_cache(maxsize=256)
def find_bodies(sentence: str) -> tuple[AgencyMention, ...]:
    """Every body that a sentence names, with offsets in the sentence, and what its name tells there."""
    text = simplified(sentence)
    found = (*find_english_agencies(text), *find_chinese_agencies(text))
    if text == sentence:
        return found
    return tuple(replace(body, name=_as_written(body.name, body.start, text, sentence)) for body in found)


def generic_bodies() -> frozenset[str]:
    """Chinese words for bodies of a kind, which name none: 警方, 公安机关."""
    return frozenset(agency_words()["chinese_generic"])


def is_short_for(short: str, full: str) -> bool:
    """Whether ``short`` names the body ``full`` in fewer words, and no other that ``full`` names ("X of the Y")."""
    if short == full:
        return True
    if HAN.search(short):
        return _is_short_chinese(simplified(short), simplified(full))
    few, many = _content(short), _content(full)
    if few == many:
        return True
    bracket = _BRACKET.search(full)
    if bracket and is_short_for(short, bracket.group(1)):
        return True
    bare = _BRACKET.sub("", full)
    if few < many and not many - few - _descriptions():
        return True
    if len(few) > 1 and few & _BARE_KINDS and _barely(few) == _barely(many):
        # "Sarn police" for "Sarn police department" or "Sarn public security bureau".
        return True
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
    place = re.sub(r"(?:警方|公安)$", "", short)
    if place != short and len(place) > 1 and full.startswith(place) and "公安" in full:
        return True
    # 司警局 for 司法警察局, 最高检 for 最高人民检察院: characters of the name, in their order.
    ends = short[-1] == full[-1] or short in {"最高检", "最高法"}
    return ends and 3 <= len(short) < len(full) and not _PLACED_HAN.search(short) and _in_order(short, full)


def _in_order(short: str, full: str) -> bool:
    rest = iter(full)
    return all(char in rest for char in short)


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", name.replace("’", "'").replace("United States", "U.S.").lower())


def _ordered(name: str) -> list[str]:
    return [word for word in _WORD.findall(_plain(name)) if word not in _EMPTY]


def _barely(content: frozenset[str]) -> frozenset[str]:
    """Words of a body's name without those that tell what kind of police or prosecutors it is."""
    kinds = _KINDS_OF | _descriptions()
    return frozenset("police" if word == "security" else word for word in content if word not in kinds)


def _content(name: str) -> frozenset[str]:
    words_of = _ordered(_BRACKET.sub("", name))
    return frozenset("prosecutor" if word in {"prosecutors", "prosecution"} else word for word in words_of)


@cache
def _descriptions() -> frozenset[str]:
    """Words that tell more of a body's place, and make no other body of it."""
    return frozenset(agency_words()["small_levels"]) | frozenset(agency_words()["directions"])


def is_common(name: str) -> bool:
    """Whether the words tell what the body is and where, and are no name of its own: "Sarn police", 南汀警方."""
    return (
        name.endswith(("警方", "机关", "公安"))
        if HAN.search(name)
        else name.split()[-1].islower() or name[0].islower() or " in " in name
    )


def _fullness(name: str) -> int:
    """How much of a body's name there is: words, or Han characters."""
    if HAN.search(name):
        return len(name)
    return len([word for word in _ordered(name) if not is_common(name) or word not in _descriptions()])


def _is_place(name: str) -> bool:
    return name.split()[-1].lower() in words()["place"]


def _merged(named: _Named) -> list[_Body]:
    """Names of one body put together; a short name that fits several goes to the one named most."""
    bodies: list[_Body] = []
    names, first, told = named.weights, named.first, named.most
    most = sorted(names, key=lambda n: (-names[n], first[n]))[:_MOST_NAMES]
    for name in sorted(most, key=lambda n: (-len(n), first[n])):
        fitting = [body for body in bodies if any(is_short_for(name, other) for other in body.counts)]
        body = max(fitting, key=lambda b: b.score, default=None)
        if body is None:
            bodies.append(_Body({name: names[name]}, {name: first[name]}, told[name]))
        else:
            body.counts[name] = names[name]
            body.places[name] = first[name]
            body.most = max(body.most, told[name])
    return bodies


def _specific(bodies: list[_Body]) -> list[_Body]:
    """Without "the police" and "the courts" at large, where the text names such a body by a name of its own."""
    generic = agency_words()["chinese_generic"]
    named = {_family(body.name) for body in bodies if body.name not in generic}
    return [body for body in bodies if body.name not in generic or _family(body.name) not in named]


def _family(name: str) -> str | None:
    found = _FAMILY.search(name)
    return None if not found else _SAME.get(found.group(), found.group())
