"""Bodies that are named by what they are and where: "Sarn police", "the prosecutor's office in Sarn"."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.mentions.agency_mention import PASSING, AgencyMention
from summarizer.mentions.agency_words import agency_words, weight_of
from summarizer.mentions.latin import WORD
from summarizer.mentions.name_lists import words
from summarizer.mentions.word_patterns import WordPattern

_PLACE = rf"{WORD}(?: (?:(?:of|de|la|del|al) )?{WORD}){{0,3}}"
# "the northern city of Sarn", "the capital".
_WHERE = (
    r"(?:the (?:\w+ )?(?:city|province|state|county|district|region|island|port|town|prefecture|republic) of )?"
    rf"(?:the )?(?:{_PLACE}|(?<=the )capital)"
)
_POSSESSIVE = re.compile(r"['’]s?$")


@cache
def _phrase() -> re.Pattern[str]:
    """A place or none, small words, a head, and a place behind or none."""
    data = agency_words()
    levels, fields, units, whole, bare = (
        "|".join(data[f"small_{key}"]) for key in ("levels", "fields", "units", "institutions", "bare")
    )
    return re.compile(
        rf"(?<![\w’'-])(?P<place>{_PLACE}(?:['’]s?)? )?(?P<levels>(?:(?:{levels}) )*)"
        rf"(?:(?P<whole>(?:(?:{fields}|police) )*(?:{whole})|(?:(?:{fields}|police)(?: and)? )+(?:{units}))"
        rf"|(?P<bare>(?:(?:{fields}) )*(?:{bare}|(?-i:Police|Prosecutors)(?= (?:in|of) ))))(?![\w-]|['’]\w)"
        rf"(?P<where> (?:of|in|for) {_WHERE})?"
    )


@cache
def _in_any() -> WordPattern:
    """A word that each of these phrases has."""
    data = agency_words()
    heads = "|".join(head for key in ("fields", "institutions", "bare") for head in data[f"small_{key}"])
    return WordPattern(rf"\b(?:{heads})\b")


def agency_phrases(sentence: str) -> Iterator[AgencyMention]:
    """The bodies that a sentence names so, with offsets in the sentence."""
    data = agency_words()
    for match in _phrase().finditer(sentence) if _in_any().may_be_in(sentence) else ():
        place = match.group("place") or ""
        start = match.start()
        while place and _is_lead(place.split()[0]):
            cut = len(place.split()[0]) + 1
            place, start = place[cut:], start + cut
        where = _where(match.group("where") or "")
        end = match.end() if where else match.end() - len(match.group("where") or "")
        small = bool(match.group("levels")) and match.group("bare") is None
        article = re.search(r"\b[Aa]n?\s$", sentence[:start])
        # "the interior ministry": the only one of its kind.
        only = match.group().endswith("ministry") and re.search(r"\b[Tt]he\s$", sentence[:start])
        if not (place or where or small or only) or (small and article and not (place or where)):
            continue
        name = sentence[start:end].strip()
        if data["alone"].fullmatch(_POSSESSIVE.sub("", place.strip())):
            continue
        own = bool(_POSSESSIVE.search(place.strip())) and not where and match.group("bare") is not None
        vague = own or (not place and not where and name.endswith("organs"))
        yield AgencyMention(start, name, PASSING if vague else weight_of(name, sentence), vague)


def _is_lead(word: str) -> bool:
    """Whether a word opens a sentence, or tells a kind or a day, and no place."""
    low = _POSSESSIVE.sub("", word.lower())
    leading = words()["leading"] - adjectives()
    return low in leading | words()["months"] | set(agency_words()["no_place"]) | words()["official"]


def _where(words_behind: str) -> str:
    """Words behind the head, where they are a place and no month or day."""
    last = words_behind.split()
    return "" if last and last[-1].lower() in words()["months"] else words_behind


@cache
def adjectives() -> frozenset[str]:
    """Of the words that lead to names, the ones that tell of a people: "Thai police"."""
    return frozenset(word for word in words()["leading"] if re.fullmatch(r"\w+(?:an|ese|ish|ai|ch|ino)", word))
