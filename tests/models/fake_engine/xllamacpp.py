"""Stands in for xllamacpp in tests of the engine's process: serves on loopback and dies when it is told to.

It is found on PYTHONPATH. A message "die" ends the process at once; "die once" only where the
file named as the model's path is empty; it writes into it first. Parameters come back as the answer.
"""

import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any


class CommonParams(SimpleNamespace):
    def __init__(self) -> None:
        super().__init__(model=SimpleNamespace(), cpuparams=SimpleNamespace(), cpuparams_batch=SimpleNamespace())


class Server:
    def __init__(self, params: CommonParams) -> None:
        print("loading", params.model.path, file=sys.stderr, flush=True)
        if "broken" in params.model.path:
            raise RuntimeError("no such tensor")
        print("what the engine prints must not be taken for its address", flush=True)
        http = ThreadingHTTPServer((params.hostnames[0], params.port), _handler(params))
        threading.Thread(target=http.serve_forever, daemon=True).start()
        self.listening_address = f"http://127.0.0.1:{http.server_port}"


def _handler(params: CommonParams) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            told = body["messages"][-1]["content"]
            marker = Path(params.model.path)
            if told == "die" or (told == "die once" and not marker.read_text()):
                marker.write_text("died")
                print("a tensor exploded", file=sys.stderr, flush=True)
                os._exit(3)
            allowed = self.headers["authorization"] == f"Bearer {params.api_keys[0]}"
            self._answer(200 if allowed else 401, _completion(params, body))

        def _answer(self, code: int, body: dict[str, Any]) -> None:
            content = json.dumps(body).encode()
            self.send_response(code)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


def _completion(params: CommonParams, body: dict[str, Any]) -> dict[str, Any]:
    said = {
        "pid": os.getpid(),
        "alias": sorted(params.model_alias),
        "hidden": not params.ui and not params.endpoint_slots,
        "context": params.n_ctx,
        "slots": params.n_parallel,
        "path": params.model.path,
        "build": Path(__file__).parent.name,
        "grammar": body.get("grammar"),
    }
    message = {"role": "assistant", "content": json.dumps(said)}
    return {
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 9},
        "timings": {"cache_n": 60},
    }
