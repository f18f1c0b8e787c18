"""The gate's papers on a printer: a file first, then paper; a printer that fails loses nothing and is told."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from ui.gate.gate_window import GateWindow
from ui.gate.paper_tray import PRINTER


@pytest.fixture
def choose_printer(on_duty, qtbot):
    """Open F1 → 打印机 and press a digit there."""

    def choose(digit: str):
        on_duty.act("help")
        on_duty.view.help.printer_button.click()
        panel = on_duty.view.open_panel_now()
        qtbot.waitUntil(lambda: "正在找" not in panel._state.text())
        QTest.keyClick(panel.first_field(), digit)
        return panel

    return choose


def issue(window: GateWindow, qtbot) -> None:
    window.act("issue")
    panel = window.view.issue
    if not panel.holder.isReadOnly():
        panel.holder.setText("李送货")
        panel.dwelling.setText("3-1-501")
    panel.button.click()
    qtbot.waitUntil(panel.button.isEnabled)


def test_without_a_printer_papers_are_files(on_duty, qtbot, printing, tmp_path):
    issue(on_duty, qtbot)
    assert len(list((tmp_path / "stick").glob("pass_*.pdf"))) == 1
    assert not printing.printed


def test_a_chosen_printer_takes_every_paper_after_its_file(on_duty, choose_printer, qtbot, printing, tmp_path, desk):
    panel = choose_printer("2")
    assert desk.store.get(PRINTER) == "Office"
    assert [row.button.isChecked() for row in panel.rows[:3]] == [False, True, False]
    issue(on_duty, qtbot)
    (file,) = (tmp_path / "stick").glob("pass_*.pdf")
    ((title, content, choice),) = printing.printed
    assert (choice.printer, title, content) == ("Office", file.stem, file.read_bytes())


def test_files_only_can_be_chosen_again(on_duty, choose_printer, qtbot, printing, desk):
    choose_printer("3")
    choose_printer("1")
    assert desk.store.get(PRINTER) is None
    issue(on_duty, qtbot)
    assert not printing.printed


def test_a_stopped_printer_leaves_the_file_and_the_same_key_prints_it(
    on_duty, choose_printer, qtbot, printing, tmp_path, desk
):
    choose_printer("2")
    printing.broken.add("Office")
    issue(on_duty, qtbot)
    assert "Office 停着(no paper)" in on_duty.view.issue.problem.text()
    files = list((tmp_path / "stick").glob("pass_*.pdf"))
    assert len(files) == 1
    printing.broken.clear()
    issue(on_duty, qtbot)
    assert on_duty.view.issue.problem.isHidden()
    assert list((tmp_path / "stick").glob("pass_*.pdf")) == files
    assert len(printing.printed) == 1
    assert desk.store.shift_counts(desk.store.shift().opened_seq).passes_issued == 1


def test_a_printer_that_was_unplugged_is_still_shown_as_chosen(on_duty, choose_printer, printing):
    choose_printer("3")
    printing.names = ("Office",)
    panel = choose_printer("2")
    assert [row.label.text() for row in panel.rows[:3]] == ["只存文件", "Roll_80", "Office"]
    assert panel.rows[1].button.isChecked()


def test_both_papers_of_a_fever_case_are_written_before_one_is_printed(on_duty, printing, qtbot, tmp_path, desk):
    desk.store.put(PRINTER, "Office")
    printing.broken.add("Office")
    told = []
    tray = on_duty.features["fever"].tools.tray
    tray.deliver_all(
        (("a.pdf", lambda: b"one"), ("b.pdf", lambda: b"two")),
        folder=tmp_path / "out",
        done=told.append,
        failed=told.append,
    )
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "printer-stopped"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.pdf", "b.pdf"]
