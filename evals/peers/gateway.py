"""A loopback endpoint in front of the real one, so that every peer is measured and kept in the same way.

A peer is used as its users do: with a base URL. The key of the real endpoint stays behind the gateway.
"""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import httpx2

from evals.peers.tape import Exchange, Tape
from summarizer.models.faults import EngineDied
from summarizer.models.transport import Endpoint

#: Seconds for one answer. More than the clients of the peers wait, so that it is them who give up.
_TIMEOUT = httpx2.Timeout(1800.0, connect=10.0)
_PATH = "/chat/completions"


class Gateway:
    """Passes requests on to ``endpoint`` and keeps them on the tape in hand; serves while entered."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._tape: Tape | None = None
        self._playing = False
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), self)

    @property
    def base_url(self) -> str:
        """The URL to give to a client."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    @contextmanager
    def taping(self, tape: Tape) -> Iterator[None]:
        """Keep what is asked meanwhile on ``tape``."""
        self._tape = tape
        try:
            yield
        finally:
            self._tape = None

    @contextmanager
    def playing(self, tape: Tape) -> Iterator[None]:
        """Answer from ``tape`` meanwhile, and ask nobody."""
        self._playing = True
        try:
            with self.taping(tape):
                yield
        finally:
            self._playing = False

    def answer(self, body: dict[str, Any]) -> tuple[int, str]:
        """Status and body of the answer to a request."""
        tape = self._tape
        if self._playing:
            found = tape.find(body) if tape else None
            return (200, found.response) if found else _error(404, "not on the tape")
        started = time.monotonic()
        status, text = self._ask(body)
        if tape is not None:
            seconds = round(time.monotonic() - started, 3)
            with self._lock:
                tape.add(Exchange(request=body, status=status, response=text, seconds=seconds))
        return status, text

    def _ask(self, body: dict[str, Any]) -> tuple[int, str]:
        request = httpx2.Request(
            "POST",
            f"http://model{_PATH}",
            headers={"content-type": "application/json"},
            content=json.dumps(body, ensure_ascii=False).encode(),
            extensions={"timeout": _TIMEOUT.as_dict()},
        )
        try:
            response = self._endpoint.send(request)
            return response.status_code, response.read().decode("utf-8", "replace")
        except (httpx2.TransportError, EngineDied) as fault:
            return _error(502, str(fault) or type(fault).__name__)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def _error(status: int, message: str) -> tuple[int, str]:
    return status, json.dumps({"error": {"message": message, "type": "gateway", "code": None}})


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], gateway: Gateway) -> None:
        super().__init__(address, _Handler)
        self.gateway = gateway

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that has given up is on the tape."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body in one packet, or the body waits for an acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True
    server: _Server

    def do_POST(self) -> None:
        """Answer a question to a chat model; there is nothing else here."""
        raw = self.rfile.read(int(self.headers.get("content-length", 0)))
        status, text = self.server.gateway.answer(json.loads(raw)) if self.path.endswith(_PATH) else _error(404, "")
        content = text.encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
