"""What is measured: a model, where it is, how it is asked."""

import hashlib
import re
from dataclasses import dataclass
from typing import Literal, Self

_EMBEDDED = "embedded"

Strategy = Literal["auto", "stepwise", "whole"]


@dataclass(frozen=True, slots=True)
class Target:
    """``model`` null: the embedded one. ``base_url`` null: where the model's name says that it is."""

    model: str | None
    base_url: str | None

    @classmethod
    def parse(cls, words: str, base_url: str | None) -> Self:
        """``NAME`` at the common base URL, ``NAME@URL`` at one of its own, or ``embedded``."""
        name, at, url = words.partition("@http")
        if at:
            return cls(name, f"http{url}")
        return cls(None, None) if name == _EMBEDDED else cls(name, base_url)

    @property
    def slug(self) -> str:
        """A name for files: the model's last part; where it has an address, some digits of its digest too."""
        last = (self.model or _EMBEDDED).rstrip("/").rpartition("/")[2]
        plain = re.sub(r"[^A-Za-z0-9._-]+", "-", last).strip(".-")[:60] or "model"
        if self.base_url is None:
            return plain
        return f"{plain}-{hashlib.sha256(f'{self.model} {self.base_url}'.encode()).hexdigest()[:6]}"


EMBEDDED = Target(None, None)
