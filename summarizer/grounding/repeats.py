"""One fact told twice: which mention of it becomes the statistic."""

import re
from collections.abc import Mapping, Sequence

from summarizer.asking import Labels
from summarizer.grounding.periods import Dated
from summarizer.mentions import Mentions

#: From this value on, figures are seldom equal by chance.
_DISTINCT = 100
_MORE = re.compile(
    r"\b(?:another|further|additional)\s*\||\|\s*(?:more|other|others|further|additional|too|also|again)\b|(?:另外|另有|另|其余|还有)\|",
    re.IGNORECASE,
)


def find_repeats(
    mentions: Mentions, claimed: Sequence[int], labels: Mapping[int, Labels], dated: Mapping[int, Dated]
) -> dict[int, int]:
    """For each repeated figure (index of the number mention) the mention that stands for it.

    Repeats are equal in value, kind, currency, unit, object, action (or one has none) and change, in different
    sentences. The first mention stands for all, unless only a later one says which time it covers.
    """
    groups: list[list[int]] = []
    for index in claimed:
        for group in groups:
            if _same(mentions, labels, group[0], index) and not _apart(dated, group, index):
                group.append(index)
                break
        else:
            groups.append([index])
    repeats: dict[int, int] = {}
    for group in groups:
        told = [i for i in group if not mentions.in_title(mentions.numbers[i].start)] or group
        best = next((i for i in told if i in dated), told[0])
        repeats.update({i: best for i in group if i != best})
    return repeats


def _apart(dated: Mapping[int, Dated], group: Sequence[int], index: int) -> bool:
    """Whether the figure covers another time than one of the group."""
    if index not in dated:
        return False
    own = dated[index].period
    others = (dated[i].period for i in group if i in dated)
    return any((own.start, own.end) != (other.start, other.end) for other in others)


def _further(mentions: Mentions, index: int) -> bool:
    """Whether the words beside a figure say that it comes on top of an earlier one."""
    text, number = mentions.document.text, mentions.numbers[index]
    return bool(_MORE.search(text[max(0, number.start - 12) : number.start] + "|" + text[number.end : number.end + 16]))


def _same(mentions: Mentions, labels: Mapping[int, Labels], first: int, second: int) -> bool:
    a, b = mentions.numbers[first], mentions.numbers[second]
    if (a.value, a.kind, a.currency, a.unit) != (b.value, b.kind, b.currency, b.unit):
        return False
    if mentions.sentence_at(a.start) == mentions.sentence_at(b.start) or _further(mentions, second):
        return False
    one, other = labels[first], labels[second]
    if not other.named and a.value >= _DISTINCT:
        # "has corrected its count to 1,020": no other fact is told.
        return True
    if mentions.in_title(a.start) and one.object == other.object:
        # A headline tells in other words what the text tells in full.
        return True
    same_action = one.action == other.action or None in (one.action, other.action)
    return one.object == other.object and one.change == other.change and same_action
