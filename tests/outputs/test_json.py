import json

from schemas import Report
from summarizer.outputs import Collected, Single, formats
from tests.doubles import full_report


def test_json_is_the_report_and_nothing_else() -> None:
    form = formats()["json"]
    assert isinstance(form, Single)
    report = full_report("Zo\u00eb \u660e")
    text = form.render(report, "")
    assert Report.model_validate_json(text) == report
    assert text == form.render(Report.model_validate_json(text), "")
    assert text.startswith('{\n  "schema": "report/1",\n  "document": {')
    assert "Zo\u00eb \u660e" in text
    assert text.endswith("}\n")


def test_a_line_stays_one_line_for_every_reader() -> None:
    form = formats()["jsonl"]
    assert isinstance(form, Collected)
    report = full_report("A\u2028B\x85C\nD\rE")
    line = form.line(report)
    assert len(line.splitlines()) == 1
    assert Report.model_validate(json.loads(line)) == report
