"""Corrections the office asks this gate for, and where the records stand that carry both clocks."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # as the office's newest list has them; a request is over when a record of this gate answers it
    """
    CREATE TABLE asked_correction (
      number INTEGER PRIMARY KEY,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      asked_ms INTEGER NOT NULL,
      reason TEXT NOT NULL,
      void INTEGER NOT NULL CHECK (void IN (0, 1)),
      dir TEXT CHECK (dir IN ('in', 'out')),
      amends INTEGER NOT NULL CHECK (amends IN (0, 1)),
      c10 INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE asked_answer (
      number INTEGER PRIMARY KEY,
      said_by INTEGER NOT NULL REFERENCES event (id)
    ) STRICT
    """,
    # a line's keys are sorted: `boot` stands right after `at`, and hardly any record has it
    """CREATE INDEX event_anchored ON event (id) WHERE instr(substr(line, 1, 40), ',"boot":["') > 0""",
)
