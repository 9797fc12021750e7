"""A session in this process, for tests of what is asked and of what becomes of the answers."""

import json
from collections.abc import Callable
from typing import Any, cast

from pydantic import ValidationError

from summarizer.models import InvalidAnswer, Query, QuestionError, Session, Usage
from summarizer.models.profile import Profile, embedded_profile, find_profile
from summarizer.models.query import T
from tests.fake_endpoint import SeenRequest, nonsense

#: An answer: text as a model would write it, something to be written as JSON, or an error to be raised.
Reply = str | dict[str, Any] | QuestionError
Answer = Callable[[Query[Any]], Reply]


class StubSession:
    """Answers each query with what ``answer`` gives for it, validated as the real session does, without re-asks."""

    model_name = "stub"
    weights_sha256 = None

    def __init__(self, answer: Answer, *, profile: Profile | None = None) -> None:
        self.profile = profile or find_profile("stub", hosted=False)
        self.usage = Usage()
        self.answered = 0
        self.queries: list[Query[Any]] = []
        self._answer = answer

    def ask(self, query: Query[T]) -> T:
        """As the real one."""
        self.queries.append(query)
        self.usage.calls += 1
        reply = self._answer(query)
        if isinstance(reply, QuestionError):
            raise reply
        text = reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)
        try:
            answer = query.response_model.model_validate_json(text, context=dict(query.context))
        except ValidationError as error:
            raise InvalidAnswer(query.name, str(error.errors()[0]["msg"]), text) from error
        self.answered += 1
        return answer

    def give_up(self, error: QuestionError) -> None:
        """As the real one."""


def stub(answer: Answer, *, grammar: bool = False) -> Session:
    """A stub session as the pipeline takes it; ``grammar``: with the embedded model's profile."""
    return cast(Session, StubSession(answer, profile=embedded_profile() if grammar else None))


def queries_of(session: Session) -> list[Query[Any]]:
    """What a stub session was asked."""
    return cast(StubSession, session).queries


def replies(**by_question: Reply | Answer) -> Answer:
    """Answers by the question's name; any other question gets an answer that is no JSON."""

    def answer(query: Query[Any]) -> Reply:
        reply = by_question.get(query.name, "junk")
        return reply(query) if callable(reply) else reply

    return answer


def nonsensical(words: list[str], *, items: int = 2) -> Answer:
    """Answers that follow the schema of the question and are made of ``words``."""
    asked = 0

    def answer(query: Query[Any]) -> str:
        nonlocal asked
        asked += 1
        schema = query.response_model.model_json_schema()
        body = {"response_format": {"json_schema": {"schema": schema}}}
        return nonsense(SeenRequest(asked, "", {}, body), words=words, items=items)

    return answer


def user_text(query: Query[Any]) -> str:
    """The last message of a query: the question itself."""
    return query.messages[-1].content
