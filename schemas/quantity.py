"""The number of a statistic, parsed by code from the words of the text."""

from pydantic import Field, model_validator

from schemas.base import Part
from schemas.vocabulary import Bound, Kind


class Quantity(Part):
    """``value`` is the plain number (30 for 30%); ``text`` the words it was read from, hedge and magnitude included."""

    value: int | float
    kind: Kind
    currency: str | None = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217, for money only")
    unit: str | None = Field(description="unit of a duration or a measure: month, kg; else null")
    bound: Bound
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _money_has_currency(self) -> "Quantity":
        if (self.kind == "money") != (self.currency is not None):
            raise ValueError("money, and only money, has a currency")
        return self
