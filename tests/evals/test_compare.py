from functools import cache
from pathlib import Path

import pytest

from evals.compare import compare
from evals.gate import Gate, accept, breaches, measures, read_gate
from evals.sheet import Sheet, save_sheet, sheet
from tests.evals.test_totals import scored


# Scored when a test asks for them: scoring needs scipy, which takes long to import.
@cache
def good() -> Sheet:
    return sheet("good", [scored(name, 3, 0, 0) for name in "abcd"])


@cache
def bad() -> Sheet:
    return sheet("bad", [scored(name, 2, 1, 1) for name in "abcd"])


@cache
def mixed() -> Sheet:
    return sheet("mixed", [scored(name, 2 + (name > "b"), name <= "b", 0) for name in "abcd"])


def test_a_run_compared_with_itself_is_no_different() -> None:
    same = compare(good(), good())
    assert {d.verdict for d in same.differences} == {""}
    assert all(d.before == d.after and d.low == d.high == 0 for d in same.differences)
    assert (same.mended, same.new) == ((), ())


def test_every_document_worse_is_settled() -> None:
    [f1] = [d for d in compare(good(), bad()).differences if d.name == "value.f1"]
    assert f1.before == 1.0
    assert f1.after == pytest.approx(2 / 3)
    assert f1.low == f1.high == pytest.approx(-1 / 3)
    assert f1.verdict == "worse"
    assert {d.verdict for d in compare(bad(), good()).differences if d.name == "value.f1"} == {"better"}


def test_cases() -> None:
    worse = compare(good(), bad())
    assert worse.mended == ()
    assert sorted(m.kind for m in worse.new) == ["missed"] * 4 + ["spurious"] * 4
    assert len(compare(bad(), good()).mended) == 8


def test_half_the_documents_worse_is_not_settled_downwards_only() -> None:
    [f1] = [d for d in compare(good(), mixed()).differences if d.name == "value.f1"]
    assert f1.low < f1.after - f1.before < f1.high


def test_only_common_documents_are_compared() -> None:
    fewer = sheet("fewer", [scored("a", 3, 0, 0), scored("z", 0, 3, 0)])
    result = compare(good(), fewer)
    assert result.only_before == ("b", "c", "d")
    assert result.only_after == ("z",)
    assert all(d.before == d.after for d in result.differences)


def test_floors_ceilings_and_names_that_are_not_measured() -> None:
    gate = Gate(floors={"value.f1": 0.9, "documents": 4, "nonsense": 0}, ceilings={"violations": 0})
    assert [line.split(":")[0] for line in breaches(gate, good(), Path())] == ["nonsense"]
    assert [line.split(":")[0] for line in breaches(gate, bad(), Path())] == ["value.f1", "nonsense"]
    assert breaches(Gate(ceilings={"open": -1}), good(), Path()) == ["open: 0 is above its ceiling of -1"]


def test_a_significant_fall_against_the_baseline(tmp_path: Path) -> None:
    save_sheet(good(), tmp_path / "baseline.json")
    gate = Gate(floors={"value.f1": 0.1}, baseline="baseline.json")
    assert breaches(gate, good(), tmp_path) == []
    [line] = breaches(gate, bad(), tmp_path)
    assert line.startswith("value.f1: went from 1 to 0.6667")
    fewer = sheet("fewer", good().documents[:3])
    assert breaches(gate, fewer, tmp_path) == ["d: in the baseline, not in this run"]


def test_what_a_gate_can_bound() -> None:
    measured = measures(bad().groups["all"])
    assert measured["documents"] == 4
    assert measured["dismissed"] == 0
    assert measured["value.recall"] == pytest.approx(2 / 3)


def test_the_gate_of_the_project_can_be_read() -> None:
    gate = read_gate(Path(__file__).parents[2] / "evals" / "gate.toml")
    assert gate.ceilings["violations"] == 0


def test_more_omissions_are_worse() -> None:
    [omission] = [d for d in compare(good(), bad()).differences if d.name == "value.omission"]
    assert omission.after > omission.before
    assert omission.verdict == "worse"


def test_what_the_baseline_found_may_not_be_lost(tmp_path: Path) -> None:
    gate = Gate(ceilings={"lost": 0}, baseline="baseline.json")
    assert "there is no baseline" in breaches(gate, good(), tmp_path)[0]
    accept(gate, good(), tmp_path)
    assert breaches(gate, good(), tmp_path) == []
    found = breaches(gate, mixed(), tmp_path)
    assert "lost: 2 is above its ceiling of 0" in found
    assert len([line for line in found if "missed, not so in the baseline" in line]) == 2
    with pytest.raises(ValueError, match="no baseline"):
        accept(Gate(), good(), tmp_path)
