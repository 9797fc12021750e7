"""How a report came about; holds nothing that varies from run to run."""

from schemas.base import Part


class Tokens(Part):
    """Tokens as the endpoint counted them: read in all, of these taken from its cache, and written."""

    read: int
    cached: int
    written: int


class Provenance(Part):
    """``settings``, ``prompts``, ``schemas`` and ``rules`` are digests of what can change a report."""

    model: str
    weights_sha256: str | None
    strategy: str
    settings: str
    prompts: str
    schemas: str
    rules: str
    calls: int
    reasks: int
    tokens: Tokens
