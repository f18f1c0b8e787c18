from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from checkpoint_app.errors import BundleRefused, StorageError
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.path_picker import PathPicker
from ui.widgets.scan_line import ScanLine
from ui.widgets.start_page import StartPage
from ui.widgets.unlock_dialog import UnlockDialog

IM = Qt.InputMethodQuery.ImEnabled


@pytest.fixture
def line(qtbot) -> ScanLine:
    line = ScanLine()
    qtbot.addWidget(line)
    return line


def test_the_input_method_is_off_for_codes_and_on_for_names(line):
    assert line.inputMethodQuery(IM) is False
    line.wait_for_names(True)
    assert line.inputMethodQuery(IM) is True
    line.wait_for_names(False)
    assert line.inputMethodQuery(IM) is False


def test_a_shut_line_asks_for_no_input_method(line):
    line.wait_for_names(True)
    line.setEnabled(False)
    assert line.inputMethodQuery(IM) is False


def test_other_questions_of_the_input_method_are_answered(line):
    line.setText("王小明")
    assert line.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) == "王小明"


def test_a_scan_of_342_digits_arrives_whole(line, qtbot):
    digits = "71" + "0123456789" * 34
    with qtbot.waitSignal(line.line_entered) as entered:
        qtbot.keyClicks(line, digits)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert entered.args == [digits]


def test_the_folder_opens_or_says_why_not_and_keeps_nothing_from_the_person(qtbot):
    dialog = UnlockDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.passphrase, "a cold night")
    with qtbot.waitSignal(dialog.passphrase_entered) as entered:
        qtbot.keyClick(dialog.passphrase, Qt.Key.Key_Return)
    assert entered.args == ["a cold night"]
    dialog.set_busy(True)
    assert not dialog.open_button.isEnabled()
    dialog.show_error(StorageError("wrong-passphrase"))
    assert dialog.open_button.isEnabled()
    assert dialog.passphrase.text() == "a cold night"
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("口令不对" in text for text in shown)


@pytest.fixture
def page(qtbot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_gate_starts_from_its_kit(page, qtbot, tmp_path: Path):
    kit = page.kit_form
    kit.kit.set_path(tmp_path / "e1.ckk")
    qtbot.keyClicks(kit.code, " 1234-5678-9012 ")
    qtbot.keyClicks(kit.passphrase, "a cold night")
    qtbot.keyClicks(kit.repeated, "a cold night")
    with qtbot.waitSignal(page.kit_chosen) as chosen:
        qtbot.keyClick(kit.repeated, Qt.Key.Key_Return)
    assert chosen.args == [tmp_path / "e1.ckk", "1234-5678-9012", "a cold night"]


def test_an_office_is_founded(page, qtbot):
    office = page.office_form
    office.name.setText(" 示例社区 ")
    qtbot.keyClicks(office.code, "530100000001")
    qtbot.keyClicks(office.passphrase, "a cold night")
    qtbot.keyClicks(office.repeated, "a cold night")
    with qtbot.waitSignal(page.office_founded) as founded:
        office.button.click()
    assert founded.args == ["示例社区", "530100000001", "a cold night"]


@pytest.mark.parametrize(("first", "second"), [("short", "short"), ("a cold night", "a cold knight"), ("", "")])
def test_a_short_or_differing_passphrase_goes_no_further(page, qtbot, first, second):
    kit = page.kit_form
    kit.passphrase.setText(first)
    kit.repeated.setText(second)
    with qtbot.assertNotEmitted(page.kit_chosen):
        kit.button.click()
    assert kit.problem.isVisible()


def test_a_kit_without_a_file_is_asked_for(page, qtbot):
    page.kit_form.passphrase.setText("a cold night")
    page.kit_form.repeated.setText("a cold night")
    with qtbot.assertNotEmitted(page.kit_chosen):
        page.kit_form.button.click()
    assert "启用包" in page.kit_form.problem.text()


def test_an_error_stands_in_the_form_that_was_sent_and_what_was_typed_stays(page, qtbot, tmp_path):
    kit = page.kit_form
    kit.kit.set_path(tmp_path / "e1.ckk")
    kit.code.setText("123456789012")
    kit.passphrase.setText("a cold night")
    kit.repeated.setText("a cold night")
    kit.button.click()
    page.set_busy(True)
    assert not kit.button.isEnabled()
    page.show_error(BundleRefused("kit-wrong-code"))
    assert "启用码不对" in kit.problem.text()
    assert page.office_form.problem.isHidden()
    assert kit.code.text() == "123456789012"


def test_every_control_of_the_start_page_and_the_lock_has_a_name_and_fits(page, qtbot, controls_of, clipped_in, theme):
    dialog = UnlockDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    for window in (page, dialog):
        nameless = [
            c for c in controls_of(window) if not QAccessible.queryAccessibleInterface(c).text(QAccessible.Text.Name)
        ]
        assert nameless == []
        theme.set_scale(1.5)
        window.adjustSize()
        assert clipped_in(window) == []
        theme.set_scale(1.0)


def test_a_typed_path_counts_once_it_was_changed(qtbot, tmp_path):
    picker = PathPicker()
    qtbot.addWidget(picker)
    picker.set_path(tmp_path)
    assert picker.path() == tmp_path
    with qtbot.assertNotEmitted(picker.path_chosen):
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    picker.field.clear()
    assert picker.path() is None
    qtbot.keyClicks(picker.field, "~/stick")
    with qtbot.waitSignal(picker.path_chosen) as chosen:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen.args == [Path.home() / "stick"]


def test_a_flow_breaks_into_lines_and_needs_the_height_of_all(qtbot):
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    flow.setContentsMargins(0, 0, 0, 0)
    labels = [QLabel(text) for text in ("东门", "值守 王芳", "11月22日", "时钟正常")]
    for label in labels:
        flow.addWidget(label)
    whole = sum(label.sizeHint().width() for label in labels) + 3 * flow.spacing()
    height = labels[0].sizeHint().height()
    assert flow.heightForWidth(whole) == height
    assert flow.heightForWidth(whole - 1) == 2 * height + flow.spacing()
    row.resize(whole, height)
    flow.setGeometry(row.rect())
    assert [label.y() for label in labels] == [0, 0, 0, 0]
    assert flow.takeAt(0) is not None
    assert flow.takeAt(9) is None
    assert flow.count() == 3


def test_a_spread_flow_reaches_from_edge_to_edge(qtbot):
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row, spread=True)
    flow.setContentsMargins(0, 0, 0, 0)
    labels = [QLabel("东门"), QLabel("时钟正常")]
    for label in labels:
        flow.addWidget(label)
    row.resize(800, 40)
    flow.setGeometry(row.rect())
    assert labels[0].x() == 0
    assert labels[1].geometry().right() == row.rect().right()
