"""A named special operation, action or campaign."""

from schemas.base import Part
from schemas.evidence import Evidence
from schemas.period import Period


class Campaign(Part):
    """Verbatim: ``name``, ``aliases``, ``agencies``, ``places``. ``statistics`` holds ids of the report's figures."""

    id: str
    name: str
    aliases: tuple[str, ...]
    agencies: tuple[str, ...]
    places: tuple[str, ...]
    period: Period | None
    statistics: tuple[str, ...]
    evidence: tuple[Evidence, ...]
