"""Words that tell what became of a person, and whether a sentence asserts them."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from summarizer.documents.range import longest_apart
from summarizer.mentions.simplified import simplified
from summarizer.mentions.word_patterns import WordPatterns
from summarizer.tables import yaml_table


class StatusCue(NamedTuple):
    """A word that tells a status: offsets within the text searched.

    ``voice`` is how it stands to the person (see status.yaml); ``at_large`` if it outlives a charge; ``flight`` if it
    undoes an arrest; ``han`` if it is Chinese.
    """

    start: int
    end: int
    status: str
    voice: str
    at_large: bool = False
    flight: bool = False
    han: bool = False


_HEARING_TO_COME = re.compile(r"(?:将于|定于|将在|预计)[^，。；：]*$")
_SAME_EVENT = re.compile(r"[^\S\n]*(?:(?:to|and|in|for|with|a|the)[^\S\n]+)*")
# It begins with the stop, so that it is tried only there.
_TITLE_STOP = re.compile(
    r"\.(?=\s)(?:(?<=\b[DMS]r\.)|(?<=\bM[sx]\.)|(?<=\b(?:Lt|Sh|St)\.)"
    r"|(?<=\b(?:Mrs|Gen|Col|Maj|Cpt|Sgt|Smt|Hon|Rev|Pol|Det)\.)|(?<=\b(?:Prof|Capt|Insp|Supt|Atty)\.))"
)
_NO_SUBJECT_AGAIN = frozenset({"verb", "passive", "result"})
_WORDS = r"(?:be|been|being|have|had|has|having|get|got|is|are|was|were|yet|ever|also|then|later|now|still|again|\w+ly)"
_CLAUSE_START = re.compile(r"[.;:，。；：]|,\s|\b(?:but|and|who|while|because|although)\b", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return yaml_table("summarizer.grounding", "status.yaml")


def _english(words: list[str]) -> str:
    return rf"\b(?:{'|'.join(words)})\b"


def _chinese(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _patterns() -> WordPatterns[tuple[str, str, bool]]:
    """By status, voice, and Chinese or not; an empty status marks what tells nothing."""
    found = [
        ((status, voice, script == "zh"), _chinese(words) if script == "zh" else _english(words))
        for status, scripts in _data()["cues"].items()
        for script, voices in scripts.items()
        for voice, words in voices.items()
    ]
    none = _data()["none"]
    return WordPatterns([*found, (("", "", False), _english(none["en"])), (("", "", True), _chinese(none["zh"]))])


@cache
def _marked(mark: str) -> re.Pattern[str]:
    words = _data()[mark]
    return re.compile(f"{_english(words['en'])}|{_chinese(words['zh'])}", re.IGNORECASE)


def plain(text: str) -> str:
    """``text`` as the rules spell it, offsets kept: traditional characters simplified, no stop behind a title."""
    text = simplified(text)
    return _TITLE_STOP.sub(" ", text)


@cache
def pronoun() -> re.Pattern[str]:
    """Matches at the start of a sentence that goes on about the person named last."""
    words = _data()["pronouns"]
    chinese = rf"(?:(?:{'|'.join(words['zh_before'])}|[^，。；]{{0,14}}[日月年晚晨午])，?)?(?:{'|'.join(words['zh'])})"
    return re.compile(rf"[\"'“‘]?(?:(?:{'|'.join(words['en'])})\b|{chinese})")


@cache
def _unasserted() -> tuple[re.Pattern[str], ...]:
    words = _data()["unasserted"]
    english, chinese = words["en"], words["zh"]
    return (
        re.compile(rf"\b(?:{'|'.join(english['before'])})\s+(?:{_WORDS}\s+)*$", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(english['asserted'])})\s+(?:{_WORDS}\s+)*$", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(english['frame'])})", re.IGNORECASE),
        re.compile(rf"(?:{'|'.join(chinese['before'])})(?:{'|'.join(chinese['fill'])})*$"),
        re.compile(rf"(?:{'|'.join(chinese['frame'])})[^，。；：]*$"),
    )


def find_status_cues(text: str) -> list[StatusCue]:
    """Cues in text order, whether asserted or not; of two that overlap, the longer."""
    found = [
        StatusCue(
            m.start(),
            m.end(),
            status,
            voice,
            bool(_marked("at_large").search(m.group())),
            bool(_marked("flight").search(m.group())),
            han,
        )
        for (status, voice, han), m in _patterns().finditer(text)
    ]
    merged: list[StatusCue] = []
    for cue in (cue for cue in longest_apart(found) if cue.status):
        # "sentenced to life imprisonment" is one event.
        if merged and _is_one(merged[-1], cue, text):
            last = merged.pop()
            cue = last._replace(end=cue.end, at_large=last.at_large or cue.at_large)
        merged.append(cue)
    return merged


def _is_one(first: StatusCue, second: StatusCue, text: str) -> bool:
    if first.status != second.status or second.voice not in _NO_SUBJECT_AGAIN:
        return False
    return bool(_SAME_EVENT.fullmatch(text, first.end, second.start))


# The rules for what a sentence tells of whom ask it of each cue, one after the other.
@lru_cache(maxsize=256)
def is_asserted(cue: StatusCue, text: str) -> bool:
    """Whether ``text`` says that it happened: not denied, planned, feared or made to depend on something."""
    before, asserted, frame, chinese, chinese_frame = _unasserted()
    if cue.han:
        before_cue = text[: cue.start]
        if cue.voice == "case" and _HEARING_TO_COME.search(before_cue):
            # Who will be tried has been charged.
            return True
        return not chinese.search(before_cue) and not chinese_frame.search(before_cue)
    starts = [m.end() for m in _CLAUSE_START.finditer(text, 0, cue.start)]
    clause = text[starts[-1] if starts else 0 : cue.start]
    if asserted.search(clause):
        return True
    # A cue with its own negation ("not yet caught"), and who is at large, are told as they are.
    if before.search(clause) and not re.match(r"(?:not|never)\b", text[cue.start : cue.end]):
        return False
    # "offers a reward for her arrest": who is sought is told as it is.
    return (cue.status == "wanted" and cue.voice in ("noun", "object")) or not frame.search(clause)


def rank(status: str) -> int:
    """A later rank is a later stage of a case."""
    order: list[str] = _data()["order"]
    return order.index(status)
