"""The text cut into words, numerals and marks, once, for the rules that read English numbers."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.mentions.simplified import simplified

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != 0xFF0C}
_FOLDED = (
    _FULL_WIDTH
    | {
        ord(char): replacement
        for replacement, chars in {
            " ": "\u3000",
            "\u00a0": "\u2007\u2009\u202f",
            "'": "‘’ʼ＇",
            "-": "‐‑−",
        }.items()
        for char in chars
    }
    | {ord("￥"): "¥"}
)
_ANY_FOLDED = re.compile(f"[{re.escape(''.join(map(chr, _FOLDED)))}]")
_FULL_WIDTH_COMMA = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

_CURRENCY_LETTERS = re.compile(r"(?<![A-Za-z])(?:R|[A-Z]{3})\Z")

LONGEST_NUMERAL = 40
"""Characters; what is longer (keys, hashes, junk) is an identifier."""

# Every repetition below consumes at least one character that no other part can take: no backtracking.
_TOKEN = re.compile(
    r"(?P<n>[0-9]+(?:[,.'][0-9]+|[ \u00a0][0-9]{3}(?![0-9]))*)"
    r"|(?P<w>U\.S\.(?:A\.)?|[A-Za-z\u00c0-\u024f]+)"
    r"|(?P<b>\n[^\S\n]*\n)"
    r"|(?P<h>[\u3007\u3400-\u9fff]+)"
    r"|(?P<p>[^\s\w]|_)"
)
_WHOLE = re.compile(
    r"[0-9]+(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:'[0-9]{3})+(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,}"
    r"|[0-9]+(?:\.[0-9]+){2,}"
)
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")
_AFTER_DECIMAL_COMMA = re.compile(r"\s?(?:%|€|percent|per cent|euro|million|billion|bn|mln)")


def fold(text: str) -> str:
    """The text with full-width and traditional forms, odd spaces and apostrophes made plain; offsets stay the same."""
    if text.isascii():
        return text
    text = simplified(text)
    if _FULL_WIDTH_COMMA.search(text):
        text = _FULL_WIDTH_COMMA.sub(",", text)
    return text.translate(_FOLDED) if _ANY_FOLDED.search(text) else text


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one entry a token: offsets, lower-cased text, kind.

    Kinds: ``n`` numeral in digits, ``w`` word, ``h`` run of Han characters, ``p`` mark, ``b`` blank line.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    kind: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.start)

    def word(self, i: int) -> str:
        """The lower-cased token ``i``; the empty string outside the text."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def raw(self, i: int) -> str:
        """Token ``i`` as written."""
        return self.text[self.start[i] : self.end[i]] if 0 <= i < len(self.start) else ""

    def kind_of(self, i: int) -> str:
        """The kind of token ``i``; ``b`` outside the text, as the text's edge parts like a blank line."""
        return self.kind[i] if 0 <= i < len(self.kind) else "b"

    def joined(self, i: int) -> bool:
        """Whether tokens ``i`` and ``i + 1`` touch."""
        return 0 <= i < len(self.start) - 1 and self.end[i] == self.start[i + 1]

    def capitalised(self, i: int) -> bool:
        """Whether token ``i`` is a word with a capital first letter."""
        return self.kind_of(i) == "w" and self.text[self.start[i]].isupper()

    def at(self, offset: int) -> int:
        """The index of the last token that starts at or before ``offset`` (-1: none)."""
        return bisect_right(self.start, offset) - 1

    def _add(self, start: int, end: int, kind: str) -> None:
        self.start.append(start)
        self.end.append(end)
        self.low.append(self.text[start:end].lower())
        self.kind.append(kind)

    def _add_cluster(self, start: int, end: int, cuts: Sequence[int]) -> None:
        """Add a run of digits and separators as one numeral where it is well formed, else in pieces."""
        text = self.text
        cluster = text[start:end]
        glued = start > 0 and text[start - 1].isalpha() and text[start - 1] < "\u0250"
        # "R480 000", "EUR12 500"
        glued = glued and _CURRENCY_LETTERS.search(text, max(0, start - 4), start) is None
        cut = bisect_right(cuts, start)
        parted = cut < len(cuts) and cuts[cut] < end
        spaced = " " in cluster or "\u00a0" in cluster
        if (
            cluster.isdigit()
            or (not parted and not (glued and spaced) and _WHOLE.fullmatch(cluster))
            or (not parted and _DECIMAL_COMMA.fullmatch(cluster) and _AFTER_DECIMAL_COMMA.match(text, end))
        ):
            self._add(start, end, "n")
        else:
            marks = r"[ \u00a0]" if spaced else r"[,']" if re.search("[,']", cluster) else r"\."
            begin = start
            for mark in re.finditer(marks, cluster):
                self._add_cluster(begin, start + mark.start(), cuts)
                if not mark.group().isspace():
                    self._add(start + mark.start(), start + mark.end(), "p")
                begin = start + mark.end()
            self._add_cluster(begin, end, cuts)


def tokenize(folded: str, cuts: Sequence[int] = ()) -> Tokens:
    """Cut a folded text into tokens; no numeral reaches across an offset of ``cuts`` (sorted)."""
    tokens = Tokens(folded)
    for match in _TOKEN.finditer(folded):
        kind = match.lastgroup or "p"
        start, end = match.span()
        if kind == "n" and not (match.group().isdigit() and end - start < LONGEST_NUMERAL):
            tokens._add_cluster(start, end, cuts)
        else:
            tokens._add(start, end, kind)
    return tokens


def written_value(numeral: str) -> str | None:
    """The digits of a numeral token as Decimal reads them; None if it is no number (1.2.3, too long)."""
    if len(numeral) > LONGEST_NUMERAL:
        return None
    if _DECIMAL_COMMA.fullmatch(numeral):
        return numeral.replace(".", "").replace(",", ".")
    plain = re.sub(r"[,' \u00a0]", "", numeral)
    if plain.count(".") > 1:
        groups = plain.split(".")
        address = len(groups) == 4 and all(int(group) < 256 for group in groups)
        grouped = re.fullmatch(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}", plain)
        return "".join(groups) if grouped and not address else None
    return plain
