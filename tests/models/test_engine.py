"""The embedded engine's process: its settings, its deaths, its end. A stand-in plays xllamacpp."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pydantic import BaseModel

from summarizer.models import EndpointDown, Message, Model, Query, RetryPolicy, open_model
from summarizer.models.engine import EmbeddedEndpoint
from tests.fake_endpoint import FakeEndpoint, nonsense

FAKE_ENGINE = Path(__file__).with_name("fake_engine")


class Said(BaseModel):
    pid: int
    alias: list[str]
    hidden: bool
    context: int
    slots: int
    path: str


def told(text: str) -> Query[Said]:
    return Query("told", (Message("user", text),), Said, {}, 20)


def open_embedded(file: Path, store: Path) -> Model:
    policy = RetryPolicy(sleep=lambda _: None)
    return open_model(name=str(file), base_url=None, api_key=None, mode="live", store=store, retry_policy=policy)


def is_running(pid: int) -> bool:
    try:
        # An ended process that nobody has waited for is still listed.
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def ends(pid: int, *, within: float = 5.0) -> bool:
    end = time.monotonic() + within
    while is_running(pid) and time.monotonic() < end:
        time.sleep(0.01)
    return not is_running(pid)


@pytest.fixture
def weights_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(FAKE_ENGINE))
    file = tmp_path / "Tiny-Model.gguf"
    file.touch()
    return file


def test_it_starts_at_the_first_question_and_ends_with_the_model(weights_file: Path, tmp_path: Path) -> None:
    with open_embedded(weights_file, tmp_path) as model:
        assert isinstance(model.endpoint, EmbeddedEndpoint)
        assert model.endpoint.process is None
        said = model.session("a").ask(told("hello"))
        assert said.alias == ["Tiny-Model"] == [model.name]
        assert (said.hidden, said.context, said.slots, said.path) == (True, 8192, 1, str(weights_file))
        assert model.session("b").ask(told("hello again")).pid == said.pid
        assert (model.usage.read, model.usage.cached, model.usage.cost) == (80, 120, 0.0)
        assert model.host is None
        assert is_running(said.pid)
    assert ends(said.pid)


def test_it_is_restarted_when_it_dies(weights_file: Path, tmp_path: Path) -> None:
    with open_embedded(weights_file, tmp_path) as model:
        session = model.session("a")
        before = session.ask(told("hello")).pid
        after = session.ask(told("die once")).pid
        assert after != before
        assert session.usage.transport_retries == 1
        # Killed between two questions.
        os.kill(after, signal.SIGKILL)
        assert session.ask(told("hello you")).pid not in (before, after)


def test_a_question_that_kills_it_fails_alone(weights_file: Path, tmp_path: Path) -> None:
    with open_embedded(weights_file, tmp_path) as model:
        with pytest.raises(EndpointDown, match=r"died twice of this question: .*a tensor exploded"):
            model.session("a").ask(told("die"))
        assert model.session("b").ask(told("hello")).pid


def test_what_cannot_start_is_named_and_given_up(weights_file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.touch()
    with open_embedded(broken, tmp_path) as model:
        session = model.session("a")
        with pytest.raises(EndpointDown, match=r"did not start: .*no such tensor"):
            session.ask(told("hello"))
        assert session.usage.transport_retries == 0


def test_without_the_engine_the_remedy_is_named(
    weights_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xllamacpp.py").write_text("raise ImportError('No module named xllamacpp')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with (
        open_embedded(weights_file, tmp_path) as model,
        pytest.raises(EndpointDown, match=r"No module named xllamacpp; .*summarizer\[local\]"),
    ):
        model.session("a").ask(told("hello"))


def test_without_weights_the_remedy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("summarizer.models.weights.distribution", _not_installed)
    with (
        open_model(name=None, base_url=None, api_key=None, mode="live", store=tmp_path) as model,
        pytest.raises(EndpointDown, match=r"summarizer\[local\]"),
    ):
        model.session("a").ask(told("hello"))


def _not_installed(name: str) -> None:
    from importlib.metadata import PackageNotFoundError

    raise PackageNotFoundError(name)


def test_it_ends_with_its_parent_even_when_that_is_killed(weights_file: Path) -> None:
    program = """
import sys, time
from pathlib import Path
from httpx2 import Request
from summarizer.models.engine import EmbeddedEndpoint
endpoint = EmbeddedEndpoint(alias="tiny", weights_file=Path(sys.argv[1]), context=8192)
asked = {"messages": [{"role": "user", "content": "hello"}]}
endpoint.send(Request("POST", "http://engine/v1/chat/completions", json=asked))
print(endpoint.process.pid, flush=True)
time.sleep(30)
"""
    command = [sys.executable, "-c", program, str(weights_file)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([os.getcwd(), str(FAKE_ENGINE)])}
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert is_running(pid)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert ends(pid)


def test_one_that_never_gets_ready_is_ended(tmp_path: Path) -> None:
    from summarizer.models.engine import EngineProcess
    from summarizer.models.faults import EngineDied

    command = [sys.executable, "-c", "import time; time.sleep(20)"]
    start = time.monotonic()
    with pytest.raises(EngineDied, match="not ready in 0 s"):
        EngineProcess({}, command, start_seconds=0.2)
    assert time.monotonic() - start < 5


def test_another_endpoint_starts_no_engine(tmp_path: Path) -> None:
    with (
        FakeEndpoint(nonsense) as endpoint,
        open_model(name="qwen", base_url=endpoint.base_url, api_key=None, mode="live", store=tmp_path) as model,
    ):
        model.session("a").ask(told("hello"))
        assert not isinstance(model.endpoint, EmbeddedEndpoint)
        assert "cache_prompt" not in endpoint.requests[0].body
