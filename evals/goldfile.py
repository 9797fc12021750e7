"""The form of a gold file: what a reader labelled in one document (see ``evals/GUIDE.md``)."""

import datetime
import json
from pathlib import Path
from typing import Literal

from pydantic import Field

from schemas.base import Part
from schemas.vocabulary import Action, Bound, Change, Kind, Object, Scope, Status


class GoldPeriod(Part):
    """Inclusive days; both sides null where the text gives no period."""

    start: datetime.date | None
    end: datetime.date | None


class GoldStatistic(Part):
    """One figure. The fields from ``unit`` on are scored only where the file has them."""

    quote: str
    number: str
    value: int | float
    kind: Kind
    currency: str | None
    bound: Bound
    object: Object
    action: Action
    change: Change
    period: GoldPeriod
    measure: str
    optional: bool
    unit: str | None = None
    place: str | None = None
    agency: str | None = None
    part_of: str | None = Field(None, description="``number`` or ``quote`` of the figure it is a part of")
    scope: Scope | None = None


class GoldCampaign(Part):
    """One named operation or campaign."""

    name: str
    aliases: tuple[str, ...]
    quote: str
    optional: bool
    agencies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    period: GoldPeriod | None = None


class GoldEvent(Part):
    """What the text tells of a suspect at one point."""

    status: Status
    date: datetime.date | None = None
    place: str | None = None
    detail: str | None = None
    quote: str | None = None


class GoldSuspect(Part):
    """One named person who is suspected, accused, wanted, arrested, convicted or dead as such."""

    name: str
    aliases: tuple[str, ...]
    role: str | None
    group: str | None
    status: Status
    quote: str
    optional: bool
    events: tuple[GoldEvent, ...] = ()


class KeyFact(Part):
    """A fact that a summary should tell, and the wordings that count as telling it."""

    fact: str
    wordings: tuple[str, ...] = Field(min_length=1)


class Gold(Part):
    """Everything labelled in one document."""

    document: str
    published: datetime.date | None
    published_basis: Literal["stated", "inferred", "unknown"]
    agencies: tuple[str, ...]
    statistics: tuple[GoldStatistic, ...]
    campaigns: tuple[GoldCampaign, ...]
    suspects: tuple[GoldSuspect, ...]
    key_facts: tuple[KeyFact, ...] = ()
    kind: str | None = Field(None, description="kind of document, for scores by kind")


def read_gold(path: Path) -> Gold:
    """The gold file at ``path``; pydantic's ValidationError where it lacks the form."""
    return Gold.model_validate(json.loads(path.read_text("utf-8")))
