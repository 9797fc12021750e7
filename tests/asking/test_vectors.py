"""Vectors of words."""

import pytest

from summarizer.asking.vectors import word_vectors
from tests.tables import for_each


def likeness(first: str, second: str) -> float:
    vectors = word_vectors()
    one, other = (vectors.values[vectors.row(word)] for word in (first, second))
    return float(one @ other / ((one @ one) * (other @ other)) ** 0.5)


@for_each(
    ("word", "like", "unlike"),
    [
        ("seized", "confiscated", "reported"),
        ("banks", "bank", "arrests"),
        ("逮捕", "抓获", "银行"),
        ("逮捕", "arrested", "money"),
    ],
)
def test_words_resemble_those_of_like_meaning(word: str, like: str, unlike: str) -> None:
    assert likeness(word, like) > likeness(word, unlike) + 0.1


def test_forms_that_have_no_vector_take_that_of_their_stem() -> None:
    vectors = word_vectors()
    assert "racketeers" not in vectors.rows
    assert vectors.row("bank’s") == vectors.rows["bank"]
    assert vectors.row("semi-police") == vectors.rows["police"]
    assert vectors.row("zzqxv") == 0
    assert not vectors.values[0].any()


def test_a_run_of_han_characters_falls_into_known_words_and_single_characters() -> None:
    vectors = word_vectors()
    words = list(vectors.words_of("抓获犯罪嫌疑人龘"))
    assert "".join(words) == "抓获犯罪嫌疑人龘"
    assert words[0] == "抓获"
    assert words[-1] == "龘"
    assert max(map(len, words)) <= 4


def test_a_component_varies_by_about_1() -> None:
    assert (word_vectors().values[1:] ** 2).mean() == pytest.approx(1, abs=0.05)
