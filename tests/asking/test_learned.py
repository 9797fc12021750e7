"""Labels that weigh most."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import terms
from summarizer.asking import Figure, label, weigh
from summarizer.documents import Range
from tests.asking.figures import figures_of
from tests.tables import for_each


def weighed(sentence: str, *numbers: str, kind: str = "count") -> list[tuple[str | None, str | None]]:
    figures = figures_of(sentence, *numbers, kind=kind)
    return [(own.object, own.action) for own in weigh(sentence, figures, label(sentence, figures))]


@for_each(
    ("sentence", "number", "expected"),
    [
        ("Officers hauled in 41 suspects at dawn.", "41", ("suspect", "arrested")),
        ("A further 230 rogue shopping pages were knocked offline.", "230", ("website", "blocked")),
        ("The court handed prison terms to 14 members of the ring.", "14", ("suspect", "convicted")),
        ("专案组一举端掉窝点5个。", "5", ("site", "dismantled")),
        ("全市共接到此类警情310起。", "310", ("case", "reported")),
    ],
)
def test_words_that_no_list_holds(sentence: str, number: str, expected: tuple[str, str]) -> None:
    assert weighed(sentence, number) == [expected]


def test_a_sum_is_money_and_a_count_is_none() -> None:
    assert weighed("Police arrested 41 suspects.", "41", kind="money")[0][0] == "money"
    assert weighed("Victims lost 90 in all.", "90")[0][0] != "money"


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(("count", "money", "percent", "duration", "ratio")))
def test_any_text_gives_terms_of_the_vocabularies(before: str, after: str, kind: str) -> None:
    sentence = f"{before}12{after}"
    figures = [Figure(Range(len(before), len(before) + 2), kind, "")]
    (own,) = weigh(sentence, figures, label(sentence, figures))
    assert own.object in terms("object")
    assert own.action in terms("action")


def test_as_many_as_there_are() -> None:
    with pytest.raises(ValueError, match="shorter"):
        weigh("12 men", [Figure(Range(0, 2), "count", "")], [])
