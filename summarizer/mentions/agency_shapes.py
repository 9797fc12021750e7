"""The names of law-enforcement and judicial bodies in English: where in a sentence they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from summarizer.mentions.agency_mention import PASSING, UNIT, AgencyMention
from summarizer.mentions.agency_phrases import adjectives, agency_phrases
from summarizer.mentions.agency_words import agency_words, weight_of
from summarizer.mentions.latin import CAPITALS
from summarizer.mentions.name_lists import words

_TOKEN = rf"[{CAPITALS}][\w.'’&-]*"
_SMALL = r"(?:of|for|and|on|against|the|de|di|da|del|della|do|dos|des|du)"
_RUN = re.compile(rf"{_TOKEN}(?:[ \u00a0](?:{_SMALL} ){{0,2}}{_TOKEN})*")
_DISTRICT = re.compile(rf",? (?:for the )?(?:{_TOKEN} )?District of {_TOKEN}(?: {_TOKEN})?")
_BRACKETED = re.compile(
    rf" \((?:the )?([{CAPITALS}][{CAPITALS}0-9&-]{{1,7}}|{_TOKEN}(?: (?:{_SMALL} )?{_TOKEN}){{0,4}})\)"
)
_ALONE_FIRST = re.compile(r"\w+")
# "the ministry's Fraud Bureau": a unit too.
_ITS_BODY = re.compile(r"\b(?:ministry|bureau|department|force|agency|office)['’]s $")
# "Office of Inspector General", "Inspector General for Tax Administration": a body, though a title is in it.
_OVERSEER = re.compile(r"\b(?:Office of (?:the )?Inspector General|Inspector General for)\b")
_HOLDER = re.compile(r"\b(?:Secretary|Minister|Commissioner|Director)$")
# "(AFP) -", "© 2031 AFP": the news agency.
_WIRE = re.compile(r"\(AFP\)\s?[-–—]|©\s?(?:\d{4}\s)?AFP\b")
_MOST_WORDS, _REACH = 9, 60


def is_body(name: str) -> bool:
    """Whether capitalised words are the name of such a body."""
    patterns = agency_words()
    if patterns["alone"].fullmatch(name):
        return True
    if len(name.split()) < 2 or len(name.split()) > _MOST_WORDS:
        return False
    if patterns["titles"].search(_OVERSEER.sub("", name)) or patterns["never"].search(name):
        return False
    if patterns["strong"].search(name):
        return True
    return bool(patterns["heads"].search(name) and patterns["fields"].search(name))


def is_body_line(line: str) -> bool:
    """Whether a line in capitalised words is the name of a body and nothing else, as over a press release."""
    bare = _DISTRICT.sub("", line)
    last = bare.split()[-1]
    heads = agency_words()["heads"].fullmatch(last) or agency_words()["strong"].fullmatch(last)
    return heads is not None and is_body(bare)


def find_english_agencies(sentence: str) -> Iterator[AgencyMention]:
    """The bodies that an English sentence names, with offsets in the sentence."""
    phrases = [
        phrase
        for phrase in agency_phrases(sentence)
        if not agency_words()["never"].search(phrase.name.removeprefix("central bank"))
    ]
    for mention in (*_capitalised(sentence, phrases), *phrases):
        end = mention.start + len(mention.name)
        passing = _is_passing(sentence, mention.start, end) or (mention in phrases and _is_unit(mention.name))
        yield replace(mention, weight=min(mention.weight, PASSING)) if passing else mention
    for match in agency_words()["vague"].finditer(sentence):
        if match.group().split()[0].lower() not in words()["leading"] - adjectives() | words()["months"]:
            yield AgencyMention(match.start(), match.group(), PASSING, vague=True)


def _body_at_end(name: str) -> str | None:
    """The body that the last words name: "Rosa Dell of the Sarn Police"."""
    parts = name.removeprefix("The ").split(" ")
    starts = [i for i in range(len(parts)) if not i or parts[i - 1].islower()]
    return next((body for i in reversed(starts) if is_body(body := " ".join(parts[i:]))), None)


def _is_unit(phrase: str) -> bool:
    """Whether a phrase names a unit of a body that has a name: "fraud squad of the Sarn Police"."""
    return any(is_body(phrase[match.end() :]) for match in re.finditer(r" (?:of|in) (?:the )?(?=[A-Z])", phrase))


def _is_passing(sentence: str, start: int, end: int) -> bool:
    patterns = agency_words()
    before = sentence[max(0, start - _REACH) : start]
    return bool(patterns["passing_before"].search(before) or patterns["passing_after"].match(sentence[end:]))


def _capitalised(sentence: str, phrases: Sequence[AgencyMention]) -> Iterator[AgencyMention]:
    """Bodies in runs of capitalised words; a run ends where a phrase begins that goes on behind it."""
    wire = [match.span() for match in _WIRE.finditer(sentence)]
    for match in _RUN.finditer(sentence):
        run = match.group()
        if any(start <= match.start() and match.end() <= end for start, end in wire):
            continue
        for phrase in phrases:
            if match.start() < phrase.start < match.end() < phrase.start + len(phrase.name):
                run = re.sub(r"(?: (?:and|the|of|for))+ ?$", "", sentence[match.start() : phrase.start].rstrip())
        if any(phrase.start == match.start() and len(phrase.name) > len(run) for phrase in phrases):
            continue
        before = sentence[: match.start()]
        its = before.endswith("s ") and _ITS_BODY.search(before) is not None
        parent: str | None = None
        for start, name in _pieces(match.start(), run):
            weight = UNIT if parent or its else 1.0
            yield from (replace(body, parent=body.parent or parent) for body in _bodies(sentence, start, name, weight))
            parent = _body_at_end(name[:-2]) if name.endswith(("'s", "’s")) else None


def _pieces(start: int, run: str) -> Iterator[tuple[int, str]]:
    """A run cut behind a possessive and at an "and the": "Interpol's Cybercrime Centre" tells of two bodies."""
    own = agency_words()["own"]
    cut = 0
    for match in re.finditer(r"(\S+(?:['’]s|-led)) (?=\S)|( and the )", run):
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
    name = re.sub(r"(?:['’]s|-led|\.|,)$", "", _before_day(name))
    first, both, second = name.partition(" and ")
    unit, of, parent = name.partition(" of the ")
    if not of and agency_words()["titles"].search(name):
        # "Inspector Ann Lock of Police Sarn"
        unit, of, parent = name.rpartition(" of ")
    if of and _HOLDER.search(unit):
        # "Secretary of the Sarn Treasury for Taxes Ann Lock"
        parent = parent.partition(" for ")[0]
    if both and is_body(first) and is_body(second):
        yield from _bodies(sentence, start, first, weight)
        yield from _bodies(sentence, start + len(first) + len(both), second, weight)
    elif of and is_body(parent):
        if is_body(unit):
            yield AgencyMention(start, name, UNIT * weight, parent=parent)
        yield from _bodies(sentence, start + len(unit) + len(of), parent, UNIT if is_body(unit) else weight)
    elif (short := _ALONE_FIRST.match(name)) and is_body(short.group()) and not agency_words()["heads"].search(name):
        # "INTERPOL NCBs": the body alone.
        yield AgencyMention(start, short.group(), weight_of(short.group(), sentence) * weight)
    elif is_body(name):
        if name.endswith("Office") and (district := _DISTRICT.match(sentence, start + len(name))):
            name += district.group()
        bracketed = _BRACKETED.match(sentence, start + len(name))
        if bracketed and (bracketed.group(1).isupper() or is_body(bracketed.group(1))):
            name += bracketed.group()
        yield AgencyMention(start, name, weight_of(name, sentence) * weight)


def _leads(name: str) -> bool:
    """Whether the first word of a run opens a sentence, and is no part of the body's name."""
    first, several, _ = name.partition(" ")
    return bool(several) and first.lower() in _leading()


@cache
def _leading() -> frozenset[str]:
    in_names: frozenset[str] = frozenset(agency_words()["in_names"])
    leading: frozenset[str] = words()["leading"]
    return leading - adjectives() - in_names


def _before_day(name: str) -> str:
    """Without a day behind the name: "Sarn Police on Thursday"."""
    parts = name.split(" ")
    day = next((i for i, part in enumerate(parts) if i and part.lower().strip(".,") in words()["months"]), len(parts))
    while day > 1 and day < len(parts) and parts[day - 1].islower():
        day -= 1
    return " ".join(parts[:day])
