"""Which records carry both clocks, as at a gate; and passages stand without a reference to their records.

The reference of `passage` was looked up for every passage of an import, four seconds in a hundred. A passage is only
ever written beside its record, in the same transaction, and no record is ever deleted; the doctor compares the two.
"""

from __future__ import annotations

from db.migrations import log_0001, station_0013_anchors

STATEMENTS: tuple[str, ...] = (
    *station_0013_anchors.STATEMENTS,
    "DROP VIEW passage_now",
    "ALTER TABLE passage RENAME TO passage_before",
    """
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      dir TEXT NOT NULL CHECK (dir IN ('in', 'out')),
      outcome TEXT NOT NULL,
      admitted INTEGER NOT NULL CHECK (admitted IN (0, 1)),
      high INTEGER NOT NULL CHECK (high IN (0, 1)),
      reasons TEXT NOT NULL,
      resident INTEGER,
      pass_key INTEGER,
      c10 INTEGER,
      trip TEXT
    ) STRICT
    """,
    """
    INSERT INTO passage (id, at_ms, dir, outcome, admitted, high, reasons, resident, pass_key, c10, trip)
    SELECT id, at_ms, dir, outcome, admitted, high, reasons, resident, pass_key, c10, trip
    FROM passage_before ORDER BY id
    """,
    "DROP TABLE passage_before",
    "CREATE INDEX passage_by_visitor ON passage (pass_key) WHERE resident IS NULL AND pass_key IS NOT NULL",
    "CREATE INDEX passage_by_day ON passage ((at_ms + 28800000) / 86400000, resident)",
    log_0001.PASSAGE_NOW,
)
