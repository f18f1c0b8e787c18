"""What only the office projects from records: publications, reports sent, how much each station told and counted."""

from __future__ import annotations

from typing import ClassVar

import orjson

from checkpoint_app.domain.events import OFFICE_STATION, EventKind
from db.asked import RequestPart
from db.board_parts import INSERT_UNKNOWN, LONGEST_KIND, BoardPart, write_slots
from db.clerks import AccessPart
from db.connection import Connection
from db.office_keys import RecoveryPart
from db.office_purge import PurgePart
from db.print_book import PrintPart
from db.projections import Fields, Projection, ProjectionPart, both, is_whole
from db.purge import AnswerPart

INSERT_PUBLICATION = "INSERT INTO publication (published_by, version, at_ms) VALUES (?, ?, ?)"
INSERT_REPORT = "INSERT INTO daily_report (sent_by, day, version, data) VALUES (?, ?, ?, ?)"
INSERT_COUNT = "INSERT INTO gate_count (id, at_ms, what, n) VALUES (?, ?, ?, ?)"
PUT_TALLY = """
    INSERT INTO station_tally (station, passages) VALUES (?, ?)
    ON CONFLICT (station) DO UPDATE SET passages = passages + excluded.passages"""


PARTS: tuple[type[ProjectionPart], ...] = (
    PrintPart,
    AccessPart,
    RecoveryPart,
    BoardPart,
    RequestPart,
    PurgePart,
    AnswerPart,
)
_MOST_COUNTED = 1_000
_COUNTED = {
    EventKind.DELIVERY.value: "delivery",
    EventKind.VEHICLE.value: "vehicle",
    EventKind.RETURN_REGISTERED.value: "return",
}


class OfficeProjection(Projection):
    """Beside what every role projects: the office's own acts, a tally a station, and what gates count."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        *Projection.CLEAR,
        "DELETE FROM publication",
        "DELETE FROM daily_report",
        "DELETE FROM station_tally",
        "DELETE FROM gate_count",
        *(statement for part in PARTS for statement in part.CLEAR),
    )
    WRITES: ClassVar[tuple[str, ...]] = (
        *Projection.WRITES,
        INSERT_UNKNOWN,
        INSERT_PUBLICATION,
        INSERT_REPORT,
        INSERT_COUNT,
    )

    def __init__(self) -> None:
        super().__init__()
        self._others[EventKind.LIST_PUBLISHED.value] = self._published
        self._others[EventKind.REPORT_SENT.value] = self._report_sent
        self._others |= dict.fromkeys(_COUNTED, self._counted)
        self._parts = tuple(part() for part in PARTS)
        for part in self._parts:
            for kind in part.KINDS:
                self._others[kind.value] = both(self._others.get(kind.value), part.add)

    def write(self, conn: Connection) -> None:
        tallies = write_slots(conn, self.passages)
        conn.executemany(PUT_TALLY, tallies.items())
        super().write(conn)
        for part in self._parts:
            part.write(conn)

    def _unknown(self, key: int, kind: str) -> None:
        self._rows[INSERT_UNKNOWN].append((key, kind[:LONGEST_KIND]))

    def _counted(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        """Collect a count; a delivery that only names what an earlier one was for counts nothing."""
        data, what = fields["data"], _COUNTED[fields["kind"]]
        residents = data.get("residents")
        n = len(residents) if what == "return" and isinstance(residents, list) else data.get("n")
        if is_whole(n) and 0 < n <= _MOST_COUNTED:
            self._rows[INSERT_COUNT].append((key, fields["at"], what, n))

    def _published(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        version = fields["data"].get("version")
        if key >> 43 == OFFICE_STATION and is_whole(version):
            self._rows[INSERT_PUBLICATION].append((key, version, fields["at"]))

    def _report_sent(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        day, version = data.get("day"), data.get("version")
        if key >> 43 == OFFICE_STATION and isinstance(day, str) and is_whole(version):
            self._rows[INSERT_REPORT].append((key, day, version, orjson.dumps(data).decode()))
