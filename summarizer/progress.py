"""How a run tells of itself: on a terminal by a line that moves, elsewhere by a line a document."""

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from summarizer.documents.printable import printable
from summarizer.models.usage import Usage
from summarizer.outcome import Event, Finished, Outcome, Started, Ticked


def plain(text: str) -> str:
    """An untrusted string for rich: one line, no control characters, no markup."""
    return escape(printable(text))


class Reporter:
    """Shows events on stderr; ``quiet`` leaves only failures and the line that names a foreign host."""

    def __init__(self, console: Console, *, quiet: bool) -> None:
        self._console = console
        self._quiet = quiet
        self._began = time.monotonic()
        self._waiting: str | None = None
        self._progress = Progress(
            TextColumn("[bold]{task.description}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.fields[spent]}"),
            TimeRemainingColumn(compact=True),
            console=console,
            transient=True,
            disable=quiet or not console.is_terminal,
        )
        self._task = self._progress.add_task("documents", total=None, spent="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        match event:
            case Started(total, model, strategy, host):
                self._progress.update(self._task, total=total)
                if host is not None:
                    self._say(f"The text of the documents is sent to [bold]{plain(host)}[/bold].")
                if not self._quiet:
                    noun = "document" if total == 1 else "documents"
                    self._say(f"{total} {noun}, model {plain(model)}, {strategy}")
            case Ticked(usage, waiting):
                self._progress.update(self._task, spent=plain(waiting) if waiting else self._spent(usage))
                if waiting and waiting != self._waiting and not self._quiet and not self._console.is_terminal:
                    self._say(plain(waiting))
                self._waiting = waiting
            case Finished(outcome):
                self._progress.advance(self._task)
                self._finished(outcome)

    def _spent(self, usage: Usage) -> str:
        pace = usage.written / max(time.monotonic() - self._began, 0.001)
        return f"{usage.calls} calls, {pace:.0f} tokens/s written"

    def _finished(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._say(f"[red]failed[/red] {plain(outcome.path)}: {lines(outcome.error)}")
        elif not self._quiet and not self._console.is_terminal and outcome.report is not None:
            state = "kept from before" if outcome.skipped else f"{outcome.seconds:.1f} s"
            self._say(f"{plain(outcome.path)}: {outcome.report.audit.line()} ({state})")
        published = outcome.report.published if outcome.report else None
        if published is not None and published.given is not None and not self._quiet:
            self._say(
                f"[yellow]note[/yellow] {plain(outcome.path)}: published {published.date}, as its text states, "
                f"not {published.given} as given"
            )

    def _say(self, markup: str) -> None:
        self._console.print(markup, soft_wrap=True, highlight=False)


def lines(text: str) -> str:
    """Untrusted text that may have lines (a traceback has), each made safe."""
    return "\n".join(plain(line) for line in text.splitlines())
