"""Reports to be scored: made from recorded answers, or by asking a model."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import schemas
from evals.corpus import Labelled
from evals.stopwatch import Stopwatch, recorded_seconds
from evals.target import EMBEDDED, Strategy, Target
from summarizer.outcome import Event, Finished, Outcome, Started
from summarizer.run import run
from summarizer.settings import Settings


@dataclass
class Predictions:
    """By the stems of the gold files: reports, why there is none, and seconds where they are known."""

    model: str = ""
    strategy: str = ""
    reports: dict[str, schemas.Report] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def replayed(
    corpus: Sequence[Labelled], cassettes: Path, target: Target = EMBEDDED, strategy: Strategy = "stepwise"
) -> Predictions:
    """The reports that recorded answers give: offline, and nothing is kept."""
    with tempfile.TemporaryDirectory() as out:
        made = Predictions()

        def time(outcome: Outcome) -> float | None:
            return recorded_seconds(cassettes / made.strategy / f"{outcome.id}.yaml")

        settings = _settings(target, strategy, Path(out), mode="replay", cassettes=cassettes)
        _run(corpus, settings, made, lambda: time)
    return made


def asked(
    corpus: Sequence[Labelled],
    target: Target,
    strategy: Strategy,
    work: Path,
    *,
    jobs: int | None = None,
    on_event: Callable[[Event], None] = lambda event: None,
) -> Predictions:
    """The reports that a model gives. ``work`` keeps answers and reports: stopped, it is taken up from there."""
    made = Predictions()
    settings = _settings(target, strategy, work, mode="live", jobs=jobs)
    _run(
        corpus,
        settings,
        made,
        lambda: Stopwatch(work / ".seconds.json", work / ".answers" / made.strategy).note,
        on_event,
    )
    return made


def _settings(target: Target, strategy: Strategy, out: Path, **further: Any) -> Settings:
    # Everything that can change a report is given, so that no environment variable or file can.
    given = {"format": ("json",), "published": None, "jobs": None, "fresh": False, **further}
    return Settings(out=str(out), model=target.model, base_url=target.base_url, strategy=strategy, **given)


def _run(
    corpus: Sequence[Labelled],
    settings: Settings,
    made: Predictions,
    timing: Callable[[], Callable[[Outcome], float | None]],
    on_event: Callable[[Event], None] = lambda event: None,
) -> None:
    stems = {labelled.document.path: labelled.stem for labelled in corpus}
    clocks: list[Callable[[Outcome], float | None]] = []

    def keep(event: Event) -> None:
        if isinstance(event, Started):
            made.model, made.strategy = event.model, event.strategy
            clocks.append(timing())
        elif isinstance(event, Finished):
            outcome = event.outcome
            stem = stems[outcome.path]
            if outcome.report is not None:
                made.reports[stem] = outcome.report
            elif outcome.error is not None:
                made.errors[stem] = outcome.error
            for clock in clocks:
                if (seconds := clock(outcome)) is not None:
                    made.seconds[stem] = round(seconds, 3)
        on_event(event)

    run([labelled.document.path for labelled in corpus], settings, on_event=keep)
