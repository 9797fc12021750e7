"""The engine built for this machine: taken where it is, left where it does not work. A stand-in plays both builds."""

import logging
import os
import signal
from pathlib import Path

import pytest
from pydantic import BaseModel

from summarizer.models import EndpointDown, Message, Mode, Model, Query, RetryPolicy, native, open_model
from summarizer.models.grammar import Grammar, same
from summarizer.models.opening import Engine

FAKE_ENGINE = Path(__file__).with_name("fake_engine")


class Said(BaseModel):
    pid: int
    build: str
    grammar: str | None


def told(text: str) -> Query[Said]:
    return Query("told", (Message("user", text),), Said, {}, 20, Grammar((same("start", '"{}"'),)))


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a built engine, beside the package's."""
    monkeypatch.setenv("PYTHONPATH", str(FAKE_ENGINE))
    folder = tmp_path / "native"
    folder.mkdir()
    (folder / "xllamacpp.py").write_bytes((FAKE_ENGINE / "xllamacpp.py").read_bytes())
    monkeypatch.setattr(native, "folder", lambda: folder)
    return folder


def opened(tmp_path: Path, *, mode: Mode = "live", engine: Engine = "auto") -> Model:
    file = tmp_path / "Tiny-Model.gguf"
    file.touch()
    policy = RetryPolicy(sleep=lambda _: None)
    return open_model(
        name=str(file), base_url=None, api_key=None, mode=mode, store=tmp_path, engine=engine, retry_policy=policy
    )


def test_it_is_looked_for_beside_the_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    assert native.folder() is None
    (tmp_path / "native" / "xllamacpp").mkdir(parents=True)
    assert native.folder() == tmp_path / "native"


def test_it_is_taken_where_it_is_and_asked_in_its_dialect(built: Path, tmp_path: Path) -> None:
    with opened(tmp_path) as model:
        assert model.engine == "native"
        said = model.session("a").ask(told("hello"))
        assert (said.build, said.grammar) == ("native", 'root ::= "{}"\n')


def test_the_package_s_engine_where_it_is_asked_for(built: Path, tmp_path: Path) -> None:
    with opened(tmp_path, engine="wheel") as model:
        assert model.engine == "wheel"
        said = model.session("a").ask(told("hello"))
        assert said.build == "fake_engine"
        assert said.grammar == '%llguidance {}\nstart: "{}"\n'


@pytest.mark.parametrize("mode", ["record", "replay"])
def test_recordings_are_of_the_package_s_engine(built: Path, tmp_path: Path, mode: Mode) -> None:
    with opened(tmp_path, mode=mode) as model:
        assert model.profile.grammar == "llguidance"
        assert model.engine == ("wheel" if mode == "record" else None)


@pytest.mark.parametrize(
    "fault",
    ["raise ImportError('no such symbol')", "import os, signal; os.kill(os.getpid(), signal.SIGILL)", "x = 1"],
)
def test_one_that_does_not_start_is_left_and_named(
    built: Path, tmp_path: Path, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    (built / "xllamacpp.py").write_text(fault)
    with opened(tmp_path) as model:
        session = model.session("a")
        said = session.ask(told("hello"))
        # The package's engine takes the other dialect as well.
        assert (said.build, said.grammar) == ("fake_engine", 'root ::= "{}"\n')
        assert model.engine == "wheel"
        assert session.usage.transport_retries == 0
    warned = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warned) == 1
    assert "built for this machine does not work here" in warned[0]
    assert f"remove {built} and call `make native`" in warned[0]


def test_one_that_dies_is_left(built: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with opened(tmp_path) as model:
        session = model.session("a")
        assert session.ask(told("hello")).build == "native"
        assert session.ask(told("die once")).build == "fake_engine"
        assert session.usage.transport_retries == 1
        assert session.ask(told("hello again")).build == "fake_engine"
    assert "a tensor exploded" in caplog.text


def test_one_that_is_ended_between_questions_is_left(built: Path, tmp_path: Path) -> None:
    with opened(tmp_path) as model:
        session = model.session("a")
        os.kill(session.ask(told("hello")).pid, signal.SIGKILL)
        assert session.ask(told("hello again")).build == "fake_engine"


def test_where_neither_starts_the_package_s_fault_is_told(built: Path, tmp_path: Path) -> None:
    (built / "xllamacpp.py").write_text("raise ImportError('no such symbol')")
    (tmp_path / "broken").mkdir()
    with opened(tmp_path / "broken") as model, pytest.raises(EndpointDown, match=r"did not start: .*no such tensor"):
        model.session("a").ask(told("hello"))
