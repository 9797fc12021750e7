"""What of a person's name is compared: keys that are equal for the ways to write one name.

A key is never near another: one letter of pinyin is another person. ``sure`` keys join by themselves; ``backed``
keys only where something else of the documents speaks for it too; ``guarded`` keys where that is strong.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.dossier.folding import fold, han, tokens
from summarizer.dossier.readings import chinese_name, surnames, syllables
from summarizer.mentions.pinyin import SYLLABLE
from summarizer.tables import json_table

_SYLLABLES = re.compile(rf"{SYLLABLE}{{1,3}}")
_TWO = re.compile(rf"{SYLLABLE}{{2,3}}")
_ONE = re.compile(SYLLABLE)
_MASK = re.compile(r"[某×＊*xX○〇]+")


@dataclass(frozen=True, slots=True)
class Masked:
    """A name with part of it hidden: its surname in pinyin, and the syllables that are left of the given name."""

    surname: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameKeys:
    """The keys of one name, or of all names of an entry.

    ``han`` are the full names in Han as they stand; ``alias`` keys, those of further names, are guarded too, and meet
    only the name of another entry, not its aliases.
    """

    sure: frozenset[str]
    backed: frozenset[str]
    guarded: frozenset[str]
    han: frozenset[str]
    masked: frozenset[Masked]
    alias: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """Every key by which the entry can be joined at all."""
        return self.backed | self.guarded | self.alias


_NONE = NameKeys(frozenset(), frozenset(), frozenset(), frozenset(), frozenset())


@cache
def _words() -> dict[str, frozenset[str]]:
    data = json_table("summarizer.dossier", "name_words.json")
    return {name: frozenset(values) for name, values in data.items()}


def entry_keys(name: str, aliases: Iterable[str]) -> NameKeys:
    """The keys of an entry."""
    main = name_keys(name)
    others = [name_keys(alias) for alias in aliases]
    return NameKeys(
        main.sure,
        main.backed,
        main.guarded,
        main.han.union(*(o.han for o in others if o.all & main.all)),
        main.masked,
        frozenset().union(*(o.all for o in others)) - main.all,
    )


@lru_cache(65536)
def name_keys(name: str) -> NameKeys:
    """The keys of one name in any script; without any for what is no full name."""
    characters = han(name)
    if characters:
        return _of_han(name, characters)
    masked = _masked_latin(name)
    if masked:
        return NameKeys(frozenset(), frozenset(), frozenset(), frozenset(), frozenset([masked]))
    return _of_latin(name)


def _of_han(name: str, characters: str) -> NameKeys:
    hidden = _MASK.search(name)
    if hidden:
        before, after = han(name[: hidden.start()]), han(name[hidden.end() :])
        if not before or len(before) + len(after) > 3:
            return _NONE
        surname = chinese_name(before[0] + "甲")
        assert surname is not None
        mask = Masked(surname[0], syllables(before[1:]), syllables(after))
        return NameKeys(frozenset(), frozenset(), frozenset(), frozenset(), frozenset([mask]))
    read = chinese_name(characters)
    if read is None:
        # A foreign name by its sound: equal characters, or nothing.
        return _NONE if len(characters) < 2 else _keys(sure={f"han:{characters}"}, han={characters})
    key = _pair(*read)
    if len(characters) == 2:
        return _keys(guarded={key}, han={characters})
    return _keys(sure={f"han:{characters}"}, backed={key}, han={characters})


def _of_latin(name: str) -> NameKeys:
    lists = _words()
    parts = [p for p in tokens(name) if not p.isdigit()]
    while len(parts) > 1 and parts[0] in lists["titles"]:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in lists["suffixes"]:
        parts = parts[:-1]
    pinyin = _pinyin(name, tuple(parts))
    if pinyin:
        keys = {_pair(*reading) for reading in pinyin}
        long = any(_ONE.fullmatch(part) is None for part in pinyin[0])
        return _keys(sure={f"latin:{key}" for key in keys}, backed=keys) if long else _keys(guarded=keys)
    full = [p for p in parts if len(p) > 1]
    if len(full) < 2:
        # One word behind a title is a surname or a nickname, which others have too.
        return _keys(guarded=set(full) if len(tokens(name)) == 1 else set())
    key = " ".join(sorted(full))
    backed, guarded = {key}, set()
    if len(full) > 2:
        backed |= {_pair(full[0], "".join(full[1:])), _pair("".join(full[:-1]), full[-1])}
        guarded.add(_pair(full[0], full[-1]))
        if full[0] in lists["honorifics"]:
            backed.add(" ".join(sorted(full[1:])))
        plain = [p for p in full if p not in lists["particles"]]
        if len(plain) > 1:
            guarded.add(" ".join(sorted(plain)))
    if len(full) < len(parts):
        return _keys(guarded={key, *backed, *guarded})
    return _keys(sure={f"latin:{key}"}, backed=backed, guarded=guarded)


def _pinyin(name: str, parts: tuple[str, ...]) -> list[tuple[str, str]]:
    """Surname and given name, each in one word, where the words can be a Chinese name in pinyin.

    Three syllables apart (Tan Mei Ling, Mei Ling Tan) have two readings where both ends are surnames.
    """
    joined = tuple(p.replace("v", "u") for p in _joined_at_hyphens(name, parts))
    if not 2 <= len(joined) <= 3 or not all(_SYLLABLES.fullmatch(p) for p in joined):
        return []
    known = surnames()
    if len(joined) == 2:
        return [(joined[0], joined[1])] if joined[0] in known or joined[1] in known else []
    if not all(_ONE.fullmatch(p) for p in joined):
        return []
    first, middle, last = joined
    readings = [(first, middle + last)] if first in known else []
    return [*readings, (last, first + middle)] if last in known else readings


def _joined_at_hyphens(name: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Given names such as Qi-hang as one word."""
    whole = [fold(word).replace("-", "").strip(".,") for word in name.split() if "-" in word.strip("-")]
    if len(whole) != 1 or len(parts) != 3:
        return parts
    return (parts[0], whole[0]) if whole[0] == parts[1] + parts[2] else (whole[0], parts[2])


def _masked_latin(name: str) -> Masked | None:
    """``Chen Mou``, ``Lin Mouhui``, ``Chen X``: a surname and a given name that is hidden, or half of it."""
    parts = [p.replace("v", "u") for p in tokens(name)]
    if len(parts) != 2 or parts[0] not in surnames():
        return None
    surname, given = parts
    if given in _words()["masks"]:
        return Masked(surname, (), ())
    rest = given.removeprefix("mou")
    if rest != given and _ONE.fullmatch(rest) and _TWO.fullmatch(given):
        return Masked(surname, (), (rest,))
    return None


def fits(mask: Masked, key: str) -> bool:
    """Whether a name with this key of surname and given name in pinyin can be the masked one."""
    words = key.split(" ")
    if len(words) != 2 or mask.surname not in words:
        return False
    given = words[1] if words[0] == mask.surname else words[0]
    before, after = "".join(mask.before), "".join(mask.after)
    if not (given.startswith(before) and given.endswith(after) and len(given) > len(before) + len(after)):
        return False
    left = given[len(before) : len(given) - len(after)]
    return _SYLLABLES.fullmatch(left) is not None


def _pair(surname: str, given: str) -> str:
    return " ".join(sorted((surname, given)))


def _keys(
    *,
    sure: Iterable[str] = (),
    backed: Iterable[str] = (),
    guarded: Iterable[str] = (),
    han: Iterable[str] = (),
) -> NameKeys:
    strong = frozenset(backed)
    return NameKeys(frozenset(sure), strong, frozenset(guarded) - strong, frozenset(han), frozenset())
