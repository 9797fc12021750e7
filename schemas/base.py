"""What every part of a report has in common: frozen, no unknown fields."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A piece of a report. Unknown fields are an error, so that a typing slip in a file is seen."""

    model_config = ConfigDict(frozen=True, extra="forbid")
