"""A gate window over the real store, and what a test asks of every window: controls, names, clipped texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passes import PassClaims, PassSerial
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.ports import StationStore
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import pass_code
from tests.gui.fake_printing import FakePrinting
from ui.application import Languages, open_application
from ui.gate.gate_window import GateWindow
from ui.sound import Tones
from ui.task_runner import TaskRunner
from ui.theme import LIGHT, Theme

Enter = Callable[[str], None]
PrintPass = Callable[[str], tuple[PassSerial, str]]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return open_application()


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme()
    theme.choose(LIGHT)
    theme.apply(qapp)
    yield theme
    theme.set_scale(1.0)
    theme.choose(LIGHT)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages()
    yield languages
    languages.switch("zh_CN")
    delete(languages)


class LongWords(QTranslator):
    """A language in which every text is half as long again, and says that it was translated."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source + "口" * ((len(source) + 1) // 2)


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    translator = LongWords()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def desk(community) -> GateDesk:
    """The first gate, with nobody on duty yet."""
    return community.gates[0]


class HeardTones(Tones):
    """Keeps what would have sounded, and how long the log was then."""

    def __init__(self, store: StationStore) -> None:
        super().__init__()
        self._store = store
        self.heard: list[tuple[Outcome, int]] = []

    def play(self, outcome: Outcome) -> None:
        self.heard.append((outcome, self._store.head().seq))


@pytest.fixture
def tones(desk, qapp: QApplication) -> HeardTones:
    return HeardTones(desk.store)


@pytest.fixture
def printing() -> FakePrinting:
    return FakePrinting()


@pytest.fixture
def gate(desk, qtbot: QtBot, runner, languages, theme, tones, printing, tmp_path: Path) -> GateWindow:
    """The gate's window, with nobody on duty yet."""
    window = GateWindow(desk, runner, languages, tones, theme, default_folder=tmp_path / "stick", printing=printing)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def on_duty(gate: GateWindow, qtbot: QtBot) -> GateWindow:
    """The gate's window with 王芳 signed on, the line waiting."""
    panel = gate.view.sign_on
    qtbot.keyClicks(panel.operator, "1")
    qtbot.keyClick(panel.operator, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.pin, "2468")
    qtbot.keyClick(panel.pin, Qt.Key.Key_Return)
    assert gate.view.line.isEnabled()
    return gate


@pytest.fixture
def enter(on_duty: GateWindow) -> Enter:
    """Type or scan one line at the gate, and press Enter."""

    def type_line(text: str) -> None:
        line = on_duty.view.line
        if text.isascii():
            QTest.keyClicks(line, text)
        else:
            line.setText(text)
        QTest.keyClick(line, Qt.Key.Key_Return)

    return type_line


@pytest.fixture
def print_pass(community) -> PrintPass:
    """Print a pass at the office and publish; return its serial and the digits a scanner types."""

    def print_one(name: str) -> tuple[PassSerial, str]:
        office = community.office
        run = office.passes.start(office.passes.plan(PrintFilter(text=name)), community.folder, name=name)
        record = office.store.pass_record(run.serials[0])
        claims = PassClaims(
            serial=record.serial,
            kind=record.kind,
            name=mask_name(name),
            dwelling=record.dwelling,
            not_before_s=record.not_before_s,
            expires_s=record.expires_s,
        )
        community.publish()
        return record.serial, pass_code.encode(claims, office.store.identity().signing_seed)

    return print_one


@pytest.fixture
def resident_pass(print_pass: PrintPass) -> str:
    """The code on the pass of 王小明."""
    return print_pass("王小明")[1]


@pytest.fixture
def controls_of() -> Callable[[QWidget], list[QWidget]]:
    """Return everything of a window that can take the keyboard now."""

    def find(root: QWidget) -> list[QWidget]:
        return [
            control
            for kind in (QLineEdit, QAbstractButton, QAbstractItemView)
            for control in root.findChildren(kind)
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisibleTo(root) and control.isEnabled()
        ]

    return find


@pytest.fixture
def clipped_in() -> Callable[[QWidget], list[str]]:
    """Return the texts of labels and buttons that have less room than they need, or lie outside their window."""

    def find(root: QWidget) -> list[str]:
        settle_layouts()
        return [
            f"{type(w.parent()).__name__}: {w.text()!r} has {w.width()}×{w.height()}, needs {needed(w)}"
            for kind in (QLabel, QAbstractButton)
            for w in root.findChildren(kind)
            if w.isVisibleTo(root) and w.text() and not fits(w, root)
        ]

    return find


@pytest.fixture
def overlaps_in() -> Callable[[QWidget], list[str]]:
    """Return the pairs of siblings that lie over each other, or over the edge of their parent."""

    def find(root: QWidget) -> list[str]:
        settle_layouts()
        found = []
        for parent in (root, *root.findChildren(QWidget)):
            if not parent.isVisibleTo(root) or isinstance(parent, QAbstractItemView):
                continue
            shown = [
                child
                for child in parent.children()
                if isinstance(child, QWidget) and not child.isWindow() and child.isVisibleTo(root)
            ]
            found += [
                f"{type(parent).__name__}: {describe(one)} over {describe(other)}"
                for n, one in enumerate(shown)
                for other in shown[n + 1 :]
                if one.geometry().intersects(other.geometry())
            ]
        return found

    return find


def settle_layouts() -> None:
    """Let nested layouts settle, one level at a time."""
    for _ in range(3):
        QApplication.processEvents()


def describe(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.accessibleName()
    return f"{type(widget).__name__} {words[:20]!r} {widget.geometry().getRect()}"


def needed(widget: QWidget) -> tuple[int, int]:
    hint = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return 0, widget.heightForWidth(widget.width())
    return hint.width(), hint.height()


def fits(widget: QWidget, root: QWidget) -> bool:
    width, height = needed(widget)
    corner = widget.mapTo(root, widget.rect().bottomRight())
    inside = 0 <= corner.x() <= root.width() and (scrolls(widget) or 0 <= corner.y() <= root.height())
    return widget.width() >= width and widget.height() >= height and inside


def scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


@pytest.fixture
def nothing_is_written_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that lands in a folder's field is a folder below home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def dialogs_are_dismissed(qapp: QApplication) -> Iterator[None]:
    """A dialog that a key opened holds the keyboard until somebody leaves it."""

    def dismiss() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()

    timer = QTimer(interval=5)
    timer.timeout.connect(dismiss)
    timer.start()
    yield
    timer.stop()
