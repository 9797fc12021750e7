"""One run: reports are made, scored, and saved with all that tells where they come from."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import schemas
from evals.corpus import Labelled, score_document
from evals.predict import Predictions, asked, replayed
from evals.repeats import repeatability
from evals.runfolder import Mode, Provenance, SavedRun, save_run
from evals.sheet import Sheet, sheet
from evals.spent import spent
from evals.target import EMBEDDED, Strategy, Target
from summarizer.models import Model, open_model
from summarizer.outcome import Event
from summarizer.pipeline import digests


@dataclass(frozen=True)
class Corpus:
    """Documents with gold, and the folder that they lie in."""

    docs: Path
    labelled: Sequence[Labelled]

    @property
    def texts(self) -> str:
        """A digest of the texts."""
        return _digest([(one.stem, one.document.text_sha256) for one in self.labelled])

    @property
    def gold(self) -> str:
        """A digest of the labels."""
        return _digest([(one.stem, one.gold.model_dump_json()) for one in self.labelled])


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()


def replay(corpus: Corpus, cassettes: Path, strategy: Strategy, runs: Path, target: Target = EMBEDDED) -> SavedRun:
    """A run on recorded answers, saved in ``runs``."""
    made = replayed(corpus.labelled, cassettes, target, strategy)
    return _saved(corpus, target, "replay", [made], runs)


def live(
    corpus: Corpus,
    target: Target,
    strategy: Strategy,
    runs: Path,
    *,
    repeats: int = 1,
    jobs: int | None = None,
    on_event: Callable[[Event], None] = lambda event: None,
) -> SavedRun:
    """A run on a model's answers, saved in ``runs``.

    Answers are kept in ``runs/.work``, apart for each repeat: the same call takes up a run that was stopped,
    and what was answered is not asked again, in runs after a change of the rules neither.
    """
    made = [
        asked(
            corpus.labelled,
            target,
            strategy,
            runs / ".work" / target.slug / str(number),
            jobs=jobs,
            on_event=on_event,
        )
        for number in range(1, repeats + 1)
    ]
    return _saved(corpus, target, "live", made, runs)


def scored(name: str, corpus: Sequence[Labelled], reports: Mapping[str, schemas.Report]) -> Sheet:
    """The sheet of reports; of a document without one everything counts as missed."""
    return sheet(name, [score_document(labelled, reports.get(labelled.stem)) for labelled in corpus])


def _saved(corpus: Corpus, target: Target, mode: Mode, made: list[Predictions], runs: Path) -> SavedRun:
    first = made[0]
    with _looked_at(target) as model:
        profile, weights = model.profile, model.weights_sha256
    what: dict[str, Any] = {
        "mode": mode,
        "model": first.model,
        "base_url": target.base_url,
        "weights_sha256": weights,
        "strategy": first.strategy,
        **digests(),
        "corpus": corpus.texts,
        "gold": corpus.gold,
        "repeats": len(made),
    }
    # The same question gives the same name: a run that is made again takes the place of the one before.
    title = "-".join([target.slug, first.strategy, *(["replay"] if mode == "replay" else [])])
    name = f"{title}-{_digest(what)[:8]}"
    pairs = [(report, one.seconds.get(stem)) for one in made for stem, report in one.reports.items()]
    saved = SavedRun(
        Provenance(
            **what,
            name=name,
            docs=corpus.docs.name,
            made=datetime.now(UTC).replace(microsecond=0),
            spent=spent([report for report, _ in pairs], [s for _, s in pairs if s is not None], profile),
            errors={stem: reason for one in reversed(made) for stem, reason in sorted(one.errors.items())},
            repeatability=repeatability(corpus.labelled, [one.reports for one in made]),
        ),
        tuple(scored(title, corpus.labelled, one.reports) for one in made),
    )
    save_run(saved, [one.reports for one in made], runs / name)
    return saved


def _looked_at(target: Target) -> Model:
    """The model as it would be asked; nothing starts and nothing is sent."""
    return open_model(name=target.model, base_url=target.base_url, api_key=None, mode="replay", store=Path(".not-used"))
