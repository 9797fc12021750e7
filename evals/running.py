"""The runs of one call of ``python -m evals``: a replay, or one live run a model."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from evals.corpus import Labelled
from evals.evaluate import Corpus, live, replay
from evals.runfolder import SavedRun
from evals.target import Strategy, Target
from summarizer.files import FolderBusyError
from summarizer.models import ModelError
from summarizer.progress import Reporter
from summarizer.settings import UsageError


class RunError(Exception):
    """A run that could not start; ``str()`` says why."""


def run_all(
    labelled: Sequence[Labelled],
    docs: Path,
    cassettes: Path,
    models: Sequence[str] | None,
    base_url: str | None,
    strategy: Strategy | None,
    repeats: int,
    jobs: int | None,
    runs: Path,
) -> list[SavedRun]:
    """Run, score and save; without models from the recordings. Raises RunError."""
    corpus = Corpus(docs, labelled)
    try:
        if models is None:
            return [replay(corpus, cassettes, strategy or "stepwise", runs)]
        made: list[SavedRun] = []
        for words in dict.fromkeys(models):
            with Reporter(Console(stderr=True), quiet=False) as reporter:
                target = Target.parse(words, base_url)
                made.append(
                    live(corpus, target, strategy or "auto", runs, repeats=repeats, jobs=jobs, on_event=reporter)
                )
        return made
    except (ModelError, UsageError, FolderBusyError, OSError) as error:
        raise RunError(str(error)) from error
