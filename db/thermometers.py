"""The gate's thermometers, how they read, and whether it has a working one at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

import orjson

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.thermometer import Thermometer, ThermometerState
from db.connection import Connection
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

PUT_MEASURING = """
    INSERT INTO measuring (one, said_by, works, at_ms) VALUES (1, ?, ?, ?)
    ON CONFLICT (one) DO UPDATE SET said_by = excluded.said_by, works = excluded.works, at_ms = excluded.at_ms
    WHERE excluded.said_by > said_by"""
PUT_THERMOMETER = """
    INSERT INTO thermometer (number, said_by, name, state, at_ms) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      said_by = excluded.said_by, name = excluded.name, state = excluded.state, at_ms = excluded.at_ms
    WHERE excluded.said_by > said_by"""
SELECT_MEASURING = "SELECT works, at_ms FROM measuring WHERE one = 1"
SELECT_THERMOMETERS = "SELECT number, name, state, at_ms FROM thermometer WHERE state <> 'gone' ORDER BY number"
SELECT_READINGS = """
    SELECT json_extract(CAST(event.line AS TEXT), '$.data.gun') AS gun, passage_now.c10
    FROM passage_now JOIN event ON event.id = passage_now.id
    WHERE passage_now.at_ms >= ? AND passage_now.c10 IS NOT NULL AND passage_now.voided = 0
      AND gun IS NOT NULL AND json_extract(CAST(event.line AS TEXT), '$.data.site') IS NULL"""
"""A record leaves out the forehead as site, and thermometer 0."""

_STATES = frozenset(state.value for state in ThermometerState)


class ThermometerPart(ProjectionPart):
    """The register, and whether readings can be taken at all; the newest record of each has the word."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM measuring", "DELETE FROM thermometer")
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.MEASURING, EventKind.THERMOMETER)
    WRITES: ClassVar[tuple[str, ...]] = (PUT_MEASURING, PUT_THERMOMETER)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        data = fields["data"]
        works, number, state = data.get("works"), data.get("n"), data.get("state")
        name = (orjson.loads(pii) if pii else {}).get("name", "")
        if fields["kind"] == EventKind.MEASURING.value:
            if isinstance(works, bool):
                self._rows[PUT_MEASURING].append((key, int(works), fields["at"]))
        elif is_whole(number) and type(name) is str and type(state) is str and state in _STATES:
            self._rows[PUT_THERMOMETER].append((number, key, name, state, fields["at"]))


class Thermometers(Store):
    """The port `ThermometerBook`."""

    def measuring(self) -> bool:
        with self._connections.reading() as conn:
            return measuring_since(conn)[0]

    def thermometers(self) -> Sequence[Thermometer]:
        with self._connections.reading() as conn:
            return read_thermometers(conn)

    def readings_by_thermometer(self, since_ms: int) -> Mapping[int, Sequence[int]]:
        readings: dict[int, list[int]] = {}
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_READINGS, (since_ms,)).fetchall()
        for number, c10 in rows:
            if is_whole(number):
                readings.setdefault(number, []).append(c10)
        return readings


def measuring_since(conn: Connection) -> tuple[bool, int]:
    """Return whether readings can be taken, and since when (UTC ms; 0 if nobody ever said)."""
    row = conn.execute(SELECT_MEASURING).fetchone()
    return (True, 0) if row is None else (bool(row[0]), row[1])


def read_thermometers(conn: Connection) -> list[Thermometer]:
    return [
        Thermometer(number=number, name=name, state=ThermometerState(state), since_ms=at_ms)
        for number, name, state, at_ms in conn.execute(SELECT_THERMOMETERS).fetchall()
    ]
