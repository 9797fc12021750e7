"""The tables that stand as YAML or JSON beside the code."""

import json
from importlib.resources import files
from typing import Any

import yaml


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


def _text(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text("utf-8")
