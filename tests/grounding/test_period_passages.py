"""Periods, scopes and days of operations in whole passages, as a reader takes them."""

from datetime import date
from typing import Any

import pytest

from schemas import Campaign, Period, Statistic
from tests.grounding.reports import claimed, report_of
from tests.tables import for_each, read_table

PUBLISHED = date(2025, 10, 17)
_SCOPES = {"cumulative": "c", "batch": "b", "unknown": "u"}


def _passages(*names: str) -> list[dict[str, Any]]:
    return [row for name in names for row in read_table(__file__, name)]


def _short(period: Period | None) -> str:
    """``2024``, ``2025-09``, ``2025-09-03`` or ``2025-09-03..2025-10-04``; ``-`` for none."""
    if period is None:
        return "-"
    first, last = str(period.start or ""), str(period.end or "")
    if first == last:
        return first
    if (first[4:], last[4:]) == ("-01-01", "-12-31") and first[:4] == last[:4]:
        return first[:4]
    month = first[:7] == last[:7] and first.endswith("-01") and period.end and (period.end.toordinal() + 1)
    return first[:7] if month and date.fromordinal(month).day == 1 else f"{first}..{last}"


def _told(statistics: tuple[Statistic, ...], number: str, wanted: str) -> str:
    found = next((s for s in statistics if s.quantity.text.endswith(number)), None)
    if found is None:
        return "not found"
    scope = f" {_SCOPES[found.scope]}" if " " in wanted else ""
    return _short(found.period) + scope


def _days(campaigns: tuple[Campaign, ...], name: str) -> str:
    return next((_short(c.period) for c in campaigns if c.name == name), "not found")


def _results(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    """What is told of each thing that a passage says: (thing, wanted, got)."""
    text, given = row["text"], None if "published" in row else PUBLISHED
    rows = []
    report = report_of(text, published=given)
    if "published" in row:
        rows.append(("published", str(row["published"]), str(report.published.date or "-")))
    for number, wanted in row.get("figures", {}).items():
        rows.append((number, str(wanted), _told(report.statistics, number, str(wanted))))
    named = claimed(text, campaigns=[{"name": name} for name in row.get("campaigns", {})], published=given)
    for name, wanted in row.get("campaigns", {}).items():
        rows.append((name, str(wanted), _days(named.campaigns, name)))
    return rows


@pytest.mark.usefixtures("by_rule")
@for_each(
    "row",
    _passages(*(f"period_passages_{part}.yaml" for part in ("first", "second", "third", "fourth"))),
)
def test_passages(row: dict[str, Any]) -> None:
    got = _results(row)
    assert [(thing, found) for thing, _, found in got] == [(thing, wanted) for thing, wanted, _ in got]
