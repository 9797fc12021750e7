"""Figures that the text tells as parts of others."""

import re
from collections.abc import Iterator, Sequence

from schemas import Statistic
from summarizer.mentions import Mentions

_CUE_BEFORE = re.compile(
    r"\b(?:includ(?:ing|ed|es?)|among (?:them|those|these|whom)|of (?:whom|which|these|those|them)|comprising"
    r"|made up of|counting)\b[^.;]{0,80}$|(?:其中|当中|包括|含|其余)[^。；]{0,30}$|(?:The|the) (?:other|remaining)\s$",
    re.IGNORECASE,
)
# "12 of those arrested", "5,300 of the cases".
_CUE_AFTER = re.compile(
    r"\sof (?:the|them|these|those|whom|which)\b|\s(?:\w+\s){1,2}of (?:them|these|those|whom)\b"
    r"|\s(?:of\s)?(?:them|those (?:held|arrested))\b"
)
# "Of the 66 people held, 40 …": the first is the whole.
_OF_ALL = re.compile(r"(?:^|[,;]\s)(?:Of|Among|Out of)\s(?:the|these|those|all|some)?\s?$", re.IGNORECASE)
# What is told behind a semicolon, or of more people, is of others.
_ENDS = re.compile(r";|\b(?:another|further|while|whereas|but)\b", re.IGNORECASE)
# "12 of the 66 people".
_OF_NEXT = re.compile(r"\s(?:\w+\s){0,2}?(?:of|out of)\s(?:the|these|those|all|some|its)?\s?", re.IGNORECASE)
_MORE_PEOPLE = frozenset({"suspect", "key_member", "person"})
#: A part stands at most so many sentences after its whole.
_REACH = 3
#: "The other 15": those that were told of long before.
_REACH_OF_THE_OTHERS = 8
_OTHERS = re.compile(r"\b[Tt]he (?:other|remaining)\s$|其余$")


def find_wholes(statistics: Sequence[Statistic], mentions: Mentions) -> list[str | None]:
    """For each statistic, in text order, the id of the one that it is a part of."""
    wholes: list[str | None] = []
    summed = _summed(statistics, mentions)
    by_id = {statistic.id: index for index, statistic in enumerate(statistics)}
    for index, part in enumerate(statistics):
        whole = summed.get(index) or _whole(index, statistics, mentions)
        at = by_id[whole] if whole else index
        if at < index and wholes[at] and _together(statistics[at], part, mentions):
            # "44 of those held were women and 19 men": both are parts of the same.
            whole = wholes[at]
        wholes.append(whole)
    for total, rest in _left_over(statistics, mentions, wholes):
        wholes[rest] = statistics[total].id
    return wholes


def _left_over(
    statistics: Sequence[Statistic], mentions: Mentions, wholes: Sequence[str | None]
) -> Iterator[tuple[int, int]]:
    """Whole and part (by index) where "the other 15" leaves of a whole just what was told one by one before."""
    text = mentions.document.text
    for index, rest in enumerate(statistics):
        lead = text[mentions.sentence_around(rest.number.start).start : rest.number.start]
        at = next((n for n, s in enumerate(statistics[:index]) if s.id == wholes[index]), None)
        if at is None or not _OTHERS.search(lead):
            continue
        whole = statistics[at]
        told = [
            n
            for n, one in enumerate(statistics[:index])
            if n != at and wholes[n] in (None, whole.id) and _holds(whole, one) and one.action == whole.action
        ]
        between = [n for n in told if n > at]
        for parts in (between, told):
            if parts and sum(statistics[n].quantity.value for n in parts) == whole.quantity.value - rest.quantity.value:
                yield from ((at, n) for n in parts)
                break


def _summed(statistics: Sequence[Statistic], mentions: Mentions) -> dict[int, str]:
    """The figures (by index) right behind a count of the same things that add up to it: "17: eight …, nine …"."""
    found: dict[int, str] = {}
    for index, whole in enumerate(statistics):
        if whole.quantity.kind != "count" or whole.change != "none":
            continue
        end = mentions.sentence_at(whole.number.start) + _REACH
        left = whole.quantity.value
        for last, part in enumerate(statistics[index + 1 :], index + 1):
            same = _holds(whole, part) or (part.object == "other" and part.quantity.kind == "count")
            if (
                not same
                or part.change != "none"
                or part.quantity.value > left
                or mentions.sentence_at(part.number.start) > end
            ):
                break
            left -= part.quantity.value
            if left == 0:
                if last > index + 1:
                    found.update(dict.fromkeys(range(index + 1, last + 1), whole.id))
                break
    return found


def _together(one: Statistic, other: Statistic, mentions: Mentions) -> bool:
    return mentions.sentence_at(one.number.start) == mentions.sentence_at(other.number.start)


def _whole(index: int, statistics: Sequence[Statistic], mentions: Mentions) -> str | None:
    part, text = statistics[index], mentions.document.text
    if part.change != "none" or part.quantity.kind not in ("count", "money"):
        return None
    sentence = mentions.sentence_around(part.number.start)
    before = text[sentence.start : part.number.start]
    following = statistics[index + 1] if index + 1 < len(statistics) else None
    if following and _OF_NEXT.fullmatch(text, part.number.end, following.number.start) and _holds(following, part):
        return following.id
    for earlier in reversed(statistics[:index]):
        if earlier.number.start < sentence.start:
            break
        # "…, 40 were women, 19 men and 7 children": all of them of the 66.
        if _holds(earlier, part) and _OF_ALL.search(text[sentence.start : earlier.number.start]):
            between = text[earlier.number.end : part.number.start]
            if "," in between and not _ENDS.search(between):
                return earlier.id
    if not _CUE_BEFORE.search(before) and not _CUE_AFTER.match(text, part.number.end):
        return None
    here = mentions.sentence_at(part.number.start)
    reach = _REACH_OF_THE_OTHERS if _OTHERS.search(before) else _REACH
    wholes = [
        other
        for other in reversed(statistics[:index])
        if here - mentions.sentence_at(other.number.start) <= reach and _holds(other, part)
    ]
    # "Those detained included 40 ringleaders": of those of whom the same is told, if there are any.
    wholes.sort(key=lambda other: other.action != part.action)
    return wholes[0].id if wholes else None


def _holds(whole: Statistic, part: Statistic) -> bool:
    """Whether the one can be the whole of the other: more of the same, told as a level."""
    same = whole.object == part.object or {whole.object, part.object} <= _MORE_PEOPLE
    same = same or {whole.object, part.object} == {"victim", "person"}
    kinds = (whole.quantity.kind, whole.quantity.currency) == (part.quantity.kind, part.quantity.currency)
    if part.quantity.kind == "money" and whole.action != part.action:
        return False
    return same and kinds and whole.change == "none" and whole.quantity.value > part.quantity.value
