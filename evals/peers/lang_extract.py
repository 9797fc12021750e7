"""LangExtract: chunks of the text, worked examples, its own alignment of what the model says.

Needs the extra ``peers``.
"""

import json
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

import langextract as lx
from langextract.core.tokenizer import RegexTokenizer, Tokenizer, UnicodeTokenizer

from evals.peers.system import Bench, Read, take_by_gateway
from evals.peers.taken import Taken
from evals.peers.wording import digest, examples, render
from summarizer.documents import Document

#: Room for the answer about one chunk; without a limit a model that repeats itself fills its context.
MAX_TOKENS = 3072
WORKERS = 10
#: Only what stands in the text token by token is grounded.
EXACT = {"enable_fuzzy_alignment": False, "accept_match_lesser": False}


class LangExtract:
    """Default chunks and schema constraints. One set of answers is aligned twice: by default, and exactly."""

    name = "langextract"

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def version(self) -> str:
        """The digest of prompt, examples and settings."""
        told = json.dumps([examples(language) for language in ("en", "zh")], ensure_ascii=False)
        return digest(render("langextract"), told, f"{MAX_TOKENS} langextract {version('langextract')}")

    def take(self, document: Document) -> Taken:
        """Read a document chunk by chunk. ``answer`` has the extractions as ``default`` and as ``exact``."""
        tape = self._bench.tape(self.name, document.id)
        taken = take_by_gateway(self._bench, self, document, tape, lambda: self._read(document, {}))
        if taken.answer is None:
            return taken
        with self._bench.gateway.playing(tape):
            exact = self._read(document, EXACT)
        return taken.model_copy(update={"answer": {"default": taken.answer, "exact": exact.answer}})

    def _read(self, document: Document, resolver: dict[str, Any]) -> Read:
        with _omissions() as omitted, warnings.catch_warnings():
            # That a given configuration is still constrained by the examples is meant.
            warnings.simplefilter("ignore", UserWarning)
            found = lx.extract(
                text_or_documents=document.text,
                prompt_description=render("langextract"),
                examples=worked_examples(document.language),
                config=self._config(),
                tokenizer=tokenizer_for(document.language),
                resolver_params=resolver,
                show_progress=False,
            )
        return Read([extraction_dict(e) for e in found.extractions or ()], len(omitted))

    def _config(self) -> Any:
        model = self._bench.model
        settings: dict[str, Any] = {
            "base_url": self._bench.gateway.base_url,
            "api_key": "unused",
            "max_workers": 1 if model.profile.embedded else WORKERS,
        }
        if model.profile.temperature:
            settings["temperature"] = 0.0
        if model.profile.token_limit == "max_tokens":
            settings["max_output_tokens"] = MAX_TOKENS
        return lx.factory.ModelConfig(model_id=model.name, provider="openai", provider_kwargs=settings)


def worked_examples(language: str) -> list[Any]:
    """The examples for texts of a language as LangExtract's own data classes."""
    return [
        lx.data.ExampleData(
            text=example["text"],
            extractions=[
                lx.data.Extraction(
                    extraction_class=e["class"], extraction_text=e["text"], attributes=dict(e["attributes"])
                )
                for e in example["extractions"]
            ],
        )
        for example in examples(language)
    ]


def tokenizer_for(language: str) -> Tokenizer:
    """The one that LangExtract recommends for texts without spaces between words, else its default."""
    return UnicodeTokenizer() if language == "zh" else RegexTokenizer()


def extraction_dict(extraction: Any) -> dict[str, Any]:
    """An extraction as it is kept: ``start`` and ``end`` are null where it was not grounded."""
    interval, status = extraction.char_interval, extraction.alignment_status
    return {
        "class": extraction.extraction_class,
        "text": extraction.extraction_text,
        "attributes": extraction.attributes or {},
        "start": interval.start_pos if interval else None,
        "end": interval.end_pos if interval else None,
        "status": status.value if status else None,
    }


class _Omissions(logging.Handler):
    """Counts the chunks that LangExtract leaves out: it says so in a line of its log and nowhere else."""

    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what tells of a lost chunk."""
        message = record.getMessage()
        if message.startswith("Chunk omitted"):
            self._found.append(message)


@contextmanager
def _omissions() -> Iterator[list[str]]:
    found: list[str] = []
    handler, logger = _Omissions(found), logging.getLogger("absl")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
