"""Which sticks are seen, by /proc and /sys as kernels write them, and by the calls of Windows."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.sticks import LinuxSticks, NoSticks, WindowsSticks
from checkpoint_app.domain.media import CODE_ALPHABET, CODE_LENGTH, check_code

GIB = 1 << 30


class Machine:
    """Folders laid out like /proc, /sys and /dev/disk/by-label of one computer."""

    def __init__(self, root: Path) -> None:
        self.root, self.lines = root, []
        self.gone: set[Path] = set()
        (root / "by-label").mkdir(parents=True)
        (root / "sys" / "class" / "block").mkdir(parents=True)
        (root / "proc" / "self").mkdir(parents=True)

    def plug(
        self,
        name: str,
        *,
        at: Path | None = None,
        bus: str = "pci0000:00/usb1/1-1",
        label: str = "",
        options: str = "rw,nosuid",
        kind: str = "vfat",
        removable: str = "1",
        part: bool = True,
        escaped: Callable[[str], str] = lambda path: path.replace(" ", "\\040"),
    ) -> Path:
        path = at or self.root / "media" / name
        if str(path).startswith(str(self.root)):
            path.mkdir(parents=True, exist_ok=True)
        disk = self.root / "sys" / "devices" / bus / "block" / (name.rstrip("0123456789") if part else name)
        disk.mkdir(parents=True, exist_ok=True)
        (disk / "removable").write_text(f"{removable}\n")
        device = disk
        if part:
            device = disk / name
            device.mkdir(exist_ok=True)
            (device / "partition").write_text("1\n")
        link = self.root / "sys" / "class" / "block" / name
        if not link.exists():
            link.symlink_to(device)
        if label:
            (self.root / "dev").mkdir(exist_ok=True)
            (self.root / "dev" / name).touch()
            (self.root / "by-label" / label).symlink_to(self.root / "dev" / name)
        number = len(self.lines) + 40
        self.lines.append(
            f"{number} 28 8:{number} / {escaped(str(path))} {options} shared:5 - {kind} /dev/{name} {options}"
        )
        return path

    def usage(self, path: Path) -> tuple[int, int, int]:
        if path in self.gone:
            raise OSError(errno.EIO, "gone")
        return 8 * GIB, 2 * GIB, 6 * GIB

    def sticks(self) -> LinuxSticks:
        (self.root / "proc" / "self" / "mountinfo").write_text("".join(f"{line}\n" for line in self.lines), "utf-8")
        return LinuxSticks(self.root / "proc", self.root / "sys", self.root / "by-label", self.usage)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_stick_is_seen_with_its_label_and_room(machine: Machine) -> None:
    path = machine.plug("sdb1", label="EAST")
    (stick,) = machine.sticks().list()
    assert (stick.path, stick.label, stick.free, stick.size, stick.writable) == (path, "EAST", 6 * GIB, 8 * GIB, True)


def test_what_is_built_in_and_what_the_system_lies_on_is_no_stick(machine: Machine) -> None:
    machine.plug("sda2", bus="pci0000:00/ata1", removable="0")
    machine.plug("sdb1", at=Path("/"))
    machine.plug("sdb2", at=Path("/boot/efi"))
    machine.plug("sr0", part=False, kind="udf")
    machine.plug("sdd1", kind="iso9660")
    machine.lines.append("22 28 0:20 / /proc rw - proc proc rw")
    machine.lines.append("99 28 0:55 / /mnt/share rw - cifs //server/share rw")
    machine.lines += ["", "half a line", "1 2 3 - x"]
    assert machine.sticks().list() == []


def test_a_usb_disk_and_an_sd_card_are_seen_though_their_disk_calls_itself_fixed(machine: Machine) -> None:
    machine.plug("sdc1", label="DISK", removable="0")
    card = machine.plug("mmcblk0p1", label="CARD", removable="0", bus="pci0000:00/sdhci/mmc0")
    disk = (machine.root / "sys" / "class" / "block" / "mmcblk0p1").resolve().parent
    (disk / "device").mkdir()
    (disk / "device" / "type").write_text("SD\n")
    assert [stick.label for stick in machine.sticks().list()] == ["CARD", "DISK"]
    (disk / "device" / "type").write_text("MMC\n")  # soldered in
    assert card not in [stick.path for stick in machine.sticks().list()]


def test_names_are_read_as_people_wrote_them(machine: Machine) -> None:
    blank = machine.plug("sdb1", at=machine.root / "media" / "MY STICK", label="MY\\x20STICK")
    chinese = machine.plug("sdc1", at=machine.root / "media" / "东门", label="\\xe4\\xb8\\x9c门")
    unnamed = machine.plug("sdd1", at=machine.root / "media" / "4A21-0000")
    assert {stick.path: stick.label for stick in machine.sticks().list()} == {
        blank: "MY STICK",
        chinese: "东门",
        unnamed: "4A21-0000",
    }


def test_a_stick_that_can_only_be_read_is_shown_as_that(machine: Machine) -> None:
    machine.plug("sdb1", label="LOCKED", options="ro,nosuid")
    (stick,) = machine.sticks().list()
    assert not stick.writable


def test_a_stick_that_was_pulled_but_is_still_mounted_is_not_offered(machine: Machine) -> None:
    path = machine.plug("sdb1", label="GONE")
    machine.plug("sdc1", label="HERE")
    machine.gone.add(path)
    assert [stick.label for stick in machine.sticks().list()] == ["HERE"]


def test_a_stick_mounted_twice_is_one_stick(machine: Machine) -> None:
    machine.plug("sdb1", label="ONE")
    machine.plug("sdb1", at=machine.root / "media" / "again")
    assert len(machine.sticks().list()) == 1


def test_without_proc_there_are_no_sticks(tmp_path: Path) -> None:
    assert LinuxSticks(tmp_path / "none", tmp_path / "none", tmp_path / "none").list() == []
    assert NoSticks().list() == ()


class Kernel:
    """kernel32 of a computer with a disk C:, a stick E:, a locked card F: and an empty reader G:."""

    volumes: dict[str, tuple[int, str | None, int]] = {  # noqa: RUF012
        "C:\\": (3, "Windows", 0),
        "E:\\": (2, "东门", 0),
        "F:\\": (2, "", 0x0008_0000),
        "G:\\": (2, None, 0),
    }

    def SetErrorMode(self, mode: int) -> int:
        return 0

    def GetLogicalDrives(self) -> int:
        return sum(1 << (ord(root[0]) - ord("A")) for root in self.volumes)

    def GetDriveTypeW(self, root: str) -> int:
        return self.volumes[root][0]

    def GetVolumeInformationW(self, root: str, label: Any, _n: int, _s: None, _m: None, flags: Any, *_: Any) -> int:
        _, name, told = self.volumes[root]
        if name is None:
            return 0
        label.value, flags._obj.value = name, told
        return 1


def test_windows_tells_sticks_by_their_drive_type() -> None:
    found = WindowsSticks(Kernel(), lambda _path: (8 * GIB, 0, GIB)).list()
    assert [(str(stick.path), stick.label, stick.writable) for stick in found] == [
        ("E:\\", "东门", True),
        ("F:\\", "F:", False),
    ]


def test_a_check_code_has_six_signs_that_nobody_confuses() -> None:
    codes = {check_code(bytes([number, *range(31)])) for number in range(200)}
    assert len(codes) == 200
    assert all(len(code) == CODE_LENGTH and set(code) <= set(CODE_ALPHABET) for code in codes)
    assert not set("B8I1O0S5Z2") & set(CODE_ALPHABET)
