"""Asking: what goes over the wire, and every way in which it can fail, with the requests counted."""

import socket
from pathlib import Path
from typing import Any

import pytest

import prompts
from summarizer.models import (
    CallRecord,
    CutAnswer,
    EndpointDown,
    InvalidAnswer,
    Query,
    RefusedRequest,
    RetryPolicy,
    Session,
)
from tests.fake_endpoint import Answer, Behaviour, Drop, FakeEndpoint, Junk, SeenRequest, Slow, Status, storm
from tests.models.asked import BAD, GOOD, TEXT, Names, names_query, open_at


def wire(query: Query[Any]) -> list[dict[str, str]]:
    return [message._asdict() for message in query.messages]


def test_the_wire_holds_what_was_rendered_and_nothing_else(tmp_path: Path) -> None:
    query = names_query()
    with FakeEndpoint(GOOD) as endpoint, open_at(endpoint.base_url, tmp_path, api_key="sk-test-key") as model:
        answer = model.session("a").ask(query)
    assert answer == Names.model_construct(names=["Tom Vane", "Ann Reed"])
    assert type(answer) is Names
    (request,) = endpoint.requests
    assert request.body == {
        "model": "qwen-test",
        "messages": wire(query),
        "max_tokens": 50,
        "temperature": 0,
        "seed": 7,
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": "names",
                "strict": True,
                "schema": {
                    "type": "object",
                    "properties": {"names": {"type": "array", "items": {"type": "string"}}},
                    "required": ["names"],
                    "additionalProperties": False,
                },
            },
        },
    }
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == "Bearer sk-test-key"
    assert not [name for name in request.headers if name.startswith(("x-", "openai-"))]


def test_keys_of_the_environment_are_not_sent_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-environment")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-environment")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with FakeEndpoint(GOOD) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        model.session("a").ask(names_query())
    assert "of-the-environment" not in str(endpoint.requests[0].headers)
    assert "authorization" not in endpoint.requests[0].headers


def test_a_reask_shows_the_answer_and_the_rendered_errors(tmp_path: Path) -> None:
    query = names_query()
    with FakeEndpoint(GOOD, script=[Answer(BAD)]) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        session = model.session("a")
        session.ask(query)
    first, second = endpoint.requests
    told = prompts.render("reask", "user", errors=["names: 'Bob Stone' is not in the text"])
    assert first.messages == wire(query)
    assert second.messages == [
        *wire(query),
        {"role": "assistant", "content": BAD},
        {"role": "user", "content": told},
    ]
    assert "pydantic" not in told
    assert (session.usage.calls, session.usage.reasks, session.usage.transport_retries) == (2, 1, 0)


def test_invalid_after_two_reasks(tmp_path: Path) -> None:
    def answer(request: SeenRequest) -> str:
        return f'{{"names": ["Bob Stone {request.number}"]}}'

    with FakeEndpoint(answer) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        with pytest.raises(InvalidAnswer) as caught:
            model.session("a").ask(names_query())
        assert len(endpoint.requests) == 3
        # Only the latest answer is shown again.
        assert [message["role"] for message in endpoint.requests[2].messages] == [
            "system",
            "user",
            "assistant",
            "user",
        ]
    assert caught.value.question == "names"
    assert "Bob Stone 2" in caught.value.answer
    assert "'Bob Stone 2' is not in the text" in caught.value.reason


def test_a_reask_that_would_be_the_same_again_is_not_sent_again(tmp_path: Path) -> None:
    with FakeEndpoint(BAD) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        with pytest.raises(InvalidAnswer):
            model.session("a").ask(names_query())
        assert len(endpoint.requests) == 2


@pytest.mark.parametrize("junk", ["", "no JSON here", '{"names": ["Tom', "null", "[]", '{"names": 7}', "{" * 5000])
def test_junk_text_is_asked_again(tmp_path: Path, junk: str) -> None:
    script = [Answer(junk)]
    with FakeEndpoint(GOOD, script=script) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        assert model.session("a").ask(names_query()).names == ["Tom Vane", "Ann Reed"]
    assert len(endpoint.requests) == 2
    assert max(len(message["content"]) for message in endpoint.requests[1].messages) < 3000


@pytest.mark.parametrize("around", ["```json\n{}\n```", "Here it is: {} Done.", "<think>{{maybe}}</think>\n{}"])
def test_words_around_the_object_are_no_fault(tmp_path: Path, around: str) -> None:
    text = around.replace("{}", GOOD)
    with FakeEndpoint(text) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        model.session("a").ask(names_query())
    assert len(endpoint.requests) == 1


def test_a_cut_answer_gets_twice_the_room_once(tmp_path: Path) -> None:
    script = [Answer('{"names": ["Tom', cut=True)]
    with FakeEndpoint(GOOD, script=script) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        model.session("a").ask(names_query())
        assert [request.body["max_tokens"] for request in endpoint.requests] == [50, 100]
        assert endpoint.requests[0].messages == endpoint.requests[1].messages
    with (
        FakeEndpoint(choose=lambda _: Answer("{", cut=True)) as endpoint,
        open_at(endpoint.base_url, tmp_path / "b") as model,
    ):
        with pytest.raises(CutAnswer, match="100 tokens"):
            model.session("a").ask(names_query())
        assert len(endpoint.requests) == 2


@pytest.mark.parametrize(
    "fault",
    [Status(429), Status(500), Status(503), Status(408), Drop(), Drop(midway=True), Junk(), Junk(b"{}")],
)
def test_faults_of_the_transport_are_retried(tmp_path: Path, fault: Behaviour) -> None:
    waits: list[float] = []
    with (
        FakeEndpoint(GOOD, script=[fault, fault]) as endpoint,
        open_at(endpoint.base_url, tmp_path, waits=waits) as model,
    ):
        session = model.session("a")
        session.ask(names_query())
    assert len(endpoint.requests) == 3
    assert all(request.body == endpoint.requests[0].body for request in endpoint.requests)
    assert 0.25 <= waits[0] <= 0.5 <= waits[1] <= 1.0
    assert session.usage.transport_retries == 2
    assert session.usage.reasks == 0


@pytest.mark.parametrize(
    ("headers", "wait"),
    [({"retry-after": "7"}, 7.0), ({"retry-after-ms": "250"}, 0.25), ({"retry-after": "soon"}, 0.4)],
)
def test_retry_after_is_kept(tmp_path: Path, headers: dict[str, str], wait: float) -> None:
    waits: list[float] = []
    script = [Status(429, headers)]
    with (
        FakeEndpoint(GOOD, script=script) as endpoint,
        open_at(endpoint.base_url, tmp_path, waits=waits) as model,
    ):
        model.session("a").ask(names_query())
    assert waits == [pytest.approx(wait, abs=0.15)]


def test_a_storm_of_429_uses_up_the_budget(tmp_path: Path) -> None:
    with (
        FakeEndpoint(choose=lambda _: Status(429)) as endpoint,
        open_at(endpoint.base_url, tmp_path, retries=12) as model,
    ):
        session = model.session("a")
        with pytest.raises(EndpointDown, match="HTTP 429: as scripted") as caught:
            session.ask(names_query())
        assert len(endpoint.requests) == 13
        assert session.usage.transport_retries == 12
        assert caught.value.question == "names"
        # The budget is the document's, not the question's.
        with pytest.raises(EndpointDown):
            session.ask(names_query(name="more"))
        assert len(endpoint.requests) == 14


def test_a_wait_beyond_the_time_budget_is_not_waited(tmp_path: Path) -> None:
    waits: list[float] = []
    with (
        FakeEndpoint(choose=lambda _: Status(429, {"retry-after": "3600"})) as endpoint,
        open_at(endpoint.base_url, tmp_path, waits=waits) as model,
        pytest.raises(EndpointDown),
    ):
        model.session("a").ask(names_query())
    assert (len(endpoint.requests), waits) == (1, [])


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Status(401, message="wrong key"), "HTTP 401: wrong key"),
        (Status(404, message="no such model"), "HTTP 404: no such model"),
        (Status(429, message="pay first", error_code="insufficient_quota"), "HTTP 429: pay first"),
    ],
)
def test_what_no_retry_can_mend_is_not_retried(tmp_path: Path, fault: Behaviour, said: str) -> None:
    with (
        FakeEndpoint(choose=lambda _: fault) as endpoint,
        open_at(endpoint.base_url, tmp_path) as model,
        pytest.raises(EndpointDown, match=said),
    ):
        model.session("a").ask(names_query())
    assert len(endpoint.requests) == 1


def test_nobody_listens(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{unused.getsockname()[1]}/v1"
        waits: list[float] = []
        with open_at(f"http://user:secret@{place}", tmp_path, waits=waits) as model:
            session = model.session("a")
            with pytest.raises(
                EndpointDown, match=rf"no connection to http://{place}: .*refused; is the server"
            ) as told:
                session.ask(names_query())
    assert "secret" not in str(told.value)
    assert session.usage.transport_retries == 4
    assert sum(waits) < 8
    assert session.waiting is None


class Told(list[float]):
    """In place of waiting: what the session says it waits for."""

    def __init__(self) -> None:
        self.session: Session | None = None
        self.words: list[str | None] = []

    def append(self, seconds: float) -> None:
        assert self.session is not None
        self.words.append(self.session.waiting)


def test_what_is_waited_for_is_told(tmp_path: Path) -> None:
    told = Told()
    with (
        FakeEndpoint(choose=lambda request: Status(503) if request.number else Answer(GOOD)) as endpoint,
        open_at(endpoint.base_url, tmp_path, retries=7, waits=told) as model,
    ):
        told.session = model.session("a")
        told.session.ask(names_query())
        with pytest.raises(EndpointDown, match="retries used up"):
            told.session.ask(names_query(f"{TEXT} again"))
    # It answered once: all of the budget is used.
    assert told.words == [f"waiting for {endpoint.base_url}, try {number} of 8" for number in range(2, 9)]


def test_an_endpoint_that_is_not_there_is_not_waited_for_as_long(tmp_path: Path) -> None:
    told = Told()
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
        with open_at(url, tmp_path, waits=told) as model:
            told.session = model.session("a")
            with pytest.raises(EndpointDown):
                told.session.ask(names_query())
    assert told.words == [f"waiting for {url}, try {number} of 5" for number in range(2, 6)]


def test_an_endpoint_too_slow(tmp_path: Path) -> None:
    with (
        FakeEndpoint(GOOD, script=[Slow(0.6, Answer(GOOD))]) as endpoint,
        open_at(endpoint.base_url, tmp_path, answer_timeout=0.2) as model,
    ):
        session = model.session("a")
        session.ask(names_query())
    assert len(endpoint.requests) == 2
    assert session.usage.transport_retries == 1


def test_an_unknown_model_that_takes_no_schema_is_asked_with_tools_from_then_on(tmp_path: Path) -> None:
    def choose(request: SeenRequest) -> Behaviour:
        return Status(400) if "response_format" in request.body else Answer(GOOD)

    with FakeEndpoint(choose=choose) as endpoint, open_at(endpoint.base_url, tmp_path, name="novel") as model:
        model.session("a").ask(names_query())
        model.session("b").ask(names_query())
        kinds = ["tools" if "tools" in request.body else "schema" for request in endpoint.requests]
        assert kinds == ["schema", "tools", "tools"]
        tool = endpoint.requests[1].body["tools"][0]["function"]
        assert (tool["name"], tool["parameters"]["required"]) == ("names", ["names"])
    with open_at(endpoint.base_url, tmp_path, name="novel", mode="replay") as model:
        assert model.session("a").ask(names_query()).names == ["Tom Vane", "Ann Reed"]


@pytest.mark.parametrize(("name", "requests"), [("novel", 2), ("qwen-test", 1)])
def test_a_refused_request_is_named_and_changes_nothing(tmp_path: Path, name: str, requests: int) -> None:
    with (
        FakeEndpoint(choose=lambda _: Status(400, message="exceeds the context")) as endpoint,
        open_at(endpoint.base_url, tmp_path, name=name) as model,
    ):
        form = model.form
        with pytest.raises(RefusedRequest, match="HTTP 400: exceeds the context"):
            model.session("a").ask(names_query())
        assert model.form is form
    assert len(endpoint.requests) == requests


def test_every_call_is_accounted_for(tmp_path: Path) -> None:
    calls: list[CallRecord] = []
    script: list[Behaviour] = [Answer(BAD, cached=4), Status(500)]
    with (
        FakeEndpoint(GOOD, script=script) as endpoint,
        open_at(endpoint.base_url, tmp_path, on_call=calls.append) as model,
    ):
        session = model.session("a")
        session.ask(names_query())
        again = model.session("b")
        again.ask(names_query())
    assert [(call.document, call.question, call.reask, call.transport_retries) for call in calls] == [
        ("a", "names", 0, 0),
        ("a", "names", 1, 1),
        ("b", "names", 0, 0),
    ]
    words = sum(len(message.content.split()) for message in names_query().messages)
    assert (calls[0].read, calls[0].cached, calls[0].written) == (words - 4, 4, len(BAD.split()))
    assert model.usage.calls == session.usage.calls + again.usage.calls == 3
    assert model.usage.cost is None
    assert model.usage.seconds > 0


def test_a_fault_in_our_own_code_is_not_taken_for_the_models(tmp_path: Path) -> None:
    query = names_query()
    broken = Query(query.name, query.messages, Names, {}, 50)
    with (
        FakeEndpoint(GOOD) as endpoint,
        open_at(endpoint.base_url, tmp_path) as model,
        pytest.raises(KeyError),
    ):
        model.session("a").ask(broken)


def test_bad_weather(tmp_path: Path) -> None:
    rates: list[tuple[Behaviour, float]] = [
        (Status(429), 0.1),
        (Status(500), 0.05),
        (Drop(), 0.02),
        (Junk(), 0.025),
        (Answer("junk"), 0.025),
        (Answer("{", cut=True), 0.02),
    ]
    with (
        FakeEndpoint(choose=storm(lambda _: GOOD, rates, seed=3)) as endpoint,
        open_at(endpoint.base_url, tmp_path) as model,
    ):
        session = model.session("a")
        for number in range(80):
            assert session.ask(names_query(f"{TEXT} {number}")).names
    assert len(endpoint.requests) > 90


def test_defaults_are_sane() -> None:
    policy = RetryPolicy()
    assert policy.retries == 12
    assert policy.longest <= 60 <= policy.seconds
