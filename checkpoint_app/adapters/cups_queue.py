"""Hand a PDF to a CUPS printer as it is and at its true size, with the `lp` command (docs/adr/0017)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence

from checkpoint_app.errors import PrinterError

_PATIENCE_S = 20
_A4_MM = (210.0, 297.0)
_CLOSE_MM = 0.5
_VARIABLE = 0x8000
"""Bit of CUPS's `printer-type`: takes paper of any size."""

_UNKNOWN, _PAUSED = "reason unknown", "paused"


def cups_is_here() -> bool:
    """Return whether this computer has the commands; whether a printer is set up is another question."""
    return shutil.which("lp") is not None and shutil.which("lpstat") is not None


def printer_names() -> tuple[str, ...]:
    """Return the printers CUPS knows, by name; none if its service does not answer."""
    try:
        done = _run(["lpstat", "-e"])
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(sorted(done.stdout.decode("utf-8", "replace").split())) if done.returncode == 0 else ()


def send_pdf(
    content: bytes, *, printer: str, title: str, size_mm: tuple[float, float], copies: int = 1, pages: str = ""
) -> None:
    """Queue a PDF whose pages measure `size_mm`; `pages` as in "2-5", empty for all of them.

    Raise PrinterError `printer-gone`, `printer-stopped`, `printer-no-paper`, `print-failed`; then nothing was queued.
    Scaling is switched off and the paper named: without either CUPS fits the page to its usual paper and a 90 mm card
    measures 81.
    """
    _require_ready(printer)
    media = _media(printer, size_mm)
    options = [*([f"media={media}"] if media else []), "print-scaling=none", "sides=one-sided"]
    if pages:
        options.append(f"page-ranges={pages}")
    command = ["lp", "-d", printer, "-t", title, "-n", str(copies)]
    for option in options:
        command += ["-o", option]
    try:
        done = _run([*command, "-"], content)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterError("print-failed", printer=printer, detail=type(error).__name__) from error
    if done.returncode != 0:
        raise PrinterError("print-failed", printer=printer, detail=_last_line(done.stderr))


def _require_ready(printer: str) -> None:
    """A queue that is switched off would swallow the paper: nobody at a gate looks at a queue."""
    try:
        done = _run(["lpstat", "-p", printer])
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterError("print-failed", printer=printer, detail=type(error).__name__) from error
    if done.returncode != 0:
        raise PrinterError("printer-gone", printer=printer)
    said = done.stdout.decode("utf-8", "replace")
    if f"printer {printer} disabled" in said:
        reason = said.strip().rpartition("\n")[2].strip()
        raise PrinterError("printer-stopped", printer=printer, detail=_PAUSED if reason == _UNKNOWN else reason)


def _media(printer: str, size_mm: tuple[float, float]) -> str:
    """Return the paper's name; a page that lies is printed on standing paper, turned by CUPS.

    A printer sits on a job whose paper it does not have, and nobody hears of it. So A4 is refused where there is none;
    anything smaller goes on the printer's usual paper where it takes no sizes of our own, in its middle and unscaled.
    """
    width, height = sorted(size_mm)
    if abs(width - _A4_MM[0]) < _CLOSE_MM and abs(height - _A4_MM[1]) < _CLOSE_MM:
        offered = _papers(printer)
        if offered and "A4" not in offered:
            raise PrinterError("printer-no-paper", printer=printer, paper="A4")
        return "iso_a4_210x297mm"
    return f"Custom.{size_mm[0]:g}x{size_mm[1]:g}mm" if _takes_any_size(printer) else ""


def _takes_any_size(printer: str) -> bool:
    kind = re.search(r"\bprinter-type=(\d+)", _told_by_lpoptions("-p", printer))
    return kind is not None and bool(int(kind[1]) & _VARIABLE)


def _papers(printer: str) -> tuple[str, ...]:
    """Return what papers a printer says it has; none if it does not say."""
    for line in _told_by_lpoptions("-p", printer, "-l").splitlines():
        option, _, choices = line.partition(":")
        if option.split("/")[0] == "PageSize":
            return tuple(choice.lstrip("*").split(".Fullbleed")[0] for choice in choices.split())
    return ()


def _told_by_lpoptions(*words: str) -> str:
    try:
        return _run(["lpoptions", *words]).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _run(command: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command, input=given, capture_output=True, timeout=_PATIENCE_S, check=False, env={**os.environ, "LC_ALL": "C"}
    )


def _last_line(said: bytes) -> str:
    return said.decode("utf-8", "replace").strip().rpartition("\n")[2].removeprefix("lp: ")
