"""What must turn the gate red on recorded answers: a broken prompt, a shifted offset, a dropped statistic."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import prompts
import summarizer.run as stage
from evals.corpus import read_corpus
from evals.evaluate import Corpus, replay
from evals.gate import Gate, accept, breaches
from evals.target import Target
from schemas import Report
from summarizer.pipeline import digests, summarize_document
from summarizer.settings import Settings
from tests.evals.oracle import Oracle
from tests.evals.small import corpus as small_corpus
from tests.fake_endpoint import FakeEndpoint

MODEL = "oracle"
GATE = Gate(
    floors={"documents": 2, "value.f1": 0.9},
    ceilings={"violations": 0, "failures": 0, "lost": 0},
    baseline="baseline.json",
)


@dataclass
class Recorded:
    """A corpus with its recordings, and the baseline that they gave."""

    corpus: Corpus
    folder: Path

    def breaches(self) -> list[str]:
        """What the gate says of a replay."""
        saved = replay(self.corpus, self.folder / "cassettes", "whole", self.folder / "runs", Target(MODEL, None))
        return breaches(GATE, saved.sheet, self.folder)


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a corpus, recorded and replayed, with its baseline."""
    folder = tmp_path_factory.mktemp("accepted")
    corpus = small_corpus(folder)
    with FakeEndpoint(Oracle(corpus.labelled)) as endpoint:
        settings = Settings.load(
            out=str(folder / "out"),
            model=MODEL,
            base_url=endpoint.base_url,
            strategy="whole",
            mode="record",
            cassettes=folder / "cassettes",
        )
        assert not stage.run([str(corpus.docs)], settings).failed
    saved = replay(corpus, folder / "cassettes", "whole", folder / "runs", Target(MODEL, None))
    accept(GATE, saved.sheet, folder)
    return folder


@pytest.fixture
def recorded(accepted: Path, tmp_path: Path) -> Iterator[Recorded]:
    shutil.copytree(accepted, tmp_path, dirs_exist_ok=True)
    docs = tmp_path / "docs"
    yield Recorded(Corpus(docs, read_corpus(docs, tmp_path / "gold")), tmp_path)
    prompts._environment.cache_clear()
    prompts.digest.cache_clear()
    digests.cache_clear()


def altered(monkeypatch: pytest.MonkeyPatch, change: Callable[[Report], Report]) -> None:
    """Every report comes out changed."""

    def changed(*args: Any, **options: Any) -> Report:
        return change(summarize_document(*args, **options))

    monkeypatch.setattr(stage, "summarize_document", changed)


def test_unchanged_the_gate_is_open_and_the_scores_are_the_same(recorded: Recorded) -> None:
    [run] = (recorded.folder / "runs").iterdir()
    before = (run / "scores.json").read_bytes()
    assert recorded.breaches() == []
    assert [path.name for path in (recorded.folder / "runs").iterdir()] == [run.name]
    assert (run / "scores.json").read_bytes() == before


def test_a_broken_prompt(recorded: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    load = prompts._load
    monkeypatch.setattr(prompts, "_load", lambda path: load(path).replace("figures", "figurs"))
    prompts._environment.cache_clear()
    found = recorded.breaches()
    assert "failures: 2 is above its ceiling of 0" in found
    assert any(line.startswith("value.f1: 0 is below its floor") for line in found)
    assert any(line.startswith("hill: no report") for line in found)


def test_a_shifted_offset(recorded: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    def shifted(report: Report) -> Report:
        first, *others = report.statistics
        moved = first.evidence.model_copy(update={"start": first.evidence.start + 1, "end": first.evidence.end + 1})
        statistics = (first.model_copy(update={"evidence": moved}), *others)
        return report.model_copy(update={"statistics": statistics})

    altered(monkeypatch, shifted)
    assert recorded.breaches() == ["violations: 2 is above its ceiling of 0"]


def test_a_dropped_statistic(recorded: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    def dropped(report: Report) -> Report:
        if report.document.id != "hill":
            return report
        last = report.statistics[-1].id
        dismissed = {"used_by": None, "reason": "not_a_figure", "by": "rule"}
        numbers = tuple(n.model_copy(update=dismissed) if n.used_by == last else n for n in report.audit.numbers)
        audit = report.audit.model_copy(update={"numbers": numbers})
        return report.model_copy(update={"statistics": report.statistics[:-1], "audit": audit})

    altered(monkeypatch, dropped)
    found = recorded.breaches()
    assert [line for line in found if line.startswith("hill: missed, not so in the baseline: 31 count")]
    assert any(line.startswith("lost: 1 is above its ceiling of 0") for line in found)
    assert any(line.startswith("value.f1: 0.857") for line in found)
