"""Tables of cases that stand in data files beside the tests."""

from pathlib import Path
from typing import Any

import yaml


def read_table(test: str, name: str) -> Any:
    """What the YAML file ``name`` holds, a path from where the module ``test`` (its ``__file__``) is."""
    return yaml.load((Path(test).parent / name).read_text("utf-8"), Loader=yaml.CSafeLoader)
