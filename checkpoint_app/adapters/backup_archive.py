"""A backup as one file (.ckz): a zip that stores and does not compress, since all in it is encrypted already.

Written piece by piece, because an office's database does not fit into memory; docs/formats.md §11.
"""

from __future__ import annotations

import errno
import hashlib
import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

import orjson

from checkpoint_app.adapters.folder_media import media_errors, sync_folder
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import MediaError, StorageError

MANIFEST = "manifest.json"
FORMAT = 1
_BLOCK = 1 << 20
_LONGEST_MANIFEST = 64 * 1024
_SAME_DAY = (2020, 1, 1, 0, 0, 0)
"""Of every entry: the time is in the manifest, and one content is one file."""
_NO_ARCHIVE = (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError)
"""What zipfile says of a file that is none, is cut short, or has entries packed or encrypted in ways of its own."""


def write_archive(path: Path, files: Mapping[str, Path], manifest: Mapping[str, Any], progress: Progress) -> bytes:
    """Write a backup at `path`, which must be free: `.part`, fsync, read back, rename. Return its SHA-256.

    The manifest gains "format" and "files", each with its size and hash. MediaError media-full, media-gone,
    folder-read-only; what `progress` raises stops it: then nothing is left there.
    """
    part = path.with_name(path.name + ".part")
    total = 2 * sum(file.stat().st_size for file in files.values())
    told = _Told(progress, total)
    with media_errors(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with media_errors(path.parent):
            with part.open("wb") as raw:
                _write(raw, files, manifest, told)
                raw.flush()
                os.fsync(raw.fileno())
            whole = _read_back(part, told)
            part.replace(path)
            sync_folder(path.parent)
    except BaseException:  # somebody's Ctrl+C too
        with media_errors(path.parent):
            part.unlink(missing_ok=True)
        raise
    return whole


@contextmanager
def read_archive(path: Path) -> Iterator[tuple[Mapping[str, Any], zipfile.ZipFile]]:
    """Open a backup for the length of a `with`; yield its manifest and the archive for `unpack`.

    MediaError: backup-unreadable for what is none or is cut short, backup-newer.
    """
    with ExitStack() as opened:
        try:
            if not path.is_file():  # a pipe would be waited for
                raise MediaError("backup-unreadable", path=str(path))
            archive = opened.enter_context(zipfile.ZipFile(path))
            manifest = _manifest_of(archive, path)
        except (OSError, *_NO_ARCHIVE) as error:
            raise MediaError("backup-unreadable", path=str(path)) from error
        yield manifest, archive


def unpack(archive: zipfile.ZipFile, manifest: Mapping[str, Any], folder: Path, progress: Progress) -> None:
    """Write each file that the manifest names into `folder`; MediaError `backup-damaged`, StorageError."""
    told = _Told(progress, sum(entry["size"] for entry in manifest["files"].values()))
    for name, entry in manifest["files"].items():
        try:
            with open(folder / name, "wb", opener=_private) as target, archive.open(name) as source:
                digest, size = _copy(source, target, told)
                os.fsync(target.fileno())
        except _NO_ARCHIVE as error:
            raise MediaError("backup-damaged", detail=name) from error
        except OSError as error:
            full = error.errno == errno.ENOSPC
            raise StorageError("disk-full" if full else "folder-read-only", path=str(folder)) from error
        if (digest, size) != (entry["sha256"], entry["size"]):
            raise MediaError("backup-damaged", detail=name)


def _private(path: str, flags: int) -> int:
    """Open a file that only this account may read, as the data folder's are from the first on."""
    return os.open(path, flags, 0o600)


class _Told:
    """Tells progress in KiB: bytes of a large office are more than a window's signal can carry."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def more(self, count: int) -> None:
        self._done = min(self._done + count, self._total)
        self._progress(self._done // 1024, max(1, self._total // 1024))


def _write(raw: IO[bytes], files: Mapping[str, Path], manifest: Mapping[str, Any], told: _Told) -> None:
    described = {}
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as archive:
        for name, path in files.items():
            entry = zipfile.ZipInfo(name, _SAME_DAY)
            with path.open("rb") as source, archive.open(entry, "w", force_zip64=True) as target:
                digest, size = _copy(source, target, told)
            described[name] = {"size": size, "sha256": digest}
        whole = {"format": FORMAT, **manifest, "files": described}
        archive.writestr(zipfile.ZipInfo(MANIFEST, _SAME_DAY), orjson.dumps(whole))


def _copy(source: IO[bytes], target: IO[bytes], told: _Told) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while block := source.read(_BLOCK):
        target.write(block)
        digest.update(block)
        size += len(block)
        told.more(len(block))
    return digest.hexdigest(), size


def _read_back(part: Path, told: _Told) -> bytes:
    """Read every entry again, checked by its CRC; return the hash of the whole file."""
    whole = hashlib.sha256()
    with part.open("rb") as file:
        while block := file.read(_BLOCK):
            whole.update(block)
            told.more(len(block))
    try:
        with zipfile.ZipFile(part) as archive:
            broken = archive.testzip()
    except zipfile.BadZipFile as error:
        raise OSError("read back differs") from error
    if broken is not None:
        raise OSError("read back differs")
    return whole.digest()


def _manifest_of(archive: zipfile.ZipFile, path: Path) -> Mapping[str, Any]:
    unreadable = MediaError("backup-unreadable", path=str(path))
    entries = {entry.filename: entry for entry in archive.infolist()}
    if MANIFEST not in entries or entries[MANIFEST].file_size > _LONGEST_MANIFEST:
        raise unreadable
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries.values()):
        raise unreadable
    try:
        manifest = orjson.loads(archive.read(MANIFEST))
        newest, files = manifest["format"], manifest["files"]
        named = {name: (entry["size"], entry["sha256"]) for name, entry in files.items()}
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise unreadable from error
    if type(newest) is not int or newest > FORMAT:
        raise MediaError("backup-newer", found=newest)
    if {*named, MANIFEST} != set(entries) or any(entries[name].file_size != size for name, (size, _) in named.items()):
        raise MediaError("backup-damaged", detail=MANIFEST)
    return dict(manifest)
