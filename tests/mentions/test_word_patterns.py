import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.asking.cues import label_words
from summarizer.mentions.word_patterns import WordPattern, beginnings, word_beginnings


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:arrest(?:s|ed)|jailed)\b", {"arre", "jail"}),
        (r"\b(?:re-?)?held\b", {"re held", "rehe", "held"}),
        (r"\b(?:was|were) (?:found|seen)", {"was foun", "was seen", "were"}),
        (r"\bin\s+custody", {"in cust"}),
        (r"\bin (?:the )?jail", {"in the", "in jail"}),
        (r"(?<!\w)[Tt]he x(?!\w)", {"the x"}),
        (r"\bst(?:oo|an)ds? trial", {"stoo", "stan"}),
        (r"\b(?<!anti-)scam\w*", {"scam"}),
        (r"^(?P<first>q)uit(?= now)", {"quit"}),
        (r"\bgo\b|\bby \w+", {"go", "by"}),
        (r"\bgone\b|(?<!以)抓(?:获|捕)|[期其]间", {"gone", "\u2e80"}),
        ("gone", None),
        (r"\b\w+ gang", None),
        (r"\ba{0,2}x", None),
        (r"\b[a-z]+ing", None),
        (r"\bcon\w+", None),
        (r"\bgo", None),
        (r"^\W*[“‘]?Those", None),
        (r",\s*(?:who|which)\b", None),
        (r"\b(?:the[ \t\u00a0]{1,3}|an\r?\n)year", {"the year", "an year"}),
        (r"\b[A-Z]\w", None),
        ("《", None),
        ("", None),
    ],
)
def test_beginnings_of_patterns(pattern: str, expected: set[str] | None) -> None:
    assert beginnings(pattern) == (None if expected is None else frozenset(expected))


def test_beginnings_of_words() -> None:
    found = word_beginnings("Was He held; re-held.")
    expected = {"was": [0], "was he": [0], "he": [4], "he held": [4], "held": [7, 16], "re": [13], "re held": [13]}
    assert found == expected
    assert word_beginnings("") == {}
    assert word_beginnings("抓获") == {"抓获": [0], "\u2e80": [-1]}


@pytest.mark.parametrize("text", ["ſeized", "JAİLED", "jaıled", "KEPT"])
def test_letters_that_are_equal_but_for_case_are_found(text: str) -> None:
    assert WordPattern(r"\b(?:seized|jailed|kept)\b").search(text)


_PIECES = sorted(
    {word for terms in label_words()["action"].values() for cue in terms["en"] for word in re.findall(r"\w+|\W+", cue)}
)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(
    st.lists(st.one_of(st.sampled_from(_PIECES), st.sampled_from(list(" ,.-'’_\n1é犯ABab"))), max_size=12).map("".join)
)
def test_it_finds_what_the_patterns_find(text: str) -> None:
    for vocabulary, term in (("action", "arrested"), ("action", "lost"), ("object", "other"), ("change", "increase")):
        for words in (label_words()[vocabulary][term],):
            pattern = rf"\b(?:{'|'.join(words['en'])})\b|{'|'.join(words['zh'])}"
            plain, cues = re.compile(pattern, re.IGNORECASE), WordPattern(pattern)
            assert [m.span() for m in cues.finditer(text)] == [m.span() for m in plain.finditer(text)]
            assert (cues.search(text) is None) == (plain.search(text) is None)
