"""Labels are read off the text that holds them, and the text is what is left."""

from datetime import date
from pathlib import Path

import pytest

from evals.passages.passage import read_passages
from summarizer.documents import Range
from tests.tables import for_each

TWO = """=== 2024-05-17
Guards held [nearly 20|suspect arrested under|2024-05-16..2024-05-16] men; {Odo Barn|wanted|the owner} fled.
[12%|case reported decrease opt|2024-01-01..] less.
=== unknown
没有[3|site searched|-]处。{陈某|convicted|-}
"""


def test_labels_and_text(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TWO, "utf-8")
    first, second = read_passages(tmp_path / "two.txt")
    assert first.text == "Guards held nearly 20 men; Odo Barn fled.\n12% less."
    assert (first.id, first.published) == ("two-1", date(2024, 5, 17))
    held, fewer = first.figures
    assert first.text[held.number.start : held.number.end] == "nearly 20"
    assert (held.object, held.action, held.bound, held.change) == ("suspect", "arrested", "under", "none")
    assert (held.start, held.end, held.optional) == (date(2024, 5, 16), date(2024, 5, 16), False)
    assert (fewer.change, fewer.start, fewer.end, fewer.optional) == ("decrease", date(2024, 1, 1), None, True)
    assert [(n.name, n.status, n.role) for n in first.names] == [("Odo Barn", "wanted", "the owner")]
    assert (second.published, second.figures[0].number, second.figures[0].start) == (None, Range(2, 3), None)
    assert second.names[0].role is None


@for_each(
    ("label", "fault"),
    [
        ("[3|sites searched|-]", "no object and action"),
        ("[3|site|-]", "no object and action"),
        ("[3|site searched maybe|-]", "unknown terms"),
        ("[3|site searched|2024]", "no period"),
        ("[3|site searched|2024-02-30..]", "day is out of range|Invalid"),
        ("{Odo Barn|hidden|-}", "no status"),
        ("[3]", "a bracket that is no label's"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_passage(tmp_path: Path, label: str, fault: str) -> None:
    (tmp_path / "bad.txt").write_text(f"=== unknown\nNothing.\n=== unknown\nFound {label}.", "utf-8")
    with pytest.raises(ValueError, match=rf"bad\.txt, passage 2: .*(?:{fault})"):
        list(read_passages(tmp_path / "bad.txt"))
