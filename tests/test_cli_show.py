from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli import summarize_app
from tests.doubles import FakeModel, write_files


def test_show_prints_every_report_in_order_also_when_quiet(
    model: FakeModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(Path("in"), a="One.", b="open", c="crash")
    result = CliRunner().invoke(summarize_app, ["in", "--show", "--quiet", "-v"])
    assert result.exit_code == 1
    assert result.stdout.index("in/a.txt") < result.stdout.index("in/b.txt")
    assert "• open [0]" in result.stdout
    assert "in/c.txt" not in result.stdout


def test_show_does_not_mix_with_a_stream(model: FakeModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(Path("in"), a="One.")
    result = CliRunner().invoke(summarize_app, ["in", "--show", "--out", "-", "--format", "jsonl"])
    assert result.exit_code == 2
    assert "--show and --out -" in result.stderr
    assert result.stdout == ""


def test_pages_are_a_format_with_the_text_of_the_document(
    model: FakeModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(Path("in"), a="One <b>word</b>.")
    assert CliRunner().invoke(summarize_app, ["in", "--format", "html"]).exit_code == 0
    assert "<p>One &lt;b&gt;word&lt;/b&gt;.</p>" in Path("reports/a.html").read_text("utf-8")
    Path("reports/a.html").unlink()
    assert CliRunner().invoke(summarize_app, ["in", "--format", "html"]).exit_code == 0
    assert Path("reports/a.html").exists()
