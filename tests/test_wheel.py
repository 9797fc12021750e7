"""The wheel as a user gets it: in a blank environment, in a folder with packages of the same names."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STRAY = "raise SystemExit('the stray package was run')\n"
SEED = "ferry_arrest.txt"


@pytest.fixture
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a blank environment has its commands; it holds the wheel, and borrows our dependencies."""
    venv = tmp_path_factory.mktemp("blank") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    scheme = {"base": str(venv), "platbase": str(venv)}
    commands = Path(sysconfig.get_path("scripts", vars=scheme))
    packages = Path(sysconfig.get_path("purelib", vars=scheme))
    install = ["-m", "pip", "--python", str(commands / "python"), "install", "--no-deps", "--no-index"]
    subprocess.run([sys.executable, *install, "--quiet", str(wheel)], check=True, capture_output=True)
    # After the wheel's own folder, and without running the .pth files there: one of them names this checkout.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return commands


@pytest.fixture
def strange_folder(tmp_path: Path) -> Path:
    for name in ("schemas", "prompts", "evals"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(STRAY)
    return tmp_path


def test_a_wheel_is_built_installed_and_used(wheel: Path, installed: Path, strange_folder: Path) -> None:
    """One test, since to build and to install takes seconds, and each process of the tests would do it again."""
    _it_holds_code_and_data_and_nothing_else(wheel)
    _its_commands_run_beside_stray_packages(installed, strange_folder)
    _it_replays_beside_stray_packages_and_without_the_dossier(installed, strange_folder)
    _importing_it_beside_a_stray_package_names_that_file(installed, strange_folder)


def _it_holds_code_and_data_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "schemas",
        "prompts",
        "summarizer",
        "evals",
    }
    in_tree = {
        path.relative_to(ROOT).as_posix()
        for package in ("schemas", "prompts", "summarizer", "evals")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert in_tree <= names
    assert {Path(name).name for name in names} >= {"LICENSE", "NOTICE", "vocabularies.json", "py.typed"}


def _its_commands_run_beside_stray_packages(installed: Path, strange_folder: Path) -> None:
    done = subprocess.run(
        [installed / "summarize", "--version"], cwd=strange_folder, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("summarizer ")


def _it_replays_beside_stray_packages_and_without_the_dossier(installed: Path, strange_folder: Path) -> None:
    command = [str(installed / "summarize"), str(ROOT / "seeds" / SEED)]
    command += ["--replay", "--cassettes", str(ROOT / "cassettes"), "--out", "r"]
    # Python tells on standard error what it imports.
    environment = {**os.environ, "PYTHONPROFILEIMPORTTIME": "1"}
    done = subprocess.run(command, cwd=strange_folder, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    # What the registry knows must not leak into what is read from a text.
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "summarizer.grounding" in imported
    assert not {name for name in imported if f"{name}.".startswith("summarizer.dossier.")}
    assert (strange_folder / "r" / SEED).with_suffix(".json").exists()


def _importing_it_beside_a_stray_package_names_that_file(installed: Path, strange_folder: Path) -> None:
    done = subprocess.run(
        [installed / "python", "-c", "import summarizer"],
        cwd=strange_folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith("ImportError: summarizer needs its own package 'schemas', but ")
    assert str(strange_folder / "schemas" / "__init__.py") in last
    assert "the stray package was run" not in done.stderr
