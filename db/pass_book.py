"""What a gate knows of passes beyond the register: the last way, photos, blanks, the design, orders by telephone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import orjson

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.pass_design import PassDesign, design_from_data
from checkpoint_app.domain.pass_moves import PassState
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import BlankBlock, PassSerial, serial_from_key
from checkpoint_app.domain.phone_order import OrderKind
from db.log import SELECT_HEAD
from db.photos import PhotoLookup
from db.projections import Fields, ProjectionPart, is_whole

PUT_ORDER = "INSERT INTO phone_order (said_by, at_ms, kind, subject, right) VALUES (?, ?, ?, ?, ?)"
PUT_FREE = """
    INSERT INTO free_move (pass_key, said_by) VALUES (?, ?)
    ON CONFLICT (pass_key) DO UPDATE SET said_by = max(said_by, excluded.said_by)"""
PUT_SLIP = "INSERT INTO used_slip (used_by, slip_key) VALUES (?, ?)"
SELECT_STATE = """
    SELECT l.dir, l.at_ms, l.resident,
      coalesce((SELECT said_by FROM free_move WHERE pass_key = :key), 0) > l.id
      OR coalesce((SELECT dir_by FROM correction WHERE of = l.id), 0) > 0
      OR EXISTS (SELECT 1 FROM passage_now AS v
        WHERE v.pass_key = :key AND v.admitted = 1 AND v.voided = 1 AND (v.at_ms, v.id) > (l.at_ms, l.id))
      OR EXISTS (SELECT 1 FROM passage_now AS b
        WHERE b.pass_key = :key AND b.admitted = 1 AND b.voided = 0 AND b.id > l.id AND b.at_ms < l.at_ms
          AND instr(b.reasons, '"on-paper"') = 0),
      EXISTS (SELECT 1 FROM passage_now AS e
        WHERE e.pass_key = :key AND e.admitted = 1 AND e.voided = 0 AND e.dir = 'in' AND e.id <> l.id)
    FROM passage_now AS l WHERE l.pass_key = :key AND l.admitted = 1 AND l.voided = 0
    ORDER BY l.at_ms DESC, l.id DESC LIMIT 1"""
SELECT_SLIP_OF = "SELECT key FROM issued_pass WHERE of_key = ? AND nbf_s >= ? ORDER BY key DESC LIMIT 1"
SELECT_SLIP_USED = """
    SELECT EXISTS (SELECT 1 FROM used_slip AS u JOIN passage_now AS p ON p.id = u.used_by
      WHERE u.slip_key = ? AND p.admitted = 1 AND p.voided = 0)"""
SELECT_DESIGN = "SELECT data FROM office_design WHERE one = 1"
SELECT_BLANKS = "SELECT first, last FROM blank_block ORDER BY first"
SELECT_TAKEN = "SELECT 1 FROM phone_order WHERE subject = ? AND kind = ? AND at_ms >= ? AND right = 1 LIMIT 1"
SELECT_WRONG = "SELECT at_ms FROM phone_order WHERE at_ms >= ? AND right = 0 ORDER BY at_ms DESC"
COUNT_SIGNED = "SELECT count(*) FROM issued_pass WHERE key BETWEEN ? AND ? AND blank = 0 AND issued_ms >= ?"


class PassPart(ProjectionPart):
    """Orders taken and refused, free moves, exit slips that were used."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM phone_order", "DELETE FROM free_move", "DELETE FROM used_slip")
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.PHONE_ORDER, EventKind.PASS_FORGIVEN, EventKind.PASSAGE)
    WRITES: ClassVar[tuple[str, ...]] = (PUT_ORDER, PUT_FREE, PUT_SLIP)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        if fields["kind"] == "passage":
            if is_whole(data.get("slip")):
                self._rows[PUT_SLIP].append((key, data["slip"]))
        elif fields["kind"] == EventKind.PASS_FORGIVEN:
            if is_whole(data.get("pass")):
                self._rows[PUT_FREE].append((data["pass"], key))
        elif is_whole(data.get("order")) and is_whole(data.get("subject")) and isinstance(data.get("right"), bool):
            self._rows[PUT_ORDER].append((key, fields["at"], data["order"], data["subject"], int(data["right"])))


class PassBook(PhotoLookup):
    """The port `gate_ports.PassBook`."""

    def pass_state(self, pass_key: int) -> PassState | None:
        """Return the last way by its time, for paper is typed in late. A way recorded after it with an earlier time
        means that the clock was put back: nobody knows which was last, so the next one is free.
        """
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_STATE, {"key": pass_key}).fetchone()
        if row is None:
            return None
        last, at_ms, resident, free, came_in = row
        return PassState(last=Direction(last), at_ms=at_ms, resident=resident, free=bool(free), came_in=bool(came_in))

    def exit_slip_of(self, pass_key: int, *, since_s: int) -> PassSerial | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_SLIP_OF, (pass_key, since_s)).fetchone()
        return None if row is None else serial_from_key(row[0])

    def slip_used(self, slip_key: int) -> bool:
        with self._connections.reading() as conn:
            return bool(conn.execute(SELECT_SLIP_USED, (slip_key,)).fetchone()[0])

    def design(self) -> PassDesign | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_DESIGN).fetchone()
        return None if row is None else design_from_data(orjson.loads(row[0]))

    def blanks(self) -> Sequence[BlankBlock]:
        with self._connections.reading() as conn:
            station = conn.execute(SELECT_HEAD).fetchone()[0]
            rows = conn.execute(SELECT_BLANKS).fetchall()
        return [BlankBlock(station=station, first=first, last=last) for first, last in rows]

    def order_taken(self, kind: OrderKind, subject: int, *, since_ms: int) -> bool:
        with self._connections.reading() as conn:
            return conn.execute(SELECT_TAKEN, (subject, int(kind), since_ms)).fetchone() is not None

    def wrong_orders(self, *, since_ms: int) -> Sequence[int]:
        with self._connections.reading() as conn:
            return [at_ms for (at_ms,) in conn.execute(SELECT_WRONG, (since_ms,)).fetchall()]

    def passes_signed(self, *, since_ms: int) -> int:
        with self._connections.reading() as conn:
            station = conn.execute(SELECT_HEAD).fetchone()[0]
            first, last = PassSerial(station, 0).key, PassSerial(station + 1, 0).key - 1
            return int(conn.execute(COUNT_SIGNED, (first, last, since_ms)).fetchone()[0])
