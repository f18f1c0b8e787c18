"""Passes: checked, printed, stopped half-way, revoked; the register shows what stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.services.sample_community import sample_roster
from ui.models.pass_table import PassColumn
from ui.office.office_tools import PageName

CONTROL = Qt.KeyboardModifier.ControlModifier


def column_of(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def printed(window, community, tmp_path):
    """Everybody has a pass."""
    passes = community.office.passes
    passes.start(passes.plan(), tmp_path, name="all")
    window.go(PageName.PASSES)
    window.passes.refresh()
    return window


def test_a_print_run_is_checked_first_then_written_and_registered(
    window, community, chooser, until, press, said, tmp_path
):
    page, panel = window.passes.page, window.passes.page.print_panel
    press("4", CONTROL)
    page.print_button.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)  # no filter: everybody
    until(lambda: panel.print_button.isEnabled())
    assert "将打印 12 张,不打印 0 张" in panel._counts.text()
    assert page.table.model().rowCount() == 0, "nothing is registered by checking"

    chooser.answers.append(tmp_path / "证.pdf")
    press(Qt.Key.Key_Space)  # the keyboard stands on the print button
    until(lambda: page.table.model().rowCount() == 12)
    assert (tmp_path / "证.pdf").read_bytes().startswith(b"%PDF")
    assert "12 张出入证已登记" in said()
    press(Qt.Key.Key_Space)  # and now on the button that opens the folder
    assert chooser.shown == [tmp_path]


def test_who_holds_a_pass_already_is_left_out_and_named(printed, until):
    panel = printed.passes.page.print_panel
    printed.passes.page.print_button.click()
    panel.plan_button.click()
    until(lambda: panel.table.model().rowCount() == 12)
    assert not panel.print_button.isEnabled()
    assert "已有出入证" in panel.table.model().index(0, 2).data()


def test_a_print_run_that_is_stopped_registers_and_writes_nothing(
    window, community, chooser, until, press, said, tmp_path
):
    community.office.store.merge_roster(
        sample_roster(households=300, residents=800),
        EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms),
        no_progress,
    )
    panel = window.passes.page.print_panel
    press("4", CONTROL)
    window.passes.page.print_button.click()
    panel.plan_button.click()
    until(lambda: panel.print_button.isEnabled())
    chooser.answers.append(tmp_path / "many.pdf")
    window.work.begun.connect(
        lambda job, _w: job.progressed.connect(lambda _d, _t: window.progress.cancel_button.click())
    )
    panel.print_button.click()
    until(lambda: not window.work.busy)
    assert "停下" in said()
    assert not (tmp_path / "many.pdf").exists()
    assert community.office.store.passes(after=None, limit=1) == []


def test_changing_the_filter_after_the_check_asks_for_a_new_check(window, until):
    panel = window.passes.page.print_panel
    window.passes.page.print_button.click()
    panel.plan_button.click()
    until(lambda: panel.print_button.isEnabled())
    panel.filter.setText("王小明")
    assert not panel.print_button.isEnabled()


def test_a_nearly_full_register_is_found_as_one_types(printed, press, unmasked):
    press("f", CONTROL)
    page = printed.passes.page
    page.filter.setText("买买提")
    assert column_of(page.table, PassColumn.HOLDER) == ["买买提·艾则孜"]
    page.filter.setText("3-1-501")
    assert set(column_of(page.table, PassColumn.HOLDER)) >= {"王小明", "王晓敏"}
    page.filter.setText("zz")
    assert page.table.model().rowCount() == 0
    assert "没有找到" in page.table.accessibleDescription()


def test_revoking_names_the_serial_and_happens_only_when_confirmed(printed, community, press, said):
    page = printed.passes.page
    serial = column_of(page.table, PassColumn.SERIAL)[0]
    page.table.setFocus()
    page.table.selectRow(0)
    page.revoke_button.click()
    assert serial in page.revoke_panel._serials.text()
    press(Qt.Key.Key_Escape)
    assert community.office.store.revoked_count() == 0

    page.revoke_button.click()
    press(Qt.Key.Key_Down)  # the next reason
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert community.office.store.revoked_count() == 1
    assert "已作废 1 张" in said()
    assert column_of(page.table, PassColumn.STATE)[0] == "已作废"
    assert column_of(page.table, PassColumn.REMARK)[0].startswith("已搬走")


def test_an_expired_pass_says_so(printed, community):
    community.clock.advance(hours=24 * 91)
    printed.passes.refresh()
    assert set(column_of(printed.passes.page.table, PassColumn.STATE)) == {"已过期"}


def test_what_is_copied_is_masked(printed, press):
    table = printed.passes.page.table
    table.setFocus()
    table.selectRow(0)
    press("c", CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert "王*明" in copied
    assert "王小明" not in copied


def test_enter_on_a_pass_leads_to_the_people_of_that_home(printed, press, unmasked):
    table = printed.passes.page.table
    table.setFocus()
    table.selectRow(0)
    press(Qt.Key.Key_Return)
    assert printed.page() == PageName.ROSTER
    names = column_of(printed.roster.page.table, 2)
    assert "王小明" in names
    press(Qt.Key.Key_Return)  # from the filter into the table
    press(Qt.Key.Key_Return)  # and back to the passes of that home
    assert printed.page() == PageName.PASSES
    assert printed.passes.page.filter.text() == "3-1-501"
