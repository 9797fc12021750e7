"""English shares in words: "two-thirds", "one in five", "more than half". They are read as percentages."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.english_numerals import small_words
from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens

_TENS = (10, 100)
_LARGEST_ROUND = 1000
_FEW = (3, 4, 5, 6, 7, 8, 9, 12, 20)


class Share(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) say ``percent``, rounded to two places."""

    first: int
    last: int
    percent: Decimal


def _share(first: int, last: int, part: int, whole: int) -> Share:
    return Share(first, last, round(Decimal(100 * part) / whole, 2))


def _small_number(tokens: Tokens, i: int) -> int | None:
    low = tokens.word(i)
    if low.isdigit() and len(low) < 8:
        return int(low)
    return 1 if low == "a" else small_words().get(low)


def _half(tokens: Tokens, i: int) -> Share | None:
    words, before, after = table("number_words"), tokens.word(i - 1), tokens.word(i + 1)
    if before in words["not_before_fraction"] or after == "past" or (after == "-" and tokens.joined(i)):
        return None
    fits = after in words["after_half"] or before in words["before_half"]
    return _share(i, i + 1, 1, 2) if fits else None


def _of_parts(tokens: Tokens, i: int, part: int) -> Share | None:
    """Read "two-thirds", "a third of"; "two quarters" of a year and "a third man" are none."""
    hyphen = tokens.word(i + 1) == "-"
    j = i + 1 + hyphen
    word = tokens.word(j)
    whole = table("number_words")["denominators"].get(word)
    if whole is None or part >= whole or tokens.word(i - 1) in table("number_words")["not_before_fraction"]:
        return None
    measured = tokens.word(i - 1) in ("nearly", "almost", "by", "about", "around", "over", "roughly", "than", "only")
    compared = part == 1 and tokens.word(j + 1) in ("more", "less", "fewer", "higher", "lower")
    sure = (
        tokens.word(j + 1) == "of"
        or compared
        or (word.endswith("s") and whole != 4)
        or (part == 1 and (hyphen or measured))
    )
    return _share(i, j + 1, part, whole) if sure and word.endswith("s") == (part > 1) else None


def _in_many(tokens: Tokens, i: int, part: int) -> Share | None:
    """Read "one in five", "nine out of every ten"; "three in 2019" and "two in five days" are none."""
    out_of = tokens.low[i + 1 : i + 3] == ["out", "of"]
    if not out_of and tokens.word(i + 1) != "in":
        return None
    j = i + 2 + out_of
    j += tokens.word(j) in ("every", "each")
    whole = _small_number(tokens, j)
    if whole is None or whole <= part or tokens.word(j) == "a" or tokens.word(i) == "a" or tokens.joined(j):
        return None
    after = tokens.word(j + 1)
    of_people = after in table("number_words")["populations"]
    if after in table("units")["durations"] or after in table("number_words")["scales"]:
        return None
    if part == 1:
        round_number = whole % 10 == 0 and whole <= _LARGEST_ROUND
        fits = whole in _FEW or round_number or (of_people and whole <= 1_000_000)
    else:
        fits = whole in _TENS or (whole in _FEW and of_people)
    return _share(i, j + 1, part, whole) if fits else None


def read_share(tokens: Tokens, i: int) -> Share | None:
    """The share that starts at token ``i``, or None."""
    if tokens.word(i) == "half":
        return _half(tokens, i)
    part = _small_number(tokens, i)
    if part is None:
        return None
    slashed = tokens.word(i + 1) == "/" and tokens.joined(i) and tokens.joined(i + 1) and tokens.word(i + 3) == "of"
    if slashed and part < (whole := _small_number(tokens, i + 2) or 0) <= 100:
        return _share(i, i + 3, part, whole)
    return _of_parts(tokens, i, part) or _in_many(tokens, i, part)
