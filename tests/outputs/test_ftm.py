import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Report, terms
from summarizer.outputs.ftm import clean, entities, write
from tests.doubles import full_report
from tests.outputs.hostile import HOSTILE
from tests.tables import for_each

# It can't be installed everywhere: make test-ftm.
pytestmark = pytest.mark.skipif(find_spec("followthemoney") is None, reason="no followthemoney")


def checked(report: Report) -> list[dict[str, Any]]:
    """The entities, after their library found nothing to mend, drop or miss in them."""
    # Only the worker that runs these needs it, and it takes as long to import as all else that is tested.
    library: Any = import_module("followthemoney")
    found = [json.loads(json.dumps(entity)) for entity in entities(report)]
    ids = {entity["id"] for entity in found}
    assert len(ids) == len(found)
    for entity in found:
        proxy = library.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        assert set(proxy.schema.required) <= entity["properties"].keys()
        assert {name: proxy.get(name) for name in entity["properties"]} == entity["properties"]
        for prop, value in proxy.itervalues():
            assert len(value) <= prop.max_length
            assert prop.type.name != "entity" or value in ids
    return found


def only(found: list[dict[str, Any]], schema: str) -> list[dict[str, Any]]:
    return [entity["properties"] for entity in found if entity["schema"] == schema]


def test_entities_are_as_their_library_wants_them_and_hang_together() -> None:
    report = full_report()
    (suspect,) = report.suspects
    found = checked(report.model_copy(update={"suspects": (suspect.model_copy(update={"group": "Quay ring"}),)}))
    (article,) = [entity for entity in found if entity["schema"] == "Article"]
    assert article["properties"]["language"] == ["eng"]
    assert article["properties"]["publishedAt"] == ["2024-05-04"]
    (person,) = [entity for entity in found if entity["schema"] == "Person"]
    assert person["properties"]["status"] == ["convicted"]
    assert person["properties"]["proof"] == [article["id"]]
    assert "not a finding of guilt" in person["properties"]["notes"][0]
    assert [each["name"] for each in only(found, "Organization")] == [["Tom Vane"], ["Quay ring"]]
    (link,) = only(found, "UnknownLink")
    assert link["subject"] == [person["id"]]
    event, campaign = only(found, "Event")
    assert event["involved"] == [person["id"]]
    assert event["description"] == ["Tom Vane was jailed"]
    assert campaign["endDate"] == ["2024-05-03"]
    evidence = only(found, "Documentation")
    assert [each["summary"] for each in evidence] == [["Tom Vane"], ["Tom Vane"]]
    assert {each["document"][0] for each in evidence} == {article["id"]}
    assert evidence[0]["entity"] == [person["id"]]


@for_each("status", terms("status"))
def test_every_status_has_topics_that_the_library_knows(status: str) -> None:
    report = full_report()
    suspect = report.suspects[0].model_copy(update={"status": status})
    (person,) = only(checked(report.model_copy(update={"suspects": (suspect,)})), "Person")
    topics = person.get("topics", [])
    assert ("wanted" in topics) == (status == "wanted")
    assert ("crime.fraud" in topics) == (status in ("wanted", "convicted"))
    assert bool(topics) == (status not in ("released", "unknown"))


@for_each("value", [*HOSTILE, "\u200b", "\u202e", '""', "; , .,", "\u0958" * 300])
def test_hostile_values_pass_the_library_unchanged(value: str) -> None:
    checked(full_report(value, value))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(st.sampled_from("a'\";,. \t\n\u200b\u00ad\u3000\u0301\u0958\ue000<>/BR"), min_size=1, max_size=12))
def test_any_name_passes_the_library_unchanged(value: str) -> None:
    checked(full_report(value, value))


def test_two_persons_of_one_name_stay_two() -> None:
    report = full_report()
    other = report.suspects[0].model_copy(update={"id": "p2"})
    assert len(only(checked(report.model_copy(update={"suspects": (*report.suspects, other)})), "Person")) == 2


def test_ids_hang_on_the_text_and_not_on_where_it_lies(tmp_path: Path) -> None:
    report = full_report()
    moved = report.model_copy(update={"document": report.document.model_copy(update={"path": "else", "id": "else"})})
    other = report.model_copy(update={"document": report.document.model_copy(update={"text_sha256": "1" * 64})})
    ids = [{entity["id"] for entity in entities(each)} for each in (report, moved, other)]
    assert ids[0] == ids[1]
    assert not ids[0] & ids[2]


def test_one_entity_a_line_and_the_same_bytes_each_time(tmp_path: Path) -> None:
    reports = [full_report("two\nlines\u2028three"), full_report("\u660e")]
    for name in ("a", "b"):
        write(tmp_path / name, reports)
    content = (tmp_path / "a").read_bytes()
    assert content == (tmp_path / "b").read_bytes()
    lines = [json.loads(line) for line in content.decode().splitlines()]
    assert lines == [entity for report in reports for entity in entities(report)]


def test_what_is_cut_is_cut_to_the_limit() -> None:
    assert clean("ab " * 10, 4) == "ab a"
    assert clean("ab c", 3) == "ab"
