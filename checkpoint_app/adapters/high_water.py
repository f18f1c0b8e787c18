"""The high-water token in a file of the platform's state folder, one for each installation (docs/adr/0020).

A token that cannot be read or written is as good as none: nothing waits for it and nothing fails with it.
"""

from __future__ import annotations

import contextlib
import os
import struct
import zlib
from pathlib import Path

from checkpoint_app.domain.continuity import HighWater
from checkpoint_app.domain.events import MAX_EPOCH

_MAGIC = b"CKHW0001"
_RECORD = struct.Struct(">8s16sHHII32s32s")
"""Magic, installation, station, epoch, seq, serial, head of the chain, machine; a CRC-32 follows."""

_SIZE = _RECORD.size + 4
_MODE = 0o600


class HighWaterFile:
    """The port `HighWaterMark`. No fsync: the token is written after the record is on disk, so it only lags."""

    def __init__(self, folder: Path, install_id: str) -> None:
        if not install_id.isalnum():
            raise ValueError("the id of an installation is letters and digits: it names a file")
        self._path = folder / install_id
        self._install_id = install_id
        self._handle: int | None = None

    def read(self) -> HighWater | None:
        """Return the token; None if there is none, or it is torn or of another installation."""
        try:
            content = self._path.read_bytes()
        except OSError:
            return None
        if len(content) != _SIZE or int.from_bytes(content[-4:], "big") != zlib.crc32(content[:-4]):
            return None
        magic, install, station, epoch, seq, serial, digest, machine = _RECORD.unpack(content[:-4])
        if magic != _MAGIC or install != self._install() or not 0 < epoch <= MAX_EPOCH:
            return None
        return HighWater(
            install_id=self._install_id,
            machine=machine.hex(),
            station=station,
            epoch=epoch,
            seq=seq,
            digest=digest,
            serial=serial,
        )

    def write(self, token: HighWater) -> None:
        content = _RECORD.pack(
            _MAGIC,
            self._install(),
            token.station,
            token.epoch,
            token.seq,
            token.serial,
            token.digest,
            bytes.fromhex(token.machine),
        )
        try:
            if self._handle is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), _MODE)
            _write_at_start(self._handle, content + zlib.crc32(content).to_bytes(4, "big"))
        except OSError:
            self.close()

    def close(self) -> None:
        if self._handle is not None:
            with contextlib.suppress(OSError):
                os.close(self._handle)
            self._handle = None

    def _install(self) -> bytes:
        return self._install_id.encode()[:16].ljust(16, b"\0")


def _write_at_start(handle: int, content: bytes) -> None:
    if hasattr(os, "pwrite"):
        os.pwrite(handle, content, 0)
        return
    os.lseek(handle, 0, os.SEEK_SET)  # Windows has no pwrite
    os.write(handle, content)
