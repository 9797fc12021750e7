"""The engine built for this machine's processor (``make native``), where there is one."""

import sys
from pathlib import Path

#: Which build of the engine runs: the one of the package index, made for many processors, or that.
WHEEL, NATIVE = "wheel", "native"


def folder() -> Path | None:
    """The folder of packages that holds the built engine, beside those of this Python's environment; null without."""
    built = Path(sys.prefix) / "native"
    return built if (built / "xllamacpp").is_dir() else None
