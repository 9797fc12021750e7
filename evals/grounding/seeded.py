"""Passages from the sample documents: their paragraphs, with the values that the gold labels tell."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.grounding.amount import Amount, numeral_in
from evals.grounding.case import Language
from evals.grounding.day import MONTHS, Day
from evals.grounding.name import Name
from evals.grounding.passage import Passage
from evals.grounding.value import Value

_DAY_EN = re.compile(
    rf"\b({'|'.join(MONTHS)}) (\d{{1,2}})(?:, (\d{{4}}))?\b|\b(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?\b"
)
_DAY_ZH = re.compile(r"(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_SHORTEST, _LONGEST = 60, 900
#: Words before the numeral that only hedge: a tool may well leave them out.
_HEDGES = re.compile(r"^(?:more than|nearly|over|about|some|around|almost|at least|up to|近|超过?|约)\s*")
_OTHER_GIVEN = {"en": ("Marlo", "Tessa", "Yuehan", "Oskar"), "zh": ("怀远", "砚秋", "某岩")}


def seeded_passages(docs: Path, gold: Path) -> Iterator[Passage]:
    """The paragraphs of the documents that have gold labels, in order of file and text."""
    for label in sorted(gold.glob("*.json")):
        labels = json.loads(label.read_text("utf-8"))
        text = (docs / labels["document"]).read_text("utf-8-sig")
        language: Language = "zh" if re.search(r"[\u4e00-\u9fff]", text) else "en"
        for paragraph in re.split(r"\n+", text):
            if len(paragraph) * (3 if language == "zh" else 1) >= _SHORTEST and len(paragraph) <= _LONGEST:
                values = tuple(_values(paragraph, labels, language))
                yield Passage(paragraph, language, f"seeds/{labels['document']}", values, complete=False)


def _values(text: str, labels: dict[str, Any], language: Language) -> Iterator[Value]:
    for statistic in labels["statistics"]:
        amount = _amount(statistic, language) if statistic["quote"] in text else None
        if amount is not None:
            yield amount
    for suspect in labels["suspects"]:
        if re.search(rf"(?<!\w){re.escape(suspect['name'])}" if language == "en" else re.escape(suspect["name"]), text):
            yield _person(suspect["name"], language)
    yield from _days(text, language)


def _amount(statistic: dict[str, Any], language: Language) -> Amount | None:
    """The figure of a gold label, where it is written in digits; its unit is what is written beside it."""
    read = numeral_in(_HEDGES.sub("", statistic["number"]))
    if read is None or statistic["kind"] not in ("count", "money", "percent"):
        return None
    lead, digits, scale, tail = read
    amount = Amount(statistic["kind"], lead, digits, scale, tail, chinese=language == "zh")
    return amount if amount.written() in statistic["quote"] and float(amount.number) == statistic["value"] else None


def _person(name: str, language: Language) -> Name:
    others = _OTHER_GIVEN[language]
    if language == "en":
        parts = tuple(re.split(r"( )", name))
        pools: list[tuple[str, ...]] = [()] * len(parts)
        if len(parts) > 1:
            pools[0] = pools[-1] = others
        return Name(parts, tuple(pools))
    return Name((name[:1], name[1:]), ((), others))


def _days(text: str, language: Language) -> Iterator[Day]:
    if language == "zh":
        for match in _DAY_ZH.finditer(text):
            year, month, day = match.groups()
            style = ("{year}年" if year else "") + "{month}月{day}日"
            yield Day(int(year or 0), int(month), int(day), style)
        return
    for match in _DAY_EN.finditer(text):
        first_name, first_day, first_year, second_day, second_name, second_year = match.groups()
        year = first_year or second_year
        if first_name:
            style, name, day = "{name} {day}" + (", {year}" if year else ""), first_name, first_day
        else:
            style, name, day = "{day} {name}" + (" {year}" if year else ""), second_name, second_day
        yield Day(int(year or 0), MONTHS.index(name) + 1, int(day), style)
