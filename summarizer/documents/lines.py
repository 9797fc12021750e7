"""Where the end of a line is the end of a sentence, and where a sentence only goes on below."""

import re

from summarizer.documents.words import CONNECTORS

_WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]")
_BULLET = re.compile(
    r"[•‣▪■□●○◆◇★☆►▶➤✓·|#>*+–—-](?:\s|$)|[•‣▪■●◆►➤]|(?:\d{1,3}|[a-zA-Z])[.)、．）](?=\s|[^\W\d_a-zA-Z])"
    r"|[(（](?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]"
)
_DASH = re.compile(r"[–—-]\s+[a-z]")
_DANGLING = re.compile(r"[,;，、；‐–—(（\[“‘「『《/&-]$")
_LAST_WORD = re.compile(r"([A-Za-z]{1,12})$")
_FIRST_WORD = re.compile(r"\S{1,40}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG = 60  # columns: longer lines are prose more often than headings
_PROSE_WRAP = 140  # columns: where the widest line is wider, each line is a paragraph
_SLACK = 0.85  # proportional fonts: wrapped lines are this full at least


def width(line: str) -> int:
    """Columns of the line; Han and other full-width characters take two."""
    return len(line) + (0 if line.isascii() else len(_WIDE.findall(line)))


def is_bullet(line: str) -> bool:
    """Whether the line begins with the mark of a list, a table's row, a heading or a quotation."""
    return _BULLET.match(line) is not None


def continues(line: str, following: str, widest: int) -> bool:
    """Whether ``following`` goes on with the paragraph of ``line``, the line above it.

    Both are trimmed and not empty; ``widest`` is the width of the widest line around. Lines of wrapped
    prose are full: the first word of the next one would not have fit.
    """
    columns = width(line)
    first = _FIRST_WORD.match(following)
    # Han may be parted anywhere, so the first word is the first character.
    step = 2 if _WIDE.match(following) else 1 + len(first[0] if first else "")
    wrapped = 30 <= widest <= _PROSE_WRAP and columns + step > _SLACK * widest
    long = columns >= _LONG
    if is_bullet(following) and not (long and _DASH.match(following)):
        return False
    last = _LAST_WORD.search(line[-13:])
    dangling = _DANGLING.search(line) is not None or (last is not None and last[1] in CONNECTORS)
    if following[0].islower():
        return long or wrapped or dangling
    if dangling:
        return columns >= 30
    return long and wrapped and not _is_title(line)


def _is_title(line: str) -> bool:
    """Most of the longer words have a capital, as headlines of English do."""
    words = _WORD.findall(line)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)
