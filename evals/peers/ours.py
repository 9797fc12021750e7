"""This project, asked in small questions."""

import time
from collections import defaultdict
from functools import partial

from evals.peers.system import Bench
from evals.peers.taken import Taken, Unreachable
from evals.peers.wording import digest
from summarizer.documents import Document
from summarizer.models import CallRecord, EndpointDown
from summarizer.pipeline import digests, summarize_document


class Ours:
    """Stepwise. ``calls`` is filled by the model's listener, so that seconds can be told by question."""

    name = "ours"

    def __init__(self, bench: Bench, calls: list[CallRecord]) -> None:
        self._bench = bench
        self._calls = calls

    def version(self) -> str:
        """The digests of prompts, schemas and rules."""
        return digest(*(f"{name} {value}" for name, value in sorted(digests().items())))

    def take(self, document: Document) -> Taken:
        """Report a document; the answers are kept as a recording beside the report."""
        del self._calls[:]
        session = self._bench.model.session(document.id)
        summarize = partial(summarize_document, strategy="stepwise", published=None)
        started = time.monotonic()
        try:
            report = summarize(document, session)
        except EndpointDown as problem:
            raise Unreachable(str(problem)) from problem
        finally:
            session.close()
        seconds = time.monotonic() - started
        spent: defaultdict[str, float] = defaultdict(float)
        for call in self._calls:
            spent[call.question] += call.seconds
        usage = session.usage
        return Taken(
            system=self.name,
            document=document.id,
            text_sha256=document.text_sha256,
            model=session.model_name,
            version=self.version(),
            seconds=round(seconds, 3),
            calls=usage.calls,
            read=usage.read,
            cached=usage.cached,
            written=usage.written,
            parts=max(usage.calls - usage.reasks, 1),
            lost=len(report.audit.failures),
            questions={name: round(value, 3) for name, value in sorted(spent.items())},
            answer=report.model_dump(mode="json"),
        )
