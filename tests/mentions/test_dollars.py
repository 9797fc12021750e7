"""Whose dollars a bare "$" stands for: those of the country the text is about."""

import pytest

from summarizer.mentions.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("The gang took $3 million.", "USD"),
        ("Police in Perth said Australians lost $3 million to the scam.", "AUD"),
        ("Officers of the Hong Kong force froze 3 million dollars.", "HKD"),
        ("Singapore's police froze $3 million held in two Singapore banks, with help from Malaysia.", "SGD"),
        ("A Canadian of Calgary lost $3 million to a ring in Cambodia.", "CAD"),
        ("In Taipei, prosecutors said Taiwanese victims lost $3 million.", "TWD"),
        # Another country is named as often, or more often.
        ("A court in Bangkok heard that a Singaporean and a Thai lost $3 million.", "USD"),
        ("The US said that US victims and Australians lost $3 million.", "USD"),
        # Nothing but whole words in capitals.
        ("AUSTRAC said that customers lost $3 million.", "AUD"),
        # The text has a sign for that dollar: $ alone is the other.
        ("Singapore police in Singapore froze S$4 million ($3 million).", "USD"),
        ("Sydney: US$3 million went to Australian firms.", "USD"),
    ],
)
def test_whose_dollars(text: str, currency: str) -> None:
    threes = [number for number in find_numbers(text) if number.value == 3_000_000]
    assert [number.currency for number in threes] == [currency]
