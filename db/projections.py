"""What every role projects from records: passages, corrections, passes given and revoked, records with both clocks.

A projection is collected record by record and written in batches, in the transaction of the records. It depends on the
set of records only, never on the order in which they come. A record whose data this version does not understand stays
in the log and is projected by a later version's rebuild; one by which a station gives out or revokes a pass that is not
of its own block of serials stays in the log only: but for the office no station speaks for another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import MAX_SEQ, OFFICE_STATION, EventKind, names_a_record, record_key
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.temperature import ReadingBand
from checkpoint_app.sync.chain import anchor_of
from db.bulk import BulkInsert
from db.connection import Connection

_BIGGEST = (1 << 63) - 1
_ADMITS = {outcome.value: int(outcome.admits) for outcome in Outcome}
_DIRECTIONS = {"in": "in", "out": "out"}
_KINDS_OF_PASS = frozenset(int(kind) for kind in PassKind)
_HIGH = Reason.READING_HIGH.value
_BANDS = frozenset(band.value for band in ReadingBand)
KNOWN_KINDS = frozenset(kind.value for kind in EventKind)

Fields = Mapping[str, Any]
"""A record's line, parsed: the names of sync.chain.line_of."""
Reader = Callable[[int, Fields, bytes | None], None]


def both(first: Reader | None, second: Reader) -> Reader:
    """Let two parts read the records of one kind."""
    if first is None:
        return second

    def read(key: int, fields: Fields, pii: bytes | None) -> None:
        first(key, fields, pii)
        second(key, fields, pii)

    return read


def is_whole(value: Any) -> bool:
    """Whether this is an integer the database can hold, and no boolean."""
    return type(value) is int and 0 <= value <= _BIGGEST


def _whole_or_none(value: Any) -> bool:
    return value is None or (type(value) is int and 0 <= value <= _BIGGEST)


def _code_or_none(value: Any, codes: Collection[str]) -> bool:
    return value is None or (type(value) is str and value in codes)


def _may_speak_of(key: int, serial: Any) -> bool:
    """Whether this is a serial that the record's station may give out or revoke: of its own block; the office, any."""
    return is_whole(serial) and key >> 43 in (OFFICE_STATION, serial >> 32)


class Collected:
    """Rows collected from records for the statements that write them, which run in the order of WRITES."""

    WRITES: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Any, ...]]] = {statement: [] for statement in self.WRITES}

    def write(self, conn: Connection) -> None:
        """Write what was collected and forget it."""
        for statement, rows in self._rows.items():
            if rows:
                conn.executemany(statement, rows)
                rows.clear()


class ProjectionPart(Collected):
    """One feature's share of a projection: the kinds it reads, what it writes in the records' transaction."""

    CLEAR: ClassVar[tuple[str, ...]] = ()
    KINDS: ClassVar[tuple[EventKind, ...]] = ()

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        """Collect what one record of KINDS projects to; data this version does not understand is left alone."""
        raise NotImplementedError


class Projection(Collected):
    """Rows to be written for some records; `add` each, then `write` once."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        "DELETE FROM passage",
        "DELETE FROM correction",
        "DELETE FROM issued_pass",
        "DELETE FROM revocation",
        "DELETE FROM anchored_record",
    )

    INSERT_PASSAGES: ClassVar[BulkInsert] = BulkInsert("""
        INSERT INTO passage (id, at_ms, dir, outcome, admitted, high, reasons, resident, pass_key, c10, trip)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
    PUT_CORRECTION = """
        INSERT INTO correction (of, void, dir, dir_by, c10, c10_by, band, band_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (of) DO UPDATE SET
          void = max(void, excluded.void),
          dir = CASE WHEN excluded.dir_by > dir_by THEN excluded.dir ELSE dir END,
          dir_by = max(dir_by, excluded.dir_by),
          c10 = CASE WHEN excluded.c10_by > c10_by THEN excluded.c10 ELSE c10 END,
          c10_by = max(c10_by, excluded.c10_by),
          band = CASE WHEN excluded.band_by > band_by THEN excluded.band ELSE band END,
          band_by = max(band_by, excluded.band_by)"""
    PUT_PASS = """
        INSERT INTO issued_pass
          (key, issued_by, issued_ms, kind, resident, household, holder, dwelling, plate, nbf_s, exp_s, run, blank,
           of_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET
          issued_by = excluded.issued_by, issued_ms = excluded.issued_ms, kind = excluded.kind,
          resident = excluded.resident, household = excluded.household, holder = excluded.holder,
          dwelling = excluded.dwelling, plate = excluded.plate, nbf_s = excluded.nbf_s, exp_s = excluded.exp_s,
          run = excluded.run, blank = excluded.blank, of_key = excluded.of_key
        WHERE excluded.issued_by < issued_by"""
    PUT_REVOCATION = """
        INSERT INTO revocation (key, revoked_by, at_ms, reason) VALUES (?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET
          revoked_by = excluded.revoked_by, at_ms = excluded.at_ms, reason = excluded.reason
        WHERE excluded.revoked_by < revoked_by"""
    INSERT_ANCHORED = "INSERT INTO anchored_record (id) VALUES (?) ON CONFLICT (id) DO NOTHING"
    """Once: of a record whose kind a later version takes up it stands there already."""
    WRITES: ClassVar[tuple[str, ...]] = (PUT_CORRECTION, PUT_PASS, PUT_REVOCATION, INSERT_ANCHORED)

    def __init__(self) -> None:
        super().__init__()
        self.passages: list[tuple[Any, ...]] = []
        self._reasons: dict[tuple[Any, ...], tuple[int, str]] = {}
        self._others: dict[str, Reader] = {
            EventKind.CORRECTION.value: self._correction,
            EventKind.PASS_ISSUED.value: self._pass_issued,
            EventKind.PASS_REVOKED.value: self._pass_revoked,
        }

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        """Collect what one record projects to; `key` is its event key."""
        kind = fields["kind"]
        if "boot" in fields and anchor_of(fields["boot"]) is not None:
            self._rows[self.INSERT_ANCHORED].append((key,))
        if kind == "passage":
            self._passage(key, fields["at"], fields["data"])
        elif kind in self._others:
            self._others[kind](key, fields, pii)
        elif kind not in KNOWN_KINDS:
            self._unknown(key, kind)

    def _unknown(self, key: int, kind: str) -> None:
        """Take note of a record of a newer version; a role that keeps no account of them does nothing."""

    def write(self, conn: Connection) -> None:
        """Write what was collected and forget it."""
        if self.passages:
            self.INSERT_PASSAGES.write(conn, self.passages)
            self.passages.clear()
        super().write(conn)

    def _passage(self, key: int, at_ms: int, data: Mapping[str, Any]) -> None:
        """Collect a passage; spelled out without calls, because an import has hundreds of thousands of them."""
        get = data.get
        resident, pass_key, c10, why, trip = get("resident"), get("pass"), get("c10"), get("why"), get("trip")
        paper_at = get("paper_at")  # noted on paper: it happened then, whenever it was entered
        if type(paper_at) is int and 0 <= paper_at <= _BIGGEST:
            at_ms = paper_at
        try:
            direction, outcome = _DIRECTIONS[data["dir"]], data["outcome"]
            admitted = _ADMITS[outcome]
            high, reasons = (0, "[]") if why is None else self._told(why)
        except (KeyError, TypeError):
            return
        if (
            (resident is None or (type(resident) is int and 0 <= resident <= _BIGGEST))
            and (pass_key is None or (type(pass_key) is int and 0 <= pass_key <= _BIGGEST))
            and (c10 is None or (type(c10) is int and 0 <= c10 <= _BIGGEST))
            and (trip is None or type(trip) is str)
        ):
            row = (key, at_ms, direction, outcome, admitted, high, reasons, resident, pass_key, c10, trip)
            self.passages.append(row)

    def _told(self, why: Any) -> tuple[int, str]:
        """Return whether these reasons name a high reading, and their JSON; TypeError if they are no list of codes."""
        codes = tuple(why)
        known = self._reasons.get(codes)
        if known is None:
            if type(why) is not list or not all(type(code) is str for code in codes):
                raise TypeError("reasons are a list of codes")
            known = self._reasons[codes] = (int(_HIGH in codes), orjson.dumps(why).decode())
        return known

    def _correction(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        of, change = data.get("of"), data.get("set", {})
        if not (names_a_record(of, key) and isinstance(change, dict)):
            return
        direction, c10 = change.get("dir"), change.get("c10")
        band = change.get("band") if "c10" in change else None
        if not (_code_or_none(direction, _DIRECTIONS) and _whole_or_none(c10) and _code_or_none(band, _BANDS)):
            return
        row = (
            record_key(of, key & ~MAX_SEQ),
            int(data.get("void") is True),
            direction,
            key if direction else 0,
            c10,
            key if "c10" in change else 0,
            band,
            key if band else 0,
        )
        self._rows[self.PUT_CORRECTION].append(row)

    def _pass_issued(self, key: int, fields: Fields, pii: bytes | None) -> None:
        data = fields["data"]
        serial, kind, resident = data.get("serial"), data.get("kind"), data.get("resident")
        nbf_s, exp_s = data.get("nbf"), data.get("exp")
        personal = orjson.loads(pii) if pii else {}
        holder, dwelling = personal.get("holder", ""), data.get("dwelling", personal.get("dwelling", ""))
        plate, household, run, of = personal.get("plate", ""), data.get("household"), data.get("run"), data.get("of")
        if not (
            _may_speak_of(key, serial)
            and type(kind) is int
            and kind in _KINDS_OF_PASS
            and _whole_or_none(resident)
            and is_whole(nbf_s)
            and is_whole(exp_s)
            and isinstance(dwelling, str)
            and isinstance(holder, str)
            and isinstance(plate, str)
            and all(_whole_or_none(number) for number in (household, run, of))
        ):
            return
        blank = int(data.get("blank") is True)
        row = (serial, key, fields["at"], kind, resident, household, holder, dwelling, plate, nbf_s, exp_s)
        self._rows[self.PUT_PASS].append((*row, run, blank, of))

    def _pass_revoked(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        serials, reason = data.get("serials"), data.get("reason", "")
        if isinstance(serials, list) and isinstance(reason, str):
            self._rows[self.PUT_REVOCATION] += [
                (serial, key, fields["at"], reason) for serial in serials if _may_speak_of(key, serial)
            ]
