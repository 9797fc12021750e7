import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.bench import command
from evals.bench.endpoint import Pace
from evals.bench.own import own_milliseconds
from evals.bench.pool import ideal_seconds
from evals.bench.sample import CHARS, sample
from summarizer.models.profile import find_profile
from tests.tables import for_each


@for_each(
    ("documents", "calls", "workers", "pace", "seconds"),
    [
        (1, 2, 64, Pace(0.5, 5, 10), 1.0),
        (4, 1, 2, Pace(1, 1, 10), 2.0),
        (5, 1, 2, Pace(1, 1, 10), 3.0),
        # Calls 1 and 3 are slow: the worker of calls 0 and 2 has the latter from second 2 to 5.
        (4, 1, 2, Pace(1, 3, 2), 5.0),
        (3, 2, 3, Pace(1, 9, 7), 2.0),
        (10, 2, 5, Pace(0, 0, 10), 0.0),
    ],
)
def test_the_ideal_pool(documents: int, calls: int, workers: int, pace: Pace, seconds: float) -> None:
    assert ideal_seconds(documents, calls, workers, pace) == pytest.approx(seconds)


def test_the_samples_differ_and_are_as_long_as_said() -> None:
    texts = [sample(number) for number in range(50)]
    assert len(set(texts)) == len(texts)
    assert all(CHARS <= len(text) < 1.1 * CHARS for text in texts)


def test_our_own_code_makes_whole_reports_of_the_samples() -> None:
    assert own_milliseconds([sample(number) for number in range(4)], find_profile("bench", hosted=False)) > 0


def test_a_run_is_measured_in_which_every_call_was_answered(tmp_path: Path) -> None:
    load = command.measure_load(tmp_path, 3, 2, Pace(0.01, 0.02, 10))
    assert (load.documents, load.calls) == (3, 6)
    assert load.wall > load.ideal > 0
    assert load.cpu > 0
    assert load.memory > 20


def test_the_command_writes_the_numbers_and_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def measured(out: Path, documents: int, jobs: int, pace: Pace) -> command.Load:
        ideal = ideal_seconds(documents, command.CALLS, jobs, pace)
        return command.Load(documents, command.CALLS * documents, ideal + 1, ideal, 8.5, 90)

    monkeypatch.setattr(command, "measure_load", measured)
    options = ["--documents", "3", "--many", "5", "--jobs", "2", "--latency", "0.01", "--slow", "0.02"]
    result = CliRunner().invoke(app, ["bench", "--out", str(tmp_path), *options])
    assert result.exit_code == 0, result.output
    loads = json.loads((tmp_path / "bench.json").read_text())["loads"]
    assert [(load["documents"], load["calls"], load["ideal"] > 0) for load in loads] == [
        (3, 6, True),
        (3, 6, False),
        (5, 10, False),
    ]
    assert (tmp_path / "bench.md").read_text() == result.output
    assert result.output.count("\n| ") == 5
