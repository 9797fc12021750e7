"""One person across documents."""

from datetime import date as Date

from pydantic import Field

from schemas.base import Part
from schemas.link import Apart, Citation, Link, NameUse, Ref
from schemas.vocabulary import Status


class DossierEvent(Part):
    """What one document tells of the person at one point; ``published`` is that document's date."""

    status: Status
    date: Date | None
    published: Date | None
    place: str | None
    detail: str | None
    source: Citation


class Trait(Part):
    """A role or a group, in the words of a document, and the documents that say so."""

    text: str
    documents: tuple[str, ...]


class StatusConflict(Part):
    """Two events that can't both be right as told; both stay. ``one`` and ``other`` are places in ``events``."""

    reason: str
    one: int = Field(ge=0)
    other: int = Field(ge=0)


class DossierSuspect(Part):
    """Events are in time order (their own date, else the publication). A status is not a finding of guilt."""

    id: str
    name: str
    names: tuple[NameUse, ...]
    roles: tuple[Trait, ...]
    groups: tuple[Trait, ...]
    statuses: tuple[Status, ...] = Field(description="all that documents tell, in the order of the events")
    events: tuple[DossierEvent, ...]
    conflicts: tuple[StatusConflict, ...]
    members: tuple[Ref, ...]
    links: tuple[Link, ...]
    apart: tuple[Apart, ...]
