"""The files this program wrote outside its data folder: papers, bundles, backups, so that a purge can destroy them."""

from __future__ import annotations

import os
from collections.abc import Sequence

from checkpoint_app.domain.written_file import WrittenFile
from db.store import Store

PUT_WRITTEN = """
    INSERT INTO written_file (path, sha256, at_ms) VALUES (?, ?, ?)
    ON CONFLICT (path, sha256) DO UPDATE SET at_ms = excluded.at_ms"""
SELECT_WRITTEN = "SELECT path, sha256, at_ms FROM written_file ORDER BY at_ms, path"
DELETE_WRITTEN = "DELETE FROM written_file WHERE path = ? AND sha256 = ?"

DELETE_OTHERS = "DELETE FROM written_file WHERE path = ? AND sha256 <> ?"


class WrittenFiles(Store):
    """The port `WrittenBook`. A path is kept as the bytes the system calls it by: it may be no text."""

    def note_written(self, file: WrittenFile) -> None:
        with self._connections.writing() as conn:
            conn.execute(PUT_WRITTEN, (os.fsencode(file.path), file.sha256, file.at_ms))

    def written_files(self) -> Sequence[WrittenFile]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_WRITTEN).fetchall()
        return [WrittenFile(path=os.fsdecode(path), at_ms=at_ms, sha256=sha256) for path, sha256, at_ms in rows]

    def keep_newest(self, file: WrittenFile) -> None:
        with self._connections.writing() as conn:
            conn.execute(DELETE_OTHERS, (os.fsencode(file.path), file.sha256))

    def forget_written(self, file: WrittenFile) -> None:
        with self._connections.writing() as conn:
            conn.execute(DELETE_WRITTEN, (os.fsencode(file.path), file.sha256))
