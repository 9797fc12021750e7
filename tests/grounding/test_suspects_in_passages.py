"""What passages of press, police and court texts tell of their suspects."""

from datetime import date
from typing import Any

import pytest

from schemas import Suspect
from tests.grounding.reports import people
from tests.tables import for_each, read_table

# The rules have their say: what weighs more is tested elsewhere.
pytestmark = pytest.mark.usefixtures("by_rule")

PASSAGES: list[dict[str, Any]] = read_table(__file__, "suspect_passages.yaml")


def _told(suspect: Suspect) -> dict[str, str]:
    return {
        "status": suspect.status,
        "role": suspect.role or "",
        "group": suspect.group or "",
        "day": next((str(e.date) for e in suspect.events if e.status == suspect.status and e.date), ""),
        "aliases": " | ".join(sorted(suspect.aliases)),
    }


@for_each("passage", PASSAGES)
def test_what_is_told_of_suspects(passage: dict[str, Any]) -> None:
    expected: dict[str, dict[str, str]] = passage["suspects"]
    told = {name: _told(one) for name, one in people(passage["text"], *expected, published=date(2025, 9, 20)).items()}
    assert {name: {key: told[name][key] for key in fields} for name, fields in expected.items()} == expected
