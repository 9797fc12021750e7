"""A small endpoint on loopback that speaks as much of the OpenAI protocol as we use, and misbehaves as told.

    with FakeEndpoint(answer=lambda request: '{"names": []}', script=[Status(429), Drop()]) as endpoint:
        open_model(name="some-model", base_url=endpoint.base_url, ...)
    assert len(endpoint.requests) == 3

Each request takes the next behaviour of ``script``; when that is used up, what ``choose`` returns for it
(``storm`` makes a ``choose`` from rates); without ``choose``, the good ``answer``. Every request is kept, in
order of arrival. It stops by itself after ``lifetime`` seconds and takes no more than ``most`` requests.
"""

import json
import random
import socket
import struct
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class SeenRequest:
    """A request as it arrived; ``number`` counts from 0."""

    number: int
    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def messages(self) -> list[dict[str, str]]:
        """The messages of the body."""
        messages: list[dict[str, str]] = self.body["messages"]
        return messages

    @property
    def schema(self) -> dict[str, Any] | None:
        """The JSON Schema that the answer shall follow, if the request has one, and be it a tool's."""
        if "response_format" in self.body:
            schema: dict[str, Any] = self.body["response_format"]["json_schema"]["schema"]
            return schema
        if "tools" in self.body:
            parameters: dict[str, Any] = self.body["tools"][0]["function"]["parameters"]
            return parameters
        return None


@dataclass(frozen=True)
class Answer:
    """A completion with this text (as a call of the tool, if there is one); ``cut``: for want of room."""

    text: str
    cut: bool = False
    cached: int = 0


@dataclass(frozen=True)
class Status:
    """An HTTP error with a body as OpenAI words it."""

    code: int
    headers: Mapping[str, str] = field(default_factory=dict)
    message: str = "as scripted"
    error_code: str | None = None


@dataclass(frozen=True)
class Junk:
    """HTTP 200 with a body that is no completion."""

    body: bytes = b"<html>gateway</html>"


@dataclass(frozen=True)
class Drop:
    """The connection is lost: before any answer, or in the midst of one."""

    midway: bool = False


@dataclass(frozen=True)
class Slow:
    """Wait, then behave."""

    seconds: float
    then: "Behaviour"


Behaviour = Answer | Status | Junk | Drop | Slow
MakeAnswer = Callable[[SeenRequest], str]


class FakeEndpoint:
    """The endpoint, serving while it is entered as a context manager."""

    def __init__(
        self,
        answer: MakeAnswer | str = "{}",
        *,
        script: Sequence[Behaviour] = (),
        choose: Callable[[SeenRequest], Behaviour] | None = None,
        lifetime: float = 120.0,
        most: int = 20_000,
        models: Sequence[str] | None = None,
    ) -> None:
        make: MakeAnswer = (lambda _: answer) if isinstance(answer, str) else answer
        self._choose = choose or (lambda request: Answer(make(request)))
        self._script = list(script)
        self._most = most
        self.models = models
        self._lock = threading.Lock()
        self.requests: list[SeenRequest] = []
        self._server = _Server(("127.0.0.1", 0), self)
        self._timer = threading.Timer(lifetime, self.stop)
        self._timer.daemon = True

    @property
    def base_url(self) -> str:
        """The URL to give to a client."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Serve no more."""
        self._timer.cancel()
        self._server.shutdown()
        self._server.server_close()

    def next_behaviour(
        self, path: str, headers: Mapping[str, str], body: dict[str, Any]
    ) -> tuple[SeenRequest, Behaviour]:
        """Keep a request; what to do with it."""
        with self._lock:
            request = SeenRequest(len(self.requests), path, headers, body)
            self.requests.append(request)
            if request.number >= self._most:
                return request, Status(410, message="this endpoint has had enough")
            if self._script:
                return request, self._script.pop(0)
        return request, self._choose(request)


def storm(
    answer: MakeAnswer, rates: Sequence[tuple[Behaviour, float]], seed: int
) -> Callable[[SeenRequest], Behaviour]:
    """A ``choose`` that misbehaves at these rates (their sum at most 1) and answers well otherwise."""
    dice = random.Random(seed)
    lock = threading.Lock()

    def choose(request: SeenRequest) -> Behaviour:
        with lock:
            thrown = dice.random()
        for behaviour, rate in rates:
            thrown -= rate
            if thrown < 0:
                return behaviour
        return Answer(answer(request))

    return choose


def nonsense(
    request: SeenRequest, *, words: Sequence[str] = ("Zork", "<b>7,777,777</b>", "9999999"), items: int = 2
) -> str:
    """An answer that follows the request's schema and says nothing that a text says."""
    schema = request.schema
    if schema is None:
        return "{}"
    dice = random.Random(request.number)
    return json.dumps(_value(schema, schema.get("$defs", {}), dice, words, items))


def _value(
    schema: Mapping[str, Any], defs: Mapping[str, Any], dice: random.Random, words: Sequence[str], items: int
) -> Any:
    if "$ref" in schema:
        return _value(defs[schema["$ref"].rpartition("/")[2]], defs, dice, words, items)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return dice.choice(schema["enum"])
    for union in ("anyOf", "oneOf"):
        if union in schema:
            return _value(dice.choice(schema[union]), defs, dice, words, items)
    match schema.get("type"):
        case "object":
            return {name: _value(part, defs, dice, words, items) for name, part in schema.get("properties", {}).items()}
        case "array":
            count = min(max(items, schema.get("minItems", 0)), schema.get("maxItems", items))
            return [_value(schema["items"], defs, dice, words, items) for _ in range(count)]
        case "integer":
            return dice.randint(schema.get("minimum", 0), schema.get("maximum", 99))
        case "number":
            return dice.random() * 1e6
        case "boolean":
            return dice.random() < 0.5
        case "null":
            return None
    return dice.choice(words)[: schema.get("maxLength", 100)]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # 64 documents may connect at once.
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], endpoint: FakeEndpoint) -> None:
        super().__init__(address, _Handler)
        self.endpoint = endpoint

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that hang up are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without it, headers and body are two packets, and the second waits for the first's acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        models = self.server.endpoint.models
        if self.path != "/v1/models" or models is None:
            self._send(404, b"{}", {})
        else:
            self._send(200, json.dumps({"object": "list", "data": [{"id": name} for name in models]}).encode(), {})

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request, behaviour = self.server.endpoint.next_behaviour(self.path, headers, json.loads(raw))
        self._behave(request, behaviour)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def _behave(self, request: SeenRequest, behaviour: Behaviour) -> None:
        match behaviour:
            case Slow(seconds, then):
                time.sleep(seconds)
                self._behave(request, then)
            case Status(code, headers, message, error_code):
                error = {"message": message, "type": "scripted", "code": error_code}
                self._send(code, json.dumps({"error": error}).encode(), headers)
            case Junk(body):
                self._send(200, body, {})
            case Drop(midway):
                self._drop(midway)
            case Answer():
                self._send(200, json.dumps(completion(request.body, behaviour)).encode(), {})

    def _send(self, code: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(code)
        for name, value in {"content-type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drop(self, midway: bool) -> None:
        if midway:
            self.send_response(200)
            self.send_header("content-length", "1000")
            self.end_headers()
            self.wfile.write(b'{"choices"')
            self.wfile.flush()
        # A reset instead of an orderly end.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True


def completion(body: Mapping[str, Any], answer: Answer) -> dict[str, Any]:
    """The body of a completion, tokens counted as words."""
    message: dict[str, Any] = {"role": "assistant", "content": answer.text}
    if "tools" in body:
        called = {"name": body["tools"][0]["function"]["name"], "arguments": answer.text}
        message = {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": called}],
        }
    read = sum(len(message["content"].split()) for message in body["messages"])
    written = len(answer.text.split())
    return {
        "id": "chatcmpl-fake",
        "object": "chat.completion",
        "created": 0,
        "model": body["model"],
        "choices": [{"index": 0, "finish_reason": "length" if answer.cut else "stop", "message": message}],
        "usage": {
            "prompt_tokens": read,
            "completion_tokens": written,
            "total_tokens": read + written,
            "prompt_tokens_details": {"cached_tokens": answer.cached},
        },
    }
