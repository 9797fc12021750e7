"""Closed terms for figures, by the words around them."""

import itertools

import pytest

from schemas import terms
from summarizer.asking.cues import find_cues
from tests.grounding.reports import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers arrested 41 suspects.", ["suspect arrested none"]),
        ("Police froze 312 bank accounts and seized 96 phones.", ["account seized none", "device seized none"]),
        ("The unit dismantled 14 scam centres.", ["site dismantled none"]),
        ("The gang cheated 300 victims out of 4 million dollars.", ["victim lost none", "money lost none"]),
        ("Police handed over 61 suspects to the Sarn authorities.", ["suspect transferred none"]),
        ("The platform took down 4,000 fake websites.", ["website blocked none"]),
        ("In May police stopped 300 calls, 15% more than in April.", ["call blocked none", "call blocked increase"]),
        ("Of 61 cases, 12 were solved.", ["case other none", "case solved none"]),
        ("全市破获案件320起，抓获犯罪嫌疑人410名。", ["case solved none", "suspect arrested none"]),
        ("公安机关缴获手机96部、银行卡1900张。", ["device seized none", "card seized none"]),
        ("警方冻结资金3.2亿元，挽回损失800万元。", ["money seized none", "money recovered none"]),
        ("去年全省立案9100起，同比下降12%。", ["case reported none", "case reported decrease"]),
    ],
)
def test_labels(text: str, expected: list[str]) -> None:
    found = [f"{s.object} {s.action} {s.change}" for s in figures(text)]
    assert [e for e in expected if not e.startswith("case other")] == [
        f for f, e in zip(found, expected, strict=True) if not e.startswith("case other")
    ]


@pytest.mark.parametrize("vocabulary", ["object", "action", "change"])
def test_every_cue_is_a_term(vocabulary: str) -> None:
    text = "Officers arrested suspects, froze accounts and cut losses by a fifth. 抓获嫌疑人，缴获手机，下降。"
    cues = find_cues(vocabulary, text)
    assert cues
    assert {cue.term for cue in cues} <= set(terms(vocabulary))
    assert all(a.end <= b.start for a, b in itertools.pairwise(cues))
