"""Small neural networks that read a sentence and say of each of its figures what it counts and what happened to it.

Each token is its word's vector (``vectors.py``), projected, and for frequent words a vector of their own. Two
convolutions over five tokens take in what stands around it; from each figure, attention (four heads, by content, by
distance and by whether another figure stands between) gathers what bears on it; a hidden layer scores the terms.
Networks of this kind that began to learn by other chances are right more often together than one: their scores are
averaged. What they learned (in ``labels.npz``) is written by ``python -m evals learn``, which runs this same code with
JAX.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.asking.labels import Figure
from summarizer.asking.tokens import tokens
from summarizer.asking.vectors import word_vectors
from summarizer.documents.han import HAN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: The width of the network, its attention's heads, and how many tokens a convolution takes in.
WIDTH, HEADS, SPAN = 64, 4, 5
HIDDEN = 160
CONVOLUTIONS = 2
#: Distances from the figure, in tokens, that are told apart on either side.
FAR = 32
# Where a token stands: 0 among the figure's neighbours, else at or before the figure before, at or behind the next one.
_BEFORE, _BEHIND = 1, 2
_NOWHERE = 1e9


class Reading(NamedTuple):
    """The words of a sentence, in which each figure is one word of its kind, and which of them are the figures."""

    words: tuple[str, ...]
    figures: tuple[int, ...]

    def neighbours(self, index: int) -> tuple[int, int]:
        """The places of the figures before and after one, by its index; beyond the ends where there is none."""
        before = self.figures[index - 1] if index else -1
        return before, self.figures[index + 1] if index + 1 < len(self.figures) else len(self.words)


def reading(sentence: str, figures: Sequence[Figure]) -> Reading:
    """A sentence as the network reads it. ``figures`` stand in order and do not overlap."""
    vectors = word_vectors()
    words: list[str] = []
    places: list[int] = []
    pending = list(reversed(figures))

    def place(until: int) -> None:
        while pending and pending[-1].number.start <= until:
            places.append(len(words))
            words.append(f"<{pending.pop().kind}>")

    inside = 0
    for token in tokens(sentence):
        place(token.start)
        if places:
            inside = figures[len(places) - 1].number.end
        if token.start < inside:
            continue
        words += vectors.words_of(token.word) if HAN.match(token.word) else (token.word,)
    place(len(sentence))
    return Reading(tuple(words), tuple(places))


class Networks(NamedTuple):
    """What was learned: the parameters of all networks, by name; the words with vectors of their own, by row."""

    parameters: "dict[str, NDArray[np.float32]]"
    own: dict[str, int]

    @classmethod
    def of(cls, words: Sequence[str], parameters: "Mapping[str, NDArray[np.float16]]") -> "Networks":
        """The networks of parameters by name; the first row of ``word`` is for words without a vector of their own."""
        return cls(
            {name: array.astype("float32") for name, array in parameters.items()},
            {word: at for at, word in enumerate(words, start=1)},
        )

    def scores(self, sentence: str, figures: Sequence[Figure]) -> "NDArray[np.float32]":
        """The scores of each figure, a row each: of the things, then of the deeds."""
        import numpy as np

        vectors = word_vectors()
        read = reading(sentence, figures)
        inputs = vectors.values[[vectors.row(word) for word in read.words]] @ self.parameters["projection"]
        inputs += self.parameters["word"][:, [self.own.get(word, 0) for word in read.words]]
        between = [read.neighbours(index) for index in range(len(read.figures))]
        found: NDArray[np.float32] = forward(
            np,
            self.parameters,
            inputs,
            np.ones(len(read.words), np.float32),
            np.array(read.figures, np.intp),
            np.array([before for before, _ in between], np.intp),
            np.array([after for _, after in between], np.intp),
        ).mean(0)
        return found


def forward(
    xp: Any, parameters: dict[str, Any], inputs: Any, there: Any, at: Any, before: Any, after: Any, kept: Any = (1, 1)
) -> Any:
    """The scores of figures: (networks, figures, terms).

    ``xp`` is NumPy or JAX's; the first axis of each of ``parameters`` is that of the networks. ``inputs``: (networks,
    tokens, width); ``there``: which tokens are no padding (1 and 0); ``at``, ``before`` and ``after``: the places of
    the figures, of those before and of those behind them. ``kept``: what the inputs of the hidden layer and its outputs
    are multiplied with (dropout, when learning).
    """
    networks, count, _ = inputs.shape
    figures = at.shape[0]
    beyond = xp.zeros((networks, SPAN // 2, WIDTH), inputs.dtype)
    states = inputs * there[:, None]
    for layer in range(CONVOLUTIONS):
        padded = xp.concatenate([beyond, states, beyond], 1)
        windows = xp.concatenate([padded[:, shift : shift + count] for shift in range(SPAN)], 2)
        taken_in = xp.maximum(windows @ parameters[f"convolution_{layer}"] + parameters[f"convolution_bias_{layer}"], 0)
        states = (states + taken_in) * there[:, None]
    own = states[:, at]
    queries = (own @ parameters["query"]).reshape(networks, figures, HEADS, -1).transpose(0, 2, 1, 3)
    keys = (states @ parameters["key"]).reshape(networks, count, HEADS, -1).transpose(0, 2, 3, 1)
    values = (states @ parameters["value"]).reshape(networks, count, HEADS, -1).transpose(0, 2, 1, 3)
    places = xp.arange(count)[None]
    distance = xp.clip(places - at[:, None], -FAR, FAR) + FAR
    side = (places <= before[:, None]) * _BEFORE + (places >= after[:, None]) * _BEHIND
    weight = (queries @ keys) / (WIDTH / HEADS) ** 0.5
    weight = weight + parameters["distance"][:, :, distance] + parameters["side"][:, :, side] - _NOWHERE * (1 - there)
    weight = xp.exp(weight - weight.max(-1, keepdims=True))
    weight = weight / weight.sum(-1, keepdims=True)
    gathered = (weight @ values).transpose(0, 2, 1, 3).reshape(networks, figures, -1)
    seen = xp.concatenate([gathered, own], 2) * kept[0]
    hidden = xp.maximum(seen @ parameters["hidden"] + parameters["hidden_bias"], 0) * kept[1]
    return hidden @ parameters["scores"] + parameters["scores_bias"]
