"""What the text tells of each person, event by event: from the clauses that hold the name."""

import re
from dataclasses import dataclass
from datetime import date

from schemas import Event
from summarizer.documents import Range
from summarizer.grounding.places import evidence
from summarizer.grounding.status import StatusCue, find_status_cues, pronoun, rank
from summarizer.mentions import Mentions

# "A told the court that B was arrested": what follows is of B.
_SPEAKS = re.compile(r"(?:,[^,;]{0,60},)?\s(?:told|said|says|testified|added)\b|(?:说|表示|供称|交代)")
_CLAUSE_END = re.compile(r"[;；。]|,\s(?:but|while|whereas|and (?:the|his|her|a|an|another)\b)|，(?:而|但)")
_DETAIL = re.compile(r"[^,;.:，；。：\n]*")
_MAX_DETAIL = 80
_ACCUSED = re.compile(r"(?:(?:is|are) )?accused of|被控|指控", re.IGNORECASE)
_RELATIVE = re.compile(
    r"['’]s\s+(?:wife|husband|father|mother|parents|sons?|daughters?|brothers?|sisters?|lawyer|victims?|family|widow)\b"
)
_VICTIM_OF = re.compile(r"\bvictims? of $")
_ASIDE = re.compile(r",\s*whose\b[^,;.]*|其(?:妻|父|母|弟|兄|子|女|夫)[^。；]*")
_LIST_GLUE_CHARS = 60


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """One place where a person (by index) is named, or meant by a pronoun."""

    person: int
    start: int
    end: int


def find_events(places: list[PersonPlace], mentions: Mentions) -> dict[int, list[Event]]:
    """The events of each person in text order; ``places`` are all places of all persons, in text order.

    In a sentence a name takes the cues up to the next name, or, in a list, those of its list; a sentence that opens
    with a pronoun goes on about the persons of the sentence before.
    """
    text, sentences = mentions.document.text, mentions.document.sentences
    events: dict[int, list[Event]] = {}
    by_sentence: dict[int, list[PersonPlace]] = {}
    for place in places:
        by_sentence.setdefault(mentions.sentence_at(place.start), []).append(place)
    last: list[int] = []
    last_sentence = -2
    for index, sentence in enumerate(sentences):
        if mentions.is_addressed(sentence.start):
            continue
        named = by_sentence.get(index, [])
        source = text[sentence.start : sentence.end]
        if not named:
            if last and last_sentence == index - 1 and (match := pronoun().match(source)):
                people = last if _plural(match.group()) else last[-1:]
                for cue in find_status_cues(source):
                    for person in people:
                        events.setdefault(person, []).append(_event(cue, sentence, mentions))
                last_sentence = index
            continue
        for person, cues in _cues_of(named, sentence, source).items():
            for cue in cues:
                events.setdefault(person, []).append(_event(cue, sentence, mentions))
        last, last_sentence = list(dict.fromkeys(p.person for p in named)), index
    return events


def latest_status(events: list[Event], cued_at_large: bool) -> str:
    """The status of the latest event: by date where all have one, else by the stage of a case."""
    if not events:
        return "unknown"
    # "accused of" says less than what was done about it.
    firm = [e for e in events if not _ACCUSED.match(e.detail or "")]
    events = firm or events
    statuses = [e.status for e in events]
    if "dead" in statuses:
        return "dead"
    dated = [(e.date, rank(e.status), e.status) for e in events if e.date]
    if len(dated) == len(events):
        return max(dated)[2]
    if cued_at_large and "wanted" in statuses and not {"arrested", "transferred", "convicted"} & set(statuses):
        return "wanted"
    return max(statuses, key=rank)


def _plural(word: str) -> bool:
    return bool(
        re.search(
            r"they|both|their|pair|couple|two|three|trio|men|women|brothers|sisters|们|人",
            word,
            re.IGNORECASE,
        )
    ) and not re.fullmatch(r"The (?:man|woman)", word)


def _cues_of(named: list[PersonPlace], sentence: Range, source: str) -> dict[int, list[StatusCue]]:
    # What befell somebody's father says nothing of the person.
    cues = find_status_cues(_ASIDE.sub(lambda m: " " * len(m.group()), source))
    found: dict[int, list[StatusCue]] = {}
    own: list[list[StatusCue]] = []
    for i, place in enumerate(named):
        start = place.end - sentence.start
        stop = named[i + 1].start - sentence.start if i + 1 < len(named) else len(source)
        cut = _CLAUSE_END.search(source, start, stop)
        own.append([c for c in cues if start <= c.start < (cut.start() if cut else stop)])
    for i, place in enumerate(named):
        speaks = _SPEAKS.match(source, place.end - sentence.start) is not None
        relative = _RELATIVE.match(source, place.end - sentence.start) or _VICTIM_OF.search(
            source, 0, place.start - sentence.start
        )
        if relative:
            continue
        taken = [] if speaks else own[i]
        if not taken and not speaks:
            j = i
            while not taken and j + 1 < len(named) and _is_list(source, named, j, sentence):
                j += 1
                taken = own[j]
        before = _before(i, named, sentence, source, cues)
        if not taken or (i == 0 and before and not _passive(source, before[-1])):
            taken = [*before, *taken]
        if not taken and not speaks:
            taken = cues
        found.setdefault(place.person, []).extend(taken)
    return found


def _is_list(source: str, named: list[PersonPlace], index: int, sentence: Range) -> bool:
    gap = source[named[index].end - sentence.start : named[index + 1].start - sentence.start]
    return len(gap) <= _LIST_GLUE_CHARS and not re.search(r"[;；。]", gap)


def _before(
    index: int, named: list[PersonPlace], sentence: Range, source: str, cues: list[StatusCue]
) -> list[StatusCue]:
    """The cues before the list that the name belongs to."""
    first = index
    while (
        first > 0
        and _is_list(source, named, first - 1, sentence)
        and not any(
            named[first - 1].end - sentence.start <= c.start < named[first].start - sentence.start for c in cues
        )
    ):
        first -= 1
    start = named[first - 1].end - sentence.start if first else 0
    stop = named[first].start - sentence.start
    breaks = [m.end() for m in _CLAUSE_END.finditer(source, start, stop)]
    return [c for c in cues if (breaks[-1] if breaks else start) <= c.start < stop]


def _passive(source: str, cue: StatusCue) -> bool:
    """Whether the cue says what happened to somebody named before it ("A was arrested, B said")."""
    return bool(re.search(r"\b(?:was|were|been|be|is|are)\s+(?:\w+ly\s+)?$", source[: cue.start]))


def _event(cue: StatusCue, sentence: Range, mentions: Mentions) -> Event:
    text = mentions.document.text
    start = sentence.start + cue.start
    match = _DETAIL.match(text, start, min(sentence.end, start + _MAX_DETAIL))
    detail = match.group().strip() if match else ""
    if not detail or (match and match.end() - start >= _MAX_DETAIL):
        detail = text[start : sentence.start + cue.end]
    return Event(
        status=cue.status,
        date=_date(cue, sentence, mentions),
        place=None,
        detail=detail or None,
        evidence=evidence(sentence, text),
    )


def _date(cue: StatusCue, sentence: Range, mentions: Mentions) -> date | None:
    """The day in the cue's clause, if it names exactly one."""
    text = mentions.document.text
    start, end = sentence.start + cue.start, sentence.start + cue.end
    days = [
        d
        for d in mentions.dates_in(mentions.sentence_at(sentence.start))
        if d.first is not None
        and d.first == d.last
        and not re.search(r"[,;，；]", text[min(d.end, end) : max(d.start, start)])
    ]
    return days[0].first if len(days) == 1 else None
