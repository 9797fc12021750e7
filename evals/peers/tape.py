"""What went over the wire while one system read one document."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from schemas.base import Part
from summarizer.files import append_line
from summarizer.models.completion import parse_completion


class Exchange(Part):
    """One request, the answer to it, and the seconds between the two."""

    request: dict[str, Any]
    status: int
    response: str
    seconds: float

    @property
    def answered(self) -> bool:
        """Whether the endpoint gave a completion."""
        return self.status < 300 and parse_completion(self.response.encode()) is not None


class Tape:
    """The exchanges of one system over one document, kept in a file of lines; a new tape begins empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.exchanges: list[Exchange] = []
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)

    def add(self, exchange: Exchange) -> None:
        """Keep one more."""
        self.exchanges.append(exchange)
        append_line(self._path, json.dumps(exchange.model_dump(), ensure_ascii=False))

    def find(self, request: Mapping[str, Any]) -> Exchange | None:
        """The answered exchange with this request; null for none."""
        return next((e for e in self.exchanges if e.answered and e.request == request), None)

    @property
    def answered(self) -> list[Exchange]:
        """The exchanges that brought a completion."""
        return [e for e in self.exchanges if e.answered]

    @property
    def unreached(self) -> bool:
        """Whether the endpoint was not to be had at last: no answer at all, or a fault of its own."""
        last = self.exchanges[-1] if self.exchanges else None
        return last is None or last.status == 429 or last.status >= 500

    def tokens(self) -> tuple[int, int, int]:
        """Tokens read (without the cached), cached and written."""
        found = [parse_completion(e.response.encode()) for e in self.answered]
        return (
            sum(c.read for c in found if c),
            sum(c.cached for c in found if c),
            sum(c.written for c in found if c),
        )
