"""The place that a figure is about, in words of the text."""

import re
from collections.abc import Sequence

from summarizer.asking.cues import in_han
from summarizer.documents import Range
from summarizer.mentions import Mentions, name_words

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?:\s(?:(?:of|the|and|de|al)\s)?[A-ZÀ-ÖØ-Þ][\w'’-]*){0,3}"
# "in Port Halden", "at Auckland Airport", "from the north of Sarn"; "nationwide".
_PLACED = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Aa]cross|[Tt]hroughout|[Nn]ear|[Oo]ver|[Oo]utside)\s(?:the\s)?"
    rf"((?:(?:north|south|east|west|northern|southern|eastern|western|central)\s(?:of\s)?)?{_NAME}"
    r"|(?:county|warehouse|estate|cottages?|compound)\b(?:\snext\sdoor)?|whole\s(?:country|province|city))"
    r"|\b(nationwide|countrywide)\b",
)
_CHINESE = re.compile(
    r"(?:在|于|从)([\u4e00-\u9fff]{2,8}?(?:省|市|县|区|镇|机场|口岸|酒店|园区|码头|北部|南部|地区))(?!公安|警|检|人民|法)"
    r"|(全国|全省|全市|全县|全区|境外|缅北|[\u4e00-\u9fff]{2}机场)"
)
# A body's name goes on with its place: "police in Sarn".
_OF_A_BODY = re.compile(
    r"(?:police|officers?|authorities|investigators|prosecutors|court|bureau|victims?|bank|people|banks|companies)\s$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[;:；：。]|,\s(?:while|but|whereas|where|who|which)\b|\bwhile\b")
_OPENS = re.compile(r"^\W*(?:[A-Z][A-Z ,]+\W+)?\w{2,10}\s$")
_BODY = re.compile(
    r"(?:Forces?|Units?|Bureau|Court|Ministry|Police|Office|Cent(?:re|er)|Department|Agency|Group|Bank|Company)$"
    r"|^(?:INTERPOL|Interpol|EUROPOL|Europol|Eurojust)\b"
)
_NO_PLACE = re.compile(
    r"^(?:Operation|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Article|Section|RM|USD|EUR|GBP|Rs)\b"
)


def find_place(number: Range, figures: Sequence[Range], mentions: Mentions, bodies: Sequence[str]) -> str | None:
    """The place that stands in the figure's clause, or opens its sentence; None where the clause settles none.

    ``figures`` are all figures of the sentence, in text order; ``bodies`` names of agencies, which are no places.
    """
    text = mentions.document.text
    sentence = mentions.sentence_around(number.start)
    found = _places(sentence, mentions, bodies)
    clause = _clause(text, sentence, number)
    inside = [p for p in found if clause.start <= p.start < clause.end]
    after = [p for p in inside if p.start >= number.end]
    later = [f for f in figures if f.start > number.start]
    # A place ends its clause, or the list of figures that the clause is.
    nearest = next((p for p in after if not later or p.start < later[0].start or _alone(inside)), None)
    before = [p for p in inside if p.end <= number.start]
    opening = next((p for p in found if _opens(text, sentence, p)), None)
    place = nearest or (before[-1] if before and _alone(inside) else None) or opening
    return text[place.start : place.end] if place else None


def _alone(places: Sequence[Range]) -> bool:
    return len(places) == 1


def _opens(text: str, sentence: Range, place: Range) -> bool:
    lead = text[sentence.start : place.start]
    return len(lead.split()) <= 2 and bool(re.match(r"[,，]", text[place.end :]) or in_han(lead))


def _clause(text: str, sentence: Range, number: Range) -> Range:
    ends = list(_CLAUSE_END.finditer(text, sentence.start, sentence.end))
    start = max([sentence.start, *(m.end() for m in ends if m.end() <= number.start)])
    end = min([sentence.end, *(m.start() for m in ends if m.start() >= number.end)])
    return Range(start, end)


def _places(sentence: Range, mentions: Mentions, bodies: Sequence[str]) -> list[Range]:
    text = mentions.document.text
    pattern = _CHINESE if in_han(text[sentence.start : sentence.end]) else _PLACED
    spoken = [Range(d.start, d.end) for d in mentions.dates]
    found: list[Range] = []
    for match in pattern.finditer(text, sentence.start, sentence.end):
        group = 1 if match.group(1) else 2
        place = Range(match.start(group), match.end(group))
        words = match.group(group)
        if (
            _NO_PLACE.match(words)
            or _BODY.search(words)
            or words.split()[0].casefold() in name_words()["campaign_cue_english"]
        ):
            continue
        if any(place.start < d.end and d.start < place.end for d in spoken):
            continue
        if (
            any(words in body for body in bodies)
            and pattern is _PLACED
            and text[place.end :].startswith((" police", "'s"))
        ):
            continue
        if _OF_A_BODY.search(text[sentence.start : match.start()]):
            continue
        found.append(place)
    return found
