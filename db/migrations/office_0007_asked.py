"""Corrections asked for, and where the records stand that carry both clocks."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # the clerk's words stay with the record's personal part alone
    """
    CREATE TABLE asked_correction (
      number INTEGER PRIMARY KEY,
      asked_by INTEGER NOT NULL REFERENCES event (id),
      station INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      asked_ms INTEGER NOT NULL,
      void INTEGER NOT NULL CHECK (void IN (0, 1)),
      dir TEXT CHECK (dir IN ('in', 'out')),
      amends INTEGER NOT NULL CHECK (amends IN (0, 1)),
      c10 INTEGER,
      withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX asked_correction_by_time ON asked_correction (asked_by)",
    """
    CREATE TABLE asked_answer (
      said_by INTEGER PRIMARY KEY REFERENCES event (id),
      number INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      done INTEGER NOT NULL CHECK (done IN (0, 1)),
      why TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX asked_answer_by_number ON asked_answer (number)",
    # a line's keys are sorted: `boot` stands right after `at`, and hardly any record has it
    """CREATE INDEX event_anchored ON event (id) WHERE instr(substr(line, 1, 40), ',"boot":["') > 0""",
)
