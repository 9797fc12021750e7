"""Names that a model takes for a person's though the text uses them of a place, a paper, a ship, a company."""

import re

from summarizer.documents import Range
from summarizer.grounding.places import occurrences
from summarizer.mentions import Mentions
from summarizer.mentions.accused import has_age, is_accused_closely

_REACH = 120
_THINGS = re.compile(
    r"\b(?:Warrants?|Notices?|Orders?|Lists?|Acts?|Hotline|Helpline|Portal|Program(?:me)?s?|Compounds?|Township"
    r"|Airport|Highway|Certificates?|Agreement)$"
)
_COMPANY_AFTER = re.compile(
    r"(?:\.?,)?\s(?:Co\b|Inc\b|Ltd\b|LLC\b|L\.L\.C|Corp\b|GmbH\b|S\.A\b|Pte\b|Sdn\b|PLC\b|plc\b|Limited\b|Holdings?\b)"
)
_SHIP_BEFORE = re.compile(r"\b(?:MV|M/V|MT|[Vv]essels?|[Ss]hips?|[Yy]achts?|[Tt]ankers?)\s[\"“‘]?$")
_BODY_AFTER = re.compile(r"['’]\s(?:Court|Office|Association|Tribunal)\b")
# "U.S. Attorney for the Northern District of Sarn Ann Lock": the name, or a place's name run together with it.
_OFFICE_BEFORE = re.compile(
    r"\b(?:Attorney|Secretary|Minister|Commissioner|Judge|Prosecutor|Superintendent|Inspector|Sheriff|Solicitor|Ambassador)"
    r"(?:\sGeneral)?\s(?:for|of)\s(?:the\s)?(?:[A-Z][\w.'’-]*\s(?:(?:of|for|and)\s(?:the\s)?)?){0,6}$"
)
_CAPITALISED = r"[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2}"
_LISTED = rf"(?:{_CAPITALISED}(?:,\s(?:and\s)?|\sand\s))"
_WITHIN = (
    r"\b(?:in|at|near|outside|across|around|throughout)\s(?:the\s)?(?:(?:north|south|east|west|central|down)\w*\s)?"
)
_INSIDE = re.compile(rf"{_WITHIN}$")
_INSIDE_LISTED = re.compile(rf"{_WITHIN}{_LISTED}{{1,4}}$")
_TOWARDS = re.compile(r"\b(?:from|of|to|into|via|through|between|[Tt]he|an?)\s$")
_TOWARDS_AFTER = re.compile(
    r"-based\b|\s(?:man|woman|men|women|residents?|couple|police|court|airport|area|district)\b"
)
_RESIDENT_AFTER = re.compile(r"(?:-based\b)?\s(?:man|woman|men|women|residents?|couple|teen(?:ager)?s?|pensioner)\b")
_OWNS = re.compile(r"['’]s?\b")


def no_person(name: str, mentions: Mentions) -> str | None:
    """What a name is by the words around it, where that is no person; else None."""
    if _THINGS.search(name):
        return "a paper or a thing, no person"
    text, places = mentions.document.text, occurrences(name, mentions)
    if any((place.start, place.end) == (number.start, number.end) for number in mentions.numbers for place in places):
        return "a number, no person"
    around = [(place, text[max(0, place.start - _REACH) : place.start]) for place in places]
    if any(_SHIP_BEFORE.search(before) for _, before in around):
        return "a ship, no person"
    if any(_COMPANY_AFTER.match(text, place.end) for place, _ in around):
        return "a company, no person"
    if any(_BODY_AFTER.match(text, place.end) for place, _ in around):
        return "a body, no person"
    if any(_OFFICE_BEFORE.search(before) for _, before in around):
        return "behind an office, and so an official"
    return "a place, no person" if _is_place(around, mentions) else None


def _is_place(around: list[tuple[Range, str]], mentions: Mentions) -> bool:
    """Whether something is in, at or near it somewhere, and nothing speaks of it as of a person anywhere."""
    text, inside = mentions.document.text, False
    for place, before in around:
        if _OWNS.match(text, place.end):
            continue
        if mentions.in_title(place.start):
            # "Harbour Vale man jailed"
            inside |= _RESIDENT_AFTER.match(text, place.end) is not None
            continue
        sentence = mentions.sentence_around(place.start)
        part = text[sentence.start : sentence.end]
        if not _TOWARDS.search(before) and has_age(part, place.start - sentence.start, place.end - sentence.start):
            return False
        listed = _INSIDE_LISTED.search(before) and not is_accused_closely(part, place.end - sentence.start)
        if _INSIDE.search(before) or listed:
            inside = True
        elif not (_TOWARDS.search(before) or _TOWARDS_AFTER.match(text, place.end)):
            return False
    return inside
