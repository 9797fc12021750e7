"""Trying again what is the transport's fault: within a budget for each document, never an answer's fault."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, TypeVar

from summarizer.models.faults import EngineDied, NotRecorded, Unanswered

if TYPE_CHECKING:
    from tenacity import RetryCallState

R = TypeVar("R")

_RETRIED_STATUS = frozenset({408, 409, 425, 429})


@dataclass(frozen=True)
class RetryPolicy:
    """``retries``: how many a document has in hand; every answered call gives one back.

    ``seconds``: how long may be waited, all in all, between two answered calls. A wait doubles from ``first``
    up to ``longest`` seconds, with jitter; what an endpoint asks for by Retry-After is kept, up to
    ``seconds``. An endpoint that never answered yet, not even to refuse, gets ``first_retries`` within
    ``first_seconds`` only: it is more likely not there than ill.
    """

    retries: int = 12
    seconds: float = 900.0
    first_retries: int = 4
    first_seconds: float = 5.0
    first: float = 0.5
    longest: float = 30.0
    sleep: Callable[[float], None] = time.sleep


class Retries:
    """The budget of one document. Not for use by more than one thread.

    ``is_reached`` tells whether the endpoint ever answered. ``waiting`` is, while a call has to be tried again, the
    number of the next try and of all that there can be.
    """

    def __init__(self, policy: RetryPolicy, is_reached: Callable[[], bool]) -> None:
        self._policy = policy
        self._is_reached = is_reached
        self._left = policy.retries
        self.count = 0
        self.waiting: tuple[int, int] | None = None

    def run(self, call: Callable[[], R]) -> R:
        """The result of ``call``, called again on faults of the transport; raises the last fault."""
        from tenacity import Retrying, retry_if_exception

        before = self.count
        try:
            result: R = Retrying(
                retry=retry_if_exception(is_transport_fault),
                stop=self._is_used_up,
                wait=lambda state: self._wait(state, self.count - before),
                before_sleep=self._tell,
                sleep=self._sleep,
                reraise=True,
            )(call)
        finally:
            self.waiting = None
        self._left = min(self._left + 1, self._policy.retries)
        return result

    def _is_used_up(self, state: "RetryCallState") -> bool:
        elapsed = state.seconds_since_start or 0.0
        if self._left <= 0 or elapsed + state.upcoming_sleep > self._policy.seconds:
            return True
        if self._is_reached():
            return False
        return state.attempt_number > self._policy.first_retries or elapsed > self._policy.first_seconds

    def _wait(self, state: "RetryCallState", tried: int) -> float:
        fault = state.outcome.exception() if state.outcome else None
        asked = retry_after(fault)
        if asked is not None:
            return asked
        upper = min(self._policy.longest, self._policy.first * 2.0**tried)
        return upper * random.uniform(0.5, 1.0)

    def _tell(self, state: "RetryCallState") -> None:
        left = self._left
        if not self._is_reached():
            left = min(left, self._policy.first_retries - state.attempt_number + 1)
        self.waiting = (state.attempt_number + 1, state.attempt_number + left)

    def _sleep(self, seconds: float) -> None:
        self._left -= 1
        self.count += 1
        self._policy.sleep(seconds)


def is_transport_fault(fault: BaseException) -> bool:
    """Whether asking again may help: 429 (save an empty account), 5xx, lost connections, time-outs."""
    from openai import APIConnectionError, APIStatusError

    if isinstance(fault, Unanswered):
        return True
    if isinstance(fault, APIStatusError):
        if fault.code == "insufficient_quota":
            return False
        return fault.status_code in _RETRIED_STATUS or fault.status_code >= 500
    # The client wraps whatever its transport raises, ours included: those say that asking again is of no use.
    return isinstance(fault, APIConnectionError) and not isinstance(fault.__cause__, NotRecorded | EngineDied)


def retry_after(fault: BaseException | None) -> float | None:
    """The seconds that a refusing endpoint asks us to wait, if it does."""
    headers = getattr(getattr(fault, "response", None), "headers", None)
    if headers is None:
        return None
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    asked = headers.get("retry-after")
    seconds = _number(asked)
    if seconds is not None or asked is None:
        return seconds
    try:
        moment = parsedate_to_datetime(asked)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _number(text: str | None) -> float | None:
    try:
        number = float(text) if text is not None else None
    except ValueError:
        return None
    return number if number is not None and 0 <= number < float("inf") else None
