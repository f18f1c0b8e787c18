"""A person at the program: types, presses, waits, and takes pictures. Plays the demo and its end-to-end test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

Button = QAbstractButton
LONGEST_WAIT_MS = 60_000
PICTURE_DPI = 110
STEP_MS = 10
_KEYS = {
    "Enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "Esc": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    "F1": (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    "F2": (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    **{f"F{n}": (Qt.Key(Qt.Key.Key_F1 + n - 1), Qt.KeyboardModifier.NoModifier) for n in range(3, 13)},
    **{f"Ctrl+{c}": (Qt.Key(ord(c)), Qt.KeyboardModifier.ControlModifier) for c in "BDLPRTUYZ"},
    "Up": (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    "Down": (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    "Tab": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
}


class Hands:
    """`pictures` is the folder the pictures go to, numbered in the order they were taken."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures
        self._taken = 0

    def type(self, field: QLineEdit, text: str) -> None:
        """Type into a field, in place of what stood there. Han characters come as an input method commits them."""
        self._come_to(field)
        field.setFocus()
        field.selectAll()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.insert(text)

    def press(self, widget: QWidget, key: str) -> None:
        self._come_to(widget)
        code, modifier = _KEYS.get(key, (None, None))
        if code is not None and modifier is not None:
            QTest.keyClick(widget, code, modifier)
        else:
            QTest.keyClicks(widget, key)

    def click(self, button: QAbstractButton) -> None:
        self._come_to(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))

    def drop(self, window: QWidget, file: Path) -> None:
        """Drag a file from a file manager over a window and let it fall there."""
        given, middle = QMimeData(), window.rect().center()
        given.setUrls([QUrl.fromLocalFile(str(file))])
        how = (Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for event in (QDragEnterEvent(middle, *how), QDropEvent(QPointF(middle), *how)):
            event.ignore()
            QApplication.sendEvent(window, event)
            if not event.isAccepted():
                raise RuntimeError(f"the window takes no {file.name}")

    def _come_to(self, widget: QWidget) -> None:
        """Bring the widget's window to the front, as far as the desktop allows within a second.

        RuntimeError if the widget is hidden or greyed out: a person could not use it either.
        """
        if not (widget.isVisible() and widget.isEnabled()):
            raise RuntimeError(f"nobody could use {widget.accessibleName() or type(widget).__name__!r} now")
        window = widget.window()
        deadline = QDeadlineTimer(1_000)
        while not window.isActiveWindow() and not deadline.hasExpired():
            window.activateWindow()
            let_it_work(1)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the program work until something shows; TimeoutError names what did not come."""
        deadline = QDeadlineTimer(LONGEST_WAIT_MS)
        while not until():
            if deadline.hasExpired():
                raise TimeoutError(what)
            let_it_work(STEP_MS)

    def picture(self, window: QWidget, name: str) -> Path:
        """Save what the window shows now as NN-name.png; return where."""
        QApplication.sendPostedEvents()
        path = self._next(name)
        window.grab().save(str(path))
        return path

    def picture_of_pdf(self, pdf: Path, pages: Sequence[int], name: str) -> list[Path]:
        """Save pages of a PDF, from 0 or from the end with negative numbers, as pictures; return where."""
        holder = QObject()
        document = QPdfDocument(holder)
        document.load(str(pdf))
        paths = []
        for page in pages:
            number = page if page >= 0 else document.pageCount() + page
            points = document.pagePointSize(number)
            size = QSize(round(points.width() * PICTURE_DPI / 72), round(points.height() * PICTURE_DPI / 72))
            paths.append(self._next(f"{name}-{number + 1}"))
            _on_white(document.render(number, size)).save(str(paths[-1]))
        document.close()
        return paths

    def _next(self, name: str) -> Path:
        self._taken += 1
        self._pictures.mkdir(parents=True, exist_ok=True)
        return self._pictures / f"{self._taken:02d}-{name}.png"


def hush_offscreen() -> None:
    """Drop the one remark Qt's offscreen platform makes at every window; everything else Qt says is still said."""

    def handler(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support propagateSizeHints"):
            sys.stderr.write(text + "\n")

    qInstallMessageHandler(handler)


def let_it_work(length_ms: int) -> None:
    """Run the program's events for a moment. Not QTest.qWait: it keeps the interpreter from the worker meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(length_ms, loop.quit)
    loop.exec()


def _on_white(page: QImage) -> QImage:
    """Return a page as paper shows it: QtPdf leaves what is not printed transparent."""
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper
