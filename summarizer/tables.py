"""The tables of words that stand as YAML beside the code."""

from importlib.resources import files
from typing import Any

import yaml


def yaml_table(package: str, name: str) -> dict[str, Any]:
    """What the file ``name`` in the folder of ``package`` holds. By the loader in C: in Python it takes a fifth of a
    second for all of them, at every start.
    """
    table: dict[str, Any] = yaml.load(files(package).joinpath(name).read_text("utf-8"), Loader=yaml.CSafeLoader)
    return table
