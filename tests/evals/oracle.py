"""An endpoint that answers the whole-text questions as a reader labelled, for runs with good scores."""

import json
import random
import re
from collections.abc import Sequence
from typing import Any

from evals.corpus import Labelled
from tests.fake_endpoint import SeenRequest

_LISTED = re.compile(r"^(\d+)\) (.*?) \(in: ", re.MULTILINE)


class Oracle:
    """Answers from gold; a share of ``noise`` of the figures gets a wrong object."""

    def __init__(self, corpus: Sequence[Labelled], *, noise: float = 0.0) -> None:
        self._corpus = corpus
        self._noise = noise
        self._dice = random.Random(7)

    def __call__(self, request: SeenRequest) -> str:
        """The answer to one request."""
        asked = "\n".join(message["content"] for message in request.messages)
        # Of a long text a window is asked about at a time.
        known = max(self._corpus, key=lambda one: _shared(one, asked))
        answer = self._figures(known, asked) if '"figures"' in asked else _names(known)
        return json.dumps(answer, ensure_ascii=False)

    def _figures(self, known: Labelled, asked: str) -> dict[str, Any]:
        by_number = {s.number: s for s in known.gold.statistics}
        listed = _LISTED.findall(asked.rpartition("\nFigures:\n")[2])
        return {"figures": [self._figure(int(n), by_number.get(words)) for n, words in listed]}

    def _figure(self, n: int, label: Any) -> dict[str, Any]:
        wrong = self._dice.random() < self._noise
        return {
            "n": n,
            "measure": "things counted" if label is None else re.sub(r"\d+", "", label.measure),
            "object": "other" if wrong or label is None else label.object,
            "action": "other" if label is None else label.action,
            "change": "none" if label is None else label.change,
            "reason": "not_a_figure" if label is None else None,
        }


def _shared(known: Labelled, asked: str) -> int:
    return sum(known.document.text[s.start : s.end] in asked for s in known.document.sentences)


def _names(known: Labelled) -> dict[str, Any]:
    gold = known.gold
    return {
        "outlet": None,
        "agencies": list(gold.agencies),
        "campaigns": [{"name": c.name, "aliases": list(c.aliases)} for c in gold.campaigns],
        "suspects": [
            {"name": s.name, "aliases": list(s.aliases), "role": s.role, "group": s.group, "status": s.status}
            for s in gold.suspects
        ],
        "summary": [known.document.text[r.start : r.end] for r in known.document.sentences[:3]],
    }
