"""Which time a figure covers."""

from datetime import date

import pytest

from tests.grounding.reports import figures
from tests.tables import for_each

PUBLISHED = date(2024, 6, 10)


def _periods(text: str) -> list[str | None]:
    found = []
    for statistic in figures(text, published=PUBLISHED):
        period = statistic.period
        found.append(f"{period.start}..{period.end}" if period else None)
    return found


APRIL, MAY = "2024-04-01..2024-04-30", "2024-05-01..2024-05-31"
SPRING = "2024-01-01..2024-05-31"


@pytest.mark.usefixtures("by_rule")
@for_each(
    ("text", "periods"),
    [
        ("Police arrested 41 suspects in April 2024 and froze 612 accounts in May 2024.", [APRIL, MAY]),
        ("In April 2024 police arrested 41 suspects and froze 612 accounts.", [APRIL, APRIL]),
        ("From January to May, police arrested 41 suspects. They also seized 96 phones.", [SPRING, SPRING]),
        ("From January to May, police arrested 41 suspects.\n\nThe bank has 96 branches.", [SPRING, None]),
        ("In May police stopped 300 calls, 15% more than in April.", [MAY, MAY]),
        ("Police said on Friday that 41 suspects had been arrested.", [None]),
        ("On June 3, officers raided nine flats.", ["2024-06-03..2024-06-03"]),
        ("Losses fell by 12% compared with the first half of 2023.", [None]),
        ("Since July 2023, officers have arrested 410 suspects.", ["2023-07-01..2024-06-10"]),
        ("2024年1月至5月，全市破获案件320起，抓获犯罪嫌疑人410名。", [SPRING, SPRING]),
        ("去年全省立案9100起。", ["2023-01-01..2023-12-31"]),
    ],
)
def test_periods(text: str, periods: list[str | None]) -> None:
    assert _periods(text) == periods


def test_scopes() -> None:
    text = "Since July 2023, officers have held 410 suspects.\n\nOn June 3, they held 12.\n\nThey hold 9 phones."
    assert [s.scope for s in figures(text, published=PUBLISHED)] == ["cumulative", "batch", "unknown"]
