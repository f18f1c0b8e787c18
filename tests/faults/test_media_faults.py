"""Sticks that are pulled, full, read-only or badly named: a sentence, and never half a file."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from checkpoint_app.adapters.folder_media import BLOCK, FolderMedia
from checkpoint_app.errors import MediaError

CONTENT = os.urandom(5 * BLOCK + 1234)
OLD = b"the file that was there before"
BLOCKS = range(1, 7)
TOO_DEEP = "x" * 300


def failing_after(block: int, code: int) -> Callable[[int], None]:
    """Return an `after_block` that fails once `block` blocks are written."""

    def after_block(written: int) -> None:
        if written >= block * BLOCK:
            raise OSError(code, os.strerror(code))

    return after_block


@pytest.mark.parametrize("code", [errno.EIO, errno.ENODEV])
@pytest.mark.parametrize("block", BLOCKS)
def test_a_stick_pulled_at_any_block_leaves_no_file(tmp_path: Path, block: int, code: int) -> None:
    with pytest.raises(MediaError) as told:
        FolderMedia(failing_after(block, code)).write(tmp_path, "a.ckb", CONTENT)
    assert told.value.code == "media-gone"
    assert str(tmp_path) in str(told.value)
    assert list(tmp_path.iterdir()) == []
    assert FolderMedia().write(tmp_path, "a.ckb", CONTENT).read_bytes() == CONTENT


@pytest.mark.parametrize("code", [errno.EIO, errno.ENODEV])
@pytest.mark.parametrize("block", BLOCKS)
def test_a_stick_pulled_at_any_block_leaves_the_old_file_whole(tmp_path: Path, block: int, code: int) -> None:
    named = tmp_path / "kit.ckk"
    named.write_bytes(OLD)
    with pytest.raises(MediaError) as told:
        FolderMedia(failing_after(block, code)).replace(named, CONTENT)
    assert told.value.code == "media-gone"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kit.ckk", OLD)]
    assert FolderMedia().replace(named, CONTENT).read_bytes() == CONTENT


def test_a_stick_that_is_gone_when_it_is_cleaned_up_leaves_at_most_a_part_file(tmp_path: Path) -> None:
    stick = tmp_path / "stick"

    def pull(written: int) -> None:
        stick.rename(tmp_path / "pocket")
        raise OSError(errno.EIO, "pulled")

    with pytest.raises(MediaError) as told:
        FolderMedia(pull).write(stick, "a.ckb", CONTENT)
    assert told.value.code == "media-gone"
    assert FolderMedia().list(tmp_path / "pocket", ".ckb") == []
    (tmp_path / "pocket").rename(stick)
    assert FolderMedia().write(stick, "a.ckb", CONTENT).read_bytes() == CONTENT
    assert [path.name for path in stick.iterdir()] == ["a.ckb"]


def test_a_stick_that_lies_about_what_it_keeps_is_found_out(tmp_path: Path) -> None:
    part = tmp_path / "a.ckb.part"

    def forget_a_byte(written: int) -> None:
        if written >= len(CONTENT):
            with part.open("r+b") as file:
                file.write(bytes([CONTENT[0] ^ 1]))

    with pytest.raises(MediaError) as told:
        FolderMedia(forget_a_byte).write(tmp_path, "a.ckb", CONTENT)
    assert told.value.code == "media-gone"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_stick_is_called_full_and_keeps_what_it_had(tmp_path: Path, code: int) -> None:
    named = tmp_path / "kit.ckk"
    named.write_bytes(OLD)
    for write in (
        lambda media: media.write(tmp_path, "a.ckb", CONTENT),
        lambda media: media.replace(named, CONTENT),
    ):
        with pytest.raises(MediaError) as told:
            write(FolderMedia(failing_after(3, code)))
        assert told.value.code == "media-full"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kit.ckk", OLD)]


def test_a_device_without_any_room_is_called_full(tmp_path: Path) -> None:
    """/dev/full is a real full device: every write to it fails with ENOSPC."""
    if not Path("/dev/full").exists():
        return
    (tmp_path / "a.ckb.part").symlink_to("/dev/full")
    with pytest.raises(MediaError) as told:
        FolderMedia().write(tmp_path, "a.ckb", CONTENT)
    assert told.value.code == "media-full"
    assert list(tmp_path.iterdir()) == []


@contextmanager
def read_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing can be written to the folder meanwhile: by its mode, or, for root, as a read-only mount answers."""
    if os.getuid():
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    real_open = Path.open

    def refuse(path: Path, mode: str = "r", *args: object, **options: object) -> object:
        if "w" in mode and path.parent == folder:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real_open(path, mode, *args, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        yield


def test_a_read_only_folder_is_told_and_works_again_when_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kit.ckk").write_bytes(OLD)
    with read_only(tmp_path, monkeypatch):
        for write in (FolderMedia().write, lambda folder, name, content: FolderMedia().replace(folder / name, content)):
            with pytest.raises(MediaError) as told:
                write(tmp_path, "kit.ckk", CONTENT)
            assert told.value.code == "folder-read-only"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kit.ckk", OLD)]
    assert FolderMedia().write(tmp_path, "kit.ckk", CONTENT).name == "kit-2.ckk"


def test_a_name_taken_already_gets_a_number_and_nothing_is_written_over(tmp_path: Path) -> None:
    contents = [bytes([number]) * 10 for number in range(4)]
    paths = [FolderMedia().write(tmp_path, "a_1-2.ckb", content) for content in contents]
    assert [path.name for path in paths] == ["a_1-2.ckb", "a_1-2-2.ckb", "a_1-2-3.ckb", "a_1-2-4.ckb"]
    assert [path.read_bytes() for path in paths] == contents


@pytest.mark.parametrize("name", ["../x.ckb", "../../x.ckb", "/etc/x.ckb", "a/../../x.ckb", "./x.ckb"])
def test_an_unsafe_name_cannot_leave_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "inner" / "stick"
    path = FolderMedia().write(folder, name, b"content")
    assert path == folder / "x.ckb"
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == [path]


@pytest.mark.parametrize("name", ["..", ".", "", "/", "a/.."])
def test_a_name_that_is_no_name_still_stays_inside_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "inner" / "stick"
    folder.mkdir(parents=True)
    FolderMedia().write(folder, name, b"content")
    assert [found.parent for found in tmp_path.rglob("*") if found.is_file()] == [folder]


@pytest.mark.parametrize("name", [f"{TOO_DEEP}.ckb", f"{'长' * 100}.ckb"])
def test_a_name_too_long_for_the_stick_is_told_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(MediaError):
        FolderMedia().write(tmp_path, name, b"content")
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "stick").write_bytes(OLD)
    with pytest.raises(MediaError):
        FolderMedia().write(tmp_path / "stick", "a.ckb", CONTENT)
    assert (tmp_path / "stick").read_bytes() == OLD


def test_a_file_that_is_gone_or_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as gone:
        FolderMedia().read(tmp_path / "gone.ckb", at_most=10)
    assert gone.value.code == "file-unreadable"
    (tmp_path / "big.ckb").write_bytes(b"x" * 11)
    with pytest.raises(MediaError) as large:
        FolderMedia().read(tmp_path / "big.ckb", at_most=10)
    assert large.value.code == "bundle-too-large"
    with pytest.raises(MediaError) as unlisted:
        FolderMedia().list(tmp_path / "no folder", ".ckb")
    assert unlisted.value.code == "file-unreadable"


def test_the_content_may_be_empty_or_end_on_a_block(tmp_path: Path) -> None:
    with TemporaryDirectory(dir=tmp_path) as folder:
        for number, content in enumerate((b"", CONTENT[:BLOCK], CONTENT[: 2 * BLOCK])):
            assert FolderMedia().write(Path(folder), f"{number}.ckb", content).read_bytes() == content
