"""PDF files made by hand, Latin and Han."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from summarizer.documents.document_error import Unreadable
from summarizer.documents.pdf_text import pdf_text
from tests.documents.files import pdf
from tests.tables import for_each

WRAPPED = [
    "The harbour office said on Monday that its officers had held",
    "318 people, among them two brothers who ran the call rooms of",
    "the old cannery.",
    "A second raid followed a week later in the northern part of the",
    "town, where nobody was found.",
]


def test_hard_breaks_are_undone() -> None:
    text = pdf_text(pdf(["Harbour Office Closes Call Rooms", *WRAPPED]))
    assert text.split("\n\n") == [
        "Harbour Office Closes Call Rooms",
        " ".join(WRAPPED[:3]),
        " ".join(WRAPPED[3:]),
    ]


def test_han_is_exact_and_lines_join_without_a_space() -> None:
    first, second = "海港警方星期一通报该局在旧罐头厂抓获犯罪嫌疑人三百一十八名其中包括", "两名组织者。"
    assert pdf_text(pdf([first, second])) == first + second


def test_a_word_parted_at_the_end_of_a_line() -> None:
    text = pdf_text(pdf(["The money had been sent abroad as crypto-", "currency worth 40 million, the office said."]))
    assert text == "The money had been sent abroad as cryptocurrency worth 40 million, the office said."


def test_bullets_stay_apart() -> None:
    text = pdf_text(
        pdf(["Seized in the raid on the cannery were among others the following:", "- 44 phones", "- 7 cars"])
    )
    assert text.split("\n\n")[1:] == ["- 44 phones", "- 7 cars"]


def test_pages_follow_each_other() -> None:
    assert pdf_text(pdf(["One."], ["Two."])).split() == ["One.", "Two."]


@for_each(
    ("data", "reason"),
    [
        (pdf([]), "without text"),
        (pdf([], []), "without text"),
        (pdf(["Whole."])[:300], "damaged"),
        (b"%PDF-1.7\n" + b"x" * 500, "damaged"),
        (pdf(["Locked."], trailer="/Encrypt << /Filter /Standard /V 9 /R 9 >>"), "PDF"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        pdf_text(data)


def test_several_threads_at_once() -> None:
    files = [pdf([f"Report number {number} of the harbour office."]) for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        texts = list(pool.map(pdf_text, files))
    assert texts == [f"Report number {number} of the harbour office." for number in range(12)]
