"""Recordings: found by digest, readable, whole after a kill, apart from each other, and without keys."""

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import vcr
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from vcr.serialize import serialize as vcr_serialize

from summarizer.models import InvalidAnswer, MissingRecording, Model, cassette_format
from summarizer.models.cassette import Cassette, check_recording
from tests.fake_endpoint import Answer, Behaviour, Drop, FakeEndpoint, Junk, SeenRequest, Slow, Status
from tests.models.asked import BAD, GOOD, TEXT, names_query, open_at

KEY = "sk-a-very-secret-key"


def record(endpoint: FakeEndpoint, store: Path, documents: dict[str, list[str]]) -> None:
    """Record the questions for these texts, document after document."""
    with open_at(endpoint.base_url, store, mode="record", api_key=KEY) as model:
        for document, texts in documents.items():
            ask_all(model, document, texts)


def ask_all(model: Model, document: str, texts: list[str]) -> list[str]:
    session = model.session(document)
    names = [name for text in texts for name in session.ask(names_query(text)).names]
    session.close(finished=True)
    return names


def interactions(file: Path) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))["interactions"]
    return loaded


def test_what_was_recorded_plays_the_same_without_an_endpoint(tmp_path: Path) -> None:
    script: list[Behaviour] = [Answer(BAD), Status(500), Answer(GOOD), Answer('{"names', cut=True)]
    texts = [TEXT, f"{TEXT} again"]
    with FakeEndpoint(GOOD, script=script) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        live = ask_all(model, "a", texts)
        assert len(endpoint.requests) == 5
    # Another host, another path before the API's: an answer is an answer.
    with open_at("http://192.0.2.1:1/some/api", tmp_path, mode="replay") as player:
        assert ask_all(player, "a", texts) == live
    assert player.host is None
    assert (player.usage.calls, player.usage.reasks) == (model.usage.calls, model.usage.reasks) == (4, 1)
    assert (player.usage.read, player.usage.written) == (model.usage.read, model.usage.written)
    assert (player.usage.transport_retries, player.usage.cost) == (0, 0.0)


def test_only_final_answers_and_no_headers_are_kept(tmp_path: Path) -> None:
    script: list[Behaviour] = [Status(429), Drop(), Junk(), Status(500)]
    with FakeEndpoint(GOOD, script=script) as endpoint:
        record(endpoint, tmp_path, {"a": [TEXT]})
    (kept,) = interactions(tmp_path / "a.yaml")
    assert kept["request"]["headers"] == {}
    assert kept["request"]["uri"] == "/chat/completions"
    assert kept["response"]["headers"] == {"content-type": ["application/json"]}
    text = (tmp_path / "a.yaml").read_text("utf-8")
    for hidden in (KEY, "authorization", "stainless", "127.0.0.1", "user-agent"):
        assert hidden not in text.lower()


def test_a_cassette_is_readable(tmp_path: Path) -> None:
    text = "第一行：警方抓获3人。\nSecond line: [brackets]\n\n  indented\n"
    with FakeEndpoint('{"names": ["警方"]}') as endpoint:
        record(endpoint, tmp_path, {"a": [text]})
    written = (tmp_path / "a.yaml").read_text("utf-8")
    assert "第一行：警方抓获3人。\n" in written
    assert "Second line: [brackets]\n" in written
    assert '{"names": ["警方"]}' in written
    assert check_recording(tmp_path / "a.yaml") == []


def test_vcrpy_reads_and_writes_our_files(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [TEXT, "Ann Reed and Tom Vane"]})
    recorder = vcr.VCR(serializer="readable", record_mode=vcr.mode.NONE)
    recorder.register_serializer("readable", cassette_format)
    with recorder.use_cassette(str(tmp_path / "a.yaml")) as cassette:
        assert len(cassette) == 2
        assert json.loads(cassette.requests[0].body)["messages"][1]["content"] == TEXT
        assert json.loads(cassette.responses[0]["body"]["string"])["choices"][0]["message"]["content"] == GOOD
        kept = {"requests": cassette.requests, "responses": cassette.responses}
    assert vcr_serialize(kept, cassette_format) == (tmp_path / "a.yaml").read_text("utf-8")


def test_a_missing_recording_names_document_question_and_remedy(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [TEXT]})
        waits: list[float] = []
        with open_at(endpoint.base_url, tmp_path, mode="replay", waits=waits) as model:
            with pytest.raises(MissingRecording, match="summarize --record") as caught:
                model.session("a").ask(names_query("Tom Vane went home."))
            with pytest.raises(MissingRecording):
                model.session("elsewhere").ask(names_query())
        assert "'a'" in str(caught.value)
        assert str(caught.value).startswith("names: ")
        assert waits == []
        assert len(endpoint.requests) == 1
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_the_embedded_model_is_not_started_to_replay(tmp_path: Path) -> None:
    from summarizer.models import open_model

    with open_model(name=None, base_url=None, api_key=None, mode="replay", store=tmp_path) as model:
        assert model.endpoint is None
        assert model.weights_sha256 is not None
        with pytest.raises(MissingRecording):
            model.session("a").ask(names_query())


def test_recording_asks_only_what_is_missing_and_drops_what_nothing_plays(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [f"{TEXT} 1", f"{TEXT} 2", f"{TEXT} 3"]})
        record(endpoint, tmp_path, {"a": [f"{TEXT} 4", f"{TEXT} 3", f"{TEXT} 1"]})
        assert len(endpoint.requests) == 4
        before = (tmp_path / "a.yaml").read_bytes()
        record(endpoint, tmp_path, {"a": [f"{TEXT} 4", f"{TEXT} 3", f"{TEXT} 1"]})
        assert len(endpoint.requests) == 4
        assert (tmp_path / "a.yaml").read_bytes() == before
    kept = [item["request"]["body"]["json"]["messages"][1]["content"][-1] for item in interactions(tmp_path / "a.yaml")]
    assert kept == ["4", "3", "1"]


def test_an_unfinished_document_loses_nothing(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [f"{TEXT} 1", f"{TEXT} 2"]})
        with open_at(endpoint.base_url, tmp_path, mode="record") as model:
            session = model.session("a")
            session.ask(names_query(f"{TEXT} 3"))
            session.close()
    assert len(interactions(tmp_path / "a.yaml")) == 3


def test_fresh_asks_again_but_replaying_is_replaying(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [TEXT]})
        for mode, requests in (("live", 2), ("record", 3), ("replay", 3)):
            with open_at(endpoint.base_url, tmp_path, mode=mode, fresh=True) as model:
                model.session("a").ask(names_query())
            assert len(endpoint.requests) == requests


def test_two_documents_at_once_give_two_right_cassettes(tmp_path: Path) -> None:
    def answer(request: SeenRequest) -> str:
        return json.dumps({"names": [request.messages[1]["content"].split()[0]]})

    def choose(request: SeenRequest) -> Slow:
        return Slow(0.002, Answer(answer(request)))

    documents = {name: [f"{name}{number} came." for number in range(12)] for name in ("left", "right")}
    with (
        FakeEndpoint(choose=choose) as endpoint,
        open_at(endpoint.base_url, tmp_path, mode="record") as model,
    ):
        threads = [threading.Thread(target=ask_all, args=(model, *pair)) for pair in documents.items()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    for name, texts in documents.items():
        asked = [
            item["request"]["body"]["json"]["messages"][1]["content"]
            for item in interactions(tmp_path / f"{name}.yaml")
        ]
        assert asked == texts
        with open_at(endpoint.base_url, tmp_path, mode="replay") as player:
            assert ask_all(player, name, texts) == [text.split()[0] for text in texts]


def test_a_file_cut_off_anywhere_keeps_its_whole_answers(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [f"{TEXT} 1", f"{TEXT} 2"]})
    file = tmp_path / "a.yaml"
    whole = file.read_bytes()
    first = whole.index(b"\n- request", whole.index(b"- request")) + 1
    for end in (0, 5, 20, first, *range(first + 1, len(whole), 37), len(whole) - 2, len(whole) - 1):
        file.write_bytes(whole[:end])
        cassette = Cassette(file, "live")
        assert len(cassette) == (2 if end == len(whole) - 1 else 1 if end >= first else 0), end
    # What comes next is appended to what is whole.
    file.write_bytes(whole[: first + 200])
    with FakeEndpoint(GOOD) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        ask_all(model, "a", [f"{TEXT} 1", f"{TEXT} 2"])
        assert len(endpoint.requests) == 1
    assert len(interactions(file)) == 2
    assert check_recording(file) == []


def test_an_answer_is_in_the_file_before_the_next_question(tmp_path: Path) -> None:
    """So that a kill at any moment loses none of them (see also ``test_run_killed``)."""
    with FakeEndpoint(GOOD) as endpoint, open_at(endpoint.base_url, tmp_path) as model:
        session = model.session("a")
        for number in range(5):
            session.ask(names_query(f"Tom Vane and Ann Reed {number}"))
            assert len(interactions(tmp_path / "a.yaml")) == number + 1


def test_a_request_changed_by_hand_is_seen(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [TEXT]})
    file = tmp_path / "a.yaml"
    file.write_text(file.read_text("utf-8").replace("Monday", "Friday"), "utf-8")
    assert "not the one that was recorded" in check_recording(file)[0]


def test_invalid_answers_are_kept_too(tmp_path: Path) -> None:
    with (
        FakeEndpoint(BAD) as endpoint,
        open_at(endpoint.base_url, tmp_path) as model,
        pytest.raises(InvalidAnswer) as live,
    ):
        model.session("a").ask(names_query())
    with (
        open_at(endpoint.base_url, tmp_path, mode="replay") as model,
        pytest.raises(InvalidAnswer) as played,
    ):
        model.session("a").ask(names_query())
    assert (played.value.reason, played.value.answer) == (live.value.reason, live.value.answer)


@pytest.mark.parametrize(("mode", "again"), [("live", 2), ("record", 0)])
def test_a_question_given_up_is_asked_again_and_no_other(tmp_path: Path, mode: Any, again: int) -> None:
    texts = [TEXT, "Ann Reed is alone.", "Tom Vane and Ann Reed"]

    def talk(endpoint: FakeEndpoint) -> int:
        with open_at(endpoint.base_url, tmp_path, mode=mode) as model:
            session = model.session("a")
            for text in texts:
                try:
                    session.ask(names_query(text))
                except InvalidAnswer as error:
                    session.give_up(error)
            session.close(finished=True)
            return session.answered

    with FakeEndpoint(GOOD) as endpoint:
        assert talk(endpoint) == 2
        # Asked, and asked again with the errors.
        assert len(endpoint.requests) == 4
        assert talk(endpoint) == 2
        assert len(endpoint.requests) == 4 + again
    with FakeEndpoint('{"names": ["Ann Reed"]}') as endpoint:
        talk(endpoint)
        assert talk(endpoint) == (3 if mode == "live" else 2)
        assert len(endpoint.requests) == (1 if mode == "live" else 0)


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    [
        "\x85",
        "a\u2028b",
        "\r\n",
        " \n x",
        "\n- request:\n",
        "- x\n\n",
        "\ufeff",
        "no",
        "1e3",
        "x \ny",
        "\x00\x1b",
        "#\n",
        "\t\n",
    ]
)


@settings(derandomize=True, max_examples=50, deadline=None)
@given(question=ANY_TEXT, answer=ANY_TEXT | st.just("\ud83d"))
def test_any_text_survives_the_file(question: str, answer: str) -> None:
    request = json.dumps({"messages": [{"role": "user", "content": question}]}).encode()
    response = json.dumps({"choices": [{"message": {"content": answer}}]})
    key = cassette_format.request_key("POST", "/p", request)
    item = cassette_format.dump_item(
        {
            "request": {"method": "POST", "uri": "/p", "body": request, "headers": {}},
            "response": {
                "status": {"code": 200, "message": "OK"},
                "headers": {},
                "body": {"string": response},
            },
            "key": key,
        }
    )
    text = f"{cassette_format.HEADER}{item}{item}"
    # As a file is read: by its bytes.
    items = cassette_format.split_items(text.encode().decode())
    assert items == [item, item]
    assert cassette_format.item_key(item) == key
    loaded = cassette_format.load_item(item)
    assert cassette_format.request_key("POST", "/p", loaded["request"]["body"].encode()) == key
    assert json.loads(loaded["response"]["body"]["string"]) == json.loads(response)


def test_many_answers_are_found_fast(tmp_path: Path) -> None:
    with FakeEndpoint(GOOD) as endpoint:
        record(endpoint, tmp_path, {"a": [TEXT]})
    file = tmp_path / "a.yaml"
    text = file.read_text("utf-8")
    (item,) = cassette_format.split_items(text)
    key = cassette_format.item_key(item)
    assert key is not None
    others = (item.replace(key, f"{number:064x}") for number in range(2000))
    file.write_text(cassette_format.HEADER + "".join(others) + item, "utf-8")
    start = time.perf_counter()
    with open_at("http://127.0.0.1:9/v1", tmp_path, mode="replay") as model:
        session = model.session("a")
        for _ in range(20):
            session.ask(names_query())
    # Looking through them all takes seconds.
    assert time.perf_counter() - start < 1.0
