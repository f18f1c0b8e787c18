"""What a gate keeps of its queue beside passages: suspended passes, deliveries, emergencies."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE suspension (
      resident INTEGER PRIMARY KEY,
      suspended_by INTEGER NOT NULL REFERENCES event (id),
      why TEXT NOT NULL CHECK (why IN ('lost', 'return'))
    ) STRICT
    """,
)
