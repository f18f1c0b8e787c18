"""What only the office holds: the whole roster, gates, what was imported, what was published."""

from __future__ import annotations

STATEMENTS = (
    # local day (UTC+8) first: an import touches the pages of its own days only; by resident alone every import
    # would rewrite the whole index, and 1.2 million passages already took a third longer
    "CREATE INDEX passage_by_day ON passage ((at_ms + 28800000) / 86400000, resident)",
    """
    CREATE TABLE resident (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      household INTEGER NOT NULL CHECK (household > 0),
      compound TEXT NOT NULL,
      building TEXT NOT NULL,
      unit TEXT NOT NULL,
      room TEXT NOT NULL,
      name TEXT NOT NULL,
      id_number TEXT NOT NULL,
      phone TEXT NOT NULL,
      tenure TEXT NOT NULL,
      on_hold INTEGER NOT NULL CHECK (on_hold IN (0, 1)),
      grid TEXT NOT NULL,
      plates TEXT NOT NULL CHECK (json_valid(plates))
    ) STRICT
    """,
    "CREATE INDEX resident_by_household ON resident (household)",
    "CREATE INDEX roster_key_by_place ON roster_key (place)",
    """
    CREATE TABLE gate (
      code TEXT PRIMARY KEY CHECK (code <> ''),
      name TEXT NOT NULL,
      compound TEXT NOT NULL
    ) STRICT
    """,
    # a gate's station cannot be enrolled at a gate that does not exist
    """
    CREATE TRIGGER trusted_station_has_a_gate BEFORE INSERT ON trusted_station
    WHEN NOT EXISTS (SELECT 1 FROM gate WHERE code = NEW.gate)
    BEGIN SELECT RAISE(ABORT, 'no such gate'); END
    """,
    # closed ranges of seq held, never touching or overlapping
    """
    CREATE TABLE coverage_range (
      station INTEGER NOT NULL CHECK (station BETWEEN 1 AND 65535),
      epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 2047),
      first INTEGER NOT NULL CHECK (first > 0),
      last INTEGER NOT NULL CHECK (last >= first),
      PRIMARY KEY (station, epoch, first)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER coverage_ranges_never_overlap BEFORE INSERT ON coverage_range
    WHEN EXISTS (
      SELECT 1 FROM coverage_range
      WHERE station = NEW.station AND epoch = NEW.epoch AND first <= NEW.last AND last >= NEW.first
    )
    BEGIN SELECT RAISE(ABORT, 'ranges overlap'); END
    """,
    """
    CREATE TABLE station_tally (
      station INTEGER PRIMARY KEY,
      passages INTEGER NOT NULL CHECK (passages >= 0)
    ) STRICT
    """,
    # no hash: the file could not even be read; newest_ms: until when its new records tell, if their clock is believed
    """
    CREATE TABLE imported_file (
      id INTEGER PRIMARY KEY,
      noted_by INTEGER NOT NULL REFERENCES event (id),
      name TEXT NOT NULL,
      sha256 BLOB NOT NULL CHECK (length(sha256) IN (0, 32)),
      state TEXT NOT NULL CHECK (state IN ('imported', 'duplicate', 'nothing-new', 'refused')),
      at_ms INTEGER NOT NULL,
      station INTEGER,
      epoch INTEGER,
      first INTEGER,
      last INTEGER,
      new_events INTEGER NOT NULL CHECK (new_events >= 0),
      newest_ms INTEGER CHECK (newest_ms <= at_ms),
      reason TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX imported_file_known ON imported_file (sha256) WHERE state IN ('imported', 'nothing-new')",
    "CREATE INDEX imported_file_by_time ON imported_file (at_ms)",
    "CREATE INDEX imported_file_by_station ON imported_file (station, at_ms) WHERE station IS NOT NULL",
    # what a gate counts beside passages; n: things left, people in a vehicle, people who returned
    """
    CREATE TABLE gate_count (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what IN ('delivery', 'vehicle', 'return')),
      n INTEGER NOT NULL CHECK (n > 0)
    ) STRICT
    """,
    "CREATE INDEX gate_count_by_day ON gate_count ((at_ms + 28800000) / 86400000)",
    """
    CREATE TABLE publication (
      published_by INTEGER PRIMARY KEY REFERENCES event (id),
      version INTEGER NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE daily_report (
      sent_by INTEGER PRIMARY KEY REFERENCES event (id),
      day TEXT NOT NULL,
      version INTEGER NOT NULL,
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """,
    "CREATE INDEX daily_report_by_day ON daily_report (day, version)",
)
