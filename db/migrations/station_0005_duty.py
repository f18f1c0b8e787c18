"""What a gate keeps of its shifts: who is on duty, the duty log, operators of its own, thermometers."""

from __future__ import annotations

STATEMENTS = (
    # who came, went and handed over; the open shift is what these lines come to
    """
    CREATE TABLE duty (
      said_by INTEGER PRIMARY KEY REFERENCES event (id),
      step TEXT NOT NULL CHECK (step IN ('opened', 'joined', 'left', 'closed')),
      shift INTEGER NOT NULL,
      operator INTEGER NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX duty_by_step ON duty (step, said_by)",
    "CREATE INDEX duty_by_operator ON duty (operator, said_by)",
    """
    CREATE TABLE pin_refusal (
      said_by INTEGER PRIMARY KEY REFERENCES event (id),
      operator INTEGER NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX pin_refusal_by_operator ON pin_refusal (operator, said_by)",
    # entered at this gate; office bundles replace the office's operators, not these
    """
    CREATE TABLE own_operator (
      number INTEGER PRIMARY KEY,
      added_by INTEGER NOT NULL REFERENCES event (id),
      name TEXT NOT NULL,
      pin_hash TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE duty_note (
      noted_by INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      operator INTEGER NOT NULL,
      kind TEXT NOT NULL,
      agent TEXT,
      n INTEGER,
      text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE last_export (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      said_by INTEGER NOT NULL REFERENCES event (id),
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE measuring (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      said_by INTEGER NOT NULL REFERENCES event (id),
      works INTEGER NOT NULL CHECK (works IN (0, 1)),
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE thermometer (
      number INTEGER PRIMARY KEY,
      said_by INTEGER NOT NULL REFERENCES event (id),
      name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('ok', 'suspect', 'broken', 'gone')),
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
)
