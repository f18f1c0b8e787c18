"""The office's window over the real store, its files answered without a dialog, and bundles as gates write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.access import Role
from checkpoint_app.domain.passage import Direction
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.sync import certificates, container, signing
from checkpoint_app.sync.certificates import certificate_to_data
from checkpoint_app.sync.chain import wire_line
from checkpoint_app.sync.vault import Argon2Cost
from ui.office.office_window import OfficeWindow


@dataclass
class AnsweredChooser:
    """Answers each question with the next path laid in, and remembers what was shown."""

    answers: list[Any] = field(default_factory=list)
    suggested: list[Path] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        return self._next(folder)

    def open_files(self, title: str, folder: Path, kinds: str) -> Sequence[Path]:
        return self._next(folder) or ()

    def open_folder(self, title: str, folder: Path) -> Path | None:
        return self._next(folder)

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        return self._next(suggested)

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)

    def _next(self, suggested: Path) -> Any:
        self.suggested.append(suggested)
        return self.answers.pop(0)


@pytest.fixture
def chooser() -> AnsweredChooser:
    return AnsweredChooser()


@pytest.fixture
def open_office(
    qtbot: QtBot, runner, languages, theme, chooser, printing, tmp_path
) -> Iterator[Callable[[OfficeDesk], OfficeWindow]]:
    """Open windows, and take them down whole: left to the garbage collector, a view may outlive its model.

    Ask for it after `community` or `empty_desk`: the worker must have ended before their store is closed.
    """
    opened: list[OfficeWindow] = []

    def open_one(desk: OfficeDesk) -> OfficeWindow:
        window = OfficeWindow(
            desk, runner, languages, theme, default_folder=tmp_path, choose=chooser, printing=printing
        )
        opened.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield open_one
    runner.shut_down()
    for window in opened:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(community, open_office) -> OfficeWindow:
    """The office of a community with twelve residents and two gates."""
    return open_office(community.office)


@pytest.fixture
def empty_desk(tmp_path: Path, clock) -> Iterator[OfficeDesk]:
    """An office founded a moment ago."""
    place = Installation(tmp_path / "new", clock=clock, cost=Argon2Cost(memory_kib=64, passes=1, lanes=1))
    place.init_office("新设社区", "530100000002", "a cold night")
    with place.office("a cold night") as desk:
        yield desk


@pytest.fixture
def empty_window(empty_desk, open_office) -> OfficeWindow:
    return open_office(empty_desk)


@pytest.fixture
def press(qapp: QApplication) -> Callable[..., None]:
    """Press a key, or type a text, wherever the keyboard is."""

    def press_one(what: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        if isinstance(what, str):
            QTest.keyClicks(target, what, modifier)
        else:
            QTest.keyClick(target, what, modifier)

    return press_one


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Wait for what the worker is to bring about."""
    return lambda reached: qtbot.waitUntil(reached, timeout=20_000)


@pytest.fixture
def settle(runner, until) -> Callable[[], None]:
    """Wait until the worker did all it was given and its answers were shown: it takes one thing after another."""

    def settle_now() -> None:
        answered: list[object] = []
        runner.run(lambda _progress: None, on_success=answered.append, on_known_error=answered.append)
        until(lambda: bool(answered))

    return settle_now


@pytest.fixture
def unmasked(window: OfficeWindow) -> OfficeWindow:
    """The window with the head signed on and names, phones and numbers shown whole."""
    access = window.desk.access
    access.sign_on(access.add("陈主任", "1357", Role.HEAD), "1357")
    window.access.masking.unlock("roster", "")
    return window


@pytest.fixture
def said(window: OfficeWindow) -> Callable[[], str]:
    return lambda: window.message.sentence.text() if window.message.isVisibleTo(window) else ""


@pytest.fixture
def walk_through(community) -> Callable[..., None]:
    """Let people pass a gate: each name goes in and out again, with a normal reading."""

    def walk(gate: GateDesk, *names: str) -> None:
        if gate.stamp.operator is None:
            gate.sign_on.open_shift(community.operator)
        for name in names:
            for _ in Direction:
                gate.lane.enter(name)
                gate.lane.enter("365")
                gate.lane.turn()

    return walk


SealRange = Callable[..., Path]


@pytest.fixture
def seal_range(community, tmp_path: Path) -> SealRange:
    """Write records `first` to `last` of a gate as a station bundle; `stranger` signs it with another office's word."""

    def seal(gate: GateDesk, first: int, last: int, *, stranger: bool = False) -> Path:
        identity, store = gate.store.identity(), gate.store
        seed, certificate = identity.signing_seed, identity.certificate
        if stranger:
            seed = signing.new_seed()
            fields = {name: getattr(certificate, name) for name in type(certificate).__slots__ if name != "signature"}
            certificate = certificates.issue(signing.new_seed(), **{**fields, "public_key": signing.public_key(seed)})
        before, after = store.head_at(first - 1), store.head_at(last)
        content = container.seal(
            {
                "dir": "up",
                "community": identity.community,
                "station": identity.station,
                "epoch": before.epoch,
                "cert": certificate_to_data(certificate),
                "created": community.clock.wall_ms,
                "schema": 1,
                "app": "test",
                "crit": [],
                "chain": {"from": first, "to": last, "prev": before.digest.hex(), "head": after.digest.hex()},
                "clock": {"boot": "test", "mono": 1, "state": "ok"},
            },
            (wire_line(line) for line in store.lines(first, last)),
            recipients=[identity.office_recipient],
            signing_seed=seed,
        )
        path = tmp_path / f"{identity.gate.code}_{first}-{last}{'_x' if stranger else ''}.ckb"
        path.write_bytes(content)
        return path

    return seal
