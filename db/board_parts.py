"""What the import board projects: passages by half hour, bundles applied, decisions, codes, kinds not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, ClassVar

from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ, OFFICE_STATION, EventKind
from checkpoint_app.domain.media import CODE_LENGTH
from checkpoint_app.domain.office_lists import ChangeKind
from db.connection import Connection
from db.projections import Fields, ProjectionPart, is_whole

HALF_HOUR_MS = 1_800_000
LONGEST_KIND = 64
_STATIONS = 1 << 16  # a slot as one number: a tuple for each passage would double the cost
PUT_SLOTS = """
    INSERT INTO slot_tally (half_hour, station, passages) VALUES (?, ?, ?)
    ON CONFLICT (half_hour, station) DO UPDATE SET passages = passages + excluded.passages"""
INSERT_UNKNOWN = "INSERT INTO unknown_record (id, kind) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
INSERT_APPLIED = "INSERT INTO list_applied (id, version, at_ms) VALUES (?, ?, ?)"
INSERT_CHANGE = "INSERT INTO list_change (id, what, at_ms, n) VALUES (?, ?, ?, ?)"
INSERT_CLAIM = "INSERT INTO head_claim (id, at_ms, station, epoch, seq, code) VALUES (?, ?, ?, ?, ?, ?)"

_CHANGES: dict[str, tuple[ChangeKind, str]] = {
    EventKind.PACK_ACTIVATED.value: (ChangeKind.PACK, "number"),
    EventKind.STATION_CUT_OFF.value: (ChangeKind.CUT_OFF, "station"),
    EventKind.STATION_LOST.value: (ChangeKind.LOST, "station"),
    EventKind.PURGE_ORDERED.value: (ChangeKind.PURGE, "number"),
}


class BoardPart(ProjectionPart):
    CLEAR: ClassVar[tuple[str, ...]] = (
        "DELETE FROM slot_tally",
        "DELETE FROM unknown_record",
        "DELETE FROM list_applied",
        "DELETE FROM list_change",
        "DELETE FROM head_claim",
    )
    KINDS: ClassVar[tuple[EventKind, ...]] = (
        EventKind.LIST_APPLIED,
        EventKind.PASS_REVOKED,
        EventKind.PACK_ACTIVATED,
        EventKind.STATION_CUT_OFF,
        EventKind.STATION_LOST,
        EventKind.PURGE_ORDERED,
        EventKind.HEAD_NOTED,
    )
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_APPLIED, INSERT_CHANGE, INSERT_CLAIM)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        kind, data, at_ms = fields["kind"], fields["data"], fields["at"]
        if kind == EventKind.LIST_APPLIED:
            if is_whole(data.get("version")):
                self._rows[INSERT_APPLIED].append((key, data["version"], at_ms))
        elif key >> 43 != OFFICE_STATION:
            return
        elif kind == EventKind.HEAD_NOTED:
            self._claim(key, at_ms, data)
        elif kind == EventKind.PASS_REVOKED:
            serials = data.get("serials")
            if isinstance(serials, list) and serials:
                self._rows[INSERT_CHANGE].append((key, ChangeKind.REVOKED.value, at_ms, len(serials)))
        else:
            what, field = _CHANGES[kind]
            if data.get("found") is True:  # a station that turned up again is lost no more
                return
            n = data.get(field)
            self._rows[INSERT_CHANGE].append((key, what.value, at_ms, n if is_whole(n) else 0))

    def _claim(self, key: int, at_ms: int, data: Fields) -> None:
        station, epoch, seq, code = data.get("station"), data.get("epoch"), data.get("seq"), data.get("code")
        if (
            is_whole(station)
            and (epoch is None or (is_whole(epoch) and epoch <= MAX_EPOCH))
            and type(seq) is int
            and 0 < seq <= MAX_SEQ
            and isinstance(code, str)
            and len(code) == CODE_LENGTH
        ):
            self._rows[INSERT_CLAIM].append((key, at_ms, station, epoch, seq, code))


def write_slots(conn: Connection, passages: Sequence[tuple[Any, ...]]) -> dict[int, int]:
    """Count rows of `passage` (key, at_ms, …) by station and half hour; return how many there are of each station."""
    counted = Counter([row[1] // HALF_HOUR_MS * _STATIONS + (row[0] >> 43) for row in passages])
    slots = [(*divmod(slot, _STATIONS), n) for slot, n in counted.items()]
    conn.executemany(PUT_SLOTS, slots)
    stations: dict[int, int] = {}
    for _half_hour, station, n in slots:
        stations[station] = stations.get(station, 0) + n
    return stations
