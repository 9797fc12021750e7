"""What a figure counts, by the words of its own clause."""

import re
from collections.abc import Sequence

from summarizer.asking.cues import Cue, find_cues, in_han, label_words
from summarizer.documents.range import Range

#: The objects that are people.
PEOPLE = frozenset({"suspect", "key_member", "victim", "person", "officer"})
#: Where a clause ends.
CLAUSE_BREAK = re.compile(r"[,;:()（），；：。]|\s[-–—]+\s|\b(?:and|while|but|whereas|as well as)\b", re.IGNORECASE)
_CLASSIFIER = re.compile(
    r"^(?:余|多)?(?:起|名|人次|人|男(?!子|性|童)|女(?!子|性|童)|个|部|台|张|条|处|宗|件|次|辆|家|户|套|万元|元|名重大|位|款|批|艘|支|枚|只|通|笔|则|间|栋|座|封|架|把|发|伙|团|场次|场)?"
)
# What follows tells of the counted thing, not what the thing is.
_AFTER_HEAD = re.compile(
    r"\b(?:of|in|for|by|from|with|to|on|at|who|whom|that|which|whose|against|under|during|after|before|holding"
    r"|belonging|involving|involved|linked|related|across|per|via|into|out|over|since|and|worth|were|was|have|has"
    r"|had|are|is|about|like|such|between|among|as|when|while|because|became|become|took|fled|went|amid|worldwide)\b"
    r"|\w{3,}ed\s(?=(?:the|an?|his|her|their|its|in|on|at|to|by|from|with|for|under)\s)",
    re.IGNORECASE,
)
# "number of cases", "rise in losses": the thing comes after the preposition.
_LEAD_IN = re.compile(
    r"^\s*(?:the\s+)?(?:total|monthly|annual|average|overall|cumulative|combined|reported|percentage|estimated|\s)*"
    r"(?:number|numbers|amount|total|sum|value|worth|share|proportion|percentage|length|pieces|sets|units|pairs"
    r"|rise|increase|growth|jump|surge|fall|drop|decline|decrease|reduction|change|months?|years?|days?|consecutive"
    r"|scale|level|rate|volume|batch(?:es)?|kilograms?|tonnes?|grams?)\s+(?:in\s+a\s+row\s+)?(?:of|in|by|with)\s+",
    re.IGNORECASE,
)
_CHINESE_HEAD_END = re.compile(r"[,;:，；：、。（）被由向在将从对给]")
# "Fewer people were cheated: 3,310".
_HEADING = re.compile(r"([^;:.]{3,120}):\s$")
_COUNTRY = re.compile(r"个?(?:国(?!籍|人|道)|省(?!份)|市(?!民)|县)")
_AND = re.compile(r"及|和|与|以及|并")
_SELLING = re.compile(r"\s\w{3,}ing\s")
_PRONOUN = re.compile(r"\b(?:they|it|these|those|this|that)\s*(?:\w+ly\s*)?$", re.IGNORECASE)
_ADVERB = re.compile(r"\s*(?:meanwhile|however|too|though|in turn|by contrast|\w+ly)\s*", re.IGNORECASE)
# "the number of frauds … at 3,170", "cases … rose to 520": the thing stands before its number.
_SUBJECT_END = (
    r"\s(?:at|to|was|were|is|are|reached|stood at|totall?ed|amounted to|numbered|hit"
    r"|went|rose|grew|climbed|jumped|fell|dropped|came)\s*$"
)
_SUBJECT = re.compile(rf"((?:\bnumber of\s)?[^,;:.()]{{3,120}}?){_SUBJECT_END}", re.IGNORECASE)
# Looked for first, in so many last characters: the beginning is tried at every character.
_ENDS_SUBJECT, _LONGEST_END = re.compile(_SUBJECT_END, re.IGNORECASE), 16
_OF_PEOPLE = re.compile(r"名|人|男|女")
# "2 in one country, 11 in another": no noun of its own, so that of the figure before.
_ELLIPSIS = re.compile(
    r"^\s*(?:(?:more|others?)(?!\s+(?!were|was|are|have|had|in|from|by|on)\w)"
    r"|[.;:,]?\s*$"
    r"|(?:\w{3,}ed|said|came|went|took|got|lost|paid|fled|told|gave)(?=\s(?:the|an?|to|that|they|he|she|it|in|on|by|from|for)\s)"
    r"|in|from|of (?:them|these|those|whom)|were|was|have|had|came|by|on|are)(?!\w)",
    re.IGNORECASE,
)
# Between figures that are dealt out.
_SHARED_GLUE = re.compile(r"\s*(?:[,，、和及与]|and|,\s?and)\s*(?:by\s)?")
_RESPECTIVELY_CHARS = 30
# A word that is no preposition or verb of the clause, and that a plural follows or is.
_NOUN = re.compile(r"\s(?:[a-z]+\s)?[a-z]{2,}s\b(?<!was)(?<!has)(?<!is)")


def has_no_noun(after: str) -> bool:
    """Whether a figure, by the English words after it, counts what an earlier one counts."""
    return bool(_ELLIPSIS.match(after)) and not in_han(after)


def has_own_noun(after: str) -> bool:
    """Whether an English noun, known or not, seems to follow a figure: what it counts is no earlier thing then."""
    return bool(_NOUN.match(after)) and not has_no_noun(after)


def counted_around(before: str, after: str) -> str | None:
    """The counted thing by the words of the figure's own clause."""
    if in_han(before + after):
        return _chinese(before, after)
    # "bank and payment accounts": what is counted stands in the plural, so the phrase goes on after the "and".
    start = 0
    for part in CLAUSE_BREAK.finditer(after):
        phrase = after[start : part.start()]
        if not phrase.strip() or _plural(phrase) or not part.group().isalpha():
            break
        start = part.end()
    else:
        phrase = after[start:]
    told = (_SUBJECT.search(before) if _ENDS_SUBJECT.search(before.rstrip()[-_LONGEST_END:]) else None) or (
        _HEADING.search(before) if not phrase.strip(" .,;:") or has_no_noun(after) else None
    )
    return head(phrase) or (head(told.group(1)) if told else None)


def moved(before: str) -> str | None:
    """What rose or fell, by the words before a change: "losses fell by", "发案数同比下降"."""
    clause = re.split(r"[;:.；：。]", before)[-1]
    changes = find_cues("change", clause)
    subject = clause[: changes[0].start] if changes else clause
    if in_han(subject):
        cues = find_cues("object", subject)
        deeds = find_cues("action", re.split("[，,]", subject)[-1])
        return cues[-1].term if cues else label_words()["usual_object"].get(deeds[-1].term) if deeds else None
    if _PRONOUN.search(subject):
        return None
    parts = re.split(r",|\b(?:and|while|but|whereas)\b", subject, flags=re.IGNORECASE)
    return head(parts[-1]) or next((head(part) for part in parts[-2:-1] if _ADVERB.fullmatch(parts[-1])), None)


def shared_out(sentence: str, numbers: Sequence[Range]) -> dict[int, str]:
    """What each of several figures counts (by index) where the text deals them out: "cases and losses … respectively".

    Only where as many things are named before them as figures follow.
    """
    found: dict[int, str] = {}
    for index in range(len(numbers) - 1):
        before = re.split(r"[;；。]", sentence[numbers[index - 1].end if index else 0 : numbers[index].start])[-1]
        last = index
        while last + 1 < len(numbers) and _SHARED_GLUE.fullmatch(sentence, numbers[last].end, numbers[last + 1].start):
            last += 1
        after = sentence[numbers[last].end : numbers[last].end + _RESPECTIVELY_CHARS]
        if last > index and ("分别" in before or re.search(r"\brespectively\b", after)):
            things = list(dict.fromkeys(cue.term for cue in find_cues("object", before)))
            if len(things) == last - index + 1:
                found.update(zip(range(index, last + 1), things, strict=True))
    return found


def head(text: str) -> str | None:
    """The object named by a noun phrase at the start of ``text``."""
    while (lead := _LEAD_IN.match(text)) is not None:
        text = text[lead.end() :]
    cue = _head_cue(text)
    return cue.term if cue else None


def _head_cue(text: str) -> Cue | None:
    cues = find_cues("object", text)
    if not cues:
        return None
    cut = _AFTER_HEAD.search(text, 1)
    ends = [cue.start for cue in find_cues("action", text) if cue.start > cues[0].start and not _within(cue, cues)]
    end = min([len(text), *ends, *([cut.start()] if cut else [])])
    # "215 shops selling SIM cards"
    selling = next((cue.end for cue in cues if text[cue.end - 1] == "s" and _SELLING.match(text, cue.end)), end)
    inside = [cue for cue in cues if cue.start < min(end, selling)]
    return inside[-1] if inside else cues[0]


def noun_phrase(after: str) -> str | None:
    """The English noun phrase that follows a figure, as it stands; None where it holds no known noun."""
    cut = CLAUSE_BREAK.search(after)
    phrase = after[: cut.start()] if cut else after
    cue = None if in_han(after) else _head_cue(phrase)
    return phrase[: cue.end].strip() if cue else None


def _plural(phrase: str) -> bool:
    """Whether an English phrase names a thing in the plural."""
    words = (phrase[cue.start : cue.end].lower() for cue in find_cues("object", phrase))
    return any(word.endswith("s") or word in label_words()["plurals"] for word in words)


def _within(cue: Cue, others: Sequence[Cue]) -> bool:
    return any(other.start < cue.end and cue.start < other.end for other in others)


def _chinese(before: str, after: str) -> str | None:
    classifier = _CLASSIFIER.match(after)
    used = classifier.group() if classifier else ""
    after = after[len(used) :]
    if _COUNTRY.match(after):
        return "country"
    cut = _AND.match(after) or _CHINESE_HEAD_END.search(after)
    after = after[: cut.start()] if cut else after
    verbs = find_cues("action", after)
    cues = [cue for cue in find_cues("object", after) if not verbs or cue.start < verbs[0].start]
    if not cues:
        # "破获案件…起": a Chinese list names the thing and then its number.
        cues = list(find_cues("object", CLAUSE_BREAK.split(before)[-1]))
    thing = cues[-1].term if cues else None
    if _OF_PEOPLE.search(used) and thing not in PEOPLE:
        return "person"
    return thing
