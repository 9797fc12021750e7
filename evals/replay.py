"""Reports made from recorded answers: offline, with no model."""

import tempfile
from pathlib import Path

import schemas
from summarizer.outcome import Event, Finished
from summarizer.run import run
from summarizer.settings import Settings


def replayed(docs: Path, cassettes: Path) -> tuple[dict[str, schemas.Report], dict[str, str]]:
    """The reports of all documents of a folder by their ids, and the errors of those without one."""
    reports: dict[str, schemas.Report] = {}
    errors: dict[str, str] = {}

    def keep(event: Event) -> None:
        if isinstance(event, Finished):
            outcome = event.outcome
            if outcome.report is not None:
                reports[outcome.id] = outcome.report
            elif outcome.error is not None:
                errors[outcome.id] = outcome.error

    with tempfile.TemporaryDirectory() as out:
        # Everything that can change a report is given, so that no environment variable or file can.
        settings = Settings(
            out=out,
            format=("json",),
            model=None,
            base_url=None,
            strategy="stepwise",
            published=None,
            jobs=None,
            mode="replay",
            cassettes=cassettes,
        )
        run([str(docs)], settings, on_event=keep)
    return reports, errors
