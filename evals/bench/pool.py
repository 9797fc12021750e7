"""The wall time that a pool of workers would take if nothing but the endpoint took time."""

import heapq

from evals.bench.endpoint import Pace


def ideal_seconds(documents: int, calls: int, workers: int, pace: Pace) -> float:
    """Seconds for ``documents`` of ``calls`` calls each, one after another, by ``workers`` that never wait.

    A worker takes the next document as soon as it is free; calls are numbered in the order in which they start,
    which is how the endpoint counts them.
    """
    # When a worker is free, and how many calls of its document are left.
    free = [(0.0, worker, 0) for worker in range(workers)]
    number, end = 0, 0.0
    while free:
        at, worker, left = heapq.heappop(free)
        if not left:
            end = max(end, at)
            if not documents:
                continue
            documents, left = documents - 1, calls
        heapq.heappush(free, (at + pace.seconds(number), worker, left - 1))
        number += 1
    return end
