"""The embedded model as an endpoint: our engine in a child process, started at the first request, watched."""

import hashlib
import json
import logging
import os
import queue
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import httpx2

from summarizer.models import weights
from summarizer.models.errors import ModelError
from summarizer.models.faults import EngineDied
from summarizer.models.native import NATIVE, WHEEL
from summarizer.models.transport import addressed

_log = logging.getLogger(__name__)

#: Memory for prompts that come back. One token of the embedded model's takes 28 KiB there.
_CACHE_MIB = 2048
_COMMAND = (sys.executable, "-P", str(Path(__file__).with_name("engine_process.py")))
#: How often the engine may die before it is given up for the run.
_MAX_DEATHS = 5
#: A request that kills the engine is tried once more with a new one.
_MAX_DEATHS_OF_ONE = 2


class EngineProcess:
    """One run of the engine. It ends when ``stop`` is called or this process ends, however that happens."""

    def __init__(self, config: dict[str, object], command: Sequence[str], start_seconds: float) -> None:
        self.key = secrets.token_urlsafe(24)
        self._log = tempfile.TemporaryFile("w+b")  # noqa: SIM115 - closed in stop()
        # A session of its own: Ctrl-C is for us, and the engine shall not die before the answer in hand is
        # kept.
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            start_new_session=True,
            text=True,
        )
        try:
            self.base_url = self._await_ready({**config, "key": self.key}, start_seconds)
        except BaseException:
            self.stop()
            raise

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def has_ended(self, *, within: float = 0.0) -> bool:
        """Whether the process has ended, or does so within some seconds."""
        try:
            self._process.wait(within)
        except subprocess.TimeoutExpired:
            return False
        return True

    def last_words(self) -> str:
        """The end of the engine's log."""
        self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, self._log.tell() - 2000))
        lines = self._log.read().decode("utf-8", "replace").split("\n")
        return " | ".join(line.strip() for line in lines if line.strip())[-400:] or "it logged nothing"

    def stop(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    # What was still to be written to a process that has ended.
                    _log.debug("the engine's pipe was closed at its end")
        if not self.has_ended(within=3.0):
            self._process.kill()
            self._process.wait()
        self._log.close()

    def _await_ready(self, config: dict[str, object], seconds: float) -> str:
        said: queue.SimpleQueue[str] = queue.SimpleQueue()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        reader = threading.Thread(target=lambda out=self._process.stdout: said.put(out.readline()), daemon=True)
        reader.start()
        try:
            self._process.stdin.write(json.dumps(config) + "\n")
            self._process.stdin.flush()
            line = said.get(timeout=seconds)
        except queue.Empty:
            # The reader holds the pipe's lock: it must end before the pipe can be closed.
            self._process.kill()
            reader.join()
            raise EngineDied(f"the embedded engine was not ready in {seconds:.0f} s: {self.last_words()}") from None
        except BrokenPipeError:
            line = ""
        reader.join()
        if not line.strip():
            self.has_ended(within=3.0)
            raise EngineDied(f"the embedded engine did not start: {self.last_words()}")
        return str(json.loads(line)["base_url"])


class EmbeddedEndpoint:
    """The embedded model: started lazily, restarted when it dies, one request at a time.

    ``weights_file`` None means the pinned weights, put together where they aren't there yet. ``native`` is the folder
    of an engine built for this machine: where it doesn't start, or dies, the package's takes its place for good.
    ``command`` starts the engine's process.
    """

    address = "the embedded engine"
    reached = True

    def __init__(
        self,
        *,
        alias: str,
        weights_file: Path | None,
        context: int,
        native: Path | None = None,
        command: Sequence[str] = _COMMAND,
        start_seconds: float = 180.0,
    ) -> None:
        self._alias = alias
        self._weights_file = weights_file
        self._context = context
        self._native = native
        self._command = command
        self._start_seconds = start_seconds
        self._turn = threading.Lock()
        self._process: EngineProcess | None = None
        self._client = httpx2.Client(trust_env=False)
        self._deaths: Counter[str] = Counter()
        self._last_words = ""

    @property
    def engine(self) -> str:
        """Which build of the engine runs, or would."""
        return NATIVE if self._native else WHEEL

    @property
    def process(self) -> EngineProcess | None:
        """The running engine, if it runs."""
        return self._process

    def send(self, request: httpx2.Request) -> httpx2.Response:
        """The engine's answer. Raises EngineDied where it can't be started, or died of this request twice."""
        asked = hashlib.sha256(request.read()).hexdigest()
        # The engine has one slot: waiting for it must not count as waiting for the answer.
        with self._turn:
            process = self._running(asked)
            out = addressed(request, httpx2.URL(process.base_url), {"authorization": f"Bearer {process.key}"})
            try:
                response = self._client.send(out)
            except httpx2.TransportError:
                # A lost connection is seen a moment before the end of the process that held it.
                if process.has_ended(within=1.0):
                    self._bury(process, asked)
                raise
        return httpx2.Response(response.status_code, headers=response.headers, content=response.content)

    def close(self) -> None:
        """End the engine."""
        with self._turn:
            self._client.close()
            if self._process is not None:
                self._process.stop()
                self._process = None

    def _running(self, asked: str) -> EngineProcess:
        if self._process is not None and self._process.has_ended():
            self._bury(self._process, "")
        if self._deaths[asked] >= _MAX_DEATHS_OF_ONE:
            raise EngineDied(f"the embedded engine died twice of this question: {self._last_words}")
        if self._process is None:
            if self._deaths.total() >= _MAX_DEATHS:
                raise EngineDied(f"the embedded engine died again and again: {self._last_words}")
            self._process = self._start()
        return self._process

    def _start(self) -> EngineProcess:
        try:
            path = self._weights_file or weights.fetch()
        except ModelError as error:
            raise EngineDied(str(error)) from error
        config: dict[str, object] = {
            "path": str(path),
            "alias": self._alias,
            "context": self._context,
            "threads": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
            "cache_mib": _CACHE_MIB,
            "packages": str(self._native or ""),
        }
        start = time.monotonic()
        try:
            process = EngineProcess(config, self._command, self._start_seconds)
        except EngineDied as death:
            if self._native:
                self._leave_native(str(death))
                return self._start()
            self._deaths[""] += 1
            self._last_words = str(death)
            raise
        _log.info("the embedded engine (%s) was ready after %.1f s", self.engine, time.monotonic() - start)
        return process

    def _bury(self, process: EngineProcess, asked: str) -> None:
        self._last_words = process.last_words()
        _log.warning("the embedded engine died: %s", self._last_words)
        self._deaths[asked] += 1
        process.stop()
        self._process = None
        if self._native:
            self._leave_native(self._last_words)

    def _leave_native(self, reason: str) -> None:
        _log.warning(
            "the engine built for this machine does not work here (%s): the package's is used, which is slower; "
            "to have it built again, remove %s and call `make native`",
            reason,
            self._native,
        )
        self._native = None
