"""The way to an endpoint: a transport for each document that plays and records that document's cassette."""

from collections.abc import Mapping
from functools import lru_cache
from ssl import SSLContext
from typing import TYPE_CHECKING, Protocol

import httpx2

from summarizer.models.faults import NotRecorded

if TYPE_CHECKING:
    from summarizer.models.cassette import Cassette

#: All that may leave this machine by way of headers. The client's own hints at system and versions stay here.
_SENT_HEADERS = ("accept", "content-type", "content-length", "user-agent")


#: As many documents as may be under way at once.
_CONNECTIONS = 64


class Endpoint(Protocol):
    """Where requests go.

    ``address`` is what a user is told of it. ``reached``: whether it ever answered, be it to refuse; an endpoint
    that sees to its own start is reached from the beginning.
    """

    address: str
    reached: bool

    @property
    def engine(self) -> str | None:
        """Which build of our own engine answers; null for any other."""

    def send(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to a request that is addressed to the endpoint's API root by path only."""

    def close(self) -> None:
        """Let go of connections and processes."""


class RemoteEndpoint:
    """An endpoint at a base URL; one pool of connections for a run.

    ``proxies``: whether those of the environment apply.
    """

    engine = None

    def __init__(self, base_url: str, headers: Mapping[str, str], *, proxies: bool) -> None:
        limits = httpx2.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)
        self._client = httpx2.Client(limits=limits, trust_env=proxies, verify=_trusted(proxies))
        self._base = httpx2.URL(base_url.rstrip("/"))
        # Without the name and the password that a URL may hold.
        self.address = str(self._base.copy_with(userinfo=b""))
        self.reached = False
        self._headers = dict(headers)

    def send(self, request: httpx2.Request) -> httpx2.Response:
        """The endpoint's answer, not yet read."""
        response = self._client.send(addressed(request, self._base, self._headers), stream=True)
        self.reached = True
        return response

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


# To read what a machine trusts takes as long as to read a document.
@lru_cache
def _trusted(environment: bool) -> SSLContext:
    """The certificates that connections are checked against; ``environment``: whether it may name others."""
    return httpx2.create_ssl_context(trust_env=environment)


def addressed(request: httpx2.Request, base: httpx2.URL, headers: Mapping[str, str]) -> httpx2.Request:
    """The request as it goes out: to ``base``, with the allowed headers and ``headers``."""
    kept = {name: request.headers[name] for name in _SENT_HEADERS if name in request.headers}
    return httpx2.Request(
        request.method,
        base.copy_with(path=base.path.rstrip("/") + request.url.path),
        # What is recorded shall be readable without decompressing it.
        headers={**kept, "accept-encoding": "identity", **headers},
        content=request.read(),
        extensions=request.extensions,
    )


class RecordingTransport(httpx2.BaseTransport):
    """Plays what the cassette has; asks the endpoint for the rest, if there is one, and has it recorded.

    Bound to one document: vcrpy's own way of patching would put the answers of all documents into one file.
    """

    def __init__(self, cassette: "Cassette", endpoint: Endpoint | None) -> None:
        from vcr.stubs.httpx_stubs import vcr_handle_request

        self._endpoint = endpoint
        self._handle = vcr_handle_request(cassette, RecordingTransport._send, httpx2)

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        if self._endpoint is None:
            raise NotRecorded
        return self._endpoint.send(request)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to a request, played or had from the endpoint. Raises NotRecorded when replaying."""
        response: httpx2.Response = self._handle(self, request)
        return response
