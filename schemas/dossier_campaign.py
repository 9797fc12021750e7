"""One operation under all its names."""

from datetime import date

from schemas.base import Part
from schemas.link import Apart, Link, NameUse, Ref


class DossierCampaign(Part):
    """``name`` is the one that most documents use; ``registry`` the id of a known operation; ``edition`` its phase.

    ``first`` and ``last`` are the days that the reports' periods of the operation, else their publication, span.
    """

    id: str
    name: str
    names: tuple[NameUse, ...]
    registry: str | None
    edition: str | None
    agencies: tuple[str, ...]
    places: tuple[str, ...]
    first: date | None
    last: date | None
    statistics: tuple[Ref, ...]
    members: tuple[Ref, ...]
    links: tuple[Link, ...]
    apart: tuple[Apart, ...]
