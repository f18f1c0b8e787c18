"""Somebody with a stolen laptop, its passphrase and so its keys, who writes to its database behind the program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from checkpoint_app.sync import chain
from checkpoint_app.sync.canonical import canonical
from checkpoint_app.sync.vault import open_vault
from db.connection import connect


class Thief:
    """Works on a log of one epoch. The guards of the database are gone while they work and back afterwards."""

    def __init__(self, conn: Any, community: str) -> None:
        self._conn, self._community = conn, community

    def line(self, seq: int) -> dict[str, Any]:
        (found,) = self._conn.execute("SELECT line FROM event WHERE id & 4294967295 = ?", (seq,)).fetchone()
        event: dict[str, Any] = json.loads(found)
        return event

    def put(self, seq: int, fields: dict[str, Any]) -> None:
        self._conn.execute("UPDATE event SET line = ? WHERE id & 4294967295 = ?", (canonical(fields), seq))

    def edit(self, seq: int) -> None:
        """Let a record have happened at another time."""
        self.put(seq, {**self.line(seq), "at": 1})

    def swap(self, seq: int) -> None:
        """Let two neighbours change places, each with the number of its new place."""
        one, two = self.line(seq), self.line(seq + 1)
        self.put(seq, {**two, "seq": seq})
        self.put(seq + 1, {**one, "seq": seq + 1})

    def delete(self, seq: int) -> None:
        self._conn.execute("DELETE FROM event_pii WHERE id & 4294967295 = ?", (seq,))
        self._conn.execute("DELETE FROM event WHERE id & 4294967295 = ?", (seq,))

    def drop_tail(self, after: int) -> None:
        self._conn.execute("DELETE FROM event_pii WHERE id & 4294967295 > ?", (after,))
        self._conn.execute("DELETE FROM chain_mark WHERE id & 4294967295 > ?", (after,))
        self._conn.execute("DELETE FROM event WHERE id & 4294967295 > ?", (after,))
        self._conn.execute("UPDATE own_log SET seq = ?", (after,))
        self.sign_again()

    def exchange_names(self) -> None:
        self._conn.execute("UPDATE event_pii SET pii = ?", (canonical({"said": "李四"}),))

    def sign_again(self) -> None:
        """Make every head and mark follow from the lines as they are now."""
        station, epoch = self._conn.execute("SELECT station, epoch FROM own_log").fetchone()
        digest = chain.genesis(self._community, station, epoch)
        for key, line in self._conn.execute("SELECT id, line FROM event ORDER BY id").fetchall():
            digest = chain.extend(digest, line)
            self._conn.execute("UPDATE chain_mark SET digest = ? WHERE id = ?", (digest, key))
        self._conn.execute("UPDATE own_log SET digest = ?", (digest,))


@contextmanager
def at_work(folder: Path, passphrase: str, community: str) -> Iterator[Thief]:
    conn = connect(folder / "station.db", open_vault(folder / "keys.json", passphrase), ())
    try:
        guards = conn.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            conn.execute(f"DROP TRIGGER {name}")
        yield Thief(conn, community)
        for _, sql in guards:
            conn.execute(sql)
    finally:
        conn.close()
