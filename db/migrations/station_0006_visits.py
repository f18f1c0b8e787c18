"""What a gate keeps of visits: who waits for a host, and which visitors' passes are inside."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # a visit asked for at the gate; names stay in the record's personal part, so that destroying it destroys them
    """
    CREATE TABLE visit (
      asked_by INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      people INTEGER NOT NULL CHECK (people > 0),
      waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
      slip INTEGER,
      until_ms INTEGER
    ) STRICT
    """,
    "CREATE INDEX visit_waiting ON visit (asked_by) WHERE waits = 1",
    "CREATE INDEX visit_by_slip ON visit (slip) WHERE slip IS NOT NULL",
    # for each pass a visitor showed: the entries with it since it last went out, and when the first of them was
    """
    CREATE TABLE visitor (
      pass_key INTEGER PRIMARY KEY,
      inside INTEGER NOT NULL CHECK (inside >= 0),
      since_ms INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX visitor_inside ON visitor (pass_key) WHERE inside > 0",
)
