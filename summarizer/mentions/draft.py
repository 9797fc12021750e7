"""A number that is still being read: the mention with its place among the tokens."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class Draft:
    """Offsets as in ``NumberMention``; ``first`` and ``last`` are the token range (English readings only)."""

    start: int
    end: int
    value: Decimal
    first: int = -1
    last: int = -1
    core: int = 0
    """Where the numeral itself starts, after hedge and currency."""
    kind: str = "count"
    currency: str | None = None
    unit: str | None = None
    bound: str = "exact"
    reason: str | None = None
    scale: Decimal = Decimal(1)
    """The magnitude word that the value holds already (million)."""
    digits: bool = True
    """Written in digits, not in words."""
    chinese: bool = False
    trend: bool = False
    """The length of a run: "eight consecutive months"."""

    @property
    def bare(self) -> bool:
        """Whether nothing but a numeral has been read."""
        return self.kind == "count" and self.unit is None and self.scale == 1
