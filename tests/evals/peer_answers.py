"""Answers of a model for tests of the peers, over the text of ``build``."""

import json
from typing import Any

from tests.fake_endpoint import SeenRequest, nonsense

FIGURE: dict[str, Any] = {
    "number": "40",
    "value": 40,
    "kind": "count",
    "currency": None,
    "bound": "exact",
    "object": "suspect",
    "action": "arrested",
    "change": "none",
    "period_start": None,
    "period_end": None,
    "measure": "suspects arrested",
}
READING: dict[str, Any] = {
    "published": None,
    "statistics": [{"quote": "arrested 40 suspects", **FIGURE}],
    "campaigns": [{"name": "Clear Harbour", "aliases": [], "quote": "Operation Clear Harbour"}],
    "suspects": [],
}
EXTRACTIONS: dict[str, Any] = {
    "extractions": [
        {"statistic": "arrested 40 suspects", "statistic_attributes": FIGURE},
        {"campaign": "Clear Harbour", "campaign_attributes": {"aliases": []}},
        # More than half of these words stand in the text.
        {"statistic": "Officers seized 41 phones", "statistic_attributes": {**FIGURE, "number": "41", "value": 41}},
        {"suspect": "Nobody At All", "suspect_attributes": None},
    ]
}


def question(request: SeenRequest) -> str:
    """Which system asks: ``instructor``, ``langextract`` or ``ours``."""
    shape = request.body.get("response_format", {}).get("json_schema", {}).get("name", "")
    return {"Reading": "instructor", "langextract_extractions": "langextract"}.get(shape, "ours")


def answer(request: SeenRequest) -> str:
    """A right answer to the peers, nonsense to ours."""
    match question(request):
        case "instructor":
            return json.dumps(READING)
        case "langextract":
            return json.dumps(EXTRACTIONS)
    return nonsense(request) if "response_format" in request.body else "yes"
