"""Processes that read and ground beside the one that asks: of the threads of one process, one runs at a time."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

T = TypeVar("T")

#: Reading and grounding take about as long as the client libraries do for the calls, so more would wait.
_MOST = 2
#: So many tasks a process has or has waiting: fewer, and it is idle until this process, which is busy, hands it one.
_WAITING = 8


class Workers:
    """Does functions of modules in other processes.

    What these have no time for, as all once they broke down, is done in the thread that asks for it.
    """

    def __init__(self, count: int) -> None:
        # Started anew and not forked: this process has threads.
        context = multiprocessing.get_context("spawn")
        self._free = threading.Semaphore(_WAITING * count)
        self._pool: ProcessPoolExecutor | None = ProcessPoolExecutor(count, context, initializer=_begin)

    def do(self, function: Callable[..., T], *arguments: Any) -> T:
        """What the function returns for the arguments, or raises; all of that has to go through ``pickle``."""
        # Another thread may find the processes broken meanwhile.
        pool = self._pool
        if pool is not None and self._free.acquire(blocking=False):
            try:
                return pool.submit(function, *arguments).result()
            except BrokenProcessPool:
                self._pool = None
            finally:
                self._free.release()
        return done_here(function, *arguments)

    def close(self) -> None:
        """End the processes, once they have done what they are at."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def done_here(function: Callable[..., T], *arguments: Any) -> T:
    """As `Workers.do`, without another process."""
    return function(*arguments)


def useful_workers() -> int:
    """How many processes are of use beside this one; 0 on one processor."""
    return min(_MOST, (os.cpu_count() or 1) - 1)


def _begin() -> None:
    # Ctrl-C is for the process that asks; when that one is gone, this one has nothing to do.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
