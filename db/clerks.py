"""Who works at the office and what they looked at, projected from the office's own log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import orjson

from checkpoint_app.domain.access import SIGNED_ON, AccessEntry, Clerk, Role
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.domain.events import OFFICE_STATION, EventDraft, EventKind, event_id, split_event_id
from db.clock_bounds import clocks_at
from db.log import OwnLog, append_drafts
from db.projections import Fields, ProjectionPart, is_whole

INSERT_ACCESS = """
    INSERT INTO access (said_by, at_ms, clerk, what, purpose, document, subjects) VALUES (?, ?, ?, ?, ?, ?, ?)"""
INSERT_REFUSAL = "INSERT INTO clerk_pin_refusal (said_by, clerk, at_ms) VALUES (?, ?, ?)"
DELETE_REFUSALS = "DELETE FROM clerk_pin_refusal WHERE clerk = ? AND said_by < ?"
SELECT_REFUSALS = "SELECT count(*), max(said_by) FROM clerk_pin_refusal WHERE clerk = ?"
# the words of a purpose are not projected: they go when the record's personal part is destroyed
SELECT_ACCESSES = """
    SELECT a.said_by, a.at_ms, a.clerk, a.what, a.purpose, a.document, a.subjects, p.pii
    FROM access AS a LEFT JOIN event_pii AS p ON p.id = a.said_by LEFT JOIN clerk AS c ON c.number = a.clerk
    WHERE a.said_by < :before AND (:what = '' OR a.what = :what)
      AND (:text = '' OR instr(c.name, :text) > 0 OR CAST(a.clerk AS TEXT) = :text OR instr(a.document, :text) > 0
        OR instr(coalesce(CAST(p.pii AS TEXT) ->> '$.purpose', ''), :text) > 0)
    ORDER BY a.said_by DESC LIMIT :limit"""
SELECT_CLERKS = "SELECT number, name, pin_hash, role, active FROM clerk ORDER BY number"
PUT_CLERK = """
    INSERT INTO clerk (number, name, pin_hash, role, active) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      name = excluded.name, pin_hash = excluded.pin_hash, role = excluded.role, active = excluded.active"""


class AccessPart(ProjectionPart):
    """The access log, and wrong PINs since a clerk's last right one."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM access", "DELETE FROM clerk_pin_refusal")
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.ACCESS, EventKind.PIN_REFUSED)
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_ACCESS, INSERT_REFUSAL, DELETE_REFUSALS)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        data = fields["data"]
        clerk, what = data.get("clerk"), data.get("what")
        if key >> 43 != OFFICE_STATION or not is_whole(clerk):
            return
        if fields["kind"] == EventKind.PIN_REFUSED:
            self._rows[INSERT_REFUSAL].append((key, clerk, fields["at"]))
            return
        texts = (what, data.get("purpose"), data.get("document"))
        subjects = data.get("subjects")
        if all(isinstance(text, str) for text in texts) and is_whole(subjects):
            self._rows[INSERT_ACCESS].append((key, fields["at"], clerk, *texts, subjects))
            if what == SIGNED_ON:
                self._rows[DELETE_REFUSALS].append((clerk, key))


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

    def clerk_refusals(self, clerk: int) -> tuple[int, ClockReading | None]:
        with self._connections.reading() as conn:
            count, last = conn.execute(SELECT_REFUSALS, (clerk,)).fetchone()
            return count, None if last is None else clocks_at(conn, last)

    def seat(self, clerk: int) -> None:
        self._connections.seat(clerk)

    def accesses(self, *, before_key: int | None, limit: int, text: str = "", what: str = "") -> Sequence[AccessEntry]:
        before = event_id(OFFICE_STATION + 1, 0, 0) if before_key is None else before_key
        asked = {"before": before, "limit": limit, "text": text.strip(), "what": what}
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_ACCESSES, asked).fetchall()
        return [_entry(*row) for row in rows]


def _entry(
    key: int, at_ms: int, clerk: int, what: str, purpose: str, document: str, subjects: int, pii: bytes | None
) -> AccessEntry:
    _station, epoch, seq = split_event_id(key)
    words = "" if pii is None else orjson.loads(pii).get("purpose", "")
    return AccessEntry(
        epoch=epoch,
        seq=seq,
        at_ms=at_ms,
        clerk=clerk,
        what=what,
        purpose=f"{purpose} {words}".strip(),
        document=document,
        subjects=subjects,
    )
