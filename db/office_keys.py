"""The office's age keys of the months, and when its recovery sheet was printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from checkpoint_app.domain.events import OFFICE_STATION, EventDraft, EventKind
from checkpoint_app.domain.station import AgeKey, TrustedStation
from db.connection import Connection
from db.log import OwnLog, append_drafts
from db.projections import Fields, ProjectionPart
from db.trust import write_stations

INSERT_KEY = "INSERT INTO office_key (recipient, identity, from_ms, destroyed_ms) VALUES (?, ?, ?, ?)"
DESTROY_KEY = "UPDATE office_key SET identity = '', destroyed_ms = ? WHERE recipient = ? AND destroyed_ms IS NULL"
SELECT_KEYS = "SELECT recipient, identity, from_ms, destroyed_ms FROM office_key ORDER BY number"
INSERT_SHEET = "INSERT INTO recovery_sheet (printed_by, at_ms, fingerprint) VALUES (?, ?, ?)"
SELECT_SHEET = "SELECT at_ms, fingerprint FROM recovery_sheet ORDER BY printed_by DESC LIMIT 1"


class RecoveryPart(ProjectionPart):
    """The recovery sheets printed; the newest one opens the office."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM recovery_sheet",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.RECOVERY_PRINTED,)
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_SHEET,)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        fingerprint = fields["data"].get("fingerprint")
        if key >> 43 == OFFICE_STATION and isinstance(fingerprint, str):
            self._rows[INSERT_SHEET].append((key, fields["at"], fingerprint))


class OfficeKeys(OwnLog):
    """The port `KeyBook`."""

    def put_age_key(self, key: AgeKey, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            write_age_keys(conn, (key,))
            append_drafts(conn, self._projection(), (draft,))
        self._read_identity()

    def destroy_age_key(self, recipient: str, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            conn.execute(DESTROY_KEY, (draft.at_ms, recipient))
            append_drafts(conn, self._projection(), (draft,))
        self._connections.empty_log()  # else the write-ahead log keeps the page with the key
        self._read_identity()

    def recovery_sheet(self) -> tuple[int, str] | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_SHEET).fetchone()
        return None if row is None else (row[0], row[1])

    def change_stations(self, stations: Sequence[TrustedStation], *drafts: EventDraft) -> None:
        with self._connections.writing() as conn:
            write_stations(conn, stations)
            append_drafts(conn, self._projection(), drafts)


def read_age_keys(conn: Connection) -> tuple[AgeKey, ...]:
    return tuple(
        AgeKey(recipient=recipient, identity=identity, from_ms=from_ms, destroyed_ms=destroyed_ms)
        for recipient, identity, from_ms, destroyed_ms in conn.execute(SELECT_KEYS).fetchall()
    )


def write_age_keys(conn: Connection, keys: Iterable[AgeKey]) -> None:
    conn.executemany(INSERT_KEY, [(key.recipient, key.identity, key.from_ms, key.destroyed_ms) for key in keys])
