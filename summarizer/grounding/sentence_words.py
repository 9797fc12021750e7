"""The words of a sentence as a linear model may see them: no names, no numbers."""

import re
from bisect import bisect_left

from summarizer.asking.cues import in_han
from summarizer.documents import Range
from summarizer.mentions.english_date_patterns import MONTHS, WORDS

_TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|\d[\d.,]*|[^\W\d_A-Za-zÀ-ɏ]|[^\w\s]")
# Behind these, what is capitalised needn't be a name.
_OPENS = frozenset(";.:()（）—–•\"“'‘")
_WEEKDAYS = frozenset(map(str.lower, WORDS["weekdays"]))
NAME, NUMBER = "Name", "#"


class SentenceWords:
    """The words of a sentence of ``text``, small; each name within it is one word, and so is each number."""

    def __init__(self, sentence: Range, text: str) -> None:
        self._starts: list[int] = []
        self._words: list[str] = []
        opens = True
        for match in _TOKEN.finditer(text, sentence.start, sentence.end):
            word = match.group()
            small = word.lower()
            if word[0].isdigit():
                small = NUMBER
            elif small != word and not opens and word[0].isupper() and not date_word(small):
                small = NAME
            self._starts.append(match.start())
            self._words.append(small)
            opens = word in _OPENS
        #: Whether it is written in Han characters; then each is a word.
        self.han = in_han(text[sentence.start : sentence.end])

    @property
    def first(self) -> str:
        """The first word; empty where there is none."""
        return self._words[0] if self._words else ""

    def between(self, start: int, end: int) -> list[str]:
        """The words that begin between two offsets of the text."""
        return self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def date_word(word: str) -> str | None:
    """``month`` or ``weekday`` if a word, in small letters, names one."""
    return "month" if word in MONTHS else "weekday" if word in _WEEKDAYS else None
