"""The window the queue may look at: the outcome's word and symbol, and nothing that says who, how warm or why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.errors import KnownError
from checkpoint_app.log_ports import Settings
from ui.gate.help_panel import HelpPanel
from ui.icons import pixmap
from ui.messages import outcome_word
from ui.retranslating import Retranslating
from ui.theme import OUTCOME_SYMBOLS, Theme

SHOWN = "queue-window"
_TOLD = (Ask.NOTHING, Ask.EMERGENCY, Ask.DELIVERY)
"""What may still be asked while the outcome stands; any other question blanks the window."""

_USUAL_SIZE = (640, 400)
_LARGEST_WORD = 0.22
"""Of the window's height."""


def other_screen(screens: Sequence[QScreen], own: QScreen) -> QScreen | None:
    """Return the screen that faces the queue: the first one that is not the volunteer's."""
    return next((screen for screen in screens if screen is not own), None)


class QueueWindow(Retranslating, QWidget):
    """Shows `idle` until there is an outcome. It never takes the keyboard from the gate's window."""

    closed = Signal()
    """Somebody closed it; not: the gate's window did."""

    def __init__(self, theme: Theme, *, idle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._theme, self._idle = theme, idle
        self.outcome: Outcome | None = None
        self.resize(*_USUAL_SIZE)
        theme.changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("给排队的人看"))
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """Return all that can be read in the window."""
        return self._idle if self.outcome is None else outcome_word(self.outcome)

    def show_outcome(self, outcome: Outcome | None) -> None:
        self.outcome = outcome
        self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        style = None if self.outcome is None else colours.outcomes[self.outcome]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(style.back if style else colours.surface))
        painter.setPen(QColor(style.text if style else colours.text))
        painter.setFont(self._word_font())
        words = self.rect()
        if self.outcome is not None and style is not None:
            side = round(min(self.width(), self.height()) * 0.4)
            symbol = pixmap(OUTCOME_SYMBOLS[self.outcome], style.text, side, self.devicePixelRatioF())
            top = round(self.height() * 0.12)
            painter.drawPixmap(QPoint((self.width() - side) // 2, top), symbol)
            words = QRect(0, top + side, self.width(), self.height() - top - side)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.spontaneous():
            self.closed.emit()

    def _word_font(self) -> QFont:
        """Return the font with which the words fill the window: a character is as wide as it is high."""
        font = QFont(self.font())
        across = self.width() * 0.9 / max(len(self.text()), 1)
        font.setPixelSize(max(16, round(min(self.height() * _LARGEST_WORD, across))))
        return font


class QueuePresenter(QObject):
    """F1 switches the window on and off; the choice is remembered. A second screen gets it whole, when there is one."""

    def __init__(self, panel: HelpPanel, settings: Settings, theme: Theme, *, idle: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel, self._settings, self._gate = panel, settings, parent
        self.window = QueueWindow(theme, idle=idle, parent=parent)
        self._wanted = bool(settings.get(SHOWN))
        panel.set_queue_window(self._wanted)
        panel.queue_window_chosen.connect(self._choose)
        self.window.closed.connect(lambda: self._choose(False))
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._place_again)
            app.screenRemoved.connect(self._place_again)

    def begin(self) -> None:
        """Show the window if it was wanted last time; called once the gate's own is on the screen."""
        if self._wanted:
            self._place()

    def end(self) -> None:
        self.window.close()

    def show_step(self, step: LaneStep) -> None:
        """Show a step's outcome; nothing while the queue's first is still asked something."""
        self.window.show_outcome(step.outcome if step.ask in _TOLD else None)

    def _choose(self, wanted: bool) -> None:
        self._wanted = wanted
        self._panel.set_queue_window(wanted)
        if wanted:
            self._place()
        else:
            self.window.close()
        try:
            self._settings.put(SHOWN, wanted)
        except KnownError as error:
            self._panel.show_error(error)

    def _place_again(self) -> None:
        if self.window.isVisible():
            self._place()

    def _place(self) -> None:
        screen = other_screen(QGuiApplication.screens(), self._gate.screen())
        if screen is None:
            self.window.showNormal()
            return
        self.window.setScreen(screen)
        self.window.setGeometry(screen.geometry())
        self.window.showFullScreen()
