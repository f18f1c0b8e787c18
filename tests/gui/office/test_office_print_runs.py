"""Print runs in the office's window: filters, a stop and going on, a jam, misprints, reprints, blanks, one alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import FIRST_BLANK, PassKind, PassSerial
from checkpoint_app.domain.print_run import RunState, Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import Cancelled
from checkpoint_app.services.sample_community import sample_roster
from ui.models.pass_table import PassColumn
from ui.models.run_table import RunColumn, SheetColumn
from ui.office.office_tools import PageName

CONTROL = Qt.KeyboardModifier.ControlModifier


def column_of(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def many(community):
    """Two hundred people more, in two compounds with grids and vehicles."""
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    community.office.store.merge_roster(sample_roster(households=80, residents=200), draft, no_progress)


@pytest.fixture
def page(many, window):
    window.go(PageName.PASSES)
    return window.passes.page


@pytest.fixture
def panel(page):
    page.print_button.click()
    return page.print_panel


@pytest.fixture
def stopped(many, community, tmp_path):
    """A run on single cards that was stopped after its second batch."""

    def stop(done, total):
        if done > 100:
            raise Cancelled

    passes = community.office.passes
    with pytest.raises(Cancelled):
        passes.start(passes.plan(), tmp_path, sheet=Sheet.CARD, name="证", progress=stop)


@pytest.fixture
def runs(stopped, page):
    page.runs_button.click()
    return page.panel


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def test_the_filters_offer_what_the_roster_has_each_within_the_one_before(panel):
    offered = [panel.compound.itemData(n) for n in range(panel.compound.count())]
    assert offered[0] == ""
    assert set(offered[1:]) == {"云上苑", "听雨里", "样例里", "示范苑"}
    assert panel.building.count() == 1, "a building is chosen within its compound"
    choose(panel.compound, "样例里")
    assert panel.building.itemData(1) == "1"
    choose(panel.building, "1")
    assert [panel.unit.itemData(n) for n in range(panel.unit.count())] == ["", "1", "2", "3"]
    choose(panel.compound, "")
    assert (panel.building.count(), panel.unit.count()) == (1, 1)
    assert panel.grid.itemData(1) == "第1网格"


def test_vehicles_of_one_building_are_checked_and_printed(panel, community, until, chooser, said, tmp_path):
    choose(panel.kind, PassKind.VEHICLE)
    choose(panel.compound, "样例里")
    panel.plan_button.click()
    until(panel.print_button.isEnabled)
    chooser.answers.append(tmp_path / "车.pdf")
    choose(panel.sheet, Sheet.FOUR_UP)
    panel.print_button.click()
    until(lambda: bool(community.office.store.runs()))
    until(lambda: "已登记并写入" in said())
    (run,) = community.office.store.runs()
    assert (run.wanted.kind, run.wanted.compound, run.sheet) == (PassKind.VEHICLE, "样例里", Sheet.FOUR_UP)
    assert (tmp_path / "车 签收单.pdf").exists()


def test_a_choice_made_after_the_check_asks_for_a_new_check(panel, until):
    panel.plan_button.click()
    until(panel.print_button.isEnabled)
    choose(panel.tenure, "tenant")
    assert not panel.print_button.isEnabled()


def test_a_stopped_run_is_gone_on_with_by_keyboard_alone(stopped, window, community, press, until, chooser, said):
    press("4", CONTROL)
    assert "第 1 批没有印完(100/212)" in window.passes.page._open_run.text()
    while QApplication.focusWidget() is not window.passes.page.runs_button:
        press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Space)
    runs = window.passes.runs.panel
    assert column_of(runs.runs, RunColumn.PRINTED) == ["100/212"]
    assert column_of(runs.runs, RunColumn.STATE) == ["没有印完"]
    assert runs.passes.model().rowCount() == 100
    while QApplication.focusWidget() is not runs.resume_button:
        press(Qt.Key.Key_Tab)
    folder = community.folder / "papers"
    folder.mkdir()
    chooser.answers.append(folder)
    press(Qt.Key.Key_Space)
    until(lambda: "112 张出入证已写入 3 个文件" in said())
    assert not window.passes.page._open_run.isVisibleTo(window.passes.page.main)
    assert column_of(runs.runs, RunColumn.PRINTED) == ["212/212"]
    assert column_of(runs.runs, RunColumn.STATE) == ["已印完"]
    assert len(list(folder.glob("*.pdf"))) == 4
    press(Qt.Key.Key_Space)  # the keyboard stands on the button that opens the folder
    assert chooser.shown == [folder]
    press(Qt.Key.Key_Escape)
    assert window.passes.page.panel is None


def test_after_a_jam_sheets_are_printed_again_and_the_spoiled_ones_anew(
    runs, community, until, chooser, said, tmp_path
):
    runs.sheet.setValue(99)
    assert not runs.spoiled.isEnabled(), "nothing is selected"
    runs.passes.selectRow(98)
    runs.spoiled.setChecked(True)
    chooser.answers.append(tmp_path)
    runs.again_button.click()
    until(lambda: "2 张出入证已写入 1 个文件" in said())
    voided = community.office.store.pass_record(PassSerial(0, 99))
    assert voided.revoke_reason == "misprint"
    assert column_of(runs.runs, RunColumn.VOIDED) == ["1"]
    assert "0 2 张" not in said()
    sheets = dict(
        zip(column_of(runs.passes, SheetColumn.SERIAL), column_of(runs.passes, SheetColumn.SHEET), strict=True)
    )
    assert sheets[str(PassSerial(0, 100))] == "99"
    assert sheets[str(PassSerial(0, 101))] == "100"
    assert not runs.spoiled.isChecked(), "the next jam begins anew"


def test_enter_on_a_pass_takes_its_sheet(runs, press):
    runs.passes.setFocus()
    runs.passes.selectRow(41)
    press(Qt.Key.Key_Return)
    assert runs.sheet.value() == 42


def test_misprints_are_voided_after_a_confirmation(runs, window, community, press, said):
    runs.passes.selectRow(0)
    runs.void_button.click()
    panel = window.passes.page.revoke_panel
    assert window.passes.page.panel is panel
    assert panel.reason.currentData() == "misprint"
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert community.office.store.revoked_count() == 1
    assert "已作废 1 张" in said()
    assert community.office.store.run(1).voided == 1


def test_the_list_to_sign_is_written_again(runs, until, chooser, said, tmp_path):
    chooser.answers.append(tmp_path)
    runs.list_button.click()
    until(lambda: "签收单已写入" in said())
    assert list(tmp_path.glob("*签收单.pdf"))


def test_a_choice_of_no_folder_prints_nothing(runs, community, chooser):
    chooser.answers += [None, None, None]
    head = community.office.store.head()
    for button in (runs.resume_button, runs.again_button, runs.list_button):
        button.click()
    assert community.office.store.head() == head
    assert community.office.store.run(1).state is RunState.OPEN


def test_a_lost_pass_is_printed_anew(stopped, page, window, community, until, press, chooser, said, tmp_path):
    window.passes.refresh()
    assert not page.reprint_button.isEnabled()
    page.table.setFocus()
    page.table.selectRow(0)
    page.reprint_button.click()
    panel = page.panel
    assert column_of(page.table, PassColumn.SERIAL)[0] in panel._what.text()
    chooser.answers.append(tmp_path / "new.pdf")
    press(Qt.Key.Key_Return)
    until(lambda: "旧证" in said())
    assert page.panel is None
    assert community.office.store.pass_record(PassSerial(0, 1)).revoke_reason == "replaced"
    assert (tmp_path / "new.pdf").exists()


def test_an_expired_pass_asks_for_days(stopped, page, window, community, until, chooser, said, tmp_path):
    community.clock.advance(hours=24 * 91)
    window.passes.refresh()
    page.table.selectRow(0)
    page.reprint_button.click()
    chooser.answers += [tmp_path / "new.pdf"] * 2
    page.panel.print_button.click()
    until(lambda: "有效天数" in said())
    page.panel.days.setValue(30)
    page.panel.print_button.click()
    until(lambda: "旧证" in said())


def test_a_work_pass_is_issued_alone(page, community, until, chooser, said, press, tmp_path):
    page.issue_button.click()
    panel = page.panel
    press(Qt.Key.Key_Tab)
    assert panel.holder.hasFocus()
    panel.holder.setText("韩保供")
    panel.place.setText("云上苑 菜店")
    chooser.answers.append(tmp_path / "work")
    panel.issue_button.click()
    until(lambda: "已登记并写入 work.pdf" in said())
    (record,) = community.office.store.passes(after=None, limit=9)
    assert (record.kind, record.holder, record.dwelling) == (PassKind.WORK, "韩保供", "云上苑 菜店")
    assert panel.holder.text() == ""


def test_the_panel_for_one_pass_follows_the_kind(page):
    page.issue_button.click()
    panel = page.panel
    choose(panel.kind, PassKind.RETURN_SLIP)
    assert (panel.days.value(), panel.sheet.currentData()) == (14, Sheet.SLIP_80)
    choose(panel.kind, PassKind.WORK)
    assert (panel.days.value(), panel.sheet.currentData()) == (30, Sheet.CARD)


def test_blanks_are_printed_for_a_station(page, community, until, chooser, said, tmp_path):
    page.blanks_button.click()
    panel = page.panel
    assert [panel.station.itemData(n) for n in range(panel.station.count())] == [1, 2]
    choose(panel.station, 2)
    panel.count.setValue(20)
    chooser.answers.append(tmp_path / "blank.pdf")
    panel.print_button.click()
    until(lambda: str(PassSerial(2, FIRST_BLANK + 19)) in said())
    (block,) = community.office.store.blanks()
    assert (block.station, block.last) == (2, FIRST_BLANK + 19)


def test_the_tables_of_runs_keep_the_contract(runs, qtmodeltester):
    for model in (runs.runs.model(), runs.passes.model()):
        qtmodeltester.check(model)


def test_what_is_copied_from_a_run_is_masked(runs, press, unmasked):
    runs.passes.setFocus()
    runs.passes.selectRow(0)
    press("c", CONTROL)
    copied = QApplication.clipboard().text()
    holder = column_of(runs.passes, SheetColumn.HOLDER)[0]
    assert holder not in copied
