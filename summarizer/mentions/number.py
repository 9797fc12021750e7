"""One number of a text, as found by rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number with what belongs to it: ``text[start:end]`` takes in hedge, currency, magnitude and unit.

    Offsets count code points of the text as read. The noun that is counted isn't part of the span, nor is
    the unit of a duration that stands apart (of "eight consecutive months" the span is "eight").
    """

    start: int
    end: int
    value: int | float
    """The plain number, exact; ``int`` when whole."""
    kind: str
    """A term of the vocabulary ``kind``."""
    currency: str | None
    """ISO 4217, for money only."""
    unit: str | None
    """``month`` (durations), ``kg`` (measures), ``USDT`` (tokens that ISO 4217 doesn't list); else None."""
    bound: str
    """A term of the vocabulary ``bound``."""
    reason: str | None
    """None for a candidate figure, else the term of the vocabulary ``dismissal`` that says why it is none."""
    noun: str
    """The words that follow, up to punctuation: a cheap hint of what is counted."""
