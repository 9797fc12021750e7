"""What a report is written as: one format a file, found by name."""

from summarizer.outputs.registry import Collected, Format, Single, formats

__all__ = ["Collected", "Format", "Single", "formats"]
