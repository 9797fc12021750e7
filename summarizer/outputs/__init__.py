"""What a report is written as: one format a file, found by name."""

from summarizer.outputs.registry import (
    DOSSIER,
    Collected,
    Entry,
    Format,
    OutputError,
    Single,
    Together,
    files_of,
    formats,
    reserved,
)

__all__ = [
    "DOSSIER",
    "Collected",
    "Entry",
    "Format",
    "OutputError",
    "Single",
    "Together",
    "files_of",
    "formats",
    "reserved",
]
