"""The shapes of names of law-enforcement and judicial bodies: where in a sentence they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from summarizer.mentions.latin import CAPITALS
from summarizer.mentions.name_lists import words

_TOKEN = rf"[{CAPITALS}][\w.'’&-]*"
_SMALL = r"(?:of|for|and|on|against|the|de|di|da|del|della|do|dos|des|du)"
_RUN = re.compile(rf"{_TOKEN}(?:[ \u00a0](?:{_SMALL} ){{0,2}}{_TOKEN})*")
_DISTRICT = re.compile(rf",? (?:for the )?(?:{_TOKEN} )?District of {_TOKEN}(?: {_TOKEN})?")
_BRACKETED = re.compile(
    rf" \((?:the )?([{CAPITALS}][{CAPITALS}0-9&-]{{1,7}}|{_TOKEN}(?: (?:{_SMALL} )?{_TOKEN}){{0,4}})\)"
)
_ADJECTIVE = r"[A-Z][a-z]+(?:an|ese|ish|i|ch|ian|ean|ss|k)"
_ALONE_FIRST = re.compile(r"\w+")
_POLICE_IN = re.compile(r"^(?:Police|Prosecutors) in [A-Z][a-z]+\b")
_MOST_WORDS = 9
#: What a unit tells that is named with the body it belongs to, and what that body's name tells there.
_UNIT = 0.5


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """One place of a body's name in a sentence; ``weight``: how much it tells that the text is about that body."""

    start: int
    name: str
    weight: float = 1.0
    vague: bool = False


@cache
def agency_patterns() -> dict[str, Any]:
    """The patterns of ``agencies.yaml``, compiled, and its plain lists as they are."""
    data: dict[str, Any] = yaml.safe_load(files("summarizer.mentions").joinpath("agencies.yaml").read_text("utf-8"))

    def any_of(key: str, start: str = r"\b", end: str = r"\b") -> re.Pattern[str]:
        return re.compile(rf"{start}(?:{'|'.join(data[key])}){end}", re.IGNORECASE)

    compiled = {key: any_of(key) for key in ("strong", "heads", "fields", "never", "titles")}
    compiled |= {key: any_of(key, "", "") for key in ("verdict", "not_verdict", "notice", "alone")}
    sides = {"after_adjective": _ADJECTIVE, "vague": _ADJECTIVE, "after_place": r"(?<![.] )[A-Z][a-z]+"}
    compiled |= {key: re.compile(rf"\b{place} (?:{'|'.join(data[key])})\b") for key, place in sides.items()}
    return {**data, **compiled, "chinese": re.compile(data["chinese"])}


def is_body(name: str) -> bool:
    """Whether capitalised words are the name of such a body."""
    patterns = agency_patterns()
    if patterns["alone"].fullmatch(name):
        return True
    if len(name.split()) < 2 or len(name.split()) > _MOST_WORDS:
        return False
    if patterns["titles"].search(name) or patterns["never"].search(name):
        return False
    if patterns["strong"].search(name):
        return True
    return bool(patterns["heads"].search(name) and patterns["fields"].search(name))


def is_body_line(line: str) -> bool:
    """Whether a line in capitalised words is the name of a body and nothing else, as over a press release."""
    bare = _DISTRICT.sub("", line)
    last = bare.split()[-1]
    heads = agency_patterns()["heads"].fullmatch(last) or agency_patterns()["strong"].fullmatch(last)
    return heads is not None and is_body(bare)


def find_english_agencies(sentence: str) -> Iterator[AgencyMention]:
    """The bodies that an English sentence names, with offsets in the sentence."""
    for match in _RUN.finditer(sentence):
        parent = False
        for start, name in _pieces(match.start(), match.group()):
            yield from _bodies(sentence, start, name, _UNIT if parent else 1.0)
            parent = name.endswith(("'s", "’s")) and is_body(name[:-2])
    for match in _POLICE_IN.finditer(sentence):
        yield AgencyMention(match.start(), match.group())
    for key in ("after_adjective", "after_place", "vague"):
        for match in agency_patterns()[key].finditer(sentence):
            first = match.group().split()[0].lower()
            if first not in words()["leading"] - _adjectives() | words()["months"] | set(agency_patterns()["no_place"]):
                yield AgencyMention(match.start(), match.group(), 0.4 if key == "vague" else 1.0, key == "vague")


@cache
def _adjectives() -> frozenset[str]:
    """Of the words that lead to names, the ones that tell of a people: "Thai police"."""
    return frozenset(word for word in words()["leading"] if re.fullmatch(r"\w+(?:an|ese|ish|ai|ch|ino)", word))


def _pieces(start: int, run: str) -> Iterator[tuple[int, str]]:
    """A run cut behind a possessive and at an "and the": "Interpol's Cybercrime Centre" tells of two bodies."""
    own = agency_patterns()["own"]
    cut = 0
    for match in re.finditer(r"(\S+['’]s) (?=\S)|( and the )", run):
        if match.group(1) and match.group(1).lower().replace("’", "'") in own:
            continue
        stop = match.start() if match.group(2) else match.end(1)
        yield start + cut, run[cut:stop]
        cut = match.end()
    yield start + cut, run[cut:]


def _bodies(sentence: str, start: int, name: str, weight: float) -> Iterator[AgencyMention]:
    while _leads(name):
        rest = name.partition(" ")[2].lstrip()
        name, start = rest, start + len(name) - len(rest)
    name = re.sub(r"(?:['’]s|\.|,)$", "", _before_day(name))
    first, both, second = name.partition(" and ")
    unit, of, parent = name.partition(" of the ")
    if both and is_body(first) and is_body(second):
        yield from _bodies(sentence, start, first, weight)
        yield from _bodies(sentence, start + len(first) + len(both), second, weight)
    elif of and is_body(parent):
        if is_body(unit):
            yield AgencyMention(start, name, _UNIT * weight)
        yield from _bodies(sentence, start + len(unit) + len(of), parent, _UNIT if is_body(unit) else weight)
    elif (short := _ALONE_FIRST.match(name)) and is_body(short.group()) and not agency_patterns()["heads"].search(name):
        # "INTERPOL NCBs": the body alone.
        yield AgencyMention(start, short.group(), _weight(short.group(), sentence) * weight)
    elif is_body(name):
        if name.endswith("Office") and (district := _DISTRICT.match(sentence, start + len(name))):
            name += district.group()
        bracketed = _BRACKETED.match(sentence, start + len(name))
        if bracketed and (bracketed.group(1).isupper() or is_body(bracketed.group(1))):
            name += bracketed.group()
        yield AgencyMention(start, name, _weight(name, sentence) * weight)


def _leads(name: str) -> bool:
    """Whether the first word of a run opens a sentence, and is no part of the body's name."""
    first, several, _ = name.partition(" ")
    return bool(several) and first.lower() in words()["leading"] - _adjectives() - set(agency_patterns()["in_names"])


def _before_day(name: str) -> str:
    """Without a day behind the name: "Sarn Police on Thursday"."""
    parts = name.split(" ")
    day = next((i for i, part in enumerate(parts) if i and part.lower().strip(".,") in words()["months"]), len(parts))
    while day > 1 and day < len(parts) and parts[day - 1].islower():
        day -= 1
    return " ".join(parts[:day])


def _weight(name: str, sentence: str) -> float:
    patterns = agency_patterns()
    if re.search(r"\b(?:[Cc]ourt|[Tt]ribunal)\b|法院", name):
        acts = patterns["verdict"].search(sentence) and not patterns["not_verdict"].search(sentence)
        return 1.0 if acts else 0.3
    if patterns["notice"].search(sentence) and re.search(r"(?i)interpol|国际刑警", name):
        return 0.3
    return 1.0


def find_chinese_agencies(sentence: str) -> Iterator[AgencyMention]:
    """The bodies that a Chinese sentence names, with offsets in the sentence."""
    behind = -1
    for match in agency_patterns()["chinese"].finditer(sentence):
        name, start = match.group(), match.start()
        cuts = [
            name.rfind(word) + len(word) for word in agency_patterns()["chinese_not_before"] if name.rfind(word) >= 0
        ]
        cut = max([0, *(c for c in cuts if c < len(name) - 1)])
        # 公安部刑侦局: a unit behind its body.
        unit = _UNIT if start == behind and not cut else 1.0
        yield AgencyMention(start + cut, name[cut:], _weight(name, sentence) * unit)
        behind = match.end()
