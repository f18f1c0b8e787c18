"""Who is on duty at a gate, its own operators, hand-overs, the duty log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.clock import ClockReading, day_bounds_ms, local_day
from checkpoint_app.domain.events import EventKind, record_key, record_number
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.shift import (
    Agent,
    DutyDue,
    DutyKind,
    DutyLine,
    DutyNote,
    DutyOwed,
    DutyStep,
    Shift,
    ShiftCounts,
    disinfections_due,
    manned_since_ms,
    shift_of,
)
from checkpoint_app.domain.station import Operator
from db.clock_bounds import clocks_at
from db.connection import Connection
from db.log import own_log
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store
from db.thermometers import measuring_since, read_thermometers
from db.trust import read_packs

INSERT_DUTY = "INSERT INTO duty (said_by, step, shift, operator, at_ms) VALUES (?, ?, ?, ?, ?)"
INSERT_REFUSAL = "INSERT INTO pin_refusal (said_by, operator, at_ms) VALUES (?, ?, ?)"
PUT_OPERATOR = """
    INSERT INTO own_operator (number, added_by, name, pin_hash) VALUES (?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      added_by = excluded.added_by, name = excluded.name, pin_hash = excluded.pin_hash
    WHERE excluded.added_by < added_by"""
INSERT_NOTE = "INSERT INTO duty_note (noted_by, at_ms, operator, kind, agent, n, text) VALUES (?, ?, ?, ?, ?, ?, ?)"
PUT_EXPORT = """
    INSERT INTO last_export (one, said_by, at_ms) VALUES (1, ?, ?)
    ON CONFLICT (one) DO UPDATE SET said_by = excluded.said_by, at_ms = excluded.at_ms
    WHERE excluded.said_by > said_by"""
SELECT_LAST_SHIFTS = """
    SELECT step, said_by, shift, operator, at_ms FROM duty
    WHERE said_by >= coalesce(
      (SELECT said_by FROM duty WHERE step = 'opened' ORDER BY said_by DESC LIMIT 1 OFFSET 3), 0)
    ORDER BY said_by"""
SELECT_ALL_OPERATORS = """
    SELECT number, name, pin_hash, lead FROM operator
    UNION ALL
    SELECT number, name, pin_hash, 0 FROM own_operator WHERE number NOT IN (SELECT number FROM operator)
    ORDER BY number"""
COUNT_REFUSALS = """
    SELECT count(*), max(said_by) FROM pin_refusal
    WHERE operator = :operator AND said_by > coalesce((
      SELECT max(said_by) FROM duty WHERE operator = :operator), 0)"""
SELECT_NOTES = """
    SELECT noted_by, at_ms, operator, kind, text, agent, n FROM duty_note WHERE noted_by >= ? ORDER BY noted_by DESC"""
SELECT_DISINFECTIONS = "SELECT at_ms FROM duty_note WHERE kind = 'disinfection' AND at_ms >= ?"
SELECT_FIRST_DUTY = "SELECT min(at_ms) FROM duty"
SELECT_DUTY_OVER = """
    SELECT step, said_by, shift, operator, at_ms FROM duty
    WHERE said_by >= coalesce((SELECT max(said_by) FROM duty WHERE step = 'opened' AND at_ms < ?), 0)
    ORDER BY said_by"""
SELECT_LAST_EXPORT = "SELECT at_ms FROM last_export WHERE one = 1"
# an exit slip (pass of kind 7) is no pass issued
COUNT_KINDS = """
    SELECT kind, count(*), coalesce(sum(n) FILTER (WHERE typeof(n) = 'integer' AND n BETWEEN 1 AND 1000), 0) FROM (
      SELECT json_extract(CAST(line AS TEXT), '$.kind') AS kind, json_extract(CAST(line AS TEXT), '$.data.n') AS n,
        json_extract(CAST(line AS TEXT), '$.data.kind') AS pass_kind
      FROM event WHERE id > ?)
    WHERE kind IN ('delivery', 'correction') OR (kind = 'pass-issued' AND pass_kind IS NOT 7) GROUP BY kind"""
COUNT_PASSAGES = """
    SELECT outcome, dir, count(*), coalesce(sum(c10 IS NULL), 0) FROM passage_now
    WHERE id > ? AND voided = 0 GROUP BY outcome, dir ORDER BY outcome, dir"""

_STEPS = {
    EventKind.SHIFT_OPENED.value: (DutyStep.OPENED, "operator"),
    EventKind.DUTY_JOINED.value: (DutyStep.JOINED, "operator"),
    EventKind.DUTY_LEFT.value: (DutyStep.LEFT, "operator"),
    EventKind.SHIFT_HANDED_OVER.value: (DutyStep.CLOSED, "from"),
}
_KINDS = frozenset(kind.value for kind in DutyKind)
_AGENTS = frozenset(agent.value for agent in Agent)


class DutyPart(ProjectionPart):
    """Steps of shifts, refused PINs, operators entered here, the duty log, the last export."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        "DELETE FROM duty",
        "DELETE FROM pin_refusal",
        "DELETE FROM own_operator",
        "DELETE FROM duty_note",
        "DELETE FROM last_export",
    )
    KINDS: ClassVar[tuple[EventKind, ...]] = (
        EventKind.SHIFT_OPENED,
        EventKind.DUTY_JOINED,
        EventKind.DUTY_LEFT,
        EventKind.SHIFT_HANDED_OVER,
        EventKind.PIN_REFUSED,
        EventKind.OPERATOR_ADDED,
        EventKind.DUTY_NOTED,
        EventKind.BUNDLE_EXPORTED,
    )
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_DUTY, INSERT_REFUSAL, PUT_OPERATOR, INSERT_NOTE, PUT_EXPORT)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        kind, data, at_ms = fields["kind"], fields["data"], fields["at"]
        personal = orjson.loads(pii) if pii else {}
        if kind in _STEPS:
            step, who = _STEPS[kind]
            if is_whole(data.get(who)):
                self._rows[INSERT_DUTY].append((key, step.value, fields["shift"], data[who], at_ms))
        elif kind == EventKind.BUNDLE_EXPORTED.value:
            self._rows[PUT_EXPORT].append((key, at_ms))
        elif kind == EventKind.DUTY_NOTED.value:
            self._add_note(key, fields, personal)
        elif not is_whole(data.get("operator")):
            return
        elif kind == EventKind.PIN_REFUSED.value:
            self._rows[INSERT_REFUSAL].append((key, data["operator"], at_ms))
        elif isinstance(personal.get("name"), str) and isinstance(personal.get("pin_hash"), str):
            self._rows[PUT_OPERATOR].append((data["operator"], key, personal["name"], personal["pin_hash"]))

    def _add_note(self, key: int, fields: Fields, personal: dict[str, Any]) -> None:
        data = fields["data"]
        kind, agent, n, text = data.get("what"), data.get("agent"), data.get("n"), personal.get("text", "")
        known_agent = agent is None or (type(agent) is str and agent in _AGENTS)
        if type(kind) is str and kind in _KINDS and known_agent and (n is None or is_whole(n)) and type(text) is str:
            self._rows[INSERT_NOTE].append((key, fields["at"], fields["op"], kind, agent, n, text))


class Duties(Store):
    """The port `DutyBook`, and `operators` with those entered here."""

    def operators(self) -> Sequence[Operator]:
        with self._connections.reading() as conn:
            return _operators(conn)

    def shift(self) -> Shift | None:
        with self._connections.reading_together() as conn:
            rows = conn.execute(SELECT_LAST_SHIFTS).fetchall()
            operators = _operators(conn)
            log = own_log(conn)
        return shift_of(_duty_lines(rows, log), operators)

    def pin_refusals(self, operator: int) -> tuple[int, ClockReading | None]:
        with self._connections.reading() as conn:
            tries, last = conn.execute(COUNT_REFUSALS, {"operator": operator}).fetchone()
            return tries, None if last is None else clocks_at(conn, last)

    def duty_notes(self, *, since_seq: int) -> Sequence[DutyNote]:
        with self._connections.reading() as conn:
            log = own_log(conn)
            rows = conn.execute(SELECT_NOTES, (record_key(since_seq, log),)).fetchall()
        return [
            DutyNote(
                seq=record_number(key, log),
                at_ms=at_ms,
                operator=operator,
                kind=DutyKind(kind),
                text=text,
                agent=None if agent is None else Agent(agent),
                n=n,
            )
            for key, at_ms, operator, kind, text, agent, n in rows
        ]

    def duty_due(self, now_ms: int) -> Sequence[DutyDue]:
        start_ms, _ = day_bounds_ms(local_day(now_ms))
        with self._connections.reading_together() as conn:
            pack = pack_at(read_packs(conn), now_ms)
            done_ms = [row[0] for row in conn.execute(SELECT_DISINFECTIONS, (start_ms,)).fetchall()]
            first_ms = conn.execute(SELECT_FIRST_DUTY).fetchone()[0]
            over = conn.execute(SELECT_DUTY_OVER, (start_ms,)).fetchall()
            manned_ms = manned_since_ms(_duty_lines(over, own_log(conn)), start_ms)
            works, since_ms = measuring_since(conn)
            register = read_thermometers(conn)
        a_day = pack.duty.disinfections if pack is not None else 0
        due = disinfections_due(done_ms, a_day=a_day, now_ms=now_ms, first_duty_ms=first_ms, manned_ms=manned_ms)
        return [
            *due,
            *([] if works else [DutyDue(kind=DutyOwed.MEASURING, since_ms=since_ms)]),
            *(
                DutyDue(kind=DutyOwed.THERMOMETER, since_ms=thermometer.since_ms, number=thermometer.number)
                for thermometer in register
                if not thermometer.usable
            ),
        ]

    def shift_counts(self, seq: int) -> ShiftCounts:
        with self._connections.reading_together() as conn:
            after = (record_key(seq, own_log(conn)),)
            rows = conn.execute(COUNT_PASSAGES, after).fetchall()
            others = {kind: (count, n) for kind, count, n in conn.execute(COUNT_KINDS, after).fetchall()}
        admitted = [(way, n, blank, outcome) for outcome, way, n, blank in rows if Outcome(outcome).admits]
        stopped: dict[str, int] = {}
        for outcome, _way, n, _blank in rows:
            if not Outcome(outcome).admits:
                stopped[outcome] = stopped.get(outcome, 0) + n
        return ShiftCounts(
            entries=sum(n for way, n, _blank, _outcome in admitted if way == "in"),
            exits=sum(n for way, n, _blank, _outcome in admitted if way == "out"),
            stopped=stopped,
            not_measured=sum(blank for _way, _n, blank, outcome in admitted if outcome != Outcome.EMERGENCY),
            deliveries=others.get("delivery", (0, 0))[1],
            corrections=others.get("correction", (0, 0))[0],
            passes_issued=others.get("pass-issued", (0, 0))[0],
        )

    def last_export_ms(self) -> int | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_LAST_EXPORT).fetchone()
        return None if row is None else int(row[0])


def _operators(conn: Connection) -> list[Operator]:
    rows = conn.execute(SELECT_ALL_OPERATORS).fetchall()
    return [Operator(number=number, name=name, pin_hash=pin, lead=bool(lead)) for number, name, pin, lead in rows]


def _duty_lines(rows: Iterable[Sequence[Any]], log: int) -> list[DutyLine]:
    return [DutyLine(DutyStep(step), record_number(key, log), *rest) for step, key, *rest in rows]
