"""Sticks as people have them: full, locked, pulled in the middle of a handing over, formatted by a camera."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters import folder_media
from checkpoint_app.adapters.folder_media import BLOCK, FolderMedia
from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import MediaError
from checkpoint_app.services.export_bundle import ExportBundle
from checkpoint_app.services.keep_last_files import KeepLastFiles
from tests.full_run import FULL

RECORDS = 20_000 if FULL else 600


def failing(block: int, code: int) -> Callable[[int], None]:
    def after_block(written: int) -> None:
        if written >= block * BLOCK:
            raise OSError(code, os.strerror(code))

    return after_block


def test_an_export_that_is_pulled_anywhere_records_nothing_and_the_next_one_has_it_all(
    community: Any, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """The files grow to several blocks with incompressible notes; each block is once the last that was written."""
    gate, office = community.gates[0], community.office
    for _ in range(RECORDS // 100):
        notes = [{"text": os.urandom(300).hex()} for _ in range(100)]
        gate.store.append(*(gate.stamp.draft(EventKind.DUTY_NOTED, {}, note) for note in notes))
    size = gate.export.export(tmp_path / "once")[0].size
    pulled = 0
    for block in range(1, size // BLOCK + 1):
        for code, told_as in (
            (errno.EIO, "media-gone"),
            (errno.ENOSPC, "media-full"),
            (errno.EROFS, "folder-read-only"),
        ):
            head = gate.store.head()
            media = FolderMedia(failing(block, code))
            export = ExportBundle(gate.store, gate.stamp, community.clock, media)
            with pytest.raises(MediaError) as told:
                export.export(tmp_path / "stick")
            assert told.value.code == told_as
            assert gate.store.head() == head
            assert list((tmp_path / "stick").iterdir()) == []
            pulled += 1
    assert pulled >= 3
    gate.export.export(tmp_path / "stick")
    office.bundles.import_paths([tmp_path / "stick"])
    (receipt,) = (r for r in office.store.receipts() if r.station == gate.store.identity().station)
    assert receipt.ranges == ((1, gate.store.head().seq - 1),)
    told = f"{pulled} exports of {size:,} bytes pulled, full or locked at every 64 KiB: nothing acknowledged lost"
    record_property("figure", told)


def test_a_file_system_that_cannot_sync_folders_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and NTFS through FUSE answer EINVAL."""
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").resolve().is_dir():
            raise OSError(errno.EINVAL, "no such call")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    path = FolderMedia().write(tmp_path, "a.ckb", b"content")
    assert path.read_bytes() == b"content"
    FolderMedia().remove(path)
    assert not path.exists()


def test_a_stick_that_dies_at_the_last_step_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dead(folder: Path) -> None:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(folder_media, "sync_folder", dead)
    for act in (
        lambda: FolderMedia().write(tmp_path, "a.ckb", b"content"),
        lambda: FolderMedia().remove(tmp_path / "a.ckb"),
    ):
        with pytest.raises(MediaError) as told:
            act()
        assert told.value.code == "media-gone"


def test_what_is_read_back_was_dropped_from_memory_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(os, "posix_fadvise"):
        return
    dropped: list[int] = []
    real = os.posix_fadvise

    def advise(descriptor: int, start: int, length: int, advice: int) -> None:
        dropped.append(advice)
        real(descriptor, start, length, advice)

    monkeypatch.setattr(os, "posix_fadvise", advise)
    FolderMedia().write(tmp_path, "a.ckb", b"x" * (BLOCK + 5))
    assert dropped == [os.POSIX_FADV_DONTNEED]


@pytest.mark.parametrize("name", ["530100~1.CKB", "UPPER.CKB", "Mixed.Ckb", "名字 有空格.ckb", "a.ckb.ckb"])
def test_names_as_cameras_and_people_leave_them_are_read(community: Any, tmp_path: Path, name: str) -> None:
    (file,) = community.gates[0].export.export(tmp_path / "export")
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.move(file.path, stick / name)
    (imported,) = community.office.bundles.import_paths([stick])
    assert imported.state.value == "imported"
    assert [path.name for path in community.office.media.stamps(stick, ".ckb")] == [name]


def test_a_stick_that_is_gone_between_the_look_and_the_writing_is_told(community: Any, tmp_path: Path) -> None:
    """Where nobody may make the folder anew: the mount point belongs to the system."""
    gate, stick = community.gates[0], tmp_path / "a file"
    stick.write_bytes(b"")
    head = gate.store.head()
    with pytest.raises(MediaError):
        gate.export.export(stick / "STICK")
    assert gate.store.head() == head


def test_sweeping_a_stick_that_fails_leaves_the_rest_and_says_so(community: Any, tmp_path: Path) -> None:
    gate, office, stick = community.gates[0], community.office, tmp_path / "stick"
    for _ in range(8):
        community.clock.advance(hours=12)
        gate.export.export(stick)
    office.bundles.import_paths([stick])
    community.publish()

    class Locked(FolderMedia):
        def remove(self, path: Path) -> None:
            if len(list(stick.iterdir())) <= 7:
                raise MediaError("folder-read-only", path=str(path.parent))
            super().remove(path)

    with pytest.raises(MediaError):
        KeepLastFiles(gate.store, Locked()).tidy(stick)
    assert len(list(stick.iterdir())) == 7
    assert len(gate.keep.tidy(stick)) == 2


def test_looking_at_a_folder_that_goes_away_under_the_look_is_told(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as gone:
        FolderMedia().stamps(tmp_path / "nowhere", ".ckb")
    assert gone.value.code == "file-unreadable"
    (tmp_path / "pipe.ckb").mkdir()
    with pytest.raises(MediaError):
        FolderMedia().read_start(tmp_path / "pipe.ckb", length=10)
    with pytest.raises(MediaError):
        FolderMedia().read_start(tmp_path / "none.ckb", length=10)
    FolderMedia().remove(tmp_path / "none.ckb")
