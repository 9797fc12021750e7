"""Other names that a text gives a person: nicknames, other scripts, short forms."""

import re
from collections.abc import Sequence

from summarizer.grounding.places import occurrences
from summarizer.mentions import Mentions, is_pinyin_name, name_words

_MARKER = (
    r"(?:alias|a\.?k\.?a\.?|also (?:known|called)(?: as)?|(?:better |otherwise |locally )?known (?:to [\w ]{1,30} )?as"
    r"|nicknamed|calls? (?:him|her)self|who (?:goes|went) by(?: the name(?: of)?)?|going by"
    r"|whom? [\w ]{1,30} calls?)"
)
_AFTER = re.compile(
    rf"^[,\s]*(?:\(?\d{{1,2}}\)?\s*,?\s*)?[(,]?\s*(?:(?:who is|who was|is|was)\s+)?{_MARKER}\s*[\"“‘']?"
    r"((?:the )?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,3})[\"”’']?"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LABEL = re.compile(r"^(?:绰号|外号|化名|又名|别名|曾用名|人称)[:：]?")
_BRACKETED = re.compile(r"^\s?[(（]([\u4e00-\u9fff·]{2,8}|[A-Z][\w'’ -]{2,30})[)）]")
_QUOTED_AFTER = re.compile(r"^[,\s]*[\"“]([^\"“”\n]{2,30})[\"”]")
_CHINESE = re.compile(
    r"^[^。；]{0,16}?(?:绰号|外号|化名|又名|别名|曾用名|人称|自称)[:：]?[“\"「]?([\u4e00-\u9fffA-Za-z·]{1,8})[”\"」）]"
)


def find_aliases(name: str, others: Sequence[str], mentions: Mentions) -> tuple[str, ...]:
    """Aliases of the person ``name``, in order of appearance; ``others`` are the other persons' names.

    A short form ("Vask" for "Ruben Vask") counts when it belongs to no other person and stands alone somewhere.
    """
    text = mentions.document.text
    found: list[str] = []
    for place in occurrences(name, mentions):
        after = text[place.end : place.end + 80]
        matches = (pattern.match(after) for pattern in (_AFTER, _QUOTED_AFTER, _CHINESE))
        named = [_LABEL.sub("", match.group(1).strip()) for match in matches if match]
        found += [alias for alias in named if not alias.startswith("I ")]
        if (match := _BRACKETED.match(after)) and bool(_HAN.search(match.group(1))) != bool(_HAN.search(name)):
            # The same name in the other script; "(Lorian)" behind a Latin name is a place.
            found.append(match.group(1).strip())
    for short in _short_forms(name):
        taken = any(short in other.split() for other in others if other != name)
        if short.lower() in name_words()["months"] | name_words()["leading"]:
            # "April", "Will": the word alone means something else.
            continue
        alone = [p for p in occurrences(short, mentions) if not _inside(p.start, name, mentions)]
        if alone and not taken:
            found.append(short)
    return tuple(dict.fromkeys(a for a in found if a and a != name and occurrences(a, mentions)))


def _short_forms(name: str) -> list[str]:
    parts = name.split()
    if len(parts) < 2:
        return []
    # In a Chinese name the surname stands first, and a given name in pinyin is used alone too.
    return parts if is_pinyin_name(name) else [parts[-1], parts[0]]


def _inside(start: int, name: str, mentions: Mentions) -> bool:
    return any(p.start <= start < p.end for p in occurrences(name, mentions))
