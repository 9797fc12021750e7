"""Weights follow the passages that they are learned from, and those of the package were learned from its own."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.passages.command import HELD_OUT, TRAIN, WEIGHTS
from evals.passages.examples import examples, names
from evals.passages.learn import as_json, learn
from evals.passages.measure import measure
from evals.passages.passage import read_passages

# The labels of made-up words.
MADE_UP = (
    ("blorped", "wugs", "gang rescued"),
    ("snorfed", "daxes", "call issued"),
    ("zipped", "feps", "card wanted"),
)
PASSAGES = "".join(
    f"=== unknown\n{place} crews {verb} [{number}|{labels}|-] {thing}.\n"
    for number, place in enumerate(("Northern", "Southern", "Inland", "Coastal", "Upper", "Lower"), start=2)
    for verb, thing, labels in MADE_UP
)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    file = tmp_path_factory.mktemp("passages") / "made_up.txt"
    file.write_text(PASSAGES, "utf-8")
    return learn(list(examples(read_passages(file))))


def test_a_word_weighs_for_what_it_was_labelled(weights: dict[str, Any]) -> None:
    for field, feature, term in (("object", "noun:wugs", "gang"), ("action", "verb:snorfed", "issued")):
        row = weights[field]["features"][feature]
        by_term = dict(zip((weights[field]["terms"][at] for at in row[::2]), row[1::2], strict=True))
        assert max(by_term, key=lambda name: by_term[name]) == term


def test_labels_of_two_kinds_are_too_few(tmp_path: Path) -> None:
    (tmp_path / "few.txt").write_text(PASSAGES.split("=== unknown\n", 2)[1].join(("=== unknown\n", "")), "utf-8")
    with pytest.raises(ValueError, match="too few"):
        learn(list(examples(read_passages(tmp_path / "few.txt"))))


def test_equal_passages_give_equal_weights(weights: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "made_up.txt").write_text(PASSAGES, "utf-8")
    again = learn(list(examples(read_passages(tmp_path / "made_up.txt"))))
    assert as_json(again) == as_json(weights)
    assert json.loads(as_json(weights)) == weights


def test_what_is_held_out_is_read_better_than_by_chance() -> None:
    passages = [passage for file in HELD_OUT.glob("*.txt") for passage in read_passages(file)][::8]
    every = measure(passages)["all"]
    assert every.found / every.figures > 0.9
    assert every.right["object"] / every.found > 0.75
    assert every.right["action"] / every.found > 0.65


def test_no_name_weighs() -> None:
    content = json.loads(WEIGHTS.read_text("utf-8"))
    words = {feature.split(":", 1)[1] for field in ("object", "action") for feature in content[field]["features"]}
    assert not words & names(passage for file in TRAIN.glob("*.txt") for passage in read_passages(file))
