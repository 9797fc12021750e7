"""Why a document can't be read, said so that the reader of the message can act."""

from summarizer.documents.printable import printable


class DocumentError(Exception):
    """A document that can't be read. ``str()`` is one line that is safe to show in a terminal.

    ``path`` is raw (it may hold anything a file name may); ``reason`` and ``remedy`` are safe.
    """

    def __init__(self, path: str, reason: str, remedy: str = "") -> None:
        self.path = path
        self.reason = printable(reason)
        self.remedy = printable(remedy)
        super().__init__(path, self.reason, self.remedy)

    @property
    def told(self) -> str:
        """The reason, with the remedy where there is one."""
        return f"{self.reason} ({self.remedy})" if self.remedy else self.reason

    def __str__(self) -> str:
        return f"{printable(self.path)}: {self.told}"


class Unreadable(Exception):
    """Bytes that no text can be had from; raised inside this package, where the path isn't known."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        self.reason = reason
        self.remedy = remedy
        super().__init__(reason)
