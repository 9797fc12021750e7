"""Of the statuses that may be told of a suspect, what weighs most is chosen, and an event bears it out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.asking import Claims, PersonClaim
from summarizer.documents import document_from_text
from summarizer.grounding import ground_suspects, status_choice
from summarizer.grounding.status_features import Option, StatusFeatures
from summarizer.grounding.suspects import read_suspects
from summarizer.mentions import Mentions, find_mentions
from tests.grounding.reports import people, statuses
from tests.tables import for_each

VANE, SOHL = "Tom Vane", "Ida Sohl"


def _mentions(text: str) -> Mentions:
    return find_mentions(document_from_text(text, id="x", path="x"), None)


def _claims(*names: str) -> Claims:
    return Claims(people=[PersonClaim(name) for name in names])


def _options(text: str, *names: str) -> list[Option]:
    """Those of the first of the names."""
    mentions = _mentions(text)
    reading, _ = read_suspects(mentions, _claims(*names))
    at = next(i for i, person in enumerate(reading.people) if person.claim.name == names[0])
    return StatusFeatures(reading.suspects, reading.events, mentions).options(at)


def _statuses(text: str, *names: str) -> list[str]:
    return [option.status for option in _options(text, *names)]


def _weights(monkeypatch: pytest.MonkeyPatch, weights: dict[str, int]) -> None:
    monkeypatch.setattr(status_choice, "_weights", lambda: weights)


@for_each(
    ("text", "expected"),
    [
        # What the rules say first, then what else is told near the name.
        ("Tom Vane was arrested. Nobody was charged.", ["arrested"]),
        ("Tom Vane was arrested. Charges against five men followed.", ["arrested", "charged"]),
        ("Tom Vane was arrested. It rained. It was late. Prosecutors charged five men.", ["arrested", "charged"]),
        ("Tom Vane was arrested. " + "It rained. " * 6 + "Prosecutors charged five men.", ["arrested"]),
        ("Tom Vane was arrested. " + "It rained. " * 6 + "Prosecutors charged them all.", ["arrested", "charged"]),
        # Where the rules see nothing, or only what is likely, that may be all.
        ("Tom Vane ran the hall.", ["unknown"]),
        ("A magistrate denied Tom Vane bail.", ["arrested", "charged", "unknown"]),
        # What a later event supersedes is out.
        ("Tom Vane was arrested in May. He was jailed in June.", ["convicted"]),
        ("Tom Vane fled the country and was later caught in Sarn.", ["arrested"]),
        # What is told of another isn't told of him.
        ("Tom Vane's wife was arrested.", ["unknown"]),
        ("Ida Sohl was charged. It was late. It rained. It was dark. Tom Vane ran the hall.", ["unknown"]),
        ("Ida Sohl was charged, Tom Vane was arrested.", ["arrested"]),
    ],
)  # fmt: skip
def test_options(text: str, expected: list[str]) -> None:
    assert _statuses(text, VANE, *((SOHL,) if SOHL in text else ())) == expected


def test_what_weighs_most_is_chosen_with_an_event(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "A magistrate denied Tom Vane bail. Ida Sohl was jailed."
    for status in ("arrested", "charged"):
        _weights(monkeypatch, {f"status:{status}": 1000})
        vane = people(text, VANE, SOHL)[VANE]
        assert vane.status == status
        assert [event.status for event in vane.events] == [status]
        assert vane.events[0].evidence.quote == "A magistrate denied Tom Vane bail."
    _weights(monkeypatch, {"status:unknown": 1000})
    unsure = people(text, VANE, SOHL)
    assert (unsure[VANE].status, unsure[VANE].events) == ("unknown", ())
    assert unsure[SOHL].status == "convicted"


def test_what_the_rules_are_sure_of_stays_among_the_events(monkeypatch: pytest.MonkeyPatch) -> None:
    _weights(monkeypatch, {"status:charged": 1000})
    vane = people("Tom Vane was arrested. Charges against five men followed.", VANE)[VANE]
    assert vane.status == "charged"
    assert [(event.status, event.evidence.quote) for event in vane.events] == [
        ("arrested", "Tom Vane was arrested."),
        ("charged", "Charges against five men followed."),
    ]


def test_without_weights_the_rules_have_their_say(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "A magistrate denied Tom Vane bail. Ida Sohl was flown home."
    _weights(monkeypatch, {})
    assert statuses(text, VANE, SOHL) == {VANE: "arrested", SOHL: "transferred"}


def test_the_cue_that_weighs_most_gives_the_event(monkeypatch: pytest.MonkeyPatch) -> None:
    first, last = "Prosecutors charged five men.", "In June they charged both."
    text = f"Tom Vane ran the hall. It rained. It was late. {first} {last}"
    for feature, quote in (("crowd:crowd True False 1", first), ("crowd:crowd False True 1", last)):
        _weights(monkeypatch, {"status:charged": 1000, feature: 1000})
        vane = people(text, VANE)[VANE]
        assert [event.evidence.quote for event in vane.events] == [quote]


def test_cues_of_one_status_have_the_odds_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    options = [Option("arrested", ["a:"], []), Option("charged", [], [])]
    _weights(monkeypatch, {"a:": 500, "b:": 0})
    assert status_choice._best(options).status == "arrested"
    telling = _options("A magistrate denied Tom Vane bail.", VANE)[0].tellings[0]
    several = [telling._replace(features=["b:"])] * 3
    assert status_choice._best([options[0], Option("charged", [], several)]).status == "charged"


def test_each_feature_is_told_once_and_holds_no_name_or_number() -> None:
    text = (
        "Tom Vane and Ida Sohl, 41, were charged in Calder on 3 May 2024. The two men of Calder fled. "
        "犯罪嫌疑人林海生等12人被抓获，周大成仍在逃。"
    )
    names = (VANE, SOHL, "林海生", "周大成")
    for first in names:
        for option in _options(text, first, *(name for name in names if name != first)):
            for features in (option.features, *([*option.features, *t.features] for t in option.tellings)):
                assert len(features) == len(set(features))
                assert not any(word in feature.lower() for feature in features for word in ("calder", "sohl", "12"))


FRAGMENTS = (
    "Tom Vane ",
    "Ida Sohl ",
    "was arrested ",
    "were charged ",
    "and ",
    "his wife ",
    "fled ",
    "the men ",
    "All of them ",
    "in custody ",
    "he ",
    ". ",
    ".\n\n",
    "林海生",
    "被抓获",
    "仍在逃",
    "。",
)


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=3, max_size=16))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_every_status_has_its_event(fragments: list[str]) -> None:
    mentions = _mentions("It began. Tom Vane ran it. " + "".join(fragments))
    for suspect in ground_suspects(mentions, _claims(VANE, SOHL, "林海生"))[0]:
        told = [event.status for event in suspect.events]
        assert told[-1:] == ([] if suspect.status == "unknown" else [suspect.status])
        for event in suspect.events:
            at = event.evidence
            assert mentions.document.text[at.start : at.end] == at.quote
