"""One device on a serial line: lines as they come, and again after it was unplugged and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from checkpoint_app.domain.device_lines import Taken, take_bytes

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

RETRY_MS = 1_000
USUAL_BAUD = 9_600


def ports() -> tuple[str, ...]:
    """Return the names of the serial ports of this computer; none where QtSerialPort cannot be loaded."""
    try:
        from PySide6.QtSerialPort import QSerialPortInfo
    except ImportError:
        return ()
    return tuple(sorted(info.portName() for info in QSerialPortInfo.availablePorts()))


class SerialLine(QObject):
    """`garbage` counts the lines nobody could read. When the peer goes Qt says ResourceError and the port stays open:
    it is closed here and tried again every second until the device is back.
    """

    line_received = Signal(str)
    changed = Signal()
    """Connected, lost, or another line of garbage."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.garbage = 0
        self._name, self._baud = "", USUAL_BAUD
        self._port: QSerialPort | None = None
        self._taken = Taken()
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._connect)

    @property
    def connected(self) -> bool:
        return self._port is not None

    @property
    def name(self) -> str:
        return self._name

    def open(self, name: str, baud: int = USUAL_BAUD) -> None:
        """Listen to a port from now on, as soon as it is there; an empty name listens to none."""
        self._close()
        self._retry.stop()
        self._name, self._baud, self.garbage = name, baud, 0
        if name:
            self._retry.start()
            self._connect()
        self.changed.emit()

    def close(self) -> None:
        self.open("")

    def _connect(self) -> None:
        try:
            from PySide6.QtSerialPort import QSerialPort
        except ImportError:  # a computer without the library has no serial devices
            self._retry.stop()
            return
        port = QSerialPort(self)
        port.setPortName(self._name)
        port.setBaudRate(self._baud)
        if not port.open(QSerialPort.OpenModeFlag.ReadOnly):
            port.deleteLater()
            return
        self._retry.stop()
        self._port, self._taken = port, Taken()
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._failed)
        self.changed.emit()

    def _read(self) -> None:
        if self._port is None:
            return
        self._taken = take_bytes(self._taken, bytes(self._port.readAll().data()))
        for line in self._taken.lines:
            self.line_received.emit(line)
        if self._taken.garbage:
            self.garbage += self._taken.garbage
            self.changed.emit()

    def _failed(self, error: QSerialPort.SerialPortError) -> None:
        if self._port is None or error == type(self._port).SerialPortError.NoError:
            return
        self._close()
        self._retry.start()
        self.changed.emit()

    def _close(self) -> None:
        port, self._port = self._port, None
        if port is not None:
            port.readyRead.disconnect(self._read)
            port.errorOccurred.disconnect(self._failed)
            port.close()
            port.deleteLater()
