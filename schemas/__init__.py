"""What comes out: the Pydantic models of a report, one noun a file, and its vocabularies as data."""

from schemas.audit import Audit, Completeness, Failure, NumberAccount, Rejection
from schemas.campaign import Campaign
from schemas.evidence import Evidence, Span
from schemas.period import Period
from schemas.provenance import Provenance, Tokens
from schemas.publication import Publication
from schemas.quantity import Quantity
from schemas.report import Report, Source, SummarySentence
from schemas.statistic import Statistic
from schemas.suspect import Event, Suspect
from schemas.vocabulary import terms, vocabularies

__all__ = [
    "Audit",
    "Campaign",
    "Completeness",
    "Event",
    "Evidence",
    "Failure",
    "NumberAccount",
    "Period",
    "Provenance",
    "Publication",
    "Quantity",
    "Rejection",
    "Report",
    "Source",
    "Span",
    "Statistic",
    "SummarySentence",
    "Suspect",
    "Tokens",
    "terms",
    "vocabularies",
]
