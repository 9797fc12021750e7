"""The weights: put together from slices, checked, made again when they are damaged."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.models import ModelError, weights
from summarizer.models.weights import Slice, Weights

PARTS = (b"first slice ", b"second slice", b"!")


@pytest.fixture
def wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Weights:
    """Weights of three slices, each in an installed package whose code would fail."""
    site = tmp_path / "site"
    slices = []
    for number, content in enumerate(PARTS, 1):
        package, folder = f"tiny-weights-part{number}", site / f"tiny_weights_part{number}"
        (folder / "data").mkdir(parents=True)
        (folder / "__init__.py").write_text("raise RuntimeError('imported')")
        (folder / "data" / "slice.bin").write_bytes(content)
        info = site / f"tiny_weights_part{number}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        file = f"{folder.name}/data/slice.bin"
        slices.append(Slice(package, file, len(content), hashlib.sha256(content).hexdigest()))
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    whole = b"".join(PARTS)
    return Weights("tiny", "tiny.gguf", len(whole), hashlib.sha256(whole).hexdigest(), tuple(slices))


def test_slices_are_put_together_once(wanted: Weights, tmp_path: Path) -> None:
    progress: list[tuple[int, int]] = []
    assert weights.check(wanted) == f"{tmp_path}/cache/summarizer/tiny.gguf is not there"
    file = weights.fetch(wanted, on_progress=lambda done, total: progress.append((done, total)))
    assert file == weights.path(wanted)
    assert file.read_bytes() == b"".join(PARTS)
    assert progress == [(12, 25), (24, 25), (25, 25)]
    assert weights.check(wanted) is None
    weights.fetch(wanted, on_progress=lambda *_: pytest.fail("put together again"))
    assert sorted(entry.name for entry in file.parent.iterdir()) == ["tiny.gguf", "tiny.gguf.checked"]


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def _alter(file: Path) -> None:
    file.write_bytes(b"X" + file.read_bytes()[1:])
    # Even where a clock is coarse, what was changed later has another time.
    os.utime(file, ns=(1, 1))


@pytest.mark.parametrize(("damage", "said"), [(_truncate, "24 bytes instead of 25"), (_alter, "damaged")])
def test_a_damaged_file_is_seen_and_made_again(wanted: Weights, damage: Callable[[Path], None], said: str) -> None:
    file = weights.fetch(wanted)
    damage(file)
    assert said in (weights.check(wanted) or "")
    assert weights.fetch(wanted).read_bytes() == b"".join(PARTS)


def test_a_file_that_is_whole_is_taken_though_the_slices_are_gone(wanted: Weights, tmp_path: Path) -> None:
    file = weights.path(wanted)
    file.parent.mkdir(parents=True)
    file.write_bytes(b"".join(PARTS))
    for slice_file in (tmp_path / "site").rglob("slice.bin"):
        slice_file.unlink()
    assert weights.fetch(wanted) == file


def test_missing_slices_are_named_with_the_remedy(wanted: Weights, tmp_path: Path) -> None:
    absent = Weights(wanted.alias, wanted.file, wanted.size, wanted.sha256, (Slice("tiny-weights-part9", "x", 1, ""),))
    with pytest.raises(ModelError, match=r"tiny-weights-part9 is not installed .*summarizer\[local\]"):
        weights.fetch(absent)
    (tmp_path / "site/tiny_weights_part2/data/slice.bin").write_bytes(b"short")
    with pytest.raises(ModelError, match="tiny-weights-part2 is missing or not whole"):
        weights.fetch(wanted)


def test_a_damaged_slice_leaves_nothing_behind(wanted: Weights, tmp_path: Path) -> None:
    (tmp_path / "site/tiny_weights_part2/data/slice.bin").write_bytes(b"second slicE")
    with pytest.raises(ModelError, match="tiny-weights-part2 is damaged"):
        weights.fetch(wanted)
    assert list(weights.path(wanted).parent.iterdir()) == []


def test_the_pinned_weights_add_up() -> None:
    pinned = weights.pinned()
    assert len(pinned.slices) == 22
    assert sum(part.size for part in pinned.slices) == pinned.size == 1_117_320_768
    assert pinned.sha256 == "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
