"""What the dossier keeps of a report while it merges: slim, since there may be many thousands."""

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import TypeVar

from schemas import Citation, DossierDocument, Evidence, Ref
from schemas.base import Part

P = TypeVar("P", bound=Part)

#: Where words stand: start, end, quote.
Quote = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A statistic of a report."""

    id: str
    measure: str
    object: str
    action: str
    change: str
    value: int | float
    kind: str
    currency: str | None
    unit: str | None
    bound: str
    start: date | None
    end: date | None
    place: str | None
    agency: str | None
    part_of: str | None
    scope: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class CampaignRecord:
    """A campaign of a report."""

    id: str
    name: str
    aliases: tuple[str, ...]
    agencies: tuple[str, ...]
    places: tuple[str, ...]
    start: date | None
    end: date | None
    statistics: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event of a suspect."""

    status: str
    date: date | None
    place: str | None
    detail: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A suspect of a report."""

    id: str
    name: str
    aliases: tuple[str, ...]
    role: str | None
    group: str | None
    status: str
    events: tuple[EventRecord, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A report: the document as the dossier names it, and what is told in it."""

    about: DossierDocument
    figures: tuple[FigureRecord, ...]
    campaigns: tuple[CampaignRecord, ...]
    persons: tuple[PersonRecord, ...]

    @property
    def id(self) -> str:
        """The document's id, unique within the dossier."""
        return self.about.id


def slim(part: P) -> P:
    """The part itself, with the set of its fields' names shared among all of its kind.

    Each part has such a set of its own, which is larger than all its values: of a million parts, most of the memory.
    """
    object.__setattr__(part, "__pydantic_fields_set__", _fields(type(part)))
    return part


@cache
def _fields(kind: type[Part]) -> set[str]:
    return set(kind.model_fields)


# What stands in a series, a conflict and a sum, or in a name and an event, is one object.
@lru_cache(65536)
def cited(document: str, item: str, quote: Quote) -> Citation:
    """A quote of a record as the schema has it."""
    evidence = slim(Evidence(start=quote[0], end=quote[1], quote=quote[2]))
    return slim(Citation(document=document, item=item, evidence=evidence))


@lru_cache(65536)
def ref(key: tuple[str, str]) -> Ref:
    """A document's id and an entry's id as the schema has them."""
    return slim(Ref(document=key[0], item=key[1]))
