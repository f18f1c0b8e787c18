"""F11 with sticks: the one plugged in is chosen at once, it is said when it may be pulled, a second one stays in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.media import Stick
from checkpoint_app.services.gate_desk import gate_desk
from ui.gate.gate_window import GateWindow

GIB = 1 << 30


class Plugged:
    """What is plugged in; a test puts sticks in and takes them out."""

    def __init__(self) -> None:
        self.sticks: list[Stick] = []

    def list(self) -> Sequence[Stick]:
        return list(self.sticks)

    def put(self, folder: Path, *, writable: bool = True) -> Path:
        folder.mkdir(exist_ok=True)
        self.sticks.append(Stick(path=folder, label=folder.name, free=6 * GIB, size=8 * GIB, writable=writable))
        return folder

    def pull(self, folder: Path) -> None:
        self.sticks = [stick for stick in self.sticks if stick.path != folder]


@pytest.fixture
def plugged() -> Plugged:
    return Plugged()


@pytest.fixture
def desk(community: Any, plugged: Plugged) -> Any:
    gate = community.gates[0]
    return gate_desk(gate.store, community.clock, gate.media, plugged)


def open_export(window: GateWindow) -> Any:
    window.act("leave")
    window.act("export")
    return window.view.export


def press_enter(window: GateWindow) -> None:
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_one_stick_is_chosen_at_once_and_takes_two_keys(on_duty, qtbot, plugged, tmp_path) -> None:
    stick = plugged.put(tmp_path / "东门")
    panel = open_export(on_duty)
    assert panel.rows[0].label.text() == "东门:剩 6.0 GB,共 8.0 GB"
    assert panel.rows[0].button.isChecked()
    press_enter(on_duty)
    assert panel.pull.text() == "正在写,还不能拔。"
    assert panel.pull.isVisible()
    qtbot.waitUntil(lambda: "可以拔出 东门 了" in panel.pull.text())
    (file,) = stick.glob("*.ckb")
    assert f"已写入 {file.name}" in panel.result.text()
    assert "校验码 " in panel.result.text()


def test_of_several_sticks_a_number_chooses_and_the_last_one_is_known_again(on_duty, qtbot, plugged, tmp_path) -> None:
    plugged.put(tmp_path / "ONE")
    two = plugged.put(tmp_path / "TWO")
    panel = open_export(on_duty)
    assert panel.folder.path() is None
    assert on_duty.focusWidget() is panel.rows[0].button
    QTest.keyClick(on_duty.focusWidget(), Qt.Key.Key_2)
    assert panel.folder.path() == two
    press_enter(on_duty)
    qtbot.waitUntil(lambda: "可以拔出 TWO 了" in panel.pull.text())
    on_duty.act("leave")
    plugged.sticks.reverse()
    panel = open_export(on_duty)
    assert panel.folder.path() == two


def test_a_stick_that_can_only_be_read_is_shown_and_not_chosen(on_duty, plugged, tmp_path) -> None:
    plugged.put(tmp_path / "LOCKED", writable=False)
    panel = open_export(on_duty)
    assert panel.rows[0].label.text() == "LOCKED:只能读,不能写"
    assert not panel.rows[0].button.isEnabled()
    assert panel.folder.path() == tmp_path / "stick"


def test_a_stick_plugged_in_while_the_panel_is_open_appears_and_one_pulled_goes(on_duty, plugged, tmp_path) -> None:
    panel = open_export(on_duty)
    assert "没有找到 U 盘" in panel._intro.text()
    assert on_duty._export._timer.isActive()
    stick = plugged.put(tmp_path / "LATE")
    on_duty._export.look()
    assert panel.folder.path() == stick
    plugged.pull(stick)
    on_duty._export.look()
    assert panel.folder.path() == tmp_path / "stick"
    on_duty.act("leave")
    assert not on_duty._export._timer.isActive()


def test_a_folder_that_a_person_types_is_not_taken_away_by_a_look(on_duty, plugged, tmp_path) -> None:
    plugged.put(tmp_path / "ONE")
    panel = open_export(on_duty)
    panel.folder.set_path(tmp_path / "elsewhere")
    on_duty._export.look()
    assert panel.folder.path() == tmp_path / "elsewhere"
    assert not panel.rows[0].button.isChecked()


def test_a_stick_that_is_gone_when_enter_comes_makes_no_folder_on_the_laptop(
    on_duty, qtbot, desk, plugged, tmp_path
) -> None:
    stick = plugged.put(tmp_path / "GONE")
    panel = open_export(on_duty)
    press_enter(on_duty)
    qtbot.waitUntil(lambda: "可以拔出" in panel.pull.text())
    before = desk.store.head().seq
    for file in stick.iterdir():
        file.unlink()
    stick.rmdir()
    plugged.pull(stick)
    press_enter(on_duty)
    qtbot.waitUntil(lambda: "U 盘没有插着" in panel.problem.text())
    assert not stick.exists()
    assert desk.store.head().seq == before
    assert not panel.pull.isVisible()


def test_older_exports_go_and_it_is_said(on_duty, qtbot, community, desk, clock, plugged, tmp_path) -> None:
    stick = plugged.put(tmp_path / "东门")
    for _ in range(6):
        clock.advance(hours=12)
        desk.export.export(stick)
        community.office.bundles.import_paths([stick])
    community.office.publish.publish(stick)
    desk.apply.apply(stick)
    clock.advance(hours=12)
    panel = open_export(on_duty)
    press_enter(on_duty)
    qtbot.waitUntil(lambda: "已清理" in panel.result.text())
    assert "更早的 2 个上报包" in panel.result.text()
    assert len(list(stick.glob("*.ckb"))) == 5


def test_a_second_stick_is_kept_beside_the_work_and_is_not_chosen_for_the_export(
    on_duty, qtbot, desk, plugged, tmp_path
) -> None:
    second = plugged.put(tmp_path / "SECOND")
    panel = open_export(on_duty)
    panel.mirror.button.click()
    qtbot.waitUntil(lambda: "留过,之后新增 0 条" in panel.mirror.state.text())
    (mirror,) = second.glob("*_mirror.ckb")
    before = mirror.read_bytes()
    for _ in range(50):
        desk.store.append(desk.stamp.draft(EventKind.CLOCK_CONFIRMED, {}))
    on_duty._status.refresh()
    qtbot.waitUntil(lambda: mirror.read_bytes() != before)
    third = plugged.put(tmp_path / "THIRD")
    panel = open_export(on_duty)
    assert panel.folder.path() == third
    panel.mirror.button.click()
    assert desk.mirror.choice() is None


def test_a_second_stick_that_is_pulled_is_told_quietly_at_the_foot_and_tried_again(
    on_duty, qtbot, desk, plugged, tmp_path
) -> None:
    second = plugged.put(tmp_path / "SECOND")
    panel = open_export(on_duty)
    panel.mirror.button.click()
    qtbot.waitUntil(lambda: desk.mirror.state().behind == 0)
    on_duty.act("leave")
    for file in second.iterdir():
        file.unlink()
    plugged.pull(second)
    desk.store.append(*(desk.stamp.draft(EventKind.CLOCK_CONFIRMED, {}) for _ in range(50)))
    on_duty._status.refresh()
    qtbot.waitUntil(lambda: "第二个 U 盘没有留成" in on_duty.view.footer._line.text())
    assert on_duty.view.open_panel_now() is None
    assert on_duty._mirror._again.isActive()
    plugged.put(second)
    on_duty._mirror._again.timeout.emit()
    qtbot.waitUntil(lambda: "第二个 U 盘" not in on_duty.view.footer._line.text())
    assert len(list(second.iterdir())) == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_any_size(on_duty, qtbot, plugged, theme, tmp_path, scale, clipped_in) -> None:
    theme.set_scale(scale)
    on_duty.resize(1366, 768)
    plugged.put(tmp_path / "东门")
    panel = open_export(on_duty)
    panel.mirror.button.click()
    press_enter(on_duty)
    qtbot.waitUntil(lambda: "可以拔出" in panel.pull.text())
    plugged.put(tmp_path / "KINGSTON-64")
    on_duty._export.look()
    assert clipped_in(panel) == []


def test_looking_at_sticks_is_replaced_by_a_fresh_desk(desk) -> None:
    assert replace(desk, sticks=Plugged()).sticks.list() == []
