"""Test symbols on paper that say whether a scanner types whole codes; the lane knows them and records nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checkpoint_app.errors import InputRefused

_LENGTH = 342
"""As many digits as a usual pass code has: a scanner that is too fast for its line loses some of them."""

_SIZE = re.compile(r"70707070(\d{3})(\d{2})0707070")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannerTest:
    """A test symbol that came through whole: how many digits, or of which printer and how many dots a module."""

    count: int = 0
    dpi: int = 0
    dots: int = 0


def _digits() -> str:
    digits, state = ["7", "0"], 1
    while len(digits) < _LENGTH:
        state = state * 48_271 % 2_147_483_647  # the same for ever: printed sheets hang on walls
        digits.append(str(state // 7 % 10))
    return "".join(digits)


TEST_DIGITS = _digits()
"""Begins with 70, as no pass code does (docs/formats.md §1)."""


def size_digits(dpi: int, dots: int) -> str:
    """Return what the calibration page's symbol of this printer and module size says."""
    return f"70707070{dpi:03d}{dots:02d}0707070"


def is_test(digits: str) -> bool:
    """Return whether the digits of a scan are those of a test symbol, or were before some got lost."""
    return (
        digits.isascii()
        and digits.isdigit()
        and (_SIZE.fullmatch(digits) is not None or (digits.startswith(TEST_DIGITS[:8]) and len(digits) > 40))
    )


def read_test(digits: str) -> ScannerTest:
    """Return what a test symbol tells; InputRefused `scanner-loses` when digits of it are missing."""
    if size := _SIZE.fullmatch(digits):
        return ScannerTest(dpi=int(size[1]), dots=int(size[2]))
    if digits == TEST_DIGITS:
        return ScannerTest(count=len(digits))
    raise InputRefused("scanner-loses", given=len(digits), wanted=_LENGTH)
