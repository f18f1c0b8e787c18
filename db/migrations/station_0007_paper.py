"""What a gate keeps of rows entered from paper: which of which sheet are in the log already."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE paper_row (
      entered_by INTEGER PRIMARY KEY REFERENCES event (id),
      sheet TEXT NOT NULL CHECK (sheet <> ''),
      row INTEGER NOT NULL CHECK (row > 0)
    ) STRICT
    """,
    "CREATE INDEX paper_row_by_sheet ON paper_row (sheet, row)",
)
