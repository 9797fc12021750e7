"""The folder of reports: what is finished in it, and how a report gets there."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import ValidationError

from schemas import Report
from summarizer.documents import Document
from summarizer.documents.find import RUN_LOG
from summarizer.files import append_line, reason, write_pieces, write_text
from summarizer.models import Usage
from summarizer.outcome import Row
from summarizer.outputs import DOSSIER, Collected, Entry, OutputError, Single, Together, files_of, formats


@dataclass(frozen=True, slots=True)
class Conditions:
    """All that can change a report besides its text; a report made under others is made again."""

    model: str
    weights_sha256: str | None
    strategy: str
    settings: str
    prompts: str
    schemas: str
    rules: str


class Folder:
    """``DIR/<id>.json`` marks a finished document; it is written last, after the text and the other formats.

    The JSON is written whatever formats are asked for: a run is taken up again from it.
    """

    def __init__(self, path: Path, names: Iterable[str]) -> None:
        wanted = [formats()[name] for name in dict.fromkeys([*names, "json"])]
        self.path = path
        self._singles = sorted((f for f in wanted if isinstance(f, Single)), key=lambda f: f.name == "json")
        self._collected = [f for f in wanted if isinstance(f, Collected)]
        self._together = [f for f in wanted if isinstance(f, Together)]

    def finished(self, document: Document, conditions: Conditions) -> Report | None:
        """The report of an earlier run if it is of this text and made under these conditions, else null.

        One that leaves a question unanswered is not finished: what was answered for it is kept elsewhere. Files
        that are missing beside it are written. Where only the place of the document changed, so does the report.
        """
        try:
            report = self._report(document.id)
        except (OSError, ValidationError):
            return None
        if report.audit.failures:
            return None
        source, made = report.document, report.provenance
        if source.text_sha256 != document.text_sha256 or source.language != document.language:
            return None
        if any(getattr(made, name) != value for name, value in asdict(conditions).items()):
            return None
        place = {"id": document.id, "path": document.path, "sha256": document.sha256}
        if any(getattr(source, name) != value for name, value in place.items()):
            report = report.model_copy(update={"document": source.model_copy(update=place)})
            self.write(document, report)
            return report
        for form in self._singles:
            if not self._file(document.id, form.suffix).exists():
                write_text(self._file(document.id, form.suffix), form.render(report, document.text))
        if not self._file(document.id, ".txt").exists():
            write_text(self._file(document.id, ".txt"), document.text)
        return report

    def earlier(self, id: str) -> Path | None:
        """Where there is a report of a document, finished or not, else null."""
        path = self._file(id, ".json")
        return path if path.exists() else None

    def write(self, document: Document, report: Report) -> None:
        """Write the text as read, then every format, the JSON last. Raises OSError."""
        write_text(self._file(document.id, ".txt"), document.text)
        stale = [f for f in formats().values() if isinstance(f, Single) and f not in self._singles]
        for form in stale:
            self._file(document.id, form.suffix).unlink(missing_ok=True)
        for form in self._singles:
            write_text(self._file(document.id, form.suffix), form.render(report, document.text))

    def collect(self, ids: Iterable[str]) -> list[str]:
        """Write the formats that hold all documents: the reports of ``ids``, in their order.

        Returns what could not be written, with the reason; the other formats are written all the same.
        """
        ids, failed = list(ids), []
        everything: list[Collected | Together] = [*self._collected, *self._together]
        for form in everything:
            try:
                if isinstance(form, Collected):
                    write_pieces(self.path / form.file, (form.line(self._report(id)) for id in ids))
                else:
                    form.write(self.path, (Entry(self._report(id), self._file(id, ".txt")) for id in ids))
            except (OSError, OutputError, ValidationError) as error:
                failed.append(_unwritten(form, error))
        return failed

    def outdated(self) -> list[str]:
        """The files of all documents that stand in the folder in formats which are not asked for now."""
        others = [f for f in formats().values() if isinstance(f, Collected | Together)]
        names = [name for f in others if f not in (*self._collected, *self._together) for name in files_of(f)]
        return [name for name in (*names, *DOSSIER) if (self.path / name).is_file()]

    def log(self, row: Row, usage: Usage, run: str, host: str | None, engine: str | None) -> None:
        """Append what varies from run to run to ``run.jsonl``: one line a document and run."""
        outcome = "failed" if row.error is not None else "kept" if row.skipped else "done"
        spent = asdict(usage) | {"seconds": round(usage.seconds, 3)}
        line = {
            "run": run,
            "document": row.id,
            "path": row.path,
            "outcome": outcome,
            "error": row.error,
            "host": host,
            "engine": engine,
            "seconds": round(row.seconds, 3),
            "open": row.open,
            "unanswered": row.unanswered,
            "usage": spent,
        }
        append_line(self.path / RUN_LOG, json.dumps(line, ensure_ascii=False))

    def _report(self, id: str) -> Report:
        return Report.model_validate_json(self._file(id, ".json").read_bytes())

    def _file(self, id: str, suffix: str) -> Path:
        return self.path / f"{id}{suffix}"


def _unwritten(form: Collected | Together, error: Exception) -> str:
    if isinstance(error, OutputError):
        return str(error)
    if isinstance(error, OSError):
        return f"{', '.join(files_of(form))} can't be written: {reason(error)}"
    return f"{', '.join(files_of(form))} can't be written: a report was changed while the run went on"
