"""What a person is called beside the name ("park manager"), and the gang or company beside it."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.documents import Range
from summarizer.grounding.status import find_status_cues, plain
from summarizer.mentions import Mentions
from summarizer.mentions.numbers import find_numbers
from summarizer.tables import yaml_table

_CLOSED = re.compile(r"\s*(?:[,.;)]|$)")


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    data = yaml_table("summarizer.grounding", "roles.yaml")

    def compiled(patterns: Sequence[str], end: str = "") -> tuple[re.Pattern[str], ...]:
        filled = (
            p.replace("{stop_after}", data["stop_after"])
            .replace("{stop_before}", data["stop_before"])
            .replace("{trades}", data["trades"])
            .replace("{register}", data["register"])
            for p in patterns
        )
        return tuple(re.compile(p + end) for p in filled)

    return {
        "beside": compiled([data["beside"]]),
        "plural": compiled([rf"((?:(?!of\b)[\w-]+\s)*{data['plural']})(?:s|es)"], "$"),
        "after": compiled(data["after"]),
        "before": compiled(data["before"], "$"),
        "no_role": compiled([data["no_role"]]),
        "before_closed": compiled(data["before_closed"], "$"),
        "list_after": compiled([data["list_after"]]),
    }


def find_role(place: Range, sentence: Range, text: str) -> str | None:
    """A few words of the text on what the person at ``place`` is or did, or None."""
    before, after = text[sentence.start : place.start], text[place.end : sentence.end]
    # "X (41), alias Y, the cashier"
    beside = _patterns()["beside"][0].match(after)
    after = after[beside.end() :] if beside else after
    matches = (
        *(pattern.match(after) for pattern in _patterns()["after"]),
        *(pattern.search(before) for pattern in _patterns()["before"]),
        *(pattern.search(before) for pattern in _patterns()["before_closed"] if _CLOSED.match(after)),
        *(pattern.match(after) for pattern in _patterns()["list_after"]),
    )
    roles = (_trimmed(match.group(1)) for match in matches if match)
    return next((role for role in roles if role and _is_role(role)), None)


def first_role(places: Sequence[Range], mentions: Mentions) -> str | None:
    """The first role that any place of a person's name tells, in the text's own characters."""
    text = mentions.document.text
    for place in places:
        sentence = mentions.sentence_around(place.start)
        before, after = text[: sentence.start], text[sentence.start : sentence.end]
        if role := find_role(place, sentence, before + plain(after)):
            start = plain(after).find(role)
            return after[start : start + len(role)] if start >= 0 else role
    return None


def _is_role(words: str) -> bool:
    """Whether the words say what somebody is, not what became of the person."""
    if words.startswith(("accused of", "suspected of")):
        return True
    return not _patterns()["no_role"][0].search(words) and not find_status_cues(words)


def _trimmed(words: str) -> str | None:
    """The words without an article, the number of those who share the role ("six heads"), an age or a plural."""
    words = re.sub(r"^(?:the|a|an)\s", "", words.strip(" ,.;"))
    words = re.sub(r"^\d{1,2}-year-old\s", "", words)
    # What became of the person is told elsewhere: "the fugitive boss".
    words = re.sub(r"^(?:fugitive|wanted|convicted|jailed|accused|detained|arrested|executed)\s(?!of\b)", "", words)
    counted = next((n.end for n in find_numbers(words) if n.start == 0), 0)
    words = words[counted:].strip(" ,.;-")
    one = _patterns()["plural"][0].fullmatch(words)
    return (one.group(1) if one else words) or None
