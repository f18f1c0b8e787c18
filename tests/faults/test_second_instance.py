"""One data folder, one program: a second one is told, and the folder is free again however the first one ended."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.errors import StorageError

PASSPHRASE = "a cold night"
HOLD = """
import sys
from pathlib import Path
from checkpoint_app.bootstrap import Installation
from checkpoint_app.errors import StorageError

with getattr(Installation(Path(sys.argv[1])), sys.argv[2])("a cold night"):
    sys.stdout.write("open\\n")
    sys.stdout.flush()
    sys.stdin.readline()
"""
TRY = """
import sys
from pathlib import Path
from checkpoint_app.bootstrap import Installation
from checkpoint_app.errors import StorageError

try:
    with getattr(Installation(Path(sys.argv[1])), sys.argv[2])("a cold night"):
        sys.stdout.write("open")
except StorageError as error:
    sys.stdout.write(error.code)
"""


@contextmanager
def another_program(folder: Path, role: str) -> Iterator[subprocess.Popen[str]]:
    """Another process has the folder open for the length of the `with`; it closes properly unless killed."""
    command = [sys.executable, "-c", HOLD, str(folder), role]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        yield program
        program.communicate("\n")


@pytest.fixture
def folders(community_template: Path, tmp_path: Path) -> dict[str, Path]:
    shutil.copytree(community_template, tmp_path / "community")
    return {"gate": tmp_path / "community" / "E1", "office": tmp_path / "community" / "office"}


@pytest.mark.parametrize("role", ["gate", "office"])
def test_a_second_program_on_the_same_folder_is_refused_and_changes_nothing(
    folders: dict[str, Path], role: str
) -> None:
    folder = folders[role]
    with another_program(folder, role):
        with pytest.raises(StorageError) as told, getattr(Installation(folder), role)(PASSPHRASE):
            pytest.fail("both have it open")
        assert told.value.code == "data-folder-in-use"
    with getattr(Installation(folder), role)(PASSPHRASE) as desk:
        assert desk.store.head().seq > 0


def test_a_second_program_is_refused_while_this_one_works_and_let_in_afterwards(folders: dict[str, Path]) -> None:
    folder = folders["gate"]
    command = [sys.executable, "-c", TRY, str(folder), "gate"]
    with Installation(folder).gate(PASSPHRASE):
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "data-folder-in-use"
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "open"


def test_two_windows_of_one_program_cannot_open_one_folder_either(folders: dict[str, Path]) -> None:
    folder = folders["gate"]
    with Installation(folder).gate(PASSPHRASE):
        with pytest.raises(StorageError) as told, Installation(folder).gate(PASSPHRASE):
            pytest.fail("both have it open")
        assert told.value.code == "data-folder-in-use"
    with Installation(folder).gate(PASSPHRASE) as desk:
        assert desk.store.head().seq > 0


def test_a_killed_program_leaves_the_folder_free(folders: dict[str, Path]) -> None:
    folder = folders["gate"]
    with another_program(folder, "gate") as program:
        program.send_signal(signal.SIGKILL)
        program.wait()
        with Installation(folder).gate(PASSPHRASE) as desk:
            assert desk.store.head().seq > 0


def test_a_wrong_passphrase_leaves_the_folder_free(folders: dict[str, Path]) -> None:
    folder = folders["gate"]
    with pytest.raises(StorageError) as told, Installation(folder).gate("another night"):
        pytest.fail("it is not the passphrase")
    assert told.value.code == "wrong-passphrase"
    with Installation(folder).gate(PASSPHRASE) as desk:
        assert desk.store.head().seq > 0
