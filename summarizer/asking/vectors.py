"""What words have to do with each other, learned by a language model: a vector for each of some 50,000 words.

``word_vectors.npz`` holds the vectors by which the embedded model takes in English and Chinese words, which stand in
one space: their principal components, of equal length, as bytes (``python -m evals vectors`` writes it). Words that no
labelled text holds so weigh like those that they resemble.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.tables import array_table, words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: The longest words of Han characters that have vectors.
HAN_LONGEST = 4
#: What ends inflected forms, and what the form in the table ends in instead, the likeliest first.
_ENDINGS = (
    ("’s", ""),
    ("'s", ""),
    ("s", ""),
    ("es", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ies", "y"),
    ("ied", "y"),
    ("ers", ""),
    ("er", ""),
    ("ly", ""),
)


class WordVectors(NamedTuple):
    """``rows``: the number of each word's row. ``values``: the rows, float32; row 0 is zero, for words not known."""

    rows: dict[str, int]
    values: "NDArray[np.float32]"

    def row(self, word: str) -> int:
        """The row of a word in small letters, else of the form it is inflected from or of its last part, else 0."""
        if word in self.rows:
            return self.rows[word]
        for ending, instead in _ENDINGS:
            if word.endswith(ending) and (at := self.rows.get(word[: -len(ending)] + instead)):
                return at
        return next((self.rows[part] for part in reversed(word.split("-")) if part in self.rows), 0)

    def words_of(self, run: str) -> Iterator[str]:
        """A run of Han characters as words: the longest that have vectors, from the left; else single characters."""
        at = 0
        while at < len(run):
            word = next((word for n in range(HAN_LONGEST, 1, -1) if (word := run[at : at + n]) in self.rows), run[at])
            yield word
            at += len(word)


@cache
def word_vectors() -> WordVectors:
    """The vectors of the package, read once."""
    import numpy as np

    table = array_table("summarizer.asking", "word_vectors.npz")
    words = words_of(table["words"])
    values = np.zeros((len(words) + 1, table["vectors"].shape[1]), np.float32)
    values[1:] = table["vectors"] * table["scale"]
    return WordVectors({word: at for at, word in enumerate(words, start=1)}, values)
