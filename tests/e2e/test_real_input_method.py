"""The real program on a real X display with a Chinese input method active, typed at by a real X client.

Qt can be asked what it would tell an input method; only an input method shows what it does. Each step waits for what
the desktop itself shows: a window manager that answers, an engine in force, a window that has the keyboard.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import Event, EventDraft, EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.vault import Argon2Cost

LONGEST_WAIT_S = 120.0
PASSPHRASE, PIN = "a cold night", "2468"
INITIALS, THEIRS = "haw", "何安文"
ROOT = Path(__file__).resolve().parents[2]
PLAIN_FIELD = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
field = QLineEdit()
field.setWindowTitle("plain field")
field.returnPressed.connect(lambda: (print(field.text(), flush=True), field.clear()))
field.resize(600, 60)
field.show()
app.exec()
"""


def until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + LONGEST_WAIT_S
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come"
        time.sleep(0.02)


@dataclass
class Desktop:
    """A screen with a window manager and ibus; everything typed comes from xdotool, an X client of its own."""

    env: Mapping[str, str]

    def ask(self, *command: str) -> str:
        """Return what a command prints; empty when it fails, as long as the desktop is not ready."""
        done = subprocess.run(command, env=self.env, check=False, capture_output=True, text=True, encoding="utf-8")
        return done.stdout.strip() if done.returncode == 0 else ""

    def type(self, text: str, *, delay_ms: int) -> None:
        subprocess.run(["xdotool", "type", "--delay", str(delay_ms), text], env=self.env, check=True)

    def enter(self, text: str, *, delay_ms: int) -> None:
        """Type a line and Enter in one go, as a scanner does."""
        delay = str(delay_ms)
        command = ["xdotool", "type", "--delay", delay, "--args", "1", text, "key", "--delay", delay, "Return"]
        subprocess.run(command, env=self.env, check=True)

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "50", *keys], env=self.env, check=True)

    def wait_for_window(self, title: str) -> None:
        """Wait until the window with exactly this title has the keyboard."""
        for asked in ("getactivewindow", "getwindowfocus"):  # the window manager's word first, then the X server's
            until(lambda asked=asked: self.ask("xdotool", asked, "getwindowname") == title, f"the window {title!r}")

    @contextmanager
    def started(self, *command: str) -> Iterator[subprocess.Popen[str]]:
        """Run a program on this desktop; what it grumbles about is the test's."""
        with running(*command, env=self.env, quiet=False) as process:
            yield process


@contextmanager
def running(*command: str, env: Mapping[str, str], quiet: bool = True) -> Iterator[subprocess.Popen[str]]:
    """Run a process for the length of a `with`; what it prints can be read."""
    told = subprocess.DEVNULL if quiet else None
    with subprocess.Popen(
        command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=told, text=True, encoding="utf-8"
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    mine = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XAUTHORITY", "XMODIFIERS")
    env = {name: value for name, value in os.environ.items() if name not in mine} | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "GSETTINGS_BACKEND": "memory",
        "LANG": "C.UTF-8",
        "QT_IM_MODULE": "ibus",
        "QT_QPA_PLATFORM": "xcb",
    }
    with ExitStack() as stack:
        screen = stack.enter_context(
            running("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", env=env)
        )
        assert screen.stdout is not None
        env["DISPLAY"] = ":" + screen.stdout.readline().strip()
        bus = stack.enter_context(running("dbus-daemon", "--session", "--nofork", "--print-address=1", env=env))
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        stack.enter_context(running("openbox", env=env))
        stack.enter_context(running("ibus-daemon", "--panel=disable", "--emoji-extension=disable", env=env))
        desktop = Desktop(env)
        until(lambda: desktop.ask("xdotool", "get_num_desktops") != "", "the window manager")
        until(lambda: chinese_is_active(desktop), "the Chinese input method")
        yield desktop


def chinese_is_active(desktop: Desktop) -> bool:
    desktop.ask("ibus", "engine", "libpinyin")
    return desktop.ask("ibus", "engine") == "libpinyin"


def typed_through_the_input_method(desktop: Desktop, pinyin: str) -> str:
    """Return what a plain field gets for letters and a blank, once it is proved that the input method is active."""
    with desktop.started(sys.executable, "-c", PLAIN_FIELD) as plain:
        assert plain.stdout is not None
        lines = plain.stdout

        def committed(letters: str) -> str:
            desktop.type(letters, delay_ms=50)
            desktop.press("space", "Return")
            return lines.readline().strip()

        desktop.wait_for_window("plain field")
        until(lambda: committed("nihao") == "你好", "你好 in a plain field")
        return committed(pinyin)


def found_community(folder: Path, name: str) -> tuple[Installation, dict[PassSerial, str]]:
    """Found an office with somebody of this name and start a gate; return it with the codes of three other passes."""
    cost = Argon2Cost(memory_kib=64, passes=1, lanes=1)
    office_place, gate_place = Installation(folder / "office", cost=cost), Installation(folder / "gate", cost=cost)
    office_place.init_office("示例社区", "530100000001", PASSPHRASE)
    people = [
        Resident(number=0, household=0, dwelling=Dwelling("云上苑", "3", "1", f"{floor}01"), name=who)
        for floor, who in enumerate((name, THEIRS, "例一", "例二", "例三"), start=1)
    ]
    with office_place.office(PASSPHRASE) as office:
        now_ms = office_place.clock.read().wall_ms
        office.store.merge_roster(people, EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=now_ms), no_progress)
        office.enrol.add_operator("王芳", PIN)
        run = office.passes.start(office.passes.plan(PrintFilter(text="例")), folder, name="passes")
        codes = {serial: office.passes.code_of(serial) for serial in run.serials}
        kit = office.enrol.enrol(gate_code="E1", name="东门", kit=folder / "E1.ckk")
    gate_place.init_station(kit.kit, kit.code, PASSPHRASE)
    return gate_place, codes


def passages_of(place: Installation) -> list[Event]:
    with place.gate(PASSPHRASE) as desk:
        events = [event_of(line) for line in desk.store.lines(1, desk.store.head().seq)]
    return [event for event in events if event.kind == EventKind.PASSAGE]


def test_scans_arrive_whole_and_names_can_be_typed_with_a_chinese_input_method_active(desktop, tmp_path):
    pinyin = "wangxiaoming"
    name = typed_through_the_input_method(desktop, pinyin)
    assert not name.isascii()
    gate, codes = found_community(tmp_path, name)
    program = (sys.executable, "-m", "checkpoint_app", "--data", str(gate.folder), "gate")
    with desktop.started(*program) as window:
        desktop.wait_for_window("社区卡口登记")
        desktop.enter(PASSPHRASE, delay_ms=20)
        desktop.wait_for_window("社区卡口登记 东门")
        for answer in ("1", PIN):
            desktop.enter(answer, delay_ms=20)
        for code in codes.values():
            desktop.enter(code, delay_ms=1)
            desktop.enter("366", delay_ms=1)
        desktop.enter(INITIALS, delay_ms=1)
        desktop.enter("364", delay_ms=1)
        desktop.press("F2")
        desktop.type(pinyin, delay_ms=50)
        desktop.press("space", "Return")
        desktop.enter("365", delay_ms=20)
        desktop.press("alt+F4")
        assert window.wait(LONGEST_WAIT_S) == 0
    *scanned, found, named = passages_of(gate)
    assert [(event.data["pass"], event.data["c10"]) for event in scanned] == [(serial.key, 366) for serial in codes]
    with gate.gate(PASSPHRASE) as desk:
        people = [desk.store.resident(event.data["resident"]).name for event in (found, named)]
    assert people == [THEIRS, name]
    assert [event.data["c10"] for event in (found, named)] == [364, 365]


def test_a_drill_opens_by_command_and_leaves_nothing_when_its_window_is_closed(desktop, tmp_path):
    temporary, data = tmp_path / "temporary", tmp_path / "data"
    temporary.mkdir()
    desktop = Desktop({**desktop.env, "TMPDIR": str(temporary)})
    with desktop.started(sys.executable, "-m", "checkpoint_app", "--data", str(data), "drill") as window:
        desktop.wait_for_window("社区卡口登记 演练卡口")
        assert list(temporary.glob("checkpoint-drill-*")) != []
        for answer in ("1", "1234", "1-1-101"):
            desktop.enter(answer, delay_ms=20)
        desktop.press("alt+F4")
        assert window.wait(LONGEST_WAIT_S) == 0
    assert list(temporary.glob("checkpoint-drill-*")) == []
    assert not data.exists()
