"""Which model is meant, what it can do, and to whom text is sent."""

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarizer.models import Model, ModelError, open_model
from summarizer.models.profile import embedded_profile, find_profile
from tests.fake_endpoint import FakeEndpoint
from tests.tables import for_each


def opened(tmp_path: Path, name: str | None, base_url: str | None = None, **options: Any) -> Model:
    return open_model(
        **{"name": name, "base_url": base_url, "api_key": None, "mode": "live", "store": tmp_path, **options}
    )


def test_the_default_is_the_embedded_model(tmp_path: Path) -> None:
    for name in (None, "qwen2.5-coder-1.5b-instruct-q4_k_m"):
        with opened(tmp_path, name) as model:
            assert model.name == "qwen2.5-coder-1.5b-instruct-q4_k_m"
            assert model.profile.embedded
            assert model.profile.grammar
            assert (model.host, model.weights_sha256 is None) == (None, False)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://127.0.0.1:8080/v1", None),
        ("http://[::1]:8080/v1", None),
        ("http://localhost:11434/v1", None),
        ("https://api.example.com/v1", "api.example.com"),
        ("http://192.0.2.7:8000/v1", "192.0.2.7"),
    ],
)
def test_the_host_that_text_is_sent_to(tmp_path: Path, url: str, host: str | None) -> None:
    with opened(tmp_path, "any-model", url) as model:
        assert model.host == host
        assert model.weights_sha256 is None
    with opened(tmp_path, "any-model", url, mode="replay") as model:
        assert model.host is None


def test_a_hosted_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="OPENAI_API_KEY"):
        opened(tmp_path, "gpt-4o")
    with opened(tmp_path, "gpt-4o", api_key="sk-test") as model:
        assert model.host == "api.openai.com"
        assert model.profile.prices is not None
    with opened(tmp_path, "gpt-4o", mode="replay") as model:
        assert model.endpoint is None


@pytest.mark.parametrize(
    ("name", "base_url", "said"),
    [
        ("any", "127.0.0.1:8080", "no base URL"),
        ("any", "ftp://127.0.0.1", "no base URL"),
        ("absent.gguf", None, "no file absent.gguf"),
    ],
)
def test_what_cannot_be_opened(tmp_path: Path, name: str | None, base_url: str | None, said: str) -> None:
    with pytest.raises(ModelError, match=said):
        opened(tmp_path, name, base_url)


def test_the_only_model_that_an_endpoint_serves(tmp_path: Path) -> None:
    with FakeEndpoint(models=["harbour-7b"]) as endpoint, opened(tmp_path, None, endpoint.base_url) as model:
        assert model.name == "harbour-7b"
    with pytest.raises(ModelError, match="name it by --model"):
        opened(tmp_path, None, endpoint.base_url, mode="replay")


@pytest.mark.parametrize(
    ("models", "said"),
    [(["left", "right"], "serves left, right .name"), ([], "serves no model"), (None, r"does not say .* .HTTP 404")],
)
def test_an_endpoint_that_leaves_the_choice(tmp_path: Path, models: list[str] | None, said: str) -> None:
    with FakeEndpoint(models=models) as endpoint, pytest.raises(ModelError, match=said):
        opened(tmp_path, None, endpoint.base_url.replace("//", "//user:secret@"))


def test_no_endpoint_to_ask_for_its_model(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
        with pytest.raises(ModelError, match=rf"no connection to {url}: .*is the server running"):
            opened(tmp_path, None, url)


@for_each(
    ("name", "temperature", "limit", "strict", "known"),
    [
        ("gpt-4o-2024-11-20", True, "max_tokens", True, True),
        ("gpt-4.1-mini", True, "max_tokens", True, True),
        ("gpt-5-mini", False, "max_completion_tokens", True, True),
        ("o3", False, "max_completion_tokens", True, True),
        ("gpt-oss:20b", True, "max_tokens", False, True),
        ("Qwen/Qwen2.5-7B-Instruct", True, "max_tokens", False, True),
        ("meta-llama/Llama-3.1-8B-Instruct", True, "max_tokens", False, True),
        ("something-new", True, "max_tokens", False, False),
    ],
)
def test_profiles(name: str, temperature: bool, limit: str, strict: bool, known: bool) -> None:
    profile = find_profile(name, hosted=True)
    assert (profile.temperature, profile.token_limit, profile.strict, profile.known) == (
        temperature,
        limit,
        strict,
        known,
    )
    assert not profile.embedded
    assert not profile.grammar


def test_prices_are_known_at_the_makers_only() -> None:
    prices = find_profile("gpt-4o-mini", hosted=True).prices
    assert prices is not None
    assert prices.cost(read=1_000_000, cached=0, written=0) == prices.read
    assert prices.cost(read=0, cached=2_000_000, written=1_000_000) == 2 * prices.cached + prices.written
    assert find_profile("gpt-4o-mini", hosted=False).prices is None
    assert find_profile("gpt-5-pro", hosted=True).prices is None
    embedded = embedded_profile().prices
    assert embedded is not None
    assert embedded.cost(10, 10, 10) == 0


def test_heavy_libraries_are_imported_at_the_first_question_only() -> None:
    program = """
import sys
import summarizer.models
heavy = {"openai", "instructor", "vcr", "tenacity", "httpx2", "xllamacpp", "llguidance"} & set(sys.modules)
print(*sorted(heavy))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
