"""Who works at the office, what they looked at, keys and lost stations."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE clerk (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      name TEXT NOT NULL CHECK (name <> ''),
      pin_hash TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('clerk', 'head', 'auditor')),
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE access (
      said_by INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      clerk INTEGER NOT NULL,
      what TEXT NOT NULL,
      purpose TEXT NOT NULL,
      document TEXT NOT NULL,
      subjects INTEGER NOT NULL CHECK (subjects >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE clerk_pin_refusal (
      said_by INTEGER PRIMARY KEY REFERENCES event (id),
      clerk INTEGER NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
    # the office's age keys of the months; a destroyed one keeps its public half, so that a stray bundle can be named
    """
    CREATE TABLE office_key (
      number INTEGER PRIMARY KEY,
      recipient TEXT NOT NULL UNIQUE,
      identity TEXT NOT NULL,
      from_ms INTEGER NOT NULL,
      destroyed_ms INTEGER,
      CHECK ((identity = '') = (destroyed_ms IS NOT NULL))
    ) STRICT
    """,
    """
    CREATE TABLE recovery_sheet (
      printed_by INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      fingerprint TEXT NOT NULL
    ) STRICT
    """,
)
