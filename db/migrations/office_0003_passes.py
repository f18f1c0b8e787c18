"""What the office keeps of passes beyond the register: runs, blocks of blanks, the design, photos."""

from __future__ import annotations

STATEMENTS = (
    # text: what was typed to find people; NULL once the personal part of the record was destroyed
    """
    CREATE TABLE print_run (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      opened_by INTEGER NOT NULL REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      data TEXT NOT NULL CHECK (json_valid(data)),
      text TEXT
    ) STRICT
    """,
    # ranges: the keys of the passes on these sheets, in order, as closed ranges
    """
    CREATE TABLE print_batch (
      written_by INTEGER PRIMARY KEY REFERENCES event (id),
      run INTEGER NOT NULL,
      first_sheet INTEGER NOT NULL CHECK (first_sheet > 0),
      passes INTEGER NOT NULL CHECK (passes > 0),
      ranges TEXT NOT NULL CHECK (json_valid(ranges))
    ) STRICT
    """,
    "CREATE INDEX print_batch_by_run ON print_batch (run)",
    """
    CREATE TABLE print_run_closed (
      number INTEGER PRIMARY KEY,
      closed_by INTEGER NOT NULL REFERENCES event (id)
    ) STRICT
    """,
    # running numbers within the station's own block of serials
    """
    CREATE TABLE blank_block (
      printed_by INTEGER PRIMARY KEY REFERENCES event (id),
      station INTEGER NOT NULL CHECK (station BETWEEN 1 AND 65535),
      first INTEGER NOT NULL CHECK (first > 0),
      last INTEGER NOT NULL CHECK (last >= first)
    ) STRICT
    """,
    """
    CREATE TABLE chosen_design (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      chosen_by INTEGER NOT NULL REFERENCES event (id),
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """,
    """
    CREATE TABLE photo (
      resident INTEGER PRIMARY KEY,
      jpeg BLOB NOT NULL CHECK (length(jpeg) > 0)
    ) STRICT
    """,
)
