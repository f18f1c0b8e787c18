"""What a gate keeps of its shifts: who is on duty, the duty log, thermometers."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE measuring (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      said_by INTEGER NOT NULL REFERENCES event (id),
      works INTEGER NOT NULL CHECK (works IN (0, 1))
    ) STRICT
    """,
)
