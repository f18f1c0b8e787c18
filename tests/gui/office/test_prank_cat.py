"""A cat on the office's keyboard: the pages of trust and exchange, in any order; nothing breaks, nobody is shown."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)

from checkpoint_app.domain.access import Role
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.sync.chain import genesis, walk
from tests.gui.office.cat_chooser import CatChooser
from ui.models.object_table import ObjectTable
from ui.office.office_tools import PageName
from ui.office.office_window import OfficeWindow

PIN, PASSPHRASE = "1357", "a cold night"
SEEDS = range(1, 21) if os.environ.get("CHECKPOINT_FULL") == "1" else (1, 2)
KEYS = (
    "Tab", "Tab", "Tab", "Shift+Tab", "Return", "Return", "Esc", "Space", "Up", "Down", "Left", "Right", "Home", "End",
    "PgDown", "Backspace", "Ctrl+A", "Ctrl+C", "Ctrl+F", "Ctrl+U", "Ctrl+Q", "F1", "Ctrl+Z", "Del", "1", "9",
)  # fmt: skip
PAGES = (PageName.TODAY, PageName.BUNDLES, PageName.STATIONS, PageName.PUBLISH, PageName.SAFETY, PageName.SAFETY)
TEXTS = (
    "", "1", "3", "9001", "9002", "2026-11-22", "2026-11-25", "1,2", "-1", "E1", "长" * 3000, "9" * 3000, "a\x00b",
    "{name}", "%s", "<b>", "'; --", "\u202e1", "=1+1", PIN, PASSPHRASE, "3-1-501", "366", "1000", "k7m2pq",
    "云疾控函〔2026〕12号",
)  # fmt: skip
EXAMPLE = "王小明"
"""Stands in the sentence that says how photos are named."""

PERSONAL = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole))

pytestmark = pytest.mark.usefixtures("nothing_is_written_elsewhere", "dialogs_are_dismissed")


def told(window: QWidget) -> str:
    """Return all a window could show or read out, the hidden pages too; not what somebody typed into a field."""
    words: list[str] = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        words += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            words.append(widget.text())
        elif isinstance(widget, QComboBox):
            words += [widget.itemText(row) for row in range(widget.count())]
        elif isinstance(widget, QListWidget):
            words += [widget.item(row).text() for row in range(widget.count())]
        elif isinstance(widget, QTableView):
            words += cells(widget)
    for model in window.findChildren(ObjectTable):
        words += cells_of(model)
    return "\n".join(words)


def cells(table: QTableView) -> list[str]:
    return cells_of(table.model())


def cells_of(model: Any) -> list[str]:
    return [
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in PERSONAL
    ]


class Cat:
    """Does one thing after another; what it did stands in `trace`."""

    def __init__(self, window: OfficeWindow, dice: random.Random, settle: Callable[[], None]) -> None:
        self.window, self._dice, self._settle = window, dice, settle
        self.trace: list[str] = []
        self._acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (25, self._press_a_key), (20, self._press_a_button), (20, self._type), (12, self._open_a_task),
            (8, self._go), (6, settle), (3, self._let_it_idle), (3, self._come_or_leave), (2, self._unmask),
            (3, self._look),
        )  # fmt: skip

    def do_something(self) -> None:
        if self.window.lock.is_locked and self._dice.random() < 0.4:
            self._unlock()
            return
        acts = [act for _, act in self._acts]
        self._dice.choices(acts, [weight for weight, _ in self._acts])[0]()

    def _unlock(self) -> None:
        self._note("unlock")
        screen = self.window.lock.screen
        screen.secret.setText(self._dice.choice((PIN, PASSPHRASE, "0000")))
        screen.button.click()

    def _press_a_key(self) -> None:
        key = self._dice.choice(KEYS)
        self._note(key)
        QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))

    def _go(self) -> None:
        if not self.window.lock.is_locked:
            page = self._dice.choice(PAGES)
            self._note(page)
            self.window.go(page)

    def _open_a_task(self) -> None:
        if not self.window.lock.is_locked:
            task = self._dice.choice(self.window.safety.tasks)
            self._note(type(task).__name__)
            self.window.go(PageName.SAFETY)
            task.open()

    def _let_it_idle(self) -> None:
        self._note("idle")
        self.window.lock.idle.gone_quiet.emit()

    def _come_or_leave(self) -> None:
        self._note("sign on or off")
        window, access = self.window, self.window.desk.access
        if access.signed_on is None:
            window.work.attempt(lambda: access.sign_on(access.find("9001"), PIN))
            window.access.masking.look()
        elif not window.lock.is_locked:
            window.access.menu.sign_off.trigger()

    def _unmask(self) -> None:
        self._note("unmask")
        self.window.work.attempt(lambda: self.window.access.masking.unlock("roster", ""))

    def _look(self) -> None:
        """Look at the watched folder, and say all words again as a change of language does."""
        self._note("look")
        self.window.watch.look()
        self.window.retranslate()

    def _press_a_button(self) -> None:
        buttons = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        if buttons:
            button = self._dice.choice(buttons)
            self._note(f"button {button.text()!r}")
            button.click()

    def _type(self) -> None:
        fields = [f for f in self.window.findChildren(QLineEdit) if f.isVisible() and f.isEnabled()]
        if fields:
            text = self._dice.choice(TEXTS)
            self._note(f"type {text[:20]!r}")
            field = self._dice.choice(fields)
            field.setFocus()
            field.setText(text)
            QTest.keySequence(field, QKeySequence("Return"))

    def _note(self, what: str) -> None:
        self.trace.append(str(what))


@pytest.fixture
def chooser(tmp_path: Path) -> CatChooser:
    return CatChooser(tmp_path / "paw")


def chain_holds(desk: OfficeDesk) -> bool:
    store = desk.store
    head, identity = store.head(), store.identity()
    lines = list(store.lines(1, head.seq))
    begin = genesis(identity.community, 0, head.epoch)
    return [line.seq for line in lines] == list(range(1, head.seq + 1)) and head.digest == walk(
        begin, (line.line for line in lines)
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_a_cat_on_the_offices_keyboard_breaks_nothing_and_shows_nobody(
    community: Any, open_office: Any, walk_through: Any, settle: Any, qtbot: Any, tmp_path: Path, seed: int
) -> None:
    office = community.office
    walk_through(community.gates[0], "王小明", "王晓敏")
    for _ in range(2):
        community.gates[0].export.export(tmp_path / "paw")
    (tmp_path / "paw" / "bad.ckb").write_bytes(b"CKB1 nothing")
    people = [(each.name, each.phone, each.id_number) for each in office.store.residents(after=None, limit=99)]
    window = open_office(office)
    office.access.sign_on(office.access.add("陈主任", PIN, Role.HEAD), PIN)
    office.access.add("刘敏", "2468", Role.CLERK)
    cat = Cat(window, random.Random(seed), settle)
    with qtbot.capture_exceptions() as raised:
        for _ in range(260):
            cat.do_something()
            assert not raised, "\n".join([*cat.trace[-25:], repr(raised)])
            focused = QApplication.focusWidget()
            assert focused is not None or QApplication.activeModalWidget() or not window.isActiveWindow(), cat.trace[
                -8:
            ]
            if focused is not None and focused.window() is window:
                assert focused.isVisible(), [type(focused.parent()), getattr(focused, "text", str)(), *cat.trace[-8:]]
                assert window.lock.screen.isAncestorOf(focused) or not window.lock.is_locked, cat.trace[-8:]
        settle()
        window.access.masking.mask()
        for page in PageName:
            if not window.lock.is_locked:
                window.go(page)
        settle()
        assert not raised, "\n".join([*cat.trace[-25:], repr(raised)])
    words = told(window)
    for name, phone, number in people:
        for whole in (name, phone, number):
            assert whole in ("", EXAMPLE) or whole not in words, whole
    assert chain_holds(office)
