"""The wall time that a pool of workers would take if nothing but the endpoint took time."""

import heapq

from evals.bench.endpoint import Pace


def ideal_seconds(documents: int, calls: int, workers: int, pace: Pace) -> float:
    """Seconds for ``documents`` of ``calls`` calls each, one after another, by ``workers`` that never wait.

    A worker takes the next document as soon as it is free; calls are numbered in the order in which they start,
    which is how the endpoint counts them.
    """
    # (when its next call starts, worker, calls of its document that are left)
    starts = [(0.0, worker, calls) for worker in range(min(workers, documents))]
    waiting, number, end = documents - len(starts), 0, 0.0
    while starts:
        at, worker, left = heapq.heappop(starts)
        done = at + pace.seconds(number)
        number += 1
        if left > 1:
            heapq.heappush(starts, (done, worker, left - 1))
        elif waiting:
            waiting -= 1
            heapq.heappush(starts, (done, worker, calls))
        else:
            end = max(end, done)
    return end
