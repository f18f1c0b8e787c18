"""今日's grid of gates and shifts, the look before an import, refused files tried again, sheets' codes, the matrix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.media import check_code
from checkpoint_app.domain.shift_board import SlotState
from tests.sealed_files import record, seal, seal_lines
from ui.models.board_table import BoardColumn
from ui.models.file_table import FileColumn
from ui.models.kept_table import HeadColumn
from ui.models.object_table import ROW_ROLE, TONE_ROLE
from ui.models.preview_table import PreviewColumn
from ui.models.shift_table import ShiftColumn
from ui.models.tone import Tone
from ui.office.office_tools import PageName

CONTROL = Qt.KeyboardModifier.ControlModifier
TONIGHT = len(ShiftColumn) + 3
"""The column of the shift that began at 20:00: it is 20:20."""


@pytest.fixture
def gap(window: Any, community: Any, walk_through: Any, tmp_path: Any, settle: Callable[[], None]) -> Any:
    """Records 4 to 5 of the east gate lack; the west gate reported nothing."""
    east = community.gates[0]
    walk_through(east, "王小明", "王晓敏")
    last = east.store.head().seq
    window.take_files([seal(east, tmp_path / "a.ckb", 1, 3), seal(east, tmp_path / "b.ckb", 6, last)])
    settle()
    window.go(PageName.TODAY)
    settle()
    return window


def grid_of(window: Any) -> Any:
    return window.today.shifts.section.grid


def test_the_grid_has_a_sign_and_a_word_for_every_station_and_shift(gap: Any) -> None:
    model = grid_of(gap).model()
    assert (model.rowCount(), model.columnCount()) == (2, len(ShiftColumn) + 4)
    east, west = (model.index(row, TONIGHT) for row in range(2))
    assert (east.data(), east.data(TONE_ROLE), east.data(ROW_ROLE).state) == ("缺 2", Tone.BAD, SlotState.GAP)
    assert (west.data(), west.data(TONE_ROLE)) == ("未到", Tone.MUTED)
    assert model.headerData(TONIGHT, Qt.Orientation.Horizontal) == "11月22日 20:00–08:00"
    assert "缺记录 1 格" in gap.today.shifts.section._totals.text()


def test_enter_on_a_cell_says_what_lacks_and_since_when(gap: Any, press: Any, said: Callable[[], str]) -> None:
    grid = grid_of(gap)
    assert grid.currentIndex().column() == TONIGHT, "the keyboard begins on the most urgent cell"
    grid.setFocus()
    press(Qt.Key.Key_Return)
    assert "1 号机缺 4–5,约 11月22日 20:20–20:20" in said()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert "还没有到该上报的时候" in said()


def test_days_back_are_a_key_away_and_the_keyboard_stays(gap: Any, press: Any, settle: Callable[[], None]) -> None:
    section = gap.today.shifts.section
    assert not section.later_button.isEnabled()
    section.grid.setFocus()
    press(Qt.Key.Key_Left, CONTROL)
    settle()
    heading = section.grid.model().headerData(TONIGHT, Qt.Orientation.Horizontal)
    assert heading == "11月21日 20:00–08:00"
    assert section.later_button.isEnabled()
    press(Qt.Key.Key_Right, CONTROL)
    settle()
    assert section.grid.model().headerData(TONIGHT, Qt.Orientation.Horizontal) == "11月22日 20:00–08:00"


def test_the_office_says_when_shifts_begin(
    gap: Any, press: Any, settle: Callable[[], None], said: Callable[[], str]
) -> None:
    section, page = gap.today.shifts.section, gap.today.page
    section.times_button.click()
    panel = gap.today.shifts.times_panel
    assert page.panel is panel
    assert panel.times.text() == "08:00 20:00"
    panel.times.setText("later")
    press(Qt.Key.Key_Return)
    assert "later" in said()
    assert page.panel is panel
    panel.times.setText("7:30 15:00 23:00")
    press(Qt.Key.Key_Return)
    settle()
    assert page.panel is None
    assert section.grid.model().columnCount() == len(ShiftColumn) + 6
    assert section.grid.model().headerData(2, Qt.Orientation.Horizontal) == "11月21日 07:30–15:00"


def test_a_look_beforehand_changes_nothing_and_the_import_follows_it(
    window: Any, chooser: Any, community: Any, walk_through: Any, tmp_path: Any, settle: Callable[[], None]
) -> None:
    east = community.gates[0]
    walk_through(east, "王小明")
    path = seal(east, tmp_path / "a.ckb", 1, east.store.head().seq)
    window.go(PageName.BUNDLES)
    digest = community.office.store.state_digest()
    chooser.answers.append([path])
    window.bundles.page.look_button.click()
    settle()
    panel = window.bundles.incoming.preview
    assert window.bundles.page.panel is panel
    assert community.office.store.state_digest() == digest
    assert community.office.store.files(before_ms=None, limit=9) == []
    model = panel.table.model()
    assert model.index(0, PreviewColumn.STATE).data() == "已收"
    assert "通行 2" in model.index(0, PreviewColumn.KINDS).data()
    assert QApplication.focusWidget() is panel.import_button
    panel.import_button.click()
    settle()
    assert window.bundles.page.panel is None
    (file,) = community.office.store.files(before_ms=None, limit=9)
    assert file.state is FileState.IMPORTED
    codes = window.bundles.page.files.model().index(0, FileColumn.CODE)
    assert codes.data() == check_code(file.sha256)


def test_refused_files_are_listed_explained_and_tried_again(
    window: Any, community: Any, walk_through: Any, tmp_path: Any, settle: Callable[[], None], said: Callable[[], str]
) -> None:
    east = community.gates[0]
    walk_through(east, "王小明")
    last = east.store.head().seq
    other = [*east.store.lines(1, last - 1), record(east, last, "delivery", {"n": 1})]
    cut = seal(east, tmp_path / "cut.ckb", 1, 2)
    cut.write_bytes(cut.read_bytes()[:-9])
    window.take_files([seal(east, tmp_path / "a.ckb", 1, last), cut])
    settle()
    window.take_files([seal_lines(east, tmp_path / "other.ckb", east.store.head_at(0), other)])
    settle()
    window.bundles.page.quarantine_button.click()
    settle()
    panel = window.bundles.incoming.quarantine
    assert {kept.file.name for kept in window.bundles.incoming._kept} == {"cut.ckb", "other.ckb"}
    panel.table.select_where(lambda kept: kept.file.name == "other.ckb")
    panel.table.opened.emit(panel.table.selected_rows()[0])
    settle()
    assert f"第 {last} 条起不同:已收的是 通行" in panel.detail.text()
    assert "文件里是 快递" in panel.detail.text()
    assert "quarantine" in panel.detail.text()
    panel.retry_all_button.click()
    settle()
    assert "未收 2 个" in said()
    assert window.bundles.page.panel is panel


def test_a_sheet_typed_before_its_file_is_settled_by_the_import(
    window: Any, community: Any, walk_through: Any, press: Any, tmp_path: Any, settle: Any, said: Callable[[], str]
) -> None:
    east = community.gates[0]
    walk_through(east, "王小明")
    head = east.store.head()
    window.go(PageName.BUNDLES)
    window.bundles.page.heads_button.click()
    settle()
    panel = window.bundles.incoming.heads
    assert QApplication.focusWidget() is panel.seq
    press(f"{head.seq:,}")
    press(Qt.Key.Key_Return)
    press(check_code(head.digest).lower())
    press(Qt.Key.Key_Return)
    settle()
    assert "还没有收到" in panel.result.text()
    assert panel.table.model().index(0, HeadColumn.VERDICT).data() == "还没收到"
    press("12")
    press(Qt.Key.Key_Return)
    press("00000")
    press(Qt.Key.Key_Return)
    assert "六个字母或数字" in said()
    window.bundles.page.close_panel()
    window.take_files([seal(east, tmp_path / "a.ckb", 1, head.seq)])
    settle()
    assert "对得上" in said()


def test_a_sheet_that_does_not_fit_is_on_today_until_somebody_looked(
    window: Any, community: Any, walk_through: Any, tmp_path: Any, settle: Callable[[], None]
) -> None:
    east = community.gates[0]
    walk_through(east, "王小明")
    head = east.store.head()
    window.take_files([seal(east, tmp_path / "a.ckb", 1, head.seq)])
    settle()
    code = check_code(head.digest)
    community.office.heads.note(1, head.seq, code[1:] + code[0])
    window.go(PageName.TODAY)
    window.today.refresh()
    settle()
    lines = [window.today.page.table.model().index(row, 0).data() for row in range(9)]
    assert any("对不上" in (line or "") for line in lines)


def test_records_of_a_newer_version_are_named_on_today_and_at_the_station(
    window: Any, community: Any, tmp_path: Any, settle: Callable[[], None], press: Any, said: Callable[[], str]
) -> None:
    east = community.gates[0]
    seq = east.store.head().seq
    lines = [*east.store.lines(1, seq), *(record(east, seq + n, "lamp", {"on": True}) for n in (1, 2))]
    window.take_files([seal_lines(east, tmp_path / "n.ckb", east.store.head_at(0), lines, schema=2)])
    settle()
    sentences = window.bundles.page.files.model().index(0, FileColumn.SENTENCE).data()
    assert "更新版本的程序" in sentences
    settle()  # the board is read after the files
    board = window.bundles.page.board
    board.select_where(lambda line: line.station == 1)
    press(Qt.Key.Key_Return)
    assert "2 条记录需要新版程序(种类 lamp)" in said()
    window.go(PageName.TODAY)
    settle()
    lines = [window.today.page.table.model().index(row, 0).data() for row in range(9)]
    assert any("需要新版程序" in (line or "") for line in lines)


def test_gaps_of_two_epochs_are_each_named_with_their_epoch(window: Any, community: Any) -> None:
    line = community.office.store.board()[0]
    two = replace(line, epoch=2, gaps=((4, 5),), earlier_gaps=((1, ((7, 9),)),), last_report_ms=community.clock.wall_ms)
    model = window.bundles.page._board_model
    model.set_lines([two], community.clock.wall_ms)
    assert model.index(0, BoardColumn.GAPS).data() == "第 1 段 7–9;第 2 段 4–5"
    assert model.index(0, BoardColumn.STATE).data() == "缺记录"


def test_the_matrix_shows_who_is_known_to_follow(
    window: Any, community: Any, tmp_path: Any, settle: Callable[[], None]
) -> None:
    community.publish()
    east = community.gates[0]
    window.take_files([seal(east, tmp_path / "a.ckb", 1, east.store.head().seq)])
    settle()
    window.go(PageName.PUBLISH)
    window.publish.page.lists_button.click()
    settle()
    panel = window.publish.lists.panel
    assert window.publish.page.panel is panel
    model = panel.table.model()
    assert [model.index(0, column).data() for column in range(3, 5)] == ["已用上", "未知"]
    assert [model.index(0, column).data(TONE_ROLE) for column in range(3, 5)] == [Tone.GOOD, Tone.WARN]
    assert "1 台已用上,1 台还不知道" in panel._held.text()
