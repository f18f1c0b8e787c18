"""A stick is a folder: files are written whole or not at all, and read back before they count."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from checkpoint_app.domain.media import FileStamp
from checkpoint_app.errors import MediaError

BLOCK = 64 * 1024
_NOT_THERE = (
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOTDIR,
    errno.EEXIST,
    errno.EISDIR,
    errno.ENAMETOOLONG,
    errno.ELOOP,
)
"""What says that nothing can be written at this place, however often it is tried."""
_NO_FILE = (errno.ENOENT, errno.ELOOP, errno.ENAMETOOLONG, errno.ENOTDIR)
_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
"""What a file system answers that has no such call for folders: exFAT and NTFS through FUSE."""


class FolderMedia:
    """`after_block` is called after each 64 KiB written; tests pull the stick there."""

    def __init__(self, after_block: Callable[[int], None] = lambda written: None) -> None:
        self._after_block = after_block

    def write(self, folder: Path, name: str, content: bytes) -> Path:
        """Write a new file; a name already taken gets `-2`, `-3` … before its suffix."""
        return self.replace(self.free_path(folder, name), content)

    def free_path(self, folder: Path, name: str) -> Path:
        target = folder / Path(name).name
        number = 1
        with media_errors(folder):  # a dying stick fails at the first look
            while target.exists():
                number += 1
                target = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        return target

    def replace(self, path: Path, content: bytes) -> Path:
        """Write the file at `path` anew: `.part`, fsync, read back, rename, fsync of the folder."""
        with self.staged(path, content):
            return path

    @contextmanager
    def staged(self, path: Path, content: bytes) -> Iterator[None]:
        with media_errors(path.parent):
            _require_place(path)
        part = path.with_name(path.name + ".part")
        try:
            with media_errors(path.parent):
                path.parent.mkdir(parents=True, exist_ok=True)
                self._write_part(part, content)
                _require_same(part, content)
            yield
            with media_errors(path.parent):
                part.replace(path)
                sync_folder(path.parent)
        except BaseException:  # somebody's Ctrl+C too
            _forget(part)
            raise

    def read(self, path: Path, *, at_most: int) -> bytes:
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):  # a pipe or device never ends
                raise MediaError("file-unreadable", path=str(path))
            if status.st_size > at_most:
                raise MediaError("bundle-too-large")
            return path.read_bytes()
        except OSError as error:
            raise MediaError("file-unreadable", path=str(path)) from error

    def read_start(self, path: Path, *, length: int) -> bytes:
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise MediaError("file-unreadable", path=str(path))
            with path.open("rb") as file:
                return file.read(length)
        except OSError as error:
            raise MediaError("file-unreadable", path=str(path)) from error

    def list(self, path: Path, suffix: str) -> Sequence[Path]:
        try:
            if path.is_file():
                return [path]
            return sorted(p for p in path.iterdir() if p.suffix.lower() == suffix and p.is_file())
        except OSError as error:
            raise MediaError("file-unreadable", path=str(path)) from error

    def stamps(self, folder: Path, suffix: str) -> Mapping[Path, FileStamp]:
        found = {}
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not entry.name.lower().endswith(suffix):
                        continue
                    status = _status(entry)
                    if status is not None and stat.S_ISREG(status.st_mode):
                        path = folder / entry.name
                        found[path] = FileStamp(size=status.st_size, changed_ns=status.st_mtime_ns)
        except OSError as error:
            raise MediaError("file-unreadable", path=str(folder)) from error
        return dict(sorted(found.items()))

    def remove(self, path: Path) -> None:
        with media_errors(path.parent):
            path.unlink(missing_ok=True)
            sync_folder(path.parent)

    def _write_part(self, part: Path, content: bytes) -> None:
        with part.open("wb", buffering=0) as file:
            for start in range(0, len(content), BLOCK):
                block = memoryview(content)[start : start + BLOCK]
                while block:
                    block = block[file.write(block) :]
                self._after_block(start + BLOCK)
            os.fsync(file.fileno())


@contextmanager
def media_errors(folder: Path) -> Iterator[None]:
    """Name what befell a file in `folder`: MediaError media-full, folder-read-only or media-gone."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise MediaError("media-full", path=str(folder)) from error
        if error.errno in _NOT_THERE:
            raise MediaError("folder-read-only", path=str(folder)) from error
        raise MediaError("media-gone", path=str(folder)) from error


def _require_place(path: Path) -> None:
    """Find out before anything is recorded what would refuse the last step: a folder, a device, a file held open."""
    if not path.name or (path.exists() and not path.is_file()):
        raise MediaError("folder-read-only", path=str(path))
    if path.exists():
        with path.open("r+b"):  # on Windows this fails while somebody looks at the old file
            pass


def _require_same(part: Path, content: bytes) -> None:
    """Read back what the stick holds: what is on disk already is dropped from memory first, where that can be had."""
    with part.open("rb", buffering=0) as file:
        if sys.platform == "linux":
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        for start in range(0, len(content), BLOCK):
            block = memoryview(content)[start : start + BLOCK]
            while block:
                found = file.read(len(block))
                if not found or found != block[: len(found)]:
                    raise OSError(errno.EIO, "read back differs")
                block = block[len(found) :]
        if file.read(1):
            raise OSError(errno.EIO, "read back is longer")


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    """Return what is known of a file; None if it went away after the folder was read, or is a link that leads nowhere.

    One such name must not hide all other files of the folder.
    """
    try:
        return entry.stat()
    except OSError as error:
        if error.errno in _NO_FILE:
            return None
        raise


def sync_folder(folder: Path) -> None:
    """Make a rename or a removal in `folder` last; OSError if the stick is gone."""
    if os.name == "nt":  # Windows cannot open a folder to flush it; the rename is journalled there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def _forget(part: Path) -> None:
    """Remove a half-written file if its stick is still there; a stray `.part` is never read as a bundle."""
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return
