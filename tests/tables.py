"""Tables of cases: rows that stand in data files beside the tests, and tests that are made of every row of a table."""

import functools
import inspect
import textwrap
import traceback
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

Test = Callable[..., None]


def read_table(test: str, name: str) -> Any:
    """What the YAML file ``name`` holds, a path from where the module ``test`` (its ``__file__``) is."""
    return yaml.load((Path(test).parent / name).read_text("utf-8"), Loader=yaml.CSafeLoader)


def for_each(names: str | tuple[str, ...], rows: Iterable[Any]) -> Callable[[Test], Test]:
    """Makes a test of every row of a table, as ``parametrize`` does, but one test: it fails with all rows that fail.

    To collect a test, to send it to a worker and to report it costs several times what it takes to read a sentence,
    and that is all that most rows ask for. Each row has a ``tmp_path`` and a ``monkeypatch`` of its own.
    """
    named = [{names: row} if isinstance(names, str) else dict(zip(names, row, strict=True)) for row in rows]
    # A test of no row could not fail.
    assert named, "a table without rows"

    def decorate(test: Test) -> Test:
        @functools.wraps(test)
        def test_rows(**fixtures: Any) -> None:
            __tracebackhide__ = True
            failed = [(row, error) for n, row in enumerate(named) if (error := _fault(test, row, fixtures, n))]
            if failed:
                faults = "\n".join(_told(row, error) for row, error in failed)
                raise AssertionError(f"{len(failed)} of {len(named)} rows fail:\n{faults}") from failed[0][1]

        signature = inspect.signature(test)
        fixtures = [parameter for name, parameter in signature.parameters.items() if name not in named[0]]
        # What pytest sees: the fixtures alone are to be filled in.
        test_rows.__signature__ = signature.replace(parameters=fixtures)  # type: ignore[attr-defined]
        return test_rows

    return decorate


def _fault(test: Test, row: Mapping[str, Any], fixtures: Mapping[str, Any], number: int) -> BaseException | None:
    own = dict(fixtures)
    if "tmp_path" in own:
        own["tmp_path"] = own["tmp_path"] / str(number)
        own["tmp_path"].mkdir()
    with pytest.MonkeyPatch.context() as monkeypatch:
        if "monkeypatch" in own:
            own["monkeypatch"] = monkeypatch
        try:
            test(**row, **own)
        # What pytest.raises and pytest.fail raise is no Exception.
        except (Exception, pytest.fail.Exception) as error:
            return error
    return None


def _told(row: Mapping[str, Any], error: BaseException) -> str:
    """The row on one line, however long a text it holds; below it, what came of it."""
    values = ", ".join(f"{name}={_cut(repr(value))}" for name, value in row.items())
    said = str(error) if isinstance(error, AssertionError) and str(error) else _raised(error)
    return f"{values}\n{textwrap.indent(said, '    ')}"


def _cut(text: str, most: int = 400) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def _raised(error: BaseException) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{''.join(traceback.format_exception_only(error)).strip()} ({place.name}, line {place.lineno})"
