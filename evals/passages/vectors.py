"""Word vectors from the token embeddings of a model in the GGUF format."""

import re
from pathlib import Path
from typing import Any

from evals.passages.arrays import as_array, as_bytes
from summarizer.asking.vectors import HAN_LONGEST
from summarizer.documents.han import HAN_RANGE

#: Principal components that are kept.
COMPONENTS = 64
#: Tokens that are words: English ones in small letters with the space before them, and up to four Han characters.
_ENGLISH = re.compile(r" [a-z][a-z’'-]*")
_HAN = re.compile(rf"[{HAN_RANGE}]{{1,{HAN_LONGEST}}}")


def vectors_of(model: Path) -> dict[str, Any]:
    """The arrays of ``word_vectors.npz``: ``words``, ``vectors`` (bytes) and ``scale``.

    The embeddings are centred and of length 1, so are their principal components; a vector is ``vectors * scale``, of
    length 8: each component varies by 1. Raises OSError or ValueError where the file is no such model.
    """
    # Only this needs it.
    import numpy as np
    from gguf import GGUFReader
    from gguf.quants import dequantize

    reader = GGUFReader(model)
    embeddings = next((tensor for tensor in reader.tensors if tensor.name == "token_embd.weight"), None)
    tokens = reader.fields.get("tokenizer.ggml.tokens")
    if embeddings is None or tokens is None:
        raise ValueError("it holds no token embeddings")
    rows: dict[str, int] = {}
    for at, part in enumerate(tokens.data):
        text = _text(bytes(tokens.parts[part]).decode("utf-8"))
        if _ENGLISH.fullmatch(text):
            rows[text[1:]] = at
        elif _HAN.fullmatch(text):
            rows.setdefault(text, at)
    words = sorted(rows)
    values = dequantize(embeddings.data, embeddings.tensor_type)[[rows[word] for word in words]].astype(np.float64)
    values = _of_length_1(values - values.mean(0))
    _, axes = np.linalg.eigh(values.T @ values)
    # The sign of an axis is left to chance: here its largest part is positive.
    axes = axes[:, : -COMPONENTS - 1 : -1]
    axes *= np.sign(axes[np.abs(axes).argmax(0), np.arange(COMPONENTS)])
    components = _of_length_1(values @ axes) * COMPONENTS**0.5
    vectors, scale = as_bytes(components)
    return {"words": as_array(words), "vectors": vectors, "scale": scale}


def _of_length_1(rows: Any) -> Any:
    return rows / ((rows**2).sum(1, keepdims=True) ** 0.5)


def _text(token: str) -> str:
    """A token as text: its letters stand for bytes, as in GPT-2's vocabulary; "" where they are no UTF-8."""
    try:
        return bytes(_BYTES[letter] for letter in token).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""


def _letters() -> dict[str, int]:
    """The byte that each letter stands for: printable ones for themselves, the others for 256 and what follows."""
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(0x100) if byte not in plain]
    return {chr(byte): byte for byte in plain} | {chr(0x100 + at): byte for at, byte in enumerate(others)}


_BYTES = _letters()
