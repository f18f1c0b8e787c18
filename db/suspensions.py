"""Whose passes do not count at this gate: lost ones, and those of a household somebody returned to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.subject import Suspension
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

PUT_SUSPENSION = """
    INSERT INTO suspension (resident, why, suspended_by, at_ms) VALUES (?, ?, ?, ?)
    ON CONFLICT (resident, why) DO UPDATE SET suspended_by = excluded.suspended_by, at_ms = excluded.at_ms
    WHERE excluded.suspended_by > suspended_by"""
SELECT_SUSPENSION = """
    SELECT why FROM suspension
    WHERE resident = :resident AND at_ms >= coalesce(CASE
      WHEN why = 'lost' THEN coalesce(
        (SELECT issued_ms FROM issued_pass WHERE key = :pass_key),
        (SELECT printed_ms FROM office_pass WHERE key = :pass_key))
      WHEN :pass_key IS NULL THEN
        (SELECT max(printed_ms) FROM office_pass WHERE resident = :resident AND revoked_ms IS NULL)
      ELSE (SELECT printed_ms FROM office_pass WHERE key = :pass_key) END, 0)
    ORDER BY why DESC LIMIT 1"""
SELECT_PASSES = """
    SELECT held.key FROM (
      SELECT key FROM issued_pass WHERE resident = :resident
      UNION SELECT key FROM office_pass WHERE resident = :resident AND revoked_ms IS NULL) AS held
    WHERE held.key NOT IN (SELECT key FROM revocation)
      AND NOT EXISTS (SELECT 1 FROM office_pass AS o WHERE o.key = held.key AND o.revoked_ms IS NOT NULL)
    ORDER BY held.key"""
_WHY = frozenset(why.value for why in Suspension)


class SuspensionPart(ProjectionPart):
    """`passes-suspended` names residents and why; of each reason the newest record has the word.

    A pass issued after a loss counts. After a return only the office lifts the suspension: the pass it printed later
    counts, and whoever comes without one is known to have it. A return outweighs a loss.
    """

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM suspension",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.PASSES_SUSPENDED,)
    WRITES: ClassVar[tuple[str, ...]] = (PUT_SUSPENSION,)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        residents, why = fields["data"].get("residents"), fields["data"].get("why")
        if isinstance(residents, list) and isinstance(why, str) and why in _WHY:
            self._rows[PUT_SUSPENSION] += [
                (resident, why, key, fields["at"]) for resident in residents if is_whole(resident)
            ]


class Suspensions(Store):
    def suspension(self, resident: int, *, pass_key: int | None = None) -> Suspension | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_SUSPENSION, {"resident": resident, "pass_key": pass_key}).fetchone()
        return None if row is None else Suspension(row[0])

    def passes_held_by(self, resident: int) -> Sequence[int]:
        with self._connections.reading() as conn:
            return [row[0] for row in conn.execute(SELECT_PASSES, {"resident": resident}).fetchall()]
