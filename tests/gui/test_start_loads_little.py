"""What a gate needs later, or never, is not loaded before its window stands: a cold start has one second."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = "import checkpoint_app.__main__, checkpoint_app.bootstrap, ui.program, ui.gate.gate_window, sys; "
LATER = (
    "ruamel",
    "reportlab",
    "qrcode",
    "openpyxl",
    "pypinyin",
    "zxingcpp",
    "PIL",
    "sqlite_utils",
    "PySide6.QtSerialPort",
    "PySide6.QtMultimedia",
    "PySide6.QtPrintSupport",
)


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """Return the modules of a program of its own, as it is before it is told where its data is."""
    code = PROGRAM + "print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split())


@pytest.mark.parametrize("name", LATER)
def test_the_window_comes_before_what_is_needed_later(loaded: set[str], name: str) -> None:
    assert "ui.gate.gate_window" in loaded
    assert name not in loaded
