"""Arrays that stand beside the code, as they are written."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from summarizer.files import replacing

_STEPS = 127


def write_arrays(path: Path, arrays: Mapping[str, Any]) -> None:
    """Writes arrays by name to an .npz file, whole or not at all; equal arrays give equal files. Raises OSError."""
    import numpy as np

    with replacing(path) as descriptor, open(descriptor, "wb", closefd=False) as file:
        np.savez_compressed(file, **dict(arrays))


def as_bytes(values: Any) -> tuple[Any, Any]:
    """Numbers as whole ones from -127 to 127, and what these are multiplied with to have them back."""
    import numpy as np

    scale = np.abs(values).max() / _STEPS
    return np.round(values / scale).astype(np.int8), np.float32(scale)


def as_array(words: Iterable[str]) -> Any:
    """Words, none of which holds a line feed, as an array: what ``summarizer.tables.words_of`` reads."""
    import numpy as np

    return np.frombuffer("\n".join(words).encode("utf-8"), np.uint8)
