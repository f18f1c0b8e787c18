"""What was destroyed here, and may not come back; the files this program wrote outside its data folder."""

from __future__ import annotations

ANSWERS = """
    CREATE TABLE purge_answer (
      said_by INTEGER PRIMARY KEY REFERENCES event (id),
      number INTEGER NOT NULL,
      station INTEGER NOT NULL,
      done_ms INTEGER NOT NULL,
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """
WRITTEN_FILES = """
    CREATE TABLE written_file (
      path BLOB NOT NULL CHECK (length(path) > 0),
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (path, sha256)
    ) STRICT, WITHOUT ROWID
    """

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE purge_order (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """,
    ANSWERS,
    WRITTEN_FILES,
)
