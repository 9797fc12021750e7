"""The command ``summarizer dossier``, and the dossier of a run. What it needs is imported when it runs."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

EXIT_USAGE = 2


def write_dossier(paths: Iterable[Path], out: Path) -> str:
    """Make the dossier of reports (files or folders) and write ``dossier.json``, ``.md`` and ``.html`` into ``out``.

    Returns a line that says what is in it. Raises ReportError for what is no report, OSError for a folder that
    can't be written, FolderBusyError where a run is writing to it.
    """
    from summarizer.dossier import build_dossier, read_reports
    from summarizer.files import locked, write_pieces, write_text
    from summarizer.outputs.dossier_json import dossier_json
    from summarizer.outputs.dossier_markdown import dossier_markdown
    from summarizer.outputs.htmldossier import pages_beside, render

    dossier = build_dossier(read_reports(paths))
    out.mkdir(parents=True, exist_ok=True)
    with locked(out):
        write_pieces(out / "dossier.json", dossier_json(dossier))
        write_pieces(out / "dossier.md", dossier_markdown(dossier))
        write_text(out / "dossier.html", render(dossier, pages_beside(dossier, out)))
    return (
        f"dossier of {len(dossier.documents)} documents: {len(dossier.campaigns)} campaigns, "
        f"{len(dossier.suspects)} suspects, {len(dossier.series)} running totals, {len(dossier.conflicts)} conflicts"
    )


def dossier_command(
    reports: Annotated[list[Path], typer.Argument(help="Reports (.json, .jsonl) or folders of them.")],
    out: Annotated[Path, typer.Option(file_okay=False, help="Folder of the dossier.")] = Path("dossier"),
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what failed.")] = False,
) -> None:
    """Make one dossier of many reports: dossier.json, dossier.md and dossier.html. Asks no model."""
    from summarizer.documents.printable import printable
    from summarizer.dossier import ReportError
    from summarizer.files import FolderBusyError, reason

    try:
        line = write_dossier(reports, out)
    except (ReportError, FolderBusyError, OSError) as error:
        told = reason(error) if isinstance(error, OSError) else str(error)
        print(f"summarizer dossier: {printable(told)}", file=sys.stderr)
        raise typer.Exit(EXIT_USAGE) from None
    if not quiet:
        print(printable(f"{line}, in {out}"))
