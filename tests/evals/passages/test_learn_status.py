"""What a status is chosen by follows the passages that it is learned from."""

import json
from pathlib import Path

from evals.passages.command import STATUS_WEIGHTS, TRAIN
from evals.passages.conditional_logit import as_json
from evals.passages.examples import names
from evals.passages.learn_status import learn_status
from evals.passages.passage import read_passages
from evals.passages.status_examples import StatusOption, status_examples

# Behind one made-up word who is refused bail is held, behind the other charged.
PASSAGES = "".join(
    f"=== unknown\nA magistrate denied {{{name}|{status}|-}} bail, who {verb}.\n"
    for name, verb, status in (
        ("Tom Vane", "blorped", "arrested"),
        ("Ida Sohl", "snorfed", "charged"),
        ("Ruben Kass", "blorped", "arrested"),
        ("Mira Bek", "snorfed", "charged"),
        ("Ann Lock", "blorped", "arrested"),
        ("Joe Pell", "snorfed", "charged"),
    )
)


def _examples(folder: Path) -> list[list[StatusOption]]:
    (folder / "made_up.txt").write_text(PASSAGES, "utf-8")
    return list(status_examples(read_passages(folder / "made_up.txt")))


def test_options_of_labelled_suspects(tmp_path: Path) -> None:
    examples = _examples(tmp_path)
    assert len(examples) == 6
    assert {option.status for option in examples[0]} == {"arrested", "charged", "unknown"}
    assert [{option.status for option in options if option.right} for options in examples[:2]] == [
        {"arrested"},
        {"charged"},
    ]


def test_who_has_no_right_option_is_no_example(tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("=== unknown\n{Tom Vane|dead|-} ran the hall.\n", "utf-8")
    assert not list(status_examples(read_passages(tmp_path / "none.txt")))


def test_a_word_weighs_for_the_status_that_it_was_labelled_with(tmp_path: Path) -> None:
    weights = learn_status(_examples(tmp_path))
    assert weights["word near:arrested blorped"] > 0 > weights["word near:charged blorped"]
    assert weights["word near:charged snorfed"] > 0 > weights["word near:arrested snorfed"]


def test_equal_passages_give_equal_weights(tmp_path: Path) -> None:
    weights = learn_status(_examples(tmp_path))
    assert as_json(learn_status(_examples(tmp_path))) == as_json(weights)
    assert json.loads(as_json(weights)) == weights


def test_a_name_given_does_not_weigh(tmp_path: Path) -> None:
    weights = learn_status(_examples(tmp_path), frozenset({"blorped"}))
    assert not any("blorped" in feature for feature in weights)


def test_no_name_weighs() -> None:
    weights = json.loads(STATUS_WEIGHTS.read_text("utf-8"))
    words = {word for feature in weights for word in feature.split(":", 1)[1].split()}
    assert not words & names(passage for file in TRAIN.glob("*.txt") for passage in read_passages(file))
