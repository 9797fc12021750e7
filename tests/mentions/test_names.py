"""Names that a text may speak of."""

import pytest

from summarizer.documents import split_sentences
from summarizer.mentions.names import find_names


def _found(text: str, form: str) -> list[str]:
    return [text[n.start : n.end] for n in find_names(text, split_sentences(text)) if n.form == form and not n.title]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday officers held Ruben Vask and Mira Sohl at the port.", ["Ruben Vask", "Mira Sohl"]),
        ("Police held Ruben Vask, Mira Sohl and Olle Grim.", ["Ruben Vask", "Mira Sohl", "Olle Grim"]),
        ("The court jailed Maria de la Cruz and Abdul al-Rashid for fraud.", ["Maria de la Cruz", "Abdul al-Rashid"]),
        ("Ruben Vask's brother ran the hall.", ["Ruben Vask"]),
        ("Deputy Commissioner Anjali Roe told reporters that Tam Brevik fled.", ["Tam Brevik"]),
        ("On Monday, Prime Minister Olle Grim met the officers who held Tam Brevik.", ["Tam Brevik"]),
        ("被告人赵立、林海生被判刑。", ["赵立", "林海生"]),
        ("警方移交林某辉等人。", ["林某辉"]),
        ("记者王明报道，犯罪嫌疑人赵立被抓获。", ["赵立"]),
    ],
)  # fmt: skip
def test_people(text: str, names: list[str]) -> None:
    assert _found(text, "person") == names


def test_a_headline_has_no_names() -> None:
    assert _found("Raid On Wedding Hall Ends Loan Ring\n", "person") == []


def test_words_in_quotation_marks() -> None:
    assert _found("The “Clear Reeds” campaign began.", "quoted") == ["Clear Reeds"]
    assert _found("“断流”专项行动开始。", "quoted") == ["断流"]


def test_organisations_are_no_people() -> None:
    text = "The Lorwick Cyber Unit and the Ministry of Justice held talks."
    assert _found(text, "person") == []
    assert "Lorwick Cyber Unit" in _found(text, "organisation")


@pytest.mark.parametrize("text", ["", " ", "...", "“”", "某", "张", "A.", "Ó", "'s", "王某某某某"])
def test_odd_texts(text: str) -> None:
    for name in find_names(text, split_sentences(text)):
        assert text[name.start : name.end].strip()
