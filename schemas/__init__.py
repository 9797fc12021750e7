"""What comes out: the Pydantic models of a report and of a dossier, one noun a file, and vocabularies as data."""

from schemas.audit import Audit, Completeness, Failure, NumberAccount, Rejection
from schemas.campaign import Campaign
from schemas.dossier import Dossier, DossierDocument
from schemas.dossier_campaign import DossierCampaign
from schemas.dossier_suspect import DossierEvent, DossierSuspect, StatusConflict, Trait
from schemas.evidence import Evidence, Span
from schemas.link import Apart, Citation, Link, NameUse, Ref
from schemas.period import Period
from schemas.provenance import Provenance, Tokens
from schemas.publication import Publication
from schemas.quantity import Quantity
from schemas.report import Report, Source, SummarySentence
from schemas.series import Corroboration, FigureConflict, Growth, PartSum, Point, Series, Version
from schemas.statistic import Statistic
from schemas.suspect import Event, Suspect
from schemas.vocabulary import terms, vocabularies

__all__ = [
    "Apart",
    "Audit",
    "Campaign",
    "Citation",
    "Completeness",
    "Corroboration",
    "Dossier",
    "DossierCampaign",
    "DossierDocument",
    "DossierEvent",
    "DossierSuspect",
    "Event",
    "Evidence",
    "Failure",
    "FigureConflict",
    "Growth",
    "Link",
    "NameUse",
    "NumberAccount",
    "PartSum",
    "Period",
    "Point",
    "Provenance",
    "Publication",
    "Quantity",
    "Ref",
    "Rejection",
    "Report",
    "Series",
    "Source",
    "Span",
    "Statistic",
    "StatusConflict",
    "SummarySentence",
    "Suspect",
    "Tokens",
    "Trait",
    "Version",
    "terms",
    "vocabularies",
]
