"""When a text was published."""

from datetime import date

from pydantic import model_validator

from schemas.base import Part
from schemas.evidence import Evidence
from schemas.vocabulary import Basis


class Publication(Part):
    """``date`` is null exactly when ``basis`` is unknown; ``evidence`` is empty for a date the user gave."""

    date: date | None
    basis: Basis
    evidence: tuple[Evidence, ...]

    @model_validator(mode="after")
    def _known(self) -> "Publication":
        if (self.date is None) != (self.basis == "unknown"):
            raise ValueError("a publication date is null exactly when its basis is unknown")
        return self
