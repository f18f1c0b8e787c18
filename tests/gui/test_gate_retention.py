"""The gate's foot counts down to the day until which the rules keep records."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.footer import Footer


def test_the_foot_counts_down_to_the_day_until_which_the_rules_keep_records(
    qtbot: QtBot, desk: GateDesk, community: Any, theme: Any
) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    line = footer.findChild(QLabel)
    assert line is not None
    desk.sign_on.open_shift(community.operator)
    desk.issue.issue(holder="欧阳甲", dwelling="云上苑 3-1-501", hours=2)
    footer.set_status(desk.status.read())
    assert "规则保存" not in line.text()
    community.clock.advance(hours=24 * 28)
    footer.set_status(desk.status.read())
    assert "最早的记录 28 天,规则保存 30 天" in line.text()
