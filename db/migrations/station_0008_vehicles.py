"""What a gate keeps of vehicles: one row for each time one stood at the gate."""

from __future__ import annotations

STATEMENTS = (
    # the passages of its people are the `people` records that follow it: what becomes of them becomes of the vehicle
    """
    CREATE TABLE vehicle (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      people INTEGER NOT NULL CHECK (people > 0),
      pass_key INTEGER
    ) STRICT
    """,
    "CREATE INDEX vehicle_by_pass ON vehicle (pass_key, at_ms) WHERE pass_key IS NOT NULL",
)
