"""Ctrl+B at the gate and 备份 at the office: a backup while the window is open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.gate.gate_window import GateWindow


def test_ctrl_b_and_two_enters_write_a_backup_and_the_lane_goes_on(
    qtbot: Any, on_duty: GateWindow, desk: Any, tmp_path: Path
) -> None:
    panel = on_duty.features["backup"].panel
    on_duty.act("backup")
    assert "还没有备份过" in panel._state.text()
    panel.folder.field.setText(str(tmp_path / "stick"))
    QTest.keyClick(panel.folder.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.result.isVisibleTo(panel), timeout=20_000)
    (backup,) = desk.backup.backups()
    assert Path(backup.path).name in panel.result.text()
    assert "上次备份" in panel._state.text()
    on_duty.act("leave")
    on_duty.act("backup")
    assert panel.folder.path() == tmp_path / "stick"


def test_a_folder_that_cannot_be_written_is_said_and_can_be_tried_again(
    qtbot: Any, on_duty: GateWindow, desk: Any, tmp_path: Path
) -> None:
    panel = on_duty.features["backup"].panel
    (tmp_path / "file").write_text("no folder")
    on_duty.act("backup")
    panel.folder.field.setText(str(tmp_path / "file"))
    panel.button.click()
    qtbot.waitUntil(lambda: panel.problem.isVisibleTo(panel), timeout=20_000)
    assert panel.button.isEnabled()
    assert desk.backup.backups() == ()
