"""Which records carry both clocks, as a table of what is projected: an index on the text of every line cost more."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "CREATE TABLE anchored_record (id INTEGER PRIMARY KEY REFERENCES event (id)) STRICT",
    # as the projection reads them: [boot id, milliseconds]; a line that was tampered with may be no JSON
    """
    INSERT INTO anchored_record (id)
    SELECT id FROM (SELECT id, CAST(line AS TEXT) AS line FROM event WHERE instr(line, CAST('"boot":["' AS BLOB)) > 0)
    WHERE CASE WHEN json_valid(line) THEN
      json_array_length(line, '$.boot') = 2
      AND json_type(line, '$.boot[0]') = 'text' AND json_type(line, '$.boot[1]') = 'integer'
    ELSE 0 END
    """,
    "DROP INDEX event_anchored",
)
