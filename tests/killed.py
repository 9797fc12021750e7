"""A run that is killed again and again, at random moments, and taken up each time.

``python -m tests.killed 20`` kills it twenty times with the real pipeline; the test does it a few times.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from schemas import Report
from tests.doubles import write_files
from tests.fake_endpoint import Answer, FakeEndpoint, SeenRequest, Slow, nonsense

ROOT = Path(__file__).parent.parent
QUESTIONS = 4
JOBS = 3

#: Asks each document QUESTIONS questions through the real client, in place of the pipeline.
ASKING = f"""
import sys
from pydantic import BaseModel
import summarizer.run as stage
from summarizer.models import Message, Query
from tests.doubles import make_report

class Shape(BaseModel):
    names: list[str]

def digests():
    return {{"prompts": "p", "schemas": "s", "rules": "r"}}

def settings_digest(*, strategy, published):
    return ""

def summarize_document(document, session, *, strategy, published):
    for number in range({QUESTIONS}):
        messages = (Message("user", f"{{document.text}} question {{number}}"),)
        session.ask(Query(f"q{{number}}", messages, Shape, {{}}, 50))
    report = make_report(document, strategy=strategy)
    made = report.provenance.model_copy(update={{"model": "killed"}})
    return report.model_copy(update={{"provenance": made}})

stage.digests, stage.settings_digest, stage.summarize_document = digests, settings_digest, summarize_document
"""
COMMAND = "from summarizer.cli import summarize_command; summarize_command()"


@dataclass
class Account:
    """What came of it. ``asked_again`` are requests about documents that were finished before they came."""

    kills: int = 0
    requests: int = 0
    reports: int = 0
    asked_again: list[str] = field(default_factory=list)
    most_of_one_request: int = 0
    returncode: int = -1
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
        code = (ASKING if double else "") + COMMAND
        options = ["--model", "killed", "--base-url", endpoint.base_url, "--jobs", str(JOBS)]
        command = [sys.executable, "-c", code, *paths, "--out", str(out), "--quiet", *options]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        while True:
            finished = {path.stem for path in out.glob("*.json")}
            before = len(endpoint.requests)
            process = subprocess.Popen(command, env=environment)
            if account.kills < kills:
                _kill(process, endpoint, before, dice)
                if process.returncode == -9:
                    account.kills += 1
                    account.asked_again += _about(endpoint.requests[before:], finished)
                    continue
            account.returncode = process.wait(timeout=300)
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


def _kill(process: "subprocess.Popen[bytes]", endpoint: FakeEndpoint, before: int, dice: random.Random) -> None:
    """Wait until it has begun to ask (now and then not even that), then a random moment, then kill it."""
    deadline = time.monotonic() + 30
    while len(endpoint.requests) == before and process.poll() is None and time.monotonic() < deadline:
        if dice.random() < 0.0005:
            break
        time.sleep(0.005)
    time.sleep(dice.uniform(0, 0.25))
    process.kill()
    process.wait()


def _about(requests: list[SeenRequest], finished: set[str]) -> list[str]:
    asked = " ".join(message["content"] for request in requests for message in request.messages)
    return [stem for stem in finished if f"Text-{stem[1:]}." in asked]


def _whole_lines(path: Path) -> list[str]:
    return [line for line in path.read_text().splitlines() if line.endswith("}")]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        kills = int(sys.argv[1])
        print(kill_and_resume(Path(scratch), kills, 5 * kills, seed=1, double="--double" in sys.argv))
