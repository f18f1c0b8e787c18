"""After a purge: nothing comes back from old files or an older database, and gates do the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.shift import DutyKind
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import office_desk
from checkpoint_app.sync.vault import open_vault
from db.office_store import open_office_store
from tests.unit.purging import (
    exchange,
    give_a_pass,
    midnight,
    parts_with,
    purge,
    with_two_clerks,
)

DAY_MS = 86_400_000


@pytest.fixture
def office(community: Any) -> Any:
    return with_two_clerks(community)


@pytest.fixture
def visitor(desk: GateDesk) -> Callable[[str], None]:
    """Give a visitor a pass of two hours at the first gate."""
    return lambda name: give_a_pass(desk, name)


def test_a_purged_person_does_not_come_back_from_an_old_stick(
    community: Any, office: Any, visitor: Any, desk: GateDesk, tmp_path: Path
) -> None:
    visitor("欧阳甲")
    desk.export.export(tmp_path / "lost")  # this stick turns up much later
    for _ in range(7):
        visitor("欧阳甲")
        exchange(community)
    community.clock.advance(hours=24 * 3)
    purge(office, midnight(community))
    assert parts_with(office.store, "欧阳甲") == 0

    (file,) = office.bundles.import_paths([tmp_path / "lost"])

    assert file.new_events == 0
    assert parts_with(office.store, "欧阳甲") == 0


def test_records_that_come_for_the_first_time_after_the_purge_bring_no_names(
    community: Any, office: Any, visitor: Any, desk: GateDesk, tmp_path: Path
) -> None:
    visitor("欧阳甲")
    desk.export.export(tmp_path / "lost")
    community.clock.advance(hours=24 * 3)
    purge(office, midnight(community))

    (file,) = office.bundles.import_paths([tmp_path / "lost"])

    assert file.new_events > 0
    assert parts_with(office.store, "欧阳甲") == 0
    assert "欧阳甲" not in [record.holder for record in office.store.passes(after=None, limit=100)]


def test_records_of_a_clock_nobody_believed_go_by_when_they_came(community: Any, office: Any, desk: GateDesk) -> None:
    community.clock.wall_ms -= 400 * DAY_MS  # the battery is dead
    desk.duty_log.note(DutyKind.NOTE, text="欧阳甲来过")
    community.clock.wall_ms += 400 * DAY_MS
    for gate in community.gates:
        gate.export.export(community.folder / "stick")
    office.bundles.import_paths([community.folder / "stick"])
    community.clock.advance(hours=24 * 3)
    purge(office, midnight(community))
    assert parts_with(office.store, "欧阳甲") == 0


def test_a_gate_destroys_only_what_the_office_received(
    community: Any, office: Any, visitor: Any, desk: GateDesk
) -> None:
    visitor("欧阳甲")
    desk.export.export(community.folder / "stick")
    office.bundles.import_paths([community.folder / "stick"])
    visitor("司徒乙")  # of the same day, but it stays in the gate
    community.clock.advance(hours=24 * 3)
    purge(office, midnight(community))
    community.publish()
    assert (parts_with(desk.store, "欧阳甲"), parts_with(desk.store, "司徒乙")) == (0, 1)
    exchange(community)
    assert parts_with(desk.store, "司徒乙") == 0
    exchange(community)
    told = office.store.answers(office.store.purge_orders()[-1].number)
    mine = [answer.tally.parts for answer in told if answer.station == desk.store.identity().station]
    assert mine == [1, 1]
    assert office.certify.unanswered() == ()


def test_a_gate_asked_twice_has_nothing_more_to_do(community: Any, office: Any, visitor: Any, desk: GateDesk) -> None:
    visitor("欧阳甲")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    purge(office, midnight(community))
    community.publish()
    seq = desk.store.head().seq
    assert desk.purge.pending() is None
    assert desk.purge.carry_out() is None
    assert desk.store.head().seq == seq


def test_an_office_put_back_from_before_does_it_again(
    community: Any, office: Any, visitor: Any, tmp_path: Path
) -> None:
    visitor("欧阳甲")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    old = tmp_path / "old.db"
    source = community.folder / "office"
    office.store._connections._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(source / "office.db", old)
    purge(office, midnight(community), (12,))
    record = office.certify.write(tmp_path / "certificate.pdf").record

    folder = tmp_path / "back"
    folder.mkdir()
    shutil.copy(old, folder / "office.db")
    store = open_office_store(folder, open_vault(source / "keys.json", "a cold night"))
    try:
        again = office_desk(store, community.clock, FolderMedia(), quarantine=folder / "quarantine")
        assert parts_with(store, "欧阳甲") == 1
        again.certify.order_again(record)
        again.purge.carry_out()
        assert parts_with(store, "欧阳甲") == 0
        assert store.resident(12) is None
    finally:
        store.close()


def test_an_open_fever_case_can_still_be_closed_when_its_record_is_purged(
    community: Any, office: Any, desk: GateDesk
) -> None:
    for name in ("王小明", "张三丰"):
        desk.lane.enter(name)
        desk.lane.enter("374")
    exchange(community)
    community.clock.advance(hours=24 * 3)
    purge(office, midnight(community))
    community.publish()
    cases = desk.store.fever_cases()
    assert [len(case.readings) for case in cases] == [1, 1]
    assert [line.name for line in desk.store.open_fever_cases()] == ["", ""]
