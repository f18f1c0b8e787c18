"""One line takes scans and typing alike: tell by its form what a text is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.passes import PassSerial, parse_serial
from checkpoint_app.domain.plate import looks_like_a_plate, normalise_plate
from checkpoint_app.domain.roster import parse_short_dwelling

LONGEST_LINE = 700
_SHIFTED = str.maketrans("!@#$%^&*()", "1234567890")
_PASS_CODE = re.compile(r"^[0-9]{80,600}$")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff〇]")


class ScanForm(StrEnum):
    EMPTY = "empty"
    PASS_CODE = "pass-code"
    SERIAL = "serial"
    DWELLING = "dwelling"
    TAIL = "tail"
    INITIALS = "initials"
    NAME = "name"
    PLATE = "plate"
    FOREIGN = "foreign"  # a code that is none of ours: a web address, a shop's, a health code
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scan:
    """What a line was understood as. `text` is normalised; `serial` is set for SERIAL."""

    form: ScanForm
    text: str
    serial: PassSerial | None = None


def picked(text: str, count: int) -> int | None:
    """Return the place, from 0, that a typed number picks out of `count` lines; None for what is no such number."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 3):
        return None
    return int(text) - 1 if 1 <= int(text) <= count else None


def digits_of_scan(text: str) -> str:
    """Undo what a keyboard scanner does to digits: full width, a raced Shift, blanks (formats.md §1)."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).translate(_SHIFTED)


def understand(text: str) -> Scan:
    """Return what `text` is by its form alone; never raises."""
    if len(text) > LONGEST_LINE:
        return Scan(ScanForm.UNKNOWN, "")
    digits = digits_of_scan(text)
    if _PASS_CODE.match(digits):
        return Scan(ScanForm.PASS_CODE, digits)
    line = unicodedata.normalize("NFKC", text).strip()
    if not line:
        return Scan(ScanForm.EMPTY, "")
    form, serial = ScanForm.UNKNOWN, None
    if re.fullmatch(r"\d{3}[0-9Xx]", line):
        form, line = ScanForm.TAIL, line.upper()
    elif (serial := parse_serial(line)) is not None:
        form = ScanForm.SERIAL
    elif parse_short_dwelling(line) is not None:
        form, line = ScanForm.DWELLING, line.upper()
    elif looks_like_a_plate(line):
        form, line = ScanForm.PLATE, normalise_plate(line)
    elif _HAN.search(line):
        form, line = ScanForm.NAME, text.strip()
    elif re.fullmatch(r"[A-Za-z][A-Za-z' ]*", line):
        form, line = ScanForm.INITIALS, line.lower()
    return Scan(form, line, serial)
