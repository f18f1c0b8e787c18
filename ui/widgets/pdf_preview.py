"""A PDF as it will be printed: one page at a time, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from checkpoint_app.errors import InputRefused
from ui.pdf_document import pdf_document
from ui.retranslating import Retranslating
from ui.theme import GRID_PX
from ui.widgets.action_button import ActionButton

LARGEST = 3.0
"""A page is never drawn larger than so many times its true size on a screen of 96 dots an inch."""

_POINT_PX = 96 / 72
_LEAST_WIDTH_PX = 120


class PdfPreview(Retranslating, QWidget):
    """`show_pdf` shows a document and stays on the page that was looked at, so that it can follow typing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: QPdfDocument | None = None
        self._page = 0
        self._readable = True
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.sheet)
        self.area.setMinimumWidth(_LEAST_WIDTH_PX)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().installEventFilter(self)
        self.place = QLabel()
        self.back_button, self.on_button = ActionButton(), ActionButton()
        self.back_button.clicked.connect(lambda: self.turn_to(self._page - 1))
        self.on_button.clicked.connect(lambda: self.turn_to(self._page + 1))
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.back_button)
        row.addWidget(self.place)
        row.addWidget(self.on_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self._bar)
        column.addWidget(self.area, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("上一页"))
        self.on_button.setText(self.tr("下一页"))
        self._tell()

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        return self._document.pageCount() if self._document is not None else 0

    def show_pdf(self, content: bytes) -> None:
        """Show a document from its bytes; what is no PDF is said to be none."""
        try:
            self._document, self._readable = pdf_document(content), True
        except InputRefused:
            self._document, self._readable = None, False
        self.turn_to(self._page)

    def clear(self) -> None:
        """Show an empty sheet."""
        self._document, self._readable = None, True
        self.turn_to(0)

    def turn_to(self, page: int) -> None:
        """Show a page, counted from 0, or the nearest there is."""
        turned = page != self._page
        self._page = max(0, min(page, self.pages - 1))
        self._draw()
        self._tell()
        if turned:
            self.area.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        return QSize(420, 420)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self._draw()
        return False

    def _draw(self) -> None:
        if self._document is None:
            self.sheet.setPixmap(QPixmap())
            return
        points = self._document.pagePointSize(self._page)
        widest = points.width() * _POINT_PX * LARGEST
        width = min(float(self._room_px()), widest)
        ratio = self.devicePixelRatioF()
        size = QSize(round(width * ratio), round(width * ratio * points.height() / points.width()))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)  # a PDF has no paper of its own
        painter = QPainter(image)
        painter.drawImage(0, 0, self._document.render(self._page, size))
        painter.end()
        image.setDevicePixelRatio(ratio)
        self.sheet.setPixmap(QPixmap.fromImage(image))

    def _room_px(self) -> int:
        """Return the width beside a scroll bar, shown or not: it would come and go with the page's height else."""
        bar = self.area.verticalScrollBar().sizeHint().width()
        return max(1, self.area.width() - bar - 2 * GRID_PX)

    def _tell(self) -> None:
        several = self.pages > 1
        self._bar.setVisible(several)
        self.back_button.setEnabled(self._page > 0)
        self.on_button.setEnabled(self._page < self.pages - 1)
        where = self.tr("第 {page} / {pages} 页").format(page=self._page + 1, pages=self.pages)
        self.place.setText(where if several else "")
        name = self.tr("预览")
        self.area.setAccessibleName(name)
        self.sheet.setAccessibleName(f"{name} {where}" if self.pages > 0 else name)
        if not self._readable:
            self.sheet.setText(self.tr("不能预览"))
