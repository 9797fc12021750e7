"""The commands ``summarize`` and ``summarizer``. What they need is imported when they run."""

import gc
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from summarizer.dossier_command import dossier_command

if TYPE_CHECKING:
    from rich.console import Console

    from summarizer.outcome import RunResult
    from summarizer.settings import Settings

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130

PLAIN: dict[str, Any] = {
    "add_completion": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}

summarize_app = typer.Typer(**PLAIN)
summarizer_app = typer.Typer(**PLAIN, no_args_is_help=True)
model_app = typer.Typer(**PLAIN, no_args_is_help=True, help="The weights of the embedded model.")
summarizer_app.add_typer(model_app, name="model")
summarizer_app.command("dossier")(dossier_command)


def _version(wanted: bool) -> None:
    if wanted:
        import summarizer

        typer.echo(f"summarizer {summarizer.__version__}")
        raise typer.Exit


ShowVersion = Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")]


@summarizer_app.callback()
def _summarizer(version: ShowVersion = False) -> None:
    """What there is besides the command summarize."""


class StrategyName(StrEnum):
    """The values of ``--strategy``."""

    auto = "auto"
    stepwise = "stepwise"
    whole = "whole"


@summarize_app.command()
def summarize(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    out: Annotated[
        str | None, typer.Option(help="Folder of the reports [reports]; - streams JSON lines to stdout.")
    ] = None,
    format: Annotated[
        str | None, typer.Option(help="Formats, by comma: json, md, html, jsonl, csv, parquet, sqlite, ftm [json,md].")
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(help="Name of the model (without --base-url: OpenAI's), or a GGUF file [the embedded model]."),
    ] = None,
    base_url: Annotated[str | None, typer.Option(help="An endpoint that speaks the OpenAI protocol.")] = None,
    strategy: Annotated[
        StrategyName | None,
        typer.Option(help="How to ask [auto: stepwise for the embedded model, whole for every other]."),
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="Publication date (YYYY-MM-DD) of every document whose text states none.")
    ] = None,
    jobs: Annotated[int | None, typer.Option(help="Documents at once [1 for the embedded model, else 8].")] = None,
    replay: Annotated[bool, typer.Option("--replay", help="Take all answers from recordings; ask nothing.")] = False,
    record: Annotated[bool, typer.Option("--record", help="Ask what is not recorded yet, and record it.")] = False,
    cassettes: Annotated[Path | None, typer.Option(help="Folder of the recordings [cassettes].")] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Make every report anew; answers kept so far are discarded.")
    ] = False,
    require_complete: Annotated[
        bool,
        typer.Option("--require-complete", help="Exit 1 where a report leaves a number or a question open."),
    ] = False,
    dossier: Annotated[
        bool, typer.Option("--dossier", help="Make one dossier of all reports in the folder afterwards.")
    ] = False,
    show: Annotated[bool, typer.Option("--show", help="Print every report in full.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="With --show: the words of the text too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what failed.")] = False,
    version: ShowVersion = False,
) -> None:
    """Make a checked report of each document.

    Settings come from the command line, then the environment (SUMMARIZER_MODEL, SUMMARIZER_OUT, ...; the
    key of an endpoint from OPENAI_API_KEY), then summarizer.toml in the current folder. Exit status: 0 all
    done, 1 a document failed (no question of it was answered, say), 2 wrong usage, 130 stopped.
    """
    from summarizer.settings import Settings, UsageError

    if replay and record:
        _usage_error("--replay and --record exclude each other")
    try:
        settings = Settings.load(
            out=out,
            format=format,
            model=model,
            base_url=base_url,
            strategy=strategy and strategy.value,
            published=published,
            jobs=jobs,
            mode="replay" if replay else "record" if record else None,
            cassettes=cassettes,
            fresh=fresh or None,
            require_complete=require_complete or None,
            dossier=dossier or None,
            quiet=quiet or None,
        )
    except UsageError as error:
        _usage_error(str(error))
    if show and settings.out == "-":
        _usage_error("--show and --out - both write to standard output")
    raise typer.Exit(_summarize(paths, settings, show=show, quotes=verbose))


def _summarize(paths: list[str], settings: "Settings", *, show: bool, quotes: bool) -> int:
    from summarizer.files import FolderBusyError
    from summarizer.models import ModelError
    from summarizer.progress import Reporter
    from summarizer.run import run
    from summarizer.settings import UsageError

    streaming = settings.out == "-"
    err = _console(stderr=True)
    _silence_libraries()
    try:
        with Reporter(err, quiet=settings.quiet) as reporter:
            stream = sys.stdout.buffer if streaming else None
            result = run(paths, settings, on_event=reporter, stream=stream, processes=True)
    except (UsageError, ModelError, FolderBusyError) as error:
        _usage_error(str(error))
    except KeyboardInterrupt:
        after = "" if streaming else "; what is finished stays, and the same command takes up the rest"
        print(f"stopped{after}", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # Whoever read the lines has had enough; nothing more may be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    out = err if streaming else _console(stderr=False)
    if show:
        from summarizer.outputs.show import show_folder

        show_folder(out, Path(settings.out), (row.id for row in result.rows if row.error is None), quotes=quotes)
    return _conclude(result, settings, err, out)


def _conclude(result: "RunResult", settings: "Settings", err: "Console", out: "Console") -> int:
    from summarizer.table import print_open, print_result

    if not settings.quiet:
        print_result(out, result)
        if settings.out != "-":
            from summarizer.progress import plain

            out.print(f"reports in {plain(settings.out)}", soft_wrap=True, highlight=False)
    unwritten = [*result.unwritten, *(_dossier(settings, out) if settings.dossier else ())]
    lacking = [row for row in result.incomplete if row.unanswered or settings.require_complete]
    print_open(err, lacking)
    if settings.mode == "live" and settings.out != "-" and any(row.unanswered for row in lacking):
        err.print("The same command asks the unanswered questions again, and only those.", soft_wrap=True)
    _tell_files(unwritten, [] if settings.quiet else result.outdated, dossier=settings.dossier)
    failed = result.failed or unwritten or (settings.require_complete and result.incomplete)
    return EXIT_FAILED if failed else 0


def _tell_files(unwritten: Sequence[str], outdated: Sequence[str], *, dossier: bool) -> None:
    from summarizer.documents.printable import printable
    from summarizer.outputs import DOSSIER

    for problem in unwritten:
        print(printable(problem), file=sys.stderr)
    if unwritten:
        remedy = "The reports are there. Put that right (room, rights, what stands in the way); the same command then"
        print(f"{remedy} writes these files, and asks nothing twice.", file=sys.stderr)
    if old := [name for name in outdated if not (dossier and name in DOSSIER)]:
        print(f"of an earlier run, without what this one did: {', '.join(old)}", file=sys.stderr)


def _dossier(settings: "Settings", out: "Console") -> list[str]:
    from summarizer.dossier import ReportError
    from summarizer.dossier_command import write_dossier
    from summarizer.files import FolderBusyError, reason
    from summarizer.progress import plain

    folder = Path(settings.out)
    try:
        line = write_dossier([folder], folder)
    except (ReportError, FolderBusyError, OSError) as error:
        return [f"no dossier: {reason(error) if isinstance(error, OSError) else error}"]
    if not settings.quiet:
        out.print(plain(line), soft_wrap=True, highlight=False)
    return []


@model_app.command("fetch")
def model_fetch() -> None:
    """Put the weights together in the user's cache folder, once, and check them."""
    from rich.progress import Progress

    from summarizer.models import ModelError, weights

    console = _console(stderr=True)
    try:
        with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
            task = progress.add_task("weights", total=None)
            path = weights.fetch(on_progress=lambda done, size: progress.update(task, completed=done, total=size))
    except ModelError as error:
        _failed(str(error))
    print(path)


@model_app.command("path")
def model_path() -> None:
    """Print where the weights are, or would be."""
    from summarizer.models import weights

    print(weights.path())


@model_app.command("check")
def model_check() -> None:
    """Check size and digest of the weights."""
    from summarizer.models import weights

    if (fault := weights.check()) is not None:
        _failed(f"{fault} (summarizer model fetch puts it right)")
    print(f"{weights.path()} is whole")


@summarizer_app.command(
    "evals",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def evals(context: typer.Context) -> None:
    """How good the reports are: the same as python -m evals."""
    import runpy

    sys.argv = ["summarizer evals", *context.args]
    runpy.run_module("evals", run_name="__main__", alter_sys=True)


def _silence_libraries() -> None:
    """Let only this project's warnings through, made safe: those of others may quote a document."""
    import logging

    from summarizer.documents.printable import printable

    class Safe(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return printable(record.getMessage())

    logging.captureWarnings(True)
    logging.getLogger().addHandler(logging.NullHandler())
    ours = logging.getLogger("summarizer")
    if not ours.handlers:
        handler = logging.StreamHandler()
        handler.setLevel(logging.WARNING)
        handler.setFormatter(Safe())
        ours.addHandler(handler)


def _console(*, stderr: bool) -> "Console":
    from rich.console import Console

    console = Console(stderr=stderr)
    # Where nobody looks at a terminal, no line is folded to the width of one.
    return console if console.is_terminal else Console(stderr=stderr, width=200)


def _failed(message: str) -> NoReturn:
    from summarizer.documents.printable import printable

    print(printable(message), file=sys.stderr)
    raise typer.Exit(EXIT_FAILED)


def _usage_error(message: str) -> NoReturn:
    from summarizer.documents.printable import printable

    print(f"summarize: {printable(message)}\nsummarize --help tells more", file=sys.stderr)
    raise typer.Exit(EXIT_USAGE)


def summarize_command() -> None:
    """Entry point of ``summarize``."""
    # What a start imports stays, and a document leaves next to nothing in cycles: to look for such garbage as often as
    # Python does takes a tenth of a short run.
    gc.set_threshold(50_000, 20, 20)
    summarize_app()


def summarizer_command() -> None:
    """Entry point of ``summarizer``."""
    summarizer_app()
