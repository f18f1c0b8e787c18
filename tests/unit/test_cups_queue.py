"""What is asked of CUPS: no scaling, the right paper, and a sentence for a printer that takes nothing.

`lp` and its sisters are scripts here that write down what they were asked; tests/e2e/test_virtual_printer.py has real
ones.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from checkpoint_app.adapters.cups_queue import cups_is_here, printer_names, send_pdf
from checkpoint_app.errors import PrinterError

A4 = (210.0, 297.0)
SCRIPTS = {
    "lpstat": """case "$1" in
-e) printf 'Roll_80\\nOffice\\n' ;;
-p) [ "$2" = Gone ] && exit 1
    [ "$2" = Stopped ] && printf 'printer Stopped disabled since today -\\n\\tno paper\\n' && exit 0
    [ "$2" = Paused ] && printf 'printer Paused disabled since today -\\n\\treason unknown\\n' && exit 0
    echo "printer $2 is idle." ;;
esac""",
    "lpoptions": """case "$2$3" in
Roll_80) echo 'copies=1 printer-type=36932 printer-state=3' ;;
Office) echo 'copies=1 printer-type=4172 printer-state=3' ;;
Roll_80-l) echo 'PageSize/Media Size: 80x200mm *Custom.WIDTHxHEIGHT' ;;
Office-l) echo 'PageSize/Media Size: *A4 A5 Letter'; echo 'Duplex/2-Sided: None' ;;
esac""",
    "lp": """printf '%s\\n' "$@" > "$ASKED"; cat > "$ASKED.pdf"
[ "$2" = Full ] && echo 'lp: Destination "Full" is not accepting jobs.' >&2 && exit 1
echo 'request id is x-1'""",
}


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Put the scripts first in the path; return what `lp` was called with."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, script in SCRIPTS.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setenv("ASKED", str(tmp_path / "asked"))
    return lambda: (tmp_path / "asked").read_text().splitlines()


def options(words: list[str]) -> dict[str, str]:
    return dict(word.split("=") for flag, word in pairwise(words) if flag == "-o")


def test_printers_are_named(asked) -> None:
    assert cups_is_here()
    assert printer_names() == ("Office", "Roll_80")


def test_the_pdf_itself_is_handed_over_with_scaling_off(asked, tmp_path: Path) -> None:
    send_pdf(b"%PDF-1", printer="Office", title="one sheet", size_mm=A4, copies=2, pages="2-3")
    words = asked()
    assert words[:6] == ["-d", "Office", "-t", "one sheet", "-n", "2"]
    assert options(words) == {
        "media": "iso_a4_210x297mm", "print-scaling": "none", "sides": "one-sided", "page-ranges": "2-3",
    }  # fmt: skip
    assert (tmp_path / "asked.pdf").read_bytes() == b"%PDF-1"


@pytest.mark.parametrize(
    ("printer", "size_mm", "media"),
    [
        ("Office", (297.0, 210.0), "iso_a4_210x297mm"),
        ("Roll_80", (80.0, 123.4), "Custom.80x123.4mm"),
        ("Office", (85.6, 54.0), None),
        ("Raw", A4, "iso_a4_210x297mm"),
    ],
)
def test_paper_is_asked_for_by_what_the_printer_has(asked, printer: str, size_mm, media: str | None) -> None:
    send_pdf(b"%PDF-1", printer=printer, title="t", size_mm=size_mm)
    assert options(asked()).get("media") == media


@pytest.mark.parametrize(
    ("printer", "code", "detail"),
    [
        ("Gone", "printer-gone", None),
        ("Stopped", "printer-stopped", "no paper"),
        ("Paused", "printer-stopped", "paused"),
        ("Full", "print-failed", 'Destination "Full" is not accepting jobs.'),
        ("Roll_80", "printer-no-paper", None),
    ],
)
def test_a_printer_that_takes_nothing_is_told(asked, printer: str, code: str, detail: str | None) -> None:
    with pytest.raises(PrinterError) as told:
        send_pdf(b"%PDF-1", printer=printer, title="t", size_mm=A4)
    assert (told.value.code, told.value.details.get("detail")) == (code, detail)
    assert printer in str(told.value)


def test_without_the_commands_there_are_no_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not cups_is_here()
    assert printer_names() == ()
    with pytest.raises(PrinterError) as told:
        send_pdf(b"%PDF-1", printer="Office", title="t", size_mm=A4)
    assert told.value.code == "print-failed"


def test_a_title_is_an_argument_and_never_a_command(asked, tmp_path: Path) -> None:
    send_pdf(b"%PDF-1", printer="Office", title=f"$(touch {tmp_path}/owned); -o x", size_mm=A4)
    assert not (tmp_path / "owned").exists()
    assert asked()[3].startswith("$(touch")
