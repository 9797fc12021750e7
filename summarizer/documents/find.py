"""Which files a list of paths stands for."""

import logging
import os
from collections.abc import Iterator, Sequence

from summarizer.documents.document_error import DocumentError

_log = logging.getLogger(__name__)

#: The log of runs in a folder of reports, and how it begins: by these such a folder is known.
RUN_LOG = "run.jsonl"
_RUN_LOG_BEGINS = b'{"run":'

#: Suffixes looked for inside folders; a file that is named itself may have any.
SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")


def find_documents(paths: Sequence[str], *, out: str | None = None) -> list[str | DocumentError]:
    """The documents that ``paths`` name, each once, in the order given; "-" is standard input.

    Folders are searched through, sorted by name: files of SUFFIXES, without hidden ones and Word's
    lock files. A folder that is reached twice (by a link, by a loop) is searched once. A folder of reports that
    this program wrote is not searched, as its texts are copies; nor is ``out``, the one to be written. Named
    itself such a folder is an error; met within another it is left out, with a warning where it isn't ``out``.
    What can't be searched, or isn't there, stands in the list as a DocumentError.
    """
    found: dict[str, str | DocumentError] = {}
    visited: set[tuple[int, int]] = set()
    own = _place(out) if out is not None else None
    for path in paths:
        if path == "-":
            found.setdefault(path, path)
            continue
        try:
            is_folder, exists = os.path.isdir(path), os.path.lexists(path)
        except ValueError:
            is_folder, exists = False, True
        if is_folder:
            for item in _in_folder(path, visited, own):
                key = item if isinstance(item, str) else item.path
                found.setdefault(os.path.normpath(key), item)
        elif exists:
            found.setdefault(os.path.normpath(path), path)
        else:
            missing = DocumentError(path, "there is no such file", "check the spelling of the path")
            found.setdefault(os.path.normpath(path), missing)
    return list(found.values())


def _in_folder(
    folder: str, visited: set[tuple[int, int]], own: tuple[int, int] | None
) -> Iterator[str | DocumentError]:
    pending = [folder]
    empty = True
    while pending:
        path = pending.pop()
        try:
            if not os.path.isdir(path):
                empty = False
                yield path
                continue
            status = os.stat(path)
            place = (status.st_dev, status.st_ino)
            if place in visited:
                empty = False
                continue
            visited.add(place)
            if place == own or _has_reports(path):
                empty = False
                if path == folder and place == own:
                    yield DocumentError(path, "is the folder of the reports", "choose another --out")
                elif path == folder:
                    yield DocumentError(path, "holds reports, not documents", "name the documents they are of")
                elif place != own:
                    _log.warning("%s holds reports, not documents: it is left out", path)
                continue
            names = sorted(os.listdir(path), reverse=True)
        except OSError as error:
            empty = False
            yield DocumentError(path, f"can't be searched: {error.strerror}", "check its permissions")
            continue
        for name in names:
            child = os.path.join(path, name)
            if name.startswith((".", "~$")):
                continue
            if name.lower().endswith(SUFFIXES) or os.path.isdir(child):
                pending.append(child)
    if empty:
        yield DocumentError(folder, "holds no documents", "known are " + " ".join(SUFFIXES))


def _place(folder: str) -> tuple[int, int] | None:
    try:
        status = os.stat(folder)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _has_reports(folder: str) -> bool:
    log = os.path.join(folder, RUN_LOG)
    try:
        # Opening something that is no file could wait for ever.
        if not os.path.isfile(log):
            return False
        with open(log, "rb") as file:
            return file.read(len(_RUN_LOG_BEGINS)) == _RUN_LOG_BEGINS
    except OSError:
        return False
