"""What became of a person where no clause tells it by its grammar: loose words, neighbours, all at once, all but."""

from datetime import date

import pytest

from summarizer.asking import Claims, PersonClaim
from summarizer.documents import document_from_text
from summarizer.grounding import ground_suspects
from summarizer.grounding.loose_status import find_loose_cues
from summarizer.grounding.status import plain
from summarizer.mentions import find_mentions
from tests.tables import for_each

# The rules have their say: what weighs more is tested elsewhere.
pytestmark = pytest.mark.usefixtures("by_rule")


def statuses(text: str, *names: str) -> dict[str, str]:
    document = document_from_text(text, id="d", path="d.txt")
    claims = Claims(people=[PersonClaim(name) for name in names])
    suspects, _ = ground_suspects(find_mentions(document, date(2025, 9, 20)), claims)
    return {suspect.name: suspect.status for suspect in suspects}


@for_each(
    ("text", "status"),
    [
        ("A judge put Tom Vane on probation for three years.", "convicted"),
        ("Tom Vane, 41, of Lorwick: two years and six months.", "convicted"),
        ("Tom Vane changed his plea to guilty on the second day.", "convicted"),
        ("The judge called Tom Vane a predator and gave her eight years.", "convicted"),
        ("The ring was led by Tom Vane. The 41-year-old was jailed for ten years.", "convicted"),
        ("Tom Vane's run ended on Monday when officers knocked on his door in Sarn.", "arrested"),
        ("A magistrate denied Tom Vane bail.", "arrested"),
        ("The dock at Lorwick held Tom Vane and six others yesterday.", "charged"),
        ("Tom Vane was ordered held pending trial.", "charged"),
        ("Nothing has been heard of Tom Vane since 2021.", "wanted"),
        ("Tom Vane boarded a flight to Sarn hours before the raid.", "wanted"),
        ("All but Tom Vane are in custody.", "wanted"),
        ("All were caught except Tom Vane.", "wanted"),
        ("Tom Vane stepped off the plane in Lorwick flanked by two officers.", "transferred"),
        ("The regulator banned Tom Vane from the industry for life.", "sanctioned"),
        ("Tom Vane left court a free man.", "released"),
        ("The body of Tom Vane was found in a canal.", "dead"),
        # What befell another.
        ("Tom Vane met a lawyer. The lawyer was arrested.", "unknown"),
        ("While Tom Vane hid, the cashier was charged.", "unknown"),
    ],
)
def test_one_person(text: str, status: str) -> None:
    assert statuses(text, "Tom Vane") == {"Tom Vane": status}


@for_each(
    ("text", "status"),
    [
        ("另一嫌疑人周大成至今杳无音信。", "wanted"),
        ("等待周大成的是十二年铁窗生涯。", "convicted"),
        ("周大成站在被告席上，低头不语。", "charged"),
        ("一架包机载着周大成降落在机场。", "transferred"),
        ("檢方依詐欺罪起訴周大成等八人。", "charged"),
        ("周大成遭通緝，潛逃海外。", "wanted"),
        ("周大成租下整层楼。8月5日检察院对其提起公诉。", "charged"),
    ],
)
def test_chinese(text: str, status: str) -> None:
    assert statuses(text, "周大成") == {"周大成": status}


def test_a_witness_is_no_suspect() -> None:
    assert statuses("Tom Vane told the court about the raid.", "Tom Vane") == {}


def test_all_at_once_but_not_those_who_are_sought() -> None:
    text = (
        "Police arrested Tom Vane. Ida Sohl looked after the phones. Ruben Kass is wanted on a warrant. "
        "Neighbours complained of noise. All the suspects have been charged with fraud."
    )
    expected = {"Tom Vane": "charged", "Ida Sohl": "charged", "Ruben Kass": "wanted"}
    assert statuses(text, *expected) == expected


def test_the_one_and_the_other() -> None:
    text = "The directors were Tom Vane and Ida Sohl: the one has fled, the other was arrested on Thursday."
    assert statuses(text, "Tom Vane", "Ida Sohl") == {"Tom Vane": "wanted", "Ida Sohl": "arrested"}


def test_the_later_of_two_times_counts() -> None:
    text = "Tom Vane was flown to Lorwick on 12 September 2025. He was indicted in Sarn in October 2024."
    assert statuses(text, "Tom Vane") == {"Tom Vane": "transferred"}


def test_he_may_be_a_surname() -> None:
    text = "Tom Vane was jailed for ten years. He Guangli surrendered at the border."
    expected = {"Tom Vane": "convicted", "He Guangli": "arrested"}
    assert statuses(text, *expected) == expected


@for_each(
    ("text", "name", "role"),
    [
        ("Police held the tycoon Tom Vane on Friday.", "Tom Vane", "tycoon"),
        ("Tom Vane, 43, of Lorwick, head of a money ring, was jailed.", "Tom Vane", "head of a money ring"),
        ("A man surnamed Vane was arrested.", "Vane", None),
        ("檢方起訴負責人周大成等八人。", "周大成", "負責人"),
        ("民警抓获“料主”周大成。", "周大成", "料主"),
    ],
)
def test_roles_in_the_words_of_the_text(text: str, name: str, role: str | None) -> None:
    document = document_from_text(text, id="d", path="d.txt")
    suspects, _ = ground_suspects(find_mentions(document, None), Claims(people=[PersonClaim(name)]))
    assert [suspect.role for suspect in suspects] == [role]


def test_denied_words_tell_nothing() -> None:
    assert find_loose_cues("He was never in custody.", []) == []
    assert [cue.status for cue in find_loose_cues("He is in custody.", [])] == ["arrested"]


def test_plain_forms_keep_offsets() -> None:
    text = "檢方起訴 Dr. Vane and Mr. Kass"
    assert plain(text) == "检方起诉 Dr  Vane and Mr  Kass"
