"""Work in other processes: the same results and errors, and no document lost with a process."""

import os
import signal
import sys

import pytest

from summarizer.documents import document_from_text
from summarizer.mentions import find_mentions
from summarizer.workers import Workers

TEXT = "Officers of the Sarn bureau held 40 suspects on 5 May 2024."


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_what_is_done_elsewhere_comes_back_and_goes_on_here_when_that_process_dies() -> None:
    workers = Workers(1)
    try:
        document = document_from_text(TEXT, id="x", path="x.txt")
        assert workers.do(find_mentions, document, None) == find_mentions(document, None)
        with pytest.raises(ZeroDivisionError):
            workers.do(divmod, 1, 0)
        elsewhere = workers.do(os.getpid)
        assert elsewhere != os.getpid()
        os.kill(elsewhere, signal.SIGKILL)
        assert workers.do(os.getpid) == os.getpid()
    finally:
        workers.close()
