"""Photos of residents (照片): small JPEGs in the encrypted database, imported at the office."""

from __future__ import annotations

from collections.abc import Mapping

from checkpoint_app.domain.events import EventDraft
from db.connection import Connection
from db.log import OwnLog, append_drafts
from db.store import Store

SELECT_PHOTO = "SELECT jpeg FROM photo WHERE resident = ?"
SELECT_PHOTOS = "SELECT resident, jpeg FROM photo ORDER BY resident"
PUT_PHOTO = """
    INSERT INTO photo (resident, jpeg) VALUES (?, ?) ON CONFLICT (resident) DO UPDATE SET jpeg = excluded.jpeg"""
SELECT_SIZE = "SELECT count(*), coalesce(sum(length(jpeg)), 0) FROM photo"


class PhotoLookup(Store):
    """The photo of one resident, the same at gate and office."""

    def photo(self, resident: int) -> bytes | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_PHOTO, (resident,)).fetchone()
        return None if row is None else bytes(row[0])


class Photos(PhotoLookup, OwnLog):
    """The port `office_ports.PhotoBook`."""

    def put_photos(self, photos: Mapping[int, bytes], draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            conn.executemany(PUT_PHOTO, photos.items())
            append_drafts(conn, self._projection(), (draft,))

    def photo_size(self) -> tuple[int, int]:
        with self._connections.reading() as conn:
            count, size = conn.execute(SELECT_SIZE).fetchone()
        return count, size


def read_photos(conn: Connection) -> list[tuple[int, bytes]]:
    return [(resident, bytes(jpeg)) for resident, jpeg in conn.execute(SELECT_PHOTOS).fetchall()]
