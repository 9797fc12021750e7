"""Numerals in Han characters: 三千二百, 两, 十二, 三点五万."""

import re
from decimal import Decimal
from functools import cache

from summarizer.mentions.number_tables import table

LONGEST_RUN = 40
"""Characters; longer runs of numerals are no number."""


@cache
def digit_values() -> dict[str, int]:
    """The ten digits and their variants."""
    values: dict[str, int] = table("chinese_numerals")["digits"]
    return values


@cache
def unit_values() -> dict[str, int]:
    """Ten, hundred, thousand, myriad, hundred million."""
    data = table("chinese_numerals")
    values: dict[str, int] = data["tens"] | data["myriads"]
    return values


@cache
def run_pattern() -> re.Pattern[str]:
    """A run of numerals, with a decimal part where a magnitude or a rate makes it one."""
    digits = "".join(digit_values())
    every = digits + "".join(unit_values())
    return re.compile(rf"[{every}]+(?:点[{digits}]+(?=[万亿萬億倍成个%])[万亿萬億]*)?")


def magnitude(units: str) -> Decimal:
    """The product of magnitude characters: 万亿 is a trillion."""
    product = Decimal(1)
    for unit in units:
        product *= unit_values()[unit]
    return product


def _section(run: str) -> int | None:
    """A value below ten thousand."""
    total, digit, last_unit = 0, None, 10_000
    zero = False
    for char in run:
        if char in digit_values():
            value = digit_values()[char]
            if value == 0:
                zero = True
                continue
            if digit is not None:
                return None
            digit = value
        else:
            unit = unit_values()[char]
            if unit >= last_unit:
                return None
            if digit is None and total:
                return None
            total += (1 if digit is None else digit) * unit
            digit, last_unit, zero = None, unit, False
    if digit is not None:
        # 三千二 is short for 三千二百, 三千零二 isn't.
        total += digit * (last_unit // 10 if total and not zero and last_unit > 10 else 1)
    return total


def han_value(run: str) -> Decimal | None:
    """The value of a run of Han numerals; None where it is no single well-formed number (三四, 五一)."""
    if len(run) > LONGEST_RUN:
        return None
    if "点" in run:
        whole, _, rest = run.partition("点")
        decimals = re.match(f"[{''.join(digit_values())}]+", rest)
        integer = han_value(whole)
        if integer is None or decimals is None:
            return None
        written = "".join(str(digit_values()[char]) for char in decimals.group())
        return (integer + Decimal(f"0.{written}")) * magnitude(rest[decimals.end() :])
    total, ceiling = Decimal(0), 10**13
    rest = run
    for names, unit in (("亿億", 10**8), ("万萬", 10**4)):
        found = [i for i, char in enumerate(rest) if char in names]
        if not found:
            continue
        before, after = rest[: found[-1]], rest[found[-1] + 1 :]
        # 万亿: the myriads before 亿 are read as a number of their own.
        value = han_value(before) if before else Decimal(1)
        if value is None or unit >= ceiling:
            return None
        if after and after[0] in digit_values() and len(after) == 1:
            return total + value * unit + Decimal(digit_values()[after]) * unit / 10
        total, rest, ceiling = total + value * unit, after, unit
    if not rest:
        return total
    section = _section(rest)
    return None if section is None else total + section
