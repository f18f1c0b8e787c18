"""Keys in any order, lines nobody should type: the gate stays up, and what it showed as saved is in the log."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.sync.chain import genesis, walk

pytestmark = pytest.mark.usefixtures("nothing_is_written_elsewhere", "dialogs_are_dismissed")

Key = Qt.Key
FUNCTION_KEYS = [Key[f"Key_F{n}"] for n in range(1, 13)]
OTHER_KEYS = [
    Key.Key_Tab, Key.Key_Backtab, Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End,
    Key.Key_PageUp, Key.Key_PageDown, Key.Key_Backspace, Key.Key_Delete, Key.Key_Space, Key.Key_Escape, Key.Key_1,
    Key.Key_2, Key.Key_3, Key.Key_0, Key.Key_A,
]  # fmt: skip
LINES = (
    "", "366", "36.6", "345", "3666", "999", "380", "3-1-501", "0", "1", "2", "9", "wxm", "a" * 60, "-1", "'; --", "%",
    "云A12345", "00-000001-1", "7" * 340, "71" + "0" * 338, "٣٦٦", "\u202e366", "=1+1", "{}", "\t\n", "00-000001-8",
    "~nobody/there", "1000",
)  # fmt: skip


@pytest.fixture
def work_done(runner, qtbot) -> Callable[[], None]:
    """Return once slips and bundles that some key began are written: one thread does them in order."""

    def wait() -> None:
        ended: list[None] = []
        runner.run(lambda progress: None, on_success=ended.append, on_known_error=lambda error: None)
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)

    return wait


def press_something(window, dice: random.Random) -> None:
    target = window.focusWidget() or window
    chance = dice.random()
    if chance < 0.3:
        QTest.keyClick(target, dice.choice(FUNCTION_KEYS))
    elif chance < 0.36:
        QTest.keyClick(target, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    elif chance < 0.6:
        QTest.keyClick(target, dice.choice(OTHER_KEYS))
    elif chance < 0.7:
        QTest.keyClick(target, Key.Key_Return)
    else:
        if hasattr(target, "insert"):
            target.insert(dice.choice(LINES))
        QTest.keyClick(target, Key.Key_Return)


def sign_on_if_asked(gate) -> None:
    if gate.view.line.isEnabled():
        return
    panel = gate.view.sign_on
    for field, text in ((panel.operator, "1"), (panel.pin, "2468")):
        field.setText(text)
        QTest.keyClick(field, Key.Key_Return)


def chain_holds(desk) -> bool:
    """Walk every record from the genesis."""
    head, identity = desk.store.head(), desk.store.identity()
    lines = list(desk.store.lines(1, head.seq))
    begin = genesis(identity.community, identity.station, head.epoch)
    return [line.seq for line in lines] == list(range(1, head.seq + 1)) and head.digest == walk(
        begin, (line.line for line in lines)
    )


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_any_keys_in_any_order_lose_nothing_and_leave_the_gate_working(
    on_duty, desk, enter, resident_pass, tones, community, work_done: Callable[[], None], seed: int
) -> None:
    dice = random.Random(seed)
    shown, newest = 0, desk.store.head().seq
    for _ in range(500):
        sign_on_if_asked(on_duty)
        press_something(on_duty, dice)
        head = desk.store.head().seq
        assert head >= newest
        newest, shown = head, max(shown, desk.lane.step.seq or 0)
    assert shown <= newest
    assert all(seq <= newest for _outcome, seq in tones.heard)
    work_done()
    assert chain_holds(desk)

    sign_on_if_asked(on_duty)
    on_duty.act("leave")
    on_duty.act("leave")
    community.clock.advance(minutes=1)
    enter(resident_pass)
    assert desk.lane.step.ask is Ask.READING
    enter("366")
    assert desk.lane.step.outcome in (Outcome.PASS, Outcome.NOTE, Outcome.HOLD)
    assert chain_holds(desk)


def test_a_megabyte_pasted_into_the_line_is_nobody_and_records_nothing(on_duty, desk) -> None:
    before, line = desk.store.head().seq, on_duty.view.line
    for text in ("9" * 1_000_000, "王" * 1_000_000, "366\n" * 250_000, "\x00\u202e" * 500_000):
        QGuiApplication.clipboard().setText(text)
        line.setFocus()
        QTest.keyClick(line, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Key.Key_Return)
        assert desk.lane.step.ask in (Ask.NOBODY, Ask.NOTHING)
    assert desk.store.head().seq == before


def test_ten_thousand_digits_pick_nobody_wherever_a_number_is_asked(on_duty, desk, enter) -> None:
    for begin in ("云上苑", "3-1-501", "71" + "3" * 338):
        enter(begin)
        on_duty.view.line.setText("1" * 10_000)
        QTest.keyClick(on_duty.view.line, Key.Key_Return)
        assert desk.lane.step.ask is Ask.NOBODY
    on_duty.act("emergency")
    on_duty.view.line.setText("1" * 10_000)
    QTest.keyClick(on_duty.view.line, Key.Key_Return)
    assert len(desk.store.unexplained_emergencies()) == 1


def test_enter_held_down_serves_nobody_twice(on_duty, desk, enter, resident_pass) -> None:
    enter(resident_pass)
    enter("366")
    saved, line = desk.store.head().seq, on_duty.view.line
    for _ in range(300):
        QTest.keyClick(line, Key.Key_Return)
    assert desk.store.head().seq == saved


def test_enter_held_down_while_a_reading_is_asked_records_not_measured_once(
    on_duty, desk, enter, resident_pass
) -> None:
    enter(resident_pass)
    before, line = desk.store.head().seq, on_duty.view.line
    for _ in range(50):
        QTest.keyClick(line, Key.Key_Return)
    assert desk.store.head().seq == before + 1
    assert desk.lane.step.outcome is Outcome.NOTE


def test_a_folder_of_somebody_unknown_is_a_path_like_any_other(on_duty) -> None:
    picker = on_duty.view.export.folder
    for typed in ("~nobody-here/stick", "a\x00b", "~", "stick", "/" + "x" * 5000):
        picker.field.setText(typed)
        path = picker.path()
        assert path is not None
        assert path.is_absolute()
