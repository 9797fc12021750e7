"""The tokens of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.asking.tokens import tokens


def test_names_and_numbers_count_as_one_word_each() -> None:
    words = [token.word for token in tokens("Guards at Port Odo’s pier held 1,207 crews: Some fled.")]
    assert words == ["guards", "at", "Name", "Name", "pier", "held", "#", "crews", ":", "some", "fled", "."]


def test_runs_of_han_characters_part_from_other_letters() -> None:
    assert [token.word for token in tokens("查获GOIP设备9台")] == ["查获", "Name", "设备", "#", "台"]


@given(st.text(max_size=60))
def test_tokens_stand_in_order_where_they_say(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert token.word in ("Name", "#", text[token.start : token.end].lower())
        end = token.end
    assert all(token.word.strip() for token in tokens(text))
