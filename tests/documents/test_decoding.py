"""Encodings of plain texts."""

import pytest

from summarizer.documents.decoding import decode
from summarizer.documents.document_error import Unreadable
from tests.tables import for_each

ENGLISH = "The harbour office held 318 people on Monday. “We will go on,” said its head – and left.\r\n"
CHINESE = "海港警方星期一通报，抓获犯罪嫌疑人318名，资金3912万元。\n此案仍在侦办中，警方提醒不要轻信电话。\n"
TRADITIONAL = "海港警方星期一通報，逮捕犯罪嫌疑人318名，資金3912萬元。\n本案仍在偵辦中，警方提醒不要輕信電話。\n"
FRENCH = "La police a arrêté trois cents personnes à Évry ; « c’est un début », dit le procureur. Coût : 3 €.\n"
GERMAN = "Die Polizei nahm fünf Männer fest. Größere Beträge gingen über Österreich nach Übersee.\n"
RUSSIAN = "Полиция порта задержала в понедельник триста человек по подозрению в мошенничестве.  Дело идёт.\n" * 3
KOREAN = "항구 경찰은 월요일에 삼백십팔 명을 체포했다고 밝혔다. 수사는 계속되고 있다.\n" * 3
JAPANESE = "港の警察は月曜日、詐欺の疑いで三百十八人を逮捕したと発表した。捜査は続いている。\n" * 3
MIXED = "The operation, named 海港行动, went on.\n" * 3


@for_each("bom", ["utf-8-sig", "utf-16", "utf-32"])
@for_each("text", [ENGLISH, CHINESE, FRENCH, "a"])
def test_a_bom_settles_it_and_is_dropped(bom: str, text: str) -> None:
    assert decode(text.encode(bom)) == text


@pytest.mark.parametrize("codec", ["utf-16-be", "utf-32-be"])
def test_big_endian_bom(codec: str) -> None:
    assert decode(("\ufeff" + CHINESE).encode(codec)) == CHINESE


@for_each(
    ("codec", "text"),
    [
        *[("utf-8", text) for text in (ENGLISH, CHINESE, FRENCH, KOREAN, MIXED, "é", "海")],
        *[("utf-16-le", text) for text in (ENGLISH, CHINESE, CHINESE * 40, TRADITIONAL, FRENCH, MIXED)],
        *[("utf-16-be", text) for text in (ENGLISH, CHINESE, CHINESE * 40, FRENCH, MIXED)],
        *[
            ("gb18030", text)
            for text in (CHINESE, CHINESE * 40, TRADITIONAL, MIXED, "海港警方抓获三百人。", "王伟被捕")
        ],
        *[("gbk", text) for text in (CHINESE, TRADITIONAL)],
        *[
            ("cp1252", text)
            for text in (
                ENGLISH,
                ENGLISH * 40,
                FRENCH,
                GERMAN,
                "Tomás Vane",
                "Cost: €5",
                "café",
                "“Oh,” he said",
            )
        ],
        ("big5", TRADITIONAL),
        ("cp1251", RUSSIAN),
        ("euc_kr", KOREAN),
        ("cp932", JAPANESE),
    ],
)
def test_without_a_bom(codec: str, text: str) -> None:
    assert decode(text.encode(codec)) == text


def test_line_ends_and_invisible_characters_stay() -> None:
    text = "One\r\nTwo\rThree\u2028Four\u200b\u202e\x0c"
    assert decode(text.encode()) == text


def test_only_the_first_bom_is_dropped() -> None:
    assert decode("\ufeffa\ufeffb".encode()) == "a\ufeffb"


@pytest.mark.parametrize("text", [CHINESE * 3, FRENCH * 30])
def test_utf8_that_was_cut(text: str) -> None:
    data = text.rstrip("\n.。").encode()[:-1] if text.startswith("海") else text.encode() + b"\xc3"
    decoded = decode(data)
    assert decoded.endswith("\ufffd")
    assert text.startswith(decoded[:-1])


@for_each(
    "data",
    [
        b"\xff\xfea",
        b"\xff\xfe\x00\xd8a\x00",
        b"\xef\xbb\xbf\xff\xff",
        b"\xff\xfe\x00\x00\x00\x00\x11\x00",
        bytes(range(256)) * 20,
        bytes((i * 7919 + i * i * 31) % 256 for i in range(5_000)),
    ],
)
def test_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        decode(data)
