from collections import Counter
from decimal import Decimal

import pytest

from evals.grounding.amount import Amount, han, numeral_in
from evals.grounding.case import CHANGES, FALSE_CHANGES, KINDS, TRUE_CHANGES, Case, as_lines, read_cases
from evals.grounding.cases import FILE, make_cases
from evals.grounding.value import full_width, plain, stands_in
from tests.tables import for_each


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return read_cases(FILE)


def test_file_is_what_the_generator_makes(cases: list[Case]) -> None:
    equal = as_lines(make_cases()) == as_lines(cases) == FILE.read_text("utf-8")
    assert equal, "seeds/, their gold labels or the generator changed: python -m evals.grounding.cases"


def test_enough_cases_of_every_kind_and_change(cases: list[Case]) -> None:
    assert min(Counter(case.kind for case in cases).values()) >= 500
    assert min(Counter(case.change for case in cases).values()) >= 500
    assert {case.kind for case in cases} == set(KINDS)
    assert {case.change for case in cases} == set(CHANGES)


def test_cases_are_unlike_and_named_once(cases: list[Case]) -> None:
    assert len({case.id for case in cases}) == len(cases)
    assert len({(case.text, case.value, case.change) for case in cases}) == len(cases)


def test_truth_follows_from_the_change(cases: list[Case]) -> None:
    for case in cases:
        assert case.true == (case.change in TRUE_CHANGES)
        assert case.original in case.text
        assert (case.value == case.original) == (case.change == "verbatim"), case.id


def test_corruptions_change_the_value(cases: list[Case]) -> None:
    for case in cases:
        if case.change in FALSE_CHANGES:
            assert plain(case.value) != plain(case.original), case.id
            assert not stands_in(case.value, case.text), case.id


def test_forms_keep_the_number(cases: list[Case]) -> None:
    for case in cases:
        if case.change in ("comma_dropped", "spelled_out", "wan_yi_spelled_out"):
            assert _number(case.value) == _number(case.original), case.id
        if case.change in ("last_digit", "leading_digit", "magnitude"):
            assert _number(case.value) != _number(case.original), case.id


def _number(words: str) -> Decimal:
    read = numeral_in(words)
    assert read is not None, words
    return Amount("count", *read).number


@for_each(
    ("digits", "words"), [("18.6", "十八点六"), ("70", "七十"), ("10", "十"), ("3", "三"), ("41.05", "四十一点零五")]
)
def test_percentages_in_chinese_numerals(digits: str, words: str) -> None:
    assert han(digits) == words


def test_full_width_takes_marks_between_digits_only() -> None:
    assert full_width("On May 3, 1,204.5 kg.") == "On May ３, １，２０４．５ kg."


def test_part_of_a_longer_number_does_not_stand_in_a_text() -> None:
    assert stands_in("36 victims", "They freed 36 victims.")
    assert not stands_in("36 victims", "They freed 1,236 victims.")
    assert not stands_in("Osk", "Oskar")
