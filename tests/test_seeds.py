"""The sample documents, replayed from the recorded answers: what `make run` shows, without the model."""

import json
from functools import cache
from pathlib import Path
from typing import Literal

import pytest

from evals.violations import violations
from schemas import Report
from summarizer.documents import Document, read_document
from summarizer.models import MissingRecording, open_model
from summarizer.models.cassette import check_recording
from summarizer.pipeline import summarize_document
from tests.tables import for_each

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
TAPES = sorted((ROOT / "cassettes").glob("*/*.yaml"))
Strategy = Literal["stepwise", "whole"]


@cache
def document(path: Path) -> Document:
    return read_document(str(path))


@cache
def replayed(path: Path, strategy: Strategy) -> Report:
    store = ROOT / "cassettes" / strategy
    with open_model(name=None, base_url=None, api_key=None, mode="replay", store=store) as model:
        session = model.session(path.stem)
        report = summarize_document(document(path), session, strategy=strategy, published=None)
        session.close(finished=True)
        return report


def test_every_seed_is_recorded_and_nothing_else() -> None:
    stems = {path.stem for path in SEEDS}
    assert len(stems) >= 12
    assert {tape.stem for tape in TAPES if tape.parent.name == "stepwise"} == stems
    assert len({tape.stem for tape in TAPES if tape.parent.name == "whole"}) >= 2
    assert {tape.stem for tape in TAPES} <= stems


@for_each("tape", TAPES)
def test_recordings_are_whole_and_hold_no_key(tape: Path) -> None:
    assert check_recording(tape) == []
    text = tape.read_text("utf-8")
    assert "authorization" not in text.lower()
    assert "bearer" not in text.lower()


@pytest.mark.parametrize("tape", TAPES, ids=lambda tape: f"{tape.parent.name}/{tape.stem}")
def test_every_value_is_grounded_and_every_number_accounted_for(tape: Path) -> None:
    path = ROOT / "seeds" / f"{tape.stem}.txt"
    strategy: Strategy = "stepwise" if tape.parent.name == "stepwise" else "whole"
    report = replayed(path, strategy)
    assert violations(report, document(path).text) == []
    numbers = report.audit.numbers
    assert all((n.used_by is None) != (n.reason is None) for n in numbers)
    assert {n.used_by for n in numbers if n.used_by} == {s.id for s in report.statistics}
    assert report.audit.complete or strategy == "whole", report.audit.line()


@pytest.mark.parametrize("strategy", ["stepwise", "whole"])
def test_an_order_to_the_model_is_data(strategy: Strategy) -> None:
    path = ROOT / "seeds" / "loan_app_ring.txt"
    report = replayed(path, strategy)
    ordered = [n for n in report.audit.numbers if "5 million" in n.text]
    assert [n.reason for n in ordered] == ["not_asserted"]
    assert 5_000_000 not in [s.quantity.value for s in report.statistics]
    named = json.dumps([c.name for c in report.campaigns] + [s.name for s in report.suspects])
    assert "Golden" not in named
    assert "Mehta" not in named


def test_twice_the_same_byte_for_byte() -> None:
    path = SEEDS[0]
    first = replayed(path, "stepwise").model_dump_json()
    replayed.cache_clear()
    assert replayed(path, "stepwise").model_dump_json() == first


def test_an_answer_that_was_not_recorded_is_named() -> None:
    path = SEEDS[0]
    with (
        open_model(name=None, base_url=None, api_key=None, mode="replay", store=ROOT / "nowhere") as model,
        pytest.raises(MissingRecording, match=f"{path.stem}.*make record"),
    ):
        summarize_document(document(path), model.session(path.stem), strategy="stepwise", published=None)
