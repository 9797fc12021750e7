"""Whether a name is the subject of a verb further on, by the English words between them."""

import re

#: Adverbs that may stand beside a verb, and words that tell a time: alternatives of a regular expression.
ADVERB = (
    r"(?:\w+ly|also|then|later|since|soon|now|still|again|once|twice|first|already|even|just|never|not|yet|thus"
    r"|finally|eventually|afterwards|thereafter|today|yesterday|tonight|himself|herself|themselves|so far|at last)"
)
TIME_WORD = (
    r"(?:(?:on|in|at|by|since|last|this|next|early|late|mid|earlier|the)[\s-]+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|\d{1,4}(?:st|nd|rd|th)?(?![,.]\d)"
    r"|week|month|year|morning|evening|night|afternoon|noon|dawn|weekend|spring|summer|autumn|winter|yesterday|today)"
)
#: Verbs of several persons.
PLURAL = re.compile(r"\b(?:were|are|have)\b", re.IGNORECASE)
_TIMES = re.compile(rf"(?:{TIME_WORD}|{ADVERB})(?:[\s,]+|$)", re.IGNORECASE)
_CONNECTOR = re.compile(
    r",|—|–|\b(?:and|but|then|or|that|when|while|after|before|because|although|though|as|until|where|since|if"
    r"|whether|how)\b"
)
_PREPOSITION = re.compile(
    r"\s*(?:of|from|in|at|with|on|by|for|to|near|outside|inside|under|during|aged|alone|among|alias|a\.?k\.?a"
    r"|known)\b"
)
_OPEN_RELATIVE = re.compile(r"\s*(?:,[^,]*)?,?\s*\b(whose|whom|who|which)\b(.*)$", re.DOTALL)
_NEW_CLAUSE = re.compile(r"\s*(?:but|while|whereas|so|after which|when|although|because)\b")
# "..., was sentenced to ten years and": another thing said of the same.
_PREDICATE = re.compile(r"\s*(?:was|were|is|are|has|had|have|got|received)\b[^,;]*\s(?:and|but|then)(?:\s\w+ly)?\s*")


def leaves_subject(gap: str, verb: str) -> bool | None:
    """Whether words between a name and a verb leave the name its subject.

    None if they bring a subject of their own; False if the subject is a name further left.
    """
    gap = re.sub(r"^\s*(?:\([^()]*\)|\))", "", gap)
    gap = re.sub(r"\s[–—-]+(?=\s)", ",", gap)
    # The comma that closes an apposition before the name: "The boss, X, was found and arrested".
    gap = re.sub(r"^\s*,(?=\s(?:was|were|is|are|has|had|have|will)\b)", "", gap)
    if not gap.strip(" ,"):
        return True
    if gap.lstrip().startswith(","):
        inner, comma, tail = gap.lstrip()[1:].rpartition(",")
        if comma:
            if _NEW_CLAUSE.match(inner):
                return None
            return _tail(tail, verb, " " if inner.strip() else "")
        relative = _OPEN_RELATIVE.match(gap)
        if relative:
            return _relative(relative, verb)
        if not re.search(r"\b(?:was|were|is|are|has|had|have)\b", verb):
            # An apposition with a participle: "X, a clerk arrested in May".
            return (
                True
                if re.match(r",\s*(?:\d+,\s*)?(?:the|a|an|another|also|both|one)\b", gap.lstrip())
                else _tail(gap.lstrip()[1:], verb, "")
            )
        return _tail(gap.lstrip()[1:], verb, " ")
    relative = re.match(r"\s*\b(whose|whom|who|which)\b(.*)$", gap, re.DOTALL)
    if relative:
        return _relative(relative, verb)
    found = list(_CONNECTOR.finditer(gap))
    if not found:
        if _PREPOSITION.match(gap) or not _TIMES.sub("", gap.lstrip()).strip():
            return True
        return None
    head, tail = gap[: found[-1].start()], gap[found[-1].end() :]
    if found[-1].group() in ("and", "but", "then", "or") and not tail.strip() and _is_verbless(head):
        # "Y robbed X and was jailed": the subject stands further left.
        return False
    return _tail(tail, verb, head)


def _is_verbless(words: str) -> bool:
    return not words.strip() or bool(_PREPOSITION.match(words))


def _relative(match: re.Match[str], verb: str) -> bool | None:
    word, rest = match.groups()
    if word in ("whose", "whom"):
        return None if not rest.rstrip().endswith(",") else True
    if not rest.strip():
        return True
    found = list(_CONNECTOR.finditer(rest))
    return _tail(rest[found[-1].end() :], verb, rest[: found[-1].start()]) if found else None


def _tail(tail: str, verb: str, head: str) -> bool | None:
    """What stands between the last conjunction or comma and the verb: nothing new, or a subject of its own."""
    if _PREDICATE.fullmatch(tail):
        return True
    left = _TIMES.sub("", tail.strip() + " ").strip(" ,")
    left = re.sub(r"^(?:and|but|then|or)\b\s*", "", left)
    left = _TIMES.sub("", left + " ").strip(" ,") if left else ""
    if not left or re.fullmatch(r"(?:who|which|was|were|is|are|has|had|have)", left):
        return True
    if (
        not head.strip()
        and PLURAL.search(verb)
        and re.match(r"\s*(?:the|his|her|their|a|an|another|two|three|four|five|\w+ other|\d+|others)\b", tail)
    ):
        # "X and his wife were": X too.
        return True
    if _PREPOSITION.match(left) and not re.search(r"\b(?:the|his|her|a|an)\s+\w+$", left):
        return True
    return None
