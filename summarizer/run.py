"""A run over many documents: threads that take one at a time, reports handed on, nothing piled up."""

import os
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import BinaryIO, Literal

from schemas import Report
from summarizer.documents import Document, DocumentError, read_document
from summarizer.documents.find import RUN_LOG
from summarizer.files import locked, reason
from summarizer.folder import Conditions, Folder
from summarizer.models import EndpointDown, MissingRecording, Model, QuestionError, Session, Usage, open_model
from summarizer.outcome import Event, Finished, Outcome, Row, RunResult, Started, Ticked
from summarizer.outputs import Collected, formats
from summarizer.pipeline import digests, settings_digest, summarize_document
from summarizer.plan import Job, plan
from summarizer.prepare import prepare
from summarizer.settings import Settings, UsageError, api_key
from summarizer.workers import Workers, useful_workers

#: So many documents in a row without an endpoint, and the rest of the run is not tried.
DOWN_IN_A_ROW = 3
#: So many documents may be under way or wait until a slower one before them has gone to the stream.
AHEAD = 64
TICK_SECONDS = 0.25
#: From so many documents on, processes that read and ground are worth the two seconds that each takes to start.
MANY = 100


class NoDocuments(UsageError):
    """Nothing that was named is a document; ``problems`` says why, one by one."""

    def __init__(self, problems: Sequence[DocumentError]) -> None:
        reasons = "; ".join(str(problem) for problem in problems) or "no path was given"
        super().__init__(f"no documents found: {reasons}")
        self.problems = problems


def run(
    paths: Sequence[str | Document],
    settings: Settings,
    *,
    on_event: Callable[[Event], None] = lambda event: None,
    stream: BinaryIO | None = None,
    processes: bool = False,
) -> RunResult:
    """Do all documents; each ends as a report or as a named error in its outcome.

    Args:
        paths: files, folders, ``-``, or documents that are read already.
        settings: with ``out`` other than ``-``, reports go to that folder; finished ones are kept.
        on_event: called in the calling thread, in the order things happen.
        stream: with ``out`` ``-``, gets the lines of the reports in the order of input.
        processes: whether other processes may help with many documents. Each of them imports the main module
            anew, which the commands can bear, and not every script that calls this.

    Raises:
        UsageError: a folder that can't be written, or (NoDocuments) no document at all.
        ModelError: the model can't be opened as asked for.
        FolderBusyError: another run writes to the folder.
        KeyboardInterrupt: after everything is put away; what is finished stays finished.
    """
    with ExitStack() as stack:
        streaming = settings.out == "-"
        out = Path(stack.enter_context(tempfile.TemporaryDirectory()) if streaming else settings.out)
        jobs = plan(paths, None if streaming else out)
        unreadable = [job.source for job in jobs if isinstance(job.source, DocumentError)]
        if len(unreadable) == len(jobs):
            raise NoDocuments(unreadable)
        try:
            out.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locked(out))
        except OSError as error:
            raise UsageError(f"the folder {out} can't be written: {error.strerror}") from None
        base = out / ".answers" if settings.mode == "live" else settings.cassettes
        opened = partial(
            open_model,
            name=settings.model,
            base_url=settings.base_url,
            api_key=api_key(),
            mode=settings.mode,
            fresh=settings.fresh and settings.mode != "replay",
            engine=settings.engine,
        )
        strategy = settings.strategy
        if strategy == "auto":
            # Each strategy has a store of its own: the model is looked at (nothing starts) before.
            with opened(store=base) as model:
                strategy = "stepwise" if model.profile.embedded else "whole"
                if not model.profile.embedded:
                    # So that an endpoint which had to be asked for its model is not asked again.
                    opened = partial(opened, name=model.name)
        model = stack.enter_context(opened(store=base / strategy))
        folder = None if streaming else Folder(out, settings.format)
        workers = None
        if processes and len(jobs) >= MANY and not model.profile.embedded and useful_workers():
            workers = Workers(useful_workers())
            stack.callback(workers.close)
        return _Run(jobs, settings, strategy, model, folder, on_event, stream, workers).go()


class _NothingAnswered(Exception):
    """There is no report to make of a document: the model's answers were all unusable."""


class _Run:
    """The state of one run. Workers take jobs and put outcomes; what has an order is done by the caller."""

    def __init__(
        self,
        jobs: list[Job],
        settings: Settings,
        strategy: Literal["stepwise", "whole"],
        model: Model,
        folder: Folder | None,
        on_event: Callable[[Event], None],
        stream: BinaryIO | None,
        workers: Workers | None,
    ) -> None:
        self._workers = workers
        self._jobs = jobs
        self._settings = settings
        self._strategy: Literal["stepwise", "whole"] = strategy
        self._model = model
        self._folder = folder
        self._on_event = on_event
        self._stream = stream
        self._conditions = Conditions(
            model=model.name,
            weights_sha256=model.weights_sha256,
            strategy=strategy,
            settings=settings_digest(strategy=strategy, published=settings.published),
            **digests(),
        )
        self._upcoming = iter(jobs)
        self._count = min(settings.jobs or (1 if model.profile.embedded else 8), len(jobs))
        self._room = threading.Semaphore(max(AHEAD, 2 * self._count))
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._outcomes: SimpleQueue[tuple[Job, Outcome]] = SimpleQueue()
        self._sessions: dict[int, Session] = {}
        self._down = 0
        self._down_reason = ""

    def go(self) -> RunResult:
        """Start the workers and see every job to its end."""
        started = time.monotonic()
        host = self._model.host if self._settings.mode != "replay" else None
        self._on_event(Started(len(self._jobs), self._model.name, self._strategy, host))
        if self._count > 1:
            # Workers that begin at the same moment would each do it.
            prepare()
        for number in range(self._count):
            threading.Thread(target=self._work, name=f"document-{number}", daemon=True).start()
        try:
            result = self._collect(host)
        finally:
            self._stop.set()
            self._room.release(self._count)
        if self._folder:
            result.unwritten += self._folder.collect(row.id for row in result.rows if row.error is None)
            if any(row.error is None and not row.skipped for row in result.rows):
                result.outdated = self._folder.outdated()
        result.seconds = time.monotonic() - started
        return result

    def _collect(self, host: str | None) -> RunResult:
        result = RunResult()
        rows: list[Row | None] = [None] * len(self._jobs)
        held: dict[int, Report | None] = {}
        done = sent = 0
        began = datetime.now(UTC).isoformat(timespec="seconds")
        while done < len(self._jobs):
            try:
                job, outcome = self._outcomes.get(timeout=TICK_SECONDS)
            except Empty:
                self._on_event(self._tick(result.usage))
                continue
            done += 1
            row = rows[job.index] = Row.of(outcome)
            result.usage.add(outcome.usage)
            if self._folder:
                try:
                    self._folder.log(row, outcome.usage, began, host, self._model.engine)
                except OSError as problem:
                    unlogged = f"{RUN_LOG} can't be written: {_told(problem)}"
                    result.unwritten = result.unwritten or [unlogged]
                self._room.release()
            else:
                held[job.index] = outcome.report
                while sent in held:
                    self._send(held.pop(sent))
                    sent += 1
                    self._room.release()
            self._on_event(Finished(outcome))
            self._on_event(self._tick(result.usage))
        result.rows = [row for row in rows if row is not None]
        return result

    def _send(self, report: Report | None) -> None:
        if self._stream is None or report is None:
            return
        for name in self._settings.format:
            form = formats()[name]
            if isinstance(form, Collected):
                self._stream.write(form.line(report).encode())
        self._stream.flush()

    def _tick(self, settled: Usage) -> Ticked:
        total = replace(settled)
        with self._lock:
            sessions = list(self._sessions.values())
        for session in sessions:
            total.add(session.usage)
        # All wait for the same endpoint: the one that tried most often tells most.
        waiting = max((session.waiting or "" for session in sessions), key=lambda told: (len(told), told), default="")
        return Ticked(total, waiting or None)

    def _work(self) -> None:
        while True:
            self._room.acquire()
            with self._lock:
                job = next(self._upcoming, None)
            if job is None or self._stop.is_set():
                return
            outcome = self._do(job)
            if self._stop.is_set():
                return
            self._outcomes.put((job, outcome))

    def _do(self, job: Job) -> Outcome:
        started = time.monotonic()
        usage, report, error, skipped = Usage(), None, None, False
        try:
            document = _read(job)
            report = self._finished(document)
            skipped = report is not None
            if report is None:
                self._fail_fast()
                report = self._ask(job, document, usage)
                if self._folder and not self._stop.is_set():
                    self._folder.write(document, report)
        except (DocumentError, MissingRecording, EndpointDown, _NothingAnswered, OSError) as problem:
            report, error = None, _told(problem)
        except Exception as problem:
            report, error = None, _unexpected(problem)
        if error is not None and self._folder and (earlier := self._folder.earlier(job.id)):
            error = f"{error}; {earlier} is the report of an earlier run"
        return Outcome(job.path, job.id, report, error, skipped, usage, time.monotonic() - started)

    def _finished(self, document: Document) -> Report | None:
        if self._folder is None or self._settings.fresh or self._settings.mode == "record":
            return None
        return self._folder.finished(document, self._conditions)

    def _ask(self, job: Job, document: Document, usage: Usage) -> Report:
        session = self._model.session(document.id)
        with self._lock:
            self._sessions[job.index] = session
        finished = False
        try:
            report = summarize_document(
                document,
                session,
                strategy=self._strategy,
                published=self._settings.published,
                workers=self._workers,
            )
            finished = True
        except EndpointDown as problem:
            with self._lock:
                self._down += 1
                self._down_reason = problem.reason
            raise
        finally:
            session.close(finished=finished)
            with self._lock:
                del self._sessions[job.index]
            usage.add(session.usage)
        with self._lock:
            self._down = 0
        if report.audit.failures and not session.answered:
            first = report.audit.failures[0]
            raise _NothingAnswered(f"no question got a usable answer; the first, {first.question}: {first.reason}")
        return report

    def _fail_fast(self) -> None:
        with self._lock:
            # An endpoint that never answered was waited for by the document before, or by those beside it.
            if self._down >= (DOWN_IN_A_ROW if self._model.is_reached else 1):
                raise EndpointDown("not asked", f"{self._down_reason}, as for the documents before")


def _read(job: Job) -> Document:
    source = job.source
    if isinstance(source, DocumentError):
        raise source
    document = read_document(source) if isinstance(source, str) else source
    return replace(document, id=job.id)


def _told(problem: Exception) -> str:
    if isinstance(problem, DocumentError):
        return problem.told
    if isinstance(problem, EndpointDown):
        return f"no answer from the model: {problem.reason} (the same command takes up where this one stopped)"
    if isinstance(problem, QuestionError):
        return problem.reason
    if isinstance(problem, OSError):
        return reason(problem)
    return str(problem)


def _unexpected(problem: Exception) -> str:
    if os.environ.get("SUMMARIZER_DEBUG"):
        return "".join(traceback.format_exception(problem)).rstrip()
    return (
        f"an error of this program: {type(problem).__name__}: {problem} "
        "(SUMMARIZER_DEBUG=1 shows where; please report it)"
    )
