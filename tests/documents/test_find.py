"""From paths to documents."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.documents import DocumentError, find_documents


def found(*paths: Path | str) -> list[str]:
    return [
        item if isinstance(item, str) else f"ERROR {item}" for item in find_documents([str(path) for path in paths])
    ]


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.TXT",
        "c/d.html",
        "c/a.pdf",
        "a.png",
        ".hidden.txt",
        ".git/x.txt",
        "~$c.docx",
        "z.docx",
        "x",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    names = [os.path.relpath(path, tmp_path) for path in found(tmp_path)]
    assert names == ["a.TXT", "b.txt", "c/a.pdf", "c/d.html", "z.docx"]


def test_a_named_file_may_have_any_name(tmp_path: Path) -> None:
    for name in ("a.log", ".hidden", "x"):
        (tmp_path / name).write_text("x")
    assert found(tmp_path / "a.log", "-", tmp_path / ".hidden", tmp_path / "x", "-") == [
        str(tmp_path / "a.log"),
        "-",
        str(tmp_path / ".hidden"),
        str(tmp_path / "x"),
    ]


def test_each_document_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert found(tmp_path / "a.txt", tmp_path, f"{tmp_path}/./a.txt", tmp_path) == [str(tmp_path / "a.txt")]


def test_loops_of_links_end(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "x.txt").write_text("x")
    (inner / "up").symlink_to(tmp_path)
    (inner / "self").symlink_to(inner / "self")
    (tmp_path / "again").symlink_to(inner)
    assert found(tmp_path) == [str(inner / "x.txt")]


def test_reports_are_no_documents(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    reports, own = tmp_path / "in" / "old", tmp_path / "in" / "own"
    for folder in (reports, own):
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("x")
        (folder / "run.jsonl").write_text('{"run": "2024-01-01T00:00:00", "document": "a"}\n')
    (tmp_path / "in" / "a.txt").write_text("x")
    (tmp_path / "in" / "run.jsonl").write_text('{"training": "log of something else"}\n')
    everything = find_documents([str(tmp_path / "in")], out=str(own))
    assert everything == [str(tmp_path / "in" / "a.txt")]
    assert [record.getMessage() for record in caplog.records] == [
        f"{reports} holds reports, not documents: it is left out"
    ]
    (same,) = find_documents([str(own)], out=str(own))
    assert isinstance(same, DocumentError)
    assert same.told == "is the folder of the reports (choose another --out)"
    # A folder that is named itself is an error; a file that is, is taken.
    (named,) = found(reports)
    assert named.endswith("holds reports, not documents (name the documents they are of)")
    assert found(reports / "a.txt") == [str(reports / "a.txt")]


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    missing, empty, nul = found(tmp_path / "no.txt", tmp_path / "empty", "a\0b")
    assert "no such file" in missing
    assert "no documents" in empty
    assert nul.startswith(r"ERROR a\u0000b: there is no such file")
    assert found(tmp_path) == [str(tmp_path / "gone.txt")]


def test_a_folder_that_may_not_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "open.txt").write_text("x")
    listdir: Callable[[str], list[str]] = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refuse)
    error, path = find_documents([str(tmp_path)])
    assert isinstance(error, DocumentError)
    assert error.reason == "can't be searched: Permission denied"
    assert path == str(tmp_path / "open.txt")
