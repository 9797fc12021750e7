"""A sentence as the network reads it, and its scores."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.asking import Figure
from summarizer.asking.learned import _weights
from summarizer.asking.network import reading
from summarizer.documents import Range
from tests.asking.figures import figures_of


def test_a_figure_is_one_word_of_its_kind() -> None:
    sentence = "They held some 40 crews and over $2.5 million."
    counted, paid = figures_of(sentence, "some 40", "over $2.5 million")
    read = reading(sentence, [counted, paid._replace(kind="money")])
    assert read.words == ("they", "held", "<count>", "crews", "and", "<money>", ".")
    assert read.figures == (2, 5)
    assert read.neighbours(0) == (-1, 5)
    assert read.neighbours(1) == (2, 7)


def test_figures_within_a_token_and_at_the_ends_have_their_places() -> None:
    assert reading("1,207", [Figure(Range(2, 5), "count", "")]).figures == (1,)
    assert reading("12", [Figure(Range(0, 2), "count", "")]) == (("<count>",), (0,))
    assert reading("共12", [Figure(Range(1, 3), "count", "")]) == (("共", "<count>"), (1,))


def test_scores_hang_on_the_words_around() -> None:
    network = _weights().networks
    held, freed = (
        network.scores(sentence, figures_of(sentence, "31"))
        for sentence in ("They took 31 men into custody.", "They brought 31 captives to safety.")
    )
    deeds = _weights().deeds
    first = len(_weights().things)
    arrested, rescued = (first + deeds.index(deed) for deed in ("arrested", "rescued"))
    assert held[0, arrested] - held[0, rescued] > freed[0, arrested] - freed[0, rescued] + 1


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_sentence_has_scores_for_each_figure(before: str, between: str, after: str) -> None:
    sentence = f"{before}12{between} 7{after}"
    start = len(before)
    second = start + 3 + len(between)
    both = [Figure(Range(start, start + 2), "count", ""), Figure(Range(second, second + 1), "money", "")]
    read = reading(sentence, both)
    assert len(read.figures) == 2
    assert [read.words[at] for at in read.figures] == ["<count>", "<money>"]
    scores = _weights().networks.scores(sentence, both)
    assert scores.shape == (2, len(_weights().things) + len(_weights().deeds))
    assert np.isfinite(scores).all()
