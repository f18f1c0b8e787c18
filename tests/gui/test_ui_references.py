"""PySide6 6.12.0 dropped a reference of None with each void call; CPython 3.11 died after some thousands."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel


def test_void_calls_of_qt_leave_the_references_of_none_alone(qtbot):
    label, owner = QLabel(), QObject()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(5000):
        label.setText("放行")
        label.setEnabled(True)
        owner.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100
