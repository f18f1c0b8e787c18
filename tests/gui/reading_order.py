"""What a walk asks of controls: whether Enter presses a button, and which of two is read first."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget


def enter_presses(button: QAbstractButton) -> bool:
    """Press Enter on a button without letting anybody hear it: for the moment it is one that can be checked."""
    checkable, checked = button.isCheckable(), button.isChecked()
    button.blockSignals(True)
    button.setCheckable(True)
    before = button.isChecked()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    pressed = button.isChecked() is not before or checked
    button.setChecked(checked)
    button.setCheckable(checkable)
    button.blockSignals(False)
    return pressed


def before(one: QWidget, other: QWidget, root: QWidget) -> bool:
    """Whether `one` is read before `other`: it stands higher, or in the same row at the left."""
    first, second = (QRect(each.mapTo(root, QPoint(0, 0)), each.size()) for each in (one, other))
    same_row = min(first.bottom(), second.bottom()) - max(first.top(), second.top()) > 0
    return first.left() <= second.left() if same_row else first.top() < second.top()
