"""Which machine this is, without telling: a hash that says nothing outside the installation it was made for."""

from __future__ import annotations

import sys
import uuid
from hashlib import sha256
from pathlib import Path

_LINUX_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_MADE_UP = 1 << 40
"""Set by the library where it found no card and made a number up: another one at each start."""
_WINDOWS_KEY = r"SOFTWARE\Microsoft\Cryptography"


def machine_of(install_id: str) -> str:
    """Return 64 hexadecimal digits that are the same for an installation as long as it stays on this machine."""
    return sha256(f"CHECKPOINT-MACHINE/1 {install_id} {_machine()}".encode()).hexdigest()


def _machine() -> str:
    """Return what the system says of itself; empty where it says nothing: then no other machine is told from it."""
    return _of_windows() or _of_linux() or _of_network_card()


def _of_linux() -> str:
    for path in _LINUX_IDS:
        try:
            told = path.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if told:
            return told
    return ""


def _of_network_card() -> str:
    node = uuid.getnode()
    return "" if node & _MADE_UP else f"{node:012x}"


def _of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    try:
        with winreg.OpenKey(
            winreg.HKEY_LOCAL_MACHINE, _WINDOWS_KEY, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        ) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    except OSError:
        return ""
