"""The report of one document."""

from typing import Literal

from pydantic import ConfigDict, Field

from schemas.audit import Audit
from schemas.base import Part
from schemas.campaign import Campaign
from schemas.evidence import Evidence
from schemas.provenance import Provenance
from schemas.publication import Publication
from schemas.statistic import Statistic
from schemas.suspect import Suspect


class Source(Part):
    """The document that was read. ``sha256`` is of the file's bytes, ``text_sha256`` of the text as read in UTF-8."""

    id: str
    path: str
    sha256: str
    text_sha256: str
    language: str
    chars: int


class SummarySentence(Part):
    """A sentence of the summary and the sentences of the text that it rests on."""

    text: str
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Report(Part):
    """Everything found in one document, each value with its evidence, and the audit of what was not used."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    schema_: Literal["report/1"] = Field(default="report/1", alias="schema")
    document: Source
    title: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    published: Publication
    summary: tuple[SummarySentence, ...]
    statistics: tuple[Statistic, ...]
    campaigns: tuple[Campaign, ...]
    suspects: tuple[Suspect, ...]
    audit: Audit
    provenance: Provenance
