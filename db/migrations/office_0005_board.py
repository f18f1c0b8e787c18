"""The board of gates and shifts, who holds which office bundle, records not understood, codes of hand-over sheets."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # passages, voided ones too, by half hour (at_ms / 1800000): what a shift counts without reading its passages
    """
    CREATE TABLE slot_tally (
      half_hour INTEGER NOT NULL,
      station INTEGER NOT NULL,
      passages INTEGER NOT NULL CHECK (passages > 0),
      PRIMARY KEY (half_hour, station)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX imported_file_reach ON imported_file (station, newest_ms) WHERE newest_ms IS NOT NULL",
    # records of kinds this version does not know: a later one projects exactly these when it opens the database
    """
    CREATE TABLE unknown_record (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      kind TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE list_applied (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      version INTEGER NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
    # decisions that gates learn by the next office bundle; n: passes revoked, the pack's or station's number
    """
    CREATE TABLE list_change (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      what TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      n INTEGER NOT NULL
    ) STRICT
    """,
    # what a hand-over sheet said: the log's last record and its code, typed at the office; epoch: NULL while not known
    """
    CREATE TABLE head_claim (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      station INTEGER NOT NULL,
      epoch INTEGER,
      seq INTEGER NOT NULL CHECK (seq > 0),
      code TEXT NOT NULL CHECK (length(code) = 6)
    ) STRICT
    """,
)
