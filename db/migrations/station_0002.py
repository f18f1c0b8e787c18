"""What only a gate holds: the office's last word."""

from __future__ import annotations

STATEMENTS = (
    "CREATE INDEX passage_by_time ON passage (at_ms)",
    "CREATE INDEX passage_by_resident ON passage (resident, at_ms) WHERE resident IS NOT NULL",
    "CREATE INDEX passage_by_pass ON passage (pass_key, at_ms) WHERE pass_key IS NOT NULL",
    """
    CREATE TABLE office_list (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      version INTEGER NOT NULL CHECK (version > 0),
      created_ms INTEGER NOT NULL
    ) STRICT
    """,
    # place: own compound first, then by dwelling; the order in which people are offered
    """
    CREATE TABLE roster_entry (
      place INTEGER PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      household INTEGER NOT NULL,
      compound TEXT NOT NULL,
      building TEXT NOT NULL,
      unit TEXT NOT NULL,
      room TEXT NOT NULL,
      name TEXT NOT NULL,
      phone_tail TEXT NOT NULL,
      id_tail TEXT NOT NULL,
      on_hold INTEGER NOT NULL CHECK (on_hold IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX roster_entry_by_household ON roster_entry (household)",
    """
    CREATE TABLE office_pass (
      key INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 7),
      resident INTEGER,
      household INTEGER,
      holder TEXT NOT NULL,
      dwelling TEXT NOT NULL,
      plate TEXT NOT NULL,
      nbf_s INTEGER NOT NULL,
      exp_s INTEGER NOT NULL,
      revoked_ms INTEGER,
      revoke_reason TEXT NOT NULL,
      printed_ms INTEGER,
      blank INTEGER NOT NULL CHECK (blank IN (0, 1)),
      of_key INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE receipt (
      epoch INTEGER PRIMARY KEY,
      ranges TEXT NOT NULL CHECK (json_valid(ranges))
    ) STRICT
    """,
    """
    CREATE TABLE refused_file (
      place INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      code TEXT NOT NULL
    ) STRICT
    """,
    # one row for each case still open, named by its first high reading; nobody known has neither
    """
    CREATE TABLE fever_case (
      opened_by INTEGER PRIMARY KEY REFERENCES event (id),
      resident INTEGER UNIQUE,
      pass_key INTEGER UNIQUE,
      CHECK (resident IS NULL OR pass_key IS NULL)
    ) STRICT
    """,
)
