from datetime import date
from pathlib import Path

import pytest

from summarizer.settings import Settings, UsageError, api_key


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_nobody_sets_is_the_embedded_model(here: Path) -> None:
    settings = Settings.load()
    assert (settings.model, settings.base_url, settings.strategy) == (None, None, "auto")
    assert (settings.out, settings.format, settings.mode) == ("reports", ("json", "md"), "live")


def test_a_key_alone_changes_nothing_and_is_no_setting(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-invented")
    settings = Settings.load()
    assert settings.model is None
    assert api_key() == "sk-invented"
    assert "sk-invented" not in repr(settings) + settings.model_dump_json()


def test_command_line_goes_before_environment_before_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "summarizer.toml").write_text(
        'model = "file"\nout = "file"\njobs = 2\nformat = "md"\npublished = 2024-03-02\n'
    )
    monkeypatch.setenv("SUMMARIZER_OUT", "environment")
    monkeypatch.setenv("SUMMARIZER_JOBS", "3")
    monkeypatch.setenv("SUMMARIZER_FORMAT", "jsonl, json")
    settings = Settings.load(jobs=4, model=None)
    assert (settings.jobs, settings.out, settings.model) == (4, "environment", "file")
    assert settings.format == ("jsonl", "json")
    assert settings.published == date(2024, 3, 2)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"format": "json,xml"}, "format: unknown format: 'xml' (known: json, md, html, jsonl, "),
        ({"format": ""}, "format: unknown format: none given"),
        ({"published": "2024-02-30"}, "published: not a day of the calendar written like 2024-05-27"),
        ({"published": "yesterday"}, "published: not a day of the calendar written like 2024-05-27"),
        ({"published": "1716768000"}, "published: not a day"),
        ({"jobs": 0}, "jobs: should be greater than or equal to 1"),
        ({"strategy": "other"}, "strategy: should be 'auto', 'stepwise' or 'whole'"),
        ({"base_url": "127.0.0.1:8000"}, "base_url: not an http:// or https:// address"),
        ({"out": "-"}, "only --format jsonl can be streamed"),
    ],
)
def test_what_is_wrong_is_named(here: Path, given: dict[str, object], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        Settings.load(**given)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("JOBS", "many", "SUMMARIZER_JOBS: not a whole number"),
        ("FRESH", "perhaps", "SUMMARIZER_FRESH: neither true nor false"),
        ("PUBLISHED", "soon", "SUMMARIZER_PUBLISHED: not a day of the calendar"),
    ],
)
def test_a_variable_with_a_slip_is_named(
    here: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"SUMMARIZER_{name}", value)
    with pytest.raises(UsageError, match=told):
        Settings.load()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"modle = 'x'", "modle in summarizer.toml: there is no such setting .there are out, format, model,"),
        (b"jobs = ", r"summarizer.toml is no TOML: Invalid value"),
        (b"jobs = 'a'", "jobs in summarizer.toml: not a whole number"),
        (b"\xff\xfe", "summarizer.toml is not in UTF-8"),
    ],
)
def test_a_file_with_a_slip_is_named(here: Path, content: bytes, told: str) -> None:
    (here / "summarizer.toml").write_bytes(content)
    with pytest.raises(UsageError, match=told):
        Settings.load()


@pytest.mark.parametrize("content", ["modle = 'x'", "jobs = ", "api_key = 'sk-invented'"])
def test_a_file_with_a_slip_is_an_error_that_shows_no_value(here: Path, content: str) -> None:
    (here / "summarizer.toml").write_text(content)
    with pytest.raises(UsageError) as caught:
        Settings.load()
    assert "sk-invented" not in str(caught.value)
