"""销毁 at the office: orders, legal holds and marks as the office's log tells of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, Final

import orjson

from checkpoint_app.domain.clock import ClockState
from checkpoint_app.domain.events import MAX_SEQ, OFFICE_STATION, EventKind, event_id
from checkpoint_app.domain.purge import LegalHold, PurgeMark, PurgeOrder, PurgeRule
from checkpoint_app.domain.roster import Resident
from checkpoint_app.sync.purge_data import order_from_data
from db.connection import Connection
from db.log import SELECT_HEAD, digest_at
from db.lookup import DELETE_KEYS_OF
from db.projections import Fields, ProjectionPart, is_whole
from db.purge import Purging
from db.purge_wall import SELECT_PURGE_MARKS, read_holds, read_orders, standing_rule
from db.roster import numbers_named, read_roster

_PAGE: Final = 5_000

PUT_ORDER = "INSERT INTO purge_order (number, ordered_by, data) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING"
PUT_PURGE_MARK = """
    INSERT INTO purge_mark (station, epoch, seq, digest) VALUES (?, ?, ?, ?)
    ON CONFLICT (station, epoch) DO UPDATE SET seq = excluded.seq, digest = excluded.digest
    WHERE excluded.seq > seq"""
PUT_PURGED = "INSERT INTO purged_resident (number, digest) VALUES (?, ?) ON CONFLICT (number) DO NOTHING"
PUT_HOLD = """
    INSERT INTO legal_hold (number, said_by, document, set_ms, resident, from_ms, until_ms, lifted_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (number) DO NOTHING"""
LIFT_HOLD = "UPDATE legal_hold SET lifted_ms = ? WHERE number = ? AND lifted_ms IS NULL"
SELECT_LOGS = "SELECT DISTINCT station, epoch FROM coverage_range ORDER BY station, epoch"
SELECT_LAST_HELD = "SELECT max(id) FROM event WHERE id > ? AND id <= ?"
SELECT_RANGES = """
    SELECT first, last FROM coverage_range WHERE station = ? AND epoch = ? AND first <= ? ORDER BY first"""
SELECT_LAST_CAME = """
    SELECT max(last) FROM imported_file
    WHERE station = ? AND epoch = ? AND state = 'imported' AND at_ms < ?"""
SELECT_LINES = "SELECT id, line FROM event WHERE id > ? AND id <= ? ORDER BY id LIMIT ?"
COUNT_PHOTOS = "SELECT count(*) FROM photo WHERE resident IN (SELECT value FROM json_each(?))"
DELETE_RESIDENT = "DELETE FROM resident WHERE number = ?"
DELETE_PHOTO = "DELETE FROM photo WHERE resident = ?"
SELECT_PURGED = "SELECT digest, number FROM purged_resident"
FORGET_FILE_NAMES = "UPDATE imported_file SET name = '', detail = '' WHERE at_ms < ? AND name <> ''"


class PurgePart(ProjectionPart):
    """Orders, marks and holds. Only the office's own log speaks of them."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        "DELETE FROM purge_order",
        "DELETE FROM purge_mark",
        "DELETE FROM purged_resident",
        "DELETE FROM legal_hold",
    )
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.PURGE_ORDERED, EventKind.LEGAL_HOLD)
    WRITES: ClassVar[tuple[str, ...]] = (PUT_ORDER, PUT_PURGE_MARK, PUT_PURGED, PUT_HOLD, LIFT_HOLD)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        if key >> 43 != OFFICE_STATION:
            return
        if fields["kind"] == EventKind.LEGAL_HOLD:
            self._add_hold(key, fields)
            return
        try:
            order = order_from_data(fields["data"])
        except (ValueError, TypeError, LookupError):
            return
        self._rows[PUT_ORDER].append((order.number, key, orjson.dumps(fields["data"]).decode()))
        self._rows[PUT_PURGE_MARK] += [(m.station, m.epoch, m.seq, m.digest) for m in order.marks]
        self._rows[PUT_PURGED] += zip(order.gone, order.gone_digests, strict=True)

    def _add_hold(self, key: int, fields: Fields) -> None:
        data, at_ms = fields["data"], fields["at"]
        number, document, until_ms = data.get("hold"), data.get("document"), data.get("until")
        resident = data.get("resident")
        if not (is_whole(number) and all(each is None or is_whole(each) for each in (resident, until_ms))):
            return
        if data.get("lifted") is True:
            self._rows[LIFT_HOLD].append((at_ms, number))
        elif isinstance(document, str) and is_whole(data.get("from")):
            row = (number, key, document, at_ms, resident, data["from"], until_ms)
            self._rows[PUT_HOLD].append(row)


class OfficePurging(Purging):
    """The port `OfficePurge`."""

    FORGET: ClassVar[tuple[str, ...]] = ("UPDATE print_run SET text = NULL WHERE opened_by = ? AND text <> ''",)

    def purge_orders(self) -> Sequence[PurgeOrder]:
        with self._connections.reading() as conn:
            return read_orders(conn)

    def purge_rule(self, before_ms: int = 0, gone: Collection[int] = ()) -> PurgeRule:
        with self._connections.reading_together() as conn:
            rule = standing_rule(conn, read_orders(conn))
        return replace(rule, before_ms=max(rule.before_ms, before_ms), gone=rule.gone | frozenset(gone))

    def photos_of(self, residents: Sequence[int]) -> int:
        with self._connections.reading() as conn:
            return int(conn.execute(COUNT_PHOTOS, (orjson.dumps(list(residents)).decode(),)).fetchone()[0])

    def purge_marks(self, before_ms: int) -> Sequence[PurgeMark]:
        marks = []
        with self._connections.reading_together() as conn:
            known = {(row[0], row[1]): row[2] for row in conn.execute(SELECT_PURGE_MARKS).fetchall()}
            own, newest, *_ = conn.execute(SELECT_HEAD).fetchone()
            logs = [(own, epoch) for epoch in range(1, newest + 1)] + conn.execute(SELECT_LOGS).fetchall()
            for station, epoch in logs:
                seq = _last_before(conn, station, epoch, known.get((station, epoch), 0), before_ms)
                digest = digest_at(conn, station, epoch, seq) if seq else None
                if digest is not None:
                    marks.append(PurgeMark(station=station, epoch=epoch, seq=seq, digest=digest))
        return marks

    def all_purge_marks(self) -> Sequence[PurgeMark]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_PURGE_MARKS).fetchall()
        return [PurgeMark(station=s, epoch=e, seq=seq, digest=digest) for s, e, seq, digest in rows]

    def gaps_below(self, marks: Sequence[PurgeMark]) -> Sequence[tuple[int, int, int, int]]:
        gaps = []
        with self._connections.reading() as conn:
            for mark in marks:
                if mark.station == OFFICE_STATION:
                    continue
                expected = 1
                for first, last in conn.execute(SELECT_RANGES, (mark.station, mark.epoch, mark.seq)).fetchall():
                    if first > expected:
                        gaps.append((mark.station, mark.epoch, expected, first - 1))
                    expected = last + 1
        return gaps

    def heads_at(self, logs: Sequence[tuple[int, int, int]]) -> Sequence[PurgeMark]:
        with self._connections.reading_together() as conn:
            found = [(*log, digest_at(conn, *log)) for log in logs]
        return [PurgeMark(station=s, epoch=e, seq=n, digest=digest) for s, e, n, digest in found if digest is not None]

    def remove_residents(self, numbers: Sequence[int]) -> None:
        with self._connections.writing() as conn:
            for statement in (DELETE_KEYS_OF, DELETE_RESIDENT, DELETE_PHOTO):
                conn.executemany(statement, [(number,) for number in numbers])

    def absent_from(self, rows: Sequence[Resident]) -> Sequence[int]:
        with self._connections.reading() as conn:
            people = read_roster(conn)
        named = numbers_named(people, rows)
        return [resident.number for resident in people if resident.number not in named]

    def purged_digests(self) -> Mapping[str, int]:
        with self._connections.reading() as conn:
            return dict(conn.execute(SELECT_PURGED).fetchall())

    def forget_file_names(self, before_ms: int) -> None:
        with self._connections.writing() as conn:
            conn.execute(FORGET_FILE_NAMES, (before_ms,))

    def holds(self) -> Sequence[LegalHold]:
        with self._connections.reading() as conn:
            return read_holds(conn)

    def _orders(self, conn: Connection) -> Sequence[PurgeOrder]:
        return read_orders(conn)


def _last_before(conn: Connection, station: int, epoch: int, known: int, before_ms: int) -> int:
    """Return the last record held of a log that is known to be older than `before_ms`; 0 for none."""
    log, last = event_id(station, epoch, 0), known
    after = log | known
    while rows := conn.execute(SELECT_LINES, (after, log | MAX_SEQ, _PAGE)).fetchall():
        after = rows[-1][0]
        for key, line in rows:
            fields = orjson.loads(line)
            if fields["clock"] != ClockState.OK:
                continue
            if fields["at"] >= before_ms:
                after = log | MAX_SEQ
                break
            last = key & MAX_SEQ
    came = conn.execute(SELECT_LAST_CAME, (station, epoch, before_ms)).fetchone()[0] or 0
    (held,) = conn.execute(SELECT_LAST_HELD, (log, log | min(came, MAX_SEQ))).fetchone()
    return max(last, 0 if held is None else held & MAX_SEQ)
