"""From a date expression to its days."""

import calendar
from datetime import date, timedelta

from summarizer.mentions.connectors import Edge
from summarizer.mentions.moment import MONTH_END, Moment

#: First and last day, both inclusive.
Days = tuple[date, date]


def shift_months(day: date, months: int) -> date:
    """The same day ``months`` later (or earlier); the month's last day where it is too short.

    Raises ValueError where the calendar of Python (years 1 to 9999) ends.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError("year out of range")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_days(year: int, month: int) -> Days:
    """The first and last day of a month. Raises ValueError for a month that does not exist."""
    first = date(year, month, 1)
    return first, first.replace(day=calendar.monthrange(year, month)[1])


def days_of(moment: Moment, published: date | None, year: int | None, month: int | None) -> Days | None:
    """The days of ``moment``, or None where they stay open or do not exist.

    ``year`` and ``month`` come from the expression's neighbours and serve only what it leaves open itself;
    without them a year-less date is the latest one that had begun on ``published``.
    """
    try:
        if moment.kind == "calendar":
            return _calendar_days(moment, published, year, month)
        if moment.kind == "fiscal" and moment.year is not None and moment.month is not None:
            return _fiscal_years(moment.year, moment.month, 1)
        if published is None:
            return None
        return _relative_days(moment, published)
    except (ValueError, OverflowError):
        return None


def year_of(moment: Moment, published: date | None) -> int | None:
    """The year that the expression itself names, counted from the publication where it is relative."""
    if moment.year is not None:
        return moment.year
    if moment.shift is not None and published is not None:
        return published.year + moment.shift
    return None


def narrowed(days: Days, edge: Edge | None) -> Days:
    """The days as the beginning and the end of a period, where only their start, middle or end is told."""
    first, last = days
    if edge == "end":
        return last, last
    if edge == "start":
        return first, first
    if edge == "mid" and (last - first).days < 31:
        middle = first + timedelta(days=14)
        return middle, middle
    if edge == "mid":
        # "since mid-2022": from the second half on.
        half = first + timedelta(days=(last - first).days // 2)
        return (half + timedelta(days=1)).replace(day=1), half.replace(day=1) - timedelta(days=1)
    return days


def shifted(days: Days, amount: int) -> Days | None:
    """The days ``amount`` days later; None where the calendar ends."""
    try:
        return days[0] + timedelta(days=amount), days[1] + timedelta(days=amount)
    except OverflowError:
        return None


def _calendar_days(moment: Moment, published: date | None, year: int | None, month: int | None) -> Days | None:
    named = year_of(moment, published)
    if moment.shift is not None and named is None:
        return None
    chosen = year if named is None else named
    if moment.month is None and moment.day is not None:
        return _day_of_month(moment, published, chosen, month)
    if chosen is not None:
        return _in_year(moment, chosen)
    if published is None or moment.month is None:
        return None
    if moment.side == "after" and moment.month is not None:
        this_year = _in_year(moment, published.year)
        return this_year if this_year[0] > published else _in_year(moment, published.year + 1)
    # Eight years back: the longest wait for a 29 February.
    for candidate in range(published.year, max(published.year - 9, 0), -1):
        try:
            days = _in_year(moment, candidate)
        except ValueError:
            continue
        # "The first eight months" are told when they are over, or nearly so.
        reached = days[1].replace(day=1) if moment.day is None else days[0]
        if reached <= published and not (moment.side == "before" and days[1] >= published):
            return days
    return None


def _in_year(moment: Moment, year: int) -> Days:
    if moment.month is None:
        return date(year, 1, 1), date(moment.last_year or year, 12, 31)
    last_month = moment.last_month or moment.month
    last_year = moment.last_year or (year + 1 if last_month < moment.month else year)
    if moment.day is None:
        return month_days(year, moment.month)[0], month_days(last_year, last_month)[1]
    first = date(year, moment.month, moment.day)
    if moment.last_day == MONTH_END:
        return first, month_days(last_year, last_month)[1]
    last = date(last_year, last_month, moment.last_day or moment.day)
    if last < first:
        raise ValueError("ends before it begins")
    return first, last


def _day_of_month(moment: Moment, published: date | None, year: int | None, month: int | None) -> Days | None:
    assert moment.day is not None
    if month is not None:
        chosen = year
        if chosen is None:
            return days_of(Moment(0, 0, "day", month=month, day=moment.day), published, None, None)
        day = date(chosen, month, moment.day)
        return day, day
    if published is None:
        return None
    for back in range(3):
        base = shift_months(published.replace(day=1), -back)
        if moment.day <= calendar.monthrange(base.year, base.month)[1]:
            day = base.replace(day=moment.day)
            if day <= published:
                return day, day
    return None


def _relative_days(moment: Moment, published: date) -> Days | None:
    match moment.kind:
        case "day":
            day = published + timedelta(days=moment.amount)
            return day, day
        case "week":
            monday = published - timedelta(days=published.weekday()) + timedelta(weeks=moment.amount)
            if moment.weekday is not None:
                day = monday + timedelta(days=moment.weekday)
                return day, day
            return monday, monday + timedelta(days=6)
        case "month":
            first, last = month_days(*_month_away(published, moment.amount))
            if moment.day is not None:
                day = first.replace(day=moment.day)
                end = {None: day, MONTH_END: last}.get(moment.last_day)
                return day, end or first.replace(day=moment.last_day or moment.day)
            return first, last
        case "quarter":
            start = published.replace(month=(published.month - 1) // 3 * 3 + 1, day=1)
            first = shift_months(start, 3 * moment.amount)
            last = shift_months(first, 3) - timedelta(days=1)
            return first, last
        case "weekday":
            assert moment.weekday is not None
            back = (published.weekday() - moment.weekday) % 7
            if moment.side == "before" and back == 0:
                back = 7
            if moment.side == "after":
                back -= 7
            day = published - timedelta(days=back)
            return day, day
        case "weekend":
            saturday = published - timedelta(days=(published.weekday() - 5) % 7)
            if moment.amount < 0 and published.weekday() >= 5:
                saturday -= timedelta(days=7)
            return saturday, saturday + timedelta(days=1)
        case "fiscal":
            return _fiscal_away(moment, published)
        case "span":
            return _back(published, moment.amount, moment.unit), published
        case "ago":
            day = _back(published, moment.amount, moment.unit)
            if moment.unit == "year":
                return date(day.year, 1, 1), date(day.year, 12, 31)
            return month_days(day.year, day.month) if moment.unit == "month" else (day, day)
    return None


def _fiscal_away(moment: Moment, published: date) -> Days:
    assert moment.month is not None
    current = published.year - (published.month < moment.month)
    return _fiscal_years(current + moment.amount, moment.month, -moment.amount if moment.unit == "year" else 1)


def _fiscal_years(year: int, month: int, years: int) -> Days:
    first = date(year, month, 1)
    return first, shift_months(first, 12 * years) - timedelta(days=1)


def _month_away(day: date, months: int) -> tuple[int, int]:
    moved = shift_months(day.replace(day=1), months)
    return moved.year, moved.month


def _back(day: date, amount: int, unit: str) -> date:
    if unit in {"year", "quarter", "month"}:
        return shift_months(day, -amount * {"year": 12, "quarter": 3}.get(unit, 1))
    return day - timedelta(days=-(-amount // 24) if unit == "hour" else amount * (7 if unit == "week" else 1))
