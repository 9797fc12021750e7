"""What a report is written as: one format a file, found by name."""

from summarizer.outputs.registry import Collected, Entry, Format, OutputError, Single, Together, formats, reserved

__all__ = ["Collected", "Entry", "Format", "OutputError", "Single", "Together", "formats", "reserved"]
