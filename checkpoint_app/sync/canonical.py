"""Canonical JSON: the one way in which a value is written as bytes (docs/formats.md §3)."""

from __future__ import annotations

from typing import Any

import orjson


def canonical(value: object) -> bytes:
    """Return JSON with keys sorted, UTF-8, no blanks and no newline; TypeError for what JSON cannot hold."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def parse(line: bytes) -> Any:
    """Return the value of a JSON text; ValueError if it is none."""
    return orjson.loads(line)


def parse_exact(line: bytes) -> Any:
    """Return the value of a canonical JSON text; ValueError for any other spelling of the same value."""
    value = orjson.loads(line)
    try:
        again = orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except TypeError as error:  # nested deeper than the encoder goes
        raise ValueError("nested too deeply") from error
    if again != line:
        raise ValueError("not in canonical form")
    return value
