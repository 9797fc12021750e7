"""All reports of a run as JSON lines: one report a line, UTF-8."""

from schemas import Report
from summarizer.outputs.registry import Collected

# Some readers of lines also split at these, which JSON leaves as they are; escaped they mean the same.
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def line(report: Report) -> str:
    """The report as one line of JSON, line end included."""
    return report.model_dump_json().translate(_LINE_ENDS) + "\n"


FORMAT = Collected("jsonl", "reports.jsonl", line)
