"""The report itself as JSON: indented, UTF-8, fields in the order of the schema."""

import json

from schemas import Report
from summarizer.outputs.registry import Single


def render(report: Report) -> str:
    """The report as JSON text with a line end at its end; the same report gives the same bytes."""
    return json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


FORMAT = Single("json", ".json", lambda report, text: render(report))
