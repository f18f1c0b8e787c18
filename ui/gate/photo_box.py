"""The photo of whom the card shows, beside the signed words: to compare, gone with the next person or after a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.errors import KnownError
from checkpoint_app.gate_ports import PassBook
from ui.retranslating import Retranslating

_USUAL, _LEAST = QSize(144, 192), QSize(48, 64)
STAYS_MS = 30_000
"""After the outcome, when nobody else comes: long enough to look, not for all who pass the screen."""


class PhotoBox(Retranslating, QWidget):
    """Takes no room while there is nobody to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.image = QImage()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("登记的照片"))
        self.update()

    def sizeHint(self) -> QSize:
        return _USUAL

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def show_photo(self, jpeg: bytes | None) -> None:
        """Show a JPEG; None hides the box, and what cannot be decoded is said in its place."""
        self.image = QImage()
        if jpeg is not None:
            self.image.loadFromData(jpeg, "JPEG")
        self.setVisible(jpeg is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.image.isNull():
            words = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect(), words, self.tr("照片读不出来"))
        else:
            room = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRect((self.width() - room.width()) // 2, 0, room.width(), room.height()), self.image)
        painter.end()


class PhotoPresenter(QObject):
    """Looks a photo up once a person: the step of a lane changes oftener than whom it is about."""

    def __init__(self, box: PhotoBox, book: PassBook, parent: QObject) -> None:
        super().__init__(parent)
        self._box, self._book = box, book
        self._shown: int | None = None
        self._away = QTimer(self, interval=STAYS_MS, singleShot=True)
        self._away.timeout.connect(lambda: self._show(None))

    def show_step(self, step: LaneStep) -> None:
        resident = None if step.person is None else step.person.resident
        if resident != self._shown:
            self._show(resident)
        if resident is not None and step.ask is Ask.NOTHING:
            self._away.start()
        else:
            self._away.stop()

    def _show(self, resident: int | None) -> None:
        self._shown = resident
        try:
            self._box.show_photo(None if resident is None else self._book.photo(resident))
        except KnownError:
            self._box.show_photo(b"")  # the box says so; whoever waits is served all the same
