"""Grammars: taken by llguidance, and letting through nothing but what they shall."""

import json

import pytest

from summarizer.asking import grammars
from tests.asking.seeds import seeds
from tests.tables import for_each

llguidance = pytest.importorskip("llguidance")

TEXT = 'The Lorwick Cyber Unit said that "Grey Heron" was over.\nThe Daily Lamp reported it. It\'s 41 \\ people.'
CHINESE = "临江市公安局通报，“断流”行动抓获犯罪嫌疑人410名。新华日报记者报道。"

AGENCIES = ["Lorwick Cyber Unit", "临江市公安局"]


def _accepts(grammar: str, answer: str) -> bool:
    """Whether a grammar takes an answer, byte by byte and to its end."""
    tokenizer = llguidance.LLTokenizer("byte")
    matcher = llguidance.LLMatcher(tokenizer, grammar)
    assert not matcher.is_error(), matcher.get_error()
    taken = matcher.try_consume_tokens(list(answer.encode()))
    return bool(taken == len(answer.encode()) and matcher.is_accepting())


def _valid(grammar: str) -> bool:
    return not llguidance.LLMatcher.validate_grammar(grammar)


def test_all_are_valid() -> None:
    for document in seeds():
        lead = document.text[:600]
        assert _valid(grammars.header(lead, ["Cyber Cell", 'The "Old" Bureau', "市公安局"], 4))
    assert _valid(grammars.header(TEXT, [], 4))
    assert _valid(grammars.header(CHINESE, AGENCIES, 4))
    for count in (1, 2, 8):
        assert _valid(grammars.measures(count))
    odd = ['Ruben "R" Vask', "back\\slash", "林海生", "O'Neil", "a\u2028b"]
    assert _valid(grammars.kinds(odd, [("suspect", "other person")] * len(odd)))


@for_each(
    ("measures", "taken"),
    [
        (["suspects arrested", "accounts frozen"], True),
        (["suspects arrested"], False),
        (["suspects arrested", "7 accounts"], False),
        (["suspects arrested", "Zork held"], False),
        (["suspects arrested", "<b>"], False),
        (["suspects arrested", ""], False),
    ],
)
def test_measures(measures: list[str], taken: bool) -> None:
    assert _accepts(grammars.measures(2), json.dumps({"measures": measures})) is taken


@for_each(
    ("entries", "taken"),
    [
        (['Ruben "R" Vask: suspect', "林海生: official"], True),
        (['Ruben "R" Vask: official', "林海生: official"], False),
        (['Ruben "R" Vask: suspect'], False),
        (['Ruben "R" Vask: suspect', "林海: official"], False),
    ],
)
def test_kinds(entries: list[str], taken: bool) -> None:
    grammar = grammars.kinds(['Ruben "R" Vask', "林海生"], [("suspect", "other"), ("suspect", "official")])
    assert _accepts(grammar, json.dumps({"names": entries}, ensure_ascii=False)) is taken


@for_each(
    ("text", "agencies", "outlet", "taken"),
    [
        (TEXT, ["Lorwick Cyber Unit"], "", True),
        (TEXT, ["Lorwick Cyber Unit"], "The Daily Lamp", True),
        (TEXT, ["Lorwick Crime Unit"], "", False),
        (TEXT, ["Lorwick Cyber Unit"], "Daily Zork", False),
        (CHINESE, ["临江市公安局"], "新华日报", True),
        (CHINESE, ["临河市公安局"], "", False),
        (CHINESE, AGENCIES * 3, "", False),
    ],
)
def test_header(text: str, agencies: list[str], outlet: str, taken: bool) -> None:
    answer = json.dumps({"agencies": agencies, "outlet": outlet}, ensure_ascii=False)
    assert _accepts(grammars.header(text, AGENCIES, 4), answer) is taken
