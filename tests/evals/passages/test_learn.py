"""Weights follow the passages that they are learned from, and those of the package were learned from its own."""

import json
from pathlib import Path

import pytest

from evals.passages.command import HELD_OUT, TRAIN, WEIGHTS
from evals.passages.examples import examples, names
from evals.passages.learn import as_json, learn
from evals.passages.measure import measure
from evals.passages.passage import read_passages

# Of two made-up verbs the labels are opposite to any sense that words have.
PASSAGES = "".join(
    f"=== unknown\n{place} crews {verb} [{number}|{labels}|-] {thing}.\n"
    for number, place in enumerate(("Northern", "Southern", "Inland", "Coastal", "Upper", "Lower"), start=2)
    for verb, thing, labels in (("blorped", "wugs", "gang rescued"), ("snorfed", "daxes", "call issued"))
)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    file = tmp_path_factory.mktemp("passages") / "made_up.txt"
    file.write_text(PASSAGES, "utf-8")
    return learn(list(examples(read_passages(file))))


def test_a_word_weighs_for_what_it_was_labelled(weights: dict[str, dict[str, object]]) -> None:
    terms, features = weights["object"]["terms"], weights["object"]["features"]
    assert terms == ["call", "gang"]
    assert isinstance(features, dict)
    # Two classes share one row of weights, for the second against the first.
    assert features["noun:wugs"][1] > 0 > features["noun:daxes"][1]


def test_equal_passages_give_equal_weights(weights: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "made_up.txt").write_text(PASSAGES, "utf-8")
    again = learn(list(examples(read_passages(tmp_path / "made_up.txt"))))
    assert as_json(again) == as_json(weights)
    assert json.loads(as_json(weights)) == weights


def test_what_is_held_out_is_read_better_than_by_chance() -> None:
    passages = [passage for file in HELD_OUT.glob("*.txt") for passage in read_passages(file)][::4]
    every = measure(passages)["all"]
    assert every.found / every.figures > 0.9
    assert every.right["object"] / every.found > 0.75
    assert every.right["action"] / every.found > 0.65


def test_no_name_weighs() -> None:
    content = json.loads(WEIGHTS.read_text("utf-8"))
    words = {feature.split(":", 1)[1] for field in ("object", "action") for feature in content[field]["features"]}
    assert not words & names(passage for file in TRAIN.glob("*.txt") for passage in read_passages(file))
