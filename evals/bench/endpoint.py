"""A made-up endpoint with a latency: ``python -m evals.bench.endpoint`` serves on loopback until its input ends.

It prints its base URL first, and the number of calls it answered last. A process of its own, so that what it costs
does not count with what is measured.
"""

import asyncio
import json
import re
import sys
from dataclasses import dataclass

from evals.bench.sample import answer

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_LISTED = re.compile(r"^\d+\) .* \(in: ", re.MULTILINE)


@dataclass(frozen=True)
class Pace:
    """Seconds until an answer: ``latency``, and ``slow`` for every ``every``-th call."""

    latency: float
    slow: float
    every: int

    def seconds(self, number: int) -> float:
        """The seconds of a call, counted from 0."""
        return self.slow if number % self.every == self.every - 1 else self.latency


class Endpoint:
    """Answers every question about a sample document after its time."""

    def __init__(self, pace: Pace) -> None:
        self.calls = 0
        self._pace = pace

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection, one after another."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = _LENGTH.search(head)
                body = await reader.readexactly(int(length.group(1)) if length else 0)
                number, self.calls = self.calls, self.calls + 1
                if seconds := self._pace.seconds(number):
                    await asyncio.sleep(seconds)
                content = _completion(json.loads(body))
                writer.write(
                    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(content)
                )
                writer.write(content)
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass
        finally:
            writer.close()


def _completion(request: dict[str, object]) -> bytes:
    messages, form = request["messages"], request["response_format"]
    assert isinstance(messages, list)
    assert isinstance(form, dict)
    text = answer(form["json_schema"]["name"], len(_LISTED.findall(messages[-1]["content"])))
    message = {"role": "assistant", "content": text}
    usage = {"prompt_tokens": 1500, "completion_tokens": 200, "total_tokens": 1700}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return json.dumps({"id": "1", "object": "chat.completion", "choices": [choice], "usage": usage}).encode()


async def _main(pace: Pace) -> None:
    endpoint = Endpoint(pace)
    server = await asyncio.start_server(endpoint.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    print(f"http://{host}:{port}/v1", flush=True)
    # The one who started it holds its input; when that one ends, however it ends, so does this.
    await asyncio.to_thread(sys.stdin.read)
    print(endpoint.calls, flush=True)
    server.close()


if __name__ == "__main__":
    asyncio.run(_main(Pace(float(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))))
