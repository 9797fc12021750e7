"""A dossier as JSON, in pieces: as one string it would take more memory than the dossier itself."""

import json
from collections.abc import Iterator

from schemas import Dossier
from schemas.base import Part


def dossier_json(dossier: Dossier) -> Iterator[str]:
    """Pieces that together are indented JSON with a line end, fields in the order of the schema."""
    before = "{\n"
    for name, field in Dossier.model_fields.items():
        yield f"{before}  {json.dumps(field.alias or name)}: "
        value = getattr(dossier, name)
        if isinstance(value, tuple):
            yield from _list(value)
        else:
            yield json.dumps(value, ensure_ascii=False)
        before = ",\n"
    yield "\n}\n"


def _list(parts: tuple[Part, ...]) -> Iterator[str]:
    before = "[\n    "
    for part in parts:
        # No string of JSON holds a line end as such.
        yield before + part.model_dump_json(indent=2).replace("\n", "\n    ")
        before = ",\n    "
    yield "\n  ]" if parts else "[]"
