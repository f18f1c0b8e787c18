"""The last step of each of the gate's panels, and how to come there by keyboard; the tests hold its Enter down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.paper_sheet import PaperForm, SheetNumber
from checkpoint_app.domain.passes import FIRST_BLANK, PassSerial
from checkpoint_app.domain.phone_order import OrderKind, PhoneOrder
from checkpoint_app.sync import phone_code
from ui.gate.gate_window import GateWindow

Key = Qt.Key
Steps = Callable[[GateWindow], None]
BLANK = PassSerial(1, FIRST_BLANK)
SHEET = str(SheetNumber(PaperForm.READINGS, 1, 12)).replace("-", "")


def press(key: Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def type_in(text: str) -> None:
    """Type where the keyboard is, in place of what stood there."""
    field = QApplication.focusWidget()
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.insert(text)


def steps(action: str, *texts: str) -> Steps:
    """Open a panel and type texts with Enter between them: the Enter after the last one is the panel's last step."""

    def go(window: GateWindow) -> None:
        window.act(action)
        for n, text in enumerate(texts):
            if n:
                press(Key.Key_Return)
            if text:
                type_in(text)

    return go


def on_button(fill: Steps) -> Steps:
    """Then go to the panel's button with Tab, as it were."""

    def go(window: GateWindow) -> None:
        fill(window)
        panel: Any = window.view.open_panel_now()
        panel.button.setFocus()

    return go


def fever_papers(window: GateWindow) -> None:
    window._take_up("fever", begin_fever(window))
    window.features["fever"].panel.buttons["P"].setFocus()


def walking_off(window: GateWindow) -> None:
    window._take_up("fever", begin_fever(window))
    window.features["fever"].panel.buttons["L"].setFocus()


def visitor(window: GateWindow) -> None:
    """Filled in; the button has the keyboard."""
    window.act("visitor")
    form = window.features["visitor"].panel.form
    for name, text in {"reading": "366", "name": "赵来访", "phone": "10000009999", "dwelling": "3-1-501"}.items():
        form.fields()[name].setText(text)
    form.consent.set_value("called")
    for question in form.questions.values():
        question.set_value("no")
    for name in ("reading", "dwelling"):
        form.field_left.emit(name)
    form.focus(form.button)


def visit_out(window: GateWindow) -> None:
    """A visitor on the way out; the reading has the keyboard."""
    visitor(window)
    press(Key.Key_Return)
    window.act("turn")
    window.act("visitor")
    type_in("1")
    press(Key.Key_Return)
    type_in("366")


def fever(window: GateWindow) -> None:
    """A case is shown, and the reading after the rest typed: it clears the case."""
    window._take_up("fever", begin_fever(window))
    type_in("366")


def open_item(window: GateWindow) -> None:
    begin_fever(window)
    window.act("open-items")


def begin_fever(window: GateWindow) -> int:
    for text in ("zhangsanfeng", "380"):
        type_in(text)
        press(Key.Key_Return)
    return window.desk.store.fever_cases()[0].seq


def duty(window: GateWindow) -> None:
    window.act("duty-log")
    press(Key.Key_2)
    type_in("后墙")


def ordering(window: GateWindow) -> None:
    """Somebody is chosen, and the code typed that the office would dictate."""
    identity, at_ms = window.desk.store.identity(), window.desk.stamp.now_ms()
    order = PhoneOrder(kind=OrderKind.EXCEPTION, subject=1, station=identity.station, at_ms=at_ms)
    steps("order", "wangxiaoming", phone_code.code_of(phone_code.key_at_station(identity), order))(window)


def stopping(window: GateWindow) -> None:
    """A pass is named, and the code typed with which the office stops it."""
    identity, at_ms = window.desk.store.identity(), window.desk.stamp.now_ms()
    order = PhoneOrder(kind=OrderKind.REVOKE, subject=BLANK.key, station=identity.station, at_ms=at_ms)
    steps("order", str(BLANK), phone_code.code_of(phone_code.key_at_station(identity), order))(window)


def writing_on_a_blank(window: GateWindow) -> None:
    window.act("issue")
    panel = window.view.issue
    panel.holder.setText("赵来访")
    panel.dwelling.setText("5-3-201")
    panel.blank.setFocus()
    type_in(str(BLANK))


def choosing_a_printer(window: GateWindow) -> None:
    window.act("help")
    window.view.help.printer_button.click()


def joining(window: GateWindow) -> None:
    window.act("help")
    press(Key.Key_Return)
    type_in("1")
    press(Key.Key_Return)
    type_in("2468")


def admitting(window: GateWindow) -> None:
    window.act("help")
    press(Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "+")
    for text in ("赵敏", "8642", "8642", "1"):
        type_in(text)
        press(Key.Key_Return)
    type_in("2468")


def correcting(window: GateWindow) -> None:
    window.act("correct")


def correcting_reading(window: GateWindow) -> None:
    begin_fever(window)
    window.act("correct")
    press(Key.Key_3)
    type_in("366")


LAST_STEPS: dict[str, tuple[Steps, int]] = {
    "issue": (steps("issue", "赵来访", "5-3-201", "10000009999", "4"), 1),
    "export": (steps("export"), 1),
    "visitor": (visitor, 3),
    "visitor leaves": (visit_out, 1),
    "vehicle": (steps("vehicle", "A12345", "wangxiaoming", "366", ""), 2),
    "return": (steps("return", "wangxiaoming", "", "366", "四川", "", "", "", "1"), 3),
    "order": (ordering, 2),
    "order stops": (stopping, 1),
    "blank": (writing_on_a_blank, 1),
    "printer": (choosing_a_printer, 0),
    "paper": (steps("paper", SHEET, "1805", "wangxiaoming", "366"), 1),
    "duty-log": (duty, 1),
    "thermometers": (steps("thermometers", "蓝色"), 1),
    "hand-over": (steps("hand-over", "", "2468", "2", "1357"), 2),
    "fever": (fever, 2),
    "open-items": (open_item, 0),
    "sign-on": (joining, 1),
    "newcomer": (admitting, 1),
    "correct": (correcting, 1),
    "correct reading": (correcting_reading, 1),
    "help": (steps("help"), 0),
    "issue by button": (on_button(steps("issue", "赵来访", "5-3-201", "10000009999", "4")), 1),
    "order by button": (on_button(ordering), 2),
    "return by button": (on_button(steps("return", "wangxiaoming", "", "366", "四川", "", "", "", "1")), 3),
    "vehicle by button": (on_button(steps("vehicle", "A12345", "wangxiaoming", "366", "")), 2),
    "paper by button": (on_button(steps("paper", SHEET, "1805", "wangxiaoming", "366")), 1),
    "duty-log by button": (on_button(duty), 1),
    "thermometers by button": (on_button(steps("thermometers", "蓝色")), 1),
    "hand-over by button": (on_button(steps("hand-over", "", "2468", "2", "1357")), 2),
    "sign-on by button": (on_button(joining), 1),
    "fever papers": (fever_papers, 0),
    "walking off": (walking_off, 1),
}
"""By panel: how to come to its last step, and how many records its Enter makes."""
