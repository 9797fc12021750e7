import re
from datetime import UTC, datetime

from evals.mistake import Mistake
from evals.page import marked, page
from evals.runfolder import Provenance, SavedRun
from evals.sheet import sheet
from evals.spent import Spent
from tests.evals.test_totals import scored

EVIL = "<script>alert(1)</script>\u202e\"'"


def saved(name: str, found: int, mistakes: tuple[Mistake, ...] = ()) -> SavedRun:
    """A run of two documents of which ``found`` figures of three are found."""
    score = scored("a", found, 3 - found, 0).model_copy(update={"mistakes": mistakes, "kind": EVIL})
    scores = sheet(name, [score, scored("b", 3, 0, 0, "zh")])
    spent = Spent(documents=2, calls=4, reasks=1, read=1000, cached=0, written=200, cost=0.5, seconds=3.0, timed=2)
    made = Provenance(
        schema="run/1",
        name=name, mode="live", model=EVIL, base_url=None, weights_sha256=None, strategy="whole", prompts="p",
        schemas="s", rules="r", docs=EVIL, corpus="c", gold="g", repeats=1, made=datetime(2024, 5, 27, tzinfo=UTC),
        spent=spent, errors={"z": EVIL}, repeatability=None,
    )  # fmt: skip
    return SavedRun(made, (scores,))


def test_whatever_a_text_says_is_shown_and_not_run() -> None:
    mistake = Mistake(
        kind="missed", document=EVIL, sentence=f"{EVIL} 40 {EVIL}", start=len(EVIL) + 1, end=len(EVIL) + 3, gold=EVIL,
        predicted=EVIL, note=EVIL,
    )  # fmt: skip
    shown = page([saved("one", 1)], [saved("two", 2, (mistake,))])
    shown += page([saved("two", 2, (mistake.model_copy(update={"document": "a"}),))], [])
    assert "alert(1)" in shown
    assert "<script>alert" not in shown
    assert "\u202e" not in shown
    assert shown.count("<script>") == 2
    assert "<mark>40</mark>" in shown


def test_nothing_is_loaded_from_outside() -> None:
    shown = page([saved("one", 1)], [saved("two", 2)])
    assert not re.search(r"""(?:src|href)=["'](?!data:,)|url\(|@import|https?://""", shown)
    assert "default-src 'none'" in shown


def test_the_best_run_comes_first() -> None:
    shown = page([saved("poor", 1)], [saved("good", 3)])
    assert shown.index("<small>good</small>") < shown.index("<small>poor</small>")
    assert 'class="own"' in shown


def test_several_runs_can_be_chosen_from() -> None:
    shown = page([saved("one", 1), saved("two", 2)], [])
    assert '<select id="run">' in shown
    assert shown.count("<main") == 2


def test_a_mistake_without_a_place_has_no_mark() -> None:
    assert marked(Mistake(kind="missed agency", document="a", sentence="", gold="x", note=None)) == ""
    inner = Mistake(kind="missed", document="a", sentence="a < b", start=2, end=3, note=None)
    assert marked(inner) == "a <mark>&lt;</mark> b"
