from evals.keyfacts import tells
from tests.tables import for_each


@for_each(
    ("sentence", "wording", "told"),
    [
        ("Police ARRESTED  40 men.", "arrested 40", True),
        ("Police arrested at least 40 men.", "arrested … 40", True),
        ("40 were arrested.", "arrested … 40", False),
        ("抓获犯罪嫌疑人40名", "抓获…40", True),
        ("Police arrested 41 men.", "arrested 40", False),
    ],
)
def test_tells(sentence: str, wording: str, told: bool) -> None:
    assert tells(sentence, wording) is told
