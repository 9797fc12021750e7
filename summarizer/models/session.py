"""One document's talk with the model."""

import logging
import time
from typing import TYPE_CHECKING, Any

from summarizer.models.completion import Completion, parse_completion
from summarizer.models.errors import (
    CutAnswer,
    EndpointDown,
    InvalidAnswer,
    MissingRecording,
    QuestionError,
    RefusedRequest,
)
from summarizer.models.faults import EngineDied, NotRecorded, Unanswered
from summarizer.models.query import Query, T
from summarizer.models.retries import Retries, is_transport_fault
from summarizer.models.usage import CallRecord, Usage
from summarizer.models.validation import Exchange, ask_validated, error_lines, is_invalid_answer
from summarizer.models.wire import Form, request_body

if TYPE_CHECKING:
    from openai import OpenAI

    from summarizer.models.cassette import Cassette
    from summarizer.models.model import Model

_log = logging.getLogger(__name__)

#: What an endpoint answers to a request whose form or size it doesn't take.
_REFUSALS = frozenset({400, 413, 422})
#: The refusals that may be about the form of the answer.
_FORM_REFUSALS = frozenset({400, 422})


class Session:
    """Asks one document's questions, one after another; keeps their recording, retries and usage apart.

    For one thread at a time. ``close`` it; ``finished=True`` says that every question of the document was
    asked. ``answered`` counts the questions with a usable answer.
    """

    def __init__(self, model: "Model", document: str, cassette: "Cassette") -> None:
        self.profile = model.profile
        self.usage = Usage()
        self.answered = 0
        self.document = document
        self.model_name = model.name
        self.weights_sha256 = model.weights_sha256
        self._model = model
        self._cassette = cassette
        self._retries = Retries(model.retry_policy, lambda: model.is_reached)
        self._client_made: OpenAI | None = None
        self._given_up: set[str] = set()

    def ask(self, query: Query[T]) -> T:
        """The validated answer to a question.

        Raises InvalidAnswer, CutAnswer or RefusedRequest where this question has no usable answer;
        EndpointDown or MissingRecording where no other question will have one either.
        """
        before = len(self._cassette.had)
        try:
            answer = self._ask_with_room(query)
        except QuestionError as error:
            error.answers = tuple(self._cassette.had[before:])
            raise
        self.answered += 1
        return answer

    def _ask_with_room(self, query: Query[T]) -> T:
        from instructor.v2.core.errors import IncompleteOutputException, InstructorRetryException

        for room in (query.max_tokens, 2 * query.max_tokens):
            exchange = Exchange(query, room)
            try:
                return ask_validated(exchange, self._ask)
            except IncompleteOutputException:
                continue
            except InstructorRetryException as error:
                cause = error.__cause__
                if is_invalid_answer(cause) and isinstance(cause, Exception):
                    reason = "; ".join(error_lines(cause))
                    raise InvalidAnswer(query.name, reason, exchange.answer) from cause
                raise cause or error from None
        raise CutAnswer(query.name, f"the answer was still cut off at {2 * query.max_tokens} tokens")

    @property
    def waiting(self) -> str | None:
        """What is waited for, in words, while a request has to be sent again."""
        waiting = self._retries.waiting
        return waiting and f"waiting for {self._model.address}, try {waiting[0]} of {waiting[1]}"

    def give_up(self, error: QuestionError) -> None:
        """Leave a question unanswered: its unusable answers are not kept, so that a later run asks it again.

        Recordings (modes ``record`` and ``replay``) keep them, since a report is to come out the same.
        """
        self._given_up.update(error.answers)

    def close(self, *, finished: bool = False) -> None:
        """End the talk. When recording a finished document, drop what nothing played from its cassette."""
        if finished and self._model.mode == "record":
            self._cassette.keep_played()
        elif finished and self._model.mode == "live" and self._given_up:
            self._cassette.drop(self._given_up)

    def _ask(self, exchange: Exchange[Any]) -> Completion:
        model = self._model
        form = model.form
        try:
            return self._send(exchange, form)
        except (RefusedRequest, MissingRecording) as refusal:
            if not self._may_change_form(form, refusal):
                raise
            try:
                completion = self._send(exchange, Form.TOOLS)
            except (RefusedRequest, MissingRecording):
                # It was not the form that was refused.
                raise refusal from None
            _log.info("%s takes no JSON schema: its answers are asked for as calls of a tool", model.name)
            model.form = Form.TOOLS
            return completion

    def _may_change_form(self, form: Form, refusal: QuestionError) -> bool:
        if self.profile.known or form is Form.TOOLS:
            return False
        if isinstance(refusal, MissingRecording):
            return True
        return getattr(refusal.__cause__, "status_code", None) in _FORM_REFUSALS

    def _send(self, exchange: Exchange[Any], form: Form) -> Completion:
        model, name = self._model, exchange.query.name
        body = request_body(
            exchange.query,
            exchange.messages,
            model=model.name,
            profile=self.profile,
            form=form,
            room=exchange.room,
        )
        retries, plays, start = self._retries.count, self._cassette.plays, time.monotonic()
        try:
            completion = self._retries.run(lambda: self._create(body))
        except Exception as fault:
            self.usage.transport_retries += self._retries.count - retries
            raise self._named(name, fault) from fault
        played = self._cassette.plays > plays
        call = CallRecord(
            document=self.document,
            question=name,
            reask=exchange.reask,
            read=completion.read,
            cached=completion.cached,
            written=completion.written,
            seconds=time.monotonic() - start,
            transport_retries=self._retries.count - retries,
            played=played,
            cost=0.0 if played else self._cost(completion),
        )
        self.usage.count(call)
        exchange.answer = completion.text
        model.report(call)
        return completion

    def _create(self, body: dict[str, Any]) -> Completion:
        from httpx2 import Response

        # The body goes out as we made it: the client's method for this path would convert each of its parts.
        response = self._client.post("/chat/completions", cast_to=Response, body=body)
        completion = parse_completion(response.content)
        if completion is None:
            raise Unanswered("the endpoint's answer holds no completion")
        return completion

    @property
    def _client(self) -> "OpenAI":
        if self._client_made is None:
            import httpx2
            from openai import OpenAI

            from summarizer.models.transport import RecordingTransport

            # Where the endpoint is and which key it takes is known to the transport alone. Whatever the
            # environment holds for this client (another base URL, a key, an organisation) is not for it.
            transport = RecordingTransport(self._cassette, self._model.endpoint)
            self._client_made = OpenAI(
                api_key="unused",
                base_url="http://model",
                max_retries=0,
                http_client=httpx2.Client(transport=transport, timeout=self._model.timeout, trust_env=False),
                timeout=self._model.timeout,
            )
        return self._client_made

    def _cost(self, completion: Completion) -> float | None:
        prices = self.profile.prices
        return prices.cost(completion.read, completion.cached, completion.written) if prices else None

    def _named(self, question: str, fault: Exception) -> Exception:
        """The error that is ours for a fault of the transport; any other error as it is."""
        from openai import APIConnectionError, APIStatusError, APITimeoutError

        if isinstance(fault, APIStatusError):
            reason = f"HTTP {fault.status_code}: {_said(fault)}"
            if fault.status_code in _REFUSALS:
                return RefusedRequest(question, reason)
            return EndpointDown(question, self._with_retries(reason, fault))
        if isinstance(fault, APIConnectionError):
            cause = fault.__cause__
            if isinstance(cause, NotRecorded):
                return MissingRecording(
                    question,
                    f"no recorded answer for document {self.document!r} in {self._cassette.path}; record it "
                    f"with `make record`, or with `summarize --record` and the same options",
                )
            if isinstance(cause, EngineDied):
                return EndpointDown(question, str(cause))
            if isinstance(fault, APITimeoutError):
                return EndpointDown(
                    question, self._with_retries(f"no answer in time from {self._model.address}", fault)
                )
            told = f"no connection to {self._model.address}: {cause or fault}; is the server running there?"
            return EndpointDown(question, self._with_retries(told, fault))
        if isinstance(fault, Unanswered):
            return EndpointDown(question, self._with_retries(str(fault), fault))
        return fault

    def _with_retries(self, reason: str, fault: Exception) -> str:
        return f"{reason} (retries used up)" if self._model.is_reached and is_transport_fault(fault) else reason


def _said(fault: Any) -> str:
    body = fault.body
    message = body.get("message") if isinstance(body, dict) else None
    return " ".join(str(message or fault.response.reason_phrase or "no reason given").split())[:300]
