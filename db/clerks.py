"""Who works at the office and what they looked at, projected from the office's own log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from checkpoint_app.domain.access import AccessEntry, Clerk, Role
from checkpoint_app.domain.events import MAX_SEQ, OFFICE_STATION, EventDraft, EventKind
from db.connection import Connection
from db.log import SELECT_HEAD, OwnLog, append_drafts
from db.projections import Fields, ProjectionPart, is_whole

INSERT_ACCESS = """
    INSERT INTO access (said_by, at_ms, clerk, what, purpose, document, subjects) VALUES (?, ?, ?, ?, ?, ?, ?)"""
INSERT_REFUSAL = "INSERT INTO clerk_pin_refusal (said_by, clerk, at_ms) VALUES (?, ?, ?)"
DELETE_REFUSALS = "DELETE FROM clerk_pin_refusal WHERE clerk = ? AND said_by < ?"
SELECT_REFUSALS = "SELECT count(*), coalesce(max(at_ms), 0) FROM clerk_pin_refusal WHERE clerk = ?"
SELECT_ACCESSES = """
    SELECT said_by, at_ms, clerk, what, purpose, document, subjects FROM access
    WHERE said_by < ? ORDER BY said_by DESC LIMIT ?"""
SELECT_CLERKS = "SELECT number, name, pin_hash, role, active FROM clerk ORDER BY number"
PUT_CLERK = """
    INSERT INTO clerk (number, name, pin_hash, role, active) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      name = excluded.name, pin_hash = excluded.pin_hash, role = excluded.role, active = excluded.active"""


class AccessPart(ProjectionPart):
    """The access log, and wrong PINs since a clerk's last right one."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM access", "DELETE FROM clerk_pin_refusal")
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.ACCESS, EventKind.PIN_REFUSED)

    def __init__(self) -> None:
        self._accesses: list[tuple[Any, ...]] = []
        self._refusals: list[tuple[int, int, int]] = []
        self._signed_on: list[tuple[int, int]] = []

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        data = fields["data"]
        clerk, what = data.get("clerk"), data.get("what")
        if key >> 43 != OFFICE_STATION or not is_whole(clerk):
            return
        if fields["kind"] == EventKind.PIN_REFUSED:
            self._refusals.append((key, clerk, fields["at"]))
            return
        texts = (what, data.get("purpose"), data.get("document"))
        subjects = data.get("subjects")
        if all(isinstance(text, str) for text in texts) and is_whole(subjects):
            self._accesses.append((key, fields["at"], clerk, *texts, subjects))
            if what == SIGNED_ON:
                self._signed_on.append((clerk, key))

    def write(self, conn: Connection) -> None:
        conn.executemany(INSERT_ACCESS, self._accesses)
        conn.executemany(INSERT_REFUSAL, self._refusals)
        conn.executemany(DELETE_REFUSALS, self._signed_on)
        for collected in (self._accesses, self._refusals, self._signed_on):
            collected.clear()


SIGNED_ON = "signed-on"


class Clerks(OwnLog):
    """The port `ClerkBook`."""

    def clerks(self) -> Sequence[Clerk]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_CLERKS).fetchall()
        return [
            Clerk(number=number, name=name, pin_hash=pin_hash, role=Role(role), active=bool(active))
            for number, name, pin_hash, role, active in rows
        ]

    def put_clerk(self, clerk: Clerk, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            conn.execute(PUT_CLERK, (clerk.number, clerk.name, clerk.pin_hash, clerk.role.value, int(clerk.active)))
            append_drafts(conn, self._projection(), (draft,))

    def clerk_refusals(self, clerk: int) -> tuple[int, int]:
        with self._connections.reading() as conn:
            count, last_ms = conn.execute(SELECT_REFUSALS, (clerk,)).fetchone()
        return count, last_ms

    def accesses(self, *, before_seq: int | None, limit: int) -> Sequence[AccessEntry]:
        with self._connections.reading() as conn:
            _station, epoch, _seq, _digest = conn.execute(SELECT_HEAD).fetchone()
            below = MAX_SEQ + 1 if before_seq is None else before_seq
            rows = conn.execute(SELECT_ACCESSES, ((epoch << 32) + below, limit)).fetchall()
        return [
            AccessEntry(
                seq=key & MAX_SEQ, at_ms=at_ms, clerk=clerk, what=what, purpose=purpose, document=document,
                subjects=subjects,
            )
            for key, at_ms, clerk, what, purpose, document, subjects in rows
        ]  # fmt: skip
