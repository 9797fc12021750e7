"""The account of everything that did, or did not, become part of the report."""

from typing import Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, computed_field, model_validator

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


class Completeness(Part):
    """Whether anything is missing from a report: how many numbers the text has, and what became of them.

    ``complete``: every question was answered and every number accounted for. ``line`` says all in words.
    """

    line: str
    complete: bool
    figures: int
    used: int
    dismissed: int
    open: int
    unanswered: int


class Audit(Part):
    """Every number mention in text order; answers rejected by the grounding; questions that failed.

    ``completeness`` is worked out from these. Read from a file, it has to agree with them.
    """

    numbers: tuple[NumberAccount, ...]
    rejected: tuple[Rejection, ...]
    failures: tuple[Failure, ...]

    @model_validator(mode="wrap")
    @classmethod
    def _agreeing(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(data, dict) or "completeness" not in data:
            return handler(data)
        audit = handler({name: value for name, value in data.items() if name != "completeness"})
        if Completeness.model_validate(data["completeness"]) != audit.completeness:
            raise ValueError(f"the completeness is not that of the numbers and failures: {audit.line()}")
        return audit

    @computed_field  # type: ignore[prop-decorator]
    @property
    def completeness(self) -> Completeness:
        """The account of the numbers and questions in short."""
        return Completeness(
            line=self.line(),
            complete=self.complete,
            figures=len(self.numbers),
            used=self.used,
            dismissed=self.dismissed,
            open=self.open,
            unanswered=len(self.failures),
        )

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
