"""A run that is killed again and again, at random moments, and taken up each time.

``python -m tests.killed 20`` kills it twenty times with the real pipeline; the test does it a few times.
"""

import json
import multiprocessing
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from pydantic import BaseModel

import summarizer.run as stage
from schemas import Report
from summarizer.cli import summarize_command
from summarizer.documents import Document
from summarizer.models import Message, Query, Session
from summarizer.pipeline import Strategy
from tests.doubles import DIGESTS, make_report, settings_digest, write_files
from tests.fake_endpoint import Answer, FakeEndpoint, SeenRequest, Slow, nonsense

QUESTIONS = 4
JOBS = 3

#: Each run is forked from one process that has imported these, which takes longer than the run.
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["instructor.v2.core.patch", "openai", "summarizer.models.cassette", __name__])


class Shape(BaseModel):
    names: list[str]


def _asking(
    document: Document, session: Session, *, strategy: Strategy, published: date | None, workers: object = None
) -> Report:
    """Ask each document QUESTIONS questions through the real client, in place of the pipeline."""
    for number in range(QUESTIONS):
        messages = (Message("user", f"{document.text} question {number}"),)
        session.ask(Query(f"q{number}", messages, Shape, {}, 50))
    report = make_report(document, strategy=strategy)
    made = report.provenance.model_copy(update={"model": "killed"})
    return report.model_copy(update={"provenance": made})


def _run(arguments: list[str], double: bool) -> None:
    """The command, in a process of its own."""
    if double:
        vars(stage).update(
            digests=lambda: DIGESTS,
            settings_digest=settings_digest,
            summarize_document=_asking,
            # Nothing is grounded: its tables take a second to read.
            prepare=lambda: None,
        )
    sys.argv = ["summarize", *arguments]
    summarize_command()


@dataclass
class Account:
    """What came of it. ``asked_again`` are requests about documents that were finished before they came."""

    kills: int = 0
    requests: int = 0
    reports: int = 0
    asked_again: list[str] = field(default_factory=list)
    most_of_one_request: int = 0
    returncode: int | None = None
    log_lines: int = 0


def kill_and_resume(folder: Path, kills: int, documents: int, *, seed: int, double: bool) -> Account:
    """Kill a run over so many documents so many times (fewer if it ends before), then let it end."""
    dice = random.Random(seed)
    texts = {f"d{number:03}": f"Text-{number:03}. Police held {number + 2} people." for number in range(documents)}
    paths = write_files(folder / "in", **texts)
    out = folder / "out"
    account = Account()
    answer = nonsense if double else _good
    with FakeEndpoint(choose=lambda request: Slow(0.02, Answer(answer(request))), lifetime=600) as endpoint:
        options = ["--model", "killed", "--base-url", endpoint.base_url, "--jobs", str(JOBS)]
        arguments = [*paths, "--out", str(out), "--quiet", *options]
        while True:
            finished = {path.stem for path in out.glob("*.json")}
            before = len(endpoint.requests)
            process = CONTEXT.Process(target=_run, args=(arguments, double))
            process.start()
            if account.kills < kills:
                _kill(process, endpoint, before, dice)
                if process.exitcode == -signal.SIGKILL:
                    account.kills += 1
                    account.asked_again += _about(endpoint.requests[before:], finished)
                    continue
            process.join(timeout=300)
            account.returncode = process.exitcode
            account.asked_again += _about(endpoint.requests[before:], finished)
            break
        bodies = Counter(json.dumps(request.body, sort_keys=True) for request in endpoint.requests)
    account.requests = len(endpoint.requests)
    account.most_of_one_request = max(bodies.values())
    account.reports = sum(
        Report.model_validate_json((out / f"{stem}.json").read_bytes()).document.id == stem
        and (out / f"{stem}.txt").read_text() == text
        and (out / f"{stem}.md").exists()
        for stem, text in texts.items()
    )
    account.log_lines = sum(json.loads(line) is not None for line in _whole_lines(out / "run.jsonl"))
    return account


def _good(request: SeenRequest) -> str:
    """An answer that stands: a document without a usable one is not finished."""
    schema = request.schema or {}
    if "figures" in schema["properties"]:
        figure = {"n": 1, "measure": "people held", "object": "suspect", "action": "arrested"}
        return json.dumps({"figures": [{**figure, "change": "none", "reason": None}]})
    empty = dict.fromkeys(("agencies", "campaigns", "suspects", "summary"), ())
    return json.dumps({"outlet": None, **empty})


def _kill(process: ForkServerProcess, endpoint: FakeEndpoint, before: int, dice: random.Random) -> None:
    """Wait until it has begun to ask (now and then not even that), then a random moment, then kill it."""
    deadline = time.monotonic() + 30
    while len(endpoint.requests) == before and process.is_alive() and time.monotonic() < deadline:
        if dice.random() < 0.0005:
            break
        time.sleep(0.005)
    time.sleep(dice.uniform(0, 0.15))
    process.kill()
    process.join()


def _about(requests: list[SeenRequest], finished: set[str]) -> list[str]:
    asked = " ".join(message["content"] for request in requests for message in request.messages)
    return [stem for stem in finished if f"Text-{stem[1:]}." in asked]


def _whole_lines(path: Path) -> list[str]:
    return [line for line in path.read_text().splitlines() if line.endswith("}")]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        kills = int(sys.argv[1])
        print(kill_and_resume(Path(scratch), kills, 5 * kills, seed=1, double="--double" in sys.argv))
