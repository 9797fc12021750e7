"""What a model said of a document, before any of it is grounded."""

from dataclasses import dataclass, field

from schemas import Failure, Rejection


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """What one number mention measures.

    ``number`` is its index in ``Mentions.numbers``. Labels that the model was not asked for are None.
    ``reason`` is a term of the vocabulary ``dismissal`` where the model says that it is no figure.
    """

    number: int
    measure: str
    object: str | None = None
    action: str | None = None
    change: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PersonClaim:
    """A named person whom the model takes for a suspect; what it wasn't asked for is empty."""

    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    group: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class CampaignClaim:
    """A named operation."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass
class Claims:
    """All that was said of one document.

    ``bystanders`` are names that could be a person's and which the model doesn't take for a suspect's; ``groups``
    those of gangs and companies.
    """

    figures: dict[int, FigureClaim] = field(default_factory=dict)
    people: list[PersonClaim] = field(default_factory=list)
    bystanders: list[str] = field(default_factory=list)
    campaigns: list[CampaignClaim] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    outlet: str | None = None
    summary: list[str] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
