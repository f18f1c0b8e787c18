"""Pictures made to break their readers: photos for the roster, and a picture of a pass dropped on the window."""

from __future__ import annotations

import os
import random
import struct
import subprocess
import sys
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from checkpoint_app.adapters.symbol_reader import read_frame, read_picture, read_plane
from checkpoint_app.documents.small_photo import LARGEST_JPEG, PictureFault, small_photo
from checkpoint_app.errors import Cancelled, InputRefused
from checkpoint_app.services.import_photos import PhotoCode

MUTANTS = 1_200
MOST_MB = 600
"""What a picture of 49 megapixels may cost an office's computer at the most."""
STRUCT_ERROR = (
    "4578696600004d4d002a0000000800030107000200000002780000000112000300000001000600008825000400000001000000320000000000"
    "0100010002000000024e00000000050000"
)
"""EXIF whose tag cannot be written back: Pillow raises struct.error when it turns the picture."""
BOMB = """
import re, struct, sys, zlib
from pathlib import Path
def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
packer, row = zlib.compressobj(9), bytes(1 + 7000 * 4)
data = b"".join([*(packer.compress(row) for _ in range(7000)), packer.flush()])
head = struct.pack(">IIBBBBB", 7000, 7000, 8, 6, 0, 0, 0)
bomb = b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
assert len(bomb) < 400_000
from checkpoint_app.adapters.symbol_reader import read_picture
from checkpoint_app.documents.small_photo import small_photo
small_photo(bomb) if sys.argv[1] == "photo" else read_picture(bomb, name="x")
print(int(re.search("VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""
"""Its own peak: ru_maxrss would begin with that of the tests."""


def saved(kind: str, **more: Any) -> bytes:
    out = BytesIO()
    noise = Image.effect_noise((96, 128), 60)
    picture = noise.convert("P") if kind == "GIF" else noise.convert("RGB")
    picture.save(out, kind, **more)
    return out.getvalue()


def with_exif() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved("JPEG", exif=exif)


def with_new_sums(png: bytes) -> bytes:
    """Return a changed PNG with check sums that fit again, so that its reader looks at what was changed."""
    if not png.startswith(b"\x89PNG"):
        return png
    out, at = bytearray(png[:8]), 8
    while at + 12 <= len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        body = png[at + 4 : at + 8 + size]
        out += png[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + size
    return bytes(out)


def mutant(whole: bytes, chance: random.Random) -> bytes:
    changed = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not changed:
            break
        at = chance.randrange(min(len(changed), 400))
        match chance.randrange(4):
            case 0 | 1:
                changed[at] = chance.choice((0, 255, 127, chance.randrange(256)))
            case 2:
                del changed[at : at + chance.randrange(1, 40)]
            case 3:
                changed = changed[: chance.randrange(len(changed) + 1)]
    return with_new_sums(bytes(changed))


def test_a_broken_picture_is_a_fault_or_a_photo_and_says_nothing_or_a_text() -> None:
    chance = random.Random(11)
    wholes = [with_exif(), saved("PNG"), saved("WEBP"), saved("GIF"), saved("BMP"), saved("JPEG", progressive=True)]
    for _ in range(MUTANTS):
        content = mutant(chance.choice(wholes), chance)
        photo = small_photo(content)
        assert isinstance(photo, PictureFault) or len(photo) <= LARGEST_JPEG
        with suppress(InputRefused):
            assert read_picture(content, name="x") == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%PDF-1.7\n" + b"\xff\xd8\xff\xe0",
        b"GIF89a" + bytes(20),
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04" + bytes(100),
        bytes(1_000_000),
    ],
    ids=["nothing", "svg", "pdf", "gif", "png", "zip", "zeros"],
)
def test_what_is_no_picture_is_told_so(content: bytes) -> None:
    assert small_photo(content) is PictureFault.BROKEN
    with pytest.raises(InputRefused, match="x"):
        read_picture(content, name="x")


def test_exif_that_cannot_be_turned_is_a_broken_picture_and_no_crash() -> None:
    exif = saved("JPEG", exif=bytes.fromhex(STRUCT_ERROR))
    assert small_photo(exif) is PictureFault.BROKEN


@pytest.mark.parametrize("what", ["photo", "dropped"])
def test_a_small_file_of_49_megapixels_does_not_eat_the_computers_memory(what: str) -> None:
    run = subprocess.run([sys.executable, "-c", BOMB, what], capture_output=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr.decode()
    assert int(run.stdout) < MOST_MB


def test_frames_that_are_none_are_read_as_nothing() -> None:
    chance = random.Random(5)
    sizes = (-1, 0, 1, 2, 17, 48, 10**9)
    for number in range(600):
        width, height = chance.choice(sizes), chance.choice(sizes)
        stride = chance.choice((width, width + 1, width - 1, 0, 10**9))
        frame = os.urandom(chance.choice((0, 1, 1000, 48 * 49)))
        assert read_frame(frame, width=width, height=height, stride=stride, number=number) == ()
        assert read_plane(frame, width=width, height=height, stride=stride) == ()


def test_a_folder_made_to_trip_an_import_is_read_to_its_end(community: Any, tmp_path: Path) -> None:
    folder = tmp_path / "照片"
    (folder / "3-1-501 王晓敏.png").mkdir(parents=True)
    (folder / "good").mkdir()
    (folder / "good" / "云上苑 3-1-501 王小明.jpg").write_bytes(saved("JPEG"))
    (folder / "4-1-601 买买提·艾则孜.jpg").write_bytes(b"")
    (folder / "4-1-601 张三丰.jpg").symlink_to("/dev/zero")
    (folder / "5-1-701 㼆某某.jpg").symlink_to(tmp_path / "nowhere")
    (folder / "around").symlink_to(folder)
    (folder / "\u202e3-1-501 王小明.png").write_bytes(saved("PNG"))
    (folder / "=cmd|' !A0.png").write_bytes(saved("PNG"))
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.png")).write_bytes(saved("PNG"))
    os.mkfifo(folder / "6-1-801 曾单.jpg")
    before = {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}
    plan = community.office.photos.plan(folder)
    (resident,) = plan.photos
    assert community.office.store.resident(resident).name == "王小明"
    codes = {problem.file: problem.code for problem in plan.problems}
    assert codes["4-1-601 买买提·艾则孜.jpg"] is PhotoCode.BROKEN
    for unreadable in ("4-1-601 张三丰.jpg", "5-1-701 㼆某某.jpg", "6-1-801 曾单.jpg"):
        assert codes[unreadable] is PhotoCode.FILE_UNREADABLE
    assert "\udcff" not in "".join(codes)
    assert {path: path.lstat().st_mtime_ns for path in folder.rglob("*")} == before


def test_reading_thousands_of_pictures_can_be_stopped_and_leaves_nothing(community: Any, tmp_path: Path) -> None:
    for number in range(3_000):
        (tmp_path / f"IMG_{number}.jpg").touch()
    seen: list[int] = []

    def stop_at_1000(done: int, total: int) -> None:
        seen.append(total)
        if done == 1_000:
            raise Cancelled

    head = community.office.store.head()
    with pytest.raises(Cancelled):
        community.office.photos.plan(tmp_path, stop_at_1000)
    assert seen[0] >= 3_000
    assert community.office.store.head() == head
