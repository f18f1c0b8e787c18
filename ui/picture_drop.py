"""A picture dropped on a window, or pasted into it: the code in it is taken as if it had been scanned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from checkpoint_app.adapters.symbol_reader import MOST_PIXELS, PICTURE_SUFFIXES, picture_too_large, read_plane
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.ports import Media
from checkpoint_app.services.read_picture import code_among, code_in_file
from ui.task_runner import TaskRunner


def picture_files(given: QMimeData) -> list[Path]:
    """Return the picture files of this computer that are dragged or on the clipboard."""
    paths = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in PICTURE_SUFFIXES]


def holds_picture(given: QMimeData) -> bool:
    """Whether a picture is meant: office programs put a picture of every text on the clipboard beside it."""
    return bool(picture_files(given)) or (given.hasImage() and not given.hasText())


def clipboard_holds_picture() -> bool:
    return holds_picture(_copied())


def _copied() -> QMimeData:
    """Return what is on the clipboard; of an empty one Qt has nothing at all."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


class PictureDrop(QObject):
    """Watches a whole window; what is dropped on a field is meant for the window. The clipboard is only read."""

    code_found = Signal(str)
    failed = Signal(object)
    """A KnownError."""

    def __init__(self, window: QWidget, media: Media, runner: TaskRunner) -> None:
        super().__init__(window)
        self._media, self._runner, self._ended = media, runner, False
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for field in window.findChildren(QLineEdit):
            field.setAcceptDrops(False)
        for area in window.findChildren(QAbstractScrollArea):
            area.viewport().setAcceptDrops(False)

    def end(self) -> None:
        """The window closes: what is still being read answers nobody."""
        self._ended = True

    def paste(self) -> None:
        """Read the picture on the clipboard."""
        self.take(_copied())

    def take(self, given: QMimeData) -> None:
        """Read the first picture of what was dropped or copied, off the GUI thread."""
        files = picture_files(given)
        if files:
            path = files[0]
            self._run(lambda: code_in_file(self._media, path))
            return
        image = given.imageData()
        name = self.tr("剪贴板")
        if not isinstance(image, QImage) or image.isNull():
            self.failed.emit(InputRefused("picture-without-code", name=name))
        elif image.width() * image.height() > MOST_PIXELS:
            self.failed.emit(picture_too_large(name))
        else:
            self._run(lambda: code_among(_texts_in(image), name=name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and holds_picture(event.mimeData()):
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop:
                self.take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _run(self, read: Callable[[], str]) -> None:
        self._runner.run(lambda _progress: read(), on_success=self._found, on_known_error=self._fail)

    def _found(self, code: str) -> None:
        if not self._ended:
            self.code_found.emit(code)

    def _fail(self, error: KnownError) -> None:
        if not self._ended:
            self.failed.emit(error)


def _texts_in(image: QImage) -> tuple[str, ...]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return read_plane(bytes(grey.constBits()), width=grey.width(), height=grey.height(), stride=grey.bytesPerLine())
