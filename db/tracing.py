"""Who passed a gate when, at the office; and what the office lacks of that time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import orjson

from checkpoint_app.domain.clock import day_number
from checkpoint_app.domain.events import event_id, split_event_id
from checkpoint_app.domain.tracing import Missing, Sighting
from checkpoint_app.sync.canonical import parse
from db.connection import Connection
from db.log import OwnLog
from db.station_projections import feed_line

SELECT_SIGHTINGS = """
    SELECT e.line, coalesce(r.household, i.household), p.id, p.at_ms, p.dir, p.outcome, p.reasons, p.c10, p.resident,
      p.pass_key, coalesce(r.name, nullif(i.holder, ''), ''),
      coalesce(r.compound || ' ' || r.building || '-' || r.unit || '-' || r.room, i.dwelling, ''), p.voided, p.amended
    FROM passage_now AS p
    JOIN event AS e ON e.id = p.id
    LEFT JOIN resident AS r ON r.number = p.resident
    LEFT JOIN issued_pass AS i ON i.key = p.pass_key
    WHERE (p.at_ms + 28800000) / 86400000 BETWEEN :first_day AND :last_day AND p.at_ms BETWEEN :from_ms AND :to_ms
      AND p.id >> 43 IN (SELECT value FROM json_each(:stations)) AND p.voided = 0
    ORDER BY p.at_ms, p.id"""
SELECT_RANGES = "SELECT epoch, first, last FROM coverage_range WHERE station = ? ORDER BY epoch, first"
SELECT_LINE = "SELECT line FROM event WHERE id = ?"


class Tracing(OwnLog):
    """The port `office_ports.TraceBook`."""

    def sightings(self, *, stations: Sequence[int], from_ms: int, to_ms: int) -> Sequence[Sighting]:
        asked = {
            "stations": orjson.dumps(list(stations)).decode(),
            "from_ms": from_ms,
            "to_ms": to_ms,
            "first_day": day_number(from_ms),
            "last_day": day_number(to_ms),
        }
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_SIGHTINGS, asked).fetchall()
        return [
            Sighting(line=feed_line(row), household=household, vehicle=_vehicle(row[0], parse(line)["data"]))
            for line, household, *row in rows
        ]

    def lacking(self, station: int, *, from_ms: int, to_ms: int) -> Missing:
        with self._connections.reading_together() as conn:
            ranges = conn.execute(SELECT_RANGES, (station,)).fetchall()
            if not ranges:
                return Missing(station=station, heard_to_ms=0)
            gaps = tuple(_gaps(conn, station, ranges, from_ms, to_ms))
            heard_ms = _time(conn, station, ranges[-1][0], ranges[-1][2])
        return Missing(station=station, ranges=gaps, heard_to_ms=heard_ms if heard_ms < to_ms else None)


def _vehicle(key: int, data: dict[str, object]) -> int | None:
    """Return the key of the record that opened the vehicle's group; only its own station can have written it."""
    group = data.get("group")
    station, epoch, _seq = split_event_id(key)
    return event_id(station, epoch, group) if isinstance(group, int) else None


def _gaps(
    conn: Connection, station: int, ranges: Sequence[tuple[int, int, int]], from_ms: int, to_ms: int
) -> Iterator[tuple[int, int]]:
    """Yield the gaps whose neighbours say that some of what lacks may be of the interval."""
    begins = [(epoch, 0, 0) for epoch in sorted({epoch for epoch, _first, _last in ranges})]
    for (epoch, _first, last), (next_epoch, first, _last) in pairwise(sorted([*begins, *ranges])):
        if epoch != next_epoch or first <= last + 1:
            continue
        before_ms = 0 if last == 0 else _time(conn, station, epoch, last)
        if before_ms <= to_ms and _time(conn, station, epoch, first) >= from_ms:
            yield last + 1, first - 1


def _time(conn: Connection, station: int, epoch: int, seq: int) -> int:
    return int(parse(conn.execute(SELECT_LINE, (event_id(station, epoch, seq),)).fetchone()[0])["at"])
