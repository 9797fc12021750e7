from hypothesis import given, settings
from hypothesis import strategies as st

from evals.alignment import align_figures, overlap, same_labels, same_strictly, same_value
from tests.evals.build import YEAR, figure


def test_a_pair_alike_in_all_but_the_value_is_no_pair() -> None:
    gold = [figure(1_945_000, (10, 30))]
    predicted = [figure(1_945_001, (10, 30))]
    aligned = align_figures(gold, predicted)
    assert aligned.pairs == ()
    assert aligned.missed == (0,)
    assert aligned.spurious == (0,)


def test_the_currency_and_the_kind_must_be_equal() -> None:
    euro = figure(5, kind="money", currency="EUR")
    assert not same_value(euro, figure(5, kind="money", currency="USD"))
    assert not same_value(euro, figure(5))
    assert same_value(euro, figure(5.0, kind="money", currency="EUR"))


def test_equal_values_twice_are_matched_by_their_place() -> None:
    gold = [figure(40, (0, 2)), figure(40, (50, 52), object="device", action="seized")]
    # The labels are crossed on purpose: the place decides before what is measured.
    predicted = [figure(40, (50, 52)), figure(40, (0, 2), object="device", action="seized")]
    assert set(align_figures(gold, predicted).pairs) == {(0, 1), (1, 0)}


def test_equal_values_at_no_common_place_are_matched_by_what_they_measure() -> None:
    gold = [figure(40, (0, 2)), figure(40, (50, 52), object="device")]
    predicted = [figure(40, (90, 92), object="device"), figure(40, (80, 82))]
    assert set(align_figures(gold, predicted).pairs) == {(0, 1), (1, 0)}


def test_any_of_several_places_will_do() -> None:
    gold = [figure(8, places=((0, 1), (60, 61))), figure(8, (30, 31))]
    predicted = [figure(8, (30, 31)), figure(8, (60, 61))]
    assert set(align_figures(gold, predicted).pairs) == {(0, 1), (1, 0)}


def test_a_prediction_at_the_place_of_another_optional_figure_stays_there() -> None:
    gold = [figure(30, (0, 2)), figure(30, (50, 52), object="country", optional=True)]
    assert align_figures(gold, [figure(30, (50, 52))]).pairs == ((1, 0),)


def test_a_prediction_at_an_optional_repeat_finds_the_required_figure() -> None:
    gold = [figure(30, (0, 2)), figure(30, (50, 52), optional=True)]
    assert align_figures(gold, [figure(30, (50, 52))]).pairs == ((0, 0),)


def test_both_mentions_predicted_go_to_their_own_entries() -> None:
    gold = [figure(30, (0, 2)), figure(30, (50, 52), optional=True)]
    predicted = [figure(30, (50, 52)), figure(30, (0, 2))]
    assert set(align_figures(gold, predicted).pairs) == {(0, 1), (1, 0)}


def test_levels() -> None:
    label = figure(40, **YEAR)
    assert not same_labels(label, figure(40, object="victim", **YEAR))
    assert not same_labels(label, figure(40, change="increase", **YEAR))
    assert same_labels(label, figure(40, bound="over"))
    assert not same_strictly(label, figure(40, bound="over", **YEAR))
    assert not same_strictly(label, figure(40))
    assert same_strictly(label, figure(40, measure="in other words", **YEAR))


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert overlap([(0, 5)], [(4, 6)])
    assert not overlap([(0, 5)], [(5, 6)])
    assert not overlap([], [(0, 1)])


VALUES = st.lists(st.integers(1, 3), max_size=6)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(VALUES, VALUES)
def test_the_alignment_is_one_to_one_and_leaves_no_equal_values_apart(some: list[int], others: list[int]) -> None:
    aligned = align_figures([figure(v) for v in some], [figure(v) for v in others])
    golds, guesses = [g for g, _ in aligned.pairs], [p for _, p in aligned.pairs]
    assert len(set(golds)) == len(golds)
    assert len(set(guesses)) == len(guesses)
    assert all(some[g] == others[p] for g, p in aligned.pairs)
    assert sorted([*golds, *aligned.missed]) == list(range(len(some)))
    assert sorted([*guesses, *aligned.spurious]) == list(range(len(others)))
    assert not {some[g] for g in aligned.missed} & {others[p] for p in aligned.spurious}
