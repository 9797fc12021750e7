"""Learning the weights of labels from passages: the networks and the linear model together.

The scores of a figure are a network's (``summarizer/asking/network.py``) and, added to them, a linear model's over the
features (``features.py``). Both are learned at once, by the cross entropy of the object and of the action with smoothed
targets, AdamW and dropout: of the features as well, and of the words' own vectors, so that the network learns
to read words by what they resemble. A feature is used that at least ``SEEN`` examples have. A pair of terms is scored
by half its pointwise mutual information, smoothed.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.passages.arrays import as_array, as_bytes
from evals.passages.examples import Example, is_of
from summarizer.asking.network import CONVOLUTIONS, FAR, HEADS, HIDDEN, SPAN, WIDTH, Reading, forward
from summarizer.asking.vectors import word_vectors

SEEN = 3
#: A word has a vector of its own that stands in at least so many examples.
WORD_SEEN = 10
#: What is taken in of a sentence: so many tokens before the figure, and so many in all.
BEFORE, TOKENS = 48, 96
#: So many pairs of a network and a linear model are learned, from other beginnings; their scores are averaged.
NETWORKS = 3
#: Times each example is learned from, examples at a time, the rate of AdamW at its highest, and its decay.
ROUNDS, BATCH, RATE, DECAY = 10, 64, 2e-3, 0.01
#: The shares that are left out: of inputs, of words' own vectors, of the hidden layer's ins and outs, of features.
DROP_INPUT, DROP_WORD, DROP_HIDDEN, DROP_FEATURE = 0.2, 0.25, 0.3, 0.2
SMOOTHING = 0.05
#: Features of one example; more are left out.
FEATURES = 260
PAIR_WEIGHT, PAIR_SEEN, TERM_SEEN = 0.5, 0.3, 3
_LINEAR = "linear"


def learn(examples: Sequence[Example], names: Set[str] = frozenset()) -> dict[str, NDArray[Any]]:
    """The arrays of ``labels.npz``, by name. Equal examples give equal arrays.

    What happened does not hang on who or where: features and words that hold one of ``names`` (lower case) are left
    out. Raises ValueError where the examples have fewer than three objects or actions.
    """
    things = [example.gold.object for example in examples]
    deeds = [example.gold.action for example in examples]
    for terms in (things, deeds):
        if len(set(terms)) < 3:
            raise ValueError(f"too few terms to learn from: {sorted(set(terms))}")
    seen = Counter(feature for example in examples for feature in example.features)
    features = sorted(feature for feature, count in seen.items() if count >= SEEN and not is_of(feature, names))
    read = Counter(word for example in examples for word in set(example.reading.words))
    words = sorted(word for word, count in read.items() if count >= WORD_SEEN and not is_of(f":{word}", names))
    of_things, of_deeds = sorted(set(things)), sorted(set(deeds))
    arrays = _arrays(examples, features, words, of_things, of_deeds)
    parameters = _fit(arrays, len(words), len(features), len(of_things), len(of_deeds))
    linear, scale = as_bytes(parameters.pop(_LINEAR).mean(0)[1:])
    return {
        **{name: array.astype(np.float16) for name, array in parameters.items()},
        "things": as_array(of_things),
        "deeds": as_array(of_deeds),
        "words": as_array(words),
        "features": as_array(features),
        "linear": linear,
        "scale": scale,
        "pairs": np.array(_pairs(things, deeds, of_things, of_deeds), np.float32),
    }


def _arrays(
    examples: Sequence[Example],
    features: Sequence[str],
    words: Sequence[str],
    things: Sequence[str],
    deeds: Sequence[str],
) -> dict[str, NDArray[np.int32]]:
    """The examples as arrays, a row each: tokens (0 is padding), features (0 is none), places, terms."""
    vectors = word_vectors()
    own = {word: at for at, word in enumerate(words, start=1)}
    of_feature = {feature: at for at, feature in enumerate(features, start=1)}
    count = len(examples)
    arrays = {
        "rows": np.zeros((count, TOKENS), np.int32),
        "words": np.zeros((count, TOKENS), np.int32),
        "there": np.zeros((count, TOKENS), np.int32),
        "features": np.zeros((count, FEATURES), np.int32),
        "places": np.zeros((count, 3), np.int32),
        "terms": np.array([(things.index(e.gold.object), deeds.index(e.gold.action)) for e in examples], np.int32),
    }
    for at, example in enumerate(examples):
        taken, places = _window(example.reading, example.index)
        arrays["rows"][at, : len(taken)] = [vectors.row(word) for word in taken]
        arrays["words"][at, : len(taken)] = [own.get(word, 0) for word in taken]
        arrays["there"][at, : len(taken)] = 1
        used = [of_feature[feature] for feature in example.features if feature in of_feature][:FEATURES]
        arrays["features"][at, : len(used)] = used
        arrays["places"][at] = places
    return arrays


def _window(reading: Reading, index: int) -> tuple[tuple[str, ...], tuple[int, int, int]]:
    """The words around a figure, and the places among them of the figure and of those before and after it."""
    start = max(0, reading.figures[index] - BEFORE)
    before, after = reading.neighbours(index)
    return reading.words[start : start + TOKENS], (reading.figures[index] - start, before - start, after - start)


def _first(words: int, features: int, terms: int) -> dict[str, NDArray[np.float32]]:
    """The parameters before anything is learned; the first axis is that of the networks."""
    chance = np.random.default_rng(0)

    def drawn(*shape: int, deviation: float) -> NDArray[np.float32]:
        return (chance.standard_normal((NETWORKS, *shape)) * deviation).astype(np.float32)

    def none(*shape: int) -> NDArray[np.float32]:
        return np.zeros((NETWORKS, *shape), np.float32)

    parameters = {
        "projection": drawn(word_vectors().values.shape[1], WIDTH, deviation=0.09),
        "word": drawn(words + 1, WIDTH, deviation=0.02),
        "query": drawn(WIDTH, WIDTH, deviation=WIDTH**-0.5),
        "key": drawn(WIDTH, WIDTH, deviation=WIDTH**-0.5),
        "value": drawn(WIDTH, WIDTH, deviation=WIDTH**-0.5),
        "distance": none(HEADS, 2 * FAR + 1),
        "side": none(HEADS, 3),
        "hidden": drawn(2 * WIDTH, HIDDEN, deviation=(2 * WIDTH) ** -0.5),
        "hidden_bias": none(1, HIDDEN),
        "scores": drawn(HIDDEN, terms, deviation=HIDDEN**-0.5),
        "scores_bias": none(1, terms),
        _LINEAR: none(features + 1, terms),
    }
    for layer in range(CONVOLUTIONS):
        parameters[f"convolution_{layer}"] = drawn(SPAN * WIDTH, WIDTH, deviation=(SPAN * WIDTH) ** -0.5)
        parameters[f"convolution_bias_{layer}"] = none(1, WIDTH)
    return parameters


def _fit(
    arrays: Mapping[str, NDArray[np.int32]], words: int, features: int, things: int, deeds: int
) -> dict[str, NDArray[np.float32]]:
    """The learned parameters of the networks and of the linear models."""
    # What only writes or compares weights needs none of them.
    import jax
    import jax.numpy as jnp
    import optax

    vectors = jnp.asarray(word_vectors().values)

    def thinned(key: Any, share: float, shape: tuple[int, ...]) -> Any:
        return jax.random.bernoulli(key, 1 - share, shape) / (1 - share)

    def scores(parameters: dict[str, Any], example: dict[str, Any], key: Any) -> Any:
        keys = jax.random.split(key, 5)
        own_kept = jax.random.bernoulli(keys[0], 1 - DROP_WORD, (NETWORKS, TOKENS, 1))
        own = parameters["word"][:, example["words"]] * own_kept
        inputs = vectors[example["rows"]] @ parameters["projection"] + own
        inputs = inputs * thinned(keys[1], DROP_INPUT, inputs.shape)
        at, before, after = (example["places"][None, place] for place in range(3))
        kept = (
            thinned(keys[2], DROP_HIDDEN, (NETWORKS, 1, 2 * WIDTH)),
            thinned(keys[3], DROP_HIDDEN, (NETWORKS, 1, HIDDEN)),
        )
        of_networks = forward(jnp, parameters, inputs, example["there"], at, before, after, kept)[:, 0]
        used = (example["features"] > 0) & jax.random.bernoulli(keys[4], 1 - DROP_FEATURE, (NETWORKS, FEATURES))
        return of_networks + (parameters[_LINEAR][:, example["features"]] * used[..., None]).sum(1)

    def loss(parameters: dict[str, Any], batch: dict[str, Any], key: Any) -> Any:
        keys = jax.random.split(key, len(batch["terms"]))
        found = jax.vmap(scores, (None, 0, 0))(parameters, batch, keys)
        total = 0
        for column, (first, count) in enumerate(((0, things), (things, deeds))):
            right = optax.smooth_labels(jax.nn.one_hot(batch["terms"][:, None, column], count), SMOOTHING)
            # Each network learns by itself: the sum has the gradients of all.
            total += optax.softmax_cross_entropy(found[..., first : first + count], right).mean(0).sum()
        return total

    count = len(arrays["terms"])
    batch = min(BATCH, count)
    steps = ROUNDS * (count // batch)
    rate = optax.warmup_cosine_decay_schedule(RATE / 20, RATE, steps // 7, steps, RATE / 200)
    optimizer = optax.chain(optax.clip_by_global_norm(2.0 * NETWORKS**0.5), optax.adamw(rate, weight_decay=DECAY))
    parameters: Any = _first(words, features, things + deeds)
    state = optimizer.init(parameters)

    @jax.jit
    def step(parameters: Any, state: Any, batch: dict[str, Any], key: Any) -> tuple[Any, Any]:
        updates, state = optimizer.update(jax.grad(loss)(parameters, batch, key), state, parameters)
        return optax.apply_updates(parameters, updates), state

    chance, key = np.random.default_rng(0), jax.random.key(0)
    for _ in range(ROUNDS):
        order = chance.permutation(count)
        for at in range(0, count - batch + 1, batch):
            key, one = jax.random.split(key)
            taken = order[at : at + batch]
            parameters, state = step(parameters, state, {name: array[taken] for name, array in arrays.items()}, one)
    return {name: np.asarray(array) for name, array in parameters.items()}


def _pairs(
    things: Sequence[str], deeds: Sequence[str], rows: Sequence[str], columns: Sequence[str]
) -> list[list[float]]:
    """How much more often than by chance a thing and a deed go together, as a share of its logarithm."""
    both, thing_seen, deed_seen = Counter(zip(things, deeds, strict=True)), Counter(things), Counter(deeds)

    def score(thing: str, deed: str) -> float:
        expected = (thing_seen[thing] + TERM_SEEN) * (deed_seen[deed] + TERM_SEEN) / len(things)
        return round(PAIR_WEIGHT * math.log((both[thing, deed] + PAIR_SEEN) / expected), 2)

    return [[score(thing, deed) for deed in columns] for thing in rows]
