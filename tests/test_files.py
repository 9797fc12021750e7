import os
from pathlib import Path

import pytest

from summarizer.files import FolderBusyError, append_line, locked, replacing, write_text


def _write_half(path: Path) -> None:
    with replacing(path) as descriptor:
        os.write(descriptor, b"half")
        raise ZeroDivisionError


def test_a_file_is_there_whole_or_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_text(path, "old\r\n")
    with pytest.raises(ZeroDivisionError):
        _write_half(path)
    assert path.read_bytes() == b"old\r\n"
    assert list(tmp_path.iterdir()) == [path]
    write_text(path, "new")
    assert path.read_bytes() == b"new"


def test_what_a_killed_run_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / ".a.json.part").write_text("a longer half of something else")
    write_text(tmp_path / "a.json", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_text() == "new"


def test_a_link_is_replaced_and_never_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("kept")
    (tmp_path / "a.json").symlink_to(precious)
    write_text(tmp_path / "a.json", "new")
    (tmp_path / ".b.json.part").symlink_to(precious)
    with pytest.raises(OSError, match="symbolic link"):
        write_text(tmp_path / "b.json", "new")
    assert precious.read_text() == "kept"


def test_lines_are_appended_and_half_a_line_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    append_line(path, "one")
    path.write_text(path.read_text() + "hal")
    append_line(path, "two \u660e")
    assert path.read_text().splitlines() == ["one", "hal", "two \u660e"]


def test_a_folder_is_for_one_run_at_a_time(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(FolderBusyError, match="another run"), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


def test_the_content_is_on_the_disk_before_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: done.append("content"))
    monkeypatch.setattr(os, "replace", lambda part, path: done.append("name"))
    write_text(tmp_path / "a.txt", "Whole.")
    assert done == ["content", "name"]
