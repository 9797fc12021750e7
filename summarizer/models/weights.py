"""The embedded model's weights, put together once from slices that packages of the extra ``local`` carry."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path

from summarizer.models.errors import ModelError

_BLOCK = 1 << 20
_REMEDY = 'install the slices with: pip install "summarizer[local]"'


@dataclass(frozen=True, slots=True)
class Slice:
    """One slice: ``file`` within the installed distribution ``package``."""

    package: str
    file: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Weights:
    """What is known of the weights before they are there. ``alias`` is the model's name on the wire."""

    alias: str
    file: str
    size: int
    sha256: str
    slices: tuple[Slice, ...]


@cache
def pinned() -> Weights:
    """The weights this version was made for (``weights.json``)."""
    data = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    slices = tuple(Slice(**entry) for entry in data.pop("slices"))
    return Weights(**data, slices=slices)


def path(wanted: Weights | None = None) -> Path:
    """Where the weights are kept for this user, be they there or not."""
    root = os.environ.get("XDG_CACHE_HOME")
    folder = Path(root) if root else Path.home() / ".cache"
    return folder / "summarizer" / (wanted or pinned()).file


def check(wanted: Weights | None = None) -> str | None:
    """What is wrong with the kept weights, read from end to end; None when they are the pinned ones."""
    wanted = wanted or pinned()
    file = path(wanted)
    try:
        size = file.stat().st_size
    except OSError:
        return f"{file} is not there"
    if size != wanted.size:
        return f"{file} has {size} bytes instead of {wanted.size}"
    if digest_of(file) != wanted.sha256:
        return f"{file} is damaged: its digest is not the pinned one"
    return None


def fetch(wanted: Weights | None = None, *, on_progress: Callable[[int, int], None] | None = None) -> Path:
    """The weights' path, after putting them together if they aren't there or aren't whole.

    A file that was checked before is known by a note of its size and time of change, so that not every start
    reads it all. ``on_progress`` is told the bytes done and those in all. Raises ModelError.
    """
    wanted = wanted or pinned()
    file = path(wanted)
    if _was_checked(file, wanted):
        return file
    if check(wanted) is not None:
        try:
            _assemble(file, wanted, on_progress)
        except OSError as error:
            raise ModelError(
                f"the weights can't be written to {file}: {error}", "make room or set XDG_CACHE_HOME"
            ) from error
    _note(file).write_text(_mark(file, wanted), "utf-8")
    return file


def digest_of(file: Path) -> str:
    """SHA-256 (hex) of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _note(file: Path) -> Path:
    return file.with_name(f"{file.name}.checked")


def _mark(file: Path, wanted: Weights) -> str:
    found = file.stat()
    return f"{wanted.sha256} {found.st_size} {found.st_mtime_ns}\n"


def _was_checked(file: Path, wanted: Weights) -> bool:
    try:
        return file.stat().st_size == wanted.size and _note(file).read_text("utf-8") == _mark(file, wanted)
    except OSError:
        return False


def _assemble(file: Path, wanted: Weights, on_progress: Callable[[int, int], None] | None) -> None:
    sources = [_locate(part) for part in wanted.slices]
    file.parent.mkdir(parents=True, exist_ok=True)
    total, done = hashlib.sha256(), 0
    handle, draft = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".part", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as target:
            for part, source in zip(wanted.slices, sources, strict=True):
                for block in _checked_blocks(part, source):
                    target.write(block)
                    total.update(block)
                    done += len(block)
                if on_progress is not None:
                    on_progress(done, wanted.size)
            target.flush()
            os.fsync(target.fileno())
        if done != wanted.size or total.hexdigest() != wanted.sha256:
            raise ModelError("the slices don't add up to the pinned weights", _REMEDY)
        os.replace(draft, file)
    finally:
        Path(draft).unlink(missing_ok=True)


def _locate(part: Slice) -> Path:
    # Only the file's place is asked for: no code of the package runs.
    try:
        source = Path(str(distribution(part.package).locate_file(part.file)))
    except PackageNotFoundError:
        raise ModelError(f"the embedded model's package {part.package} is not installed", _REMEDY) from None
    if not source.is_file() or source.stat().st_size != part.size:
        raise ModelError(f"the slice of the weights in {part.package} is missing or not whole", f"re-{_REMEDY}")
    return source


def _checked_blocks(part: Slice, source: Path) -> Iterator[bytes]:
    digest = hashlib.sha256()
    with source.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
            yield block
    if digest.hexdigest() != part.sha256:
        raise ModelError(f"the slice of the weights in {part.package} is damaged", f"re-{_REMEDY}")
