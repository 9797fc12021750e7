"""One thing a report got wrong, with enough of the text to see why."""

from collections.abc import Sequence

from pydantic import Field

from evals.labels import Figure, Named, Place
from schemas.base import Part
from summarizer.documents import Range

#: The order in which kinds of mistakes are shown.
KINDS = (
    "missed",
    "misread",
    "spurious",
    "duplicate",
    "wrong object",
    "wrong action",
    "wrong change",
    "wrong bound",
    "wrong period",
    "missed campaign",
    "spurious campaign",
    "missed suspect",
    "spurious suspect",
    "wrong status",
    "wrong role",
    "wrong group",
    "missed agency",
    "spurious agency",
    "wrong date",
    "missed key fact",
    "failed question",
    "no report",
    "violation",
)


class Mistake(Part):
    """``sentence[start:end]`` is what to mark; both 0 where nothing is to be marked."""

    kind: str
    document: str
    sentence: str
    start: int = 0
    end: int = 0
    gold: str | None = None
    predicted: str | None = None
    note: str | None = Field(None, description="what became of it, or what differs")

    @property
    def key(self) -> tuple[str, str, str, str]:
        """The same for the same mistake in another run, so that two runs can be compared case by case."""
        return self.document, self.kind, self.gold or "", "" if self.gold else (self.predicted or "")


_LONGEST = 400


def show(text: str, sentences: Sequence[Range], place: Place) -> tuple[str, int, int]:
    """The sentence or sentences around a span, and where in them it is; little of a very long one."""
    first, last = place
    around = [s for s in sentences if s.start < last and first < s.end]
    start = max(min([first, *(s.start for s in around)]), first - _LONGEST)
    end = min(max([last, *(s.end for s in around)]), last + _LONGEST)
    return text[start:end], first - start, last - start


def figure_line(figure: Figure) -> str:
    """A figure in one line."""
    money = f" {figure.currency}" if figure.currency else ""
    change = "" if figure.change == "none" else f" ({figure.change})"
    period = ""
    if figure.start or figure.end:
        period = f" | {figure.start or 'open'} to {figure.end or 'open'}"
    return (
        f"{figure.value}{money} {figure.kind} | {figure.object} {figure.action}{change} | "
        f"{figure.bound}{period} | {figure.measure}"
    )


def named_line(named: Named) -> str:
    """A campaign or a suspect in one line."""
    line = " = ".join(named.names)
    details = [d for d in (named.status, named.role, named.group) if d]
    return f"{line} ({'; '.join(details)})" if details else line
