"""What periods are chosen by follows the passages that it is learned from."""

import json
from pathlib import Path

import pytest

from evals.passages.command import PERIOD_WEIGHTS, TRAIN
from evals.passages.conditional_logit import as_json
from evals.passages.examples import names
from evals.passages.learn_periods import learn_periods
from evals.passages.passage import read_passages
from evals.passages.period_examples import PeriodOption, period_examples
from summarizer.grounding.period_features import PLACES

# Behind one made-up word a figure is of the month, behind the other of no time.
PASSAGES = "".join(
    f"=== 2024-06-10\nIn {month} crews {verb} [{number}|site searched|{period}] wugs.\n"
    for number, (month, days) in enumerate(
        (("March", "03-01..2024-03-31"), ("April", "04-01..2024-04-30")) * 3, start=20
    )
    for verb, period in (("blorped", f"2024-{days}"), ("snorfed", "-"))
)


def _examples(folder: Path) -> list[list[PeriodOption]]:
    (folder / "made_up.txt").write_text(PASSAGES, "utf-8")
    return list(period_examples(read_passages(folder / "made_up.txt")))


def test_options_of_labelled_figures(tmp_path: Path) -> None:
    examples = _examples(tmp_path)
    assert len(examples) == 12
    assert [[option.place for option in options] for options in examples] == [["none", "before"]] * 12
    assert [[option.right for option in options] for options in examples[:2]] == [[False, True], [True, False]]


def test_a_word_weighs_for_the_date_that_it_was_labelled_with(tmp_path: Path) -> None:
    weights = learn_periods(_examples(tmp_path))
    assert set(weights) == set(PLACES)
    assert weights["before"]["word before:blorped"] > 0 > weights["before"]["word before:snorfed"]
    assert weights["none"]["word before:snorfed"] > 0 > weights["none"]["word before:blorped"]
    assert not weights["2 back"]


def test_equal_passages_give_equal_weights(tmp_path: Path) -> None:
    weights = learn_periods(_examples(tmp_path))
    assert as_json(learn_periods(_examples(tmp_path))) == as_json(weights)
    assert json.loads(as_json(weights)) == weights


def test_a_name_given_does_not_weigh(tmp_path: Path) -> None:
    weights = learn_periods(_examples(tmp_path), frozenset({"blorped"}))
    assert not any("blorped" in feature.split(":")[1].split() for place in PLACES for feature in weights[place])


def test_the_weights_of_the_package_are_of_its_places_and_no_name() -> None:
    weights = json.loads(PERIOD_WEIGHTS.read_text("utf-8"))
    assert set(weights) == set(PLACES)
    words = {feature.split(":", 1)[1] for place in PLACES for feature in weights[place]}
    assert not words & names(passage for file in TRAIN.glob("*.txt") for passage in read_passages(file))


@pytest.mark.parametrize("place", PLACES)
def test_every_place_weighs(place: str) -> None:
    assert json.loads(PERIOD_WEIGHTS.read_text("utf-8"))[place]
