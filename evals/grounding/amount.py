"""Figures: how they are written, and how they go wrong."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from evals.grounding.case import Change, Kind
from evals.grounding.value import Value, full_width

SCALES = {
    "": 1,
    " million": 10**6,
    " billion": 10**9,
    " trillion": 10**12,
    " thousand": 10**3,
    "万": 10**4,
    "亿": 10**8,
}
_OTHER_SCALE = {" million": " billion", " billion": " million", " trillion": " billion", "万": "亿", "亿": "万"}
_PERCENT = ("%", " percent", " per cent")
_HAN_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as ``lead + digits + scale + tail``.

    ``noun`` stands in the lead or the tail; ``nouns`` are others that could stand in its place.
    ``units`` are other pairs of lead and tail, for another currency or unit; the first is its own.
    """

    kind: Kind
    lead: str
    digits: str
    scale: str
    tail: str
    noun: str = ""
    nouns: tuple[str, ...] = ()
    units: tuple[tuple[str, str], ...] = ()
    chinese: bool = False

    @property
    def number(self) -> Decimal:
        """The plain number."""
        return Decimal(self.digits.replace(",", "")) * SCALES[self.scale]

    @property
    def key(self) -> tuple[object, ...]:
        """Number, kind, what is counted, and the unit by what is written beside the number."""
        return self.kind, self.number, self.noun, self.lead, self.tail

    def written(self) -> str:
        """The words of the text."""
        return self.lead + self.digits + self.scale + self.tail

    def changed(self, change: Change, others: tuple[Value, ...], random: Random) -> "Amount | str | None":
        """See ``Value``."""
        match change:
            case "verbatim":
                return self.written()
            case "comma_dropped":
                return replace(self, digits=self.digits.replace(",", "")).written() if "," in self.digits else None
            case "spelled_out" | "wan_yi_spelled_out":
                return self._spelled_out(random) if (len(self.scale) == 1) == (change == "wan_yi_spelled_out") else None
            case "full_width":
                return full_width(self.written())
            case "percent_word":
                return self._other_percent(random)
            case "last_digit" | "leading_digit":
                return self._wrong_digit(change, random)
            case "magnitude":
                return self._wrong_magnitude(random)
            case "unit":
                lead, tail = random.choice(self.units[1:]) if len(self.units) > 1 else (self.lead, self.tail)
                return replace(self, lead=lead, tail=tail) if (lead, tail) != (self.lead, self.tail) else None
            case "noun":
                return self._wrong_noun(others, random)
            case _:
                return None

    def _spelled_out(self, random: Random) -> str | None:
        if not self.scale or self.number != self.number.to_integral_value():
            return None
        grouped = "," if random.random() < 0.5 else ""
        return replace(self, digits=f"{int(self.number):{grouped}}", scale="").written()

    def _other_percent(self, random: Random) -> str | None:
        if self.kind != "percent" or self.tail not in _PERCENT:
            return None
        if self.tail == "%":
            return (
                f"百分之{han(self.digits)}" if self.chinese else self.digits + random.choice([" percent", " per cent"])
            )
        return self.digits + "%"

    def _wrong_digit(self, change: Change, random: Random) -> "Amount | None":
        last = change == "last_digit"
        place = len(self.digits) - 1 if last else 0
        other = random.choice([d for d in "123456789" if d != self.digits[place]])
        digits = self.digits[:place] + other + self.digits[place + 1 :]
        if self.digits.isdigit() and len(self.digits) > 2 and random.random() < 0.3:
            digits = self.digits[:-1] if last else self.digits[1:].lstrip("0")
        return replace(self, digits=digits) if digits else None

    def _wrong_magnitude(self, random: Random) -> "Amount | None":
        if self.kind not in ("count", "money"):
            return None
        if self.scale in _OTHER_SCALE:
            return replace(self, scale=_OTHER_SCALE[self.scale])
        if self.chinese:
            return replace(self, scale="万")
        return replace(self, scale=" million" if self.scale else random.choice([" thousand", " million"]))

    def _wrong_noun(self, others: tuple[Value, ...], random: Random) -> "Amount | None":
        beside = [o.noun for o in others if isinstance(o, Amount) and o.noun in self.nouns]
        choices = [n for n in (beside if beside and random.random() < 0.7 else self.nouns) if n != self.noun]
        if not self.noun or not choices:
            return None
        noun = random.choice(choices)
        lead, tail = self.lead.replace(self.noun, noun), self.tail.replace(self.noun, noun)
        return replace(self, lead=lead, tail=tail, noun=noun)


def han(digits: str) -> str:
    """A number below 100 in Chinese numerals: "18.6" is 十八点六."""
    whole, _, fraction = digits.partition(".")
    tens, ones = divmod(int(whole), 10)
    words = (_HAN_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "")
    words += _HAN_DIGITS[ones] if ones or not tens else ""
    return words + ("点" + "".join(_HAN_DIGITS[int(d)] for d in fraction) if fraction else "")


_NUMERAL = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( thousand| million| billion| trillion|万|亿)?")


def numeral_in(words: str) -> tuple[str, str, str, str] | None:
    """``words`` as lead, digits, scale and tail; None where they hold no numeral, or more than one."""
    found = list(_NUMERAL.finditer(words))
    if len(found) != 1:
        return None
    match = found[0]
    digits = match.group(1) + (match.group(2) or "")
    return words[: match.start()], digits, match.group(3) or "", words[match.end() :]
