"""The office's word at a gate: the last snapshot, taken over whole, and look-up in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.exchange import OfficeSnapshot, Receipt, SnapshotSummary
from checkpoint_app.domain.papers import SECOND_LANGUAGES
from checkpoint_app.domain.pass_design import second_to_data
from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.domain.roster import Dwelling, RosterEntry, natural_order
from checkpoint_app.domain.scan import Scan
from checkpoint_app.domain.station import OFFICE_KEYS, TrustedStation
from checkpoint_app.errors import BundleRefused
from db.asked import write_asked
from db.connection import Connection
from db.log import SELECT_HEAD, OwnLog, append_drafts
from db.lookup import DELETE_ALL_KEYS, PUT_KEY, key_rows, places
from db.station_purge import DELETE_ORDERS, INSERT_ORDER, order_rows
from db.store import PUT_SETTING
from db.trust import (
    DELETE_OPERATORS,
    DELETE_PACKS,
    DELETE_STATIONS,
    Trust,
    write_operators,
    write_packs,
    write_stations,
)

SELECT_LIST = "SELECT version, created_ms FROM office_list WHERE one = 1"
PUT_LIST = """
    INSERT INTO office_list (one, version, created_ms) VALUES (1, ?, ?)
    ON CONFLICT (one) DO UPDATE SET version = excluded.version, created_ms = excluded.created_ms"""
DELETE_ENTRIES = "DELETE FROM roster_entry"
INSERT_ENTRY = """
    INSERT INTO roster_entry
      (place, number, household, compound, building, unit, room, name, phone_tail, id_tail, on_hold)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
SELECT_ENTRY = """
    SELECT number, household, compound, building, unit, room, name, phone_tail, id_tail, on_hold
    FROM roster_entry WHERE place = ?"""
SELECT_ENTRY_BY_NUMBER = """
    SELECT number, household, compound, building, unit, room, name, phone_tail, id_tail, on_hold
    FROM roster_entry WHERE number = ?"""
SELECT_HOUSEHOLD = """
    SELECT number, household, compound, building, unit, room, name, phone_tail, id_tail, on_hold
    FROM roster_entry WHERE household = ? ORDER BY place"""
DELETE_PASSES = "DELETE FROM office_pass"
INSERT_PASS = """
    INSERT INTO office_pass
      (key, kind, resident, household, holder, dwelling, plate, nbf_s, exp_s, revoked_ms, revoke_reason, printed_ms,
       blank, of_key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
DELETE_PHOTOS = "DELETE FROM photo"
INSERT_PHOTO = "INSERT INTO photo (resident, jpeg) VALUES (?, ?)"
DELETE_DESIGN = "DELETE FROM office_design"
INSERT_DESIGN = "INSERT INTO office_design (one, data) VALUES (1, ?)"
DELETE_BLANKS = "DELETE FROM blank_block"
INSERT_BLANKS = "INSERT INTO blank_block (first, last) VALUES (?, ?)"
SELECT_REVOKED = "SELECT key FROM office_pass WHERE revoked_ms IS NOT NULL UNION SELECT key FROM revocation"
DELETE_RECEIPTS = "DELETE FROM receipt"
INSERT_RECEIPT = "INSERT INTO receipt (epoch, ranges) VALUES (?, ?)"
SELECT_RECEIPT = "SELECT ranges FROM receipt WHERE epoch = ?"
SELECT_RECEIPTS = "SELECT epoch, ranges FROM receipt ORDER BY epoch"
DELETE_REFUSED = "DELETE FROM refused_file"
INSERT_REFUSED = "INSERT INTO refused_file (name, code) VALUES (?, ?)"
SELECT_REFUSED = "SELECT name, code FROM refused_file ORDER BY place"


@contextmanager
def _rows_that_fit() -> Iterator[None]:
    """Refuse a list with rows that no list has, two photos of one person say: the one before it stays in force."""
    try:
        yield
    except (dbapi2.IntegrityError, OverflowError) as error:
        raise BundleRefused("bundle-damaged", detail="rows") from error


class GateList(Trust, OwnLog):
    """What the office last said. Replaced as a whole; the station's own records and passes stay."""

    _compound: str

    def apply_snapshot(self, snapshot: OfficeSnapshot, draft: EventDraft) -> SnapshotSummary:
        # rows and keys before the transaction: a list of a whole town takes seconds, and a passage must not wait for it
        people = list(enumerate(sorted(snapshot.roster, key=self._order), 1))
        entries = [_entry_row(place, entry) for place, entry in people]
        keys = key_rows(people)
        passes = [_pass_row(record) for record in snapshot.passes]
        seconds = orjson.dumps({code: second_to_data(block) for code, block in snapshot.seconds}).decode()
        designs = [] if snapshot.design is None else [(orjson.dumps(snapshot.design.to_data()).decode(),)]
        with _rows_that_fit(), self._connections.writing() as conn:
            held, _created = _list_version(conn)
            if snapshot.version < held:
                raise BundleRefused("bundle-older", held=held, given=snapshot.version)
            station = conn.execute(SELECT_HEAD).fetchone()[0]
            revoked_before = {row[0] for row in conn.execute(SELECT_REVOKED).fetchall()}
            receipts = tuple(receipt for receipt in snapshot.receipts if receipt.station == station)
            refused = [(name, code) for number, name, code in snapshot.refused if number == station]
            conn.execute(PUT_LIST, (snapshot.version, snapshot.created_ms))
            conn.execute(PUT_SETTING, (SECOND_LANGUAGES, seconds))
            conn.execute(PUT_SETTING, (OFFICE_KEYS, orjson.dumps(snapshot.keys).decode()))
            for delete, insert, rows in (
                (DELETE_ENTRIES, INSERT_ENTRY, entries),
                (DELETE_ALL_KEYS, PUT_KEY, keys),
                (DELETE_PASSES, INSERT_PASS, passes),
                (DELETE_PHOTOS, INSERT_PHOTO, snapshot.photos),
                (DELETE_DESIGN, INSERT_DESIGN, designs),
                (DELETE_ORDERS, INSERT_ORDER, order_rows(snapshot.purges)),
                (DELETE_BLANKS, INSERT_BLANKS, [(b.first, b.last) for b in snapshot.blanks if b.station == station]),
            ):
                conn.execute(delete)
                conn.executemany(insert, rows)
            conn.execute(DELETE_STATIONS)
            write_stations(conn, snapshot.stations)
            conn.execute(DELETE_OPERATORS)
            write_operators(conn, snapshot.operators)
            conn.execute(DELETE_PACKS)
            write_packs(conn, snapshot.packs)
            conn.execute(DELETE_RECEIPTS)
            conn.executemany(INSERT_RECEIPT, [(r.epoch, orjson.dumps(r.ranges).decode()) for r in receipts])
            conn.execute(DELETE_REFUSED)
            conn.executemany(INSERT_REFUSED, refused)
            write_asked(conn, snapshot.corrections, station)
            append_drafts(conn, self._projection(), (draft,))
        self._read_identity()
        revoked = {record.serial.key for record in snapshot.passes if record.revoked_ms is not None}
        return SnapshotSummary(
            version=snapshot.version,
            residents=len(snapshot.roster),
            passes=len(snapshot.passes),
            newly_revoked=len(revoked - revoked_before),
            receipts=receipts,
        )

    def list_version(self) -> tuple[int, int]:
        with self._connections.reading() as conn:
            return _list_version(conn)

    def trusted_stations(self) -> Sequence[TrustedStation]:
        return self._trusted_stations()

    def receipts(self) -> Sequence[Receipt]:
        with self._connections.reading() as conn:
            station = conn.execute(SELECT_HEAD).fetchone()[0]
            rows = conn.execute(SELECT_RECEIPTS).fetchall()
        return [_receipt(station, epoch, ranges) for epoch, ranges in rows]

    def receipt(self, epoch: int | None = None) -> Receipt:
        with self._connections.reading() as conn:
            station, in_use, _seq, _digest = conn.execute(SELECT_HEAD).fetchone()
            asked = in_use if epoch is None else epoch
            row = conn.execute(SELECT_RECEIPT, (asked,)).fetchone()
        return _receipt(station, asked, "[]" if row is None else row[0])

    def refused_files(self) -> Sequence[tuple[str, str]]:
        with self._connections.reading() as conn:
            return [(name, code) for name, code in conn.execute(SELECT_REFUSED).fetchall()]

    def find(self, scan: Scan, *, limit: int) -> Sequence[RosterEntry]:
        with self._connections.reading() as conn:
            found = places(conn, scan, after=0, limit=limit)
            return [_entry(conn.execute(SELECT_ENTRY, (place,)).fetchone()) for place in found]

    def resident(self, number: int) -> RosterEntry | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_ENTRY_BY_NUMBER, (number,)).fetchone()
        return None if row is None else _entry(row)

    def household(self, number: int) -> Sequence[RosterEntry]:
        with self._connections.reading() as conn:
            return [_entry(row) for row in conn.execute(SELECT_HOUSEHOLD, (number,)).fetchall()]

    def _order(self, entry: RosterEntry) -> tuple[Any, ...]:
        """Own compound first, then by dwelling as people count: building 2 before building 10."""
        home = entry.dwelling
        parts = map(natural_order, (home.building, home.unit, home.room))
        return (home.compound != self._compound, home.compound, *parts, entry.number)


def _receipt(station: int, epoch: int, ranges: str) -> Receipt:
    held = tuple((first, last) for first, last in orjson.loads(ranges))
    return Receipt(station=station, epoch=epoch, ranges=held)


def _list_version(conn: Connection) -> tuple[int, int]:
    row = conn.execute(SELECT_LIST).fetchone()
    return (0, 0) if row is None else (row[0], row[1])


def _entry_row(place: int, entry: RosterEntry) -> tuple[Any, ...]:
    home = entry.dwelling
    whose = (place, entry.number, entry.household, home.compound, home.building, home.unit, home.room)
    return (*whose, entry.name, entry.phone_tail, entry.id_tail, int(entry.on_hold))


def _entry(row: Sequence[Any]) -> RosterEntry:
    number, household, compound, building, unit, room, name, phone_tail, id_tail, on_hold = row
    return RosterEntry(
        number=number,
        household=household,
        dwelling=Dwelling(compound, building, unit, room),
        name=name,
        phone_tail=phone_tail,
        id_tail=id_tail,
        on_hold=bool(on_hold),
    )


def _pass_row(record: PassRecord) -> tuple[Any, ...]:
    return (
        record.serial.key,
        int(record.kind),
        record.resident,
        record.household,
        record.holder,
        record.dwelling,
        record.plate,
        record.not_before_s,
        record.expires_s,
        record.revoked_ms,
        record.revoke_reason,
        record.printed_ms,
        int(record.blank),
        None if record.of is None else record.of.key,
    )
