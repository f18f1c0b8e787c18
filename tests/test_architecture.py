"""Rules of the layout that no linter knows, and proof that the contracts bite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import packaging.version
import pytest

import checkpoint_app
import db
import ui

ROOT = Path(__file__).resolve().parents[1]
LONGEST_FILE = 500
PACKAGES = ("checkpoint_app", "db", "ui")


def python_files() -> list[Path]:
    folders = (*PACKAGES, "tests", "benchmarks", "packaging")
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]


def test_our_packages_come_from_this_checkout() -> None:
    for package in (checkpoint_app, db, ui):
        assert package.__file__ is not None
        assert Path(package.__file__).parents[1] == ROOT, f"a foreign {package.__name__} hides ours"


def test_our_packaging_folder_does_not_hide_the_packaging_library() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert not (ROOT / "resources" / "__init__.py").exists()
    assert packaging.version.Version("1.10") > packaging.version.Version("1.9")


def test_test_folders_are_not_packages() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_no_file_is_longer_than_five_hundred_lines() -> None:
    long = {
        str(f.relative_to(ROOT)): n for f in python_files() if (n := len(f.read_bytes().splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty_names = {"utils", "util", "misc", "helpers", "helper", "common", "tools"}
    assert [str(f) for f in python_files() if f.stem in empty_names] == []


def test_we_are_kept_off_the_public_index() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "Private :: Do Not Upload" in project["classifiers"]


def test_pyside6_stays_below_the_version_that_kills_the_interpreter() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = [d for d in project["dependencies"] if d.startswith("PySide6")]
    assert len(pins) == 2
    assert all("<6.12" in pin for pin in pins)


def test_no_file_names_a_registry() -> None:
    hosts = ("pypi" + ".org", "python" + "hosted.org", "deb" + ".debian.org", "npmjs" + ".org")
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split(
        "\n"
    )
    guilty = []
    for name in filter(None, tracked):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".ttf", ".png", ".wav", ".pdf"}:
            text = path.read_text("utf-8", errors="ignore")
            guilty += [(name, host) for host in hosts if host in text]
    assert guilty == []


def test_the_lock_file_pins_every_package_with_hashes() -> None:
    lines = (ROOT / "packaging" / "requirements.lock").read_text("utf-8").splitlines()
    pins = [n for n, line in enumerate(lines) if "==" in line and not line.startswith(" ")]
    assert len(pins) > 40
    assert [lines[n] for n in pins if "--hash=sha256:" not in lines[n + 1]] == []


def test_a_headless_use_loads_no_qt() -> None:
    code = (
        "import sys, checkpoint_app.cli.root, checkpoint_app.services.gate_desk, checkpoint_app.services.office_desk;"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.fixture(scope="module")
def lint_imports_on_a_copy(tmp_path_factory: pytest.TempPathFactory):
    """Return a function that lints a copy of the packages with one line added to one file."""
    copy = tmp_path_factory.mktemp("contracts")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)

    def lint(file: str = "", line: str = "") -> tuple[int, str]:
        target = copy / (file or "checkpoint_app/errors.py")
        before = target.read_text("utf-8")
        target.write_text(before + (f"\n{line}\n" if line else ""), "utf-8")
        environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
        done = subprocess.run(
            command, cwd=copy, env=environment, check=False, capture_output=True, text=True, encoding="utf-8"
        )
        target.write_text(before, "utf-8")
        return done.returncode, done.stdout

    return lint


def test_the_contracts_hold(lint_imports_on_a_copy) -> None:
    status, told = lint_imports_on_a_copy()
    assert status == 0, told


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [
        ("layers", "checkpoint_app/domain/passes.py", "import checkpoint_app.services.gate_desk"),
        ("layers", "checkpoint_app/services/sign_on.py", "import db.log"),
        ("layers", "checkpoint_app/sync/chain.py", "import checkpoint_app.services.gate_desk"),
        ("layers", "ui/messages.py", "import db.log"),
        ("layers", "checkpoint_app/errors.py", "import checkpoint_app.domain.passes"),
        ("only-ui-imports-qt", "checkpoint_app/services/sign_on.py", "import PySide6.QtCore"),
        ("only-ui-imports-qt", "db/log.py", "import PySide6.QtCore"),
        ("only-db-touches-sql", "checkpoint_app/services/sign_on.py", "import sqlite3"),
        ("only-db-touches-sql", "ui/messages.py", "import sqlite_utils"),
        ("only-db-touches-sql", "checkpoint_app/bootstrap.py", "import sqlcipher3"),
    ],
)
def test_a_contract_bites_when_it_is_broken(lint_imports_on_a_copy, contract: str, file: str, line: str) -> None:
    status, told = lint_imports_on_a_copy(file, line)
    assert status == 1
    assert f"{contract} BROKEN" in told
