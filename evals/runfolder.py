"""A run as it is saved: what was run, on what, what came out, and how good that is.

``RUN/run.json`` (written last), ``RUN/scores.json``, ``RUN/reports/STEM.json``; of further repeats
``RUN/repeat-2/scores.json`` and so on.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field

import schemas
from evals.repeats import Repeatability
from evals.sheet import Sheet, read_sheet, save_sheet
from evals.spent import Spent
from schemas.base import Part
from summarizer.files import write_text
from summarizer.outputs.jsonfile import render

Mode = Literal["replay", "live"]

REPORT = "run.json"
SCORES = "scores.json"


class Provenance(Part):
    """Where the scores come from. ``prompts``, ``schemas``, ``rules``: digests of all that can change a report.

    ``corpus`` is a digest of the texts, ``gold`` one of their labels; ``errors`` tells why documents have no report.
    """

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    schema_: Literal["run/1"] = Field("run/1", alias="schema")
    name: str
    mode: Mode
    model: str
    base_url: str | None
    weights_sha256: str | None
    strategy: str
    prompts: str
    schemas: str
    rules: str
    docs: str
    corpus: str
    gold: str
    repeats: int
    made: datetime
    spent: Spent
    errors: dict[str, str]
    repeatability: Repeatability | None


@dataclass(frozen=True)
class SavedRun:
    """A run with its scores, one sheet a repeat."""

    provenance: Provenance
    sheets: tuple[Sheet, ...]

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.provenance.name

    @property
    def sheet(self) -> Sheet:
        """The scores of the first repeat, which stand for the run."""
        return self.sheets[0]


def save_run(saved: SavedRun, repeats: list[Mapping[str, schemas.Report]], folder: Path) -> None:
    """Write a run; an older one of the same name goes. Raises OSError."""
    if folder.exists():
        shutil.rmtree(folder)
    for number, (sheet, reports) in enumerate(zip(saved.sheets, repeats, strict=True), 1):
        place = folder if number == 1 else folder / f"repeat-{number}"
        (place / "reports").mkdir(parents=True)
        for stem, report in reports.items():
            write_text(place / "reports" / f"{stem}.json", render(report))
        save_sheet(sheet, place / SCORES)
    dumped = saved.provenance.model_dump(mode="json")
    write_text(folder / REPORT, json.dumps(dumped, ensure_ascii=False, indent=1) + "\n")


def read_run(folder: Path) -> SavedRun:
    """Read a saved run; OSError or pydantic's ValidationError where there is none."""
    provenance = Provenance.model_validate_json((folder / REPORT).read_bytes())
    places = [folder, *(folder / f"repeat-{number}" for number in range(2, provenance.repeats + 1))]
    return SavedRun(provenance, tuple(read_sheet(place / SCORES) for place in places))


def saved_runs(folder: Path) -> list[SavedRun]:
    """Every readable run of a folder, by name; one of another version of this program is left out."""
    found: list[SavedRun] = []
    for path in sorted(folder.glob(f"*/{REPORT}")):
        try:
            found.append(read_run(path.parent))
        except (OSError, ValueError):
            continue
    return found
