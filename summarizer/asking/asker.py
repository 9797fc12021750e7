"""Asking on behalf of one document: what fails is noted, and the rest goes on."""

import json
from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel

from schemas import Failure, Rejection, Span
from summarizer.asking.claims import Claims
from summarizer.documents import Range
from summarizer.models import (
    CutAnswer,
    EndpointDown,
    InvalidAnswer,
    MissingRecording,
    Query,
    QuestionError,
    RefusedRequest,
    Session,
)

T = TypeVar("T", bound=BaseModel)


class TooMuch(Exception):
    """The question was too large: its answer was cut, or the request exceeds the model's context."""

    def __init__(self, error: QuestionError) -> None:
        super().__init__(str(error))
        self.error = error


class Asker:
    """Asks questions of one session and keeps the failures and rejected answers in ``claims``."""

    def __init__(self, session: Session) -> None:
        self.claims = Claims()
        self._session = session

    def ask(
        self,
        query: Query[T],
        where: Range | None,
        *,
        salvage: Callable[[str], bool] = lambda answer: False,
        divisible: bool = False,
    ) -> T | None:
        """The answer, or None after noting the failure.

        ``where`` is the part of the text asked about (None: all of it). ``salvage`` gets an invalid answer and says
        whether it could use all that was asked for. With ``divisible``, a question that is too large raises TooMuch
        instead. EndpointDown and MissingRecording pass: no other question would be answered either.
        """
        try:
            return self._session.ask(query)
        except (EndpointDown, MissingRecording):
            raise
        except (CutAnswer, RefusedRequest) as error:
            if divisible:
                raise TooMuch(error) from error
            self.fail(error, where)
        except InvalidAnswer as error:
            self.claims.rejected.append(Rejection(question=query.name, answer=error.answer, reason=error.reason))
            if salvage(error.answer):
                self._session.answered += 1
            else:
                self.fail(error, where)
        return None

    def fail(self, error: QuestionError, where: Range | None) -> None:
        """Note a question that stays without a usable answer."""
        span = Span(start=where.start, end=where.end) if where else None
        self._session.give_up(error)
        self.claims.failures.append(Failure(question=error.question, where=span, reason=error.reason))


def strings_of(answer: str, key: str) -> list[str]:
    """The strings in a list of an answer that failed validation; [] when it isn't even of that form."""
    values = entries_of(answer, key)
    return [v for v in values if isinstance(v, str)]


def entries_of(answer: str, key: str) -> list[object]:
    """The entries of a list of an answer that failed validation; [] when it isn't even of that form."""
    try:
        values = json.loads(answer)[key]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []
    return values if isinstance(values, list) else []
