"""The office's pass register: every pass issued by the office or a station, and what was revoked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checkpoint_app.domain.continuity import SERIAL_FLOOR
from checkpoint_app.domain.events import OFFICE_STATION
from checkpoint_app.domain.passes import PassKind, PassRecord, PassSerial, parse_serial, serial_from_key
from db.connection import Connection
from db.log import OwnLog

_RECORDS = """
    SELECT i.key, i.kind, i.resident, coalesce(nullif(i.holder, ''), r.name, '') AS named, i.dwelling, i.nbf_s, i.exp_s,
      v.at_ms, coalesce(v.reason, ''), i.issued_ms, i.household, i.plate, i.run, i.blank, i.of_key
    FROM issued_pass AS i LEFT JOIN revocation AS v ON v.key = i.key LEFT JOIN resident AS r ON r.number = i.resident"""
# an exit slip (kind 7) is a slip about a pass: a list of passes has none, whoever has its serial finds it
SELECT_PAGE = f"{_RECORDS} WHERE i.key > ? AND i.kind <> 7 ORDER BY i.key LIMIT ?"
SELECT_MATCHING = f"""{_RECORDS}
    WHERE i.key > :after AND i.kind <> 7 AND (
      instr(named, :text) > 0 OR upper(i.dwelling) = :home OR (i.plate <> '' AND i.plate = :home)
      OR substr(upper(i.dwelling), -length(:home) - 1) = ' ' || :home)
    ORDER BY i.key LIMIT :limit"""
SELECT_ONE = f"{_RECORDS} WHERE i.key = ?"
SELECT_ALL_OF_RESIDENT = f"{_RECORDS} WHERE i.resident = ? ORDER BY i.key"
SELECT_FOR_GATES = f"{_RECORDS} WHERE i.kind <> 7 OR i.exp_s > ? ORDER BY i.key"
SELECT_OF_RESIDENT = """
    SELECT i.key, i.kind, i.resident, coalesce(nullif(i.holder, ''), r.name, ''), i.dwelling, i.nbf_s, i.exp_s,
      NULL, '', i.issued_ms, i.household, i.plate, i.run, i.blank, i.of_key
    FROM issued_pass AS i LEFT JOIN resident AS r ON r.number = i.resident
    WHERE i.resident = ? AND NOT EXISTS (SELECT 1 FROM revocation AS v WHERE v.key = i.key) ORDER BY i.key"""
SELECT_OF_HOUSEHOLD = """
    SELECT i.key, i.kind, i.resident, coalesce(nullif(i.holder, ''), r.name), i.dwelling, i.nbf_s, i.exp_s,
      NULL, '', i.issued_ms, i.household, i.plate, i.run, i.blank, i.of_key
    FROM resident AS r CROSS JOIN issued_pass AS i ON i.resident = r.number
    WHERE r.household = ? AND NOT EXISTS (SELECT 1 FROM revocation AS v WHERE v.key = i.key) ORDER BY i.key"""
SELECT_OF_WHOLE_HOUSEHOLD = """
    SELECT i.key, i.kind, i.resident, i.holder, i.dwelling, i.nbf_s, i.exp_s,
      NULL, '', i.issued_ms, i.household, i.plate, i.run, i.blank, i.of_key
    FROM issued_pass AS i
    WHERE i.household = ? AND NOT EXISTS (SELECT 1 FROM revocation AS v WHERE v.key = i.key) ORDER BY i.key"""
SELECT_LAST_SERIAL = "SELECT max(key) FROM issued_pass WHERE key BETWEEN ? AND ?"
COUNT_REVOKED = "SELECT count(*) FROM issued_pass JOIN revocation ON revocation.key = issued_pass.key"


class OfficePasses(OwnLog):
    """The pass half of the port `OfficeStore`."""

    def next_serial(self) -> PassSerial:
        first, last = PassSerial(OFFICE_STATION, 0).key, PassSerial(OFFICE_STATION + 1, 0).key - 1
        with self._connections.reading() as conn:
            newest = conn.execute(SELECT_LAST_SERIAL, (first, last)).fetchone()[0]
        return PassSerial(OFFICE_STATION, max(0 if newest is None else newest - first, self.get(SERIAL_FLOOR) or 0) + 1)

    def passes(self, *, after: PassSerial | None, limit: int, text: str = "") -> Sequence[PassRecord]:
        above, wanted = -1 if after is None else after.key, text.strip()
        serial = parse_serial(wanted)
        with self._connections.reading() as conn:
            if serial is not None:
                rows = conn.execute(SELECT_ONE, (serial.key,)).fetchall() if serial.key > above else []
            elif wanted:
                match = {"after": above, "text": wanted, "home": wanted.upper(), "limit": limit}
                rows = conn.execute(SELECT_MATCHING, match).fetchall()
            else:
                rows = conn.execute(SELECT_PAGE, (above, limit)).fetchall()
        return [read_record(row) for row in rows]

    def pass_record(self, serial: PassSerial) -> PassRecord | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_ONE, (serial.key,)).fetchone()
        return None if row is None else read_record(row)

    def passes_of(self, *, resident: int | None = None, household: int | None = None) -> Sequence[PassRecord]:
        with self._connections.reading() as conn:
            found = []
            if resident is not None:
                found += conn.execute(SELECT_OF_RESIDENT, (resident,)).fetchall()
            if household is not None:
                found += conn.execute(SELECT_OF_HOUSEHOLD, (household,)).fetchall()
                found += conn.execute(SELECT_OF_WHOLE_HOUSEHOLD, (household,)).fetchall()
        return [read_record(row) for row in sorted({row[0]: row for row in found}.values())]

    def revoked_count(self) -> int:
        with self._connections.reading() as conn:
            return int(conn.execute(COUNT_REVOKED).fetchone()[0])


def read_passes(conn: Connection, at_s: int) -> list[PassRecord]:
    """Return the register as gates get it at a moment (UTC seconds): without exit slips whose hours are over."""
    return [read_record(row) for row in conn.execute(SELECT_FOR_GATES, (at_s,)).fetchall()]


def read_record(row: Sequence[Any]) -> PassRecord:
    key, kind, resident, holder, dwelling, nbf_s, exp_s, revoked_ms, reason, printed_ms, *more = row
    household, plate, run, blank, of_key = more
    return PassRecord(
        serial=serial_from_key(key),
        kind=PassKind(kind),
        resident=resident,
        holder=holder,
        dwelling=dwelling,
        not_before_s=nbf_s,
        expires_s=exp_s,
        revoked_ms=revoked_ms,
        revoke_reason=reason,
        printed_ms=printed_ms,
        household=household,
        plate=plate,
        run=run,
        blank=bool(blank),
        of=None if of_key is None else serial_from_key(of_key),
    )
