"""A named person whom the text calls suspected, accused, wanted, arrested, convicted or dead as such."""

from datetime import date

from pydantic import Field

from schemas.base import Part
from schemas.evidence import Evidence
from schemas.vocabulary import Status


class Event(Part):
    """What the text tells of the person at one point; ``detail`` and ``place`` are words of the text."""

    status: Status
    date: date | None
    place: str | None
    detail: str | None
    evidence: Evidence


class Suspect(Part):
    """Verbatim: ``name``, ``aliases``, ``role``, ``group``. ``status`` is that of the latest event.

    A status is what a text says of a person. It is not a finding of guilt.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    role: str | None
    group: str | None
    status: Status = Field(description="what the text says, not guilt")
    events: tuple[Event, ...]
    evidence: tuple[Evidence, ...]
