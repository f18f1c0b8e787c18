"""终端丢失, 证书, 密钥, 恢复单 and 换口令 in the office's window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkpoint_app.sync.vault import open_vault
from ui.models.station_tables import StationColumn
from ui.models.today_table import TodayTable
from ui.office.keys_task import KeysTask
from ui.office.office_tools import PageName, Topic
from ui.office.passphrase_task import PassphraseTask
from ui.office.recovery_task import RecoveryTask
from ui.office.today_lines import TodayKind, read_today

RETURN = Qt.Key.Key_Return


@pytest.fixture
def reported(community: Any) -> int:
    """The first gate reported; return the last record the office holds of it."""
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    community.office.bundles.import_paths([gate.export.export(community.folder / "stick")[0].path])
    return int(community.office.lose.look(1).last_held)


def select_station(window: Any, settle: Any, row: int = 0) -> Any:
    window.go(PageName.STATIONS)
    settle()
    page = window.stations.page
    page.stations.selectRow(row)
    return page


def state_of(page: Any, row: int = 0) -> str:
    model = page.stations.model()
    return str(model.index(row, StationColumn.STATE).data())


def test_a_lost_laptop_is_withdrawn_and_replaced_with_five_keys_and_one_file_dialogue(
    reported: int, window: Any, community: Any, settle: Any, press: Any, chooser: Any, until: Any, said: Any
) -> None:
    """Counted at the office alone; the gate adds a file, twelve digits and its passphrase twice."""
    chooser.answers.append(community.folder / "stick" / "E1-new.ckk")
    keys = ["Ctrl+5", "the laptop's row"]
    page = select_station(window, settle)
    page.lost_button.click()
    keys.append("终端丢失/更换")
    panel = window.stations.lost.panel
    assert QApplication.focusWidget() is panel.replace_button
    assert panel.after.text() == str(reported)
    assert "1 号机 东门 1 号机,卡口 E1" in panel.facts.text()
    press(Qt.Key.Key_Space)
    keys.append("停用,并生成替换的启用包")
    until(lambda: page.panel is page.code_panel)
    code, kit = page.code_panel.code.text(), community.folder / "stick" / "E1-new.ckk"
    assert (len(code), kit.exists()) == (14, True)
    page.code_panel.close_button.click()
    keys.append("已经告知,关闭")
    assert len(keys) <= 5
    settle()
    assert "已停用" in said()
    assert state_of(page) == f"丢失,记录认到第 {reported} 条"
    assert community.office.store.stations()[-1].certificate.name == "东门 1 号机-2"


def test_what_is_lost_is_counted_as_soon_as_the_number_on_paper_is_typed(
    reported: int, window: Any, settle: Any, press: Any
) -> None:
    select_station(window, settle).lost_button.click()
    panel = window.stations.lost.panel
    panel.paper.setFocus()
    press(str(reported + 20))
    assert f"确定丢失 20 条记录:{reported + 1}–{reported + 20}。" in panel._missing.text()
    panel.after.setText("x")
    panel.lose_button.click()
    assert panel.isVisibleTo(window)


def test_it_is_withdrawn_alone_and_taken_back(
    reported: int, window: Any, community: Any, settle: Any, said: Any, until: Any
) -> None:
    page = select_station(window, settle)
    page.lost_button.click()
    window.stations.lost.panel.lose_button.click()
    until(lambda: "已停用" in said())
    settle()
    page = select_station(window, settle)
    page.lost_button.click()
    panel = window.stations.lost.panel
    assert not panel.replace_button.isEnabled()
    assert QApplication.focusWidget() is panel.found_button
    panel.found_button.click()
    assert "恢复使用" in said()
    assert not community.office.store.stations()[0].is_lost


def test_leaving_the_file_dialogue_withdraws_nothing(
    reported: int, window: Any, community: Any, settle: Any, chooser: Any
) -> None:
    select_station(window, settle).lost_button.click()
    chooser.answers.append(None)
    window.stations.lost.panel.replace_button.click()
    assert not community.office.store.stations()[0].is_lost


def test_a_certificate_that_ends_soon_is_told_in_the_morning_and_renewed(
    window: Any, community: Any, settle: Any, said: Any
) -> None:
    store, clock = community.office.store, community.clock
    kinds = {line.kind for line in read_today(store, clock.wall_ms)}
    assert TodayKind.CERTIFICATES not in kinds
    clock.advance(hours=340 * 24)
    page = select_station(window, settle)
    window.stations.refresh()
    page.stations.selectRow(0)
    assert state_of(page) == "证书快到期,请续一年"
    (line,) = [line for line in read_today(store, clock.wall_ms) if line.kind is TodayKind.CERTIFICATES]
    assert "东门 1 号机、西门 1 号机 的证书最早 11月23日 到期" in TodayTable().text(line, 0)
    page.renew_button.click()
    assert "1 号机的证书续到" in said()
    settle()
    assert state_of(page) == "使用中"


def task(window: Any, kind: type) -> Any:
    window.go(PageName.SAFETY)
    (found,) = [each for each in window.safety.tasks if isinstance(each, kind)]
    found.open()
    return found


def test_a_recovery_sheet_is_written_and_the_morning_asks_for_none_any_more(
    window: Any, community: Any, tmp_path: Path, chooser: Any, press: Any, until: Any, said: Any
) -> None:
    store = community.office.store
    asked = [line.kind for line in read_today(store, community.clock.wall_ms)]
    assert TodayKind.NO_RECOVERY in asked
    recovery = task(window, RecoveryTask)
    assert "还没有生成过" in recovery.state()
    chooser.answers.append(tmp_path / "恢复单.pdf")
    press("a cold night")
    press(RETURN)
    until(lambda: "离线副本 恢复单.age 已生成" in said())
    assert (tmp_path / "恢复单.pdf").exists()
    assert (tmp_path / "恢复单.age").exists()
    assert recovery.panel.passphrase.text() == ""
    assert "最近一张" in recovery.state()
    assert TodayKind.NO_RECOVERY not in [line.kind for line in read_today(store, community.clock.wall_ms)]


def test_with_a_wrong_passphrase_there_is_no_sheet(
    window: Any, tmp_path: Path, chooser: Any, press: Any, until: Any, said: Any
) -> None:
    task(window, RecoveryTask)
    chooser.answers.append(tmp_path / "恢复单.pdf")
    press("a warm night")
    press(RETURN)
    until(lambda: "口令不对" in said())
    assert not (tmp_path / "恢复单.pdf").exists()


def test_keys_are_changed_and_an_old_one_destroyed(window: Any, community: Any, said: Any) -> None:
    community.clock.advance(minutes=1)
    keys = task(window, KeysTask)
    keys.panel.change_button.click()
    assert "换了一把新的" in said()
    assert keys.panel.table.model().rowCount() == 2
    community.publish()
    community.clock.advance(hours=31 * 24)
    for gate in community.gates:
        community.office.bundles.import_paths([gate.export.export(community.folder / "stick")[0].path])
    keys.open()
    assert "有 1 把旧的可以销毁" in keys.state()
    keys.panel.table.select_row(lambda row: row.may_be_destroyed)
    assert keys.panel.destroy_button.isEnabled()
    keys.panel.destroy_button.click()
    assert "已销毁" in said()
    assert not keys.panel.destroy_button.isEnabled()


def test_the_offices_passphrase_is_changed(window: Any, community: Any, press: Any, until: Any, said: Any) -> None:
    passphrase = task(window, PassphraseTask)
    for text in ("a cold night", "a warm day", "a warm dax"):
        press(text)
        press(RETURN)
    assert "不一样" in said()
    passphrase.panel.again.setText("a warm day")
    passphrase.panel.change_button.click()
    until(lambda: "口令已换" in said())
    open_vault(community.folder / "office" / "keys.json", "a warm day")
    assert (passphrase.panel.old.text(), passphrase.panel.new.text()) == ("", "")


def test_a_lost_laptop_is_offered_for_no_order_no_blanks_and_missed_by_nobody(
    window: Any, community: Any, settle: Any
) -> None:
    community.office.lose.lose(1, after=0)
    window.work.tell_changed(*Topic)
    window.go(PageName.PASSES)
    settle()
    window.passes.page.order_button.click()
    orders = window.passes.orders.panel.station
    assert [orders.itemText(n) for n in range(orders.count())] == ["2  西门 1 号机"]
    lines = read_today(community.office.store, community.clock.wall_ms)
    (silent,) = [line for line in lines if line.kind is TodayKind.SILENT]
    assert (silent.details["names"], silent.details["stations"]) == (("西门 1 号机",), 1)
