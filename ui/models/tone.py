"""How a line of a table stands: drawn as a sign beside a word, never as a colour alone."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    GOOD = "good"
    INFO = "info"
    WARN = "warn"
    BAD = "bad"
    MUTED = "muted"
