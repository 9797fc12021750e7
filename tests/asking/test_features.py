"""What can be seen around a figure, English and Chinese."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.asking import Figure, label
from summarizer.asking.features import Surroundings
from summarizer.documents import Range
from tests.asking.figures import figures_of


def around(sentence: str, *numbers: str) -> list[set[str]]:
    """The features of figures, given by their words, as counts."""
    figures = figures_of(sentence, *numbers)
    seen = Surroundings(sentence, figures, label(sentence, figures))
    return [set(seen.features(index)) for index in range(len(figures))]


def test_words_in_their_places() -> None:
    (features,) = around("Customs impounded some 40 forged number plates at the dock.", "40")
    assert {"noun:plates", "of noun:forged", "behind 0:at", "before 0:some", "verb:impounded"} <= features


def test_names_and_numbers_weigh_alike() -> None:
    first, second = around("Guards at Port Odo held 7 crews and 12 pilots of Lorwick.", "7", "12")
    assert {"before:Name", "verb:held"} <= first
    assert "behind 1:Name" in second
    assert not any("odo" in feature or "lorwick" in feature for feature in first | second)
    (third,) = around("In 2019 they held 7 crews.", "7")
    assert "before:#" in third


def test_the_clause_ends_where_the_next_figure_begins() -> None:
    first, second = around("They closed 7 shops, 12 stalls and a yard.", "7", "12")
    assert "noun:shops" in first
    assert "after:stalls" not in first
    assert "noun:stalls" in second
    assert "before:closed" not in second


def test_characters_of_a_chinese_clause() -> None:
    (features,) = around("昨晚，巡逻队在码头拦下渔船9艘，无人受伤。", "9")
    assert {"before:渔船", "prior:渔船", "next:艘", "end:艘", "far before:昨晚"} <= features
    assert "after:受伤" not in features


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_has_features_each_once(before: str, after: str) -> None:
    figure = Figure(Range(len(before), len(before) + 2), "count", "")
    sentence = f"{before}12{after}"
    features = Surroundings(sentence, [figure], label(sentence, [figure])).features(0)
    assert features
    assert len(features) == len(set(features))
