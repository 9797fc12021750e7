import pytest

from evals.documentscore import DocumentScore, score_labels
from evals.labels import Labels
from evals.sheet import group, read_sheet, save_sheet, sheet
from evals.tally import Tally
from evals.totals import estimates, is_error, rates, resamples
from tests.evals.build import document, figure, labels


def scored(name: str, found: int, missed: int, wrong: int, language: str = "en") -> DocumentScore:
    """A document with so many figures found, missed and wrongly found."""
    gold = labels(figures=tuple(figure(n) for n in range(1, found + missed + 1)))
    guesses: Labels = labels(figures=tuple(figure(n) for n in [*range(1, found + 1), *range(1001, 1001 + wrong)]))
    text = "警方抓获了一批犯罪嫌疑人。" if language == "zh" else "Police arrested some suspects."
    return score_labels(document(text), gold, guesses, stem=name)


def test_micro_and_macro_by_hand() -> None:
    scores = [scored("a", 3, 1, 0), scored("b", 1, 1, 2)]
    found = rates(scores)
    both = range(2)
    assert found["value.precision"].rate(both) == pytest.approx(4 / 6)
    assert found["value.recall"].rate(both) == pytest.approx(4 / 6)
    assert found["value.f1"].rate(both) == pytest.approx(8 / 12)
    assert found["value.macro_precision"].rate(both) == pytest.approx((1 + 1 / 3) / 2)
    assert found["value.macro_recall"].rate(both) == pytest.approx((3 / 4 + 1 / 2) / 2)
    assert found["value.macro_f1"].rate(both) == pytest.approx((6 / 7 + 2 / 5) / 2)
    assert found["object"].rate(both) == 1.0


def test_a_document_without_figures_does_not_enter_the_macro_mean() -> None:
    scores = [scored("a", 1, 1, 0), scored("b", 0, 0, 0)]
    assert rates(scores)["value.macro_recall"].rate(range(2)) == 0.5


def test_intervals_hold_the_rate_and_are_the_same_every_time() -> None:
    scores = [scored(str(n), n % 4, 2, n % 3) for n in range(12)]
    first = estimates(scores)
    assert first == estimates(scores)
    value = first["value.f1"]
    assert value.rate is not None
    assert value.low is not None
    assert value.high is not None
    assert value.low < value.rate < value.high


def test_equal_documents_have_no_spread_and_one_document_no_interval() -> None:
    same = estimates([scored("a", 1, 1, 0), scored("b", 1, 1, 0)])["value.recall"]
    assert (same.low, same.high) == (0.5, 0.5)
    alone = estimates([scored("a", 1, 1, 0)])["value.recall"]
    assert (alone.rate, alone.low, alone.high) == (0.5, None, None)


def test_draws_are_of_the_right_size() -> None:
    draws = resamples(3, times=5)
    assert len(draws) == 5
    assert all(len(d) == 3 and set(d) <= {0, 1, 2} for d in draws)


def test_a_sheet_has_groups_by_language() -> None:
    scores = [scored("b", 1, 0, 0, "zh"), scored("a", 1, 1, 1)]
    made = sheet("trial", scores)
    assert [s.document for s in made.documents] == ["a", "b"]
    assert list(made.groups) == ["all", "language en", "language zh"]
    assert made.groups["all"].omissions["value"] == 1
    assert made.groups["all"].hallucinations["value"] == 1
    assert made.groups["language zh"].tallies["value"].f1 == 1.0


def test_a_saved_sheet_comes_back_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("sheets") / "scores.json"
    made = sheet("trial", [scored("a", 1, 1, 1), scored("b", 2, 0, 0)])
    save_sheet(made, path)
    assert read_sheet(path) == made


def test_no_documents_at_all() -> None:
    assert group([]).rates == {}


def test_errors_apart_by_hand() -> None:
    score = scored("a", 3, 1, 2)
    twice = score.model_copy(
        update={
            "tallies": {**score.tallies, "value": Tally(tp=3, fp=2, fn=1, duplicates=1)},
            "fates": {"rule: repeat": 1, "model: age": 0, "open": 3},
        }
    )
    found = rates([twice])
    assert found["value.omission"].rate([0]) == 0.25
    assert found["value.hallucination"].rate([0]) == 0.2
    assert found["value.duplicate"].rate([0]) == 0.2
    assert found["dismissed_by_rule"].rate([0]) == 0.25
    assert found["dismissed_by_model"].rate([0]) == 0.0
    assert is_error("value.omission")
    assert not is_error("value.f1")
