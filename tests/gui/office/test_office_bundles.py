"""Bundles come in: good, twice, cut short, from a stranger, with a gap; the board and 今日 say so."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.errors import SENTENCES
from ui.models.board_table import BoardColumn
from ui.models.file_table import FileColumn
from ui.models.object_table import TONE_ROLE
from ui.models.tone import Tone
from ui.office.office_tools import PageName
from ui.office_messages import file_sentence

CONTROL = Qt.KeyboardModifier.ControlModifier


def column_of(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def stick(community, walk_through, seal_range, tmp_path) -> list[Path]:
    """One good file of each gate; then the first again, one cut short, one of a stranger."""
    east, west = community.gates
    walk_through(east, "王小明", "王晓敏")
    walk_through(west, "张三丰")
    folder = tmp_path / "stick"
    files = [gate.export.export(folder)[0].path for gate in (east, west)]
    again = folder / "again.ckb"
    again.write_bytes(files[0].read_bytes())
    cut = folder / "cut.ckb"
    cut.write_bytes(files[1].read_bytes()[:-40])
    stranger = seal_range(east, 1, 4, stranger=True).rename(folder / "stranger.ckb")
    return [files[0], files[1], again, cut, stranger]


def test_a_morning_of_files_ends_with_one_sentence_and_every_refusal_has_its_reason(
    window, chooser, stick, until, press, said
):
    page = window.bundles.page
    press("2", CONTROL)
    chooser.answers.append(stick)
    press(Qt.Key.Key_Space)  # the keyboard stands on the import button
    until(lambda: page.files.model().rowCount() == 5)
    assert said().startswith("收到 2 个,重复 1 个,未收 2 个。")
    reasons = dict(zip(column_of(page.files, FileColumn.NAME), column_of(page.files, FileColumn.SENTENCE), strict=True))
    assert "以前收过" in reasons["again.ckb"]
    assert "不完整" in reasons["cut.ckb"]
    assert "不是本社区" in reasons["stranger.ckb"]
    until(lambda: "共 2 台" in page._totals.text() and "今天已报 2 台" in page._totals.text())


def test_the_board_names_a_gap_with_sign_and_word_and_today_leads_to_it(
    window, community, walk_through, seal_range, until, press, said
):
    east = community.gates[0]
    walk_through(east, "王小明", "王晓敏")
    last = east.store.head().seq
    window.take_files([seal_range(east, 1, 3), seal_range(east, 6, last)])
    board = window.bundles.page.board
    until(lambda: "4–5" in column_of(board, BoardColumn.GAPS))
    row = column_of(board, BoardColumn.GAPS).index("4–5")
    state = board.model().index(row, BoardColumn.STATE)
    assert (state.data(), state.data(TONE_ROLE)) == ("缺记录", Tone.BAD)

    board.setFocus()
    board.setCurrentIndex(board.model().index(row, 0))
    press(Qt.Key.Key_Return)
    assert "按 F11 再导出一次" in said()

    press("1", CONTROL)
    today = window.today.page.table
    until(lambda: any("缺第 4–5 条" in line for line in column_of(today, 0)))
    row = next(n for n, line in enumerate(column_of(today, 0)) if "缺第" in line)
    board.clearSelection()
    today.setCurrentIndex(today.model().index(row, 0))
    press(Qt.Key.Key_Return)
    assert window.page() == PageName.BUNDLES
    until(lambda: QApplication.focusWidget() is board)
    assert [line.station for line in board.selected_rows()] == [east.store.identity().station]


def test_a_refused_file_of_the_morning_leads_to_its_line(window, stick, until, press):
    window.take_files([stick[0], stick[3]])
    page = window.bundles.page
    until(lambda: page.files.model().rowCount() == 2)
    press("1", CONTROL)
    today = window.today.page.table
    until(lambda: any("未收 cut.ckb" in line for line in column_of(today, 0)))
    row = next(n for n, line in enumerate(column_of(today, 0)) if "未收 cut.ckb" in line)
    today.setCurrentIndex(today.model().index(row, 0))
    press(Qt.Key.Key_Return)
    until(lambda: QApplication.focusWidget() is page.files)
    assert [file.name for file in page.files.selected_rows()] == ["cut.ckb"]


def test_a_gap_closes_when_the_next_file_brings_the_records(window, community, walk_through, seal_range, until):
    east = community.gates[0]
    walk_through(east, "王小明", "王晓敏")
    last = east.store.head().seq
    window.take_files([seal_range(east, 6, last)])
    board = window.bundles.page.board
    until(lambda: "1–5" in column_of(board, BoardColumn.GAPS))
    window.take_files([seal_range(east, 1, last)])
    until(lambda: "1–5" not in column_of(board, BoardColumn.GAPS) and board.model().rowCount() == 2)


def test_files_dropped_anywhere_are_imported(window, stick, until):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(stick[0])), QUrl.fromLocalFile(str(stick[1]))])
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(600, 400), copy, data, left, bare)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 400), copy, data, left, bare))
    until(lambda: window.bundles.page.files.model().rowCount() == 2)
    assert window.page() == PageName.BUNDLES


def test_no_field_and_no_table_swallows_a_dropped_file(window):
    takers = [type(w).__name__ for w in window.findChildren(QWidget) if w.acceptDrops()]
    assert takers == []


def test_a_folder_without_bundles_is_a_sentence(window, chooser, until, tmp_path, said):
    chooser.answers.append(tmp_path)
    window.bundles.page.folder_button.click()
    until(lambda: not window.work.busy)
    assert ".ckb" in said()


def test_an_import_that_is_stopped_keeps_the_files_already_done(window, community, walk_through, until, said, tmp_path):
    east = community.gates[0]
    walk_through(east, "王小明")
    for _ in range(60):
        east.export.export(tmp_path / "many")
    window.work.begun.connect(lambda job, _what: job.progressed.connect(lambda _done, _total: job.cancel()))
    window.take_files([tmp_path / "many"])
    until(lambda: not window.work.busy)
    held = window.bundles.page.files.model().rowCount()
    assert 0 < held < 60
    assert "停下" in said()
    window.take_files([tmp_path / "many"])
    until(lambda: not window.work.busy)


def test_work_under_way_is_not_started_twice(window, chooser, stick, runner, until, said):
    gate = threading.Event()
    runner.run(lambda _progress: gate.wait(20), on_success=lambda _v: None, on_known_error=lambda _e: None)
    window.take_files(stick)
    assert window.progress.isVisibleTo(window)
    window.take_files(stick)
    assert "还没有做完" in said()
    gate.set()
    until(lambda: window.bundles.page.files.model().rowCount() == 5)
    assert not window.progress.isVisibleTo(window)


def test_stopping_before_it_began_leaves_everything_as_it_was(window, stick, runner, until, said):
    gate = threading.Event()
    runner.run(lambda _progress: gate.wait(20), on_success=lambda _v: None, on_known_error=lambda _e: None)
    window.take_files(stick)
    window.progress.cancel_button.click()
    gate.set()
    until(lambda: not window.work.busy)
    assert window.bundles.page.files.model().rowCount() == 0
    assert "停下" in said()


@pytest.mark.parametrize("code", [code for code in SENTENCES if code.startswith("bundle-")])
def test_every_reason_a_file_can_be_refused_for_has_a_sentence(qapp, code):
    file = ImportedFile(name="a.ckb", sha256=b"", state=FileState.REFUSED, at_ms=0, reason=code)
    if code == "bundle-older":
        return  # only gates say this
    assert "{" not in file_sentence(file)


def test_closing_the_window_stops_the_work_and_drops_its_answer(
    window, community, walk_through, runner, until, tmp_path
):
    east = community.gates[0]
    walk_through(east, "王小明")
    for _ in range(40):
        east.export.export(tmp_path / "many")
    window.take_files([tmp_path / "many"])
    window.close()
    answered = []
    runner.run(lambda _progress: None, on_success=answered.append, on_known_error=answered.append)
    until(lambda: bool(answered))
    assert len(community.office.store.files(before_ms=None, limit=100)) < 40
    assert window.message.sentence.text() == ""
