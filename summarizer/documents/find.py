"""Which files a list of paths stands for."""

import os
from collections.abc import Iterator, Sequence

from summarizer.documents.document_error import DocumentError

#: Suffixes looked for inside folders; a file that is named itself may have any.
SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")


def find_documents(paths: Sequence[str]) -> list[str | DocumentError]:
    """The documents that ``paths`` name, each once, in the order given; "-" is standard input.

    Folders are searched through, sorted by name: files of SUFFIXES, without hidden ones and Word's
    lock files. A folder that is reached twice (by a link, by a loop) is searched once. What can't be
    searched, or isn't there, stands in the list as a DocumentError.
    """
    found: dict[str, str | DocumentError] = {}
    visited: set[tuple[int, int]] = set()
    for path in paths:
        if path == "-":
            found.setdefault(path, path)
            continue
        try:
            is_folder, exists = os.path.isdir(path), os.path.lexists(path)
        except ValueError:
            is_folder, exists = False, True
        if is_folder:
            for item in _in_folder(path, visited):
                key = item if isinstance(item, str) else item.path
                found.setdefault(os.path.normpath(key), item)
        elif exists:
            found.setdefault(os.path.normpath(path), path)
        else:
            missing = DocumentError(path, "there is no such file", "check the spelling of the path")
            found.setdefault(os.path.normpath(path), missing)
    return list(found.values())


def _in_folder(folder: str, visited: set[tuple[int, int]]) -> Iterator[str | DocumentError]:
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
            if (status.st_dev, status.st_ino) in visited:
                empty = False
                continue
            visited.add((status.st_dev, status.st_ino))
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
