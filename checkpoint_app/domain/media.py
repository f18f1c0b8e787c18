"""Sticks, and the six characters by which two people compare a file or the head of a log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CODE_ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679"
"""Without what looks alike on paper: B 8, I 1, O 0, S 5, Z 2."""
CODE_LENGTH = 6


def check_code(digest: bytes) -> str:
    """Return six characters for a SHA-256, to be read out and compared: 1 in 309 million agrees by accident."""
    number, letters = int.from_bytes(digest[:8], "big"), []
    for _ in range(CODE_LENGTH):
        number, letter = divmod(number, len(CODE_ALPHABET))
        letters.append(CODE_ALPHABET[letter])
    return "".join(letters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stick:
    """A removable volume. `free` and `size` are bytes."""

    path: Path
    label: str
    free: int
    size: int
    writable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStamp:
    """By what a file that is still being written is told: bytes, and when it was changed (nanoseconds, as found)."""

    size: int
    changed_ns: int
