"""Operations that are known by many names, from ``registry.json``: public facts, for the dossier alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from summarizer.dossier.campaign_names import CampaignName, campaign_name
from summarizer.dossier.folding import fold, han
from summarizer.tables import json_table


@dataclass(frozen=True, slots=True)
class Operation:
    """A known operation; ``standing`` ones are so broad that sharing one tells nothing of two people."""

    id: str
    standing: bool
    context: tuple[str, ...] | None
    chinese: bool


@dataclass(frozen=True, slots=True)
class _Index:
    words: dict[str, Operation]
    sounds: dict[str, Operation]
    concepts: dict[tuple[str, ...], Operation | None]


@cache
def _index() -> _Index:
    data = json_table("summarizer.dossier", "registry.json")
    made = _Index({}, {}, {})
    for entry in data["operations"]:
        context = data["context"][entry["context"]] if entry["context"] else None
        operation = Operation(
            entry["id"], entry["standing"], tuple(context) if context else None, entry["context"] == "china"
        )
        for name in (*entry["han"], *entry["names"]):
            read = campaign_name(name)
            made.words[read.words] = operation
            for sound in read.sounds:
                made.sounds[sound] = operation
        for name in entry["han"]:
            for reading in campaign_name(name).concepts:
                # What could be two operations is neither.
                taken = made.concepts.get(reading, operation)
                made.concepts[reading] = operation if taken == operation else None
    return made


def known(name: CampaignName, told: Iterable[str], language: str) -> tuple[Operation, str] | None:
    """The operation that goes by this name, and why.

    ``told`` is what the report says of its agencies, outlet and title. A name that others could use too, like
    "Great Wall", is the known operation only where these, or the language, speak for it.
    """
    index = _index()
    if operation := index.words.get(name.words):
        how = "a name of it in the registry"
    elif operation := next((index.sounds[s] for s in sorted(name.sounds) if s in index.sounds), None):
        how = "its sound is that of a name in the registry"
    elif operation := next((o for c in sorted(name.concepts) if (o := index.concepts.get(c))), None):
        how = "a literal translation of its Chinese name"
    if operation is None or not _fits(operation, told, language):
        return None
    return operation, how


def _fits(operation: Operation, told: Iterable[str], language: str) -> bool:
    if operation.context is None or (operation.chinese and language == "zh"):
        return True
    values = list(told)
    if operation.chinese and any(han(value) for value in values):
        return True
    folded = " ".join(map(fold, values))
    return any(f" {mark}" in f" {folded}" for mark in operation.context)
