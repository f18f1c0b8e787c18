"""Ctrl+Y: the check-up at the gate."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


@pytest.fixture
def panel(on_duty):
    QTest.keyClick(on_duty.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    panel = on_duty.features["doctor"].panel
    assert on_duty.view.open_panel_now() is panel
    return panel


def examine(on_duty, qtbot, panel) -> None:
    QTest.keyClick(on_duty.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.button.isEnabled() and bool(panel.list.text()), timeout=20_000)


def test_two_keys_say_how_it_stands(on_duty, qtbot, panel):
    examine(on_duty, qtbot, panel)
    text = panel.list.text()
    for words in ("数据文件每一页都完好", "一条接一条", "屏幕上显示的都能从记录重新算出来", "时钟正常", "字体完好"):
        assert words in text
    assert "处损坏" not in panel.summary.text()
    assert not panel.repair_button.isVisible()


def test_people_pass_while_it_looks(on_duty, qtbot, panel, enter, resident_pass):
    QTest.keyClick(on_duty.focusWidget(), Qt.Key.Key_Return)
    on_duty.view.line.setFocus()
    enter(resident_pass)
    assert on_duty.view.card.content.word == "体温?"
    qtbot.waitUntil(lambda: bool(panel.list.text()), timeout=20_000)


def test_a_table_that_does_not_fit_is_named_first_and_repaired(on_duty, qtbot, panel, enter, desk):
    on_duty.act("leave")
    enter("wangxiaoming")
    enter("365")
    with desk.store._connections.writing() as conn:
        conn.execute("DELETE FROM passage")
    on_duty.act("doctor")
    examine(on_duty, qtbot, panel)
    assert panel.list.sentences[0].text().startswith("显示用的数据(passage)有 1 行与记录不符")
    assert "查出 1 处损坏" in panel.summary.text()
    panel.repair_button.click()
    qtbot.waitUntil(lambda: "已从记录重新算出" in panel.summary.text(), timeout=20_000)
    assert len(desk.store.feed(before_seq=None, limit=9)) == 1
    assert not panel.repair_button.isVisible()


def test_it_can_be_stopped(on_duty, qtbot, panel):
    QTest.keyClick(on_duty.focusWidget(), Qt.Key.Key_Return)
    panel.strip.cancel_button.click()
    qtbot.waitUntil(lambda: panel.button.isEnabled(), timeout=20_000)
    assert not panel.problem.isHidden() or panel.list.text()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_any_size(on_duty, qtbot, panel, theme, community, scale, clipped_in):
    theme.set_scale(scale)
    on_duty.resize(1366, 768)
    (community.folder / "E1" / "x.part").write_bytes(b"x")
    examine(on_duty, qtbot, panel)
    assert clipped_in(panel) == []
