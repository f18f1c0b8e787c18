"""What a gate knows of passes beyond the register: photos, the design, blanks, orders by telephone, free moves."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE photo (
      resident INTEGER PRIMARY KEY,
      jpeg BLOB NOT NULL CHECK (length(jpeg) > 0)
    ) STRICT
    """,
    """
    CREATE TABLE office_design (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """,
    """
    CREATE TABLE blank_block (
      first INTEGER PRIMARY KEY CHECK (first > 0),
      last INTEGER NOT NULL CHECK (last >= first)
    ) STRICT
    """,
    """
    CREATE TABLE phone_order (
      said_by INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      subject INTEGER NOT NULL,
      right INTEGER NOT NULL CHECK (right IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX phone_order_by_time ON phone_order (at_ms)",
    "CREATE INDEX phone_order_by_subject ON phone_order (subject)",
    # the newest free move of a pass; it counts until the next passage after it
    """
    CREATE TABLE free_move (
      pass_key INTEGER PRIMARY KEY,
      said_by INTEGER NOT NULL REFERENCES event (id)
    ) STRICT
    """,
    # exit slips of whoever was let through with one: each counts once here
    """
    CREATE TABLE used_slip (
      used_by INTEGER PRIMARY KEY REFERENCES event (id),
      slip_key INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX used_slip_by_slip ON used_slip (slip_key)",
    "CREATE INDEX issued_pass_by_of ON issued_pass (of_key) WHERE of_key IS NOT NULL",
)
