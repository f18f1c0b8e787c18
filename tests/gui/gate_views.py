"""Every view of the gate, and how to bring it there; for the walks (test_every_view)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from checkpoint_app.domain.asked_correction import AskedCorrection, AskedItem
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.shift import DutyKind
from checkpoint_app.errors import InputRefused
from tests.gui.exchange_views import EXCHANGE_VIEWS
from tests.gui.exchange_views import SCROLLS as EXCHANGE_SCROLLS
from tests.gui.pass_views import PASS_VIEWS, printer_panel, type_lines
from ui.gate.gate_window import GateWindow

Open = Callable[[GateWindow], None]


def act(action: str) -> Open:
    return lambda window: window.act(action)


def lines(action: str, *texts: str) -> Open:
    """Open a feature and type lines where the keyboard is then, Enter after each."""

    def open_and_type(window: GateWindow) -> None:
        window.act(action)
        type_lines(*texts)

    return open_and_type


def sign_on(window: GateWindow) -> None:
    window.view.help.sign_on_asked.emit()


def newcomer(window: GateWindow) -> None:
    sign_on(window)
    window.view.sign_on.newcomer_button.click()


def visits(window: GateWindow) -> None:
    panel = window.features["visitor"].panel
    window.act("visitor")
    if not panel.shows_list:
        window.act("visitor")


def visit_answer(window: GateWindow) -> None:
    visits(window)
    type_lines("1")


def visitor(window: GateWindow) -> None:
    panel = window.features["visitor"].panel
    window.act("visitor")
    if panel.shows_list:
        window.act("visitor")


def visitor_with_hints(window: GateWindow) -> None:
    visitor(window)
    form = window.features["visitor"].panel.form
    form.number.setText("530103199001010017")
    form.number_changed.emit(form.number.text())
    form.phone.setText("123")
    form.dwelling.setText("3-1-501")
    for name in ("phone", "dwelling"):
        form.field_left.emit(name)


def duty(kind: DutyKind) -> Open:
    def choose(window: GateWindow) -> None:
        window.act("duty-log")
        window.features["duty-log"].panel.choose(kind)

    return choose


def fever(window: GateWindow) -> None:
    window._take_up("fever", window.desk.store.fever_cases()[0].seq)


def fever_ending(window: GateWindow) -> None:
    """The case is confirmed, and H was pressed once."""
    fever(window)
    window.features["fever"].panel.key_used.emit("H")


def correction_request(window: GateWindow) -> None:
    """The office asks for the longest thing it can."""
    line = window.desk.store.feed(before_seq=None, limit=1)[0]
    asked = AskedCorrection(
        number=7, station=1, epoch=1, seq=line.seq, asked_ms=line.at_ms, reason="重复登记," * 10, amends_reading=True
    )
    panel = window.features["correction-request"].panel
    panel.show_request(AskedItem(asked=asked, line=line))
    panel.show_error(InputRefused("reason-missing"))
    window.view.open_panel(panel)


def plates(window: GateWindow) -> None:
    window.act("vehicle")
    window.features["vehicle"].panel.cleared.emit()
    QTest.keyClick(window.features["vehicle"].panel.line, Qt.Key.Key_Down)


def correct_reading(window: GateWindow) -> None:
    window.act("correct")
    window.view.correction.key_used.emit("reading")


def why(window: GateWindow) -> None:
    type_lines("wangxiaoming", "366")
    QTest.keyClicks(window.view.line, "gk")
    QTest.keyClicks(window.view.line, "?")


def devices(window: GateWindow) -> None:
    window.act("help")
    window.view.help.devices_button.click()


def order_stopped(window: GateWindow) -> None:
    window.act("order")
    window.features["order"].panel.show_stopped(PassSerial(1, 123))


def printers(window: GateWindow) -> None:
    printer_panel(window).show_printers(("Office", "Roll_80"), "Roll_80")


def passphrase_changed(window: GateWindow) -> None:
    window.act("passphrase")
    window.features["passphrase"].panel.show_done(done=True)


VIEWS: dict[str, Open] = {
    "card": act("leave"),
    "sign-on": sign_on,
    "newcomer": newcomer,
    "help": act("help"),
    "issue": act("issue"),
    "export": act("export"),
    "correct": act("correct"),
    "correct reading": correct_reading,
    "visitor": visitor,
    "visitor hints": visitor_with_hints,
    "visitor list": visits,
    "visitor answer": visit_answer,
    "hand-over": act("hand-over"),
    "duty-log": act("duty-log"),
    **{f"duty-log {kind.value}": duty(kind) for kind in DutyKind},
    "thermometers": act("thermometers"),
    "open-items": act("open-items"),
    "fever": fever,
    "correction-request": correction_request,
    "paper": act("paper"),
    "return": act("return"),
    "return household": lines("return", "wangxiaoming"),
    "order": act("order"),
    "order several": lines("order", "3-1-501"),
    "order person": lines("order", "wangxiaoming", "0123456789"),
    "order stopped": order_stopped,
    "backup": act("backup"),
    "doctor": act("doctor"),
    "passphrase": act("passphrase"),
    "passphrase changed": passphrase_changed,
    "vehicle": act("vehicle"),
    "vehicle people": lines("vehicle", "A1I345", "wangxiaoming", "366", "zhangsanfeng"),
    "vehicle plates": plates,
    "why": why,
    "devices": devices,
    "printer": printers,
    "camera": act("camera"),
    **PASS_VIEWS,
    **EXCHANGE_VIEWS,
    "fever ending": fever_ending,
}
SCROLLS = ("visitor hints", "issue blank refused", "issue paper waits", *EXCHANGE_SCROLLS)
"""With every warning there is, and a form with its error, which is scrolled to. Any other is read at one glance."""
