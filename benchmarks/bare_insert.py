"""One bare SQLCipher insert with fsync: what the disk and the cipher take at least, at the same moment."""

from __future__ import annotations

import secrets
from pathlib import Path

from benchmarks.measure import seconds_of
from db.connection import Connections

PEER = "bare SQLCipher insert with fsync"
LINE = b"x" * 200
CREATE = "CREATE TABLE line (id INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT"
INSERT = "INSERT INTO line (line) VALUES (?)"


class BareInsert:
    """A database of one table in `folder`; insert turn by turn with what is measured, so that both see one disk."""

    def __init__(self, folder: Path) -> None:
        self._connections = Connections(folder / f"bare-{secrets.token_hex(4)}.db", secrets.token_bytes(32))
        with self._connections.writing() as conn:
            conn.execute(CREATE)
        self.seconds: list[float] = []

    def insert(self) -> None:
        self.seconds.append(seconds_of(self._insert))

    def close(self) -> None:
        self._connections.close()

    def _insert(self) -> None:
        with self._connections.writing() as conn:
            conn.execute(INSERT, (LINE,))
