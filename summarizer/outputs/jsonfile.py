"""The report itself as JSON: indented, UTF-8, fields in the order of the schema."""

from schemas import Report
from summarizer.outputs.registry import Single


def render(report: Report) -> str:
    """The report as JSON text with a line end at its end; the same report gives the same bytes."""
    return report.model_dump_json(indent=2) + "\n"


FORMAT = Single("json", ".json", lambda report, text: render(report))
