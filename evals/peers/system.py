"""What every system has in common: it is given a document and comes back with an answer and its cost."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from evals.peers.gateway import Gateway
from evals.peers.taken import Taken, Unreachable
from evals.peers.tape import Tape
from summarizer.documents import Document
from summarizer.models import Model


class System(Protocol):
    """A way from a document to data."""

    name: str

    def version(self) -> str:
        """A digest of what can change the answers, the model and the text apart."""

    def take(self, document: Document) -> Taken:
        """Do a document. Raises Unreachable where the endpoint was not to be had."""


@dataclass(frozen=True)
class Bench:
    """The endpoint under test, and the folder of the run."""

    model: Model
    gateway: Gateway
    folder: Path

    def tape(self, system: str, document: str) -> Tape:
        """A new tape for one document."""
        return Tape(self.folder / system / f"{document}.tape.jsonl")


@dataclass(frozen=True)
class Read:
    """The answer of a peer; ``lost`` of its calls brought nothing."""

    answer: Any
    lost: int


def take_by_gateway(bench: Bench, system: System, document: Document, tape: Tape, read: Callable[[], Read]) -> Taken:
    """Have a peer read a document through the gateway; what goes over the wire is kept on ``tape``.

    An error of the peer over what the model answered is its result: nothing came of the document.
    """
    error: str | None = None
    started = time.monotonic()
    with bench.gateway.taping(tape):
        try:
            outcome = read()
        except Exception as problem:
            if tape.unreached:
                raise Unreachable(f"{type(problem).__name__}: {problem}") from problem
            error = f"{type(problem).__name__}: {_first_line(problem)}"
            outcome = Read(None, 1)
        seconds = time.monotonic() - started
    calls = len(tape.answered)
    tokens_read, cached, written = tape.tokens()
    return Taken(
        system=system.name,
        document=document.id,
        text_sha256=document.text_sha256,
        model=bench.model.name,
        version=system.version(),
        seconds=round(seconds, 3),
        calls=calls,
        read=tokens_read,
        cached=cached,
        written=written,
        parts=max(calls, 1),
        lost=outcome.lost,
        error=error,
        answer=outcome.answer,
    )


def _first_line(problem: Exception) -> str:
    lines = str(problem).split("\n")
    return next((line.strip() for line in lines if line.strip()), "")[:300]
