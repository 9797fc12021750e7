"""The account of everything that did, or did not, become part of the report."""

from typing import Literal

from pydantic import Field, model_validator

from schemas.base import Part
from schemas.evidence import Span
from schemas.vocabulary import Dismissal


class NumberAccount(Span):
    """One number of the text: used by a statistic, dismissed for a reason by a rule or by the model, or open."""

    text: str
    used_by: str | None
    reason: Dismissal | None
    by: Literal["rule", "model"] | None

    @model_validator(mode="after")
    def _either(self) -> "NumberAccount":
        if self.used_by is not None and self.reason is not None:
            raise ValueError("a number is used or dismissed, not both")
        if (self.reason is None) != (self.by is None):
            raise ValueError("a dismissal says who made it")
        return self


class Rejection(Part):
    """An answer of the model that the text does not bear out."""

    question: str
    answer: str
    reason: str


class Failure(Part):
    """A question that got no usable answer; the report lacks what it asked for."""

    question: str
    where: Span | None = Field(description="the part of the text that was asked about; null: all of it")
    reason: str


class Audit(Part):
    """Every number mention in text order; answers rejected by the grounding; questions that failed."""

    numbers: tuple[NumberAccount, ...]
    rejected: tuple[Rejection, ...]
    failures: tuple[Failure, ...]

    @property
    def used(self) -> int:
        """How many numbers a statistic uses."""
        return sum(n.used_by is not None for n in self.numbers)

    @property
    def open(self) -> int:
        """How many numbers nothing accounts for: the model gave no usable answer, or was not asked."""
        return sum(n.used_by is None and n.reason in (None, "no_answer") for n in self.numbers)

    @property
    def dismissed(self) -> int:
        """How many numbers were dismissed for a reason of the text."""
        return len(self.numbers) - self.used - self.open

    @property
    def complete(self) -> bool:
        """Whether every question was answered and every number accounted for."""
        return not self.open and not self.failures

    def line(self) -> str:
        """The completeness line, e.g. ``31 figures: 27 used, 3 dismissed, 1 open``."""
        noun = "figure" if len(self.numbers) == 1 else "figures"
        line = f"{len(self.numbers)} {noun}: {self.used} used, {self.dismissed} dismissed, {self.open} open"
        if self.failures:
            line += f"; {len(self.failures)} unanswered question{'s' * (len(self.failures) > 1)}"
        return line
