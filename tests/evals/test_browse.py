from rich.console import Console

from evals.browse import browse, marked
from evals.labels import Named
from evals.mistake import Mistake, figure_line, named_line, show
from summarizer.documents import Range, split_sentences
from tests.evals.build import YEAR, figure

TEXT = "A gang fell. Losses came to $3.5 million in all, No. 7 said! 警方抓获４０人。随后收网。\nEnd"


def shown(words: str) -> str:
    start = TEXT.index(words)
    sentence, first, last = show(TEXT, split_sentences(TEXT), (start, start + len(words)))
    assert sentence[first:last] == words
    return sentence


def test_the_sentence_around_a_figure() -> None:
    assert shown("A gang") == "A gang fell."
    assert shown("3.5 million") == "Losses came to $3.5 million in all, No. 7 said!"
    assert shown("４０") == "警方抓获４０人。"
    assert shown("End") == "End"


def test_a_very_long_sentence_is_cut() -> None:
    text = "x" * 5000
    sentence, start, end = show(text, [Range(0, 5000)], (2000, 2010))
    assert (len(sentence), start, end) == (810, 400, 410)


def test_a_span_across_two_sentences_and_one_in_none() -> None:
    assert show("One. Two. Three.", [Range(0, 4), Range(5, 9), Range(10, 16)], (3, 6)) == ("One. Two.", 3, 6)
    assert show("One.", [], (1, 3)) == ("ne", 0, 2)


def mistake(kind: str, sentence: str, words: str, **changes: str) -> Mistake:
    start = sentence.index(words)
    return Mistake(kind=kind, document="x", sentence=sentence, start=start, end=start + len(words), **changes)


def test_the_figure_is_marked_and_line_ends_and_control_characters_are_gone() -> None:
    one = mistake("missed", "Police\nheld 40\x1b[31m men [bold]now", "40")
    assert marked(one).plain == "Police held [[40]]\\u001b[31m men [bold]now"


def test_a_sentence_is_told_once_for_mistakes_in_a_row() -> None:
    first = mistake("spurious", "They held 40 men.", "40", predicted="40 count")
    second = mistake("spurious", "They held 40 men.", "40", predicted="41 count")
    third = mistake("missed", "They held 40 men.", "40", gold="42 [red]count", note="rule: age")
    console = Console(width=100)
    with console.capture() as capture:
        console.print(browse([first, second, third]))
    output = capture.get()
    assert output.index("missed: 1") < output.index("spurious: 2")
    assert output.count("[[40]]") == 2
    assert "42 [red]count" in output
    assert "rule: age" in output


def test_lines() -> None:
    line = figure_line(figure(40, change="increase", bound="over", **YEAR))
    assert line == ("40 count | suspect arrested (increase) | over | 2023-01-01 to 2023-12-31 | suspects arrested")
    assert named_line(Named(("A", "B"), status="wanted", group="C")) == "A = B (wanted; C)"
    assert named_line(Named(("A",))) == "A"
