"""Free words held against the text."""

from summarizer.asking import cite, measure_problem, uncited
from summarizer.asking.wording import strays
from summarizer.documents import document_from_text
from tests.asking.seeds import seeds
from tests.tables import for_each

SOURCE = "Police in Lorwick arrested 41 suspects and froze 1.2 million dollars, said Côte d’Ivoire's envoy."


@for_each(
    "words",
    [
        "suspects arrested",
        "Police arrested 41 suspects",
        "In Lorwick police froze 1.2 million dollars",
        "forty-one suspects",
        "d’Ivoire",
    ],
)
def test_words_of_the_source(words: str) -> None:
    assert strays(words, SOURCE) == ()


@for_each(
    ("words", "found"),
    [
        ("42 suspects", "42"),
        ("411 suspects", "411"),
        ("1.2 billion dollars frozen", "1.2 billion dollars"),
        ("ninety suspects", "ninety"),
        ("arrested by Interpol", "Interpol"),
        ("<b>suspects</b>", "<"),
        ("suspects\x1b[31m", "\x1b"),
        ("see https://a.example", "https:"),
        ("sus\u202epects", "\u202e"),
    ],
)
def test_words_that_the_source_lacks(words: str, found: str) -> None:
    assert found in strays(words, SOURCE)


def test_a_text_holds_its_own_sentences() -> None:
    for document in seeds():
        for sentence in document.sentences:
            words = " ".join(document.text[sentence.start : sentence.end].split())
            if len(words) < 500 and not set("[]<>#*_|") & set(words):
                assert strays(words, words) == ()


def test_chinese_words() -> None:
    assert strays("抓获犯罪嫌疑人410名", "警方抓获犯罪嫌疑人410名。") == ()
    assert strays("冻结资金3.2万元", "警方冻结资金3.2亿元。") == ("3.2万元",)


@for_each("measure", ["", " ", ".", "the", "of a", "x" * 121, "7"])
def test_a_measure_says_something(measure: str) -> None:
    assert measure_problem(measure, SOURCE)


def test_citing_takes_the_sentences_that_bear_it_out() -> None:
    text = "Police raided a hall in Lorwick. They arrested 41 suspects. The weather was fine. Nine phones were seized."
    document = document_from_text(text, id="x", path="x")
    cited = cite("Police raided a hall and arrested 41 suspects.", document)
    assert [text[s.start : s.end] for s in cited] == ["Police raided a hall in Lorwick.", "They arrested 41 suspects."]
    assert uncited("Police arrested 41 suspects.", document) == ()
    assert uncited("Police arrested 42 suspects.", document)
    assert uncited("", document)
    assert cite("", document) == ()
    assert uncited("Police raided a hall. " * 60, document)
