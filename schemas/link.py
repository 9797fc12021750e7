"""What leads from a dossier back to its documents, and what joins two of their entries."""

from pydantic import Field

from schemas.base import Part
from schemas.evidence import Evidence


class Ref(Part):
    """An entry of a report: ``item`` is its id there (``s1``, ``c1``, ``p1``), ``document`` an id of the dossier."""

    document: str
    item: str


class Citation(Ref):
    """An entry of a report with the words of the document that it rests on."""

    evidence: Evidence


class Link(Part):
    """Why two entries are taken for one; ``reason`` holds names of the documents, and is to be shown escaped."""

    one: Ref
    other: Ref
    reason: str = Field(min_length=1)


class NameUse(Part):
    """A name, as it stands in documents, and where."""

    name: str
    citations: tuple[Citation, ...]


class Apart(Part):
    """An entry that looks alike and is kept apart, with the reason."""

    id: str = Field(description="id of the other entry of this dossier")
    reason: str = Field(min_length=1)
