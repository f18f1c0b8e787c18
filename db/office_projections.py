"""What only the office projects from records: publications, reports sent, how much each station told."""

from __future__ import annotations

from collections import Counter
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import OFFICE_STATION, EventKind
from db.connection import Connection
from db.projections import Fields, Projection, is_whole

INSERT_PUBLICATION = "INSERT INTO publication (published_by, version, at_ms) VALUES (?, ?, ?)"
INSERT_REPORT = "INSERT INTO daily_report (sent_by, day, version, data) VALUES (?, ?, ?, ?)"
PUT_TALLY = """
    INSERT INTO station_tally (station, passages) VALUES (?, ?)
    ON CONFLICT (station) DO UPDATE SET passages = passages + excluded.passages"""


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
        self._others[EventKind.LIST_PUBLISHED.value] = self._published
        self._others[EventKind.REPORT_SENT.value] = self._report_sent

    def write(self, conn: Connection) -> None:
        passages = Counter(row[0] >> 43 for row in self.passages)
        super().write(conn)
        conn.executemany(INSERT_PUBLICATION, self._publications)
        conn.executemany(INSERT_REPORT, self._reports)
        conn.executemany(PUT_TALLY, passages.items())
        self._publications.clear()
        self._reports.clear()

    def _published(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        version = fields["data"].get("version")
        if key >> 43 == OFFICE_STATION and is_whole(version):
            self._publications.append((key, version, fields["at"]))

    def _report_sent(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        day, version = data.get("day"), data.get("version")
        if key >> 43 == OFFICE_STATION and isinstance(day, str) and is_whole(version):
            self._reports.append((key, day, version, orjson.dumps(data).decode()))
