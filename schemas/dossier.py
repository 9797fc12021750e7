"""One account of many documents."""

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from schemas.base import Part
from schemas.dossier_campaign import DossierCampaign
from schemas.dossier_suspect import DossierSuspect
from schemas.series import Corroboration, FigureConflict, PartSum, Series


class DossierDocument(Part):
    """A document of the dossier; ``id`` is unique in it. ``copies`` are paths with the same text, read once."""

    id: str
    path: str
    copies: tuple[str, ...]
    text_sha256: str
    language: str
    title: str | None
    outlet: str | None
    published: date | None
    agencies: tuple[str, ...]


class Dossier(Part):
    """What documents tell together. Every line leads back to a document and its words."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    schema_: Literal["dossier/1"] = Field(default="dossier/1", alias="schema")
    documents: tuple[DossierDocument, ...]
    campaigns: tuple[DossierCampaign, ...]
    suspects: tuple[DossierSuspect, ...]
    series: tuple[Series, ...]
    corroborations: tuple[Corroboration, ...]
    conflicts: tuple[FigureConflict, ...]
    sums: tuple[PartSum, ...]
