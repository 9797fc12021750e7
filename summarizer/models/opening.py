"""Which model is meant: the embedded one, one at a base URL, or a hosted one."""

import ipaddress
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from summarizer.models import native, weights
from summarizer.models.errors import ModelError
from summarizer.models.model import Mode, Model, Timeouts
from summarizer.models.profile import embedded_profile, find_profile
from summarizer.models.retries import RetryPolicy
from summarizer.models.serving import only_model
from summarizer.models.usage import CallRecord

if TYPE_CHECKING:
    from summarizer.models.transport import Endpoint

OPENAI_URL = "https://api.openai.com/v1"

#: Which build of the embedded engine: ``wheel``, the package's; ``auto``, the one built for this machine if there is.
Engine = Literal["auto", "wheel"]


def open_model(
    *,
    name: str | None,
    base_url: str | None,
    api_key: str | None,
    mode: Mode,
    store: Path,
    fresh: bool = False,
    engine: Engine = "auto",
    timeouts: Timeouts | None = None,
    retry_policy: RetryPolicy | None = None,
    on_call: Callable[[CallRecord], None] | None = None,
) -> Model:
    """The model for a run; nothing is loaded, started or asked before the first question.

    A ``base_url`` without a name is the one exception: the endpoint is asked for the only model that it serves.
    Without ``base_url``: no name or that of the embedded model is the embedded model, the path of a ``.gguf``
    file runs that file in the same engine, any other name is OpenAI's and needs ``api_key``. ``store`` holds
    the recordings; with ``fresh`` what is recorded there is not used (save for replaying). ``engine`` is for the
    embedded model; recordings are always of the package's engine, so that they play wherever they are played.
    Raises ModelError.
    """
    if base_url is None and _is_embedded(name):
        return _open_embedded(name, mode, store, fresh, engine, timeouts, retry_policy, on_call)
    url = _checked_url(base_url or OPENAI_URL)
    if name is None:
        if mode == "replay":
            raise ModelError("a base URL without the name of a model, and nothing is asked", "name it by --model")
        name = only_model(url, api_key, proxies=_foreign_host(url) is not None)
    hosted = urlsplit(url).hostname == urlsplit(OPENAI_URL).hostname
    if hosted and not api_key and mode != "replay":
        raise ModelError(
            f"the model {name!r} is a hosted one and needs a key",
            "set OPENAI_API_KEY, give a --base-url, or leave out --model for the embedded model",
        )
    return Model(
        name=name,
        profile=find_profile(name, hosted=hosted),
        mode=mode,
        store=store,
        endpoint=None if mode == "replay" else _remote(url, api_key),
        host=None if mode == "replay" else _foreign_host(url),
        fresh=fresh,
        timeouts=timeouts,
        retry_policy=retry_policy,
        on_call=on_call,
    )


def _is_embedded(name: str | None) -> bool:
    return name is None or name == weights.pinned().alias or name.lower().endswith(".gguf")


def _open_embedded(
    name: str | None,
    mode: Mode,
    store: Path,
    fresh: bool,
    engine: Engine,
    timeouts: Timeouts | None,
    retry_policy: RetryPolicy | None,
    on_call: Callable[[CallRecord], None] | None,
) -> Model:
    file = Path(name) if name is not None and name != weights.pinned().alias else None
    if file is not None and mode != "replay" and not file.is_file():
        raise ModelError(f"there is no file {name}", "give the path of a GGUF file")
    alias = file.stem if file else weights.pinned().alias
    profile = embedded_profile()
    endpoint = None
    if mode != "replay":
        from summarizer.models.engine import EmbeddedEndpoint

        built = native.folder() if engine == "auto" and mode == "live" else None
        if built is not None:
            # It is built without llguidance. The package's engine, should it have to step in, knows this dialect too.
            profile = replace(profile, grammar="gbnf")
        endpoint = EmbeddedEndpoint(alias=alias, weights_file=file, context=profile.context, native=built)
    return Model(
        name=alias,
        profile=profile,
        mode=mode,
        store=store,
        endpoint=endpoint,
        weights_file=file,
        fresh=fresh,
        timeouts=timeouts,
        retry_policy=retry_policy,
        on_call=on_call,
    )


def _remote(url: str, api_key: str | None) -> "Endpoint":
    from summarizer.models.transport import RemoteEndpoint

    headers = {"authorization": f"Bearer {api_key}"} if api_key else {}
    # A proxy would not find what is on this machine.
    return RemoteEndpoint(url, headers, proxies=_foreign_host(url) is not None)


def _checked_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ModelError(f"{url!r} is no base URL", "write it like http://127.0.0.1:8080/v1")
    return url


def _foreign_host(url: str) -> str | None:
    host = urlsplit(url).hostname
    if host is None or host == "localhost":
        return None
    try:
        return None if ipaddress.ip_address(host).is_loopback else host
    except ValueError:
        return host
