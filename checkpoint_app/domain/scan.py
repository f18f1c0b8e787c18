"""One line takes scans and typing alike: tell by its form what a text is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.foreign_code import is_foreign
from checkpoint_app.domain.passes import PassSerial, parse_serial
from checkpoint_app.domain.plate import looks_like_a_plate, normalise_plate
from checkpoint_app.domain.roster import parse_short_dwelling
from checkpoint_app.domain.scanner_test import is_test

LONGEST_LINE = 700
_SHIFTED = str.maketrans("!@#$%^&*()¥×", "123456789048")
"""What stands above the digits of a keyboard; after NFKC, ￥ and × are what Chinese punctuation makes of 4 and 8."""
_ELLIPSIS = "…"
"""What Chinese punctuation makes of ^, above the 6: two of them in most input methods, one in some."""
_BLANK_CATEGORIES = ("Zs", "Zl", "Zp", "Cc", "Cf")
"""Blanks, line ends, control characters, and what has no width: a byte order mark for one."""
_HALF = re.compile("[\ud800-\udfff]")
"""Of a character beyond the BMP: some keyboards send one in two, and no database takes either."""
_PASS_CODE = re.compile(r"^[0-9]{80,600}$")
_BLOCK_DIGITS = 66
_DIGITS_OF_REST = frozenset(-(-size * 8 * 30_103 // 100_000) for size in range(27))
"""⌈8k·log₁₀2⌉ digits for a last block of k bytes (formats.md §1): no two of them differ by one."""
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
    TEST = "test"  # the symbol of the scanner sheet or the calibration page
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scan:
    """What a line was understood as. `text` is normalised, and empty for FOREIGN: nobody needs it; `serial` is set for
    SERIAL.
    """

    form: ScanForm
    text: str
    serial: PassSerial | None = None


def picked(text: str, count: int) -> int | None:
    """Return the place, from 0, that a typed number picks out of `count` lines; None for what is no such number."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 3):
        return None
    return int(text) - 1 if 1 <= int(text) <= count else None


def digits_of_scan(text: str) -> str:
    """Undo what keyboards and input methods do to digits: a raced Shift, full width, Chinese punctuation, blanks,
    line ends, a byte order mark (formats.md §1). Never raises.

    An ellipsis is a 6, or two of them are: the reading whose length is that of a pass code is returned.
    """
    if text.isascii() and text.isdecimal():
        return text
    pairs_first = (_ELLIPSIS * 2, _ELLIPSIS)
    orders = (pairs_first, (_ELLIPSIS,)) if _ELLIPSIS in text else (pairs_first,)
    readings = [_read(text, ellipses) for ellipses in orders]
    if any(len(run) % 2 for run in re.findall(f"{_ELLIPSIS}+", text)):
        readings.reverse()  # whoever writes one for a key writes one for every key
    return next((digits for digits in readings if _has_length_of_code(digits)), readings[0])


def understand(text: str) -> Scan:
    """Return what `text` is by its form alone; never raises."""
    if len(text) > LONGEST_LINE:
        return Scan(ScanForm.FOREIGN, "")
    text = _HALF.sub("", text)
    digits = digits_of_scan(text)
    if is_test(digits):
        return Scan(ScanForm.TEST, digits)
    if _PASS_CODE.match(digits):
        return Scan(ScanForm.PASS_CODE, digits)
    line = unicodedata.normalize("NFKC", text).strip().strip("\ufeff").strip()
    if not line:
        return Scan(ScanForm.EMPTY, "")
    form, serial = ScanForm.UNKNOWN, None
    if re.fullmatch(r"[0-9]{3}[0-9Xx]", line):
        form, line = ScanForm.TAIL, line.upper()
    elif (serial := parse_serial(line)) is not None:
        form = ScanForm.SERIAL
    elif parse_short_dwelling(line) is not None:
        form, line = ScanForm.DWELLING, line.upper()
    elif looks_like_a_plate(line):
        form, line = ScanForm.PLATE, normalise_plate(line)
    elif is_foreign(line):
        form, line = ScanForm.FOREIGN, ""
    elif _HAN.search(line):
        form, line = ScanForm.NAME, text.strip()
    elif re.fullmatch(r"[A-Za-z][A-Za-z' ]*", line):
        form, line = ScanForm.INITIALS, line.lower()
    return Scan(form, line, serial)


def pass_codes_of(texts: Sequence[str]) -> tuple[str, ...]:
    """Return those texts of a picture that have the form of a pass code, each once, in their order."""
    return tuple(dict.fromkeys(text for text in texts if understand(text).form is ScanForm.PASS_CODE))


def _read(text: str, ellipses: Sequence[str]) -> str:
    for ellipsis in ellipses:
        text = text.replace(ellipsis, "6")
    kept = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in _BLANK_CATEGORIES)
    return "".join(kept).translate(_SHIFTED)


def _has_length_of_code(digits: str) -> bool:
    return (len(digits) - 2) % _BLOCK_DIGITS in _DIGITS_OF_REST
