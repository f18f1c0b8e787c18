"""The camera of this computer: its pictures, and what stands in them; QtMultimedia is loaded when it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from checkpoint_app.adapters.symbol_reader import read_frame
from checkpoint_app.errors import KnownError
from ui.task_runner import Job, TaskRunner

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoFrame, QVideoSink

DARK_AFTER_MS = 5_000
"""An open camera that sends nothing for this long is in use elsewhere, or covered by its own switch."""
WIDEST_PX, HIGHEST_PX = 1280, 720


class CameraTrouble(StrEnum):
    NONE = "none"
    NO_LIBRARY = "no-library"  # QtMultimedia does not load: libpulse is missing
    NO_CAMERA = "no-camera"
    BUSY = "busy"  # another program has it, or it sends no picture
    UNPLUGGED = "unplugged"


@dataclass(frozen=True, slots=True)
class CameraName:
    """`key` is what the system tells it by."""

    key: str
    name: str


class Cameras(Protocol):
    """The cameras of a computer. `changed` says that one came or went, `failed` that the open one does not work."""

    changed: Callable[[], None]
    failed: Callable[[], None]

    def names(self) -> tuple[CameraName, ...]: ...

    def start(self, key: str, sink: QVideoSink) -> None:
        """Let one send its frames to a sink."""
        ...

    def stop(self) -> None: ...


class SystemCameras:
    """Those QtMultimedia finds; ImportError where it cannot be loaded."""

    def __init__(self, parent: QObject) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        self.changed: Callable[[], None] = lambda: None
        self.failed: Callable[[], None] = lambda: None
        self._parent = parent
        self._devices: QMediaDevices = QMediaDevices(parent)
        self._devices.videoInputsChanged.connect(lambda: self.changed())
        self._camera: QCamera | None = None
        self._session: QMediaCaptureSession | None = None

    def names(self) -> tuple[CameraName, ...]:
        return tuple(
            CameraName(device.id().toStdString(), device.description()) for device in self._devices.videoInputs()
        )

    def start(self, key: str, sink: QVideoSink) -> None:
        from PySide6.QtMultimedia import QCamera, QCameraDevice, QMediaCaptureSession

        found = (each for each in self._devices.videoInputs() if each.id().toStdString() == key)
        device = next(found, QCameraDevice())  # one unplugged a moment ago stays dark
        camera = QCamera(device, self._parent)
        sizes = [each for each in device.videoFormats() if _fits(each.resolution())]
        if sizes:
            camera.setCameraFormat(max(sizes, key=lambda each: each.resolution().width() * each.resolution().height()))
        session = QMediaCaptureSession(self._parent)
        session.setCamera(camera)
        session.setVideoSink(sink)
        camera.errorOccurred.connect(lambda _error, _words: self.failed())
        self._camera, self._session = camera, session
        camera.start()

    def stop(self) -> None:
        camera, self._camera = self._camera, None
        session, self._session = self._session, None
        if camera is not None and session is not None:
            camera.stop()
            session.deleteLater()
            camera.deleteLater()


@dataclass(frozen=True, slots=True)
class _Plane:
    """The luminance of a frame, copied: the frame itself belongs to the camera."""

    luminance: bytes
    width: int
    height: int
    stride: int


class Camera(QObject):
    """One frame is read at a time, off the GUI thread; of those that come meanwhile the newest is kept.

    After `open` a camera that was unplugged is taken again when it is back.
    """

    pictured = Signal(object)
    """A QImage to show."""

    read = Signal(object)
    """The texts of the symbols in one frame, a tuple; empty for most."""

    changed = Signal()
    """The trouble, or which cameras there are."""

    def __init__(
        self,
        runner: TaskRunner,
        parent: QObject | None = None,
        *,
        cameras: Callable[[QObject], Cameras] = SystemCameras,
    ) -> None:
        super().__init__(parent)
        self._runner, self._find = runner, cameras
        self._cameras: Cameras | None = None
        self._wanted, self._open_key = "", ""
        self.sink: QVideoSink | None = None
        """Where frames arrive while it is open."""
        self.trouble = CameraTrouble.NONE
        self._job: Job | None = None
        self._next: _Plane | None = None
        self._number = 0
        self._dark = QTimer(self)
        self._dark.setSingleShot(True)
        self._dark.setInterval(DARK_AFTER_MS)
        self._dark.timeout.connect(self._fail)

    @property
    def name(self) -> CameraName | None:
        """The camera that is open."""
        return next((each for each in self.names() if each.key == self._open_key), None)

    def names(self) -> tuple[CameraName, ...]:
        return self._cameras.names() if self._cameras is not None else ()

    def open(self, wanted: str = "") -> None:
        """Begin to look through the camera of this key, or through any while it is not there."""
        self.close()
        try:
            from PySide6.QtMultimedia import QVideoSink

            if self._cameras is None:
                self._cameras = self._find(self)
                self._cameras.changed, self._cameras.failed = self._look_for_cameras, self._fail
        except ImportError:
            self._tell(CameraTrouble.NO_LIBRARY)
            return
        self._wanted = wanted
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._take)
        self._start(CameraTrouble.NO_CAMERA)

    def close(self) -> None:
        """Stop looking; what is being read answers nobody."""
        self._stop()
        sink, self.sink = self.sink, None
        if sink is not None:
            sink.videoFrameChanged.disconnect(self._take)
            sink.deleteLater()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._next = None
        self.trouble = CameraTrouble.NONE

    def _start(self, without: CameraTrouble) -> None:
        names = self.names()
        key = next((each.key for each in names if each.key == self._wanted), names[0].key if names else "")
        if key and self._cameras is not None and self.sink is not None:
            self._open_key = key
            self._dark.start()
            self._cameras.start(key, self.sink)
            self._tell(CameraTrouble.NONE)
        else:
            self._tell(without)

    def _stop(self) -> None:
        self._dark.stop()
        if self._open_key and self._cameras is not None:
            self._open_key = ""
            self._cameras.stop()

    def _look_for_cameras(self) -> None:
        if self.sink is None:
            return
        if self._open_key and self._open_key not in [each.key for each in self.names()]:
            self._stop()
            self._tell(CameraTrouble.UNPLUGGED)
        elif not self._open_key:
            self._start(self.trouble)
        else:
            self.changed.emit()

    def _fail(self) -> None:
        self._stop()
        self._tell(CameraTrouble.BUSY)

    def _tell(self, trouble: CameraTrouble) -> None:
        self.trouble = trouble
        self.changed.emit()

    def _take(self, frame: QVideoFrame) -> None:
        if self.sink is None or not frame.isValid():
            return
        if self._open_key:
            self._dark.start()
        self.pictured.emit(frame.toImage())
        plane = _luminance_of(frame)
        if plane is None:
            return
        if self._job is not None:
            self._next = plane
        else:
            self._begin(plane)

    def _begin(self, plane: _Plane) -> None:
        self._number += 1
        read = partial(
            read_frame,
            plane.luminance,
            width=plane.width,
            height=plane.height,
            stride=plane.stride,
            number=self._number,
        )
        sink = self.sink
        self._job = self._runner.run(
            lambda _progress: read(), on_success=partial(self._answer, sink), on_known_error=_nothing_read
        )

    def _answer(self, sink: QVideoSink | None, texts: tuple[str, ...]) -> None:
        if self.sink is None or sink is not self.sink:
            return  # closed meanwhile
        self._job = None
        waiting, self._next = self._next, None
        if waiting is not None:
            self._begin(waiting)
        self.read.emit(texts)


def _nothing_read(_cancelled: KnownError) -> None:
    """Closing cancels what is being read, and nobody waits for it."""


def _fits(size: QSize) -> bool:
    return 0 < size.width() <= WIDEST_PX and 0 < size.height() <= HIGHEST_PX


def _luminance_of(frame: QVideoFrame) -> _Plane | None:
    """Copy the luminance of a frame; None for one that cannot be looked into.

    Of planar kinds it is the first plane as it stands, of YUYV every second byte; others are made grey.
    """
    from PySide6.QtGui import QImage
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

    kind, size = frame.pixelFormat(), frame.size()
    kinds = QVideoFrameFormat.PixelFormat
    planar = (kinds.Format_YUV420P, kinds.Format_YUV422P, kinds.Format_YV12, kinds.Format_NV12, kinds.Format_NV21,
              kinds.Format_IMC1, kinds.Format_IMC2, kinds.Format_IMC3, kinds.Format_IMC4, kinds.Format_Y8)  # fmt: skip
    first_of_two = {kinds.Format_YUYV: 0, kinds.Format_UYVY: 1}
    if kind in planar or kind in first_of_two:
        if not frame.map(QVideoFrame.MapMode.ReadOnly):
            return None
        try:
            content, stride = bytes(frame.bits(0)), frame.bytesPerLine(0)
        finally:
            frame.unmap()
        if kind in first_of_two:
            content, stride = content[first_of_two[kind] :: 2], stride // 2
        return _Plane(content, size.width(), size.height(), stride)
    grey = frame.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    if grey.isNull():
        return None
    return _Plane(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())
