"""A disk that is full, a store that fails: nothing green, a sentence, and what was typed is still there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from checkpoint_app.domain.events import Event, EventDraft
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.errors import StorageError
from checkpoint_app.services.gate_desk import GateDesk, gate_desk


class FullDisk:
    """The real store on a disk that can fill up."""

    def __init__(self, store) -> None:
        self._store = store
        self.full = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def append(self, *drafts: EventDraft) -> Sequence[Event]:
        if self.full:
            raise StorageError("disk-full")
        return self._store.append(*drafts)

    def put(self, name: str, value: Any) -> None:
        if self.full:
            raise StorageError("disk-full")
        self._store.put(name, value)


@pytest.fixture
def disk(community) -> FullDisk:
    return FullDisk(community.gates[0].store)


@pytest.fixture
def desk(community, disk) -> GateDesk:
    return gate_desk(disk, community.clock, community.gates[0].media)


def test_a_full_disk_shows_nothing_green_and_keeps_the_reading(on_duty, enter, resident_pass, disk, desk):
    enter(resident_pass)
    before = desk.store.head().seq
    disk.full = True
    enter("366")
    content = on_duty.view.card.content
    assert content.outcome is Outcome.HOLD
    assert content.word == "没有保存"
    assert "磁盘已满" in content.lines[0]
    assert on_duty.view.line.text() == "366"
    assert "上一条没有保存" in on_duty.view.footer._line.text()
    assert desk.store.head().seq == before
    disk.full = False
    enter("366")
    assert on_duty.view.card.content.outcome is Outcome.PASS
    assert desk.store.head().seq == before + 1
    assert "已存盘" in on_duty.view.footer._line.text()


def test_a_sign_on_that_was_not_saved_opens_no_line(gate, disk):
    disk.full = True
    panel = gate.view.sign_on
    panel.operator.setText("1")
    panel.pin.setText("2468")
    panel.button.click()
    assert "磁盘已满" in panel.problem.text()
    assert not gate.view.line.isEnabled()


def test_a_correction_that_was_not_saved_leaves_the_panel_open(on_duty, enter, resident_pass, disk):
    enter(resident_pass)
    enter("366")
    on_duty.act("correct")
    disk.full = True
    on_duty.view.correction.void_button.click()
    assert "磁盘已满" in on_duty.view.correction.problem.text()
    assert on_duty.view.open_panel_now() is on_duty.view.correction


def test_a_direction_that_cannot_be_remembered_is_told(on_duty, disk):
    direction = on_duty.desk.lane.direction
    disk.full = True
    on_duty.act("turn")
    assert "磁盘已满" in on_duty.view.card.content.lines[0]
    assert on_duty.desk.lane.direction is direction, "the lane turned behind the header's back"


def test_records_leave_a_full_disk_on_a_stick_and_the_fault_is_told(on_duty, disk, qtbot, tmp_path):
    panel = on_duty.view.export
    on_duty.act("export")
    panel.folder.set_path(tmp_path / "stick")
    disk.full = True
    panel.button.click()
    qtbot.waitUntil(lambda: "磁盘已满" in panel.problem.text(), timeout=10_000)
    assert len(list((tmp_path / "stick").glob("*.ckb"))) == 1


def test_a_look_that_cannot_be_remembered_is_changed_all_the_same(on_duty, disk, theme):
    disk.full = True
    on_duty.act("help")
    on_duty.view.help.scales["1.25"].click()
    assert theme.scale == 1.25
    assert "磁盘已满" in on_duty.view.help.problem.text()
