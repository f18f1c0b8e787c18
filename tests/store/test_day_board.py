"""A day on the import board: received, zero, late, gap, rejected."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.exchange import DayState, FileState, ImportedFile


def states(community: Any, days_ago: int = 0) -> list[tuple[DayState, int]]:
    day = local_day(community.clock.wall_ms) - timedelta(days=days_ago)
    return list(community.office.store.day_states(day).values())


def test_a_day_is_received_zero_or_late(community: Any, tmp_path: Path) -> None:
    assert states(community) == [(DayState.LATE, 0), (DayState.LATE, 0)]
    east, west = community.gates
    east.sign_on.sign_on(community.operator, "2468")
    east.lane.enter("张三丰")
    east.lane.enter("366")
    for gate in (east, west):
        gate.export.export(tmp_path)
    community.office.bundles.import_paths([tmp_path])
    assert states(community) == [(DayState.RECEIVED, 1), (DayState.ZERO, 0)]
    community.clock.advance(hours=24)
    assert states(community) == [(DayState.LATE, 0), (DayState.LATE, 0)]
    assert states(community, days_ago=1) == [(DayState.RECEIVED, 1), (DayState.ZERO, 0)]


def test_a_day_with_records_missing_has_a_gap(community: Any) -> None:
    east = community.gates[0]
    east.sign_on.sign_on(community.operator, "2468")
    east.lane.enter("张三丰")
    east.lane.enter("366")
    log, last = east.store, east.store.head().seq
    file = ImportedFile(
        name="later.ckb",
        sha256=b"2" * 32,
        state=FileState.IMPORTED,
        at_ms=community.clock.wall_ms,
        station=1,
        epoch=1,
        first=3,
        last=last,
    )
    draft = EventDraft(kind=EventKind.BUNDLE_IMPORTED, at_ms=community.clock.wall_ms, data={"state": "imported"})
    community.office.store.insert_segment(log.head_at(2), list(log.lines(3, last)), log.head(), file, draft)
    assert states(community)[0] == (DayState.GAP, 1)


def test_a_day_whose_only_file_was_refused_is_rejected(community: Any) -> None:
    refused = ImportedFile(
        name="broken.ckb",
        sha256=b"1" * 32,
        state=FileState.REFUSED,
        at_ms=community.clock.wall_ms,
        station=1,
        epoch=1,
        first=1,
        last=5,
        reason="bundle-chain-broken",
    )
    draft = EventDraft(kind=EventKind.BUNDLE_REFUSED, at_ms=community.clock.wall_ms, data={"state": "refused"})
    community.office.store.note_file(refused, draft)
    assert states(community) == [(DayState.REJECTED, 0), (DayState.LATE, 0)]
