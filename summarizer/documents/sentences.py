"""Sentences of English and Chinese text, as ranges."""

import re
from collections.abc import Iterator

from summarizer.documents.lines import continues, width
from summarizer.documents.range import Range
from summarizer.documents.words import BEFORE_NUMBER, DOMAINS, MAY_END, NEVER_END, STARTERS

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_MARK = re.compile(r"([.!?…。！？｡．]+)((?:[\"'”’」』)）\]】»]|\[\d{1,3}\])*)")
_SPACE = re.compile(r"\s*")
_INNER_BULLET = re.compile(r"\s(?=[•‣▪■●◆►]\s)")
_FULL = frozenset("。！？｡")
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")
_OPENING = "\"'“‘「『《（([【«"
_LAST_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[.'’-](?=[^\W_]))*$")
_CAPITALISED = re.compile(r"(?:[A-Z][a-z’']|[A-Z]{2,}|[AI]\s|[ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜ][a-zß-ÿ])")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[]{0,3}([^\W\d_]{1,20})")
_LIST_NUMBER = re.compile(r"(?:\A|[.!?。！？]\s{1,3})\(?\d{1,2}\Z")
_SPLIT = re.compile(r"(?P<strong>[;；])|(?P<weak>[，、](?!\d)|,(?=\s))|(?P<space>(?<!\d)\s(?!\d))")
_LONGEST = 1_200
_LOOK_BACK = 32


def split_sentences(text: str) -> tuple[Range, ...]:
    """The sentences of ``text``: in order, apart, trimmed; every non-space character is in one.

    A sentence ends at its mark with closing quotes, at a blank line, and at the end of a line that is
    no wrapped prose (headings, list items). One of more than 1,200 characters is split at a semicolon,
    comma or space, so that windows made of sentences stay bounded. Takes linear time.
    """
    found: list[Range] = []
    for start, end in _paragraphs(text):
        for first, last in _marked(text, start, end):
            trimmed = _trim(text, first, last)
            if trimmed:
                found.extend(_bounded(text, trimmed))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[Range]:
    """Runs of lines that go on with each other."""
    block: list[Range] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        line = _trim(text, match.start(), match.end())
        between = text[previous_end : match.start()]
        blank = len(between) > 1 and between != "\r\n"
        if blank or line is None:
            yield from _joined(text, block)
            block = []
        if line is not None:
            block.append(line)
        previous_end = match.end()
    yield from _joined(text, block)


def _joined(text: str, block: list[Range]) -> Iterator[Range]:
    if len(block) < 2:
        yield from block
        return
    lines = [text[start:end] for start, end in block]
    widest = max(map(width, lines))
    start = block[0].start
    for i in range(1, len(block)):
        if not continues(lines[i - 1], lines[i], widest):
            yield Range(start, block[i - 1].end)
            start = block[i].start
    yield Range(start, block[-1].end)


def _marked(text: str, start: int, end: int) -> Iterator[Range]:
    """The range cut after each mark that ends a sentence, and before bullets inside a line."""
    cuts = [match.end() for match in _INNER_BULLET.finditer(text, start, end)]
    quotes, counted = 0, start  # straight double quotes so far: an odd number means inside of a quotation
    for match in _MARK.finditer(text, start, end):
        quotes += text.count('"', counted, match.start())
        counted = match.start()
        cut = _cut(text, match, start, end, quotes % 2 == 1)
        if cut is not None:
            cuts.append(cut)
    cuts.sort()
    for cut in cuts:
        if cut > start:
            yield Range(start, cut)
            start = cut
    if start < end:
        yield Range(start, end)


def _cut(text: str, match: re.Match[str], start: int, end: int, quoted: bool) -> int | None:
    """Where the sentence ends that the mark may end; None where it goes on."""
    mark, closers = match.groups()
    after = match.end()
    if after >= end:
        return None
    if not _FULL.isdisjoint(mark):
        return after if _full_mark_ends(mark, closers, text[after]) else None
    if text[after].isspace():
        return after if _spaced_mark_ends(text, match, start, end) else None
    if closers.endswith('"') and not quoted and text[after].isalnum():
        after -= 1  # the quote opens what comes next: ...fraud."We will go on..."
    return after if _attached_mark_ends(text, match, start, after, end) else None


def _full_mark_ends(mark: str, closers: str, following: str) -> bool:
    """A Chinese mark ends its sentence, but for a quoted phrase or a title inside of one."""
    if following in "，、；：,;）)》":
        return False
    return not (closers and mark[-1] in "！？" and following in "的地得之")


def _spaced_mark_ends(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """A mark with white space after it."""
    space = _SPACE.match(text, match.end(), end)
    next_start = space.end() if space else end
    if next_start >= end:
        return True
    following = text[next_start]
    if following.islower():
        return False
    if match[1] != ".":
        return True
    word = _word_before(text, start, match.start())
    if not word:
        # "1. Officers came. 2. They left."
        return not _LIST_NUMBER.search(text[max(start, match.start() - 8) : match.start()])
    if word in NEVER_END or (following.isdigit() and _before_number(word)):
        return False
    if _may_end(word):
        return _starter_follows(text, next_start, end)
    return True


def _attached_mark_ends(text: str, match: re.Match[str], start: int, after: int, end: int) -> bool:
    """A mark without white space after it, as machine translations have it: "...by China.Since..."."""
    before = text[match.start() - 1] if match.start() > start else ""
    opening = text[after] in _OPENING
    next_start = after + 1 if opening else after
    if next_start >= end:
        return False
    if _HAN.match(before) and _HAN.match(text[next_start]):
        return match[1][0] not in ".…" or match[1] == "."
    if not _CAPITALISED.match(text, next_start, end):
        return False
    word = _word_before(text, start, match.start())
    if not word:
        return before.isdigit() or before in tuple('%)]）"”’')
    if len(word) < 2 or "." in word or word in NEVER_END or not (word[-1].islower() or len(word) > 2):
        return False
    if _may_end(word):
        return _starter_follows(text, after, end)
    next_word = _NEXT_WORD.match(text, after, end)
    if next_word and next_word[1].lower() in DOMAINS:
        return False
    token = text[max(start, match.start() - 200) : match.start()].rsplit(maxsplit=1)[-1]
    return not any(sign in token for sign in ("/", "@", "www."))


def _before_number(word: str) -> bool:
    """Whether a word stands abbreviated before a number; a headline has it in capitals."""
    return word in BEFORE_NUMBER or (word.isupper() and word.title() in BEFORE_NUMBER)


def _may_end(word: str) -> bool:
    """Abbreviations of organisations and months, acronyms with dots, initials."""
    return word in MAY_END or "." in word or (len(word) == 1 and word.isupper())


def _starter_follows(text: str, position: int, end: int) -> bool:
    word = _NEXT_WORD.match(text, position, end)
    return word is not None and word[1] in STARTERS


def _word_before(text: str, start: int, position: int) -> str:
    found = _LAST_WORD.search(text[max(start, position - _LOOK_BACK) : position])
    return found[0].rsplit("-", 1)[-1] if found else ""


def _bounded(text: str, sentence: Range) -> Iterator[Range]:
    start, end = sentence
    while end - start > _LONGEST:
        places = {match.lastgroup: match.end() for match in _SPLIT.finditer(text, start + 200, start + _LONGEST)}
        cut = places.get("strong") or places.get("weak") or places.get("space") or start + _LONGEST
        while text[cut - 1].isdigit() and text[cut].isdigit() and cut > start + _LONGEST - 40:
            cut -= 1
        piece = _trim(text, start, cut)
        if piece:
            yield piece
        start = cut
    rest = _trim(text, start, end)
    if rest:
        yield rest


def _trim(text: str, start: int, end: int) -> Range | None:
    """The range without white space at its ends; None where nothing is left."""
    piece = text[start:end]
    right = len(piece.rstrip())
    return Range(end - len(piece.lstrip()), start + right) if right else None
