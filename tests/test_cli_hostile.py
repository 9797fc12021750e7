import json
import unicodedata
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli import summarize_app
from tests.documents.test_hostile import BAD, GOOD
from tests.doubles import FakeModel


def test_hostile_inputs_are_named_and_the_good_ones_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: FakeModel
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    inputs = [(name, data) for name, data in (*BAD, *GOOD) if len(data) < 100_000]
    for name, data in inputs:
        (Path("in") / name).write_bytes(data)
    Path("in/loop").symlink_to(".")
    (Path("in") / "50 MB.txt").write_bytes(b"")
    with (Path("in") / "50 MB.txt").open("r+b") as file:
        file.truncate(50_000_000)
    named = [f"in/{name}" for name, _ in inputs]
    result = CliRunner().invoke(summarize_app, ["in", *named, "none.txt", "a\0b", "\ud800", "/dev/zero", "--jobs", "2"])
    assert result.exit_code == 1
    said = result.stdout + result.stderr
    assert "Traceback" not in said
    assert "an error of this program" not in said
    assert not [char for char in said if unicodedata.category(char)[0] == "C" and char != "\n"]
    small_bad = [name for name, data in BAD if len(data) < 100_000]
    # Also the 50 MB, and the four paths that are no files.
    assert sum(line.startswith("failed ") for line in said.splitlines()) == len(small_bad) + 5
    lines = Path("reports/run.jsonl").read_text().splitlines()
    done = [entry for entry in map(json.loads, lines) if entry["outcome"] == "done"]
    assert len(done) == len(inputs) - len(small_bad)
    for entry in done:
        assert (Path("reports") / f"{entry['document']}.json").exists()
        assert (Path("reports") / f"{entry['document']}.md").exists()
