"""A printer on the loopback: CUPS and an IPP printer of its own in a temporary folder, everything stopped at the end.

The IPP printer insists on announcing itself, so it gets a message bus and an mDNS responder that hears the loopback
alone; where the machine runs one already, that one is used. Run as root, the services run as somebody else.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

LONGEST_WAIT_S = 60.0
NAME, ROLL = "test", "roll"
_SYSTEM_BUS, _SYSTEM_AVAHI = Path("/run/dbus/system_bus_socket"), Path("/run/avahi-daemon/pid")
_ONE_AT_A_TIME = Path(tempfile.gettempdir()) / "checkpoint-printer.lock"
"""A machine has one responder, so two runs of this suite wait for each other."""

_UNPRIVILEGED = "lp"

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
</policy></busconfig>
"""
_AVAHI = """[server]
host-name=testprinter
allow-interfaces=lo
use-ipv6=no
[wide-area]
enable-wide-area=no
[publish]
publish-hinfo=no
publish-workstation=no
"""
_FILES = """ServerRoot {folder}/etc
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
FileDevice Yes
"""
_CUPS = """LogLevel debug
Listen {folder}/socket
Browsing No
WebInterface No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""


@dataclass(frozen=True)
class VirtualPrinter:
    folder: Path
    env: Mapping[str, str]

    def add_roll(self) -> None:
        """Set up a second printer, an 80 mm roll of any length; what it is given lies in the folder `out` as `roll`."""
        description = Path(__file__).with_name("roll.ppd")
        done = self.ask("lpadmin", "-p", ROLL, "-E", "-v", f"file:{self.folder}/out/roll", "-P", str(description))
        assert done.returncode == 0, done.stderr

    def received_by_roll(self) -> bytes:
        """Wait for the next job of the roll and take it away."""
        path = self.folder / "out" / "roll"
        self.until(lambda: path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF"), "the roll's job")
        content = path.read_bytes()
        path.unlink()
        return content

    def received(self, title: str) -> bytes:
        """Wait for a job by its title and return what arrived, whole."""
        found: list[bytes] = []

        def arrived() -> bool:
            for path in (self.folder / "out").glob(f"*-{title}.pdf"):
                content = path.read_bytes()
                if content.rstrip().endswith(b"%%EOF"):
                    found.append(content)
            return bool(found)

        self.until(arrived, f"the job {title}")
        return found[0]

    def until(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + LONGEST_WAIT_S
        while not condition():
            assert time.monotonic() < deadline, f"{what} did not come: {self.logs()}"
            time.sleep(0.02)

    def logs(self) -> str:
        return "\n".join(
            f"{path.name}: {path.read_text(errors='replace')[-2000:]}" for path in (self.folder / "log").iterdir()
        )

    def ask(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, env={**os.environ, **self.env, "LC_ALL": "C"}, check=False, capture_output=True, text=True
        )


@contextmanager
def virtual_printer() -> Iterator[VirtualPrinter]:
    folder = Path(tempfile.mkdtemp(prefix="checkpoint-printer-"))
    try:
        with FileLock(_ONE_AT_A_TIME), ExitStack() as stack:
            yield _start(folder, stack)
    finally:
        shutil.rmtree(folder)


def _start(folder: Path, stack: ExitStack) -> VirtualPrinter:
    for name in ("etc", "spool", "cache", "state", "tmp", "log", "out"):
        (folder / name).mkdir()
    for name, text in (
        ("bus.conf", _BUS), ("avahi.conf", _AVAHI), ("etc/cups-files.conf", _FILES), ("etc/cupsd.conf", _CUPS)
    ):  # fmt: skip
        (folder / name).write_text(text.format(folder=folder))
    _hand_over(folder)
    printer = VirtualPrinter(folder, {"CUPS_SERVER": str(folder / "socket")})
    run = _Runner(printer, stack)
    if _SYSTEM_AVAHI.exists() and _SYSTEM_BUS.exists():
        bus: dict[str, str] = {}
    else:
        bus = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/bus"}
        run("dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile")
        printer.until((folder / "bus").exists, "the message bus")
        run("avahi-daemon", "--no-chroot", "--no-drop-root", "--no-rlimits", "-f", f"{folder}/avahi.conf",
            env=bus, as_root=True)  # fmt: skip
        printer.until(lambda: "startup complete" in printer.logs(), "the responder")
    run("cupsd", "-f", "-c", f"{folder}/etc/cupsd.conf", "-s", f"{folder}/etc/cups-files.conf", env=bus)
    printer.until((folder / "socket").exists, "CUPS")
    port = _free_port()
    run("ippeveprinter", "-p", str(port), "-n", "localhost", "-d", f"{folder}/out", "-k", "-s", "600,600",
        "-f", "application/pdf", NAME, env=bus)  # fmt: skip
    printer.until(lambda: _answers(port), "the printer")
    uri = f"ipp://localhost:{port}/ipp/print"
    add = ("lpadmin", "-p", NAME, "-E", "-v", uri, "-m", "everywhere")
    printer.until(lambda: printer.ask(*add).returncode == 0, "the queue")
    printer.until((folder / "etc/ppd" / f"{NAME}.ppd").exists, "what the printer can")  # CUPS asks it afterwards
    return printer


class _Runner:
    """Start services one after another; the stack stops them the other way round."""

    def __init__(self, printer: VirtualPrinter, stack: ExitStack) -> None:
        self._printer, self._stack = printer, stack

    def __call__(self, *command: str, env: Mapping[str, str] | None = None, as_root: bool = False) -> None:
        program = shutil.which(command[0], path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
        assert program is not None, f"{command[0]} is not installed: packaging/set_up.sh --for-tests"
        log = self._stack.enter_context((self._printer.folder / "log" / command[0]).open("wb"))
        lower = {"user": _UNPRIVILEGED, "group": _UNPRIVILEGED, "extra_groups": ()}
        process = subprocess.Popen(
            [program, *command[1:]],
            env={**os.environ, **self._printer.env, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            **(lower if os.geteuid() == 0 and not as_root else {}),
        )
        self._stack.callback(_stop, process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _hand_over(folder: Path) -> None:
    """Give the folder to whom the services run as: CUPS refuses to print as root."""
    folder.chmod(0o755)
    if os.geteuid() == 0:
        user = pwd.getpwnam(_UNPRIVILEGED)
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user.pw_uid, user.pw_gid)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
