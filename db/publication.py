"""What the office gives out: the snapshot for gates, the reports sent, a digest of all it holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

import orjson

from checkpoint_app.domain.exchange import OfficeSnapshot
from checkpoint_app.domain.pack_schedule import packs_that_matter
from checkpoint_app.domain.roster import entry_for_gates
from db.asked import open_requests
from db.import_store import SELECT_COVERAGE, read_receipts
from db.log import OwnLog
from db.passes import read_passes
from db.photos import read_photos
from db.print_book import read_blanks, read_design
from db.purge_wall import orders_for_gates
from db.roster import read_roster
from db.trust import read_operators, read_packs, read_stations

_PAGE = 5000
_FIRST_STATION_KEY = 1 << 43

SELECT_VERSION = "SELECT coalesce(max(version), 0) FROM publication"
SELECT_REPORT = "SELECT version, data FROM daily_report WHERE day = ? ORDER BY version DESC, sent_by DESC LIMIT 1"
SELECT_REFUSED = """
    SELECT f.station, f.name, f.reason FROM imported_file AS f
    WHERE f.state = 'refused' AND f.station IS NOT NULL AND f.reason <> '' AND (
      f.reason = 'bundle-fork' OR NOT EXISTS (
        SELECT 1 FROM coverage_range AS c
        WHERE c.station = f.station AND c.epoch = f.epoch AND c.first <= f.first AND c.last >= f.last))
    GROUP BY f.station, f.name, f.reason ORDER BY max(f.id)"""
SELECT_LINES = "SELECT id, line FROM event WHERE id >= ? ORDER BY id LIMIT ?"
SELECT_PASS_STATES = """
    SELECT i.key, v.key IS NOT NULL FROM issued_pass AS i LEFT JOIN revocation AS v ON v.key = i.key
    UNION ALL SELECT v.key, 1 FROM revocation AS v WHERE NOT EXISTS (SELECT 1 FROM issued_pass AS i WHERE i.key = v.key)
    ORDER BY 1"""


class Publication(OwnLog):
    """The outgoing half of the port `OfficeStore`."""

    def list_version(self) -> int:
        with self._connections.reading() as conn:
            return int(conn.execute(SELECT_VERSION).fetchone()[0])

    def report_version(self, day: date) -> tuple[int, Mapping[str, Any]] | None:
        """Return (version, the event's data: day, version, rows) of the last report sent for that day."""
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_REPORT, (day.isoformat(),)).fetchone()
        return None if row is None else (row[0], orjson.loads(row[1]))

    def snapshot(self, *, version: int, created_ms: int) -> OfficeSnapshot:
        """Return the state for gates. A refused file is named until its records came another way.

        One that told another history of records held is named for ever: what it says will never be held.
        """
        with self._connections.reading_together() as conn:
            return OfficeSnapshot(
                version=version,
                created_ms=created_ms,
                packs=packs_that_matter(read_packs(conn), created_ms),
                roster=tuple(entry_for_gates(resident) for resident in read_roster(conn)),
                passes=tuple(read_passes(conn, created_ms // 1000)),
                stations=tuple(read_stations(conn)),
                operators=tuple(read_operators(conn)),
                receipts=tuple(read_receipts(conn)),
                refused=tuple(conn.execute(SELECT_REFUSED).fetchall()),
                blanks=tuple(read_blanks(conn)),
                design=read_design(conn),
                photos=tuple(read_photos(conn)),
                purges=tuple(orders_for_gates(conn)),
                corrections=open_requests(conn),
            )

    def state_digest(self) -> str:
        """Return SHA-256 over the stations' records in key order, passes and coverage; see the port."""
        digest = sha256()
        with self._connections.reading_together() as conn:
            key = _FIRST_STATION_KEY
            while rows := conn.execute(SELECT_LINES, (key, _PAGE)).fetchall():
                for event_key, line in rows:
                    digest.update(event_key.to_bytes(8, "big") + len(line).to_bytes(4, "big") + line)
                key = rows[-1][0] + 1
            digest.update(orjson.dumps([conn.execute(SELECT_PASS_STATES).fetchall()]))
            digest.update(orjson.dumps([conn.execute(SELECT_COVERAGE).fetchall()]))
        return digest.hexdigest()
