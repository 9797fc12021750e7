"""The schema that plain instructor is given: all of it in one call."""

from datetime import date

from pydantic import BaseModel, Field

from schemas.vocabulary import Action, Bound, Change, Kind, Object, Status


class Statistic(BaseModel):
    """One figure of the text."""

    quote: str = Field(description="the words around the figure, copied from the text")
    number: str = Field(description="the number with its hedge, currency and magnitude, copied from the text")
    value: float = Field(description="the plain number")
    kind: Kind
    currency: str | None = Field(description="ISO 4217 code, for money only")
    bound: Bound
    object: Object
    action: Action
    change: Change
    period_start: date | None
    period_end: date | None
    measure: str = Field(description="what is measured, in at most ten words of English")


class Campaign(BaseModel):
    """One named operation or campaign."""

    name: str
    aliases: list[str]
    quote: str


class Suspect(BaseModel):
    """One named suspect."""

    name: str
    aliases: list[str]
    role: str | None
    group: str | None
    status: Status
    quote: str


class Reading(BaseModel):
    """Everything asked of one text."""

    published: date | None = Field(description="publication date; null where the text does not settle it")
    statistics: list[Statistic]
    campaigns: list[Campaign]
    suspects: list[Suspect]
