"""The watched folder on the page 上报包, and the check-up on the page 安全."""

from __future__ import annotations

import pytest

from ui.office.office_tools import PageName


def doctor_task(window):
    return next(task for task in window.safety.tasks if type(task).__name__ == "DoctorTask")


def test_no_folder_is_watched_at_first(window):
    window.go(PageName.BUNDLES)
    assert window.watch.line.state.text() == "没有自动收取的文件夹。"
    assert not window.watch.line.end_button.isVisible()
    assert not window.watch._timer.isActive()


def test_a_bundle_that_arrives_is_imported_by_itself(window, community, chooser, settle, until, said, tmp_path):
    window.go(PageName.BUNDLES)
    shared = tmp_path / "shared"
    shared.mkdir()
    chooser.answers.append(shared)
    window.watch.line.folder_button.click()
    settle()
    assert f"自动收取:{shared}" in window.watch.line.state.text()
    community.gates[0].export.export(shared)
    for _ in range(2):
        window.watch.look()
        settle()
    until(lambda: "自动收取:" in said())
    assert community.office.store.board()[0].held_to > 0
    assert len(list(shared.iterdir())) == 1
    window.watch.line.end_button.click()
    assert community.office.watch.folder() is None
    assert not window.watch._timer.isActive()


def test_a_folder_that_goes_is_told_on_the_page_alone(window, community, chooser, settle, said, tmp_path):
    window.go(PageName.BUNDLES)
    shared = tmp_path / "shared"
    shared.mkdir()
    chooser.answers.append(shared)
    window.watch.line.folder_button.click()
    settle()
    shared.rmdir()
    window.watch.look()
    settle()
    assert "现在看不到" in window.watch.line.state.text()
    assert said() == ""
    shared.mkdir()
    window.watch.look()
    settle()
    assert "新到的上报包会自己导入" in window.watch.line.state.text()


def test_the_check_up_of_the_office_says_how_it_stands(window, until, said):
    window.go(PageName.SAFETY)
    task = doctor_task(window)
    task.open()
    task.panel.button.click()
    until(lambda: bool(task.panel.list.text()))
    assert "一条接一条" in task.panel.list.text()
    assert "处损坏" not in said()
    assert task.state() == task.panel.summary.text()


def test_a_half_written_file_is_swept_by_the_repair(window, community, until, said):
    left = community.folder / "office" / "office.db.part"
    left.write_bytes(b"x")
    window.go(PageName.SAFETY)
    task = doctor_task(window)
    task.open()
    task.panel.button.click()
    until(lambda: task.panel.repair_button.isVisible())
    task.panel.repair_button.click()
    until(lambda: "已删除 1 个写了一半的文件" in said())
    assert not left.exists()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_any_size(window, theme, until, scale, clipped_in, chooser, tmp_path, settle):
    theme.set_scale(scale)
    window.resize(1366, 768)
    window.go(PageName.BUNDLES)
    chooser.answers.append(tmp_path)
    window.watch.line.folder_button.click()
    settle()
    assert clipped_in(window.watch.line) == []
    window.go(PageName.SAFETY)
    task = doctor_task(window)
    task.open()
    task.panel.button.click()
    until(lambda: bool(task.panel.list.text()))
    assert clipped_in(task.panel) == []
