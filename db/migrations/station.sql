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
) STRICT;
CREATE INDEX passage_by_visitor ON passage (pass_key) WHERE resident IS NULL AND pass_key IS NOT NULL;
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
CREATE INDEX passage_by_time ON passage (at_ms);
CREATE INDEX passage_by_resident ON passage (resident, at_ms) WHERE resident IS NOT NULL;
CREATE INDEX passage_by_pass ON passage (pass_key, at_ms) WHERE pass_key IS NOT NULL;
CREATE TABLE office_list (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL CHECK (version > 0),
  created_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE roster_entry (
  place INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  household INTEGER NOT NULL,
  compound TEXT NOT NULL,
  building TEXT NOT NULL,
  unit TEXT NOT NULL,
  room TEXT NOT NULL,
  name TEXT NOT NULL,
  phone_tail TEXT NOT NULL,
  id_tail TEXT NOT NULL,
  on_hold INTEGER NOT NULL CHECK (on_hold IN (0, 1))
) STRICT;
CREATE INDEX roster_entry_by_household ON roster_entry (household);
CREATE TABLE office_pass (
  key INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 7),
  resident INTEGER,
  household INTEGER,
  holder TEXT NOT NULL,
  dwelling TEXT NOT NULL,
  plate TEXT NOT NULL,
  nbf_s INTEGER NOT NULL,
  exp_s INTEGER NOT NULL,
  revoked_ms INTEGER,
  revoke_reason TEXT NOT NULL,
  printed_ms INTEGER,
  blank INTEGER NOT NULL CHECK (blank IN (0, 1)),
  of_key INTEGER
) STRICT;
CREATE TABLE receipt (
  epoch INTEGER PRIMARY KEY,
  ranges TEXT NOT NULL CHECK (json_valid(ranges))
) STRICT;
CREATE TABLE refused_file (
  place INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT;
CREATE TABLE fever_case (
  opened_by INTEGER PRIMARY KEY REFERENCES event (id),
  resident INTEGER UNIQUE,
  pass_key INTEGER UNIQUE,
  CHECK (resident IS NULL OR pass_key IS NULL)
) STRICT;
CREATE TABLE suspension (
  resident INTEGER NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('lost', 'return')),
  suspended_by INTEGER NOT NULL REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (resident, why)
) STRICT;
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0)
) STRICT;
CREATE INDEX delivery_by_time ON delivery (at_ms, n);
CREATE TABLE emergency_explained (
  of INTEGER PRIMARY KEY,
  explained_by INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX passage_in_emergency ON passage (id) WHERE outcome = 'EMERGENCY';
CREATE INDEX office_pass_by_resident ON office_pass (resident) WHERE resident IS NOT NULL;
CREATE TABLE fever_reading (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  of_case INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  c10 INTEGER NOT NULL CHECK (c10 BETWEEN 300 AND 430),
  site TEXT NOT NULL,
  gun INTEGER NOT NULL,
  step INTEGER NOT NULL CHECK (step > 0),
  high INTEGER NOT NULL CHECK (high IN (0, 1))
) STRICT;
CREATE INDEX fever_reading_by_case ON fever_reading (of_case);
CREATE TABLE fever_call (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  of_case INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  whom TEXT NOT NULL CHECK (whom <> '')
) STRICT;
CREATE INDEX fever_call_by_case ON fever_call (of_case);
CREATE TABLE fever_contacts (
  of_case INTEGER PRIMARY KEY,
  told_by INTEGER NOT NULL REFERENCES event (id),
  seqs TEXT NOT NULL CHECK (json_valid(seqs))
) STRICT;
CREATE TABLE fever_ending (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  of_case INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('cleared', 'confirmed', 'left', 'handed-over'))
) STRICT;
CREATE INDEX fever_ending_by_case ON fever_ending (of_case);
CREATE TABLE duty (
  said_by INTEGER PRIMARY KEY REFERENCES event (id),
  step TEXT NOT NULL CHECK (step IN ('opened', 'joined', 'left', 'closed')),
  shift INTEGER NOT NULL,
  operator INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX duty_by_step ON duty (step, said_by);
CREATE INDEX duty_by_operator ON duty (operator, said_by);
CREATE TABLE pin_refusal (
  said_by INTEGER PRIMARY KEY REFERENCES event (id),
  operator INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX pin_refusal_by_operator ON pin_refusal (operator, said_by);
CREATE TABLE own_operator (
  number INTEGER PRIMARY KEY,
  added_by INTEGER NOT NULL REFERENCES event (id),
  name TEXT NOT NULL,
  pin_hash TEXT NOT NULL
) STRICT;
CREATE TABLE duty_note (
  noted_by INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  operator INTEGER NOT NULL,
  kind TEXT NOT NULL,
  agent TEXT,
  n INTEGER,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE last_export (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  said_by INTEGER NOT NULL REFERENCES event (id),
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE measuring (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  said_by INTEGER NOT NULL REFERENCES event (id),
  works INTEGER NOT NULL CHECK (works IN (0, 1)),
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE thermometer (
  number INTEGER PRIMARY KEY,
  said_by INTEGER NOT NULL REFERENCES event (id),
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ok', 'suspect', 'broken', 'gone')),
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE visit (
  asked_by INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
  slip INTEGER,
  until_ms INTEGER
) STRICT;
CREATE INDEX visit_waiting ON visit (asked_by) WHERE waits = 1;
CREATE INDEX visit_by_slip ON visit (slip) WHERE slip IS NOT NULL;
CREATE TABLE visitor (
  pass_key INTEGER PRIMARY KEY,
  inside INTEGER NOT NULL CHECK (inside >= 0),
  since_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX visitor_inside ON visitor (pass_key) WHERE inside > 0;
CREATE TABLE paper_row (
  entered_by INTEGER PRIMARY KEY REFERENCES event (id),
  sheet TEXT NOT NULL CHECK (sheet <> ''),
  row INTEGER NOT NULL CHECK (row > 0)
) STRICT;
CREATE INDEX paper_row_by_sheet ON paper_row (sheet, row);
CREATE TABLE vehicle (
  id INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  pass_key INTEGER
) STRICT;
CREATE INDEX vehicle_by_pass ON vehicle (pass_key, at_ms) WHERE pass_key IS NOT NULL;
CREATE TABLE photo (
  resident INTEGER PRIMARY KEY,
  jpeg BLOB NOT NULL CHECK (length(jpeg) > 0)
) STRICT;
CREATE TABLE office_design (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE TABLE blank_block (
  first INTEGER PRIMARY KEY CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first)
) STRICT;
CREATE TABLE phone_order (
  said_by INTEGER PRIMARY KEY REFERENCES event (id),
  at_ms INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  right INTEGER NOT NULL CHECK (right IN (0, 1))
) STRICT;
CREATE INDEX phone_order_by_time ON phone_order (at_ms);
CREATE INDEX phone_order_by_subject ON phone_order (subject);
CREATE TABLE free_move (
  pass_key INTEGER PRIMARY KEY,
  said_by INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE TABLE used_slip (
  used_by INTEGER PRIMARY KEY REFERENCES event (id),
  slip_key INTEGER NOT NULL
) STRICT;
CREATE INDEX used_slip_by_slip ON used_slip (slip_key);
CREATE INDEX issued_pass_by_of ON issued_pass (of_key) WHERE of_key IS NOT NULL;
CREATE TABLE asked_correction (
  number INTEGER PRIMARY KEY,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  asked_ms INTEGER NOT NULL,
  reason TEXT NOT NULL,
  void INTEGER NOT NULL CHECK (void IN (0, 1)),
  dir TEXT CHECK (dir IN ('in', 'out')),
  amends INTEGER NOT NULL CHECK (amends IN (0, 1)),
  c10 INTEGER
) STRICT;
CREATE TABLE asked_answer (
  number INTEGER PRIMARY KEY,
  said_by INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE TABLE purge_order (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  data TEXT NOT NULL CHECK (json_valid(data))
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
CREATE TABLE anchored_record (id INTEGER PRIMARY KEY REFERENCES event (id)) STRICT;
