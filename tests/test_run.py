import json
import threading
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schemas import Report
from summarizer.documents import document_from_text
from summarizer.files import FolderBusyError, locked
from summarizer.outcome import Event, Finished, RunResult, Started, Ticked
from summarizer.run import DOWN_IN_A_ROW, run
from summarizer.settings import Settings, UsageError
from tests.doubles import FakeModel, FakePipeline, write_files


def go(paths: list[str], out: Path, **settings: Any) -> RunResult:
    return run(paths, Settings.load(out=str(out), **settings))


def read(path: Path) -> Report:
    return Report.model_validate_json(path.read_bytes())


def log(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "run.jsonl").read_text().splitlines()]


def test_each_document_becomes_its_report_its_text_and_its_formats(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path / "in", a="\ufeffOne.\r\nTwo.\n", b="Three.")
    result = go(paths, tmp_path / "out")
    assert [row.id for row in result.rows] == ["a", "b"]
    assert not result.failed
    assert (tmp_path / "out/a.txt").read_bytes() == b"One.\r\nTwo.\n"
    assert read(tmp_path / "out/a.json").document.path == paths[0]
    assert (tmp_path / "out/b.md").exists()
    assert result.usage.calls == 2
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.endswith(".part")]


def test_embedded_is_asked_stepwise_and_others_whole_each_with_its_own_store(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.")
    go(paths, tmp_path / "out")
    assert model.opened[-1]["store"] == tmp_path / "out/.answers/stepwise"
    other = FakeModel(embedded=False)
    model.profile = other.profile
    go(paths, tmp_path / "out")
    assert model.opened[-1]["store"] == tmp_path / "out/.answers/whole"
    go(paths, tmp_path / "out", mode="replay", cassettes=tmp_path / "tapes", strategy="stepwise")
    assert model.opened[-1]["store"] == tmp_path / "tapes/stepwise"


def test_equal_stems_get_a_number_in_the_order_of_input(tmp_path: Path, model: FakeModel) -> None:
    first = write_files(tmp_path / "one", x="One.")
    second = write_files(tmp_path / "two", x="Two.", **{"x-2": "Three.", "X": "Four."})
    result = go(first + second, tmp_path / "out", jobs=3)
    assert [row.id for row in result.rows] == ["x", "x-2", "x-2-2", "X-3"]
    assert (tmp_path / "out/x-2.txt").read_text() == "Two."


def test_a_finished_document_is_not_asked_again(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.", b="Two.")
    go(paths, tmp_path / "out")
    before = (tmp_path / "out/a.json").stat().st_mtime_ns
    result = go(paths, tmp_path / "out")
    assert model.asked == ["a", "b"]
    assert all(row.skipped for row in result.rows)
    assert (tmp_path / "out/a.json").stat().st_mtime_ns == before
    assert [entry["outcome"] for entry in log(tmp_path / "out")] == ["done", "done", "kept", "kept"]


@pytest.mark.parametrize("change", ["text", "published", "strategy", "rules", "broken", "model"])
def test_a_document_is_asked_again_where_something_that_counts_changed(
    tmp_path: Path, model: FakeModel, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    paths = write_files(tmp_path, a="One.")
    out = tmp_path / "out"
    go(paths, out)
    settings: dict[str, Any] = {}
    if change == "text":
        write_files(tmp_path, a="Other.")
    elif change == "broken":
        (out / "a.json").write_text((out / "a.json").read_text()[:100])
    elif change == "rules":
        digests = {"prompts": "p", "schemas": "s", "rules": "new"}
        monkeypatch.setattr("summarizer.run.digests", lambda: digests)
    elif change == "model":
        model.name = "another"
    else:
        settings = {"published": date(2024, 1, 1)} if change == "published" else {"strategy": "whole"}
    go(paths, out, **settings)
    assert model.asked == ["a", "a"]


def test_a_report_with_unanswered_questions_is_written_but_not_finished(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.", b="partly")
    for _ in range(2):
        result = go(paths, tmp_path / "out")
        assert [row.id for row in result.incomplete] == ["b"]
        assert read(tmp_path / "out/b.json").audit.failures
    assert model.asked == ["a", "b", "b"]
    assert [(entry["outcome"], entry["unanswered"]) for entry in log(tmp_path / "out")[-2:]] == [
        ("kept", 0),
        ("done", 1),
    ]


def test_a_document_without_any_answer_has_failed(tmp_path: Path, model: FakeModel) -> None:
    result = go(write_files(tmp_path, a="mute", b="One."), tmp_path / "out")
    assert [row.id for row in result.failed] == ["a"]
    assert not (tmp_path / "out/a.json").exists()


def test_a_report_of_an_earlier_run_is_named_where_the_document_fails(tmp_path: Path, model: FakeModel) -> None:
    out = tmp_path / "out"
    go(write_files(tmp_path, a="One."), out)
    result = go(write_files(tmp_path, a="mute", b="mute"), out)
    assert str(result.rows[0].error).endswith(f"no JSON; {out / 'a.json'} is the report of an earlier run")
    assert str(result.rows[1].error).endswith("no JSON")


def test_fresh_and_record_do_everything_again(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.")
    for options in ({}, {"fresh": True}, {"mode": "record", "cassettes": tmp_path / "tapes"}):
        go(paths, tmp_path / "out", **options)
    assert model.asked == ["a", "a", "a"]
    assert [opened["fresh"] for opened in model.opened] == [False, False, True, True, False, False]


def test_fresh_never_discards_recordings_that_are_replayed(tmp_path: Path, model: FakeModel) -> None:
    go(write_files(tmp_path, a="One."), tmp_path / "out", fresh=True, mode="replay")
    assert not any(opened["fresh"] for opened in model.opened)


def test_a_missing_format_is_written_without_asking(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.", b="Two.")
    out = tmp_path / "out"
    go(paths, out, format="json")
    assert not (out / "a.md").exists()
    (out / "b.txt").unlink()
    go(paths, out, format="md,jsonl")
    assert model.asked == ["a", "b"]
    assert (out / "a.md").read_text().startswith("**0 figures")
    assert (out / "b.txt").read_text() == "Two."
    ids = [json.loads(line)["document"]["id"] for line in (out / "reports.jsonl").read_text().splitlines()]
    assert ids == ["a", "b"]


def test_a_format_that_was_not_asked_for_does_not_outlive_its_report(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.")
    go(paths, tmp_path / "out")
    write_files(tmp_path, a="Other.")
    go(paths, tmp_path / "out", format="json")
    assert not (tmp_path / "out/a.md").exists()


def test_a_moved_document_keeps_its_report_with_the_new_place(tmp_path: Path, model: FakeModel) -> None:
    go(write_files(tmp_path / "old", a="One."), tmp_path / "out")
    paths = write_files(tmp_path / "new", a="One.")
    go(paths, tmp_path / "out")
    assert model.asked == ["a"]
    assert read(tmp_path / "out/a.json").document.path == paths[0]


def test_one_failure_never_stops_the_others(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="crash", b="Fine.", c="unrecorded", d="Fine too.")
    (tmp_path / "e.txt").write_bytes(b"\x00\x01\x02" * 50)
    result = go([*paths, str(tmp_path / "e.txt"), str(tmp_path / "none.txt")], tmp_path / "out", jobs=2)
    assert [row.error is None for row in result.rows] == [False, True, False, True, False, False]
    assert "ZeroDivisionError: a made-up" in str(result.rows[0].error)
    assert "Traceback" not in str(result.rows[0].error)
    assert "no recorded answer for document 'c'" in str(result.rows[2].error)
    assert "no such file" in str(result.rows[5].error)
    assert [entry["outcome"] for entry in log(tmp_path / "out")].count("failed") == 4
    assert not (tmp_path / "out/a.json").exists()
    assert [session.finished for session in model.sessions].count(False) == 2


def test_a_traceback_is_to_be_had(tmp_path: Path, model: FakeModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_DEBUG", "1")
    result = go(write_files(tmp_path, a="crash"), tmp_path / "out")
    assert "Traceback" in str(result.rows[0].error)


def test_an_endpoint_that_is_down_is_not_waited_for_by_every_document(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, **{f"d{number}": "down" for number in range(10)})
    result = go(paths, tmp_path / "out", jobs=1)
    assert len(model.asked) == DOWN_IN_A_ROW
    assert len(result.failed) == 10
    assert all("no connection: refused" in str(row.error) for row in result.failed)


def test_an_endpoint_that_never_answered_is_waited_for_by_one_document(tmp_path: Path, model: FakeModel) -> None:
    model.is_reached = False
    paths = write_files(tmp_path, **{f"d{number}": "down" for number in range(4)})
    assert len(go(paths, tmp_path / "out", jobs=1).failed) == 4
    assert model.asked == ["d0"]


def test_finished_documents_are_done_although_the_endpoint_is_down(tmp_path: Path, model: FakeModel) -> None:
    fine = write_files(tmp_path, z="Fine.")
    go(fine, tmp_path / "out")
    down = write_files(tmp_path, **{f"d{number}": "down" for number in range(5)})
    result = go([*down, *fine], tmp_path / "out", jobs=1)
    assert result.rows[-1].skipped


def test_documents_are_done_side_by_side_but_no_more_than_jobs(
    tmp_path: Path, model: FakeModel, pipeline: FakePipeline
) -> None:
    paths = write_files(tmp_path, **{f"s{number}": "slow" for number in range(6)})
    go(paths, tmp_path / "out", jobs=3)
    assert pipeline.most_running == 3


def test_lines_come_in_the_order_of_input_and_a_slow_document_holds_nothing_up(
    tmp_path: Path, model: FakeModel, pipeline: FakePipeline
) -> None:
    import io

    others = threading.Event()
    seen: list[str] = []

    def wait_for_others(document: Any) -> None:
        if document.text.startswith("first"):
            assert others.wait(5)

    def note(event: Event) -> None:
        if isinstance(event, Finished):
            seen.append(event.outcome.id)
            if len(seen) == 3:
                others.set()

    pipeline.before = wait_for_others
    paths = write_files(tmp_path, a="first", b="crash", c="Fine.", d="Fine.")
    stream = io.BytesIO()
    run(paths, Settings.load(out="-", format="jsonl", jobs=2), on_event=note, stream=stream)
    assert seen[-1] == "a"
    assert [json.loads(line)["document"]["id"] for line in stream.getvalue().splitlines()] == ["a", "c", "d"]


def test_reports_do_not_pile_up(tmp_path: Path, model: FakeModel) -> None:
    import gc
    import weakref

    alive: list[Any] = []
    most = 0

    def note(event: Event) -> None:
        nonlocal most
        if isinstance(event, Finished):
            alive.append(weakref.ref(event.outcome.report))
            gc.collect(0)
            most = max(most, sum(reference() is not None for reference in alive))

    paths = write_files(tmp_path / "in", **{f"d{number:03}": "Fine." for number in range(150)})
    run(paths, Settings.load(out=str(tmp_path / "out"), jobs=4, format="json"), on_event=note)
    assert len(alive) == 150
    assert most < 5


def test_events_tell_what_happens(tmp_path: Path, model: FakeModel) -> None:
    model.host, model.engine = "example.org", "native"
    events: list[Event] = []
    paths = write_files(tmp_path, a="slow", b="Fine.")
    run(paths, Settings.load(out=str(tmp_path / "out"), jobs=1), on_event=events.append)
    assert events[0] == Started(2, "double", "stepwise", "example.org")
    assert sum(isinstance(event, Finished) for event in events) == 2
    assert isinstance(events[-1], Ticked)
    assert events[-1].usage.calls == 2
    assert {(entry["host"], entry["engine"]) for entry in log(tmp_path / "out")} == {("example.org", "native")}


def test_documents_at_hand_need_no_file(tmp_path: Path, model: FakeModel) -> None:
    document = document_from_text("One.", id="text", path="text")
    result = run([document], Settings.load(out="-", format="jsonl"))
    assert [row.id for row in result.rows] == ["text"]


def test_reports_in_a_folder_are_not_taken_for_documents(tmp_path: Path, model: FakeModel) -> None:
    write_files(tmp_path, a="One.")
    for _ in range(2):
        result = go([str(tmp_path)], tmp_path / "reports")
        assert [row.id for row in result.rows] == ["a"]


def test_a_document_in_the_folder_of_reports_is_not_written_over(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="\ufeffOne.")
    with pytest.raises(UsageError, match="choose another --out"):
        go(paths, tmp_path)
    assert (tmp_path / "a.txt").read_text() == "\ufeffOne."


def test_nothing_to_do_is_wrong_usage(tmp_path: Path, model: FakeModel) -> None:
    with pytest.raises(UsageError, match="no such file"):
        go([str(tmp_path / "none.txt")], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_wrong_usage(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.")
    with pytest.raises(UsageError, match="can't be written"):
        go(paths, tmp_path / "a.txt")


def test_two_runs_do_not_write_to_one_folder(tmp_path: Path, model: FakeModel) -> None:
    paths = write_files(tmp_path, a="One.")
    (tmp_path / "out").mkdir()
    with locked(tmp_path / "out"), pytest.raises(FolderBusyError):
        go(paths, tmp_path / "out")


def test_a_stopped_run_keeps_what_is_finished(tmp_path: Path, model: FakeModel, pipeline: FakePipeline) -> None:
    paths = write_files(tmp_path, a="Fine.", b="slow", c="Fine.")

    def stop(event: Event) -> None:
        if isinstance(event, Finished):
            raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run(paths, Settings.load(out=str(tmp_path / "out"), jobs=1), on_event=stop)
    assert time.monotonic() - began < 1
    assert read(tmp_path / "out/a.json")
    result = go(paths, tmp_path / "out")
    assert result.rows[0].skipped
    assert not result.failed


def test_half_a_line_of_a_killed_run_spoils_no_other(tmp_path: Path, model: FakeModel) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "run.jsonl").write_text('{"run": "2024')
    go(write_files(tmp_path, a="One."), out)
    assert json.loads((out / "run.jsonl").read_text().splitlines()[1])["document"] == "a"
