"""The patterns of ``agencies.yaml``, and what a court's name tells in a sentence."""

import re
from functools import cache
from typing import Any

from summarizer.mentions.agency_mention import PASSING
from summarizer.tables import yaml_table

#: What a court's name tells where the court only is the place of a case.
_COURT_OF_A_CASE = 0.3
_COURT = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal)\b|法院|法庭")
_INTERPOL = re.compile(r"(?i)interpol|国际刑警")
_ADJECTIVE = r"[A-Z][a-z]+(?:an|ese|ish|i|ch|ian|ean|ss|k)"


@cache
def agency_words() -> dict[str, Any]:
    """The English patterns compiled, the other lists as they are."""
    data = yaml_table("summarizer.mentions", "agencies.yaml")

    def any_of(key: str, start: str = r"\b", end: str = r"\b") -> re.Pattern[str]:
        return re.compile(rf"{start}(?:{'|'.join(data[key])}){end}", re.IGNORECASE)

    compiled: dict[str, Any] = {key: any_of(key) for key in ("strong", "heads", "fields", "never", "titles")}
    compiled |= {key: any_of(key, "", "") for key in ("verdict", "not_verdict", "notice", "alone", "unrelated")}
    compiled |= {"passing_before": any_of("passing_before", r"\b", r"\s(?:the\s|its\s)?$")}
    compiled |= {"passing_after": any_of("passing_after", r"^\s")}
    compiled |= {"vague": re.compile(rf"\b{_ADJECTIVE} (?:{'|'.join(data['vague'])})\b")}
    return {**data, **compiled}


def weight_of(name: str, sentence: str) -> float:
    """What a body's name tells by what the sentence says of a court, or of a notice."""
    words = agency_words()
    if words["unrelated"].search(sentence):
        return PASSING
    if _COURT.search(name):
        acts = words["verdict"].search(sentence) and not words["not_verdict"].search(sentence)
        return 1.0 if acts else _COURT_OF_A_CASE
    if _INTERPOL.search(name) and words["notice"].search(sentence):
        return _COURT_OF_A_CASE
    return 1.0
