"""The formats by name. A new one is a module with one of these kinds of format in it, and a line here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from schemas import Report


@dataclass(frozen=True, slots=True)
class Single:
    """A file for each document: ``render`` gives the content of ``DIR/<id><suffix>``.

    It gets the report, and the text as read that the report's offsets count in.
    """

    name: str
    suffix: str
    render: Callable[[Report, str], str]


@dataclass(frozen=True, slots=True)
class Collected:
    """One file for all documents of a run: ``DIR/<file>`` has ``line`` of each, in the order of input."""

    name: str
    file: str
    line: Callable[[Report], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished document: its report, and the file of its text as read."""

    report: Report
    file: Path

    def text(self) -> str:
        """The text that the report's offsets count in. Raises OSError."""
        return self.file.read_bytes().decode(errors="replace")


@dataclass(frozen=True, slots=True)
class Together:
    """Files that hold all documents of a run: ``write`` gets the folder and the documents in the order of input.

    Each of ``files`` is replaced at once or not at all. ``needs`` is a package that ``extra`` installs.
    """

    name: str
    files: tuple[str, ...]
    write: Callable[[Path, Iterable[Entry]], None]
    needs: str | None = None
    extra: str | None = None

    @property
    def missing(self) -> str | None:
        """What has to be installed first, with the command; null where nothing is missing."""
        if self.needs is None or find_spec(self.needs) is not None:
            return None
        return f'the format {self.name} needs {self.needs}: pip install "summarizer[{self.extra}]"'


class OutputError(Exception):
    """A file of a run can't be made of its reports; ``str()`` says why."""


Format = Single | Collected | Together


def files_of(form: Collected | Together) -> tuple[str, ...]:
    """The names of the files that hold all documents of a run."""
    return (form.file,) if isinstance(form, Collected) else form.files


#: What `summarize --dossier` writes beside the reports.
DOSSIER = ("dossier.json", "dossier.md", "dossier.html")


def reserved() -> set[str]:
    """Ids that no document may have, in lower case: its report would be one of the files of all documents."""
    names = [name for form in formats().values() if isinstance(form, Together) for name in form.files]
    names += DOSSIER
    suffixes = [".txt", *(form.suffix for form in formats().values() if isinstance(form, Single))]
    return {name.removesuffix(suffix).lower() for name in names for suffix in suffixes if name.endswith(suffix)}


@cache
def formats() -> Mapping[str, Format]:
    """Every format by the name that ``--format`` takes."""
    from summarizer.outputs import csvfiles, ftm, htmlreport, jsonfile, jsonlines, markdown, parquet, sqlitefile

    modules = (jsonfile, markdown, htmlreport, jsonlines, csvfiles, parquet, sqlitefile, ftm)
    known: tuple[Format, ...] = tuple(module.FORMAT for module in modules)
    return {form.name: form for form in known}
