"""One reported figure."""

from pydantic import Field

from schemas.base import Part
from schemas.evidence import Evidence, Span
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.vocabulary import Action, Change, Object, Scope


class Statistic(Part):
    """What a figure of the text measures.

    Verbatim: ``quantity.text``, ``place``, ``agency``. Closed: ``object``, ``action``, ``change``, ``scope``.
    Free: ``measure``, which holds no number, name or markup that the cited sentence lacks.
    """

    id: str
    measure: str = Field(description="what is measured, at most ten words")
    object: Object
    action: Action
    change: Change
    quantity: Quantity
    period: Period | None
    place: str | None
    agency: str | None
    part_of: str | None = Field(description="id of the statistic that this figure is a part of")
    scope: Scope
    evidence: Evidence = Field(description="the clause or sentence of the figure")
    number: Span = Field(description="the figure itself, hedge and magnitude included")
