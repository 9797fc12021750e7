"""What the figures of whole passages count, what happened to it, and which is a part of which."""

from pathlib import Path

import pytest

from schemas import Statistic
from tests.grounding.reports import report_of
from tests.tables import for_each

SIGNS = {"none": "", "increase": " +", "decrease": " -"}
LINES = [
    line
    for line in Path(__file__).with_name("passages.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PASSAGES = list(zip(LINES[::2], (line.removeprefix("=> ") for line in LINES[1::2]), strict=True))


def told(statistic: Statistic, ids: list[str]) -> str:
    whole = f" <{ids.index(statistic.part_of) + 1}" if statistic.part_of else ""
    return f"{statistic.quantity.value} {statistic.object} {statistic.action}{SIGNS[statistic.change]}{whole}"


@pytest.mark.usefixtures("by_rule")
@for_each(("text", "expected"), PASSAGES)
def test_passages(text: str, expected: str) -> None:
    statistics = report_of(text).statistics
    ids = [s.id for s in statistics]
    assert "; ".join(told(s, ids) for s in statistics) == expected
