"""Put rules in force: a file names its document, its minutes and what it changes; gates get it with the next list."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from checkpoint_app.domain.clock import LOCAL_ZONE
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.policy import PolicyPack, pack_from_data
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore

LARGEST_FILE = 1024 * 1024
_MOMENTS = ("valid_from", "valid_until")


def read_pack(media: Media, path: Path, *, number: int) -> PolicyPack:
    """Return the pack in a JSON file; InputRefused `pack-unreadable` or `pack-incomplete` says what is wrong.

    `valid_from` and `valid_until` are local times to the minute (`2026-12-01T00:00`); the other fields are those
    of resources/packs/training.json, each with its default.
    """
    try:
        data = orjson.loads(media.read(path, at_most=LARGEST_FILE))
    except orjson.JSONDecodeError as error:
        raise InputRefused("pack-unreadable", detail="no JSON") from error
    if not isinstance(data, dict):
        raise InputRefused("pack-unreadable", detail="no JSON object")
    fields: dict[str, Any] = {key: value for key, value in data.items() if key not in _MOMENTS}
    for moment in _MOMENTS:
        if moment in data:
            fields[f"{moment}_ms"] = _moment_ms(data[moment])
    return pack_from_data({**fields, "number": number})


def activate_pack(pack: PolicyPack, store: OfficeStore, clock: Clock) -> None:
    """Put a pack in force from its first minute on; gates get it with the next office bundle."""
    data = {"number": pack.number, "document": pack.document_no}
    store.add_pack(pack, EventDraft(kind=EventKind.PACK_ACTIVATED, at_ms=clock.read().wall_ms, data=data))


def _moment_ms(text: object) -> int:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise InputRefused("pack-unreadable", detail=f"{str(text)[:40]} is no time") from error
    return int((moment if moment.tzinfo else moment.replace(tzinfo=LOCAL_ZONE)).timestamp() * 1000)
