import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from tests.evals.build import TEXT, account, gold, gold_statistic, place, report, statistic

RUNNER = CliRunner()
NUMBERS = (
    account(place("seized 40", "40")),
    account(place("froze more than EUR 2.5 million", "more than EUR 2.5 million")),
    account(place("netted 40", "40"), reason="repeat", by="rule"),
)


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, str]:
    for name in ("docs", "gold", "reports"):
        (tmp_path / name).mkdir()
    for stem in ("x", "y"):
        (tmp_path / "docs" / f"{stem}.txt").write_text("\ufeff" + TEXT, "utf-8")
        label = gold(document=f"{stem}.txt", statistics=[gold_statistic("arrested 40 suspects", "40", 40)])
        (tmp_path / "gold" / f"{stem}.json").write_text(json.dumps(label), "utf-8")
    made = report(statistics=(statistic("s1", "arrested 40 suspects", "40", 40, object="victim"),), numbers=NUMBERS)
    (tmp_path / "reports" / "x.json").write_text(made.model_dump_json(), "utf-8")
    return {name: str(tmp_path / name) for name in ("docs", "gold", "reports")}


def run(*arguments: str) -> tuple[int, str]:
    result = RUNNER.invoke(app, list(arguments))
    return result.exit_code, result.output


def options(folders: dict[str, str]) -> list[str]:
    return ["--docs", folders["docs"], "--gold", folders["gold"]]


def test_score_shows_mistakes_and_saves(folders: dict[str, str], tmp_path: Path) -> None:
    saved = tmp_path / "scores.json"
    reports = ["--reports", folders["reports"]]
    code, output = run("score", *reports, *options(folders), "--json", str(saved), "--errors")
    assert code == 0
    assert "No report for 1 of 2 documents" in output
    assert "arrested [[40]] suspects" in output
    assert "victim, not suspect" in output
    sheet = json.loads(saved.read_text("utf-8"))
    assert sheet["schema"] == "scores/1"
    assert sheet["groups"]["all"]["tallies"]["value"] == {"tp": 1, "fp": 0, "fn": 1, "duplicates": 0}
    code, output = run("compare", str(saved), str(saved))
    assert code == 0
    assert "No rate moved." in output


def test_partial_leaves_out_documents_without_a_report(folders: dict[str, str], tmp_path: Path) -> None:
    saved = tmp_path / "scores.json"
    reports = ["--reports", folders["reports"], "--partial", "--json", str(saved)]
    assert run("score", *reports, *options(folders))[0] == 0
    assert json.loads(saved.read_text("utf-8"))["groups"]["all"]["documents"] == 1


def test_the_gate_shuts(folders: dict[str, str], tmp_path: Path) -> None:
    gate = tmp_path / "gate.toml"
    gate.write_text('[floors]\n"value.f1" = 0.6\n"strict.f1" = 0.6\n', "utf-8")
    reports = ["--reports", folders["reports"], "--gate", str(gate)]
    code, output = run("score", *reports, *options(folders))
    assert code == 1
    assert "gate: strict.f1: 0 is below its floor of 0.6" in output
    gate.write_text('[floors]\n"value.f1" = 0.6\n', "utf-8")
    assert run("score", *reports, *options(folders))[0] == 0


def test_check(folders: dict[str, str]) -> None:
    code, output = run("check", *options(folders))
    assert (code, output) == (0, "2 files, 0 problems\n")
    (Path(folders["docs"]) / "y.txt").write_text("Nothing.", "utf-8")
    code, output = run("check", *options(folders))
    assert code == 1
    assert "y.json: statistics.0 '40': the quote" in output


def test_the_links_beside_the_labels_are_checked(folders: dict[str, str]) -> None:
    links = Path(folders["gold"]).with_name("dossier_gold.json")
    kinds = ("campaigns", "suspects", "corroborated", "conflicts", "series", "drops", "sums")
    sound: dict[str, object] = {**{kind: [] for kind in kinds}, "different": {}}
    links.write_text(json.dumps(sound), "utf-8")
    assert run("check", *options(folders)) == (0, "2 files, 0 problems\n")
    members = [{"document": stem, "name": "Nobody"} for stem in ("x", "y")]
    links.write_text(json.dumps({**sound, "suspects": [{"members": members}]}), "utf-8")
    code, output = run("check", *options(folders))
    assert code == 1
    assert "dossier_gold.json: suspects.0: x 'Nobody' is not labelled" in output
    links.write_text("{", "utf-8")
    assert run("check", *options(folders))[0] == 1


def test_agreement_of_a_reader_with_another(folders: dict[str, str], tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    statistics = [gold_statistic("arrested 40 suspects", "40", 40, action="charged")]
    label = gold(document="x.txt", statistics=statistics)
    (other / "x.json").write_text(json.dumps(label), "utf-8")
    code, output = run("agreement", folders["gold"], str(other), "--docs", folders["docs"], "--errors")
    assert code == 0
    assert "Labelled by one reader only: y" in output
    assert "charged, not arrested" in output


def test_a_broken_gold_file_is_named(folders: dict[str, str]) -> None:
    (Path(folders["gold"]) / "y.json").write_text("{}", "utf-8")
    code, output = run("score", "--reports", folders["reports"], *options(folders))
    assert code == 2
    assert "y.json" in output
