"""What of an operation's name is compared: the name without its generic words, and its phase apart."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

from summarizer.dossier.folding import fold, han, tokens
from summarizer.dossier.readings import syllables
from summarizer.tables import json_table

#: A name with more readings than this says too little to be held against a translation.
MAX_READINGS = 256
#: From so many letters on, one wrong letter leaves a name recognisable.
LONG = 8

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_HAN_EDITION = re.compile(r"(?:第?([一二三四五六七八九十]|\d+)(?:期|季|阶段|轮|号)|[-—·•]?(\d+(?:\.\d+)?)年?)$")


@dataclass(frozen=True, slots=True)
class CampaignName:
    """A name to be compared; ``words`` is "" for one that is all generic.

    ``sounds`` are spellings without spaces, pinyin of Han among them; ``concepts`` the tuples of characters
    that the name can be a translation of; ``near`` what is left when one letter is dropped.
    """

    words: str
    edition: str | None
    sounds: frozenset[str]
    concepts: frozenset[tuple[str, ...]]
    near: frozenset[str]
    distinct: bool


@cache
def _words() -> dict[str, Any]:
    data: dict[str, Any] = json_table("summarizer.dossier", "campaign_words.json")
    return data


@cache
def _concepts() -> dict[str, frozenset[str]]:
    """The characters that a word can stand for; a character stands for itself."""
    data = json_table("summarizer.dossier", "concepts.json")
    del data["note"]
    found: dict[str, set[str]] = {}
    for character, given in data.items():
        for word in [character, *given.split()]:
            found.setdefault(word, set()).add(character)
    return {word: frozenset(characters) for word, characters in found.items()}


@lru_cache(65536)
def campaign_name(name: str) -> CampaignName:
    """The name as it is compared; the same for "Operation Fox Hunt" and "FOX-HUNT"."""
    characters = han(name)
    return _of_han(name) if characters else _of_latin(name)


def _of_han(name: str) -> CampaignName:
    lists = _words()
    left = "".join(part for part in tokens(name))
    for generic in lists["generic_han"]:
        left = left.replace(generic, "")
    edition = None
    if found := _HAN_EDITION.search(left):
        given = found[1] or found[2]
        edition = str(lists["han"].get(given, given))
        left = left[: found.start()]
    base = han(left)
    if not base:
        return CampaignName("", edition, frozenset(), frozenset(), frozenset(), False)
    choices = [_concepts().get(char, frozenset([char])) for char in base]
    return CampaignName(
        base, edition, frozenset(["".join(syllables(base))]), _readings(choices), frozenset(), len(base) > 1
    )


def _of_latin(name: str) -> CampaignName:
    lists = _words()
    spaced = re.sub(r"(\d+)\.(\d+)", r"\1point\2", re.sub(r"(?<=[a-z])(?=\d)", " ", fold(name)))
    parts = [p.replace("point", ".") if p[0].isdigit() else p for p in tokens(spaced)]
    edition, parts = _edition(parts, lists)
    kept = [p for p in parts if p not in lists["generic"]]
    base = kept or parts
    if not base:
        return CampaignName("", edition, frozenset(), frozenset(), frozenset(), False)
    joined = "".join(base)
    near = {joined[:at] + joined[at + 1 :] for at in range(len(joined))} if len(joined) >= LONG else set()
    words = [_stem(part) for part in base]
    known = [_concepts().get(part) or _concepts().get(stem) for part, stem in zip(base, words, strict=True)]
    concepts = _readings([k for k in known if k]) if all(known) else frozenset()
    return CampaignName(" ".join(words), edition, frozenset([joined]), concepts, frozenset(near), len(base) > 1)


def _edition(parts: list[str], lists: dict[str, Any]) -> tuple[str | None, list[str]]:
    """The phase at the end of a name, in arabic numerals, and the words before it."""
    if len(parts) < 2:
        return None, parts
    last, marked = parts[-1], len(parts) > 2 and parts[-2] in lists["edition"]
    number = lists["roman"].get(last) or (lists["words"].get(last) if marked else None)
    if number is None and _NUMBER.fullmatch(last):
        number = last.removesuffix(".0")
    if number is None:
        return None, parts
    return str(number), parts[: -2 if marked else -1]


def _stem(word: str) -> str:
    """A word without its plural."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _readings(choices: list[frozenset[str]]) -> frozenset[tuple[str, ...]]:
    """Every choice of a character a word, in any order of the words."""
    count = 1
    for each in choices:
        count *= len(each)
    if len(choices) < 2 or count > MAX_READINGS:
        return frozenset()
    return frozenset(tuple(sorted(each)) for each in product(*choices))
