"""Closed terms for figures, by the words around them."""

import importlib
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schemas import terms
from summarizer.asking.cues import find_cues, label_words
from tests.grounding.reports import figures
from tests.tables import for_each

op: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")

VOCABULARIES = ("object", "action", "change")
#: Terms of ``labels.yaml`` that stand for none of the vocabulary: what they mean depends on the object.
OPEN = {"found", "opened", "bailed", "committed"}
SIGNS = {"none": "", "increase": " +", "decrease": " -"}
ROWS = [
    tuple(line.split(" => "))
    for line in Path(__file__).with_name("label_rows.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@for_each(("text", "expected"), ROWS)
@pytest.mark.usefixtures("by_rule")
def test_labels_by_rule(text: str, expected: str) -> None:
    assert _labels(text) == expected


def test_what_weighs_most_is_mostly_what_the_rules_read() -> None:
    same = [_labels(text) == expected for text, expected in ROWS]
    assert sum(same) / len(same) > 0.9


def _labels(text: str) -> str:
    return "; ".join(f"{s.object} {s.action}{SIGNS[s.change]}" for s in figures(text))


def test_the_rows_are_many() -> None:
    assert len(ROWS) >= 150
    assert len({text for text, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_cue_is_a_term(vocabulary: str) -> None:
    text = "Officers arrested suspects, froze accounts and cut losses by a fifth. 抓获嫌疑人，缴获手机，下降。"
    cues = find_cues(vocabulary, text)
    assert cues
    assert {cue.term for cue in cues} <= set(terms(vocabulary))
    assert all(a.end <= b.start for a, b in itertools.pairwise(cues))


def test_the_terms_of_the_lexicon_are_those_of_the_vocabularies() -> None:
    words = label_words()
    for vocabulary in VOCABULARIES:
        assert set(words[vocabulary]) - OPEN - {"none"} <= set(terms(vocabulary))
    assert set(words["apart"]) <= set(terms("action"))
    assert set(words["meant"]) - {"any"} <= set(terms("object"))
    assert {term for meant in words["meant"].values() for term in meant} <= set(terms("action")) | OPEN
    assert {term for meant in words["meant"].values() for term in meant.values()} <= set(terms("action"))


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_entry_has_its_effect(vocabulary: str) -> None:
    """Every form of an entry is found, whole, as a cue of its own term: none stands in two, none is shadowed."""
    dead = []
    for term, words in label_words()[vocabulary].items():
        for form in (*words["zh"], *(form for entry in words["en"] for form in _forms(parser.parse(entry)))):
            cues = [c.term for c in find_cues(vocabulary, form) if (c.start, c.end) == (0, len(form))]
            if (cues != [term]) if term != "none" else find_cues(vocabulary, form):
                dead.append((term, form, cues))
    assert not dead


def _forms(parsed: Iterable[Any]) -> Iterator[str]:
    """Strings that an expression of the lexicon matches: each alternative once, repeats at their least."""
    parts = [list(_part(code, value)) for code, value in parsed]
    return ("".join(choice) for choice in itertools.islice(itertools.product(*parts), 400))


def _part(code: Any, value: Any) -> Iterator[str]:
    match code:
        case op.LITERAL:
            yield chr(value)
        case op.BRANCH:
            for branch in value[1]:
                yield from _forms(branch)
        case op.SUBPATTERN:
            yield from _forms(value[3])
        case op.MAX_REPEAT:
            least, most, inner = value
            for times in sorted({least, min(most, max(1, least))}):
                yield from (form * times for form in _forms(inner))
        case op.IN:
            literals = [chr(v) for c, v in value if c is op.LITERAL]
            yield from literals if len(literals) == len(value) else ["w"]
        case _:
            raise ValueError(code)
