"""The formats that hold all documents of a run, asked for as a user asks for them."""

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest

from summarizer.outputs import Together, formats, reserved
from summarizer.run import run
from summarizer.settings import Settings, UsageError
from tests.doubles import FakeModel, write_files

ALL = "csv,parquet,sqlite,ftm"
FILES = {name for form in formats().values() if isinstance(form, Together) for name in form.files}


def go(paths: list[str], out: Path, **settings: Any) -> set[str]:
    run(paths, Settings.load(out=str(out), **settings))
    return {path.name for path in out.iterdir() if not path.name.startswith(".")}


def documents(out: Path) -> list[list[str]]:
    """The ids of the documents as each format has them."""
    with closing(sqlite3.connect(out / "reports.sqlite")) as connection:
        database = [id for (id,) in connection.execute("SELECT document FROM documents ORDER BY key")]
    with open(out / "numbers.csv", encoding="utf-8", newline="") as file:
        table = [row["document"] for row in csv.DictReader(file)]
    columns = duckdb.execute("SELECT document FROM read_parquet(?)", [str(out / "numbers.parquet")]).fetchall()
    lines = [json.loads(line) for line in (out / "entities.ftm.json").read_text("utf-8").splitlines()]
    articles = [Path(line["properties"]["fileName"][0]).stem for line in lines if line["schema"] == "Article"]
    return [database, table, [id for (id,) in columns], articles]


def test_all_formats_hold_all_documents_also_those_done_before(tmp_path: Path, model: FakeModel) -> None:
    first = write_files(tmp_path / "in", b="open")
    out = tmp_path / "out"
    assert go(first, out, format=ALL) >= FILES
    assert documents(out) == [["b"]] * 4
    later = write_files(tmp_path / "in", a="open too.", c="crash")
    go([*later, *first], out, format=ALL)
    assert model.asked == ["b", "a", "c"]
    assert documents(out) == [["a", "b"]] * 4
    assert not [path for path in out.iterdir() if path.name.endswith((".part", "-journal", "-wal"))]


def test_a_format_is_added_without_asking_and_leaves_the_others_alone(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path / "in", a="open")
    out = tmp_path / "out"
    assert not go(paths, out, format="json") & FILES
    assert go(paths, out, format="sqlite") & FILES == {"reports.sqlite", "reports.metadata.json"}
    assert model.asked == ["a"]


def test_text_goes_into_the_database_as_it_was_read(tmp_path: Path, model: FakeModel) -> None:
    text = "open \u65ad\u5361\r\n\U0001f600."
    go(write_files(tmp_path / "in", a="\ufeff" + text), tmp_path / "out", format="sqlite")
    with closing(sqlite3.connect(tmp_path / "out/reports.sqlite")) as connection:
        assert connection.execute("SELECT text FROM documents").fetchall() == [(text,)]


def test_no_document_is_called_as_a_file_of_all_documents(tmp_path: Path, model: FakeModel) -> None:
    assert reserved() == {"reports.metadata", "entities.ftm", "dossier"}
    texts = {"reports.metadata": "One.", "Entities.FTM": "Two.", "figures": "Three."}
    out = tmp_path / "out"
    found = go(write_files(tmp_path / "in", **texts), out, format=ALL)
    assert {"reports.metadata-2.json", "Entities.FTM-2.json", "figures.json"} | FILES <= found
    assert documents(out)[0] == ["reports.metadata-2", "Entities.FTM-2", "figures"]


@pytest.mark.parametrize("names", ["csv", "json,sqlite"])
def test_only_lines_can_be_streamed(names: str) -> None:
    with pytest.raises(UsageError, match="only --format jsonl"):
        Settings.load(out="-", format=names)
