"""When a text was published."""

import datetime

from pydantic import Field, model_validator

from schemas.base import Part
from schemas.evidence import Evidence
from schemas.vocabulary import Basis


class Publication(Part):
    """``date`` is null exactly when ``basis`` is unknown; ``evidence`` is empty for a date the user gave.

    A date that the text states goes before one that the user gives.
    """

    date: datetime.date | None
    basis: Basis
    evidence: tuple[Evidence, ...]
    given: datetime.date | None = Field(
        default=None, description="what the user gave, where the text states another day"
    )

    @model_validator(mode="after")
    def _known(self) -> "Publication":
        if (self.date is None) != (self.basis == "unknown"):
            raise ValueError("a publication date is null exactly when its basis is unknown")
        if self.given is not None and (self.basis != "stated" or self.given == self.date):
            raise ValueError("a given date is kept beside another one only, which the text states")
        return self
