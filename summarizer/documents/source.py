"""The bytes of a file or of standard input, within a limit."""

import os
import stat
import sys
from typing import BinaryIO

from summarizer.documents.document_error import Unreadable

MAX_BYTES = 20_000_000
MAX_CHARS = 2_000_000

_KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
)


def read_bytes(path: str, stdin: BinaryIO | None) -> bytes:
    """All bytes of the file at ``path``, or of standard input where it is "-".

    Raises Unreadable for what is missing, refused by the system, no regular file, or over MAX_BYTES.
    """
    if path == "-":
        data = (stdin or sys.stdin.buffer).read(MAX_BYTES + 1)
        _check_size(len(data))
        return data
    try:
        # Looked at before it is opened, as opening a device can have effects; and again afterwards.
        _check_kind(os.stat(path))
        fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(fd, "rb") as file:
            _check_kind(os.fstat(fd))
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Unreadable(f"can't be read: {error.strerror or error}", _remedy(error)) from None
    except ValueError:
        raise Unreadable("is no valid file name") from None
    _check_size(len(data))
    return data


def _check_kind(status: os.stat_result) -> None:
    for test, reason in _KINDS:
        if test(status.st_mode):
            raise Unreadable(reason, "name a file, or pipe the text in and give - as the path")
    _check_size(status.st_size)


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise Unreadable(f"is larger than {MAX_BYTES // 1_000_000} MB", "split it into smaller files")


def _remedy(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "check its permissions"
    if isinstance(error, FileNotFoundError):
        return "check the spelling of the path"
    return ""
