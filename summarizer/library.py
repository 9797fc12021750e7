"""The package as a library: documents in, reports out, nothing written and nothing printed."""

import asyncio
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal, TypedDict, Unpack, overload

from schemas import Report
from summarizer.documents import Document, DocumentError, document_from_text
from summarizer.outcome import Event, Finished
from summarizer.run import NoDocuments, run
from summarizer.settings import Settings

StrPath = str | os.PathLike[str]


class SummarizeError(Exception):
    """Some document has no report: ``failures`` tells why, by path; ``reports`` holds those of the others."""

    def __init__(self, failures: dict[str, str], reports: list[Report]) -> None:
        super().__init__("; ".join(f"{path}: {reason}" for path, reason in failures.items()))
        self.failures = failures
        self.reports = reports


class Options(TypedDict, total=False):
    """What ``summarize`` takes besides the source.

    What is left out comes from the environment, or from ``summarizer.toml`` in the current folder.
    """

    #: as on the command line; neither this nor ``base_url``: the embedded model
    model: str | None
    #: an endpoint that speaks the OpenAI protocol; its key is taken from ``OPENAI_API_KEY``
    base_url: str | None
    strategy: Literal["auto", "stepwise", "whole"]
    #: the publication date of every document whose text states none
    published: date | None
    #: documents at once
    jobs: int | None
    #: a folder of recordings, found by the name of the document's file; nothing is asked then
    replay: StrPath | None


@overload
def summarize(source: StrPath, /, **options: Unpack[Options]) -> Report: ...  # type: ignore[overload-overlap]
@overload
def summarize(source: Sequence[StrPath], /, **options: Unpack[Options]) -> list[Report]: ...
@overload
def summarize(*, text: str, **options: Unpack[Options]) -> Report: ...
def summarize(
    source: StrPath | Sequence[StrPath] | None = None,
    /,
    *,
    text: str | None = None,
    **options: Unpack[Options],
) -> Report | list[Report]:
    """Report what a document says, or several.

    ``source`` is the path of a file and gives one report; a list of paths, in which folders may be, gives a
    list in the order of input. ``text`` is a text at hand, in place of a path. For the ``options`` see
    ``Options``.

    Raises:
        SummarizeError: a document can't be found or read, or no question of it was answered; the others are
            done all the same.
        UsageError, ModelError: nothing can be done as asked for.
    """
    return _summarize(source, text, options)


@overload
async def asummarize(  # type: ignore[overload-overlap]
    source: StrPath, /, **options: Unpack[Options]
) -> Report: ...
@overload
async def asummarize(source: Sequence[StrPath], /, **options: Unpack[Options]) -> list[Report]: ...
@overload
async def asummarize(*, text: str, **options: Unpack[Options]) -> Report: ...
async def asummarize(
    source: StrPath | Sequence[StrPath] | None = None,
    /,
    *,
    text: str | None = None,
    **options: Unpack[Options],
) -> Report | list[Report]:
    """``summarize`` for callers that run an event loop: the same, in a thread of its own."""
    return await asyncio.to_thread(_summarize, source, text, options)


def _summarize(source: StrPath | Sequence[StrPath] | None, text: str | None, options: Options) -> Report | list[Report]:
    if (source is None) == (text is None):
        raise TypeError("summarize() takes either a path (or a list of paths) or text=...")
    if isinstance(source, str | os.PathLike):
        if os.path.isdir(source):
            raise TypeError("summarize() takes a folder only within a list, as it may hold several documents")
        return _run([os.fspath(source)], options)[0]
    if text is None:
        return _run([os.fspath(path) for path in source or ()], options)
    try:
        document = document_from_text(text, id="text", path="text")
    except DocumentError as error:
        raise SummarizeError({"text": error.told}, []) from None
    return _run([document], options)[0]


def _run(sources: list[str] | list[Document], options: Options) -> list[Report]:
    replay = options.pop("replay", None)
    settings = Settings.load(
        out="-",
        format="jsonl",
        mode="live" if replay is None else "replay",
        cassettes=None if replay is None else Path(replay),
        **options,
    )
    reports: dict[str, Report] = {}

    def keep(event: Event) -> None:
        if isinstance(event, Finished) and event.outcome.report is not None:
            reports[event.outcome.id] = event.outcome.report

    try:
        result = run(sources, settings, on_event=keep)
    except NoDocuments as error:
        if not error.problems:
            raise
        raise SummarizeError({problem.path: problem.told for problem in error.problems}, []) from None
    ordered = [reports[row.id] for row in result.rows if row.id in reports]
    if result.failed:
        raise SummarizeError({row.path: row.error or "" for row in result.failed}, ordered)
    return ordered
