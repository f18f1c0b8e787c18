"""A morning of paper at the office without a mouse: passes printed and printed again, a design, the other papers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.services.pass_designs import design_in_force
from ui.office.office_tools import PageName

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 40
Go = Callable[[QWidget], None]


@pytest.fixture
def tab_to(press) -> Go:
    """Press Tab until something has the keyboard."""

    def go(wanted: QWidget) -> None:
        for _ in range(MOST_TABS):
            if QApplication.focusWidget() is wanted:
                return
            press(Key.Key_Tab)
        raise AssertionError(f"{MOST_TABS} Tabs do not reach {wanted.accessibleName() or wanted}")

    return go


@pytest.fixture
def open_with_tab(press, tab_to) -> Go:
    def go(button: QWidget) -> None:
        tab_to(button)
        press(Key.Key_Return)

    return go


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_passes_are_checked_printed_and_printed_again_after_a_jam(
    window, community, press, tab_to, open_with_tab, until, said, chooser, printing, out
):
    page, panel = window.passes.page, window.passes.page.print_panel
    press("4", CONTROL)
    assert window.page() == PageName.PASSES
    open_with_tab(page.print_button)
    assert QApplication.focusWidget() is panel.filter

    press(Key.Key_Return)  # everybody: check first
    until(panel.print_button.isEnabled)
    assert QApplication.focusWidget() is panel.print_button
    chooser.answers.append(out / "全社区.pdf")
    press(Key.Key_Return)
    until(lambda: "12 张出入证已登记并写入" in said())

    assert QApplication.focusWidget() is panel.folder_button
    open_with_tab(panel.paper_button)
    until(lambda: "已交给打印机 Office" in said())
    assert len(printing.printed) == len(list(out.glob("*.pdf")))
    press(Key.Key_Escape)
    assert page.panel is None

    runs = window.passes.runs.panel
    open_with_tab(page.runs_button)
    assert QApplication.focusWidget() is runs.runs
    tab_to(runs.passes)
    press(Key.Key_End, CONTROL)
    press(Key.Key_Return)  # the last pass lies on the second sheet
    assert runs.sheet.value() == 2
    chooser.answers.append(out)
    open_with_tab(runs.again_button)
    until(lambda: "2 张出入证已写入 1 个文件" in said())
    assert community.office.store.revoked_count() == 0, "the same passes on new paper"
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is window.navigation


def test_a_design_is_picked_worded_and_adopted(window, community, press, tab_to, open_with_tab, until, said, settle):
    page, designs = window.passes.page, window.passes.designs
    press("4", CONTROL)
    open_with_tab(page.design_button)
    settle()
    assert QApplication.focusWidget() is designs.panel.design
    press(Key.Key_Down)
    settle()
    tab_to(designs.panel.office)
    press("Office")
    tab_to(designs.panel.lines)
    until(lambda: not designs._typing.isActive())
    settle()
    open_with_tab(designs.panel.adopt_button)
    assert "已采用样式“色带”" in said()
    adopted = design_in_force(community.office.store)
    assert (adopted.code, adopted.office) == ("banner", "Office")
    press(Key.Key_Escape)
    assert page.panel is None


def test_papers_are_chosen_filled_in_and_printed(window, press, tab_to, open_with_tab, until, said, settle, printing):
    page = window.papers.page
    press("9", CONTROL)
    assert QApplication.focusWidget() is page.list
    settle()
    open_with_tab(page.print_button)
    until(lambda: "已交给打印机 Office" in said())
    tab_to(page.list)
    for _ in range(page.kinds.index(PaperKind.ISOLATION)):
        press(Key.Key_Down)
    settle()
    assert page.kind is PaperKind.ISOLATION
    tab_to(page.dwelling)
    press("6-1-801")
    tab_to(page.helper)
    press("Li")
    until(lambda: not window.papers._typing.isActive())
    settle()
    open_with_tab(page.print_button)
    until(lambda: len(printing.printed) == 2)
    assert [title for title, _content, _choice in printing.printed] == ["进出须知", "居家隔离告知书"]
    settle()
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is window.navigation
