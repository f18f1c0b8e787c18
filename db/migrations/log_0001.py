"""The log and what every role projects from it: passages, corrections, passes. Architecture.md §2."""

from __future__ import annotations

# normal: measured and judged; not one too low to count, nor one taken while no rules judged it
PASSAGE_NOW = """
    CREATE VIEW passage_now AS
    SELECT p.id, p.at_ms, coalesce(c.dir, p.dir) AS dir, p.outcome, p.admitted,
      CASE WHEN c.band IS NULL THEN p.high ELSE c.band = 'high' END AS high,
      CASE WHEN c.band IS NULL THEN p.high = 0 AND (CASE WHEN c.c10_by > 0 THEN c.c10 ELSE p.c10 END) IS NOT NULL
        AND instr(p.reasons, '"not-measured"') = 0 AND instr(p.reasons, '"no-rules"') = 0
        AND instr(p.reasons, '"on-paper"') = 0
        ELSE c.band = 'normal' END AS normal,
      p.reasons, p.resident, p.pass_key, p.trip,
      CASE WHEN c.c10_by > 0 THEN c.c10 ELSE p.c10 END AS c10,
      coalesce(c.void, 0) AS voided, coalesce(c.dir_by > 0 OR c.c10_by > 0, 0) AS amended
    FROM passage AS p LEFT JOIN correction AS c ON c.of = p.id
    """

STATEMENTS = (
    """
    CREATE TABLE identity (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """,
    """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT
    """,
    # id = station << 43 | epoch << 32 | seq; line = the canonical bytes that the chain covers
    """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY CHECK (id & 4294967295 > 0),
      line BLOB NOT NULL CHECK (length(line) > 1)
    ) STRICT
    """,
    """
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'records are never changed'); END
    """,
    """
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END
    """,
    """
    CREATE TABLE event_pii (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      pii BLOB NOT NULL CHECK (length(pii) > 1)
    ) STRICT
    """,
    # deleting is allowed: destroying the personal part is what a purge does
    """
    CREATE TRIGGER event_pii_is_never_changed BEFORE UPDATE ON event_pii
    BEGIN SELECT RAISE(ABORT, 'personal data is destroyed, never changed'); END
    """,
    """
    CREATE TABLE own_log (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      station INTEGER NOT NULL CHECK (station BETWEEN 0 AND 65535),
      epoch INTEGER NOT NULL CHECK (epoch BETWEEN 1 AND 2047),
      seq INTEGER NOT NULL CHECK (seq BETWEEN 0 AND 4294967295),
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE TRIGGER own_log_only_grows BEFORE UPDATE ON own_log
    WHEN NEW.station <> OLD.station OR (NEW.epoch, NEW.seq) <= (OLD.epoch, OLD.seq)
    BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
    """,
    # the chain's digest after record `id` (seq 0: the genesis), here and there; between marks it is recomputed
    """
    CREATE TABLE chain_mark (
      id INTEGER PRIMARY KEY,
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE TRIGGER chain_mark_is_never_changed BEFORE UPDATE ON chain_mark
    BEGIN SELECT RAISE(ABORT, 'the chain is never changed'); END
    """,
    """
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      dir TEXT NOT NULL CHECK (dir IN ('in', 'out')),
      outcome TEXT NOT NULL,
      admitted INTEGER NOT NULL CHECK (admitted IN (0, 1)),
      high INTEGER NOT NULL CHECK (high IN (0, 1)),
      reasons TEXT NOT NULL,
      resident INTEGER,
      pass_key INTEGER,
      c10 INTEGER,
      trip TEXT
    ) STRICT
    """,
    "CREATE INDEX passage_by_visitor ON passage (pass_key) WHERE resident IS NULL AND pass_key IS NOT NULL",
    # keyed by the record corrected, which may arrive later; dir_by, c10_by and band_by name the correction that had the
    # word; band: what the rules in force said of the new reading, the last time that there were any
    """
    CREATE TABLE correction (
      of INTEGER PRIMARY KEY,
      void INTEGER NOT NULL CHECK (void IN (0, 1)),
      dir TEXT CHECK (dir IN ('in', 'out')),
      dir_by INTEGER NOT NULL,
      c10 INTEGER,
      c10_by INTEGER NOT NULL,
      band TEXT CHECK (band IN ('normal', 'low', 'high', 'none')),
      band_by INTEGER NOT NULL
    ) STRICT
    """,
    PASSAGE_NOW,
    # of two records for one serial or one revocation the one with the lower key has the word: order does not matter
    """
    CREATE TABLE issued_pass (
      key INTEGER PRIMARY KEY,
      issued_by INTEGER NOT NULL REFERENCES event (id),
      issued_ms INTEGER NOT NULL,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 7),
      resident INTEGER,
      household INTEGER,
      holder TEXT NOT NULL,
      dwelling TEXT NOT NULL,
      plate TEXT NOT NULL,
      nbf_s INTEGER NOT NULL,
      exp_s INTEGER NOT NULL,
      run INTEGER,
      blank INTEGER NOT NULL CHECK (blank IN (0, 1)),
      of_key INTEGER
    ) STRICT
    """,
    "CREATE INDEX issued_pass_by_resident ON issued_pass (resident) WHERE resident IS NOT NULL",
    "CREATE INDEX issued_pass_by_household ON issued_pass (household) WHERE household IS NOT NULL",
    "CREATE INDEX issued_pass_by_run ON issued_pass (run) WHERE run IS NOT NULL",
    """
    CREATE TABLE revocation (
      key INTEGER PRIMARY KEY,
      revoked_by INTEGER NOT NULL REFERENCES event (id),
      at_ms INTEGER NOT NULL,
      reason TEXT NOT NULL
    ) STRICT
    """,
    # people are found by key ranges; `place` orders what is found and names the person in the role's own roster
    """
    CREATE TABLE roster_key (
      key TEXT NOT NULL,
      place INTEGER NOT NULL,
      PRIMARY KEY (key, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE operator (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      pin_hash TEXT NOT NULL,
      lead INTEGER NOT NULL CHECK (lead IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE trusted_station (
      number INTEGER PRIMARY KEY,
      gate TEXT NOT NULL,
      certificate TEXT NOT NULL CHECK (json_valid(certificate)),
      cutoff_epoch INTEGER,
      cutoff_seq INTEGER,
      cutoff_serial INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE policy_pack (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT
    """,
)
