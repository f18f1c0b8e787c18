"""Purges, legal holds, and marks below which no personal part is taken in."""

from __future__ import annotations

from db.migrations.station_0012_purge import ANSWERS, WRITTEN_FILES

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE purge_order (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      ordered_by INTEGER NOT NULL REFERENCES event (id),
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """,
    """
    CREATE TABLE purge_mark (
      station INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL CHECK (seq > 0),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      PRIMARY KEY (station, epoch)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE purged_resident (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      digest TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE legal_hold (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      said_by INTEGER NOT NULL REFERENCES event (id),
      document TEXT NOT NULL,
      set_ms INTEGER NOT NULL,
      resident INTEGER,
      from_ms INTEGER NOT NULL,
      until_ms INTEGER,
      lifted_ms INTEGER
    ) STRICT
    """,
    ANSWERS,
    WRITTEN_FILES,
)
