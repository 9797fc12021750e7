"""Dates: how they are written, and how they go wrong."""

from dataclasses import dataclass, replace
from random import Random

from evals.grounding.case import Change, Kind
from evals.grounding.value import Value, full_width

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
#: Ways to write a day; the first two English ones and the Chinese one need no year.
ENGLISH_STYLES = ("{name} {day}", "{day} {name}", "{name} {day}, {year}", "{day} {name} {year}")
CHINESE_STYLES = ("{month}月{day}日", "{year}年{month}月{day}日")
_OTHER_STYLES = (
    "{year}-{month:02}-{day:02}",
    "{name} {day}, {year}",
    "{day} {name} {year}",
    "{short}. {day}, {year}",
    "{year}年{month}月{day}日",
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, with a year if its style has one."""

    year: int
    month: int
    day: int
    style: str

    @property
    def kind(self) -> Kind:
        """A date."""
        return "date"

    @property
    def key(self) -> tuple[object, ...]:
        """The day; the year counts where it is told."""
        return "date", self.year if "{year}" in self.style else None, self.month, self.day

    def written(self) -> str:
        """The words of the text."""
        return self._in(self.style)

    def changed(self, change: Change, others: tuple[Value, ...], random: Random) -> "Day | str | None":
        """See ``Value``."""
        match change:
            case "verbatim":
                return self.written()
            case "full_width":
                return full_width(self.written()) if "月" in self.style else None
            case "date_form":
                return self._other_form(random)
            case "date_month":
                return self._wrong(random)
            case _:
                return None

    def _in(self, style: str) -> str:
        name = MONTHS[self.month - 1]
        return style.format(year=self.year, month=self.month, day=self.day, name=name, short=name[:3])

    def _other_form(self, random: Random) -> str | None:
        if "{year}" not in self.style:
            styles = [style for style in ENGLISH_STYLES[:2] if style != self.style] if "{name}" in self.style else []
            return self._in(random.choice(styles)) if styles else None
        chinese = "月" in self.style
        # A month of three letters has no short form, and Chinese readers don't write English dates.
        styles = [
            style
            for style in _OTHER_STYLES
            if style != self.style
            and not (self.month == 5 and "{short}" in style)
            and ("{name}" in style or "{short}" in style) <= (not chinese)
            and ("月" in style) <= chinese
        ]
        return self._in(random.choice(styles))

    def _wrong(self, random: Random) -> "Day":
        """The same month, and another day or year."""
        if "{year}" in self.style and random.random() < 0.3:
            return replace(self, year=self.year + random.choice([-2, -1, 1]))
        days = [day for day in range(1, 29) if day != self.day]
        # A day that shares a digit is the likelier slip.
        near = [day for day in days if str(day) in str(self.day) or str(self.day) in str(day)]
        return replace(self, day=random.choice(near if near and random.random() < 0.5 else days))
