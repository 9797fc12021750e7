"""What all tests share: no settings from outside, and stand-ins for model and pipeline.

The process that hands the tests out reads this file too, and before it starts any worker; it needs nothing of the
package, whose import takes two seconds. So what a fixture needs is imported in the fixture.
"""

import gc
import itertools
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.doubles import FakeModel, FakePipeline

# A worker holds what the whole suite imports and reads; to look through all that for garbage as often as Python does
# takes a twentieth of the tests' time.
gc.set_threshold(100_000, 20, 20)
NUMBERS = itertools.count()


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No key, no settings and no proxy from outside; each test has a place of its own for caches.

    Nothing is there until something is written: most tests need no folder, and to make and remove thousands takes long.
    Nor does any wait until the disk has what was written, which is more than a thousand waits.
    """
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
    for name in list(os.environ):
        if name.startswith(("SUMMARIZER_", "OPENAI_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    # Nor is an engine used that was built for the machine of whoever runs the tests.
    monkeypatch.setattr("summarizer.models.native.folder", lambda: None)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / f"cache-{next(NUMBERS)}"))


@pytest.fixture
def by_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules' reading of labels, periods and status stands, whatever weighs more."""
    from summarizer.grounding.periods import read_periods
    from summarizer.grounding.status_choice import standings_by_rule

    monkeypatch.setattr("summarizer.grounding.statistics.weigh", lambda sentence, figures, by_rule: by_rule)
    monkeypatch.setattr(
        "summarizer.grounding.statistics.figure_periods", lambda mentions: read_periods(mentions).by_rule
    )
    monkeypatch.setattr("summarizer.grounding.suspects.choose_standings", standings_by_rule)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> "FakePipeline":
    """A pipeline that asks nothing, in place of the real one in the run stage."""
    from tests.doubles import DIGESTS, FakePipeline, settings_digest

    double = FakePipeline()
    monkeypatch.setattr("summarizer.run.summarize_document", double.summarize_document)
    monkeypatch.setattr("summarizer.run.digests", lambda: DIGESTS)
    monkeypatch.setattr("summarizer.run.settings_digest", settings_digest)
    return double


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch, pipeline: "FakePipeline") -> "FakeModel":
    """A model that nothing is asked of, in place of the real one in the run stage."""
    from tests.doubles import FakeModel

    double = FakeModel()
    monkeypatch.setattr("summarizer.run.open_model", double.open)
    return double
