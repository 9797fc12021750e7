"""Grammars: taken by llguidance, and letting through nothing but what they shall, in either dialect."""

import json

import pytest

from summarizer.asking import grammars
from summarizer.models.grammar import Grammar
from tests.asking import gbnf
from tests.asking.seeds import seeds
from tests.tables import for_each

llguidance = pytest.importorskip("llguidance")

TEXT = 'The Lorwick Cyber Unit said that "Grey Heron" was over.\nThe Daily Lamp reported it. It\'s 41 \\ people.'
LONG = "Ab Cd Ef Gh Ij Kl Mn Op Qr St Uv Wx Yz Ab C"
CHINESE = "临江市公安局通报，“断流”行动抓获犯罪嫌疑人410名。新华日报记者报道。"

AGENCIES = ["Lorwick Cyber Unit", "临江市公安局"]


def _accepts(grammar: Grammar, answer: str) -> bool:
    """Whether a grammar takes an answer to its end, and both dialects say so."""
    taken = _llguidance_accepts(grammar.written("llguidance"), answer)
    assert gbnf.accepts(grammar.written("gbnf"), answer) is taken
    return taken


def _llguidance_accepts(grammar: str, answer: str) -> bool:
    """Byte by byte."""
    tokenizer = llguidance.LLTokenizer("byte")
    matcher = llguidance.LLMatcher(tokenizer, grammar)
    assert not matcher.is_error(), matcher.get_error()
    taken = matcher.try_consume_tokens(list(answer.encode()))
    return bool(taken == len(answer.encode()) and matcher.is_accepting())


def _valid(grammar: Grammar) -> bool:
    # That of the other dialect has to be one that can be read at all.
    gbnf.accepts(grammar.written("gbnf"), "")
    return not llguidance.LLMatcher.validate_grammar(grammar.written("llguidance"))


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
        (TEXT, ["Lorwick Cyber Unit"], "Daily Lamp", True),
        (TEXT, ["Lorwick Cyber Unit"], "Daily Zork", False),
        (TEXT, ["Lorwick Cyber Unit"], "The Daily L", False),
        (TEXT, ["Lorwick Cyber Unit"], "Grey Heron", True),
        (TEXT, ["Lorwick Cyber Unit"], "It's 41", True),
        # Too short, too long, over a line's end, not from a capital on.
        (TEXT, ["Lorwick Cyber Unit"], "It", False),
        (LONG, ["Lorwick Cyber Unit"], "Ab Cd Ef Gh Ij Kl Mn Op Qr St Uv Wx Yz Ab", True),
        (LONG, ["Lorwick Cyber Unit"], "Ab Cd Ef Gh Ij Kl Mn Op Qr St Uv Wx Yz Ab C", False),
        (TEXT, ["Lorwick Cyber Unit"], "Heron was over. The Daily Lamp", False),
        (TEXT, ["Lorwick Cyber Unit"], "reported it", False),
        ("no capital", ["Lorwick Cyber Unit"], "", True),
        ("no capital", ["Lorwick Cyber Unit"], "no capital", False),
        (CHINESE, ["临江市公安局"], "新华日报", True),
        (CHINESE, ["临江市公安局"], "新", False),
        (CHINESE, ["临江市公安局"], "“断流”行动", False),
        (CHINESE, ["临江市公安局"], "抓获犯罪嫌疑人410名", True),
        (CHINESE, ["临江市公安局"], "行动抓获犯罪嫌疑人410名", False),
        (CHINESE, ["临河市公安局"], "", False),
        (CHINESE, AGENCIES * 3, "", False),
    ],
)
def test_header(text: str, agencies: list[str], outlet: str, taken: bool) -> None:
    answer = json.dumps({"agencies": agencies, "outlet": outlet}, ensure_ascii=False)
    assert _accepts(grammars.header(text, AGENCIES, 4), answer) is taken


def test_gbnf_as_it_is_written() -> None:
    text = 'The Daily Lamp, of "Vask".\nThe Daily Post'
    assert grammars.header(text, ['The "Old" Bureau', "市公安局"], 4).written("gbnf").splitlines() == [
        r'root ::= "{\"agencies\": [" agency (", " agency){0,3} "], \"outlet\": \"" OUTLET? "\"}"',
        r'agency ::= "\"The \\\"Old\\\" Bureau\"" | "\"市公安局\""',
        'OUTLET ::= "The" (" Daily" (" Lamp" | " Post")?)? | "Daily" (" Lamp" | " Post")? | "Lamp" | "Vask" | "Post"',
    ]
    assert grammars.header("断流，行动", [], 4).written("gbnf").splitlines() == [
        r'root ::= "{\"agencies\": [" "" "], \"outlet\": \"" OUTLET? "\"}"',
        'OUTLET ::= "断" ("流") | "行" ("动")',
    ]
    assert grammars.kinds(["Vask"], [("suspect", "other")]).written("gbnf").splitlines() == [
        r'root ::= "{\"names\": [" "\"Vask: " k0 "\"" "]}"',
        'k0 ::= "suspect" | "other"',
    ]
    assert grammars.measures(1).written("gbnf").splitlines() == [
        r'root ::= "{\"measures\": [\"" MEASURE "\"]}"',
        "MEASURE ::= [a-z] [a-z ,'-]{3,60}",
    ]
