"""What holds for every text: order, coverage of digits, stability, exactness, speed."""

import re
import time
from bisect import bisect_right
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.vocabulary import terms
from summarizer.documents.range import Range
from summarizer.mentions.number import NumberMention
from summarizer.mentions.numbers import find_numbers

_SETTINGS = settings(derandomize=True, deadline=None, max_examples=60)
_DIGIT_RUN = re.compile("[0-9０-９]+")

_PIECES = st.sampled_from(
    [
        "1", "23", "456", "7,890", "12,34,567", "3.5", "1 234", "００７", "４，５６７", "2023", "1.2.3", "12:30",
        "5-6", "+66 2 555 12345", "0800 555 0143", "five", "twenty-one", "a million", "half a", "two dozen",
        "one", "third", "hundred", " point ", "万", "亿", "三千二百", "百分之", "三成", "第", "一起", "more than ",
        "nearly ", "over ", "or more", "超", "近", "余", "多", "约", "$", "US$", "€", "¥", "RMB ", "Rs. ", "元",
        "美元", " yuan", " baht", "%", " percent", " million", "m", "bn", "k", "th", "x", "G", " years",
        "-year-old", "个月", "年", "月", "日", "岁", "名", "起", " suspects", " cases", " in prison", "Article ",
        "Unit ", "call ", "http://a.example/", "a7@example.org", "COVID-", "Anna, ", "(", ")", "“", "”", "-",
        "–", "/", ":", ".", ",", ";", "、", "，", "。", " ", "\n", "\n\n", "\u00a0", "\u202f", " to ", " and ",
        " in ", " out of ", "é", "Σ", "٣", "😀", "\u200b", "+", "~", "'", "’", "_", "İ", "ß",
    ]
)  # fmt: skip
_TEXTS = st.one_of(st.lists(_PIECES, max_size=30).map("".join), st.text(max_size=80))


def _check(text: str, found: tuple[NumberMention, ...]) -> None:
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert mention.kind in terms("kind")
        assert mention.bound in terms("bound")
        assert mention.reason is None or mention.reason in terms("dismissal")
        assert (mention.kind == "money") == (mention.currency is not None)
        assert mention.value >= 0
        assert isinstance(mention.value, int) or mention.value != int(mention.value)
    starts = [mention.start for mention in found]
    for run in _DIGIT_RUN.finditer(text):
        k = bisect_right(starts, run.start()) - 1
        assert k >= 0, run
        assert run.end() <= found[k].end, run


@_SETTINGS
@given(_TEXTS)
def test_mentions_are_ordered_and_cover_every_digit(text: str) -> None:
    found = find_numbers(text)
    _check(text, found)
    assert found == find_numbers(text)


@_SETTINGS
@given(_TEXTS, st.lists(st.tuples(st.integers(0, 90), st.integers(0, 20)), max_size=4))
def test_any_dates_keep_the_digits_covered(text: str, spans: list[tuple[int, int]]) -> None:
    dates = [Range(min(start, len(text)), min(start + length, len(text))) for start, length in spans]
    _check(text, find_numbers(text, dates=dates))


@_SETTINGS
@given(
    st.sampled_from(["", "more than ", "nearly ", "At least ", "up to ", "some "]),
    st.sampled_from(["", "$", "US$", "EUR ", "RMB ", "Rs. ", "£"]),
    st.sampled_from(["12", "3.75", "1,234", "12,34,567", "two hundred", "twenty-five", "1\u00a0234"]),
    st.sampled_from(["", " million", "bn", " crore", " thousand"]),
    st.sampled_from(["", " percent", "%", " yuan", " kg", " or more"]),
    st.sampled_from(["arrested", "worth", "lost", "and"]),
)
def test_a_span_reads_the_same_alone(hedge: str, sign: str, number: str, magnitude: str, unit: str, verb: str) -> None:
    text = f"Officers {verb} {hedge}{sign}{number}{magnitude}{unit} there."
    for mention in find_numbers(text):
        (alone,) = find_numbers(text[mention.start : mention.end])
        same = (alone.value, alone.kind, alone.currency, alone.bound, alone.unit)
        assert same == (mention.value, mention.kind, mention.currency, mention.bound, mention.unit)


def _grouped(value: int, mark: str) -> str:
    return f"{value:,}".replace(",", mark)


def _indian(value: int) -> str:
    digits = str(value)
    head, tail = digits[:-3], digits[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*pairs, tail])


@_SETTINGS
@given(
    st.integers(1000, 10**15),
    st.sampled_from([",", "\u00a0", "\u202f", " ", "'"]),
    st.sampled_from(["", "more than ", "USD ", "€"]),
)
def test_grouping_keeps_the_value(value: int, mark: str, before: str) -> None:
    (mention,) = find_numbers(f"They lost {before}{_grouped(value, mark)} coins.")
    assert (mention.value, mention.reason) == (value, None)


@_SETTINGS
@given(st.integers(100_000, 10**12))
def test_indian_grouping_keeps_the_value(value: int) -> None:
    (mention,) = find_numbers(f"They lost Rs {_indian(value)} in all.")
    assert (mention.value, mention.currency) == (value, "INR")


@_SETTINGS
@given(
    st.integers(1, 99_999),
    st.integers(0, 4),
    st.sampled_from(["thousand", "million", "billion", "trillion", "万", "亿", "万亿"]),
)
def test_decimals_are_exact(digits: int, places: int, magnitude: str) -> None:
    number = Decimal(digits).scaleb(-places)
    scale = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "万": 4, "亿": 8, "万亿": 12}[magnitude]
    text = f"共{number:f}{magnitude}起" if magnitude[0] in "万亿" else f"They got {number:f} {magnitude} calls."
    exact = number.scaleb(scale)
    (mention,) = find_numbers(text)
    assert mention.value == (int(exact) if exact == int(exact) else float(exact))


_SMALL = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _spelled(value: int) -> str:
    if value < 20:
        return _SMALL[value - 1]
    if value < 100:
        return _TENS[value // 10 - 2] + (f"-{_SMALL[value % 10 - 1]}" if value % 10 else "")
    for unit, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= unit:
            rest = value % unit
            return f"{_spelled(value // unit)} {name}" + (
                "" if not rest else f"{' and' if rest < 100 else ''} {_spelled(rest)}"
            )
    raise AssertionError


@_SETTINGS
@given(st.integers(2, 10**11))
def test_number_words_round_trip(value: int) -> None:
    (mention,) = find_numbers(f"Police blocked {_spelled(value)} calls.")
    assert mention.value == value


def _han(value: int) -> str:
    digits = "零一二三四五六七八九"
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= unit:
            rest = value % unit
            gap = "零" if rest and rest < unit // 10 else ""
            return _han(value // unit) + name + gap + (_han(rest) if rest else "")
    return digits[value]


@_SETTINGS
@given(st.integers(2, 10**11))
def test_han_numerals_round_trip(value: int) -> None:
    (mention,) = find_numbers(f"共抓获{_han(value)}名嫌疑人")
    assert mention.value == value


_FLOODS = [
    "1", "1,", "1,111", "1 ", "1.", "1'", "１，", "1-", "1万", "1至", "一", "一亿", "一点", "百分之", "twenty-", "one ",
    "a million ", "half a ", "one point ", "A-1-", "a1", "@", "1@ ", "http://", "\n ", "($1", "more than ",
]  # fmt: skip


@pytest.mark.parametrize("piece", _FLOODS)
def test_no_text_takes_more_than_linear_time(piece: str) -> None:
    """Four times the text takes about four times as long; a quadratic rule takes sixteen times."""

    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        begin = time.process_time()
        found = find_numbers(text)
        spent = time.process_time() - begin
        if length < 10_000:
            _check(text, found)
        return spent

    most = max(12 * seconds(2_500), 0.3)
    # Twice if need be: a collection of garbage in between takes as long as all the rest.
    assert any(seconds(10_000) < most for _ in range(2))


def test_absurd_numbers_do_no_harm() -> None:
    text = "9" * 5000 + " and $" + "8" * 5000 + " million, 三" + "亿" * 500 + "名"
    found = find_numbers(text)
    assert [m.reason for m in found] == ["identifier", "identifier"]
