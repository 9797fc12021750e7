"""All reports of a run as JSON lines: one report a line, UTF-8."""

import json

from schemas import Report
from summarizer.outputs.registry import Collected

# Some readers of lines also split at these, which JSON leaves as they are; escaped they mean the same.
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def line(report: Report) -> str:
    """The report as one line of JSON, line end included."""
    text = json.dumps(report.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    return text.translate(_LINE_ENDS) + "\n"


FORMAT = Collected("jsonl", "reports.jsonl", line)
