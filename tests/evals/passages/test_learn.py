"""Weights follow the passages that they are learned from, and those of the package were learned from its own."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from evals.passages.arrays import write_arrays
from evals.passages.command import HELD_OUT, TRAIN, WEIGHTS, WORDING
from evals.passages.examples import examples, names
from evals.passages.learn import learn
from evals.passages.measure import measure
from evals.passages.passage import read_passages
from summarizer.tables import array_table, words_of

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
def arrays(tmp_path_factory: pytest.TempPathFactory) -> dict[str, NDArray[Any]]:
    return learned(tmp_path_factory.mktemp("passages"))


def learned(folder: Path) -> dict[str, NDArray[Any]]:
    file = folder / "made_up.txt"
    file.write_text(PASSAGES, "utf-8")
    return learn(list(examples(read_passages(file))))


def test_a_word_weighs_for_what_it_was_labelled(arrays: dict[str, NDArray[Any]]) -> None:
    things, deeds = words_of(arrays["things"]), words_of(arrays["deeds"])
    rows = words_of(arrays["features"])
    for feature, terms, first, term in (
        ("noun:wugs", things, 0, "gang"),
        ("verb:snorfed", deeds, len(things), "issued"),
    ):
        row = arrays["linear"][rows.index(feature)][first : first + len(terms)]
        assert terms[int(row.argmax())] == term


def test_labels_of_two_kinds_are_too_few(tmp_path: Path) -> None:
    (tmp_path / "few.txt").write_text(PASSAGES.split("=== unknown\n", 2)[1].join(("=== unknown\n", "")), "utf-8")
    with pytest.raises(ValueError, match="too few"):
        learn(list(examples(read_passages(tmp_path / "few.txt"))))


def test_equal_passages_give_equal_weights_and_files(arrays: dict[str, NDArray[Any]], tmp_path: Path) -> None:
    again = learned(tmp_path)
    assert all(np.array_equal(array, again[name]) for name, array in arrays.items())
    for name, written in (("one.npz", arrays), ("two.npz", again)):
        write_arrays(tmp_path / name, written)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    with np.load(tmp_path / "one.npz", allow_pickle=False) as read:
        assert set(read) == set(arrays)


def test_what_is_held_out_is_read_better_than_by_chance() -> None:
    passages = [passage for file in HELD_OUT.glob("*.txt") for passage in read_passages(file)][::8]
    every = measure(passages)["all"]
    assert every.found / every.figures > 0.9
    assert every.right["object"] / every.found > 0.75
    assert every.right["action"] / every.found > 0.65


def test_no_name_weighs() -> None:
    table = array_table("summarizer.asking", WEIGHTS.name)
    words = {feature.split(":", 1)[1] for feature in words_of(table["features"])} | set(words_of(table["words"]))
    files = [*TRAIN.glob("*.txt"), *WORDING.glob("*.txt")]
    assert not words & names(passage for file in files for passage in read_passages(file))
