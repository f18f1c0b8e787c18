"""What a gate keeps of its queue beside passages: suspended passes, deliveries, emergencies."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE suspension (
      resident INTEGER NOT NULL,
      why TEXT NOT NULL CHECK (why IN ('lost', 'return')),
      suspended_by INTEGER NOT NULL REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (resident, why)
    ) STRICT
    """,
    """
    CREATE TABLE delivery (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      n INTEGER NOT NULL CHECK (n > 0)
    ) STRICT
    """,
    "CREATE INDEX delivery_by_time ON delivery (at_ms, n)",
    # keyed by the passage explained, which is of the same log
    """
    CREATE TABLE emergency_explained (
      of INTEGER PRIMARY KEY,
      explained_by INTEGER NOT NULL REFERENCES event (id)
    ) STRICT
    """,
    "CREATE INDEX passage_in_emergency ON passage (id) WHERE outcome = 'EMERGENCY'",
    "CREATE INDEX office_pass_by_resident ON office_pass (resident) WHERE resident IS NOT NULL",
)
