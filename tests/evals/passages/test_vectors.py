"""Vectors of words are the principal components of a model's token embeddings."""

from pathlib import Path

import numpy as np
import pytest
from gguf import GGUFWriter

from evals.passages.vectors import COMPONENTS, vectors_of
from summarizer.tables import words_of

# Tokens as a byte-level vocabulary writes them: a space is Ġ; "抓获" is six bytes; the last is half a character.
WORDS = ("wug", "dax", "zip")
TOKENS = [*(f"Ġ{word}" for word in WORDS), "wug", "ĠWug", "Ġ12", "æĬĵèİ·", "æĬ"]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "model.gguf"
    writer = GGUFWriter(file, "llama")
    writer.add_token_list(TOKENS)
    embeddings = np.random.default_rng(0).standard_normal((len(TOKENS), 96)).astype(np.float32)
    embeddings[1] = embeddings[0] + 0.1
    writer.add_tensor("token_embd.weight", embeddings)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file


def test_words_and_what_they_resemble(model: Path) -> None:
    arrays = vectors_of(model)
    assert words_of(arrays["words"]) == ("dax", "wug", "zip", "抓获")
    values = arrays["vectors"] * arrays["scale"]
    assert values.shape == (4, COMPONENTS)
    np.testing.assert_allclose((values**2).sum(1), COMPONENTS, rtol=0.05)
    assert values[0] @ values[1] > 0.9 * COMPONENTS
    assert abs(values[0] @ values[2]) < 0.9 * COMPONENTS


def test_a_file_without_embeddings_is_told(tmp_path: Path) -> None:
    file = tmp_path / "empty.gguf"
    writer = GGUFWriter(file, "llama")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    with pytest.raises(ValueError, match="no token embeddings"):
        vectors_of(file)
