"""Files that are there whole or not at all, and a folder that one run at a time writes to."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class FolderBusyError(Exception):
    """Another run writes to the folder; ``str()`` names it."""


def reason(error: OSError) -> str:
    """What the system says, and of which file: ``No space left on device: reports/a.json``."""
    file = error.filename2 or error.filename
    return f"{error.strerror or error}" + (f": {file}" if file else "")


@contextmanager
def replacing(path: Path) -> Iterator[int]:
    """A file descriptor to write to; ``path`` gets the content at the end, if nothing went wrong.

    One process at a time may write to a folder (see ``locked``): what a killed one left behind is written
    over.
    """
    part = path.with_name(f".{path.name}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        try:
            yield descriptor
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


@contextmanager
def building(path: Path) -> Iterator[Path]:
    """``replacing`` for a library that opens files by name: the name to write to, at which nothing is yet.

    Raises OSError.
    """
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        yield part
        with open(part, "rb+") as file:
            os.fsync(file)
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8, line ends as they are, atomically. Raises OSError."""
    write_pieces(path, [text])


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """``write_text`` for a text that need not be in memory as a whole."""
    with (
        replacing(path) as descriptor,
        os.fdopen(os.dup(descriptor), "w", encoding="utf-8", newline="") as file,
    ):
        file.writelines(pieces)


def append_line(path: Path, line: str) -> None:
    """Append a line (given without its end) as UTF-8; half a line that a killed run left is ended first."""
    with open(path, "ab+") as file:
        if file.tell():
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                file.write(b"\n")
        file.write(line.encode() + b"\n")


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this process.

    Raises FolderBusyError where another process holds it, OSError where it can't be written.
    """
    with open(folder / ".lock", "ab") as file:
        if sys.platform != "win32":
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise FolderBusyError(f"another run is writing to {folder}") from None
        yield
