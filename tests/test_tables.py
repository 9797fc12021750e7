"""A test of every row of a table names every row that fails."""

import inspect
import os
from pathlib import Path

import pytest

from tests.tables import for_each


def test_every_row_that_fails_is_named_with_what_came_of_it() -> None:
    @for_each(("text", "expected"), [("1", 1), ("2", 3), ("none", 4), ("5", 6), ("", 7)])
    def reads(text: str, expected: int) -> None:
        if not text:
            pytest.fail("nothing to read")
        assert int(text) == expected

    with pytest.raises(AssertionError) as caught:
        reads()
    told = str(caught.value)
    assert told.startswith("4 of 5 rows fail:\n")
    assert "text='1'" not in told
    assert "text='2', expected=3\n    assert 2 == 3\n" in told
    assert "text='none', expected=4\n    ValueError: invalid literal for int() with base 10" in told
    assert "text='5', expected=6\n    assert 5 == 6\n" in told
    assert "'none' (reads, line" in told
    assert "nothing to read" in told


def test_a_table_whose_rows_all_hold_passes() -> None:
    seen = []

    @for_each("number", [1, 2])
    def holds(number: int) -> None:
        seen.append(number)

    holds()
    assert seen == [1, 2]


def test_a_table_needs_rows_and_rows_of_one_length() -> None:
    with pytest.raises(AssertionError):
        for_each("text", [])
    with pytest.raises(ValueError, match="shorter"):
        for_each(("text", "expected"), [("a", "b"), ("a",)])


def test_each_row_has_its_own_place_and_patches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROWS", "")

    @for_each("name", ["one", "two"])
    def is_alone(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        assert os.environ["ROWS"] == ""
        assert not list(tmp_path.iterdir())
        (tmp_path / name).touch()
        monkeypatch.setenv("ROWS", name)

    assert list(inspect.signature(is_alone).parameters) == ["tmp_path", "monkeypatch"]
    is_alone(tmp_path=tmp_path, monkeypatch=monkeypatch)
