"""Devices on serial lines, played through pseudo-terminals."""

from __future__ import annotations

import os
import sys
import tty
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.device_lines import Device
from ui import serial_line
from ui.gate.gate_window import GateWindow
from ui.serial_line import SerialLine


class Plugged:
    """A device on a pseudo-terminal, found under one name however often it is plugged in."""

    def __init__(self, name: Path) -> None:
        self.name = name
        self.plug()

    def plug(self) -> None:
        self.master, slave = os.openpty()
        tty.setraw(slave)
        self.name.unlink(missing_ok=True)
        self.name.symlink_to(os.ttyname(slave))
        os.close(slave)

    def send(self, content: bytes) -> None:
        os.write(self.master, content)

    def unplug(self) -> None:
        self.name.unlink()
        os.close(self.master)


@pytest.fixture
def plug(tmp_path):
    plugged = []

    def plug_in(name: str) -> Plugged:
        plugged.append(Plugged(tmp_path / name))
        return plugged[-1]

    yield plug_in
    for device in plugged:
        if device.name.is_symlink():
            device.unplug()


@pytest.fixture
def listen(qapp, monkeypatch):
    """Open a serial line and return it with the list its lines go to; it tries a lost port again soon."""
    monkeypatch.setattr(serial_line, "RETRY_MS", 20)
    opened = []

    def to(device: Plugged) -> tuple[SerialLine, list[str]]:
        line, heard = SerialLine(), []
        line.line_received.connect(heard.append)
        line.open(str(device.name))
        opened.append(line)
        return line, heard

    yield to
    for line in opened:
        line.close()


def reached(heard: list[str], count: int) -> bool:
    return len(heard) >= count


def test_two_hundred_lines_arrive_whole(plug, listen, qtbot):
    device = plug("scanner")
    _, heard = listen(device)
    sent = [f"71{n:064d}{n:0260d}" for n in range(200)]
    for count, line in enumerate(sent, start=1):
        device.send(line.encode() + b"\r\n")
        qtbot.waitUntil(partial(reached, heard, count))
    assert heard == sent


def test_a_line_cut_in_two_is_one_line(plug, listen, qtbot):
    device = plug("gun")
    _, heard = listen(device)
    device.send(b"T=3")
    device.send(b"6.6C\r")
    qtbot.waitUntil(lambda: heard == ["T=36.6C"])


def test_garbage_is_counted_and_the_next_line_is_read(plug, listen, qtbot):
    device = plug("gun")
    line, heard = listen(device)
    device.send(b"\xff\xfe\x80\r\n" + b"9" * 8_000 + b"\r\n36.6\r\n")
    qtbot.waitUntil(lambda: heard == ["36.6"])
    assert line.garbage == 2


def test_a_device_that_was_unplugged_is_heard_again(plug, listen, qtbot):
    device = plug("scanner")
    line, heard = listen(device)
    device.send(b"before\nhalf a li")
    qtbot.waitUntil(lambda: heard == ["before"])
    with qtbot.waitSignal(line.changed):
        device.unplug()
    assert not line.connected
    device.plug()
    qtbot.waitUntil(lambda: line.connected)
    device.send(b"after\n")
    qtbot.waitUntil(lambda: heard == ["before", "after"])


def test_a_port_that_is_not_there_yet_is_taken_when_it_comes(plug, listen, qtbot):
    device = plug("late")
    device.unplug()
    line, heard = listen(device)
    assert not line.connected
    device.plug()
    qtbot.waitUntil(lambda: line.connected)
    device.send(b"here\n")
    qtbot.waitUntil(lambda: heard == ["here"])


def test_two_devices_at_once_do_not_mix(plug, listen, qtbot):
    scanner, gun = plug("scanner"), plug("gun")
    _, scans = listen(scanner)
    _, readings = listen(gun)
    for n in range(50):
        scanner.send(f"scan-{n}\n".encode())
        gun.send(f"36.{n % 10}\n".encode())
    qtbot.waitUntil(lambda: len(scans) == len(readings) == 50)
    assert scans == [f"scan-{n}" for n in range(50)]
    assert readings == [f"36.{n % 10}" for n in range(50)]


def test_a_closed_line_hears_nothing(plug, listen, qtbot):
    device = plug("scanner")
    line, heard = listen(device)
    line.close()
    device.send(b"nobody hears\n")
    assert not line.connected
    assert heard == []


def test_a_computer_without_the_library_has_no_devices_and_no_fault(qapp, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    line = SerialLine()
    line.open("ttyUSB0")
    assert serial_line.ports() == ()
    assert not line.connected
    line.close()


@pytest.fixture
def devices(on_duty, plug, monkeypatch):
    """Scanner and thermometer on ports of their own, chosen by keyboard at F1 → 设备."""
    monkeypatch.setattr(serial_line, "RETRY_MS", 20)
    scanner, gun = plug("scanner"), plug("gun")
    on_duty.act("help")
    on_duty.view.help.devices_button.click()
    for text in (str(scanner.name), "", str(gun.name), "115200"):
        field = QApplication.focusWidget()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert on_duty.view.open_panel_now().problem.isHidden()
    on_duty.act("leave")
    return scanner, gun


def test_a_person_passes_by_scanner_and_thermometer_without_a_key(on_duty, devices, qtbot, resident_pass):
    scanner, gun = devices
    card = on_duty.view.card
    scanner.send(resident_pass.encode() + b"\r")
    qtbot.waitUntil(lambda: card.content.word == "体温?")
    gun.send(b"T=36.6C\r\n")
    qtbot.waitUntil(lambda: card.content.word == "放行")
    assert card.content.reading == "36.6"


def test_a_code_that_comes_in_pieces_and_with_blanks_is_one_scan(on_duty, devices, qtbot, resident_pass):
    scanner, _ = devices
    code = resident_pass.encode()
    for piece in (code[:7], code[7:90] + b" ", code[90:-1], code[-1:] + b"\r", b"\r\n"):
        scanner.send(piece)
    qtbot.waitUntil(lambda: on_duty.view.card.content.word == "体温?")


@pytest.mark.parametrize("text", ["https://example.com/health?code=1", '{"t":1}' * 400, "366", "王小明"])
def test_a_scanner_reads_passes_and_turns_all_else_away(on_duty, devices, qtbot, desk, text):
    """Also what would be a reading or a name if somebody typed it: it stands in a stranger's symbol."""
    scanner, _ = devices
    seq = desk.store.head().seq
    scanner.send(text.encode() + b"\r\n")
    qtbot.waitUntil(lambda: on_duty.view.card.content.word == "不是本社区证件")
    assert desk.store.head().seq == seq
    assert on_duty.view.line.text() == ""
    shown = on_duty._devices.panel._state_labels[Device.SCANNER].text()
    assert "example" not in shown


def test_a_foreign_code_while_a_reading_is_asked_leaves_the_person_on_the_card(on_duty, devices, qtbot, resident_pass):
    scanner, gun = devices
    card = on_duty.view.card
    scanner.send(resident_pass.encode() + b"\r")
    qtbot.waitUntil(lambda: card.content.word == "体温?")
    scanner.send(b"https://example.com/health\r")
    qtbot.waitUntil(lambda: card.content.word == "请重输")
    assert card.content.ask == "体温?"
    gun.send(b"T=36.6C\r\n")
    qtbot.waitUntil(lambda: card.content.word == "放行")


def test_a_reading_nobody_asked_for_and_a_scan_before_anybody_signed_on_do_nothing(on_duty, devices, qtbot, desk):
    scanner, gun = devices
    panel = on_duty._devices.panel
    before = desk.store.head().seq, on_duty.view.card.content
    gun.send(b"36.6\n")
    qtbot.waitUntil(lambda: "36.6" in panel._state_labels[Device.THERMOMETER].text())
    on_duty.view.set_working(False)
    scanner.send(b"3-1-501\n")
    qtbot.waitUntil(lambda: "3-1-501" in panel._state_labels[Device.SCANNER].text())
    assert (desk.store.head().seq, on_duty.view.card.content) == before


def test_the_panel_says_what_is_heard_and_what_is_not(on_duty, devices, qtbot):
    scanner, gun = devices
    panel = on_duty._devices.panel
    assert "已接上" in panel._state_labels[Device.SCANNER].text()
    gun.send(b"\xff\xff\n")
    qtbot.waitUntil(lambda: "读不懂的 1 条" in panel._state_labels[Device.THERMOMETER].text())
    scanner.unplug()
    qtbot.waitUntil(lambda: "没有接上" in panel._state_labels[Device.SCANNER].text())


def test_a_speed_that_is_none_is_refused_and_what_was_typed_stays(on_duty, desk):
    on_duty.act("help")
    on_duty.view.help.devices_button.click()
    panel = on_duty.view.open_panel_now()
    panel.ports[Device.SCANNER].setText("ttyUSB0")
    panel.bauds[Device.SCANNER].setText("fast")
    panel.button.click()
    assert "不是串口的速率" in panel.problem.text()
    assert panel.ports[Device.SCANNER].text() == "ttyUSB0"
    assert desk.store.get("serial-devices") is None


def test_the_ports_are_taken_again_with_the_next_start(
    on_duty, devices, desk, qtbot, runner, languages, theme, tones, tmp_path, clipped_in
):
    on_duty.close()
    again = GateWindow(desk, runner, languages, tones, theme, default_folder=tmp_path)
    qtbot.addWidget(again)
    again.show()
    assert all(line.connected for line in again._devices.lines.values())
    again.resize(1366, 768)
    again.act("help")
    again.view.help.devices_button.click()
    assert clipped_in(again) == []
    devices[0].send(b"3-1-501\n")
    qtbot.waitUntil(lambda: again.view.card.content.word != "" or again.view.card.content.candidates != ())
    again.close()
