"""A monkey at the gate: keys, scans, hostile text, jumping clocks, new lists, a full disk; nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import Event, EventDraft
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.errors import KnownError, StorageError
from checkpoint_app.services.activate_pack import activate_pack
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.services.read_pack import pack_of, shipped_pack
from checkpoint_app.sync import pass_code
from checkpoint_app.sync.chain import event_of, genesis, walk
from db.schema import administration
from ui.shortcuts import CORRECTION, GATE, LANE, shortcuts_of
from ui.theme import SCALES

KEYS = [shortcut.key for window in (GATE, LANE, CORRECTION) for shortcut in shortcuts_of(window)]
MOVES = [
    "Tab", "Shift+Tab", "Return", "Return", "Return", "Esc", "Up", "Down", "Left", "Right", "Home", "End", "PgUp",
    "PgDown", "Space", "Space", "Backspace", "Del", "Ctrl+A", "1", "2", "3", "9", "0",
]  # fmt: skip
NAMES = ("买买提·阿不都热合曼", "徐㼆", "欧阳来访", "赵不在", "李𬭳")
NUMBERS = ("10000009876", "53010319900101001X", "云AD12345", "云A12345", "鄂A98765")
READINGS = ("366", "365", "36.6", "380", "379", "345", "364", "999", "1000", "", "366 365/", "/", "３６６")
PLACES = ("3-1-501", "3-1-502", "4-1-501", "3", "wxm", "王小明", "王晓敏", "张三丰", "陈一", "曾单", "1000", "1001")
SMALL = (
    "0",
    "1",
    "2",
    "3",
    "9",
    "y",
    "n",
    "2100",
    "1121 0731",
    "2468",
    "1357",
    "湖北武汉",
    "K109",
    "00-000001-1",
    "1-000012",
)

pytestmark = pytest.mark.usefixtures("nothing_is_written_elsewhere", "dialogs_are_dismissed")
HOSTILE = (
    "长" * 10_000, "9" * 10_000, "a\x00b", "\u202e366\u202c", "\u200f王", "😷🚑👨‍👩‍👧", "'; DROP TABLE event; --",
    "=1+1",
    "=HYPERLINK(\"http://x\")", "{name}", "{0}", "%s%n", "%(x)s", "\t\n", "<b>1</b>", "&", "a" * 340, "7" * 340,
    "~nobody/there", "\ufeff", "٣٦٦", "a\u0301" * 30, "-1", "1e9",
)  # fmt: skip
SCENES = {
    "F6": ("A12345", "王小明", "366", "王晓敏", "381", "张三丰", "365", ""),
    "F3": ("366 365/", "赵来访", "53010319900101001X", "10000009876", "3-1-501", "1", "0", "0", "0", "1", "", ""),
    "Ctrl+R": ("王小明", "湖北武汉", "1", "K109", "", "10000001000", "1", "366", "366", "1", ""),
    "Ctrl+P": ("", "2100", "王小明", "1", "366", "", "2105", "赵不在", "0", "381", ""),
    "F9": ("1", "366", "", "1", ""),
    "F10": ("2468", "1", "2468", "", ""),
}
"""What is typed one after another once a panel is open."""


class FullDisk:
    """The real store on a disk that can fill up."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.full = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def append(self, *drafts: EventDraft) -> Sequence[Event]:
        self._require_room()
        return self._store.append(*drafts)

    def append_numbered(self, make: Callable[[int], Sequence[EventDraft]]) -> Sequence[Event]:
        self._require_room()
        return self._store.append_numbered(make)

    def put(self, name: str, value: Any) -> None:
        self._require_room()
        self._store.put(name, value)

    def _require_room(self) -> None:
        if self.full:
            raise StorageError("disk-full")


@pytest.fixture
def disk(community) -> FullDisk:
    return FullDisk(community.gates[0].store)


@pytest.fixture
def desk(community, disk) -> GateDesk:
    return gate_desk(disk, community.clock, community.gates[0].media)


@pytest.fixture
def passes(community, print_pass) -> list[str]:
    """Return what scanners may type: passes real, forged, expired, of a vehicle and of elsewhere; serials."""
    office = community.office
    serial, real = print_pass("王小明")
    now_s = community.clock.wall_ms // 1000

    def signed(seed: bytes, number: int, *, station: int = 0, kind: PassKind = PassKind.RESIDENT, ends_s: int) -> str:
        claims = PassClaims(
            serial=PassSerial(station, number), kind=kind, name="王*明", dwelling="云上苑 3-1-501",
            not_before_s=now_s - 9_000, expires_s=ends_s, plate="云A12345" if kind is PassKind.VEHICLE else "",
        )  # fmt: skip
        return pass_code.encode(claims, seed)

    own = office.store.identity().signing_seed
    gate_seed = community.gates[1].store.identity().signing_seed
    return [
        real,
        real[:-1] + ("0" if real[-1] != "0" else "1"),
        signed(own, 901, ends_s=now_s - 60),
        signed(own, 902, kind=PassKind.VEHICLE, ends_s=now_s + 90_000),
        signed(gate_seed, 903, station=2, kind=PassKind.TEMPORARY, ends_s=now_s + 90_000),
        signed(bytes(range(32)), 904, ends_s=now_s + 90_000),
        str(serial),
        str(PassSerial(2, 999)),
        "71" + "3" * 338,
    ]


class Monkey:
    """Does one thing after another; what it did stands in `trace`."""

    def __init__(self, window: Any, community: Any, disk: FullDisk, theme: Any, passes: list[str], seed: int) -> None:
        self.window, self.community, self.disk, self.theme = window, community, disk, theme
        self.passes, self.dice = passes, random.Random(seed)
        self.trace: list[str] = []
        self._begun_ms, self._packs = community.clock.wall_ms, 1
        self._acts: list[tuple[int, Callable[[], None]]] = [
            (24, self.press_a_key), (16, self.move), (6, self.fill_in), (8, self.play_a_scene),
            (22, self.type_something), (8, self.scan), (10, self.serve),
            (5, self.press_a_button), (4, self.wait), (2, self.jump), (1, self.bring_a_list),
            (1, self.bring_rules), (2, self.change_the_look), (1, self.fill_the_disk),
        ]  # fmt: skip

    def do_something(self) -> None:
        acts = [act for _, act in self._acts]
        act = self.dice.choices(acts, [weight for weight, _ in self._acts])[0]
        if not self.window.view.line.isEnabled() and self.dice.random() < 0.5:
            act = self.sign_on
        act()
        if self.disk.full and self.dice.random() < 0.3:
            self.disk.full = False
            self._note("room again")

    def press_a_key(self) -> None:
        self._key(self.dice.choice(KEYS))

    def move(self) -> None:
        self._key(self.dice.choice(MOVES))

    def type_something(self) -> None:
        words = self.dice.choices((NAMES, NUMBERS, READINGS, PLACES, SMALL, HOSTILE), (3, 3, 4, 4, 4, 2))[0]
        self._type(self.dice.choice(words))

    def scan(self) -> None:
        self._type(self.dice.choice(self.passes))

    def serve(self) -> None:
        """Serve somebody as it should be done, so that there is something to spoil."""
        self._key("Esc")
        self._key("Esc")
        self._type(self.dice.choice(PLACES))
        self._type(self.dice.choice(READINGS))

    def fill_in(self) -> None:
        """Go through the fields of the panel that is open, most of them typed as they should be."""
        for field in self.window.findChildren(QLineEdit):
            if field is self.window.view.line or not (field.isVisible() and field.isEnabled()):
                continue
            field.setFocus()
            self._key("Ctrl+A")
            words = self.dice.choices((NAMES, NUMBERS, READINGS, PLACES, SMALL, HOSTILE), (5, 5, 5, 5, 8, 1))[0]
            self._type(self.dice.choice(words))

    def play_a_scene(self) -> None:
        """Go some way through a panel as it should be worked, so that groups of records come to be."""
        key = self.dice.choice(tuple(SCENES))
        self._key("Esc")
        self._key(key)
        lines = SCENES[key]
        for line in lines[: self.dice.randint(len(lines) // 2, len(lines))]:
            self._type(line)

    def sign_on(self) -> None:
        """Unlock the gate, or sign on: whoever does neither spoils nothing any more."""
        screen = self.window.lock.screen
        if self.window.lock.is_locked:
            self._note("unlock")
            screen.operator.setText("1")
            screen.secret.setText("2468")
            screen.button.click()
            return
        self._note("sign on")
        panel = self.window.view.sign_on
        for field, text in ((panel.operator, "1"), (panel.pin, "2468")):
            field.setText(text)
            QTest.keyClick(field, QKeySequence("Return")[0].key())

    def press_a_button(self) -> None:
        buttons = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        button = self.dice.choice(buttons)
        self._note(f"button {button.text()!r}")
        button.click()

    def wait(self) -> None:
        minutes = self.dice.choice((1, 1, 5, 10, 40, 180))
        self._note(f"wait {minutes}")
        self.community.clock.advance(minutes=minutes)
        self.window._status.refresh()

    def jump(self) -> None:
        """Set the clock: an hour or a day back, two days on, to a midnight, to 2099, and where it should be."""
        clock, hour = self.community.clock, 3_600_000
        day = 24 * hour
        midnight = clock.wall_ms // day * day + 16 * hour
        choices = (clock.wall_ms - hour, clock.wall_ms + 2 * day, midnight, self._begun_ms, 4_070_908_800_000)
        clock.wall_ms = self.dice.choices(choices, (4, 2, 4, 4, 1))[0]
        self._note(f"clock {local(clock.wall_ms):%Y-%m-%d %H:%M}")
        self.window._status.refresh()

    def bring_a_list(self) -> None:
        self._note("new list")
        self._bring(self.community.office.publish.publish(self.community.folder / "stick").path)

    def bring_rules(self) -> None:
        """Put rules in force: one of the examples, from now or from soon, for long or for a little while."""
        clock = self.community.clock
        name = self.dice.choice(("open", "controlled", "closed", "training"))
        begin = clock.wall_ms + self.dice.choice((0, 0, 300_000))
        end = begin + self.dice.choice((600_000, 10**10))
        self._packs += 1
        example = pack_of(shipped_pack(f"{name}.yaml"), number=self._packs, valid_from_ms=60_000)
        pack = replace(example, valid_from_ms=begin // 60_000 * 60_000, valid_until_ms=end)
        self._note(f"rules {name}")
        try:
            activate_pack(pack, self.community.office.store, clock)
        except KnownError as error:
            self._note(f"not activated: {error.code}")
        self.bring_a_list()

    def change_the_look(self) -> None:
        if self.dice.random() < 0.5:
            code = self.dice.choice(("zh_CN", "zh_TW", "en"))
            self._note(f"language {code}")
            self.window.view.help.language_chosen.emit(code)
        else:
            scale = self.dice.choice(SCALES)
            self._note(f"size {scale}")
            self.window.view.help.scale_chosen.emit(float(scale))

    def fill_the_disk(self) -> None:
        self._note("disk full")
        self.disk.full = True

    def _bring(self, path: Path) -> None:
        try:
            self.window.desk.apply.apply(path)
        except KnownError as error:
            self._note(f"not applied: {error.code}")
        self.window._status.refresh()

    def _key(self, name: str) -> None:
        self._note(name)
        target = QApplication.focusWidget() or self.window
        if len(name) == 1:
            QTest.keyClicks(target, name)
        else:
            QTest.keySequence(target, QKeySequence(name))

    def _type(self, text: str) -> None:
        self._note(f"type {text[:24]!r}")
        target = QApplication.focusWidget()
        if isinstance(target, QLineEdit):
            target.insert(text)
        self._key("Return")

    def _note(self, what: str) -> None:
        self.trace.append(what)


@pytest.fixture
def work_done(runner, qtbot) -> Callable[[], None]:
    """Return once slips and bundles that some key began are written: one thread does them in order."""

    def wait() -> None:
        ended: list[None] = []
        runner.run(lambda progress: None, on_success=ended.append, on_known_error=lambda error: None)
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)

    return wait


def projected(store: Any) -> dict[str, list[str]]:
    """Return every table that a rebuild clears."""
    tables = sorted({statement.split()[2] for statement in store._projection.CLEAR})
    with store._connections.reading() as conn:
        database = administration(conn)
        return {table: sorted(map(str, database[table].rows)) for table in tables}


def require_sound_log(store: Any) -> list[Event]:
    """Return all records, walked from the genesis; what grew is what a rebuild gives."""
    head, identity = store.head(), store.identity()
    lines = list(store.lines(1, head.seq))
    assert [line.seq for line in lines] == list(range(1, head.seq + 1))
    assert head.digest == walk(genesis(identity.community, identity.station, head.epoch), (line.line for line in lines))
    grown = projected(store)
    store.rebuild_projections()
    again = projected(store)
    assert {table: again[table] for table in again if again[table] != grown[table]} == {}
    return [event_of(line) for line in lines]


def require_told_after_saved(heard: Sequence[tuple[Outcome, int]], events: Sequence[Event]) -> None:
    """Whatever sounded as let through was in the log before, and since the sound before it."""
    told_to = 0
    for outcome, seq in heard:
        new = [event for event in events if told_to < event.seq <= seq]
        if outcome in (Outcome.PASS, Outcome.NOTE):  # an emergency has no sound
            said = any(event.kind == "delivery" or event.data.get("outcome") == outcome for event in new)
            assert said, (outcome, seq, [event.kind for event in new])
        told_to = seq


def require_nothing_personal(events: Sequence[Event], names: Sequence[str]) -> None:
    told = (*NAMES, *NUMBERS, *names, "DROP TABLE", "HYPERLINK", "😷")
    for event in events:
        said = str(event.data)
        assert not [text for text in told if text in said], event


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_monkey_breaks_nothing_loses_nothing_and_writes_no_name_where_none_belongs(
    on_duty, community, desk, disk, theme, tones, passes, qtbot, work_done: Callable[[], None], seed: int
) -> None:
    monkey = Monkey(on_duty, community, disk, theme, passes, seed)
    newest = desk.store.head().seq
    with qtbot.capture_exceptions() as raised:
        for _ in range(300):
            monkey.do_something()
            assert not raised, "\n".join([*monkey.trace[-25:], repr(raised)])
            head = desk.store.head().seq
            assert max(newest, desk.lane.step.seq or 0) <= head, monkey.trace[-15:]
            newest = head
        disk.full = False
        work_done()
    events = require_sound_log(community.gates[0].store)
    require_told_after_saved(tones.heard, events)
    require_nothing_personal(events, [each.name for each in community.office.store.residents(after=None, limit=99)])
    community.clock.wall_ms = max(community.clock.wall_ms, *(event.at_ms for event in events))
    files = desk.export.export(community.folder / "up")
    taken = community.office.bundles.import_paths([file.path for file in files])
    assert [file.state for file in taken] == [FileState.IMPORTED] * len(files)
