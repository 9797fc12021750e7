"""What the asking cost: calls, tokens, seconds, money."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One answered call. ``read`` counts the prompt's tokens less the ``cached`` ones.

    ``played`` tells that the answer came from a recording: nothing was sent and nothing paid. ``reask`` is 0
    for the first asking of a question. ``cost`` is in US dollars, None where prices aren't known.
    """

    document: str
    question: str
    reask: int
    read: int
    cached: int
    written: int
    seconds: float
    transport_retries: int
    played: bool
    cost: float | None


@dataclass
class Usage:
    """Sums over calls; ``cost`` is None as soon as the cost of one call isn't known."""

    calls: int = 0
    reasks: int = 0
    transport_retries: int = 0
    read: int = 0
    cached: int = 0
    written: int = 0
    seconds: float = 0.0
    cost: float | None = 0.0

    def count(self, call: CallRecord) -> None:
        """Add one answered call."""
        self.add(
            Usage(
                calls=1,
                reasks=int(call.reask > 0),
                transport_retries=call.transport_retries,
                read=call.read,
                cached=call.cached,
                written=call.written,
                seconds=call.seconds,
                cost=call.cost,
            )
        )

    def add(self, other: "Usage") -> None:
        """Add the sums of another account to this one."""
        self.calls += other.calls
        self.reasks += other.reasks
        self.transport_retries += other.transport_retries
        self.read += other.read
        self.cached += other.cached
        self.written += other.written
        self.seconds += other.seconds
        self.cost = None if self.cost is None or other.cost is None else self.cost + other.cost
