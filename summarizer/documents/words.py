"""Words that tell where sentences end and that a text is English; the tables are in words.json."""

import json
from importlib.resources import files

_TABLES = json.loads(files(__package__).joinpath("words.json").read_text(encoding="utf-8"))

NEVER_END: frozenset[str] = frozenset(_TABLES["never"])
BEFORE_NUMBER: frozenset[str] = frozenset(_TABLES["before_number"])
MAY_END: frozenset[str] = frozenset(_TABLES["may_end"])
STARTERS: frozenset[str] = frozenset(_TABLES["starters"])
CONNECTORS: frozenset[str] = frozenset(_TABLES["connectors"])
DOMAINS: frozenset[str] = frozenset(_TABLES["domains"])
ENGLISH: frozenset[str] = frozenset(_TABLES["english"])
