"""What one system made of one document, as kept: the answer as it came, and what it cost."""

from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from schemas.base import Part
from summarizer.files import write_text


class Unreachable(Exception):
    """The endpoint was not to be had; ``str()`` says how. The document is to be taken up again."""


class Taken(Part):
    """One document done by one system.

    ``version`` is a digest of what the system is told; with ``text_sha256`` and ``model`` it says whether the
    document needs to be done again. ``parts`` is into how many pieces (chunks, questions) the work fell,
    ``lost`` how many of them brought nothing. ``error`` stands for a document of which nothing came.
    """

    system: str
    document: str
    text_sha256: str
    model: str
    version: str
    seconds: float
    calls: int
    read: int
    cached: int
    written: int
    parts: int
    lost: int
    error: str | None = None
    questions: dict[str, float] = Field(default_factory=dict, description="seconds by question, of ours only")
    answer: Any = None


def write_taken(taken: Taken, folder: Path) -> None:
    """Keep it in ``folder/SYSTEM/DOCUMENT.json``, atomically."""
    path = _path(folder, taken.system, taken.document)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, taken.model_dump_json(indent=1) + "\n")


def read_taken(folder: Path, system: str, document: str) -> Taken | None:
    """What is kept; null where there is nothing whole."""
    try:
        return Taken.model_validate_json(_path(folder, system, document).read_bytes())
    except (OSError, ValidationError):
        return None


def _path(folder: Path, system: str, document: str) -> Path:
    return folder / system / f"{document}.json"
