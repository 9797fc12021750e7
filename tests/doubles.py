"""Stand-ins for the model and the pipeline, and reports made by hand, for tests of the stages after them."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from schemas import (
    Audit,
    Campaign,
    Event,
    Evidence,
    Failure,
    NumberAccount,
    Period,
    Provenance,
    Publication,
    Quantity,
    Report,
    Source,
    Span,
    Statistic,
    SummarySentence,
    Suspect,
    Tokens,
)
from summarizer.documents import Document, Range
from summarizer.models import EndpointDown, MissingRecording, Usage
from summarizer.models.profile import embedded_profile, find_profile

DIGESTS = {"prompts": "p", "schemas": "s", "rules": "r"}


def settings_digest(*, strategy: str, published: Any) -> str:
    """Stands in for the pipeline's."""
    return f"{strategy} {published}"


def make_report(document: Document, *, strategy: str = "stepwise", settings: str = "", **parts: Any) -> Report:
    """An empty but valid report of a document; ``parts`` go into it as they are."""
    fields: dict[str, Any] = {
        "document": Source(
            id=document.id,
            path=document.path,
            sha256=document.sha256,
            text_sha256=document.text_sha256,
            language=document.language,
            chars=len(document.text),
        ),
        "title": None,
        "outlet": None,
        "agencies": (),
        "published": Publication(date=None, basis="unknown", evidence=()),
        "summary": (),
        "statistics": (),
        "campaigns": (),
        "suspects": (),
        "audit": Audit(numbers=(), rejected=(), failures=()),
        "provenance": Provenance(
            model="double",
            weights_sha256=None,
            strategy=strategy,
            settings=settings,
            calls=1,
            reasks=0,
            tokens=Tokens(read=10, cached=0, written=5),
            **DIGESTS,
        ),
    }
    return Report(**{**fields, **parts})


def full_text(name: str = "Tom Vane", measure: str = "calls stopped") -> str:
    """The text of ``full_report``."""
    return f"Outlet {name}. On 3 May more than 1,945 calls ended, 7 times. {name} was jailed. {name} {measure}"


def full_report(name: str = "Tom Vane", measure: str = "calls stopped") -> Report:
    """A report with something in every part; ``name`` is a suspect, a campaign, an agency and a place."""
    text, figure = full_text(name, measure), "more than 1,945 calls"
    document = Document("harbour", "seeds/harbour.txt", "0" * 64, text, "en", (Range(0, len(text)),))

    def cite(quote: str) -> Evidence:
        start = text.index(quote)
        return Evidence(start=start, end=start + len(quote), quote=quote)

    number = cite("more than 1,945")
    span = Span(start=number.start, end=number.end)
    day = Period(start=None, end="2024-05-03", evidence=cite("3 May"))  # type: ignore[arg-type]
    seven = text.index("7 times")
    return make_report(
        document,
        title=name,
        outlet=name,
        agencies=(name,),
        published=Publication(date="2024-05-04", basis="given", evidence=()),  # type: ignore[arg-type]
        summary=(SummarySentence(text=f"Of {name}.", evidence=(cite(name),)),),
        statistics=(
            Statistic(
                id="s1",
                measure=measure,
                object="call",
                action="blocked",
                change="none",
                quantity=Quantity(value=1945, kind="count", currency=None, unit=None, bound="over", text=number.quote),
                period=day,
                place=name,
                agency=name,
                part_of=None,
                scope="batch",
                evidence=cite(figure),
                number=span,
            ),
        ),
        campaigns=(
            Campaign(
                id="c1",
                name=name,
                aliases=(name,),
                agencies=(name,),
                places=(name,),
                period=day,
                statistics=("s1",),
                evidence=(cite(name),),
            ),
        ),
        suspects=(
            Suspect(
                id="p1",
                name=name,
                aliases=(name,),
                role=name,
                group=name,
                status="convicted",
                events=(
                    Event(
                        status="convicted",
                        date=None,
                        place=name,
                        detail=name,
                        evidence=cite(f"{name} was jailed"),
                    ),
                ),
                evidence=(cite(name),),
            ),
        ),
        audit=Audit.model_validate(
            {
                "numbers": [
                    NumberAccount(
                        start=span.start, end=span.end, text=number.quote, used_by="s1", reason=None, by=None
                    ),
                    NumberAccount(start=seven, end=seven + 1, text="7", used_by=None, reason=None, by=None),
                ],
                "rejected": [{"question": "suspects", "answer": name, "reason": "not in the text"}],
                "failures": [{"question": "suspects", "where": None, "reason": f"no answer: {name}"}],
            }
        ),
    )


class FakeSession:
    """Counts what a document used."""

    def __init__(self, model: "FakeModel", document_id: str) -> None:
        self.document_id = document_id
        self.profile = model.profile
        self.usage = Usage(calls=1, read=10, written=5)
        self.answered = 1
        self.waiting: str | None = None
        self.finished: bool | None = None

    def close(self, *, finished: bool = False) -> None:
        """As the real one."""
        self.finished = finished


class FakeModel:
    """A model that nothing is asked of; ``asked`` are the documents that got a session, in order."""

    name = "double"
    weights_sha256 = None
    is_reached = True
    engine: str | None = None

    def __init__(self, *, embedded: bool = True, host: str | None = None) -> None:
        self.profile = embedded_profile() if embedded else find_profile("double", hosted=False)
        self.host = host
        self.opened: list[dict[str, Any]] = []
        self.sessions: list[FakeSession] = []

    def open(self, **options: Any) -> Self:
        """Stands in for ``open_model``."""
        self.opened.append(options)
        return self

    @property
    def asked(self) -> list[str]:
        """Ids of the documents that were asked about."""
        return [session.document_id for session in self.sessions]

    def session(self, document_id: str) -> FakeSession:
        """As the real one."""
        session = FakeSession(self, document_id)
        self.sessions.append(session)
        return session

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass


class FakePipeline:
    """Makes an empty report of each text, or does what the first word of the text says."""

    def __init__(self) -> None:
        self.running = self.most_running = 0
        self.before: Callable[[Document], None] = lambda document: None
        self._lock = threading.Lock()

    def summarize_document(
        self, document: Document, session: Any, *, strategy: str, published: Any, workers: Any = None
    ) -> Report:
        """As the real one."""
        with self._lock:
            self.running += 1
            self.most_running = max(self.running, self.most_running)
        try:
            self.before(document)
            if document.text.startswith("mute"):
                session.answered = 0
            return self._report(document, settings_digest(strategy=strategy, published=published), strategy)
        finally:
            with self._lock:
                self.running -= 1

    def _report(self, document: Document, settings: str, strategy: str) -> Report:
        match document.text.split()[:1]:
            case ["crash"]:
                raise ZeroDivisionError("a made-up \x1b[31mmistake")
            case ["down"]:
                raise EndpointDown("measures", "no connection: refused")
            case ["unrecorded"]:
                raise MissingRecording("measures", f"no recorded answer for document {document.id!r}")
            case ["slow"]:
                time.sleep(0.2)
            case ["mute" | "partly"]:
                failed = Failure(question="measures", where=None, reason="no JSON")
                audit = Audit(numbers=(), rejected=(), failures=(failed,))
                return make_report(document, strategy=strategy, settings=settings, audit=audit)
            case ["dated"]:
                stated = {"date": "2024-03-14", "basis": "stated", "evidence": (), "given": "2024-03-20"}
                dated = Publication.model_validate(stated)
                return make_report(document, strategy=strategy, settings=settings, published=dated)
            case ["open"]:
                number = NumberAccount(start=0, end=4, text="open", used_by=None, reason=None, by=None)
                audit = Audit(numbers=(number,), rejected=(), failures=())
                return make_report(document, strategy=strategy, settings=settings, audit=audit)
        return make_report(document, strategy=strategy, settings=settings)


def write_files(folder: Path, **texts: str) -> list[str]:
    """Text files by stem; gives their paths in the order of the arguments."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for stem, text in texts.items():
        path = folder / f"{stem}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        paths.append(str(path))
    return paths
