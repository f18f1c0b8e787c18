"""A purge killed between any two of its steps: the next start goes on, and nothing of what was to go is left."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.access import Role
from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.purge import PurgeTally
from checkpoint_app.services.office_desk import office_desk
from checkpoint_app.services.purge_gate import PurgeGate
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.vault import open_vault
from db import purge as purge_of_db
from db.office_store import open_office_store
from db.station_store import open_station_store

PASSPHRASE, PIN, SECOND_PIN, GATE_PIN = "a cold night", "1357", "8642", "2468"
STEPS = {"remove_residents", "destroy", "hide", "forget_file_names", "forget_drafts", "compact", "finish_purge"}
VISITORS = 7


class WatchedStore:
    """A store, each of whose steps is told before it is taken: there somebody pulls the plug."""

    def __init__(self, store: Any, told: Callable[[str], None]) -> None:
        self._store, self._told = store, told

    def __getattr__(self, name: str) -> Any:
        if name in STEPS:
            self._told(name)
        return getattr(self._store, name)


@pytest.fixture
def ordered(community: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A purge that two persons ordered of visitors three days ago; pages of two records, so that there are several."""
    monkeypatch.setattr(purge_of_db, "PAGE", 2)
    office, gate = community.office, community.gates[0]
    head = office.access.add("郑主任", PIN, Role.HEAD)
    office.access.sign_on(head, PIN)
    office.access.add("何二", SECOND_PIN, Role.CLERK)
    gate.sign_on.sign_on(community.operator, GATE_PIN)
    for number in range(VISITORS):
        gate.issue.issue(holder=f"欧阳甲{number}", dwelling="云上苑 3-1-501", hours=2)
    gate.export.export(community.folder / "stick")
    office.bundles.import_paths([community.folder / "stick"])
    community.clock.advance(hours=72)
    midnight = day_bounds_ms(local_day(community.clock.wall_ms))[0]
    office.purge.order(midnight, (12,), second="何二", second_pin=SECOND_PIN)
    return community


def copies_of(source: Path, into: Path) -> tuple[list[Path], Callable[[str], None]]:
    """Return the copies made so far and what makes one: the folder as it lies on the disk at this instant."""
    copies: list[Path] = []

    def copy(step: str) -> None:
        copies.append(into / f"{len(copies)}-{step}")
        shutil.copytree(source, copies[-1])

    return copies, copy


def parts_left(store: Any) -> int:
    rows = store._connections._writer.execute("SELECT pii FROM event_pii").fetchall()
    return sum("欧阳甲".encode() in pii for (pii,) in rows)


def test_the_office_goes_on_after_a_kill_at_every_step(ordered: Any, tmp_path: Path, record_property: Any) -> None:
    office, source = ordered.office, ordered.folder / "office"
    copies, copy = copies_of(source, tmp_path)
    watched = replace(office.purge, store=WatchedStore(office.store, copy))
    whole = watched.carry_out(lambda done, _total: copy(f"page at {done}"))
    copy("done")
    for folder in copies:
        store = open_office_store(folder, open_vault(folder / "keys.json", PASSPHRASE))
        try:
            desk = office_desk(store, ordered.clock, FolderMedia(), quarantine=folder / "quarantine")
            again = desk.purge.carry_out()
            told = again or store.answers(1)[0].tally
            assert _counts(told) == _counts(whole), folder.name
            assert parts_left(store) == 0
            assert store.resident(12) is None
            assert desk.purge.carry_out() is None
        finally:
            store.close()
    record_property(
        "figure", f"purge at the office killed at {len(copies)} instants: each time it ended, counts the same"
    )


def test_a_gate_goes_on_after_a_kill_at_every_step(ordered: Any, tmp_path: Path, record_property: Any) -> None:
    office, gate = ordered.office, ordered.gates[0]
    office.purge.carry_out()
    bundle = office.publish.publish(ordered.folder / "stick").path
    copies, copy = copies_of(ordered.folder / "E1", tmp_path)
    watched = PurgeGate(WatchedStore(gate.store, copy), gate.stamp)  # type: ignore[arg-type]
    desk = replace(gate.apply, purge=replace(watched))
    desk.apply(bundle)
    whole = gate.store.answers(1)[0].tally
    copy("done")
    assert whole.parts == VISITORS
    for folder in copies:
        store = open_station_store(folder, open_vault(folder / "keys.json", PASSPHRASE))
        try:
            again = PurgeGate(store, EventStamp(store, ordered.clock))
            told = again.carry_out() or store.answers(1)[0].tally
            assert _counts(told) == _counts(whole), folder.name
            assert parts_left(store) == 0
            assert again.carry_out() is None
        finally:
            store.close()
    record_property("figure", f"purge at a gate killed at {len(copies)} instants: it ended, counts the same")


def _counts(tally: PurgeTally | None) -> tuple[Any, ...]:
    assert tally is not None
    return dict(tally.by_kind), tally.ranges, tally.residents, tally.heads
