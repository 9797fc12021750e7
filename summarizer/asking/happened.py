"""What happened to the thing that a figure counts, by the verbs around the figure."""

import re
from collections.abc import Sequence

from summarizer.asking.counted import CLAUSE_BREAK
from summarizer.asking.cues import Cue, action_apart, find_cues, in_han
from summarizer.documents.range import Range

_PASSIVE = re.compile(
    r"\b(?:was|were|been|are|is|being|be|got)\s+(?:\w+ly\s+|also\s+|then\s+|both\s+)?$", re.IGNORECASE
)
# Words that tell an outcome without "were": "… never reached the phones".
_NEVER = re.compile(r"never\b", re.IGNORECASE)
# 公开通缉的, 洗钱团伙: an attribute of what follows.
_OF_A_NOUN = re.compile(r"的|(?:等|违法)?(?:犯罪)?(?:团伙|集团|窝点|嫌疑人|分子|平台|网站|类)")
_CRIMINAL = ("lost", "committed")
# "The cash, €70,000, was found".
_ASIDE = (re.compile(r",\s$"), re.compile(r"\s*,"))
# What stands before such a word is told of something else.
_NEW_CLAUSE = re.compile(r";|\b(?:while|whereas|meanwhile)\b", re.IGNORECASE)
# "The raids led to 33 arrests": what stands before the verb is not what happened to them.
_LED_TO = re.compile(
    r"\b(?:led to|leads? to|leading to|result(?:ed|s|ing) in|ended (?:with|in)|yielded|produced|brought about)\b",
    re.IGNORECASE,
)
# "charged with selling …": what follows is the crime, not what was done to those who are said to have done it.
_CRIME = re.compile(
    r"\b(?:charged|accused|convicted|indicted|suspected|guilty|sentenced|jailed|arrested|detained|held|wanted|sought|blamed"
    r"|charges?|suspicion|investigated|prosecuted|imprisoned)\b[^,;:]*?\s(?:with|of|for|over|on)\s(?:having\s|helping\s(?:to\s)?|conspiring\sto\s|\w+ly\s)?"
    r"(?=(\w+)\s)",
    re.IGNORECASE,
)
_GERUND = re.compile(
    r"(?!(?:nothing|anything|something|during|spring|morning|evening|being|ring|king)$)\w{2,}ing$", re.IGNORECASE
)
# "In his luggage were 47 cards": they were found there.
_LAY_THERE = re.compile(
    r"^\W*(?:In|Inside|Under|Behind|At|Within|Hidden|Beside)\b[^,;:]{0,60}?\b(?:was|were|lay|stood|sat)\s(?:also\s|about\s)?$",
    re.IGNORECASE,
)
# "stopped transfers of $600": the sum, not what happened to it.
_SUM_OF = re.compile(r"(?:transfers?|payments?|remittances?) of\b", re.IGNORECASE)
# A verb this many characters before the figure ("seized some ") governs it, whatever follows.
_ADJACENT = 12
# "88 arrests", "7 convictions": the counted thing is what happened.
_DEED = re.compile(
    r"^\s*(?:[a-z][a-z-]*\s){0,2}?(?:arrests|detentions|extraditions|deportations|convictions|seizures)\b"
)
# Between the figures of a list: a noun or two and a comma or "and".
_LISTED = re.compile(r"(?:\s[\w'’-]+){1,4}(?:,|\s(?:and|or)|,\s(?:and|or))\s*", re.IGNORECASE)


def verbs(text: str) -> list[Cue]:
    """Cues of actions; in Chinese no parts of a thing's name (在逃人员), and attributes (…的) only if alone."""
    cues = list(find_cues("action", text))
    if in_han(text):
        things = find_cues("object", text)
        cues = [cue for cue in cues if not any(t.start <= cue.start and cue.end <= t.end for t in things)]
    told = [cue for cue in cues if not _attributive(cue, text)]
    return told or cues


def _attributive(cue: Cue, text: str) -> bool:
    return _OF_A_NOUN.match(text, cue.end) is not None


def action_around(before: str, after: str, told: Sequence[str]) -> str | None:
    """The action by the words between the figures on both sides; ``told`` are those of the measure's words."""
    if in_han(before + after):
        return next((term for near in _chinese(before, after) if (term := _chosen(near, told))), None)
    if (apart := action_apart(before, after)) is not None:
        return apart
    before = _NEW_CLAUSE.split(before)[-1]
    if _LAY_THERE.search(before) and not verbs(before):
        return "found"
    if (crime := _crime(before)) is not None:
        told_crime = [cue.term for cue in verbs(crime)]
        return told_crime[-1] if told_crime and told_crime[-1] in _CRIMINAL else "committed"
    if (led := list(_LED_TO.finditer(before))) and led[-1].end() <= len(before):
        before = before[led[-1].end() :]
    if _ASIDE[0].search(before) and (aside := _ASIDE[1].match(after)):
        after = after[aside.end() :]
    cut = CLAUSE_BREAK.search(after)
    following = verbs(after[: cut.start()] if cut else after)
    if _DEED.match(after) and following:
        return following[0].term
    preceding = [cue for cue in verbs(before) if not _SUM_OF.match(before, cue.start)]
    # "5,200 suspicious transfers": what is counted is no verb.
    things = [cue for cue in find_cues("object", after) if cue.term == "other"]
    following = [cue for cue in following if not any(t.start <= cue.start and cue.end <= t.end for t in things)]
    passive = [cue for cue in following if _is_passive(cue, after)]
    if passive:
        return passive[0].term
    active = [cue for cue in preceding if not _PASSIVE.search(before[: cue.start])]
    if active and len(before) - active[-1].end <= _ADJACENT:
        return active[-1].term
    return _chosen([*active[::-1], *following, *preceding[::-1]], told)


def _crime(before: str) -> str | None:
    """The words from a crime's gerund to the figure, where those before it tell of a charge for it."""
    found = [m for m in _CRIME.finditer(before) if _GERUND.match(m.group(1))]
    return before[found[-1].end() :] if found else None


def _chosen(ordered: Sequence[Cue], told: Sequence[str]) -> str | None:
    """The first of the nearest cues that the measure tells too; else the very first."""
    terms = [cue.term for cue in ordered]
    return next((term for term in told if term in terms[:3]), terms[0] if terms else None)


def _chinese(before: str, after: str) -> tuple[list[Cue], ...]:
    """The cues of the figure's own clause, those that follow, and those further before, the nearest first."""
    cut = CLAUSE_BREAK.search(after)
    following = verbs(after[: cut.start()] if cut else after)
    clause = CLAUSE_BREAK.split(before)[-1]
    own = verbs(clause)
    if own and following and all(_attributive(cue, clause) for cue in own):
        # 将我方公开通缉的6人抓获
        own = []
    return own[::-1], following, verbs(before)[::-1]


def passive_after(sentence: str, numbers: Sequence[Range]) -> str | None:
    """The passive verb that ends a list of figures, of which only the first's successors are given.

    "3,400 phones and 700 computers were carted off": the verb comes after the last of them. None where anything but
    the list stands before it.
    """
    for index, number in enumerate(numbers):
        after = sentence[number.end : numbers[index + 1].start if index + 1 < len(numbers) else len(sentence)]
        passive = [cue for cue in find_cues("action", after) if _is_passive(cue, after)]
        if passive:
            return passive[0].term
        if not _LISTED.fullmatch(after):
            return None
    return None


def is_listed(after: str) -> bool:
    """Whether the words between a figure and the next make both parts of a list."""
    return _LISTED.fullmatch(after) is not None


def _is_passive(cue: Cue, text: str) -> bool:
    return bool(_PASSIVE.search(text[: cue.start]) or _NEVER.match(text, cue.start))
