"""Which lines go on below."""

from summarizer.documents.lines import continues, is_bullet, width
from tests.tables import for_each


@for_each(
    "line",
    ["- a", "• a", "•a", "1. A", "12) a", "(3) a", "（一）概况", "二、结果", "① a", "| a | b |", "# A"],
)
def test_bullets(line: str) -> None:
    assert is_bullet(line)


@for_each("line", ["1.5 million", "-5 degrees", "391,000 cases", "A man", "1945", "(no date)", "一名男子"])
def test_no_bullets(line: str) -> None:
    assert not is_bullet(line)


def test_width() -> None:
    assert width("abc") == 3
    assert width("海港，a") == 7


@for_each(
    ("line", "following", "expected"),
    [
        ("x" * 70, "and so on", True),
        ("x" * 70, "- and so on", True),
        ("x" * 70, "- And so on", False),
        ("phones", "laptops", False),
        ("The head of the", "office", True),
        ("The long-serving head of the office of the", "Harbour", True),
        ("A heading", "The text", False),
    ],
)
def test_continues(line: str, following: str, expected: bool) -> None:
    assert continues(line, following, 72) is expected
