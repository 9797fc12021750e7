import re

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.asking.cues import label_words
from summarizer.mentions.english_date_patterns import digit_places, month_places
from summarizer.mentions.word_patterns import (
    PlacedPattern,
    WordPattern,
    WordPatterns,
    beginnings,
    first_words,
    word_beginnings,
)
from tests.tables import for_each


@for_each(
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
        (r"\b(?:[0-9]{1,2}|two) days\b", {"#", "two days"}),
        (r"\b(?:19|20)[0-9]{2}\b", {"#"}),
        (r"\b[QH][1-4]\b", None),
        ("《", None),
        ("", None),
    ],
)
def test_beginnings_of_patterns(pattern: str, expected: set[str] | None) -> None:
    assert beginnings(pattern) == (None if expected is None else frozenset(expected))


@for_each(
    ("pattern", "expected"),
    [
        (r"(?:^\W*|[,;]\s*|\b(?:please|now) )(?:ignore|print) all\b", {"igno", "prin", "plea", "now igno", "now prin"}),
        (r"<\|?(?:im_start|user)", {"im star", "user"}),
        (r"\b(?:stop|go)s?\b", {"stop", "go", "gos"}),
        (r",? (?:x|yes)\b", {"x", "yes"}),
        (r"[,;]?go\b", None),
        (r"\(\w+ gang", None),
    ],
)
def test_first_words_of_patterns(pattern: str, expected: set[str] | None) -> None:
    assert first_words(pattern) == (None if expected is None else frozenset(expected))


def test_words_with_digits_stand_under_their_mark_too() -> None:
    assert word_beginnings("5 of 1st") == {"5": [0], "5 of": [0], "#": [0, 5], "of": [2], "of 1st": [2], "1st": [5]}


@settings(derandomize=True, deadline=None, max_examples=80)
@given(
    st.lists(st.sampled_from([*"Mmx,.- _\n", "ay", "AY", "May", "12", "3", "é", "of May"]), max_size=12).map("".join)
)
def test_what_is_placed_is_what_the_pattern_finds(text: str) -> None:
    day, month = r"(?<![0-9.])[0-9]{1,2}(?![0-9])(?: of)? ?May", r"(?<![A-Za-z])(?:May|MAY) ?[0-9]{0,2}"
    for pattern, places in ((day, digit_places), (month, month_places)):
        expected = [match.span() for match in re.finditer(pattern, text)]
        assert [match.span() for match in PlacedPattern(pattern, places).finditer(text)] == expected


def test_marks_before_a_word_are_found_with_it() -> None:
    pattern = r"(?:[,;]\s*|<)(?:stop|go) now\b"
    told = WordPatterns([("a", pattern), ("b", r"\bnow\b")])
    assert [(key, match.group()) for key, match in told.finditer("Wait, go now")] == [("a", ", go now"), ("b", "now")]
    assert WordPattern(pattern).search("<stop now")
    assert not WordPattern(pattern).search("stop now")


def test_beginnings_of_words() -> None:
    found = word_beginnings("Was He held; re-held.")
    expected = {"was": [0], "was he": [0], "he": [4], "he held": [4], "held": [7, 16], "re": [13], "re held": [13]}
    assert found == expected
    assert word_beginnings("") == {}
    assert word_beginnings("抓获") == {"抓获": [0], "\u2e80": [-1]}


@for_each("text", ["ſeized", "JAİLED", "jaıled", "KEPT"])
def test_letters_that_are_equal_but_for_case_are_found(text: str) -> None:
    assert WordPattern(r"\b(?:seized|jailed|kept)\b").search(text)


_TERMS = {term: label_words()["action"][term] for term in ("arrested", "lost", "blocked", "issued")}
_PATTERNS = {term: rf"\b(?:{'|'.join(words['en'])})\b|{'|'.join(words['zh'])}" for term, words in _TERMS.items()}
_PLAIN = {term: re.compile(pattern, re.IGNORECASE) for term, pattern in _PATTERNS.items()}
_WORDS = {term: WordPattern(pattern) for term, pattern in _PATTERNS.items()}
_ALL = WordPatterns(_PATTERNS.items())
_CUES = [cue for words in _TERMS.values() for cue in re.findall(r"\w+", " ".join((*words["en"], *words["zh"])))]
_TEXTS = st.lists(st.sampled_from([*_CUES, *" ,.-'’_\n1é犯"]), max_size=16).map(lambda parts: "".join(parts))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.one_of(_TEXTS, _TEXTS.map(str.upper), st.lists(st.sampled_from(_CUES), max_size=8).map(" ".join)), st.data())
def test_they_find_what_the_patterns_find(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for term, plain in _PLAIN.items():
        for places in ((), (start, end)):
            expected = [match.span() for match in plain.finditer(text, *places)]
            assert [match.span() for match in _WORDS[term].finditer(text, *places)] == expected
            first = _WORDS[term].search(text, *places)
            assert (first.span() if first else None) == (expected[0] if expected else None)
    found = [(term, match.span()) for term, match in _ALL.finditer(text)]
    assert found == [(term, match.span()) for term, plain in _PLAIN.items() for match in plain.finditer(text)]


def test_capitals_count_where_a_pattern_says_so() -> None:
    pattern = r"\b(?:held|freed) (?P<Who>(?-i:[A-Z])\W)"
    for text, found in (("HELD X.", "HELD X."), ("held x.", None)):
        match = WordPattern(pattern).search(text)
        assert (match and match.group()) == found
        assert [m.group() for _, m in WordPatterns([("", pattern)]).finditer(text)] == ([found] if found else [])
