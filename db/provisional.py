"""Provisional residents: who said they live here and was vouched for by the group or building head."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.domain.events import MAX_SEQ, record_key, record_number
from db.log import own_log
from db.store import Store

SELECT_PROVISIONAL = """
    SELECT id FROM passage_now
    WHERE id > ? AND id <= ? AND voided = 0 AND instr(reasons, '"provisional"') > 0 ORDER BY id"""


class Provisionals(Store):
    def provisional_since(self, seq: int) -> Sequence[int]:
        with self._connections.reading() as conn:
            log = own_log(conn)
            rows = conn.execute(SELECT_PROVISIONAL, (record_key(seq, log), log | MAX_SEQ)).fetchall()
        return [record_number(row[0], log) for row in rows]
