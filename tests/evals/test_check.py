import json
from pathlib import Path
from typing import Any

from evals.check import check_file, check_folder, check_gold
from evals.goldfile import Gold
from tests.evals.build import TEXT, gold, gold_statistic
from tests.tables import for_each

FIGURE = gold_statistic("arrested 40 suspects", "40", 40)
MONEY = gold_statistic(
    "froze more than EUR 2.5 million",
    "more than EUR 2.5 million",
    2_500_000,
    kind="money",
    currency="EUR",
    bound="over",
    object="money",
    action="seized",
)
CAMPAIGN = {"name": "Clear Harbour", "aliases": [], "quote": "Operation Clear Harbour", "optional": False}
SUSPECT: dict[str, Any] = {
    "name": "Tom Vane",
    "aliases": ["Captain"],
    "role": "gang leader",
    "group": None,
    "status": "convicted",
    "quote": "Tom Vane",
    "optional": False,
}


def problems(**changes: Any) -> list[str]:
    return check_gold(Gold.model_validate(gold(**changes)), TEXT)


def test_sound_labels_have_none() -> None:
    sound = {
        "agencies": ["Lorian Cyber Bureau"],
        "statistics": [FIGURE, MONEY, gold_statistic("netted 40 suspects", "40", 40, optional=True)],
        "campaigns": [CAMPAIGN],
        "suspects": [SUSPECT],
        "key_facts": [{"fact": f"fact {n}", "wordings": ["arrested"]} for n in range(3)],
    }
    assert problems(**sound) == []


@for_each(
    ("changes", "problem"),
    [
        ({"quote": "arrested 41 suspects"}, "does not stand in the text"),
        ({"number": "41"}, "the number stands 0 times in the quote"),
        ({"value": 400}, ""),
        ({"value": 41}, "the value 41 has other digits than the number"),
        ({"value": -40}, "-40 is no value"),
        ({"currency": "EUR"}, "money, and only money, has a currency"),
        ({"kind": "money"}, "money, and only money, has a currency"),
        ({"kind": "money", "currency": "euro"}, "'euro' is no ISO 4217 code"),
        ({"period": {"start": "2024-02-01", "end": "2024-01-01"}}, "the period ends before it starts"),
        ({"measure": "a b c d e f g h i j k"}, "the measure has 11 words; 1 to 10 are allowed"),
        ({"measure": "抓获嫌疑人"}, "the measure is not in English"),
        ({"part_of": "41"}, "part of '41', which is no other figure"),
        ({"place": "Nowhere"}, "'Nowhere' does not stand in the text"),
    ],
)
def test_a_figure(changes: dict[str, Any], problem: str) -> None:
    found = problems(statistics=[{**FIGURE, **changes}])
    assert any(problem in line for line in found) if problem else not found


def test_the_same_place_twice() -> None:
    [line] = problems(statistics=[FIGURE, {**FIGURE, "quote": "arrested 40"}])
    assert line == "statistics.1 '40': the place of statistics.0 again"


@for_each(
    ("changes", "problem"),
    [
        ({"published": "2024-01-01"}, "published: null exactly when the basis is unknown"),
        ({"agencies": ["Customs"]}, "agencies: 'Customs' does not stand in the text"),
        ({"agencies": ["Officers"] * 6}, "agencies: 6, but at most 5"),
        ({"campaigns": [{**CAMPAIGN, "name": "Clear Hafen"}]}, "'Clear Hafen' does not stand in the text"),
        ({"campaigns": [CAMPAIGN, CAMPAIGN]}, "shares a name with campaigns.0"),
        ({"suspects": [{**SUSPECT, "aliases": ["Admiral"]}]}, "'Admiral' does not stand in the text"),
        (
            {"suspects": [{**SUSPECT, "events": [{"status": "arrested", "quote": "was caught"}]}]},
            "'was caught' does not stand in the text",
        ),
        ({"key_facts": [{"fact": "x", "wordings": ["x"]}]}, "key_facts: 1, but 3 to 5 are wanted"),
    ],
)
def test_the_rest(changes: dict[str, Any], problem: str) -> None:
    assert any(problem in line for line in problems(**changes))


def test_files(tmp_path: Path) -> None:
    docs, labels = tmp_path / "docs", tmp_path / "gold"
    docs.mkdir()
    labels.mkdir()
    (docs / "x.txt").write_text(TEXT, "utf-8")
    (docs / "y.txt").write_text(TEXT, "utf-8")
    assert check_folder(docs, labels) == [
        f"{labels}: no gold files (*.json)",
        "x.txt: no gold file",
        "y.txt: no gold file",
    ]
    (labels / "x.json").write_text(json.dumps(gold(statistics=[{**FIGURE, "object": "ship"}])), "utf-8")
    (labels / "y.json").write_text(json.dumps(gold()), "utf-8")
    (labels / "z.json").write_text("{", "utf-8")
    lines = check_folder(docs, labels)
    assert [line.split(":")[0] for line in lines] == ["x.json", "y.json", "z.json"]
    assert "statistics.0.object: not one of" in lines[0]
    assert check_file(labels / "y.json", docs) == ["y.json: document: 'x.txt' does not have this file's stem"]
