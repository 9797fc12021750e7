"""One date expression as the text has it, before it is resolved to days."""

from dataclasses import dataclass
from typing import Literal

from summarizer.mentions.date import Grain

#: ``calendar``: year, month, day, any of them open; ``day``, ``week``, ``month``, ``quarter``, ``weekend``: ``amount``
#: of them away from the publication; ``weekday``: a named day of the week; ``span``: ``amount`` units that end
#: at the publication; ``ago``: ``amount`` units before it; ``same_day``: the day named before; ``day_after``:
#: ``amount`` days after that one; ``same_period``: the period named before, in the year that is given or else
#: ``amount`` ``unit`` before; ``that_period``: the ``unit`` named before; ``period_before``: the ``amount`` ``unit``
#: before that; ``fiscal``: a year that begins with ``month``, that of ``year`` or else ``amount`` away from the
#: publication (with ``unit``, all of those before it); ``length``: ``amount`` ``unit`` that end with the expression
#: behind, ``lasting``: that begin with it; ``clock``: a time of day; ``unclear``: a date whose reading stays open.
Kind = Literal[
    "calendar",
    "day",
    "week",
    "month",
    "quarter",
    "weekday",
    "span",
    "ago",
    "same_day",
    "day_after",
    "same_period",
    "that_period",
    "period_before",
    "fiscal",
    "weekend",
    "length",
    "lasting",
    "clock",
    "unclear",
]

#: Which weekday is meant: the nearest up to the publication day, the one before it, or the one after it.
Side = Literal["nearest", "before", "after"]


#: As ``last_day``: the last day of the month, whichever it is.
MONTH_END = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """A date expression at ``text[start:end]``; what the text leaves open is None.

    ``shift`` is the year counted from that of the publication ("last year": -1). ``last_year``,
    ``last_month`` and ``last_day`` close an expression which is a range by itself ("January 5-7"). ``told``
    is how many days from the publication the text says a dated day lies: "yesterday (January 30)" is -1.
    """

    start: int
    end: int
    grain: Grain
    kind: Kind = "calendar"
    year: int | None = None
    shift: int | None = None
    month: int | None = None
    day: int | None = None
    last_year: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    side: Side = "nearest"
    amount: int = 0
    unit: str = ""
    told: int | None = None

    @property
    def has_year(self) -> bool:
        """Whether the expression names its year, outright or by counting from the publication."""
        return self.year is not None or self.shift is not None

    @property
    def is_day(self) -> bool:
        """Whether this is one day of a named month."""
        return (
            self.kind == "calendar"
            and self.month is not None
            and self.day is not None
            and self.last_month is None
            and self.last_day is None
        )
