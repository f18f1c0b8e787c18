"""The check-up finds nothing to mend after a purge: the replay hides who was hidden, at the office and at a gate."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.purge import FORGOTTEN

PIN, SECOND_PIN, GATE_PIN = "1357", "8642", "2468"


@pytest.fixture
def purged(community: Any) -> Any:
    """A community whose passages of three days ago were purged, at the office and at the gate they were at."""
    office, gate, stick = community.office, community.gates[0], community.folder / "stick"
    office.access.sign_on(office.access.add("郑主任", PIN, Role.HEAD), PIN)
    office.access.add("何二", SECOND_PIN, Role.CLERK)
    gate.sign_on.sign_on(community.operator, GATE_PIN)
    gate.lane.enter("王小明")
    gate.lane.enter("366")
    gate.export.export(stick)
    office.bundles.import_paths([stick])
    community.publish()
    community.clock.advance(hours=72)
    before_ms, _ = day_bounds_ms(local_day(community.clock.wall_ms))
    office.purge.order(before_ms, (), second="何二", second_pin=SECOND_PIN)
    office.purge.carry_out()
    community.publish()
    return community


def test_the_replay_hides_who_was_hidden(purged: Any) -> None:
    office, gate = purged.office.store, purged.gates[0].store
    (seen,) = office.passages(before_key=None, limit=10)
    assert seen.resident == FORGOTTEN
    for store in (office, gate):
        assert store.examination().stale_projections() == ()
