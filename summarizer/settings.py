"""What a user can set: on the command line, else in the environment, else in ``summarizer.toml``."""

import os
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from summarizer.outputs import Together, formats

#: The file of settings, looked for in the current folder.
FILE = "summarizer.toml"

Mode = Literal["live", "replay", "record"]
Engine = Literal["auto", "wheel"]
Strategy = Literal["auto", "stepwise", "whole"]


class UsageError(Exception):
    """Something the user has to put right before a run can start; ``str()`` says what."""


class Settings(BaseSettings):
    """All settings of a run. Built with keyword arguments (which go before all else) or by ``load``.

    The key of a hosted endpoint is not among them: it is read from ``OPENAI_API_KEY`` when an endpoint is
    opened, so that no dump of the settings can hold it.
    """

    model_config = SettingsConfigDict(env_prefix="SUMMARIZER_", env_ignore_empty=True, toml_file=FILE, frozen=True)

    out: str = Field("reports", description="folder of the reports; - streams to stdout")
    format: Annotated[tuple[str, ...], NoDecode] = Field(("json", "md"), description="names of output formats")
    model: str | None = Field(None, description="null: the embedded model, or the only one that base_url serves")
    base_url: str | None = Field(None, description="an endpoint of the OpenAI protocol; null: see model")
    strategy: Strategy = "auto"
    published: date | None = Field(None, description="publication date of every document whose text states none")
    jobs: int | None = Field(None, ge=1, le=256, description="documents at once; null: 1 embedded, 8 otherwise")
    engine: Engine = Field("auto", description="of the embedded model: auto, or wheel, not the one of make native")
    mode: Mode = "live"
    cassettes: Path = Path("cassettes")
    fresh: bool = False
    require_complete: bool = False
    dossier: bool = Field(False, description="make a dossier of the folder's reports after the run")
    quiet: bool = False

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """First come, first served: arguments, the environment, the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @field_validator("format", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("format")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [name for name in value if name not in formats()]
        if unknown or not value:
            named = ", ".join(repr(name) for name in unknown) or "none given"
            raise ValueError(f"unknown format: {named} (known: {', '.join(formats())})")
        wanted = [formats()[name] for name in value]
        if missing := [form.missing for form in wanted if isinstance(form, Together) and form.missing]:
            raise ValueError("; ".join(missing))
        return tuple(dict.fromkeys(value))

    @field_validator("published", mode="before")
    @classmethod
    def _day(cls, value: Any) -> Any:
        try:
            return date.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            raise ValueError("not a day of the calendar written like 2024-05-27") from None

    @field_validator("base_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("not an http:// or https:// address")
        return value

    @model_validator(mode="after")
    def _streams(self) -> Self:
        if self.out == "-" and self.format != ("jsonl",):
            raise ValueError("only --format jsonl can be streamed to stdout (--out -)")
        if self.out == "-" and self.dossier:
            raise ValueError("a dossier needs a folder (--out)")
        return self

    @classmethod
    def load(cls, **given: Any) -> "Settings":
        """The settings of this run; ``given`` holds what the command line said, null where it said nothing.

        Raises UsageError, which names the setting and what is wrong with it, never a value that could be a
        secret.
        """
        try:
            return cls(**{name: value for name, value in given.items() if value is not None})
        except ValidationError as error:
            told = (_told(details, {name for name in given if given[name] is not None}) for details in error.errors())
            raise UsageError("; ".join(told)) from None
        except UnicodeDecodeError:
            raise UsageError(f"{FILE} is not in UTF-8") from None
        except ValueError as error:
            raise UsageError(f"{FILE} is no TOML: {error}") from None
        except OSError as error:
            raise UsageError(f"{FILE} can't be read: {error.strerror}") from None


def _told(details: Any, given: set[str]) -> str:
    """An error of one setting in words: where it was set, and what it should be."""
    kind, message = details["type"], details["msg"].removeprefix("Value error, ")
    if not details["loc"]:
        return str(message)
    name = str(details["loc"][0])
    variable = f"SUMMARIZER_{name.upper()}"
    where = name if name in given else variable if os.environ.get(variable) else f"{name} in {FILE}"
    if kind == "extra_forbidden":
        message = f"there is no such setting (there are {', '.join(Settings.model_fields)})"
    elif kind.startswith("int_"):
        message = "not a whole number"
    elif kind.startswith("bool_"):
        message = "neither true nor false"
    return f"{where}: {message.replace('Input should be', 'should be')}"


def api_key() -> str | None:
    """The key for a hosted endpoint, from the environment; null where there is none."""
    return os.environ.get("OPENAI_API_KEY") or None
