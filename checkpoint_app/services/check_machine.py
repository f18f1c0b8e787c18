"""What a computer needs beside its data: room, rights, fonts, sounds, a printer; and nothing half-written left over."""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable, Iterator, Sequence

from checkpoint_app.domain.checkup import Check, Finding, Grade, bad, good, listed, warn
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.errors import StorageError
from checkpoint_app.examination_ports import Premises
from checkpoint_app.paths import resources_dir

LITTLE_ROOM = 1 << 30
NO_ROOM = 64 << 20
"""Bytes."""


def look_at_space(premises: Premises) -> Iterator[Finding]:
    try:
        free = premises.free()
    except StorageError as error:
        yield bad(Check.SPACE, "space-unknown", detail=error.code)
        return
    grade, code = Grade.GOOD, "space-good"
    if free < NO_ROOM:
        grade, code = Grade.BAD, "space-none"
    elif free < LITTLE_ROOM:
        grade, code = Grade.WARN, "space-little"
    yield Finding(check=Check.SPACE, grade=grade, code=code, details={"free": f"{free / (1 << 20):,.0f}"})


def look_for_leftovers(premises: Premises) -> Iterator[Finding]:
    try:
        names = premises.leftovers()
    except StorageError as error:
        yield bad(Check.LEFTOVERS, "space-unknown", detail=error.code)
        return
    if names:
        details = {"count": len(names), "names": listed(names)}
        yield Finding(check=Check.LEFTOVERS, grade=Grade.WARN, code="leftovers-found", details=details, mends=True)
    else:
        yield good(Check.LEFTOVERS, "leftovers-good")


def look_at_rights(premises: Premises) -> Iterator[Finding]:
    try:
        writable, names = premises.writable(), premises.open_to_others()
    except StorageError as error:
        yield bad(Check.PERMISSIONS, "space-unknown", detail=error.code)
        return
    if not writable:
        yield bad(Check.PERMISSIONS, "permissions-read-only")
    elif names:
        yield warn(Check.PERMISSIONS, "permissions-open", names=listed(names))
    else:
        yield good(Check.PERMISSIONS, "permissions-good")


def look_for_printers(printers: Callable[[], Sequence[str]]) -> Iterator[Finding]:
    if sys.platform == "win32":  # only the window can ask Windows
        return
    names = printers()
    if names:
        yield good(Check.PRINTER, "printer-good", names=listed(names))
    else:
        yield warn(Check.PRINTER, "printer-none-here")


def look_at_fonts() -> Iterator[Finding]:
    from checkpoint_app.documents.font_check import faulty_fonts  # with reportlab: 0.1 s

    faults = faulty_fonts()
    if faults:
        yield bad(Check.FONTS, "fonts-faulty", names=listed(faults))
    else:
        yield good(Check.FONTS, "fonts-good")


def look_at_sounds() -> Iterator[Finding]:
    names = [f"{outcome.value.lower()}.wav" for outcome in Outcome if outcome is not Outcome.EMERGENCY]
    faults = [name for name in names if not _sounds_whole(name)]
    if faults:
        yield warn(Check.SOUNDS, "sounds-faulty", names=listed(faults))
    else:
        yield good(Check.SOUNDS, "sounds-good")


def _sounds_whole(name: str) -> bool:
    try:
        with wave.open(str(resources_dir() / "sounds" / name)) as tone:
            return bool(tone.getnframes())
    except (OSError, EOFError, wave.Error):
        return False
