"""Which records carry both clocks, as a table of what is projected: an index on the text of every line cost more."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "CREATE TABLE anchored_record (id INTEGER PRIMARY KEY REFERENCES event (id)) STRICT",
    # as the projection reads them: [boot id, milliseconds]; a line's keys are sorted, `boot` stands right after `at`
    """
    INSERT INTO anchored_record (id)
    SELECT id FROM event
    WHERE instr(substr(line, 1, 40), ',"boot":["') > 0
      AND json_array_length(CAST(line AS TEXT), '$.boot') = 2
      AND json_type(CAST(line AS TEXT), '$.boot[0]') = 'text'
      AND json_type(CAST(line AS TEXT), '$.boot[1]') = 'integer'
    """,
    "DROP INDEX event_anchored",
)
