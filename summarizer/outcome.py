"""What becomes of a document and of a run, and the events that tell of it while the run goes on."""

from dataclasses import dataclass, field
from datetime import date

from schemas import Report
from summarizer.models import Usage


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document of a run: a report, or an error that says why there is none and what helps.

    ``skipped``: the report is one of an earlier run, and the model was not asked. ``usage`` is that of this
    run.
    """

    path: str
    id: str
    report: Report | None
    error: str | None
    skipped: bool
    usage: Usage
    seconds: float


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of an outcome: a line of the final table and of ``run.jsonl``."""

    path: str
    id: str
    error: str | None
    skipped: bool
    seconds: float
    published: date | None = None
    campaigns: int = 0
    statistics: int = 0
    suspects: int = 0
    used: int = 0
    dismissed: int = 0
    open: int = 0
    unanswered: int = 0
    reasks: int = 0

    @property
    def complete(self) -> bool:
        """Whether there is a report, every number of it is accounted for and every question was answered."""
        return self.error is None and not self.open and not self.unanswered

    @classmethod
    def of(cls, outcome: Outcome) -> "Row":
        """The row of an outcome; the report itself is not kept."""
        report = outcome.report
        if report is None:
            return cls(outcome.path, outcome.id, outcome.error, outcome.skipped, outcome.seconds)
        return cls(
            outcome.path,
            outcome.id,
            outcome.error,
            outcome.skipped,
            outcome.seconds,
            published=report.published.date,
            campaigns=len(report.campaigns),
            statistics=len(report.statistics),
            suspects=len(report.suspects),
            used=report.audit.used,
            dismissed=report.audit.dismissed,
            open=report.audit.open,
            unanswered=len(report.audit.failures),
            reasks=report.provenance.reasks,
        )


@dataclass(slots=True)
class RunResult:
    """All documents of a run in the order of input, and what the run used in all.

    ``unwritten`` are files for all documents that could not be written, each with the reason; ``outdated`` the names of
    those that an earlier run wrote and that lack what this one did.
    """

    rows: list[Row] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    seconds: float = 0.0

    @property
    def failed(self) -> list[Row]:
        """The documents without a report."""
        return [row for row in self.rows if row.error is not None]

    @property
    def incomplete(self) -> list[Row]:
        """The documents whose report leaves a number or a question open."""
        return [row for row in self.rows if row.error is None and not row.complete]


@dataclass(frozen=True, slots=True)
class Started:
    """Before the first document. ``host`` is where text is sent to, null where it stays on this machine."""

    total: int
    model: str
    strategy: str
    host: str | None


@dataclass(frozen=True, slots=True)
class Ticked:
    """A few times a second: ``usage`` of all documents so far, those under way included.

    ``waiting`` says what is waited for where a request has to be sent again.
    """

    usage: Usage
    waiting: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """A document is done; ``outcome`` holds its report, which the run itself does not keep."""

    outcome: Outcome


Event = Started | Ticked | Finished
