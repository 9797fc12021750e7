"""The formats by name. A new one is a module with a ``Single`` or a ``Collected`` in it, and a line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from schemas import Report


@dataclass(frozen=True, slots=True)
class Single:
    """A file for each document: ``render`` gives all of ``DIR/<id><suffix>`` from the report and the text as read."""

    name: str
    suffix: str
    render: Callable[[Report, str], str]


@dataclass(frozen=True, slots=True)
class Collected:
    """One file for all documents of a run: ``DIR/<file>`` has ``line`` of each, in the order of input."""

    name: str
    file: str
    line: Callable[[Report], str]


Format = Single | Collected


@cache
def formats() -> Mapping[str, Format]:
    """Every format by the name that ``--format`` takes."""
    from summarizer.outputs import htmlreport, jsonfile, jsonlines, markdown

    known: tuple[Format, ...] = (jsonfile.FORMAT, markdown.FORMAT, htmlreport.FORMAT, jsonlines.FORMAT)
    return {form.name: form for form in known}
