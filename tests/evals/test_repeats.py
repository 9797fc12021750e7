from pathlib import Path

import pytest

from evals.corpus import Labelled
from evals.goldfile import Gold
from evals.repeats import repeatability
from tests.evals.build import campaign, document, gold, report, statistic

LABELLED = Labelled("x", document(), Gold.model_validate(gold()))
ARRESTED = statistic("s1", "arrested 40 suspects", "40", 40)
SEIZED = statistic("s2", "seized 40 phones", "40", 40, object="device", action="seized")
OTHERWISE = statistic("s1", "arrested 40 suspects", "40", 40, action="charged")
NAMED = campaign("c1", "Clear Harbour")


def test_what_every_repeat_finds_by_hand() -> None:
    one = report(statistics=(ARRESTED, SEIZED), campaigns=(NAMED,))
    two = report(statistics=(ARRESTED,), campaigns=(NAMED,))
    three = report(statistics=(OTHERWISE,))
    found = repeatability([LABELLED], [{"x": one}, {"x": two}, {"x": three}])
    assert found is not None
    assert found.identical == 0
    # The figure of the arrests thrice, that of the phones once; the campaign twice.
    assert found.found == {"figures": (1, 0, 1), "campaigns": (0, 1, 0), "suspects": (0, 0, 0)}
    assert found.always("figures") == 0.5
    assert found.always("suspects") is None
    everything = found.agreement.groups["all"]
    # Pairs: 1-2 misses one of two, 1-3 too, 2-3 agrees on the value.
    value = everything.tallies["value"]
    assert (value.tp, value.fp, value.fn) == (3, 0, 2)
    labelled = everything.tallies["labelled"]
    assert (labelled.tp, labelled.fp, labelled.fn) == (1, 2, 4)
    assert everything.documents == 1


def test_the_same_report_each_time() -> None:
    made = report(statistics=(ARRESTED,))
    found = repeatability([LABELLED], [{"x": made}, {"x": made}])
    assert found is not None
    assert (found.identical, found.documents) == (1, 1)
    assert found.agreement.groups["all"].rates["strict.f1"].rate == 1.0


@pytest.mark.parametrize("repeats", [[], [{"x": report()}], [{"x": report()}, {}]])
def test_nothing_to_compare(repeats: list[dict[str, object]], tmp_path: Path) -> None:
    assert repeatability([LABELLED], repeats) is None  # type: ignore[arg-type]
