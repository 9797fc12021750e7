"""The table at the end of a run, on wide and narrow terminals."""

import io
from datetime import date

from rich.console import Console

from summarizer.outcome import Row, RunResult
from summarizer.table import print_result
from tests.tables import for_each

NAME = "harbour_verdict"


def shown(width: int) -> list[str]:
    done = Row(f"in/{NAME}.txt", NAME, None, False, 12.3, date(2024, 5, 27), 1, 12, 3, 9, 2, 1, 0, 4)
    failed = Row("in/b.txt", "b", "no answer", False, 0.5)
    out = io.StringIO()
    print_result(Console(file=out, width=width), RunResult([done, failed]))
    return out.getvalue().splitlines()


@for_each("width", [28, 34, 40, 52, 60, 75, 76, 80, 100, 140])
def test_a_document_is_known_by_its_name(width: int) -> None:
    lines = shown(width)
    (row,) = [line for line in lines if NAME in line]
    assert "2024-05-27" in row
    (other,) = [line for line in lines if line.startswith("b ")]
    assert "failed" in other
    table = lines[: lines.index(other) + 1]
    assert max(map(len, table)) <= width
    # Nothing is cut: what has no room is left out as a column.
    assert not any("\u2026" in line for line in table)


def test_what_is_left_out_is_what_tells_least() -> None:
    assert "open" in shown(40)[0]
    assert "re-asks" not in shown(60)[0]
    assert "re-asks" in shown(140)[0]
