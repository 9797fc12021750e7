"""How long the documents of a live run took, known only where every answer was asked for in one go.

Answers that are kept from before come at once, so a document that is taken up again has no time of its own.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from summarizer.files import write_text
from summarizer.outcome import Outcome


class Stopwatch:
    """Seconds by document, kept in a file beside the answers; ``text_sha256`` tells when a text is another."""

    def __init__(self, file: Path, answers: Path) -> None:
        self._file = file
        self._before = {path.stem: path.stat().st_size for path in answers.glob("*.yaml")}
        self._answers = answers
        self._known = _read(file)

    def note(self, outcome: Outcome) -> float | None:
        """The seconds of a document that is done; null where they are not known."""
        if outcome.report is None:
            return None
        text = outcome.report.document.text_sha256
        before, after = self._before.get(outcome.id, 0), _size(self._answers / f"{outcome.id}.yaml")
        if after > before:
            # Taken up in its midst, a document has no time of its own.
            self._known.pop(outcome.id, None)
            if not before:
                self._known[outcome.id] = (text, outcome.seconds)
            write_text(self._file, json.dumps(self._known))
        known = self._known.get(outcome.id)
        return known[1] if known and known[0] == text else None


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _read(path: Path) -> dict[str, tuple[str, float]]:
    try:
        loaded: Mapping[str, tuple[str, float]] = json.loads(path.read_text("utf-8"))
        return {id: (str(text), float(seconds)) for id, (text, seconds) in loaded.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def recorded_seconds(cassette: Path) -> float | None:
    """What the engine says that the answers of a recording took; null where any answer does not say it."""
    from summarizer.models import cassette_format

    total = 0.0
    try:
        items = list(cassette_format.split_items(cassette.read_text("utf-8")))
        for item in items:
            body = json.loads(cassette_format.load_item(item)["response"]["body"]["string"])
            total += body["timings"]["prompt_ms"] + body["timings"]["predicted_ms"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return total / 1000 if items else None
