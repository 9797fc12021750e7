"""Of whom an English clause tells what a cue says: subject, object or possessor, as the cue's voice asks."""

import re

from summarizer.grounding.clause import SOMEBODY_ELSE, Clause
from summarizer.grounding.status import StatusCue
from summarizer.grounding.subject_link import ADVERB, PLURAL, TIME_WORD, leaves_subject

_AUXILIARY = (
    r"(?:was|were|is|are|am|be|been|being|has|have|had|do|does|did|got|gets?|getting|remain(?:s|ed|ing)?|went"
    r"|go|goes|stood"
    r"|stands|believed|thought|reported|said|to|sits|sat|lives|living|held|placed|put|stays|stayed|seen|out|used|who"
    r"|will|would|could|may|might|can|should)"
)
_VERB_GROUP = re.compile(rf"(?:\b(?:{_AUXILIARY}|{ADVERB})\s+)+$", re.IGNORECASE)
_PASSIVE = re.compile(
    rf"\b(?:was|were|is|are|be|been|being|got|gets?|getting)\s+(?:(?:{ADVERB}|both|all|each)\s+){{0,3}}$",
    re.IGNORECASE,
)
_PERFECT = re.compile(rf"\b(?:has|have|had)\s+(?:(?:{ADVERB}|both|all|each)\s+){{0,3}}$", re.IGNORECASE)
_SINGULAR = re.compile(r"\b(?:was|is|has)\b", re.IGNORECASE)
_OBJECT = re.compile(
    rf"\s+(?!{TIME_WORD}\b)(?!(?:[\w-]+\s){{1,3}}(?:years?|months?|weeks?|days?|hours?|minutes?)\b)(?:(?:the|a|an|his|her|their|its|him|them|another|all|both|more|over|some|nearly|about"
    r"|at least"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|several|many|suspects?|members?"
    r"|people|men|women|alleged|suspected|fellow|and)\b|\d|[A-Z][a-z])"
)
_PREMODIFIER = re.compile(r"\b(?:the|a|an|another|alleged|former)\s+(?:\w+ly\s+|long-?|most\s+)?$", re.IGNORECASE)
_NOT_HEAD = re.compile(
    r"\b(?<!along )(?<!together )(?<!known )(?<!going )(?<!the name )"
    r"(?:of|for|with|to|against|by|from|about|under|near|behind|via|through|between|around"
    r"|towards?"
    r"|over|alongside|than|despite|without|after|before|like)\s+(?:(?:the|a|an|his|her|their|its|alleged|former"
    r"|late|his)\s+)?"
    r"(?:(?!said\b|\w+ed\b)[a-z][\w-]*\s+){0,3}$"
)
_LISTED = re.compile(
    r"\b(?:leaders|suspects|members|defendants|heads|bosses|men|women|brothers|persons|people|backbones"
    r"|fugitives|names?)"
    r"\s+(?:of|like)\s+(?:the\s+)?$"
)
_RELATIVE_OBJECT = re.compile(
    r"\b(?:who|which|that)\s+(?:(?:had|has|have|also|once)\s+)?(?!said|says)\w+(?:ed|t|d|s)\s$"
)
_NEW_SUBJECT = re.compile(
    r"\b(?:who|which|whom|whose|that|when|after|before|while|because|but|said|told|says|whether|was|were|is|are"
    r"|has|have"
    r"|had)\b"
)
# "X's cousin, Y": Y is the cousin.
_OWNER_OF_NEXT = re.compile(r"(?:['’]s?)?\s+(?:[a-z][\w-]*\s+){0,3}[a-z][\w-]*,?\s+[A-ZÀ-Þ]")
_SPEAKS = re.compile(
    r"\s*(?:,[^,;]*,)?\s*(?:told|said|says|testified|added|admitted|confirmed|was|were|is|are|has|had|have)\b"
)
_PERSON_NOUN_BETWEEN = re.compile(r"\w+['’]s\b")
_MEMBERS = re.compile(
    r":\s|\b(?:including|among (?:them|whom|these)|such as|namely|of (?:them|these|whom) (?:for|to|were|was))\s"
)
_COUNTED = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|others?|more"
    r"|suspects|members"
    r"|people|leaders|heads|men|women|defendants|those|some)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:(?:the|a|an|his|her|their|its|one)\s+)?(?:[\w'’-]+\s+){0,5}(?:[a-z][\w'’-]*,\s+)?")
# "Arrested with him was X", "the latest to be held is X".
_INVERTED = re.compile(
    r"(?:\s(?!that\b|who\b|it\b|he\b|she\b|they\b|there\b)[\w'’.-]+,?){0,10}?\s(?:was|were|is|are"
    r"|came)\s(?:also\s)?(?:(?:the|a|an)\s)?(?:[a-z][\w'’-]*,?\s){0,5}$"
)
_INVERTED_OPENING = re.compile(
    r"(?:^|[;:]\s|[\"“]|\band\s)(?:(?:Also|Among|First|Last|The|Those|Others?|Already|Now|Still|One|Two|Three"
    r"|Another|Both)\b[^,;:.]{0,60}\s?)?$"
)
# "X was among the twelve who were (handed over)".
_AMONG = re.compile(
    r"\s(?:was|were|is|are)\s(?:also\s|both\s|all\s|not\s)?(?:among|one of|two of|part of"
    r"|on the (?:[\w-]+\s){0,2}list of|in the (?:group|batch) of|counted among)"
    r"\s(?:(?:the|those|a|[\w,-]+)\s){0,6}?(?:(?:who|that)\s(?:was|were|had been|have been|has been)\s|to be\s"
    r"|to have been\s)?$"
)
_OPENING = re.compile(r"\s(?:in|on|at|by|after|since|with|for|last|from|as|near|over|while|during)\s[^,;.:]{2,80},\s")
_COORDINATED = re.compile(r"[^,;:.]{0,60}?\s(?:and|then|but)\s(?:\w+ly\s|later\s|then\s|soon\s)?$")
_WHOM = re.compile(r"(?:,\s*)?\b(?:whom|who|that)\s+(?:[\w'’-]+\s+){1,8}$")
_LINK_BREAK = re.compile(r",\s|[;:]|\b(?:and|but|who|which|after|before|in which)\b")
_POSSESSED = re.compile(
    r"(?:['’]s?)?\s+(?:(?!['’]|(?:of|in|on|at|for|with|by|from|to|under|after|before|against|into)\b)[\w-]+\s+){0,3}$"
)
_TRANSPARENT = re.compile(r"\s*(?:,\s*(?:\(?\d{1,2}\)?|aged \d{1,2})\s*)?(?:,\s*)?$")
# "X, 34, a clerk from Lorwick whom ..."
_APPOSITION = re.compile(r"\s*(?:,\s*(?:aged )?\d{1,2})?,\s(?:an?|the|his|her|another)\s[^,;.]{3,60}?,?\s*$")
# "X was charged, together with his clerk, Y".
_TOGETHER = re.compile(
    r"(?<!\w)(?:(?:al)?together with|along with|alongside|as well as|as (?:was|were)|and so (?:was|were))\s"
    r"(?:(?:the|a|an|his|her|their|its|two|three)\s(?:[\w'’-]+\s){0,4}[\w'’-]+,?\s)?$"
)


def patients(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    """The people of whom the cue tells, or none where the clause doesn't settle it."""
    if cue.voice == "noun":
        return _of_noun(cue, clause)
    if cue.voice == "object":
        found = _objects(cue.end, clause)
    elif cue.voice in ("subject", "result"):
        found = _subjects(cue.start, clause)
    else:
        found = _of_verb(cue, clause)
    if found:
        return tuple(dict.fromkeys((*found, *_together(cue, clause))))
    return _members(cue, clause)


def _together(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    """Those with whom it befell the subject ("..., together with X")."""
    index = next((i for i, p in enumerate(clause.places) if p.named and p.start >= cue.end), None)
    if index is None or any(cue.end <= c.start < clause.places[index].start for c in clause.cues):
        return ()
    between = clause.text[cue.end : clause.places[index].start]
    if re.search(r";|\.\s", between) or clause.places[index].possessor or not _TOGETHER.search(between):
        return ()
    return clause.group(index, 1)


def _members(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    """The people whom the sentence counts among those it tells of: "Two were jailed: X and Y"."""
    marker = _MEMBERS.search(clause.text, cue.end)
    if not marker or re.search(r";|\.\s", clause.text[cue.end : marker.start()]):
        return ()
    start = max((m.end() for m in re.finditer(r"[;]\s|\.\s(?=[A-Z])", clause.text[: cue.start])), default=0)
    if not _COUNTED.search(clause.text, start, marker.start()):
        return ()
    following = [i for i, p in enumerate(clause.places) if p.start >= marker.end() and p.named]
    between = [
        p for p in clause.places if cue.end <= p.start < marker.start() and p.named and SOMEBODY_ELSE not in p.people
    ]
    if not following or between or clause.places[following[0]].possessor:
        return ()
    place = clause.places[following[0]]
    if not _TITLE.fullmatch(clause.text, marker.end(), place.start):
        return ()
    if marker.group().startswith(":") and _SPEAKS.match(clause.text, place.end):
        return ()
    return clause.group(following[0], 1)


def _of_verb(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    before, after = clause.text[: cue.start], clause.text[cue.end :]
    if opened := _opened(cue, clause):
        return opened
    if among := _AMONG.search(before):
        return _subjects(among.start() + 1, clause)
    if inverted := _inverted(cue, clause):
        return inverted
    if _PASSIVE.search(before):
        return _subjects(cue.start, clause)
    if _PREMODIFIER.search(before):
        return _objects(cue.end, clause)
    active = _objects(cue.end, clause) if cue.voice == "verb" else ()
    if active:
        return active
    if (whom := _WHOM.search(before)) and not _OBJECT.match(after):
        return _nearest(whom.start(), clause)
    if (first := _coordinated(cue, clause)) and _WHOM.search(clause.text[: first.start]) and not _OBJECT.match(after):
        # "X, whom police held and let go"
        return _of_verb(first, clause)
    if _PERFECT.search(before) or _OBJECT.match(after):
        return ()
    # "X, arrested in May, was ...": a participle; and headlines: "X arrested in the port".
    return _subjects(cue.start, clause)


def _opened(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    """The subject of a sentence that a participle opens: "Arrested on Monday, X said nothing"."""
    opening = _OPENING.match(clause.text, cue.end) if not clause.text[: cue.start].strip() else None
    place = next((p for p in clause.places if opening and p.start == opening.end()), None)
    return place.people if place and not place.possessor else ()


def _coordinated(cue: StatusCue, clause: Clause) -> StatusCue | None:
    """The verb that an "and" right before the cue joins it to."""
    earlier = [c for c in clause.cues if c.end <= cue.start and c.voice in ("verb", "passive")]
    if earlier and _COORDINATED.fullmatch(clause.text, earlier[-1].end, cue.start):
        return earlier[-1]
    return None


def _inverted(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    """The subject that stands behind its verb: "Also arrested was X"."""
    index = next((i for i, p in enumerate(clause.places) if p.start >= cue.end and p.named), None)
    if index is None or clause.places[index].possessor:
        return ()
    if not _INVERTED.fullmatch(clause.text, cue.end, clause.places[index].start):
        return ()
    return clause.group(index, 1) if _INVERTED_OPENING.search(clause.text[: cue.start]) else ()


def _nearest(stop: int, clause: Clause) -> tuple[int, ...]:
    """The person named right before ``stop``."""
    for place in reversed(clause.places):
        if place.end <= stop:
            gap = clause.text[place.end : stop]
            is_beside = _TRANSPARENT.fullmatch(gap) or _APPOSITION.fullmatch(gap)
            return place.people if not place.possessor and is_beside else ()
    return ()


def _is_head(index: int, start: int, clause: Clause) -> bool:
    """Whether the place is no mere complement ("the wife of X", "who shot X") of what stands from ``start`` on."""
    left = clause.text[start : clause.places[index].start]
    if _LISTED.search(left):
        return len(clause.group(index, 1)) > 1
    return not _NOT_HEAD.search(left) and not _RELATIVE_OBJECT.search(left)


def _first_of_list(index: int, clause: Clause) -> int:
    while (
        index > 0 and len(clause.group(index, -1)) > 1 and clause.listed(clause.places[index - 1], clause.places[index])
    ):
        index -= 1
    return index


def _subjects(stop: int, clause: Clause) -> tuple[int, ...]:
    """The people who are the subject of the verb that ends at, or stands at, ``stop``."""
    text = clause.text
    group = _VERB_GROUP.search(text, 0, stop)
    verb = text[group.start() : stop] if group else ""
    edge = group.start() if group else stop
    start = max((m.end() for m in re.finditer(r"[;:]\s|\.\s(?=[A-Z])", text[:edge])), default=0)
    for index in range(len(clause.places) - 1, -1, -1):
        place = clause.places[index]
        if place.end > edge:
            continue
        if place.start < start:
            break
        gap = text[place.end : edge]
        if place.possessor:
            if gap.strip() and not _TRANSPARENT.fullmatch(gap) and _ends_with_noun(gap):
                return ()
            continue
        first = _first_of_list(index, clause)
        if not _is_head(first, start, clause):
            continue
        verdict = leaves_subject(gap, verb)
        if verdict is None:
            return ()
        if verdict:
            single = _SINGULAR.search(verb) and not PLURAL.search(verb)
            joined = re.search(r"\band\b", text[clause.places[index - 1].end : place.start]) if index else None
            return place.people if single and joined else clause.group(index, -1)
    return ()


def _ends_with_noun(gap: str) -> bool:
    """Whether what belongs to somebody is the subject ("'s wife "), not a closed aside ("'s wife, ")."""
    return not gap.rstrip().endswith(",") and not re.search(r",|\band\b", gap)


def _objects(start: int, clause: Clause) -> tuple[int, ...]:
    """The people who are the object of what ends at ``start``."""
    text = clause.text
    for index, place in enumerate(clause.places):
        if place.start < start:
            continue
        gap = text[start : place.start]
        if len(gap) > 160 or re.search(r";|\.\s", gap) or _NEW_SUBJECT.search(gap):
            return ()
        if place.possessor and _OWNER_OF_NEXT.match(text, place.end):
            continue
        if place.possessor or (_PERSON_NOUN_BETWEEN.search(gap) and not re.search(r"['’]s\s[^'’]*$", gap)):
            return ()
        if not _is_head(index, start, clause):
            # "charged two men with killing X": but in "arrested in the port X" nothing else is the object.
            return ()
        if "," in gap and (_SPEAKS.match(text, place.end) or _predicate_follows(place.end, clause)):
            return ()
        if place.people == () or not place.named:
            return place.people if not gap.strip() else ()
        return clause.group(index, 1)
    return ()


def _predicate_follows(end: int, clause: Clause) -> bool:
    return any(c.voice == "subject" and 0 < c.start - end <= 2 for c in clause.cues)


def _of_noun(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    text = clause.text
    for index in range(len(clause.places) - 1, -1, -1):
        place = clause.places[index]
        if cue.start <= place.start and place.end <= cue.end and place.possessor:
            return place.people
        if place.end <= cue.start and place.possessor:
            if _POSSESSED.fullmatch(text, place.end, cue.start):
                return clause.group(index, -1)
            break
    if direct := _direct(cue, clause):
        return direct
    for link in re.finditer(r"\b(?:of|against|for|on|naming)\s+", text[cue.end : cue.end + 120]):
        between = text[cue.end : cue.end + link.start()]
        if _LINK_BREAK.search(between):
            break
        if found := _objects(cue.end + link.end(), clause):
            return found
    return ()


def _direct(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    """ "Police arrest X": the noun is a verb."""
    if re.search(r"\b(?:the|an?|his|her|their|under|of|after|on)\s+(?:\w+\s+)?$", clause.text[: cue.start]):
        return ()
    return _objects(cue.end, clause) if cue.voice == "noun" else ()
