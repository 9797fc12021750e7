"""The way of one document: mentions, questions, grounding, audit, report."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

import prompts
from schemas import Audit, Campaign, Provenance, Report, Source, Statistic, SummarySentence, Suspect, Tokens
from summarizer.asking import Claims, ask_stepwise, ask_whole
from summarizer.documents import Document
from summarizer.grounding import (
    ground_campaigns,
    ground_header,
    ground_statistics,
    ground_summary,
    ground_suspects,
    linked,
    restore,
)
from summarizer.mentions import Mentions, find_mentions
from summarizer.models import Session
from summarizer.workers import Workers, done_here

Strategy = Literal["stepwise", "whole"]

#: The stages whose code can change a report; the rest of the package only carries it.
_RULES = ("documents", "mentions", "models", "asking", "grounding", "pipeline.py")


@dataclass(frozen=True, slots=True)
class Grounded:
    """What of a report stands in the text."""

    agencies: tuple[str, ...]
    outlet: str | None
    summary: tuple[SummarySentence, ...]
    statistics: tuple[Statistic, ...]
    campaigns: tuple[Campaign, ...]
    suspects: tuple[Suspect, ...]
    audit: Audit


def summarize_document(
    document: Document,
    session: Session,
    *,
    strategy: Strategy,
    published: date | None,
    workers: Workers | None = None,
) -> Report:
    """The report of a document, whatever the model answers: what got no usable answer stands in its audit.

    ``published`` is the publication date, where the user knows it; ``workers`` do what needs no model, or else this
    thread. Raises EndpointDown or MissingRecording.
    """
    do = workers.do if workers else done_here
    mentions = do(find_mentions, document, published)
    claims = (ask_stepwise if strategy == "stepwise" else ask_whole)(mentions, session)
    found = do(ground, mentions, claims)
    usage = session.usage
    return Report(
        document=Source(
            id=document.id,
            path=document.path,
            sha256=document.sha256,
            text_sha256=document.text_sha256,
            language=document.language,
            chars=len(document.text),
        ),
        title=mentions.title,
        outlet=found.outlet,
        agencies=found.agencies,
        published=mentions.publication,
        summary=found.summary,
        statistics=found.statistics,
        campaigns=found.campaigns,
        suspects=found.suspects,
        audit=found.audit,
        provenance=Provenance(
            model=session.model_name,
            weights_sha256=session.weights_sha256,
            strategy=strategy,
            settings=settings_digest(strategy=strategy, published=published),
            **digests(),
            calls=usage.calls,
            reasks=usage.reasks,
            tokens=Tokens(read=usage.read, cached=usage.cached, written=usage.written),
        ),
    )


def ground(mentions: Mentions, claims: Claims) -> Grounded:
    """Of what the model claims, that which stands in the text, and an account of all else."""
    restore(claims, mentions.document.text)
    agencies, outlet, header_rejected = ground_header(mentions, claims)
    figures = ground_statistics(mentions, claims, agencies)
    campaigns, campaigns_rejected = ground_campaigns(mentions, claims, agencies)
    suspects, suspects_rejected = ground_suspects(mentions, claims)
    summary, summary_rejected = ground_summary(mentions, claims, figures.statistics, campaigns, suspects)
    return Grounded(
        agencies=agencies,
        outlet=outlet,
        summary=summary,
        statistics=figures.statistics,
        campaigns=linked(campaigns, figures.statistics),
        suspects=suspects,
        audit=Audit(
            numbers=figures.accounts,
            rejected=(
                *claims.rejected,
                *header_rejected,
                *figures.rejected,
                *campaigns_rejected,
                *suspects_rejected,
                *summary_rejected,
            ),
            failures=tuple(claims.failures),
        ),
    )


def settings_digest(*, strategy: Strategy, published: date | None) -> str:
    """SHA-256 (hex) of the settings that can change a report."""
    settings = {"strategy": strategy, "published": published.isoformat() if published else None}
    return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()


@cache
def digests() -> dict[str, str]:
    """SHA-256 (hex) of the prompts, the schemas and our own rules: with others, a report could be another."""
    package = files("summarizer")
    return {
        "prompts": prompts.digest(),
        "schemas": _digest([("schemas", files("schemas"))]),
        "rules": _digest((name, package.joinpath(name)) for name in _RULES),
    }


def _digest(parts: Iterable[tuple[str, Traversable]]) -> str:
    total = hashlib.sha256()
    for path, content in sorted(entry for name, part in parts for entry in _contents(name, part)):
        total.update(f"{path}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _contents(path: str, part: Traversable) -> list[tuple[str, bytes]]:
    if part.is_dir():
        return [
            entry
            for child in part.iterdir()
            if child.name != "__pycache__"
            for entry in _contents(f"{path}/{child.name}", child)
        ]
    return [(path, part.read_bytes())]
