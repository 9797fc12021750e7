"""Sentences: hard cases by table, and what holds for every text by property."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.documents.sentences import split_sentences
from tests.tables import for_each

# Each case is a text with "|" where a sentence ends; the text itself is without them.
ENGLISH = [
    "Mr. Vane met Lt. Gen. Oster in town.| He left.",
    "Pol. Col. Ana Ruiz and Dr. Tam Lo spoke.| Nobody asked.",
    "The U.S. Attorney spoke.| The U.S. embassy did not.",
    "J. K. Marlow and George W. Tan were held.| Both deny it.",
    "On Nov. 5 and Sept. 12 raids followed.| No. 7 Pier was searched.",
    "Oster Trading Inc. said so.| Marlow Co. Ltd. did not.",
    "Losses rose 3.5 percent to 1.945 million.| That is much.",
    'He said: "We will go on."| Then he left.',
    '"Stop!" he cried.| "Why?" she asked.',
    "“We found it.”| The court agreed.",
    "Was he there?| Yes!| He was.",
    "He waited... and went.| She waited...| The boat came.",
    "(It was closed.)| Nobody came.",
    "Three were held.[1]| Two fled.[2]",
    "1. Police came.| 2. They left.",
]
# Where the table's shorthand would be unclear: text and its sentences.
EXACT = [
    ("They fled to the U.S. The police followed.", ["They fled to the U.S.", "The police followed."]),
    ("cases solved by Loria.Since August, few.", ["cases solved by Loria.", "Since August, few."]),
    ("held in 2023.The office went on.", ["held in 2023.", "The office went on."]),
    ("a drop of 30%.Police went on.", ["a drop of 30%.", "Police went on."]),
    ('said it."We will go on," it added.', ["said it.", '"We will go on," it added.']),
    ('"We will go on."The office agreed.', ['"We will go on."', "The office agreed."]),
    ("Seized • 44 phones • 7 cars", ["Seized", "• 44 phones", "• 7 cars"]),
    ("He lives in Lorian D.C. However, not now.", ["He lives in Lorian D.C.", "However, not now."]),
    (
        "He waited... and went. She sat... The boat came.",
        ["He waited... and went.", "She sat...", "The boat came."],
    ),
    ("It cost $1.5m. Rs. 40 was left.", ["It cost $1.5m.", "Rs. 40 was left."]),
    ("THEFT OF RS. 40 MN. It was told.", ["THEFT OF RS. 40 MN.", "It was told."]),
    # Lines
    ("Raid on the old pier\n\nPolice came.", ["Raid on the old pier", "Police came."]),
    ("Raid on the old pier\nPolice came early.", ["Raid on the old pier", "Police came early."]),
    ("- 44 phones\n- 7 cars\n* one boat", ["- 44 phones", "- 7 cars", "* one boat"]),
    ("phones\nlaptops\ncars taken from the yard", ["phones", "laptops", "cars taken from the yard"]),
    (
        "The office said on Monday that it held more people than it did in\nall of last year.\nIt went on.",
        [
            "The office said on Monday that it held more people than it did in\nall of last year.",
            "It went on.",
        ],
    ),
    (
        "The office said in a report that the number of cases was\n391,000 and that\nnobody knew why.",
        ["The office said in a report that the number of cases was\n391,000 and that\nnobody knew why."],
    ),
    (
        "The office moved to a new house by the river, as its head Anna\nOster told the paper.\r\n \r\nEnd",
        ["The office moved to a new house by the river, as its head Anna\nOster told the paper.", "End"],
    ),
    (
        "Harbour Office Closes Nine Call Rooms After A Long Search In The Town\nOfficers came at dawn. "
        + "They took phones and cars from the yard and went away. " * 3,
        [
            "Harbour Office Closes Nine Call Rooms After A Long Search In The Town",
            "Officers came at dawn.",
            *["They took phones and cars from the yard and went away."] * 3,
        ],
    ),
    # Chinese
    ("海港警方抓获三百人。此案仍在侦办！", ["海港警方抓获三百人。", "此案仍在侦办！"]),
    ("他说：“我们继续打击。”随后离开。", ["他说：“我们继续打击。”", "随后离开。"]),
    ("他问：“是谁？”无人回答。", ["他问：“是谁？”", "无人回答。"]),
    ("围绕“钱去哪了？”的问题，警方作了说明。", ["围绕“钱去哪了？”的问题，警方作了说明。"]),
    ("抓获三百人；缴获手机四十四部。", ["抓获三百人；缴获手机四十四部。"]),
    ("损失39.1万元，下降3.5%。其中……不详。", ["损失39.1万元，下降3.5%。", "其中……不详。"]),
    ("海港警方通报\n昨天，警方抓获三百人。", ["海港警方通报", "昨天，警方抓获三百人。"]),
    ("一、基本情况\n二、处理结果", ["一、基本情况", "二、处理结果"]),
    ("案件已破.警方继续工作.", ["案件已破.", "警方继续工作."]),
    (
        "海港警方昨天通报，该局在旧罐头厂抓获犯罪嫌疑人三百一十八名，其中包括两名组\n织者，并缴获手机四十四部。",
        ["海港警方昨天通报，该局在旧罐头厂抓获犯罪嫌疑人三百一十八名，其中包括两名组\n织者，并缴获手机四十四部。"],
    ),
    ("", []),
    (" \n\t\u3000", []),
]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@for_each("marked", ENGLISH)
def test_marks(marked: str) -> None:
    parts = [part.strip() for part in marked.split("|")]
    assert sentences(marked.replace("|", "")) == parts


@for_each(
    "text",
    [
        "It began at 5 a.m. Friday and ended at 9 p.m. Harbour time.",
        "open www.lorian.com/Data.Lorian or Lorian.Com for more",
        "Founded by Tom Vane Jr. in May, it grew.",
        "The list: phones; cars; boats.",
        "He is from the north, e.g. Lorian, i.e. far away.",
        "J.K.Marlow was held near St. Anne.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@for_each(("text", "expected"), EXACT)
def test_exact(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_long_sentences_are_split_where_it_hurts_least() -> None:
    item = "the harbour office took 1,945 phones, 44 cars and a boat"
    text = "; ".join([item] * 60)
    parts = sentences(text)
    assert max(map(len, parts)) <= 1_200
    assert all(part.endswith((";", "boat")) for part in parts)
    digits = sentences("7" * 5_000)
    assert "".join(digits) == "7" * 5_000


WORDS = st.sampled_from(
    [
        "Mr.",
        "U.S.",
        "held",
        "Police",
        "3.5",
        "1,945",
        "海港",
        "。",
        "”",
        '"',
        "“",
        "!",
        "?",
        "...",
        "…",
        " ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "•",
        "-",
        "(",
        ")",
        "；",
        "\u200b",
        "\u202e",
        "\x1b[2J",
        "\ufffd",
        "a",
        "Z",
        "1.",
        "x" * 70,
    ]
)


@given(st.lists(WORDS, max_size=60).map("".join) | st.text(max_size=200))
@settings(max_examples=40, derandomize=True, deadline=None)
def test_every_text_is_covered(text: str) -> None:
    covered = [False] * len(text)
    last = 0
    for start, end in split_sentences(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        covered[start:end] = [True] * (end - start)
        last = end
    assert all(covered[i] or text[i].isspace() for i in range(len(text)))


@given(st.lists(WORDS, max_size=40).map("".join))
@settings(max_examples=50, derandomize=True, deadline=None)
def test_a_blank_line_always_ends(text: str) -> None:
    both = sentences(text + "\n\n" + "Oster left.")
    assert both == [*sentences(text), "Oster left."]


@for_each(
    "unit",
    [
        "a",
        ".",
        '"',
        "! ",
        " \n",
        "\n",
        "a\n",
        "a. B",
        "海",
        "。",
        "•",
        "Mr. ",
        "x@y.Z ",
        '."A',
        "9",
        "[1]",
        ";",
        ").",
        "\u2028",
    ],
)
def test_linear_time(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    start = time.process_time()
    split_sentences(text)
    assert time.process_time() - start < 0.8


def test_an_ordinary_text_takes_little_time() -> None:
    text = "The harbour office held 318 people on Monday.Since May, losses fell 3.5 percent. " * 37
    split_sentences(text)
    best = min(_seconds(text) for _ in range(20))
    assert best < 0.002


def _seconds(text: str) -> float:
    start = time.perf_counter()
    split_sentences(text)
    return time.perf_counter() - start
