"""The model of a run: one endpoint, asked or played from recordings."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from summarizer.models import weights
from summarizer.models.profile import Profile
from summarizer.models.retries import RetryPolicy
from summarizer.models.session import Session
from summarizer.models.usage import CallRecord, Usage
from summarizer.models.wire import first_form

if TYPE_CHECKING:
    import httpx2

    from summarizer.models.transport import Endpoint

Mode = Literal["live", "replay", "record"]


@dataclass(frozen=True)
class Timeouts:
    """Seconds: ``connect`` to reach the endpoint, ``answer`` to have one whole answer from it."""

    connect: float = 10.0
    answer: float = 600.0


class Model:
    """One endpoint for a run; made by ``open_model``, closed by ``close`` or as a context manager.

    ``host`` is the host that text is sent to where that isn't this machine, else None. ``usage`` sums up all
    documents. ``on_call`` is told of every answered call, from the documents' threads, one at a time.
    """

    def __init__(
        self,
        *,
        name: str,
        profile: Profile,
        mode: Mode,
        store: Path,
        endpoint: "Endpoint | None",
        host: str | None = None,
        weights_file: Path | None = None,
        fresh: bool = False,
        timeouts: Timeouts | None = None,
        retry_policy: RetryPolicy | None = None,
        on_call: Callable[[CallRecord], None] | None = None,
    ) -> None:
        self.name = name
        self.profile = profile
        self.mode = mode
        self.endpoint = endpoint
        self.host = host
        self.usage = Usage()
        self.form = first_form(profile)
        self.retry_policy = retry_policy or RetryPolicy()
        self.on_call = on_call
        self._timeouts = timeouts or Timeouts()
        self._store = store
        self._weights_file = weights_file
        self._fresh = fresh
        self._lock = threading.Lock()

    @property
    def address(self) -> str:
        """Where the model is asked, as a user is told."""
        return self.endpoint.address if self.endpoint is not None else "recordings"

    @property
    def engine(self) -> str | None:
        """Which build of our own engine answers, ``wheel`` or ``native``; null where another endpoint or none does."""
        return self.endpoint.engine if self.endpoint is not None else None

    @property
    def is_reached(self) -> bool:
        """Whether the endpoint ever answered in this run."""
        return self.endpoint is None or self.endpoint.reached

    @property
    def timeout(self) -> "httpx2.Timeout":
        """The time-outs as the client takes them."""
        import httpx2

        return httpx2.Timeout(self._timeouts.answer, connect=self._timeouts.connect, pool=None)

    @cached_property
    def weights_sha256(self) -> str | None:
        """The digest of the embedded model's weights (known without having them); else None."""
        if not self.profile.embedded:
            return None
        return weights.digest_of(self._weights_file) if self._weights_file else weights.pinned().sha256

    def session(self, document_id: str) -> Session:
        """The talk about one document; its answers are kept in ``STORE/<document id>.yaml``."""
        from summarizer.models.cassette import Cassette

        cassette = Cassette(self._store / f"{document_id}.yaml", self.mode, fresh=self._fresh)
        return Session(self, document_id, cassette)

    def report(self, call: CallRecord) -> None:
        """Take an answered call into account and tell the listener of it."""
        with self._lock:
            self.usage.count(call)
            if self.on_call is not None:
                self.on_call(call)

    def close(self) -> None:
        """Let go of the endpoint; the embedded engine ends."""
        if self.endpoint is not None:
            self.endpoint.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
