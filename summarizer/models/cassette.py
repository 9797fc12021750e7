"""The recorded answers of one document: found by digest, appended one by one."""

import logging
import os
import threading
from collections.abc import Collection
from pathlib import Path
from typing import Any

from vcr.cassette import Cassette as VcrCassette
from vcr.filters import decode_response
from vcr.record_mode import RecordMode
from vcr.request import Request

from summarizer.models import cassette_format
from summarizer.models.completion import parse_completion
from summarizer.models.model import Mode

_log = logging.getLogger(__name__)

#: The headers of an answer that are kept. Of a request's none are: the SDK's and the key are nobody's
#: business.
_KEPT_HEADERS = frozenset({"content-type"})


class Cassette(VcrCassette):  # type: ignore[misc]  # vcrpy is untyped
    """vcrpy's cassette with its search replaced by a look-up, and its saving by appending.

    Only final answers are kept: an HTTP success that holds a completion. A request that comes again gets the
    same answer. ``replay`` never writes.
    """

    def __init__(self, path: Path, mode: Mode, *, fresh: bool = False) -> None:
        super().__init__(str(path), record_mode=RecordMode.NONE if mode == "replay" else RecordMode.NEW_EPISODES)
        self._file = path
        self._mode = mode
        self._lock = threading.Lock()
        self._items: dict[str, str] = {}
        self._played: dict[str, None] = {}
        # Whether the file is there and ends with a whole item, so that another may be appended.
        self._appendable = False
        #: How often an answer was played.
        self.plays = 0
        #: The digests of all requests that had an answer, played or new, in their order.
        self.had: list[str] = []
        self.rewound = True
        if mode == "replay" or not fresh:
            self._read()

    def __len__(self) -> int:
        return len(self._items)

    def can_play_response_for(self, request: Request) -> bool:
        """Whether an answer to this request is recorded."""
        return _key(request) in self._items

    @property
    def write_protected(self) -> bool:
        """False: what isn't recorded goes to the transport, which knows whether there is an endpoint."""
        return False

    def play_response(self, request: Request) -> dict[str, Any]:
        """The recorded response to a request that ``can_play_response_for`` vouches for."""
        key = _key(request)
        with self._lock:
            self._played[key] = None
            self.had.append(key)
            self.plays += 1
        interaction = cassette_format.load_item(self._items[key])
        response: dict[str, Any] = interaction["response"]
        response["body"]["string"] = response["body"]["string"].encode()
        return response

    def append(self, request: Request, response: dict[str, Any]) -> None:
        """Keep a final answer, in memory and in the file."""
        response = decode_response(response)
        content = response["body"]["string"]
        if not 200 <= response["status"]["code"] < 300 or parse_completion(content) is None:
            return
        key = _key(request)
        item = cassette_format.dump_item(
            {
                "request": {
                    "method": request.method,
                    "uri": _path(request),
                    "body": request.body,
                    "headers": {},
                },
                "response": {
                    "status": response["status"],
                    "headers": {k: v for k, v in response["headers"].items() if k.lower() in _KEPT_HEADERS},
                    "body": {"string": content},
                },
                "key": key,
            }
        )
        with self._lock:
            self._items[key] = item
            self._played[key] = None
            self.had.append(key)
            self._write(item)

    def keep_played(self) -> None:
        """Rewrite the file with just what was played or recorded since it was opened, in that order."""
        with self._lock:
            self._keep({key: self._items[key] for key in self._played})

    def drop(self, keys: Collection[str]) -> None:
        """Rewrite the file without the answers of these digests."""
        with self._lock:
            self._keep({key: item for key, item in self._items.items() if key not in keys})

    def _keep(self, items: dict[str, str]) -> None:
        self._items = items
        if items:
            self._rewrite()
        else:
            self._file.unlink(missing_ok=True)

    def _read(self) -> None:
        try:
            text = self._file.read_text("utf-8", errors="replace")
        except FileNotFoundError:
            return
        whole = text.startswith(cassette_format.HEADER) and text.endswith("\n")
        for item in cassette_format.split_items(text):
            key = cassette_format.item_key(item)
            if key is None:
                whole = False
                _log.warning("%s: left out an answer that was cut off while being written", self._file)
            else:
                self._items[key] = item
        self._appendable = whole

    def _write(self, item: str) -> None:
        if not self._appendable:
            self._rewrite()
            return
        with self._file.open("a", encoding="utf-8", newline="\n") as file:
            file.write(item)
            file.flush()
            os.fsync(file.fileno())

    def _rewrite(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_name(f".{self._file.name}.{os.getpid()}.part")
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(cassette_format.HEADER)
            file.writelines(self._items.values())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._file)
        self._appendable = True


def check_recording(path: Path) -> list[str]:
    """What is wrong with a cassette's file, a line each: items cut off or changed after recording."""
    faults: list[str] = []
    for number, item in enumerate(cassette_format.split_items(path.read_text("utf-8")), 1):
        key = cassette_format.item_key(item)
        try:
            request = cassette_format.load_item(item)["request"]
        except ValueError as error:
            faults.append(f"{path}: interaction {number}: {error}")
            continue
        found = cassette_format.request_key(request["method"], request["uri"], request["body"].encode())
        if found != key:
            faults.append(f"{path}: interaction {number}: its request is not the one that was recorded")
    return faults


def _path(request: Request) -> str:
    # The session's client addresses its transport by path alone; where the endpoint is does not matter here.
    return str(request.path)


def _key(request: Request) -> str:
    return cassette_format.request_key(request.method, _path(request), request.body or b"")
