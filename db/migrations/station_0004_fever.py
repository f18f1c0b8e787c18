"""What a gate keeps of the sequence that follows a high reading: `of_case` is the record that opened the case."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE fever_reading (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      of_case INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      c10 INTEGER NOT NULL CHECK (c10 BETWEEN 300 AND 430),
      site TEXT NOT NULL,
      gun INTEGER NOT NULL,
      step INTEGER NOT NULL CHECK (step > 0),
      high INTEGER NOT NULL CHECK (high IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX fever_reading_by_case ON fever_reading (of_case)",
    """
    CREATE TABLE fever_call (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      of_case INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      whom TEXT NOT NULL CHECK (whom <> '')
    ) STRICT
    """,
    "CREATE INDEX fever_call_by_case ON fever_call (of_case)",
    """
    CREATE TABLE fever_contacts (
      of_case INTEGER PRIMARY KEY,
      told_by INTEGER NOT NULL REFERENCES event (id),
      seqs TEXT NOT NULL CHECK (json_valid(seqs))
    ) STRICT
    """,
    """
    CREATE TABLE fever_ending (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      of_case INTEGER NOT NULL,
      how TEXT NOT NULL CHECK (how IN ('cleared', 'confirmed', 'left', 'handed-over'))
    ) STRICT
    """,
    "CREATE INDEX fever_ending_by_case ON fever_ending (of_case)",
)
