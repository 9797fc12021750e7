import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from summarizer.cli import summarize_app, summarizer_app
from summarizer.documents import Document
from summarizer.models import ModelError
from summarizer.outputs import OutputError, Together, registry
from tests.doubles import FakeModel, FakePipeline, write_files


def summarize(*arguments: str) -> Result:
    return CliRunner().invoke(summarize_app, arguments)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_reports_go_to_the_folder_and_a_table_to_stdout(model: FakeModel) -> None:
    write_files(Path("in"), a="One.", b="open")
    result = summarize("in")
    assert result.exit_code == 0
    assert Path("reports/a.json").exists()
    assert Path("reports/b.md").exists()
    assert "2 of 2 documents done, 0 figures used, 0 dismissed, 1 open" in result.stdout
    assert "2 calls (0 re-asks, 0 retries of the transport), tokens: 20 read" in result.stdout
    assert "in/a.txt: 0 figures: 0 used, 0 dismissed, 0 open" in result.stderr


def test_a_failed_document_is_named_with_its_reason(model: FakeModel) -> None:
    write_files(Path("in"), a="One.", b="crash")
    result = summarize("in", "none.txt", "--quiet")
    assert result.exit_code == 1
    assert "failed in/b.txt: an error of this program: ZeroDivisionError" in result.stderr
    assert "failed none.txt: there is no such file (check the spelling of the path)" in result.stderr
    assert result.stdout == ""


def test_incomplete_reports_are_named_where_they_count_as_failure(model: FakeModel) -> None:
    write_files(Path("in"), a="One.", b="open")
    assert summarize("in").exit_code == 0
    result = summarize("in", "--require-complete")
    assert result.exit_code == 1
    assert "incomplete in/b.txt: 1 open figure\n" in result.stderr
    assert "a.txt: 1" not in result.stderr


def test_unanswered_questions_are_named_and_no_answer_at_all_is_a_failure(model: FakeModel) -> None:
    write_files(Path("in"), a="partly", b="One.")
    result = summarize("in", "--quiet")
    assert result.exit_code == 0
    assert result.stderr.startswith("incomplete in/a.txt: 1 unanswered question\nThe same command asks")
    assert summarize("in", "--require-complete").exit_code == 1
    write_files(Path("in"), c="mute")
    result = summarize("in", "--replay")
    assert result.exit_code == 1
    assert "failed in/c.txt: no question got a usable answer; the first, measures: no JSON\n" in result.stderr
    assert "The same command asks" not in result.stderr


def test_what_is_waited_for_is_told_once(
    model: FakeModel, pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarizer.run.TICK_SECONDS", 0.01)

    def wait(document: Document) -> None:
        for number in (2, 3):
            model.sessions[-1].waiting = f"waiting for http://[bold]:1/v1, try {number} of 5"
            time.sleep(0.1)

    pipeline.before = wait
    write_files(Path("in"), a="One.")
    lines = summarize("in").stderr.splitlines()
    assert lines[1:3] == [f"waiting for http://[bold]:1/v1, try {number} of 5" for number in (2, 3)]


def test_a_text_that_states_another_day_than_the_given_one_is_named(model: FakeModel) -> None:
    write_files(Path("in"), a="One.", b="dated")
    result = summarize("in", "--published", "2024-03-20")
    assert "note in/b.txt: published 2024-03-14, as its text states, not 2024-03-20 as given\n" in result.stderr
    assert result.stderr.count("note ") == 1
    assert "Published: 2024-03-14 (stated; 2024-03-20 was given for it)" in Path("reports/b.md").read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ("in", "--replay", "--record"),
        ("in", "--published", "2024-02-30"),
        ("in", "--format", "xml"),
        ("in", "--jobs", "0"),
        ("in", "--strategy", "other"),
        ("in", "--out", "-"),
        ("in", "--unknown"),
        ("none.txt",),
        ("empty",),
        (),
    ],
)
def test_wrong_usage_ends_with_2_before_anything_is_asked(model: FakeModel, arguments: tuple[str, ...]) -> None:
    write_files(Path("in"), a="One.")
    Path("empty").mkdir()
    result = summarize(*arguments)
    assert result.exit_code == 2
    assert result.stderr
    assert not model.asked


def test_a_model_that_cannot_be_opened_is_wrong_usage(model: FakeModel, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**options: object) -> None:
        raise ModelError("no \x1b key", "set one")

    monkeypatch.setattr("summarizer.run.open_model", refuse)
    write_files(Path("in"), a="One.")
    result = summarize("in")
    assert result.exit_code == 2
    assert "no \\u001b key (set one)" in result.stderr


def test_files_that_cannot_be_made_of_the_reports_are_a_failure(
    model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path, entries: object) -> None:
        raise OutputError("reports.sqlite can't be made: \x1b[31m")

    monkeypatch.setitem(registry.formats(), "sqlite", Together("sqlite", ("reports.sqlite",), refuse))
    write_files(Path(), a="One.")
    result = summarize("a.txt", "--format", "sqlite,jsonl")
    assert result.exit_code == 1
    assert "reports.sqlite can't be made: \\u001b[31m\nThe reports are there." in result.stderr
    assert Path("reports/reports.jsonl").exists()


def test_a_file_that_cannot_be_written_is_named_with_what_helps_and_the_rest_goes_on(model: FakeModel) -> None:
    write_files(Path("in"), a="One.", b="open")
    for name in ("reports.jsonl", "run.jsonl", "figures.csv", "dossier.md"):
        Path("reports", name).mkdir(parents=True)
    result = summarize("in", "--format", "jsonl,csv,ftm", "--dossier")
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "2 of 2 documents done" in result.stdout
    for told in ("run.jsonl can't be written", "reports.jsonl can't be written", "figures.csv", "no dossier: "):
        assert told in result.stderr
    assert "Errno" not in result.stderr
    assert "directory: reports/dossier.md\n" in result.stderr
    assert "the same command then writes these files" in result.stderr
    assert Path("reports/entities.ftm.json").exists()
    assert not [path for path in Path("reports").iterdir() if path.suffix == ".part"]
    for name in ("reports.jsonl", "run.jsonl", "figures.csv", "dossier.md"):
        Path("reports", name).rmdir()
    assert summarize("in", "--format", "jsonl,csv,ftm", "--dossier").exit_code == 0
    assert model.asked == ["a", "b"]


def test_files_that_lack_what_the_run_did_are_named(model: FakeModel) -> None:
    write_files(Path("in"), a="One.")
    assert "earlier run" not in summarize("in", "--format", "jsonl,sqlite", "--dossier").stderr
    assert "earlier run" not in summarize("in", "--format", "jsonl").stderr
    write_files(Path("in"), b="Two.")
    told = "of an earlier run, without what this one did: reports.sqlite, reports.metadata.json\n"
    assert told in summarize("in", "--format", "jsonl", "--dossier").stderr
    write_files(Path("in"), c="Three.")
    assert "reports.jsonl, reports.sqlite, reports.metadata.json, dossier.json" in summarize("in").stderr


def test_json_lines_stream_to_stdout_and_nothing_else_does(model: FakeModel) -> None:
    write_files(Path("in"), a="One.", b="crash", c="Two.")
    result = summarize("in", "--format", "jsonl", "--out", "-")
    assert result.exit_code == 1
    assert [json.loads(line)["document"]["id"] for line in result.stdout.splitlines()] == ["a", "c"]
    assert not Path("reports").exists()


@pytest.mark.parametrize(("options", "told"), [((), True), (("--quiet",), True), (("--replay",), False)])
def test_the_host_that_text_is_sent_to_is_named(model: FakeModel, options: tuple[str, ...], told: bool) -> None:
    model.host = "example.org"
    write_files(Path("in"), a="One.")
    result = summarize("in", *options)
    assert ("The text of the documents is sent to example.org." in result.stderr) is told


def test_names_leave_the_terminal_unharmed(model: FakeModel) -> None:
    write_files(Path("in"), **{"\x1b[31mred[bold]": "One.", "\u202erev[red]": "crash", "new\nline": "Two."})
    result = summarize("in")
    assert result.exit_code == 1
    shown = result.stdout + result.stderr
    assert not set(shown) & set("\x1b\u202e\x07")
    assert "in/\\u001b[31mred[bold].txt" in shown
    assert "in/\\u202erev[red].txt" in shown


def test_no_control_codes_where_nobody_looks_at_a_terminal(model: FakeModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    write_files(Path("in"), a="One.", b="crash")
    result = summarize("in")
    assert "\x1b" not in result.stdout + result.stderr


def test_modes_and_their_folder_reach_the_model(model: FakeModel) -> None:
    write_files(Path("in"), a="One.")
    summarize("in", "--record", "--cassettes", "tapes", "--strategy", "whole", "--model", "m")
    assert model.opened[-1]["mode"] == "record"
    assert model.opened[-1]["store"] == Path("tapes/whole")
    assert model.opened[-1]["name"] == "m"


def test_version_and_help() -> None:
    assert summarize("--version").stdout.startswith("summarizer ")
    assert CliRunner().invoke(summarizer_app, ["--version"]).stdout == summarize("--version").stdout
    assert "besides the command summarize" in CliRunner().invoke(summarizer_app, ["--help"]).stdout
    assert "--require-complete" in summarize("--help").stdout


def test_the_weights_have_commands_of_their_own() -> None:
    path = CliRunner().invoke(summarizer_app, ["model", "path"])
    assert path.stdout.startswith(os.environ["XDG_CACHE_HOME"])
    check = CliRunner().invoke(summarizer_app, ["model", "check"])
    assert check.exit_code == 1
    assert "is not there" in check.stderr


def test_help_is_quick() -> None:
    # The budget is half a second on a quiet machine; what must not happen is that the client is imported.
    code = (
        "import sys, summarizer.cli; "
        "heavy = {'openai', 'instructor', 'vcr', 'trafilatura', 'schemas', 'pydantic'} & set(sys.modules); "
        "sys.exit(str(heavy) if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# What a shell starts in the background ignores interrupts, and its children do; Python then installs no handler.
STOPPABLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
import tests.doubles as doubles, summarizer.run as stage
pipeline, model = doubles.FakePipeline(), doubles.FakeModel()
stage.open_model, stage.summarize_document = model.open, pipeline.summarize_document
stage.digests, stage.settings_digest = lambda: doubles.DIGESTS, doubles.settings_digest
stage.prepare = lambda: None
from summarizer.cli import summarize_command
summarize_command()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_ctrl_c_stops_clean_and_says_how_to_go_on(tmp_path: Path) -> None:
    paths = write_files(Path("in"), **{f"s{number}": "slow" for number in range(60)})
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    process = subprocess.Popen(
        [sys.executable, "-c", STOPPABLE, *paths], stderr=subprocess.PIPE, text=True, env=environment
    )
    deadline = time.monotonic() + 20
    while not Path("reports/s1.json").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "the same command takes up the rest" in said
    assert "Traceback" not in said
