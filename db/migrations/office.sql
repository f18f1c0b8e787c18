CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE TABLE setting (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
CREATE TABLE event (
  id INTEGER PRIMARY KEY CHECK (id & 4294967295 > 0),
  line BLOB NOT NULL CHECK (length(line) > 1)
) STRICT;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TABLE event_pii (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  pii BLOB NOT NULL CHECK (length(pii) > 1)
) STRICT;
CREATE TRIGGER event_pii_is_never_changed BEFORE UPDATE ON event_pii
BEGIN SELECT RAISE(ABORT, 'personal data is destroyed, never changed'); END;
CREATE TABLE own_log (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  station INTEGER NOT NULL CHECK (station BETWEEN 0 AND 65535),
  epoch INTEGER NOT NULL CHECK (epoch BETWEEN 1 AND 2047),
  seq INTEGER NOT NULL CHECK (seq BETWEEN 0 AND 4294967295),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE TRIGGER own_log_only_grows BEFORE UPDATE ON own_log
WHEN NEW.station <> OLD.station OR (NEW.epoch, NEW.seq) <= (OLD.epoch, OLD.seq)
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TABLE chain_mark (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE TRIGGER chain_mark_is_never_changed BEFORE UPDATE ON chain_mark
BEGIN SELECT RAISE(ABORT, 'the chain is never changed'); END;
CREATE TABLE correction (
  of INTEGER PRIMARY KEY,
  void INTEGER NOT NULL CHECK (void IN (0, 1)),
  dir TEXT CHECK (dir IN ('in', 'out')),
  dir_by INTEGER NOT NULL,
  c10 INTEGER,
  c10_by INTEGER NOT NULL,
  band TEXT CHECK (band IN ('normal', 'low', 'high', 'none')),
  band_by INTEGER NOT NULL
) STRICT;
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
) STRICT;
CREATE INDEX issued_pass_by_resident ON issued_pass (resident) WHERE resident IS NOT NULL;
CREATE INDEX issued_pass_by_household ON issued_pass (household) WHERE household IS NOT NULL;
CREATE INDEX issued_pass_by_run ON issued_pass (run) WHERE run IS NOT NULL;
CREATE TABLE revocation (
  key INTEGER PRIMARY KEY,
  revoked_by INTEGER NOT NULL REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE TABLE roster_key (
  key TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (key, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE operator (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  pin_hash TEXT NOT NULL,
  lead INTEGER NOT NULL CHECK (lead IN (0, 1))
) STRICT;
CREATE TABLE trusted_station (
  number INTEGER PRIMARY KEY,
  gate TEXT NOT NULL,
  certificate TEXT NOT NULL CHECK (json_valid(certificate)),
  cutoff_epoch INTEGER,
  cutoff_seq INTEGER,
  cutoff_serial INTEGER
) STRICT;
CREATE TABLE policy_pack (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
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
) STRICT;
CREATE INDEX resident_by_household ON resident (household);
CREATE INDEX roster_key_by_place ON roster_key (place);
CREATE TABLE gate (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  name TEXT NOT NULL,
  compound TEXT NOT NULL
) STRICT;
CREATE TRIGGER trusted_station_has_a_gate BEFORE INSERT ON trusted_station
WHEN NOT EXISTS (SELECT 1 FROM gate WHERE code = NEW.gate)
BEGIN SELECT RAISE(ABORT, 'no such gate'); END;
CREATE TABLE coverage_range (
  station INTEGER NOT NULL CHECK (station BETWEEN 1 AND 65535),
  epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 2047),
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first),
  PRIMARY KEY (station, epoch, first)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER coverage_ranges_never_overlap BEFORE INSERT ON coverage_range
WHEN EXISTS (
  SELECT 1 FROM coverage_range
  WHERE station = NEW.station AND epoch = NEW.epoch AND first <= NEW.last AND last >= NEW.first
)
BEGIN SELECT RAISE(ABORT, 'ranges overlap'); END;
CREATE TABLE station_tally (
  station INTEGER PRIMARY KEY,
  passages INTEGER NOT NULL CHECK (passages >= 0)
) STRICT;
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
) STRICT;
CREATE INDEX imported_file_known ON imported_file (sha256) WHERE state IN ('imported', 'nothing-new');
CREATE INDEX imported_file_by_time ON imported_file (at_ms);
CREATE INDEX imported_file_by_station ON imported_file (station, at_ms) WHERE station IS NOT NULL;
CREATE TABLE gate_count (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('delivery', 'vehicle', 'return')),
  n INTEGER NOT NULL CHECK (n > 0)
) STRICT;
CREATE INDEX gate_count_by_day ON gate_count ((at_ms + 28800000) / 86400000);
CREATE TABLE publication (
  published_by INTEGER PRIMARY KEY REFERENCES event (id),
  version INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE daily_report (
  sent_by INTEGER PRIMARY KEY REFERENCES event (id),
  day TEXT NOT NULL,
  version INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE INDEX daily_report_by_day ON daily_report (day, version);
CREATE TABLE print_run (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  opened_by INTEGER NOT NULL REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  text TEXT
) STRICT;
CREATE TABLE print_batch (
  written_by INTEGER PRIMARY KEY REFERENCES event (id),
  run INTEGER NOT NULL,
  first_sheet INTEGER NOT NULL CHECK (first_sheet > 0),
  passes INTEGER NOT NULL CHECK (passes > 0),
  ranges TEXT NOT NULL CHECK (json_valid(ranges))
) STRICT;
CREATE INDEX print_batch_by_run ON print_batch (run);
CREATE TABLE print_run_closed (
  number INTEGER PRIMARY KEY,
  closed_by INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE TABLE blank_block (
  printed_by INTEGER PRIMARY KEY REFERENCES event (id),
  station INTEGER NOT NULL CHECK (station BETWEEN 1 AND 65535),
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first)
) STRICT;
CREATE TABLE chosen_design (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  chosen_by INTEGER NOT NULL REFERENCES event (id),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE TABLE photo (
  resident INTEGER PRIMARY KEY,
  jpeg BLOB NOT NULL CHECK (length(jpeg) > 0)
) STRICT;
CREATE TABLE clerk (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  pin_hash TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('clerk', 'head', 'auditor')),
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE TABLE access (
  said_by INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  clerk INTEGER NOT NULL,
  what TEXT NOT NULL,
  purpose TEXT NOT NULL,
  document TEXT NOT NULL,
  subjects INTEGER NOT NULL CHECK (subjects >= 0)
) STRICT;
CREATE TABLE clerk_pin_refusal (
  said_by INTEGER PRIMARY KEY REFERENCES event (id),
  clerk INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE office_key (
  number INTEGER PRIMARY KEY,
  recipient TEXT NOT NULL UNIQUE,
  identity TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  destroyed_ms INTEGER,
  CHECK ((identity = '') = (destroyed_ms IS NOT NULL))
) STRICT;
CREATE TABLE recovery_sheet (
  printed_by INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT;
CREATE TABLE slot_tally (
  half_hour INTEGER NOT NULL,
  station INTEGER NOT NULL,
  passages INTEGER NOT NULL CHECK (passages > 0),
  PRIMARY KEY (half_hour, station)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_file_reach ON imported_file (station, newest_ms) WHERE newest_ms IS NOT NULL;
CREATE TABLE unknown_record (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  kind TEXT NOT NULL
) STRICT;
CREATE TABLE list_applied (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  version INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE list_change (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  what TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  n INTEGER NOT NULL
) STRICT;
CREATE TABLE head_claim (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  station INTEGER NOT NULL,
  epoch INTEGER,
  seq INTEGER NOT NULL CHECK (seq > 0),
  code TEXT NOT NULL CHECK (length(code) = 6)
) STRICT;
CREATE TABLE purge_order (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  ordered_by INTEGER NOT NULL REFERENCES event (id),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE TABLE purge_mark (
  station INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (station, epoch)
) STRICT, WITHOUT ROWID;
CREATE TABLE purged_resident (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE legal_hold (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  said_by INTEGER NOT NULL REFERENCES event (id),
  document TEXT NOT NULL,
  set_ms INTEGER NOT NULL,
  resident INTEGER,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER,
  lifted_ms INTEGER
) STRICT;
CREATE TABLE purge_answer (
  said_by INTEGER PRIMARY KEY REFERENCES event (id),
  number INTEGER NOT NULL,
  station INTEGER NOT NULL,
  done_ms INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE TABLE written_file (
  path BLOB NOT NULL CHECK (length(path) > 0),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (path, sha256)
) STRICT, WITHOUT ROWID;
CREATE TABLE asked_correction (
  number INTEGER PRIMARY KEY,
  asked_by INTEGER NOT NULL REFERENCES event (id),
  station INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  asked_ms INTEGER NOT NULL,
  void INTEGER NOT NULL CHECK (void IN (0, 1)),
  dir TEXT CHECK (dir IN ('in', 'out')),
  amends INTEGER NOT NULL CHECK (amends IN (0, 1)),
  c10 INTEGER,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX asked_correction_by_time ON asked_correction (asked_by);
CREATE TABLE asked_answer (
  said_by INTEGER PRIMARY KEY REFERENCES event (id),
  number INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  why TEXT NOT NULL
) STRICT;
CREATE INDEX asked_answer_by_number ON asked_answer (number);
CREATE TABLE anchored_record (id INTEGER PRIMARY KEY REFERENCES event (id)) STRICT;
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
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
) STRICT;
CREATE INDEX passage_by_visitor ON passage (pass_key) WHERE resident IS NULL AND pass_key IS NOT NULL;
CREATE INDEX passage_by_day ON passage ((at_ms + 28800000) / 86400000, resident);
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
FROM passage AS p LEFT JOIN correction AS c ON c.of = p.id;
