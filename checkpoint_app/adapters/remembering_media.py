"""A stick or folder that remembers what was written where, and destroys what it wrote."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from checkpoint_app.domain.media import FileStamp
from checkpoint_app.domain.written_file import WrittenFile
from checkpoint_app.ports import Clock, Media
from checkpoint_app.purge_ports import WrittenBook

_BLOCK = 1 << 20


class RememberingMedia:
    """The port `Media` over another one. A file is noted before it is there: killed between, a path without a file."""

    def __init__(self, media: Media, book: WrittenBook, clock: Clock) -> None:
        self._media, self._book, self._clock = media, book, clock

    def write(self, folder: Path, name: str, content: bytes) -> Path:
        return self.replace(self.free_path(folder, name), content)

    def free_path(self, folder: Path, name: str) -> Path:
        return self._media.free_path(folder, name)

    def replace(self, path: Path, content: bytes) -> Path:
        with self._noted(path, content):
            return self._media.replace(path, content)

    @contextmanager
    def staged(self, path: Path, content: bytes) -> Iterator[None]:
        with self._noted(path, content), self._media.staged(path, content):
            yield

    def read(self, path: Path, *, at_most: int) -> bytes:
        return self._media.read(path, at_most=at_most)

    def read_start(self, path: Path, *, length: int) -> bytes:
        return self._media.read_start(path, length=length)

    def stamps(self, folder: Path, suffix: str) -> Mapping[Path, FileStamp]:
        return self._media.stamps(folder, suffix)

    def remove(self, path: Path) -> None:
        """Take a file away and forget it: what is gone is not looked for at a purge."""
        self._media.remove(path)
        for file in self._book.written_files():
            if file.path == os.path.abspath(path):
                self._book.forget_written(file)

    def list(self, path: Path, suffix: str) -> Sequence[Path]:
        return self._media.list(path, suffix)

    @contextmanager
    def _noted(self, path: Path, content: bytes) -> Iterator[None]:
        file = WrittenFile(
            path=os.path.abspath(path), at_ms=self._clock.read().wall_ms, sha256=hashlib.sha256(content).digest()
        )
        self._book.note_written(file)
        try:
            yield
        except BaseException:  # it is not there; what we wrote under this name before is remembered by its own hash
            self._book.forget_written(file)
            raise
        self._book.keep_newest(file)


def destroy_file(path: Path) -> bool:
    """Delete a file, its bytes overwritten first; False if it is not there or cannot be reached.

    A stick's own electronics may keep old blocks: bundles are encrypted, papers are not (docs/formats.md, 销毁).
    """
    try:
        size = path.stat().st_size
        with path.open("r+b", buffering=0) as file:
            for start in range(0, size, _BLOCK):
                file.write(bytes(min(_BLOCK, size - start)))
            os.fsync(file.fileno())
        path.unlink()
    except OSError:
        return False
    return True
