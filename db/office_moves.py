"""Passes at two gates in less time than the way takes, and cut-offs of a station's passes, at the office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import orjson

from checkpoint_app.domain.clock import ClockState, day_number
from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.pass_moves import GateMove
from checkpoint_app.domain.passes import PassSerial, serial_from_key
from checkpoint_app.sync.canonical import parse
from db.log import OwnLog, append_drafts
from db.station_projections import feed_line

SELECT_NEWEST = "SELECT max(key) FROM issued_pass WHERE key BETWEEN ? AND ? AND blank = 0"
UPDATE_CUTOFF = "UPDATE trusted_station SET cutoff_serial = ? WHERE number = ?"
# of one pass in the order of time any two ways too close together have two neighbours that are
SELECT_SUSPECTS = """
    WITH way AS (
      SELECT p.pass_key, p.at_ms, s.gate, lag(p.at_ms) OVER by_pass AS before_ms, lag(s.gate) OVER by_pass AS before
      FROM passage_now AS p JOIN trusted_station AS s ON s.number = p.id >> 43
      WHERE (p.at_ms + 28800000) / 86400000 >= :day AND p.pass_key IS NOT NULL AND p.admitted = 1 AND p.voided = 0
        AND instr(p.reasons, '"on-paper"') = 0
      WINDOW by_pass AS (PARTITION BY p.pass_key ORDER BY p.at_ms, p.id))
    SELECT DISTINCT pass_key FROM way
    WHERE gate <> before AND at_ms - before_ms < :gate_ms AND pass_key NOT IN (SELECT key FROM revocation)"""
SELECT_WAYS = """
    SELECT e.line, s.gate, p.id, p.at_ms, p.dir, p.outcome, p.reasons, p.c10, p.resident, p.pass_key,
      coalesce(r.name, nullif(i.holder, ''), ''),
      coalesce(r.compound || ' ' || r.building || '-' || r.unit || '-' || r.room, i.dwelling, ''), p.voided, p.amended
    FROM passage_now AS p
    JOIN event AS e ON e.id = p.id
    JOIN trusted_station AS s ON s.number = p.id >> 43
    LEFT JOIN resident AS r ON r.number = p.resident
    LEFT JOIN issued_pass AS i ON i.key = p.pass_key
    WHERE (p.at_ms + 28800000) / 86400000 >= :day AND p.pass_key IN (SELECT value FROM json_each(:passes))
      AND p.admitted = 1 AND p.voided = 0 AND instr(p.reasons, '"on-paper"') = 0
    ORDER BY p.pass_key, p.at_ms, p.id"""
SELECT_RECORDS = "SELECT id, line FROM event WHERE id IN (SELECT value FROM json_each(?))"


class OfficeMoves(OwnLog):
    """The ports `office_ports.MoveBook` and `CutOffs`."""

    def impossible_moves(self, *, gate_ms: int, since_ms: int) -> Sequence[GateMove]:
        """As the port says. What was noted on paper, or while the clock was not believed, proves nothing."""
        of = {"day": day_number(since_ms - gate_ms), "gate_ms": gate_ms}
        with self._connections.reading_together() as conn:
            passes = [key for (key,) in conn.execute(SELECT_SUSPECTS, of).fetchall()]
            if not passes:
                return []
            asked = {"day": of["day"], "passes": orjson.dumps(passes).decode()}
            rows = conn.execute(SELECT_WAYS, asked).fetchall()
        believed = [(gate, feed_line(way)) for record, gate, *way in rows if parse(record)["clock"] == ClockState.OK]
        moves = [
            GateMove(serial=serial_from_key(second.pass_key or 0), first=first, second=second)
            for (gate, first), (next_gate, second) in pairwise(believed)
            if first.pass_key == second.pass_key
            and gate != next_gate
            and second.at_ms - first.at_ms < gate_ms
            and second.at_ms >= since_ms
        ]
        return sorted(moves, key=lambda move: move.second.at_ms, reverse=True)

    def served_by(self, *keys: int) -> Mapping[int, int]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_RECORDS, (orjson.dumps(keys).decode(),)).fetchall()
        return {key: parse(line)["op"] for key, line in rows}

    def cut_off(self, station: int, serial: int | None, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            conn.execute(UPDATE_CUTOFF, (serial, station))
            append_drafts(conn, self._projection(), (draft,))

    def newest_pass(self, station: int) -> PassSerial | None:
        block = PassSerial(station, 0).key, PassSerial(station + 1, 0).key - 1
        with self._connections.reading() as conn:
            newest = conn.execute(SELECT_NEWEST, block).fetchone()[0]
        return None if newest is None else serial_from_key(newest)
