"""Han characters in pinyin without tones: names with the readings of surnames."""

from functools import cache, lru_cache
from typing import Any

from pypinyin import Style, lazy_pinyin

from summarizer.mentions.name_lists import words
from summarizer.tables import json_table


@cache
def _tables() -> dict[str, Any]:
    data: dict[str, Any] = json_table("summarizer.dossier", "readings.json")
    return data


@lru_cache(65536)
def syllables(text: str) -> tuple[str, ...]:
    """A syllable for each Han character, as it is read by itself or in a word; ``ü`` as ``u``, as in passports."""
    return tuple(s.replace("ü", "u").replace("v", "u") for s in lazy_pinyin(text, style=Style.NORMAL))


@lru_cache(65536)
def chinese_name(name: str) -> tuple[str, str] | None:
    """Surname and given name in pinyin, each one word; null where the characters can't be a Chinese name."""
    tables = _tables()
    compounds = words()["chinese_compound_surnames"] | tables["compound"].keys()
    split = 2 if name[:2] in compounds and len(name) > 2 else 1
    if not split < len(name) <= split + 3:
        return None
    surname = name[:split]
    read = tables["compound"].get(surname) or tables["surnames"].get(surname) or "".join(syllables(surname))
    # Read apart: beside a surname, the reading of a given name must not change.
    return read, "".join(syllables(name[split:]))


@cache
def surnames() -> frozenset[str]:
    """The pinyin of every surname that is known, compound ones included."""
    lists, tables = words(), _tables()
    single = (tables["surnames"].get(char) or syllables(char)[0] for char in lists["chinese_surnames"])
    compound = (tables["compound"].get(s) or "".join(syllables(s)) for s in lists["chinese_compound_surnames"])
    return frozenset([*single, *compound])
