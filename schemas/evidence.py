"""Where in the text something stands."""

from pydantic import Field, model_validator

from schemas.base import Part


class Span(Part):
    """A half-open range of code points of the text as read: ``text[start:end]``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if self.end <= self.start:
            raise ValueError("end must lie after start")
        return self


class Evidence(Span):
    """A verbatim quote with its place: ``text[start:end] == quote``, exactly."""

    quote: str = Field(min_length=1)

    def stands_in(self, text: str) -> bool:
        """Whether the quote is what ``text`` holds at these offsets."""
        return text[self.start : self.end] == self.quote
