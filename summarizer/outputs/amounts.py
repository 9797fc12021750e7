"""Figures and days in words, for readers; nothing here is escaped for any display."""

from datetime import date

from schemas import Quantity
from summarizer.documents.printable import printable


def amount(value: int | float) -> str:
    """The number with its thousands apart."""
    return f"{value:,}"


def hedge(bound: str) -> str:
    """The bound as words before the number, e.g. ``at least ``; nothing for an exact one."""
    return "" if bound == "exact" else f"{bound.replace('_', ' ')} "


def unit_of(kind: str, currency: str | None, unit: str | None) -> str:
    """What stands behind the number: ``CNY``, ``month``, ``%``, ``times``; nothing for a count."""
    return printable(currency or unit or {"percent": "%", "ratio": "times"}.get(kind, ""))


def quantity(measured: Quantity) -> str:
    """Hedge, number and unit, e.g. ``over 1,200 CNY``."""
    unit = unit_of(measured.kind, measured.currency, measured.unit)
    return f"{hedge(measured.bound)}{amount(measured.value)} {unit}".rstrip()


def days(start: date | None, end: date | None) -> str:
    """``2024-01-01 to 2024-01-31``, one day, ``since`` or ``until`` a day; nothing where both are missing."""
    if start and end:
        return str(start) if start == end else f"{start} to {end}"
    if start or end:
        return f"since {start}" if start else f"until {end}"
    return ""
