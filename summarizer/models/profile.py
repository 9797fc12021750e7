"""What a model can do and what it costs, as data (``profiles.json``)."""

import json
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from summarizer.models.grammar import Dialect


@dataclass(frozen=True, slots=True)
class Prices:
    """US dollars for a million tokens, and the day on which the makers' list said so."""

    read: float
    cached: float
    written: float
    as_of: str

    def cost(self, read: int, cached: int, written: int) -> float:
        """Dollars for one call; ``read`` without the cached tokens."""
        return (read * self.read + cached * self.cached + written * self.written) / 1_000_000


@dataclass(frozen=True, slots=True)
class Profile:
    """Capabilities of a model.

    ``strict``: the endpoint takes only the strict subset of JSON Schema. ``seed``: a fixed seed is sent.
    ``grammar``: the dialect of the grammars it takes.
    ``context`` is in tokens, prompt and answer together. ``known`` is False for a model no pattern matches:
    what it refuses with HTTP 400 is then asked in another form.
    """

    json_schema: bool
    tools: bool
    grammar: Dialect | None
    strict: bool
    temperature: bool
    seed: bool
    token_limit: Literal["max_tokens", "max_completion_tokens"]
    context: int
    embedded: bool
    known: bool
    prices: Prices | None


@cache
def _entries() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files(__package__).joinpath("profiles.json").read_text("utf-8"))
    return loaded


def _profile(fields: dict[str, Any], *, known: bool) -> Profile:
    merged = {**_entries()["unknown"], **fields}
    prices = merged.pop("prices", None)
    return Profile(**merged, known=known, prices=Prices(**prices) if prices else None)


def embedded_profile() -> Profile:
    """The profile of a model that our own engine runs."""
    return _profile(_entries()["embedded"], known=True)


def find_profile(name: str, *, hosted: bool) -> Profile:
    """The first profile whose pattern matches the model's name (its part after the last slash, lower case).

    ``hosted`` tells that the endpoint is the makers' own; only there are their prices right.
    """
    short = name.rsplit("/", 1)[-1].lower()
    for entry in _entries()["models"]:
        if any(fnmatchcase(short, pattern) for pattern in entry["patterns"]):
            fields = {key: value for key, value in entry.items() if key != "patterns"}
            if not hosted:
                fields.pop("prices", None)
            return _profile(fields, known=True)
    return _profile({}, known=False)
