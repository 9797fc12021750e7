"""What the names of agencies and places have in common across scripts and wordings."""

from functools import cache, lru_cache
from typing import Any

from summarizer.dossier.folding import han, tokens
from summarizer.dossier.readings import syllables
from summarizer.tables import json_table

#: Shorter words are too often no name.
SHORTEST = 4


@cache
def _words() -> dict[str, Any]:
    data = json_table("summarizer.dossier", "agency_words.json")
    return {
        "generic": frozenset(data["generic"]),
        "generic_han": sorted(data["generic_han"], key=lambda w: (-len(w), w)),
        "same": {_plain(name): group[0] for group in data["same"] for name in group},
    }


def _plain(name: str) -> str:
    return " ".join(t for t in tokens(name) if t not in ("the", "of", "s", "china", "chinese"))


@lru_cache(65536)
def agency_marks(name: str) -> tuple[str, ...]:
    """Marks that another name of the same agency, or of one of the same place, has too.

    ``agency:`` the agency itself; ``place:`` a proper word of the name, which for 云泽省公安厅 and "Yunze police"
    is ``yunze``. None for a name like "local police".
    """
    lists = _words()
    plain = _plain(name)
    if plain in lists["same"]:
        return (f"agency:{lists['same'][plain]}",)
    characters = han(name)
    if characters:
        left = characters
        for generic in lists["generic_han"]:
            left = left.replace(generic, " ")
        places = ["".join(syllables(part)) for part in left.split() if len(part) > 1]
    else:
        places = [t for t in tokens(name) if len(t) >= SHORTEST and t not in lists["generic"]]
    specific = [f"agency:{plain}"] if places or len(plain.split()) > 2 else []
    return tuple(dict.fromkeys([*specific, *(f"place:{place}" for place in places)]))
