"""Documents, gold and reports in folders: which belong together."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

import schemas
from evals.documentscore import DocumentScore, score_report
from evals.goldfile import Gold, read_gold
from evals.labels import Labels, labels_of_gold
from summarizer.documents import Document, DocumentError, read_document


class CorpusError(Exception):
    """A folder or file that cannot be used; the message says which and why."""


@dataclass(frozen=True)
class Labelled:
    """A document with its gold; the same stem names the gold file and the report."""

    stem: str
    document: Document
    gold: Gold

    @property
    def labels(self) -> Labels:
        """The gold in the form in which it is compared."""
        return labels_of_gold(self.gold, self.document.text)


def read_labelled(path: Path, docs: Path) -> Labelled:
    """A gold file with its document, which lies in the folder ``docs``.

    Raises CorpusError where either cannot be read, or where the file names another document.
    """
    try:
        gold = read_gold(path)
    except (OSError, ValueError) as error:
        raise CorpusError(f"{path.name}: {_told(error)}") from error
    if Path(gold.document).stem != path.stem or Path(gold.document).name != gold.document:
        raise CorpusError(f"{path.name}: document: {gold.document!r} does not have this file's stem")
    try:
        return Labelled(path.stem, read_document(str(docs / gold.document)), gold)
    except DocumentError as error:
        raise CorpusError(f"{path.name}: {error}") from error


def _told(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors())
    return str(error)


def read_corpus(docs: Path, gold: Path) -> list[Labelled]:
    """Every gold file of a folder with its document, by name; CorpusError for none, or a broken one."""
    files = sorted(gold.glob("*.json"))
    if not files:
        raise CorpusError(f"{gold}: no gold files (*.json)")
    return [read_labelled(path, docs) for path in files]


def read_report(path: Path) -> schemas.Report | None:
    """The report at ``path``, null where there is no such file; CorpusError for a broken one."""
    if not path.exists():
        return None
    try:
        return schemas.Report.model_validate_json(path.read_bytes())
    except ValueError as error:
        raise CorpusError(f"{path}: {_told(error)}") from error


def score_document(labelled: Labelled, report: schemas.Report | None) -> DocumentScore:
    """The score of a report against the gold of its document."""
    return score_report(labelled.document, labelled.labels, report, stem=labelled.stem, kind=labelled.gold.kind)
