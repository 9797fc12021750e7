"""What a sentence that names nobody tells of all the suspects at once: "All four have been charged"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.grounding.clause import SOMEBODY_ELSE
from summarizer.grounding.read import Read
from summarizer.grounding.status import StatusCue
from summarizer.grounding.told import Told

_ALL = re.compile(
    r"(?:^|[,;:]\s|\bthat\s)(?:(?:All|Both|Each)\s(?:of\s)?(?:the\s|them\b|those\s)?(?:[\w-]+\s){0,3}?"
    r"|The\s(?:[a-z-]+\s){0,2}?)"
    r"(?:suspects|accused|defendants|detainees|arrested|arrestees|men|women|offenders|them|two|three|four|five|six"
    r"|seven|eight|nine|ten)\s(?:(?:who|that)\s[^,;.]{1,40}\s)?"
    r"(?:(?:are|were|have|had|been|now|also|since|later|then|both|all|being|\w+ly)\s)*",
    re.IGNORECASE,
)
_CHINESE_ALL = re.compile(
    r"(?:嫌疑人|嫌犯|被告人|涉案人员|人员|成员|[二两三四五六七八九十\d]+人)[^，。；]{0,8}?(?:均|都|全部|悉数)[^，。；]{0,16}$"
)
_OPEN = frozenset({"arrested", "transferred"})
_FOLLOWS = frozenset({"arrested", "transferred", "charged", "convicted"})


def of_everyone(reads: Sequence[Read], found: Mapping[int, Sequence[Told]]) -> Iterator[tuple[int, Told]]:
    """The events told of all, with each person named before of whom no more than an arrest is ``found``."""
    named: dict[int, None] = {}
    for read in reads:
        if not any(p.named for p in read.clause.places):
            for cue in read.asserted:
                if cue.status in _FOLLOWS and _is_of_all(cue, read.clause.text):
                    told = read.told(cue)
                    yield from ((i, told) for i in named if {t.event.status for t in found.get(i, ())} <= _OPEN)
        named.update((i, None) for p in read.clause.places for i in p.people if i != SOMEBODY_ELSE)


def _is_of_all(cue: StatusCue, text: str) -> bool:
    if cue.voice not in ("verb", "passive", "subject"):
        return False
    if cue.han:
        return bool(_CHINESE_ALL.search(text, 0, cue.start))
    return any(m.end() == cue.start for m in _ALL.finditer(text, 0, cue.start))
