"""The word lists about names: an entry that can never match is a mistake."""

import re

import pytest

from summarizer.documents import split_sentences
from summarizer.mentions.name_lists import words
from summarizer.mentions.names import find_names
from tests.tables import for_each

LISTS = sorted(key for key in words() if not isinstance(words()[key], str))
#: Lists of words that are compared with the words of a run in small letters.
SINGLE = [
    "leading", "name_like", "months", "organisation", "place", "surname_like", "official", "trades",
    "official_capitalised_only", "operations_trades", "plain_operation", "headline_verbs", "outlet", "byline",
    "no_outlet", "possessive_in_name",
]  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]*)*")


def _first(text: str) -> tuple[str, str]:
    mention = next(n for n in find_names(text, split_sentences(text)) if n.form != "quoted")
    return text[mention.start : mention.end], mention.form


@for_each("key", SINGLE)
def test_entries_are_single_small_words(key: str) -> None:
    assert [entry for entry in words()[key] if entry != entry.lower() or not _WORD.fullmatch(entry)] == []


@for_each("key", ["organisation", "place", "official", "leading", "months"])
def test_no_possessive_where_they_are_cut_off(key: str) -> None:
    assert [entry for entry in words()[key] if entry.endswith(("'s", "’s"))] == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("official_capitalised_only", ("official",)),
        ("name_like", ("leading", "months")),
        ("surname_like", ("place", "organisation")),
    ],
)
def test_lists_that_are_parts_of_others(part: str, whole: tuple[str, ...]) -> None:
    assert words()[part] <= frozenset[str]().union(*(words()[key] for key in whole))


def test_what_leads_to_a_name_is_no_part_of_it() -> None:
    kept = words()["name_like"] | words()["organisation"] | words()["place"]
    wrong = [w for w in words()["leading"] - kept if _first(f"{w.title()} Ruben Vask came.")[0] != "Ruben Vask"]
    assert wrong == []


def test_bodies_and_places_are_no_people() -> None:
    ends = {"organisation": words()["organisation"], "place": words()["place"]}
    for form, entries in ends.items():
        other = words()["leading"] | words()["official"] | words()["trades"] | words()["months"]
        both = words()["organisation"] if form == "place" else frozenset()
        wrong = [w for w in entries - other - both if _first(f"They saw Lorwick Tarn {w.title()} there.")[1] != form]
        assert wrong == []


def test_titles_keep_plain_statements_out() -> None:
    for word in words()["official"] - words()["organisation"] - words()["place"]:
        text = f"Yesterday {word.title()} Ruben Vask said so."
        names = [n for n in find_names(text, split_sentences(text)) if n.form == "person"]
        assert [n.title for n in names] == [True], word


@pytest.mark.parametrize("key", ["chinese_before", "chinese_official"])
def test_words_before_a_chinese_name(key: str) -> None:
    wrong = [w for w in words()[key] if "赵立新" not in _people(f"昨天{w}赵立新等人")]
    assert wrong == []


def test_words_behind_a_chinese_name() -> None:
    wrong = [w for w in words()["chinese_after"] if "赵立新" not in _people(f"赵立新{w}")]
    assert wrong == []


def test_no_word_is_read_as_a_chinese_name() -> None:
    surnames = words()["chinese_surnames"]
    texts = [w for w in words()["chinese_not_name"] if w[0] in surnames and len(w) in (2, 3)]
    assert [w for w in texts if w in _people(f"，{w}，")] == []


def test_each_surname_stands_once() -> None:
    assert len(set(words()["chinese_surnames"])) == len(words()["chinese_surnames"])


def _people(text: str) -> list[str]:
    return [text[n.start : n.end] for n in find_names(text, split_sentences(text)) if n.form == "person"]


def test_verbs_behind_a_name_with_a_dot_end_it() -> None:
    dotted = words()["chinese_after_dotted"]
    assert [w for w in dotted if "阿里·哈桑" not in _people(f"检察院对阿里·哈桑{w}公诉")] == []
