"""``python -m evals bench``: the speed and the memory of everything but the model."""

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

from evals.bench.endpoint import Pace
from evals.bench.own import own_milliseconds
from evals.bench.pool import ideal_seconds
from evals.bench.sample import sample, write_samples
from summarizer.files import write_text
from summarizer.models.profile import find_profile

CALLS = 2
OWN_DOCUMENTS = 100
MODEL = "bench"
COLUMNS = (
    "documents",
    "calls",
    "seconds",
    "ideal pool",
    "ratio",
    "CPU ms a call",
    "of these ours",
    "documents a second",
    "peak MB",
)


@dataclass(frozen=True)
class Load:
    """A run over many documents: seconds, ``cpu`` milliseconds a call, peak ``memory`` in MB."""

    documents: int
    calls: int
    wall: float
    ideal: float
    cpu: float
    memory: float


def bench(
    out: Annotated[Path, typer.Option(file_okay=False, help="Folder for the documents, the reports and the table.")],
    documents: Annotated[int, typer.Option(min=1, help="Documents of the run against a slow endpoint.")] = 2000,
    many: Annotated[int, typer.Option(min=1, help="Documents of the larger run against one without latency.")] = 20_000,
    jobs: Annotated[int, typer.Option(min=1, help="Documents under way at once.")] = 64,
    latency: Annotated[float, typer.Option(help="Seconds until an answer.")] = 0.5,
    slow: Annotated[float, typer.Option(help="Seconds until every tenth answer.")] = 5.0,
) -> None:
    """Measure what our code and the client libraries take, against a made-up endpoint on this machine."""
    texts = [sample(number) for number in range(min(OWN_DOCUMENTS, documents))]
    own = own_milliseconds(texts, find_profile(MODEL, hosted=False))
    chars = sum(map(len, texts)) / len(texts)
    loads = [
        measure_load(out, documents, jobs, Pace(latency, slow, 10)),
        measure_load(out, documents, jobs, Pace(0.0, 0.0, 10)),
        measure_load(out, many, jobs, Pace(0.0, 0.0, 10)),
    ]
    table = _table(own, chars, loads)
    write_text(out / "bench.json", json.dumps({"own_ms": own, "chars": chars, "loads": [asdict(x) for x in loads]}))
    write_text(out / "bench.md", table)
    typer.echo(table, nl=False)


def measure_load(out: Path, documents: int, jobs: int, pace: Pace) -> Load:
    """Run over so many sample documents in ``out``, with an endpoint of that pace; each is a process of its own.

    Raises typer.BadParameter where the run fails or a call is missing.
    """
    docs, reports = out / f"docs-{documents}", out / "reports"
    write_samples(docs, documents)
    shutil.rmtree(reports, ignore_errors=True)
    server = subprocess.Popen(
        [sys.executable, "-m", "evals.bench.endpoint", str(pace.latency), str(pace.slow), str(pace.every)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    try:
        url = server.stdout.readline().strip()
        wall, usage = _run(docs, reports, url, jobs)
    finally:
        calls = server.communicate()[0]
    shutil.rmtree(reports, ignore_errors=True)
    if int(calls) != CALLS * documents:
        raise typer.BadParameter(f"{calls.strip()} calls were answered, {CALLS * documents} expected")
    return Load(
        documents=documents,
        calls=int(calls),
        wall=wall,
        ideal=ideal_seconds(documents, CALLS, jobs, pace),
        cpu=1000 * (usage.ru_utime + usage.ru_stime) / int(calls),
        memory=usage.ru_maxrss / 1024,
    )


def _run(docs: Path, reports: Path, url: str, jobs: int) -> tuple[float, resource.struct_rusage]:
    options = ["--base-url", url, "--model", MODEL, "--jobs", str(jobs), "--strategy", "whole", "--format", "json"]
    program = [sys.executable, "-c", "from summarizer.cli import summarize_command; summarize_command()"]
    start = time.monotonic()
    process = subprocess.Popen([*program, str(docs), "--out", str(reports), *options, "--quiet"])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise typer.BadParameter(f"the run ended with status {process.returncode}")
    return time.monotonic() - start, usage


def _table(own: float, chars: float, loads: list[Load]) -> str:
    lines = [
        f"Our own code: {own:.1f} ms of processor time for a document of {chars:.0f} characters, the median.",
        "",
        f"| {' | '.join(COLUMNS)} |",
        f"|{' --- |' * len(COLUMNS)}",
    ]
    for load in loads:
        cells = (
            f"{load.documents:,}",
            f"{load.calls:,}",
            f"{load.wall:.1f}",
            f"{load.ideal:.1f}" if load.ideal else "-",
            f"{load.wall / load.ideal:.2f}" if load.ideal else "-",
            f"{load.cpu:.1f}",
            f"{own / CALLS:.1f}",
            f"{load.documents / load.wall:.0f}",
            f"{load.memory:.0f}",
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"
