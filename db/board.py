"""What the office sees of its gates: the import board, the tables of passages, the figures of a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson

from checkpoint_app.domain.clock import day_bounds_ms, day_number
from checkpoint_app.domain.exchange import BoardLine, GateDay, Receipt
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.passes import PassKind, parse_serial
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.station import Gate
from db.import_store import read_receipts
from db.log import OwnLog
from db.lookup import places
from db.station_projections import feed_line

MOST_PEOPLE = 500
_NEWEST = (1 << 63) - 1
_VISITORS = (PassKind.TEMPORARY, PassKind.VEHICLE, PassKind.WORK)

SELECT_GATES = "SELECT code, name, compound FROM gate ORDER BY code"
SELECT_BOARD = """
    SELECT s.number, g.code, s.certificate ->> 'name',
      coalesce((SELECT passages FROM station_tally WHERE station = s.number), 0),
      (SELECT max(at_ms) FROM imported_file WHERE station = s.number AND state <> 'refused'),
      (SELECT count(*) FROM imported_file WHERE station = s.number AND state = 'refused')
    FROM trusted_station AS s JOIN gate AS g ON g.code = s.gate ORDER BY g.code, s.number"""
SELECT_PASSAGES = """
    SELECT p.id, p.at_ms, p.dir, p.outcome, p.reasons, p.c10, p.resident, p.pass_key,
      coalesce(r.name, nullif(i.holder, ''), ''),
      coalesce(r.compound || ' ' || r.building || '-' || r.unit || '-' || r.room, i.dwelling, ''), p.voided, p.amended
    FROM passage_now AS p
    LEFT JOIN resident AS r ON r.number = p.resident
    LEFT JOIN issued_pass AS i ON i.key = p.pass_key
    WHERE p.id < ? ORDER BY p.id DESC LIMIT ?"""
SELECT_PASSAGES_OF = """
    SELECT p.id, p.at_ms, p.dir, p.outcome, p.reasons, p.c10, p.resident, p.pass_key,
      coalesce(r.name, nullif(i.holder, ''), ''),
      coalesce(r.compound || ' ' || r.building || '-' || r.unit || '-' || r.room, i.dwelling, ''), p.voided, p.amended
    FROM passage_now AS p
    LEFT JOIN resident AS r ON r.number = p.resident
    LEFT JOIN issued_pass AS i ON i.key = p.pass_key
    WHERE p.id < :before AND p.id IN (
      WITH RECURSIVE day (number) AS (
        SELECT min((at_ms + 28800000) / 86400000) FROM passage
        UNION ALL
        SELECT (SELECT min((at_ms + 28800000) / 86400000) FROM passage
                WHERE (at_ms + 28800000) / 86400000 > day.number)
        FROM day WHERE day.number IS NOT NULL)
      SELECT passage.id FROM day CROSS JOIN json_each(:residents) AS person CROSS JOIN passage
        ON (passage.at_ms + 28800000) / 86400000 = day.number AND passage.resident = person.value
      UNION ALL
      SELECT passage.id FROM json_each(:passes) AS slip CROSS JOIN passage
        ON passage.resident IS NULL AND passage.pass_key IS NOT NULL AND passage.pass_key = slip.value)
    ORDER BY p.id DESC LIMIT :limit"""
SELECT_VISITORS_NAMED = """
    SELECT key FROM issued_pass
    WHERE resident IS NULL AND (instr(holder, :text) > 0 OR upper(dwelling) = upper(:text))
    ORDER BY key DESC LIMIT :limit"""
SELECT_RESIDENT_OF_PASS = "SELECT resident FROM issued_pass WHERE key = ? AND resident IS NOT NULL"
# of the passes issued, exit slips (kind 7) are none
SELECT_DAY = """
    WITH moved AS (
      SELECT p.id >> 43 AS station,
        sum(voided = 0 AND admitted = 1 AND dir = 'in') AS entries,
        sum(voided = 0 AND admitted = 1 AND dir = 'out') AS exits,
        sum(voided = 0 AND i.kind IN (:temporary, :vehicle, :work)) AS visitors,
        sum(voided = 0 AND admitted = 0) AS stopped,
        sum(voided = 0 AND c10 IS NOT NULL) AS measured,
        sum(voided = 0 AND high = 1) AS high,
        sum(voided = 1 OR amended = 1) AS corrected,
        sum(voided = 0 AND ((admitted = 1 AND c10 IS NULL AND outcome <> 'EMERGENCY')
          OR (normal = 0 AND instr(reasons, '"not-measured"') > 0))) AS unmeasured,
        sum(voided = 0 AND outcome = 'EMERGENCY') AS emergencies,
        sum(voided = 0 AND instr(reasons, '"provisional"') > 0) AS provisional
      FROM passage_now AS p LEFT JOIN issued_pass AS i ON i.key = p.pass_key
      WHERE (p.at_ms + 28800000) / 86400000 = :day GROUP BY 1
    ), counted AS (
      SELECT c.id >> 43 AS station,
        sum(CASE c.what WHEN 'delivery' THEN c.n ELSE 0 END) AS deliveries,
        sum(CASE c.what WHEN 'return' THEN c.n ELSE 0 END) AS returns,
        sum(c.what = 'vehicle' AND EXISTS (
          SELECT 1 FROM passage_now AS p
          WHERE p.id BETWEEN c.id + 1 AND c.id + c.n AND p.admitted = 1 AND p.voided = 0)) AS vehicles
      FROM gate_count AS c WHERE (c.at_ms + 28800000) / 86400000 = :day GROUP BY 1
    ), issued AS (
      SELECT issued_by >> 43 AS station, count(*) AS passes FROM issued_pass
      WHERE issued_ms >= :start AND issued_ms < :end AND kind <> 7 GROUP BY station
    ), told AS (
      SELECT station, max(newest_ms) AS newest_ms FROM imported_file WHERE station IS NOT NULL GROUP BY station
    )
    SELECT g.code, g.name, coalesce(sum(m.entries), 0), coalesce(sum(m.exits), 0), coalesce(sum(m.visitors), 0),
      coalesce(sum(m.stopped), 0), coalesce(sum(m.measured), 0), coalesce(sum(m.high), 0), coalesce(sum(i.passes), 0),
      coalesce(sum(m.corrected), 0), coalesce(sum(c.vehicles), 0), coalesce(sum(c.deliveries), 0),
      coalesce(sum(m.unmeasured), 0), coalesce(sum(m.emergencies), 0), coalesce(sum(c.returns), 0),
      coalesce(sum(m.provisional), 0), coalesce(sum(s.number IS NOT NULL AND s.cutoff_seq IS NULL), 0),
      coalesce(sum(s.number IS NOT NULL AND s.cutoff_seq IS NULL AND coalesce(t.newest_ms, -1) < :start), 0)
    FROM gate AS g
    LEFT JOIN trusted_station AS s ON s.gate = g.code
    LEFT JOIN told AS t ON t.station = s.number
    LEFT JOIN moved AS m ON m.station = s.number
    LEFT JOIN counted AS c ON c.station = s.number
    LEFT JOIN issued AS i ON i.station = s.number
    GROUP BY g.code ORDER BY g.code"""


class Board(OwnLog):
    """The tables and figures of the port `OfficeStore`."""

    def gates(self) -> Sequence[Gate]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_GATES).fetchall()
        return [Gate(code=code, name=name, compound=compound) for code, name, compound in rows]

    def board(self) -> Sequence[BoardLine]:
        """Return a line for each station enrolled, by gate; of several epochs held the newest."""
        with self._connections.reading_together() as conn:
            held: dict[int, list[Receipt]] = {}
            for receipt in read_receipts(conn):
                held.setdefault(receipt.station, []).append(receipt)
            rows = conn.execute(SELECT_BOARD).fetchall()
        lines = []
        for station, gate, name, passages, last_report_ms, refused_files in rows:
            *earlier, receipt = held.get(station, [Receipt(station=station, epoch=1, ranges=())])
            line = BoardLine(
                station=station,
                gate=gate,
                name=name,
                epoch=receipt.epoch,
                held_to=receipt.held_to,
                newest=receipt.ranges[-1][1] if receipt.ranges else 0,
                gaps=receipt.gaps,
                last_report_ms=last_report_ms,
                passages=passages,
                refused_files=refused_files,
                earlier_gaps=tuple((one.epoch, one.gaps) for one in earlier if one.gaps),
            )
            lines.append(line)
        return lines

    def passages(self, *, before_key: int | None, limit: int, text: str = "") -> Sequence[FeedLine]:
        before, wanted = _NEWEST if before_key is None else before_key, text.strip()
        with self._connections.reading_together() as conn:
            if not wanted:
                return [feed_line(row) for row in conn.execute(SELECT_PASSAGES, (before, limit)).fetchall()]
            serial = parse_serial(wanted)
            if serial is None:
                people = places(conn, understand(wanted), after=0, limit=MOST_PEOPLE)
                passes = conn.execute(SELECT_VISITORS_NAMED, {"text": wanted, "limit": MOST_PEOPLE}).fetchall()
            else:
                people = [row[0] for row in conn.execute(SELECT_RESIDENT_OF_PASS, (serial.key,)).fetchall()]
                passes = [(serial.key,)]
            of = {
                "before": before,
                "limit": limit,
                "residents": orjson.dumps(people).decode(),
                "passes": orjson.dumps([row[0] for row in passes]).decode(),
            }
            return [feed_line(row) for row in conn.execute(SELECT_PASSAGES_OF, of).fetchall()]

    def gate_days(self, day: date) -> Sequence[GateDay]:
        start, end = day_bounds_ms(day)
        with self._connections.reading() as conn:
            kinds = {kind.name.lower(): int(kind) for kind in _VISITORS}
            asked = {"start": start, "end": end, "day": day_number(start), **kinds}
            rows = conn.execute(SELECT_DAY, asked).fetchall()
        return [_gate_day(row) for row in rows]


def _gate_day(row: Sequence[Any]) -> GateDay:
    gate, name, entries, exits, visitors, stopped, measured, high, passes, corrected, *counted, stations, missing = row
    vehicles, deliveries, unmeasured, emergencies, returns, provisional = counted
    return GateDay(
        gate=gate,
        name=name,
        entries=entries,
        exits=exits,
        visitors=visitors,
        not_admitted=stopped,
        measured=measured,
        high_readings=high,
        passes_issued=passes,
        corrections=corrected,
        vehicles=vehicles,
        deliveries=deliveries,
        not_measured=unmeasured,
        emergencies=emergencies,
        returns=returns,
        provisional=provisional,
        stations=stations,
        stations_missing=missing,
    )
