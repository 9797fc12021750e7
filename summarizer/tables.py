"""The tables that stand as YAML, JSON or NumPy arrays beside the code."""

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def yaml_table(package: str, name: str) -> dict[str, Any]:
    """What the file ``name`` in the folder of ``package`` holds. By the loader in C: in Python it takes a fifth of a
    second for all of them, at every start.
    """
    table: dict[str, Any] = yaml.load(_text(package, name), Loader=yaml.CSafeLoader)
    return table


def json_table(package: str, name: str) -> dict[str, Any]:
    """What the file ``name`` in the folder of ``package`` holds."""
    table: dict[str, Any] = json.loads(_text(package, name))
    return table


def array_table(package: str, name: str) -> "dict[str, NDArray[Any]]":
    """The arrays that the file ``name`` (.npz) in the folder of ``package`` holds, by name."""
    # It takes a tenth of a second to import, and not every command reads figures.
    import numpy as np

    with files(package).joinpath(name).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return dict(arrays)


def words_of(array: "NDArray[np.uint8]") -> tuple[str, ...]:
    """The words that an array of a table holds: UTF-8, parted by line feeds."""
    return tuple(array.tobytes().decode("utf-8").split("\n"))


def _text(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text("utf-8")
