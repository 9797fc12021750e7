from pathlib import Path
from random import Random

import pytest
import typer
from typer.testing import CliRunner

from evals.grounding.case import Case, as_lines, read_cases
from evals.grounding.cases import FILE
from evals.grounding.command import grounding
from evals.grounding.rates import GroundingRates, measure
from evals.grounding.systems import SYSTEMS, System

TEXT = "Officers arrested 417 suspects and freed 36 victims."


def case(number: int, value: str, true: bool) -> Case:
    change, original = ("verbatim", value) if true else ("noun", "417 suspects")
    return Case.model_validate(
        {
            "id": f"c{number}",
            "text": TEXT,
            "value": value,
            "true": true,
            "kind": "count",
            "change": change,
            "original": original,
            "language": "en",
            "source": "invented",
        }
    )


CASES = [case(1, "417 suspects", True), case(2, "36 victims", True), case(3, "417 victims", False)]


def test_ours_on_a_sample() -> None:
    sample = Random(7).sample(read_cases(FILE), 150)
    rates = measure(sample, SYSTEMS[:1]).systems[0]
    assert rates.all.false_accept.right == 0, rates.wrong
    assert rates.all.false_reject.right <= 3, rates.wrong


def test_rates_by_hand() -> None:
    credulous = System("credulous", "summarizer", lambda: lambda case: True)
    doubtful = System("doubtful", "summarizer", lambda: lambda case: case.value == "417 suspects")
    first, second = measure(CASES, (credulous, doubtful)).systems
    assert first.kinds["count"].false_accept.rate == 1
    assert first.kinds["count"].false_reject.rate == 0
    assert first.changes["noun"].false_accept.total == 1
    assert first.kinds["date"].false_accept.rate is None
    assert first.wrong == ("c3",)
    assert second.all.false_accept.rate == 0
    assert second.all.false_reject.rate == pytest.approx(0.5)
    assert second.wrong == ("c2",)


def test_a_system_that_is_not_installed_is_skipped() -> None:
    def absent() -> None:
        raise ModuleNotFoundError("No module named 'absent_peer'", name="absent_peer")

    rates = measure(CASES, (*SYSTEMS[:1], System("absent", "absent", absent)))  # type: ignore[arg-type]
    assert [system.system for system in rates.systems] == ["ours"]
    assert rates.skipped == {"absent": "not installed: absent_peer"}


def test_command_shows_and_saves(tmp_path: Path) -> None:
    app = typer.Typer()
    app.command()(grounding)
    (tmp_path / "cases.jsonl").write_text(as_lines(CASES), "utf-8")
    saved = tmp_path / "rates.json"
    result = CliRunner().invoke(app, ["--cases", str(tmp_path / "cases.jsonl"), "--json", str(saved)])
    assert result.exit_code == 0, result.output
    assert "False accepts" in result.output
    rates = GroundingRates.model_validate_json(saved.read_text("utf-8"))
    assert rates.cases == 3
    assert rates.systems[0].all.false_accept.right == 0


def test_command_names_a_file_that_holds_no_cases(tmp_path: Path) -> None:
    app = typer.Typer()
    app.command()(grounding)
    (tmp_path / "cases.jsonl").write_text('{"id": 1}\n', "utf-8")
    result = CliRunner().invoke(app, ["--cases", str(tmp_path / "cases.jsonl")])
    assert result.exit_code == 2
    assert "no cases" in result.output
