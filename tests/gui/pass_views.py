"""The views that passes, printers and cameras brought to the gate, each filled as full as it gets; for the walks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.passes import FIRST_BLANK, PassSerial
from checkpoint_app.domain.phone_order import OrderKind, PhoneOrder
from checkpoint_app.domain.subject import Check
from checkpoint_app.errors import InputRefused, PrinterError
from checkpoint_app.sync import phone_code
from ui.camera import CameraName, CameraTrouble
from ui.gate.camera_panel import Said
from ui.gate.gate_window import GateWindow
from ui.gate.printer_panel import PrinterPanel

Open = Callable[[GateWindow], None]
PRINTED = PassSerial(0, 1)
"""The first pass that the office printed: of 王小明."""

LONG_PRINTERS = (
    "HP_LaserJet_Professional_P1106_USB_VNF3Y12345",
    "Brother HL-L2375DW series [3c2af4a1b2c3]",
    "XP-80C",
    "证卡打印机FARGODTC1250eQuickCardPrinter",
)


def type_lines(*texts: str) -> None:
    """Type lines where the keyboard is then, Enter after each."""
    for text in texts:
        field = QApplication.focusWidget()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def camera(said: Said, trouble: CameraTrouble = CameraTrouble.NONE) -> Open:
    def open_and_say(window: GateWindow) -> None:
        window.act("camera")
        panel = window.features["camera"].panel
        panel.show_cameras((CameraName("a", "Integrated Camera: HD 720p"), CameraName("b", "USB 摄像头")), "a")
        panel.say(said, trouble)

    return open_and_say


def issue(*, plate: str = "", blank: str = "") -> Open:
    """F7 typed as far as that, and not sent."""

    def fill(window: GateWindow) -> None:
        window.act("issue")
        panel = window.view.issue
        for field, text in (
            (panel.holder, "买买提·阿不都热合曼·吐尔逊"), (panel.dwelling, "云上苑 3-1-501"),
            (panel.phone, "10000009999"), (panel.hours, "4"), (panel.plate, plate), (panel.blank, blank),
        ):  # fmt: skip
            field.setText(text)

    return fill


def blank_written(window: GateWindow) -> None:
    window.act("issue")
    window.view.issue.show_blank(PassSerial(1, FIRST_BLANK), 1_795_360_000)


def blank_refused(window: GateWindow) -> None:
    issue(blank=str(PassSerial(1, FIRST_BLANK)))(window)
    window.view.issue.show_error(InputRefused("blank-used", serial=PassSerial(1, FIRST_BLANK)))


def paper_waits(window: GateWindow) -> None:
    """The pass is on record, its paper is not out."""
    issue()(window)
    window.view.issue.show_issued(PassSerial(1, 123), None)
    window.view.issue.show_error(PrinterError("printer-stopped", printer=LONG_PRINTERS[0], detail="media-empty-error"))


def printer_panel(window: GateWindow) -> PrinterPanel:
    """Open the panel and wait for what the worker finds: it would come over what is laid in here."""
    window.act("help")
    window.view.help.printer_button.click()
    panel = window.view.open_panel_now()
    assert isinstance(panel, PrinterPanel)
    while panel._looking:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return panel


def printers(names: tuple[str, ...], chosen: str | None, *, looking: bool = False, stopped: bool = False) -> Open:
    def show(window: GateWindow) -> None:
        panel = printer_panel(window)
        panel.show_printers(names, chosen, looking=looking)
        if stopped:
            panel.show_error(PrinterError("printer-stopped", printer=chosen or "", detail="media-empty-error"))

    return show


def order_misheard(window: GateWindow) -> None:
    """Ten digits of another order."""
    window.act("order")
    identity, at_ms = window.desk.store.identity(), window.desk.stamp.now_ms()
    order = PhoneOrder(kind=OrderKind.REVOKE, subject=7, station=identity.station, at_ms=at_ms)
    code = phone_code.code_of(phone_code.key_at_station(identity), order)
    type_lines("wangxiaoming", code[:-1] + str((int(code[-1]) + 1) % 10))


def order_of_a_pass(window: GateWindow) -> None:
    window.act("order")
    window.features["order"].panel.show_subject(PassSerial(1, 123))


def vehicle_compares(window: GateWindow) -> None:
    """The last thing asked of somebody in a vehicle is whether person and pass match."""
    panel = window.features["vehicle"].panel
    window.act("vehicle")
    panel.cleared.emit()
    type_lines("A1I345", str(PRINTED), "366")
    assert panel.form.asked is not None
    assert Check.MATCH in panel.form.asked.asks


PASS_VIEWS: Mapping[str, Open] = {
    **{f"camera {said.value}": camera(said) for said in Said},
    **{f"camera {trouble.value}": camera(Said.AIM, trouble) for trouble in CameraTrouble},
    "issue blank": issue(blank=str(PassSerial(1, FIRST_BLANK))),
    "issue plate": issue(plate="云AD12345"),
    "issue blank written": blank_written,
    "issue blank refused": blank_refused,
    "issue paper waits": paper_waits,
    "printer long names": printers(LONG_PRINTERS, LONG_PRINTERS[0]),
    "printer stopped": printers(LONG_PRINTERS, LONG_PRINTERS[1], stopped=True),
    "printer looking": printers((), LONG_PRINTERS[0], looking=True),
    "printer none": printers((), None),
    "order misheard": order_misheard,
    "order pass": order_of_a_pass,
    "vehicle compares": vehicle_compares,
}
