"""Which sticks are plugged in: from /proc and /sys on Linux, from the kernel's own calls on Windows."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkpoint_app.domain.media import Stick
from checkpoint_app.examination_ports import Sticks

Usage = Callable[[Path], Any]
"""Return (total, used, free) of a volume in bytes, or raise OSError: shutil.disk_usage."""

_SYSTEM = frozenset({"/", "/home", "/tmp"})
_BELOW_SYSTEM = ("/boot", "/efi", "/usr", "/var", "/etc", "/cdrom", "/run/live", "/run/initramfs")
"""Where the system itself lies, also when it was started from a stick."""
_NEVER_WRITTEN = frozenset({"iso9660", "squashfs", "swap"})
_NO_STICK = re.compile(r"(sr|fd|loop|ram|zram|nbd)\d+")
_OCTAL = re.compile(r"\\([0-7]{3})")
_HEX = re.compile(r"\\x([0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mount:
    device: str
    source: str
    path: Path
    writable: bool


class LinuxSticks:
    """`proc`, `sys_root` and `by_label` are /proc, /sys and /dev/disk/by-label; tests feed folders of their own."""

    def __init__(
        self,
        proc: Path = Path("/proc"),
        sys_root: Path = Path("/sys"),
        by_label: Path = Path("/dev/disk/by-label"),
        usage: Usage = shutil.disk_usage,
    ) -> None:
        self._mounts, self._sys, self._by_label, self._usage = proc / "self" / "mountinfo", sys_root, by_label, usage

    def list(self) -> Sequence[Stick]:
        labels, found = self._labels(), {}
        for mount in self._mounted():
            block = self._block(mount)
            if block is None or block in found or _NO_STICK.fullmatch(block.name) or not _is_removable(block):
                continue
            try:
                total, _used, free = self._usage(mount.path)
            except OSError:  # pulled without being put out: still mounted, but nothing can be asked of it
                continue
            found[block] = Stick(
                path=mount.path,
                label=labels.get(block.name, mount.path.name),
                free=free,
                size=total,
                writable=mount.writable and os.access(mount.path, os.W_OK),
            )
        return sorted(found.values(), key=lambda stick: (stick.label, stick.path))

    def _mounted(self) -> Iterator[_Mount]:
        """Yield the volumes people plug in; proc(5) tells the fields of a line."""
        try:
            lines = self._mounts.read_text("utf-8", "surrogateescape").splitlines()
        except OSError:
            return
        for line in lines:
            before, _, after = line.partition(" - ")
            fields, more = before.split(), after.split()
            if len(fields) < 6 or len(more) < 2:
                continue
            options = {*fields[5].split(","), *(more[2].split(",") if len(more) > 2 else ())}
            path = Path(_unescaped(fields[4]))
            if more[0] not in _NEVER_WRITTEN and not _belongs_to_the_system(path):
                yield _Mount(
                    device=fields[2],
                    source=_unescaped(more[1]),
                    path=path,
                    writable="ro" not in options,
                )

    def _block(self, mount: _Mount) -> Path | None:
        """Return the device's own folder below /sys/devices; None for what is no block device."""
        for link in (
            self._sys / "dev" / "block" / mount.device,
            self._sys / "class" / "block" / Path(mount.source).name,
        ):
            if link.exists():
                return link.resolve()
        return None

    def _labels(self) -> Mapping[str, str]:
        """Return label by device name."""
        try:
            return {link.resolve().name: _label(link.name) for link in self._by_label.iterdir()}
        except OSError:  # no volume has a label, or nobody keeps the list
            return {}


class WindowsSticks:
    """`kernel` is ctypes.windll.kernel32. Windows calls a disk in a USB case fixed: it is chosen as a folder."""

    _REMOVABLE, _READ_ONLY, _NO_DIALOGUE = 2, 0x0008_0000, 1

    def __init__(self, kernel: Any, usage: Usage = shutil.disk_usage) -> None:
        self._kernel, self._usage = kernel, usage

    def list(self) -> Sequence[Stick]:
        kernel, found = self._kernel, []
        kernel.SetErrorMode(self._NO_DIALOGUE)  # an empty card reader would ask for a disk
        drives = kernel.GetLogicalDrives()
        for number in range(26):
            root = f"{chr(ord('A') + number)}:\\"
            if not drives >> number & 1 or kernel.GetDriveTypeW(root) != self._REMOVABLE:
                continue
            label, flags = ctypes.create_unicode_buffer(261), ctypes.c_uint32()
            if not kernel.GetVolumeInformationW(root, label, 261, None, None, ctypes.byref(flags), None, 0):
                continue
            try:
                total, _used, free = self._usage(Path(root))
            except OSError:
                continue
            found.append(
                Stick(
                    path=Path(root),
                    label=label.value or root[:2],
                    free=free,
                    size=total,
                    writable=not flags.value & self._READ_ONLY,
                )
            )
        return found


class NoSticks:
    """Where nothing may leave the computer: a drill."""

    def list(self) -> Sequence[Stick]:
        return ()


def system_sticks() -> Sticks:
    """Return the sticks of this computer; none on a system this program does not know."""
    if sys.platform == "win32":
        return WindowsSticks(ctypes.windll.kernel32)
    return LinuxSticks() if sys.platform == "linux" else NoSticks()


def _is_removable(block: Path) -> bool:
    """Whether a device was plugged in: its disk says so, it hangs on USB, or it is an SD card."""
    disk = block.parent if (block / "partition").exists() else block
    return (
        _told(disk / "removable") == "1"
        or _told(disk / "device" / "type") == "SD"
        or any(re.fullmatch(r"usb\d+", part) for part in block.parts)
    )


def _told(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError:
        return ""


def _belongs_to_the_system(path: Path) -> bool:
    text = str(path)
    return text in _SYSTEM or any(text == root or text.startswith(f"{root}/") for root in _BELOW_SYSTEM)


def _unescaped(field: str) -> str:
    r"""Return a field of mountinfo as it is: the kernel writes a blank as \040."""
    return _OCTAL.sub(lambda code: chr(int(code[1], 8)), field)


def _label(name: str) -> str:
    r"""Return a label as it is: udev writes a blank as \x20, and other signs by their bytes in UTF-8."""
    parts = _HEX.split(name)
    raw = b"".join(
        bytes([int(part, 16)]) if place % 2 else part.encode("utf-8", "surrogateescape")
        for place, part in enumerate(parts)
    )
    return raw.decode("utf-8", "replace")
