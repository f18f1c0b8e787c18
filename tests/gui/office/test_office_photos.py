"""Photos on the roster page: looked at first, loaded after; and the roster's grid and plates."""

from __future__ import annotations

import io
import threading
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.services import import_photos
from checkpoint_app.services.import_photos import PhotoCode, PhotoProblem
from ui.models.object_table import COPY_ROLE
from ui.models.photo_table import PhotoColumn, PhotoProblemTable
from ui.models.resident_table import ResidentColumn
from ui.office.office_tools import PageName

CONTROL = Qt.KeyboardModifier.ControlModifier


def column_of(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "photos"
    made.mkdir()
    out = io.BytesIO()
    Image.new("RGB", (240, 320), "red").save(out, "JPEG")
    for name in ("3-1-501 王小明.jpg", "3-1-501 王晓敏.jpg", "谁.jpg", "3-1-501 无此人.jpg"):
        (made / name).write_bytes(out.getvalue())
    (made / "名单.txt").write_text("x")
    return made


def test_a_folder_is_checked_first_and_only_then_loaded(window, community, chooser, until, press, said, folder):
    page, panel, store = window.roster.page, window.roster.photos.panel, community.office.store
    press("3", CONTROL)
    assert "有照片 0 人" in page._counts.text()
    chooser.answers.append(folder)
    page.photos_button.setFocus()
    press(Qt.Key.Key_Space)
    until(lambda: page.panel is panel)
    assert "可导入 2 张照片" in panel._counts.text()
    assert "3 个文件不导入" in panel._counts.text()
    found = dict(
        zip(column_of(panel.table, PhotoColumn.FILE), column_of(panel.table, PhotoColumn.PROBLEM), strict=True)
    )
    assert found == {
        "谁.jpg": "文件名看不懂:应是证件号,或“3-1-501 姓名”",
        "3-1-501 无*人.jpg": "花名册上没有这个人",
        "名*.txt": "不是 JPEG、PNG、WebP 图片",
    }
    assert store.photo_size() == (0, 0), "nothing is loaded by looking"

    press(Qt.Key.Key_Space)  # the keyboard stands on the load button
    until(lambda: page.panel is None)
    assert store.photo_size()[0] == 2
    assert "2 张照片已导入" in said()
    assert "有照片 2 人" in page._counts.text()


def test_leaving_the_check_loads_nothing(window, community, until, said, folder):
    window.go(PageName.ROSTER)
    window.roster.photos.plan_folder(folder)
    panel = window.roster.photos.panel
    until(lambda: window.roster.page.panel is panel)
    panel.leave_button.click()
    assert window.roster.page.panel is None
    assert "没有导入照片" in said()
    assert community.office.store.photo_size() == (0, 0)


def test_a_folder_without_files_is_told(window, until, said, tmp_path):
    (tmp_path / "empty").mkdir()
    window.roster.photos.plan_folder(tmp_path / "empty")
    until(lambda: not window.work.busy)
    assert "没有 JPEG, PNG, WebP 文件" in said()
    assert window.roster.page.panel is None


def test_more_than_a_bundle_carries_cannot_be_loaded_and_is_said(window, until, folder, monkeypatch):
    monkeypatch.setattr(import_photos, "LARGEST_TOTAL", 1)
    window.roster.photos.plan_folder(folder)
    panel = window.roster.photos.panel
    until(lambda: window.roster.page.panel is panel)
    assert "下发包最多装" in panel._counts.text()
    assert not panel.load_button.isEnabled()


def test_reading_a_folder_can_be_stopped(window, runner, until, said, folder):
    busy = threading.Event()
    runner.run(lambda _progress: busy.wait(20), on_success=lambda _: None, on_known_error=lambda _: None)
    window.roster.photos.plan_folder(folder)
    window.progress.cancel_button.click()
    busy.set()
    until(lambda: not window.work.busy)
    assert "停下" in said()
    assert window.roster.page.panel is None


def test_every_problem_has_a_sentence_and_a_copy_holds_no_name(qapp, qtmodeltester):
    model = PhotoProblemTable()
    model.set_rows([PhotoProblem(f"3-1-501 王小明 11010519491231002X {code}.jpg", code) for code in PhotoCode])
    qtmodeltester.check(model)
    sentences = column_of_model(model, PhotoColumn.PROBLEM)
    assert len(set(sentences)) == len(PhotoCode)
    for row in range(model.rowCount()):
        assert model.index(row, PhotoColumn.FILE).data(COPY_ROLE).startswith("3-1-501 王*明 **************002X")


def column_of_model(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_roster_shows_grid_and_plates_and_masks_plates_in_a_copy(window, community, settle, unmasked):
    store = community.office.store
    first = replace(store.resident(1), grid="第二网格", plates=("云Z12345", "云ZD12345"))
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    store.merge_roster([first], draft, no_progress)
    window.go(PageName.ROSTER)
    window.roster.refresh()
    settle()
    table = window.roster.page.table
    assert column_of(table, ResidentColumn.GRID)[0] == "第二网格"
    assert column_of(table, ResidentColumn.PLATES)[0] == "云Z·12345、云Z·D12345"
    table.selectRow(0)
    table.copy_rows()
    copied = QGuiApplication.clipboard().text()
    assert "云Z" not in copied
    assert "2345" in copied
