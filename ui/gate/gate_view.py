"""The gate's screen put together; it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.gate.alarm_bar import AlarmBar
from ui.gate.correction_panel import CorrectionPanel
from ui.gate.export_panel import ExportPanel
from ui.gate.feed import Feed
from ui.gate.footer import Footer
from ui.gate.header import Header
from ui.gate.help_panel import HelpPanel
from ui.gate.issue_panel import IssuePanel
from ui.gate.key_bar import KeyBar
from ui.gate.outcome_card import OutcomeCard
from ui.gate.panel import Panel
from ui.gate.sign_on_panel import SignOnPanel
from ui.gate.status_block import StatusBlock
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, Theme, set_role
from ui.widgets.form import wrapped_label
from ui.widgets.scan_line import ScanLine


class GateView(Retranslating, QWidget):
    """Left: the line and the card. Right: counts and feed. Panels lie over the card or over the feed."""

    panel_closed = Signal()

    def __init__(self, theme: Theme, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._working, self._locked = True, False
        self.header = Header(theme)
        self.alarm = AlarmBar()
        self.line = ScanLine()
        set_role(self.line, "field")
        self.card = OutcomeCard(theme, compound=compound)
        self.status = StatusBlock()
        self.feed = Feed(theme, compound=compound)
        self.key_bar = KeyBar()
        self.footer = Footer()
        self.sign_on = SignOnPanel()
        self.correction = CorrectionPanel(compound=compound)
        self.issue = IssuePanel()
        self.export = ExportPanel()
        self.help = HelpPanel()
        self._hint = wrapped_label()
        self._hint.setBuddy(self.line)
        self._left = self._stack(self.card)
        self._right = self._stack(self.feed)
        for over_card, panels in (
            (True, (self.sign_on, self.correction, self.help)),
            (False, (self.issue, self.export)),
        ):
            for panel in panels:
                self.add_panel(panel, over_card=over_card)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        if self.line.waits_for_names:
            self._hint.setText(self.tr("无证居民:输入 房号 3-1-501 / 姓名或首字母 / 电话尾号"))
        else:
            self._hint.setText(self.tr("扫码,或输入 证号 / 房号 / 姓名首字母 / 电话尾号"))
        self.line.setAccessibleName(self._hint.text())

    def wait_for_names(self, names: bool) -> None:
        """Let the line take names through the input method, or codes past it."""
        self.line.wait_for_names(names)
        self.retranslate()

    def set_working(self, working: bool) -> None:
        """Without anybody on duty the line takes nothing."""
        self._working = working
        self.line.setEnabled(working and not self._locked)
        self.key_bar.set_working(working)

    def set_locked(self, locked: bool) -> None:
        """While the window is locked the line takes nothing, whoever is on duty."""
        self._locked = locked
        self.set_working(self._working)

    def add_panel(self, panel: Panel, *, over_card: bool) -> None:
        """Take in a panel that slides over the card, or over the feed; never over the line."""
        (self._left if over_card else self._right).addWidget(panel)
        panel.closed.connect(self.close_panel)

    def open_panel(self, panel: Panel) -> None:
        """Show one panel and give it the keyboard; what another one held stays typed there."""
        self._leave_panels()
        (self._left if self._left.indexOf(panel) >= 0 else self._right).setCurrentWidget(panel)
        panel.setAccessibleName(panel.title.text())
        panel.first_field().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Return to card, feed and line; whoever is not signed on yet returns to the sign-on panel."""
        self._leave_panels()
        if self._working:  # locked, too: whoever unlocks finds the card, not the list of who may sign on
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.open_panel(self.sign_on)
        self.panel_closed.emit()

    def open_panel_now(self) -> Panel | None:
        for stack in (self._left, self._right):
            panel = stack.currentWidget()
            if isinstance(panel, Panel):
                return panel
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard with Enter, too."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            if not event.isAutoRepeat():  # a key held down does it once
                focused.click()
        else:
            super().keyPressEvent(event)

    def _leave_panels(self) -> None:
        self._left.setCurrentWidget(self.card)
        self._right.setCurrentWidget(self.feed)

    def _stack(self, page: QWidget) -> QStackedWidget:
        stack = QStackedWidget()
        stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # takes what the others leave
        stack.addWidget(page)
        return stack

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID_PX)
        left.addWidget(self._hint)
        left.addWidget(self.line)
        left.addWidget(self._left, 1)
        right_side = QWidget()
        right_side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        right = QVBoxLayout(right_side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(GRID_PX)
        right.addWidget(self.status)
        right.addWidget(_rule())
        right.addWidget(self._right, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(GRID_PX * 2, 0, GRID_PX * 2, 0)
        middle.setSpacing(GRID_PX * 2)
        middle.addLayout(left, 2)
        middle.addWidget(right_side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID_PX // 2)
        whole.addWidget(self.header)
        whole.addWidget(_rule())
        whole.addWidget(self.alarm)
        whole.addLayout(middle, 1)
        whole.addWidget(_rule())
        whole.addWidget(self.key_bar)
        whole.addWidget(self.footer)


def _rule() -> QLabel:
    rule = QLabel()
    set_role(rule, "line")
    return rule
