import sys
from pathlib import Path

import pytest

from tests.killed import JOBS, QUESTIONS, kill_and_resume

# Enough that the run still has work when it is killed for the second time.
DOCUMENTS = 16


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_run_loses_nothing_and_asks_nothing_twice(tmp_path: Path) -> None:
    account = kill_and_resume(tmp_path, 2, DOCUMENTS, seed=7, double=True)
    assert account.returncode == 0
    assert account.kills == 2
    assert account.reports == DOCUMENTS
    assert account.asked_again == []
    # What was under way when it was killed is asked once more, at most.
    assert account.requests <= DOCUMENTS * QUESTIONS + account.kills * JOBS
