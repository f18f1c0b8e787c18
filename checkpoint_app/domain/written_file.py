"""A file that this program wrote outside its data folder and may have to destroy one day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFile:
    """`sha256` is of what was written: a file that is another one by now is nobody's to delete. `at_ms` is UTC."""

    path: str
    at_ms: int
    sha256: bytes
