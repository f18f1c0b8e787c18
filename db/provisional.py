"""Provisional residents: who said they live here and was vouched for by the group or building head."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.domain.events import MAX_SEQ, event_id, split_event_id
from db.log import SELECT_HEAD
from db.store import Store

SELECT_PROVISIONAL = """
    SELECT id FROM passage_now
    WHERE id > ? AND id <= ? AND voided = 0 AND instr(reasons, '"provisional"') > 0 ORDER BY id"""


class Provisionals(Store):
    def provisional_since(self, seq: int) -> Sequence[int]:
        with self._connections.reading() as conn:
            station, epoch, _seq, _digest = conn.execute(SELECT_HEAD).fetchone()
            log = event_id(station, epoch, 0)
            rows = conn.execute(SELECT_PROVISIONAL, (log | seq, log | MAX_SEQ)).fetchall()
        return [split_event_id(row[0])[2] for row in rows]
