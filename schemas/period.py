"""The time a figure, an event or an operation covers."""

from datetime import date

from pydantic import model_validator

from schemas.base import Part
from schemas.evidence import Evidence


class Period(Part):
    """Inclusive days; a side that the text does not give is null, and at least one is given."""

    start: date | None
    end: date | None
    evidence: Evidence

    @model_validator(mode="after")
    def _ordered(self) -> "Period":
        if self.start is None and self.end is None:
            raise ValueError("a period needs a start or an end")
        if self.start and self.end and self.end < self.start:
            raise ValueError("a period ends before it starts")
        return self
