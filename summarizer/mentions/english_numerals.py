"""English numerals: digits with magnitudes, number words, halves, dozens."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens, written_value

HALF = Decimal("0.5")
_LONGEST_DECIMALS = 8


class Numeral(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) and what they say; ``scale``: the last magnitude in it."""

    first: int
    last: int
    value: Decimal
    scale: Decimal
    digits: bool


@cache
def small_words() -> dict[str, int]:
    """Number words below a hundred."""
    data = table("number_words")
    words: dict[str, int] = data["units"] | data["teens"] | data["tens"]
    return words


@cache
def scales() -> dict[str, int]:
    """Magnitude words, "bn" and its like included."""
    data = table("number_words")
    words: dict[str, int] = data["scales"] | data["abbreviated_scales"]
    return words


def _over_hyphen(tokens: Tokens, i: int) -> int:
    """``i``, or the token after it where ``i`` is a hyphen inside a word."""
    return i + 1 if tokens.word(i) == "-" and tokens.joined(i - 1) and tokens.joined(i) else i


def _below_hundred(tokens: Tokens, i: int) -> tuple[int, int] | None:
    data = table("number_words")
    low = tokens.word(i)
    if low in data["tens"]:
        unit = _over_hyphen(tokens, i + 1)
        if tokens.word(unit) in data["units"]:
            return data["tens"][low] + data["units"][tokens.word(unit)], unit + 1
    value = small_words().get(low)
    return None if value is None else (value, i + 1)


def _below_thousand(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A group such as "two hundred and fifty"; "a" counts as one before "hundred"."""
    if tokens.word(i) in ("a", "an") and tokens.word(i + 1) == "hundred":
        value, i = 1, i + 1
    else:
        found = _below_hundred(tokens, i)
        if found is None:
            return None
        value, i = found
    hundred = _over_hyphen(tokens, i)
    if tokens.word(hundred) != "hundred":
        return value, i
    value, i = value * 100, hundred + 1
    rest = _below_hundred(tokens, i + (tokens.word(i) == "and"))
    return (value + rest[0], rest[1]) if rest else (value, i)


def _scale(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """The magnitude words from token ``i`` on, multiplied ("hundred million"), and the token after them."""
    product = Decimal(1)
    while True:
        word = _over_hyphen(tokens, i)
        if tokens.word(word) == "ten" and tokens.word(_over_hyphen(tokens, word + 1)) == "thousand":
            product, i = product * 10000, _over_hyphen(tokens, word + 1) + 1
            continue
        value = scales().get(tokens.word(word))
        if value is None or tokens.kind_of(i) == "b" or product > 10**15:
            return product, i
        product, i = product * value, word + 1


def _spelled_decimals(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """What "point four five" at token ``i`` adds, and the token after it; zero if there is none."""
    digits: dict[str, int] = {"zero": 0, "oh": 0, "nought": 0} | table("number_words")["units"]
    value, last = Decimal(0), i
    if tokens.word(i) == "point":
        place = Decimal(1)
        last = i + 1
        while last - i < _LONGEST_DECIMALS and tokens.word(last) in digits:
            place /= 10
            value, last = value + digits[tokens.word(last)] * place, last + 1
    return (value, last) if value else (Decimal(0), i)


def _half_after(tokens: Tokens, i: int) -> int:
    """The number of tokens of "and a half" at ``i``, else 0."""
    return 3 if tokens.low[i : i + 3] == ["and", "a", "half"] else 0


def _half_of_scale(tokens: Tokens, i: int) -> Numeral | None:
    """Read "half a million", "half-a-dozen", "a quarter of a million"."""
    quarter = tokens.word(i) == "a" and tokens.word(i + 1) == "quarter"
    if tokens.word(i) != "half" and not quarter:
        return None
    j = _over_hyphen(tokens, i + 1 + quarter)
    if tokens.word(j) == "of" and quarter:
        j += 1
    if tokens.word(j) in ("a", "an"):
        j = _over_hyphen(tokens, j + 1)
    scale, last = _scale(tokens, j)
    if scale == 1 or last <= j:
        return None
    return Numeral(i, last, scale * (HALF / 2 if quarter else HALF), scale, False)


def _from_words(tokens: Tokens, i: int) -> Numeral | None:
    if tokens.word(i) in ("a", "an") and scales().get(tokens.word(i + 1), 0) not in (0, 100):
        group: tuple[int, int] | None = (1, i + 1)
    else:
        group = _below_thousand(tokens, i)
    total, scale, j, ceiling = Decimal(0), Decimal(1), i, Decimal("Infinity")
    while group is not None:
        decimals, after = _spelled_decimals(tokens, group[1])
        value = group[0] + decimals
        half = _half_after(tokens, after)
        if half and scales().get(tokens.word(after + half)):
            value, after = value + HALF, after + half
        scale_here, after = _scale(tokens, after)
        if scale_here >= ceiling:
            break
        if value * scale_here >= ceiling:
            break
        total, scale, j, ceiling = total + value * scale_here, scale_here, after, scale_here
        if scale_here <= 100:
            break
        # "a thousand and one" reads on; "a million, two" doesn't.
        group = _below_thousand(tokens, j + (tokens.word(j) == "and"))
    if j == i:
        return None
    if half_tokens := _half_after(tokens, j):
        total, j = total + HALF * scale, j + half_tokens
    return Numeral(i, j, total, scale, False)


def _from_digits(tokens: Tokens, i: int) -> Numeral | None:
    written = written_value(tokens.low[i])
    if written is None:
        return None
    value, j = Decimal(written), i + 1
    half = _half_after(tokens, j)
    if half:
        value, j = value + HALF, j + half
    scale, last = (Decimal(1), j)
    if not tokens.joined(j - 1) or tokens.word(j) == "-" or tokens.word(j) in scales():
        scale, last = _scale(tokens, j)
    if scale == 1:
        return Numeral(i, j, value, scale, True)
    numeral = Numeral(i, last, value * scale, scale, True)
    # Rough translation breaks 1万5600 into "15 thousand 600", 1亿2000万 into "1 hundred million 20 million".
    if tokens.kind_of(last) == "n" and tokens.low[last].isdigit() and len(tokens.low[last]) < 12:
        more, (small, end) = Decimal(tokens.low[last]), _scale(tokens, last + 1)
        exact_group = scale == 1000 and small == 1 and len(tokens.low[last]) == 3
        if more * small < scale and (exact_group or 1 < small < scale) and not tokens.joined(last):
            return numeral._replace(last=end, value=numeral.value + more * small)
    if half_tokens := _half_after(tokens, last):
        return numeral._replace(last=last + half_tokens, value=numeral.value + HALF * scale)
    return numeral


def read_numeral(tokens: Tokens, i: int) -> Numeral | None:
    """The longest numeral that starts at token ``i``, or None."""
    if tokens.kind_of(i) == "n":
        return _from_digits(tokens, i)
    return _half_of_scale(tokens, i) or _from_words(tokens, i)
