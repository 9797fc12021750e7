"""Times that a text tells by another one named before: "a year earlier", "that month", "the previous three months"."""

import calendar
from datetime import date, timedelta

from summarizer.mentions.moment import Moment
from summarizer.mentions.resolution import Days, days_of, month_days, shift_months, year_of

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def same_period(moment: Moment, period: Days, published: date | None) -> Days | None:
    """The days of ``period`` in the year that ``moment`` names, or as much earlier as it says; None if open."""
    named = year_of(moment, published)
    if moment.has_year and named is None:
        return None
    try:
        if named is None and moment.unit in {"week", "day"}:
            back = timedelta(days=moment.amount * (7 if moment.unit == "week" else 1))
            return period[0] - back, period[1] - back
        months = -_MONTHS.get(moment.unit, 12) * (moment.amount or 1)
        if named is not None:
            months = 12 * (named - period[0].year)
        first, last = (shift_months(day, months) for day in period)
    except (ValueError, OverflowError):
        return None
    whole = period[1].day == calendar.monthrange(period[1].year, period[1].month)[1]
    return first, month_days(last.year, last.month)[1] if whole else last


def that_period(moment: Moment, period: Days | None) -> Days | None:
    """The year, month, … (``moment.unit``) which ``period`` is or lies in; ``period`` itself without a unit."""
    try:
        if period is None or not moment.unit or _is_unit(period, moment.unit):
            return period
        around = _around(period[0], moment.unit)
    except (ValueError, OverflowError):
        return None
    return around if around and around[1] >= period[1] else None


def period_before(moment: Moment, period: Days | None, published: date | None) -> Days | None:
    """The ``moment.amount`` units before ``period``, or before the publication where that one is longer or missing."""
    unit, amount = moment.unit, moment.amount
    try:
        if period is not None and _length(period) <= _days_in(unit, amount):
            begin = period[0]
            if _length(period) < _days_in(unit, amount) * 0.9 and (around := _around(begin, unit)):
                # "May 2024 … the previous year": the one before the year of that May.
                begin = around[0]
            return _back(begin, unit, amount), begin - timedelta(days=1)
        if published is None:
            return None
        if amount > 1:
            return days_of(Moment(0, 0, "span", "span", amount=amount, unit=unit), published, None, None)
        current = _around(published, unit)
        return current and (_back(current[0], unit, 1), current[0] - timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def lengthened(moment: Moment, end: date) -> date:
    """The first day of the time of ``moment.amount`` units whose last day is ``end``.

    Raises ValueError or OverflowError where the calendar ends.
    """
    return _back(end + timedelta(days=1), moment.unit, moment.amount)


def lasting(moment: Moment, begin: date) -> date:
    """The last day of the time of ``moment.amount`` units that begins with ``begin``; raises as `lengthened`."""
    return _back(begin, moment.unit, -moment.amount) - timedelta(days=1)


def _back(day: date, unit: str, amount: int) -> date:
    if unit in _MONTHS:
        return shift_months(day, -_MONTHS[unit] * amount)
    return day - timedelta(days=amount * {"week": 7, "fortnight": 14}.get(unit, 1))


def _length(period: Days) -> int:
    return (period[1] - period[0]).days + 1


def _days_in(unit: str, amount: int) -> int:
    """The most days that so many units have."""
    return amount * {"year": 366, "half": 184, "quarter": 92, "month": 31, "fortnight": 14, "week": 7}.get(unit, 1)


def _is_unit(period: Days, unit: str) -> bool:
    """Whether a period is one of the units, wherever it begins: a fiscal year is a year."""
    return lasting(Moment(0, 0, "range", "lasting", amount=1, unit=unit), period[0]) == period[1]


def _around(day: date, unit: str) -> Days | None:
    """The calendar's year, half, quarter, month or week that a day lies in."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    months = _MONTHS.get(unit)
    if months is None:
        return None
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return first, shift_months(first, months) - timedelta(days=1)
