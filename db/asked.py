"""Corrections the office asks for: its requests and what became of them, and at a gate the ones to be answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from checkpoint_app.domain.asked_correction import AskedCorrection, AskedLine, AskState
from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ, OFFICE_STATION, EventKind
from checkpoint_app.domain.passage import Direction
from db.connection import Connection
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

_ALL = -1
_STATION_LIMIT = 1 << 16
_DIRECTIONS = {direction.value for direction in Direction}

DELETE_ASKED = "DELETE FROM asked_correction"
INSERT_ASKED = """
    INSERT INTO asked_correction (number, epoch, seq, asked_ms, reason, void, dir, amends, c10)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
PUT_OWN_ANSWER = "INSERT INTO asked_answer (number, said_by) VALUES (?, ?) ON CONFLICT (number) DO NOTHING"
SELECT_UNANSWERED = """
    SELECT number, (SELECT station FROM own_log WHERE one = 1), epoch, seq, asked_ms, reason, void, dir, amends, c10
    FROM asked_correction AS a WHERE NOT EXISTS (SELECT 1 FROM asked_answer AS w WHERE w.number = a.number)
    ORDER BY number"""

INSERT_REQUEST = """
    INSERT INTO asked_correction (number, asked_by, station, epoch, seq, asked_ms, void, dir, amends, c10, withdrawn)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"""
WITHDRAW = "UPDATE asked_correction SET withdrawn = 1 WHERE number = ?"
INSERT_ANSWER = "INSERT INTO asked_answer (said_by, number, at_ms, done, why) VALUES (?, ?, ?, ?, ?)"
# of several answers (a gate set up anew may give a second one) what was done counts, then what was said first
SELECT_REQUESTS = """
    SELECT a.number, a.station, a.epoch, a.seq, a.asked_ms, coalesce(CAST(p.pii AS TEXT) ->> 'reason', ''),
      a.void, a.dir, a.amends, a.c10, a.withdrawn,
      EXISTS (
        SELECT 1 FROM list_applied AS l JOIN publication AS v ON v.version = l.version
        WHERE l.id BETWEEN a.station << 43 AND (a.station + 1 << 43) - 1 AND v.published_by > a.asked_by),
      w.done, w.why, coalesce(CAST(q.pii AS TEXT) ->> 'said', ''), w.at_ms
    FROM asked_correction AS a
    LEFT JOIN event_pii AS p ON p.id = a.asked_by
    LEFT JOIN asked_answer AS w ON w.said_by = (
      SELECT said_by FROM asked_answer
      WHERE number = a.number AND said_by >> 43 = a.station ORDER BY done DESC, said_by LIMIT 1)
    LEFT JOIN event_pii AS q ON q.id = w.said_by
    ORDER BY a.asked_by DESC LIMIT ?"""


class OwnAnswerPart(ProjectionPart):
    """Which requests this gate answered."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM asked_answer",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.CORRECTION, EventKind.CORRECTION_DECLINED)
    WRITES: ClassVar[tuple[str, ...]] = (PUT_OWN_ANSWER,)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        number = fields["data"].get("asked")
        if is_whole(number):
            self._rows[PUT_OWN_ANSWER].append((number, key))


class RequestPart(ProjectionPart):
    """The office's requests, and every answer of the gates."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM asked_correction", "DELETE FROM asked_answer")
    KINDS: ClassVar[tuple[EventKind, ...]] = (
        EventKind.CORRECTION_ASKED,
        EventKind.CORRECTION_WITHDRAWN,
        EventKind.CORRECTION,
        EventKind.CORRECTION_DECLINED,
    )
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_REQUEST, WITHDRAW, INSERT_ANSWER)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        data, kind = fields["data"], fields["kind"]
        number = data.get("asked")
        if kind == EventKind.CORRECTION_ASKED:
            self._asked(key, fields["at"], data)
        elif not is_whole(number):
            return
        elif kind == EventKind.CORRECTION_WITHDRAWN:
            if key >> 43 == OFFICE_STATION:
                self._rows[WITHDRAW].append((number,))
        else:
            done, why = int(kind == EventKind.CORRECTION), data.get("why", "")
            if isinstance(why, str):
                self._rows[INSERT_ANSWER].append((key, number, fields["at"], done, why))

    def _asked(self, key: int, at_ms: int, data: Fields) -> None:
        numbers, change = [data.get(name, -1) for name in ("station", "epoch", "of")], data.get("set", {})
        if key >> 43 != OFFICE_STATION or not all(map(is_whole, numbers)) or not isinstance(change, dict):
            return
        station, epoch, of = numbers
        if station >= _STATION_LIMIT or epoch > MAX_EPOCH or not 0 < of <= MAX_SEQ:
            return
        direction, c10 = change.get("dir"), change.get("c10")
        known = direction is None or (isinstance(direction, str) and direction in _DIRECTIONS)
        if known and (c10 is None or is_whole(c10)):
            row = (request_number(key), key, station, epoch, of, at_ms, int(data.get("void") is True), direction)
            self._rows[INSERT_REQUEST].append((*row, int("c10" in change), c10))


def request_number(key: int) -> int:
    """Return the number of the request that the office's record `key` makes: its seq, in a later epoch above all those.

    An office that was restored gives no number twice.
    """
    return key - (1 << 32)


class AskedHere(Store):
    """The port `AskedBook`."""

    def asked_corrections(self) -> Sequence[AskedCorrection]:
        with self._connections.reading() as conn:
            return [_asked(row) for row in conn.execute(SELECT_UNANSWERED).fetchall()]


class Requests(Store):
    """The port `RequestBook`."""

    def asked(self, *, limit: int | None) -> Sequence[AskedLine]:
        with self._connections.reading_together() as conn:
            return read_requests(conn, limit)


def read_requests(conn: Connection, limit: int | None = None) -> list[AskedLine]:
    rows = conn.execute(SELECT_REQUESTS, (_ALL if limit is None else limit,)).fetchall()
    return [_line(row) for row in rows]


def open_requests(conn: Connection) -> tuple[AskedCorrection, ...]:
    """Return what the gates still have to answer, the oldest first."""
    return tuple(line.asked for line in reversed(read_requests(conn)) if line.is_open)


def write_asked(conn: Connection, corrections: Sequence[AskedCorrection], station: int) -> None:
    """Replace what a gate was asked by what the office's newest list says; withdrawn requests vanish."""
    conn.execute(DELETE_ASKED)
    conn.executemany(
        INSERT_ASKED,
        [
            (
                asked.number,
                asked.epoch,
                asked.seq,
                asked.asked_ms,
                asked.reason,
                int(asked.void),
                None if asked.direction is None else asked.direction.value,
                int(asked.amends_reading),
                asked.temperature_c10,
            )
            for asked in corrections
            if asked.station == station
        ],
    )


def _asked(row: Sequence[Any]) -> AskedCorrection:
    number, station, epoch, seq, asked_ms, reason, void, direction, amends, c10 = row
    return AskedCorrection(
        number=number,
        station=station,
        epoch=epoch,
        seq=seq,
        asked_ms=asked_ms,
        reason=reason,
        void=bool(void),
        direction=None if direction is None else Direction(direction),
        amends_reading=bool(amends),
        temperature_c10=c10,
    )


def _line(row: Sequence[Any]) -> AskedLine:
    *asked, withdrawn, at_gate, done, why, said, answered_ms = row
    if done:
        state = AskState.DONE
    elif withdrawn:
        state = AskState.WITHDRAWN
    elif done is not None:
        state = AskState.DECLINED
    else:
        state = AskState.AT_GATE if at_gate else AskState.ASKED
    return AskedLine(asked=_asked(asked), state=state, why=why or "", said=said, answered_ms=answered_ms)
