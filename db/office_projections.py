"""What only the office projects from records: publications, reports sent, how much each station told and until when."""

from __future__ import annotations

from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import OFFICE_STATION, EventKind
from db.connection import Connection
from db.projections import Fields, Projection, is_whole

INSERT_PUBLICATION = "INSERT INTO publication (published_by, version, at_ms) VALUES (?, ?, ?)"
INSERT_REPORT = "INSERT INTO daily_report (sent_by, day, version, data) VALUES (?, ?, ?, ?)"
PUT_TALLY = """
    INSERT INTO station_tally (station, passages, newest_ms) VALUES (?, ?, ?)
    ON CONFLICT (station) DO UPDATE SET
      passages = passages + excluded.passages, newest_ms = max(newest_ms, excluded.newest_ms)"""


class OfficeProjection(Projection):
    """Beside what every role projects: the office's own acts, and a tally a station."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        *Projection.CLEAR,
        "DELETE FROM publication",
        "DELETE FROM daily_report",
        "DELETE FROM station_tally",
    )

    def __init__(self) -> None:
        super().__init__()
        self._publications: list[tuple[Any, ...]] = []
        self._reports: list[tuple[Any, ...]] = []
        self._newest: dict[int, int] = {}
        self._others[EventKind.LIST_PUBLISHED.value] = self._published
        self._others[EventKind.REPORT_SENT.value] = self._report_sent

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        super().add(key, fields, pii)
        station, at_ms = key >> 43, fields["at"]
        if at_ms > self._newest.get(station, -1):
            self._newest[station] = at_ms

    def write(self, conn: Connection) -> None:
        passages = dict.fromkeys(self._newest, 0)
        for row in self.passages:
            passages[row[0] >> 43] += 1
        super().write(conn)
        conn.executemany(INSERT_PUBLICATION, self._publications)
        conn.executemany(INSERT_REPORT, self._reports)
        conn.executemany(PUT_TALLY, [(station, passages[station], at_ms) for station, at_ms in self._newest.items()])
        self._publications.clear()
        self._reports.clear()
        self._newest.clear()

    def _published(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        version = fields["data"].get("version")
        if key >> 43 == OFFICE_STATION and is_whole(version):
            self._publications.append((key, version, fields["at"]))

    def _report_sent(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        day, version = data.get("day"), data.get("version")
        if key >> 43 == OFFICE_STATION and isinstance(day, str) and is_whole(version):
            self._reports.append((key, day, version, orjson.dumps(data).decode()))
