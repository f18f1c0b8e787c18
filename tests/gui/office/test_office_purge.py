"""Purging in the office's window: look first, two persons, go on after a stop, certify; legal holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.access import Role
from ui.office.hold_task import HoldTask
from ui.office.office_tools import PageName
from ui.office.purge_task import PurgeTask

PIN, SECOND_PIN = "1357", "8642"
RETURN = Qt.Key.Key_Return


@pytest.fixture
def clerks(community: Any) -> None:
    """A head and a clerk; a visitor of three days ago that the office received."""
    office, gate = community.office, community.gates[0]
    head = office.access.add("郑主任", PIN, Role.HEAD)
    office.access.sign_on(head, PIN)
    office.access.add("何二", SECOND_PIN, Role.CLERK)
    gate.sign_on.sign_on(community.operator, "2468")
    gate.issue.issue(holder="欧阳甲", dwelling="云上苑 3-1-501", hours=2)
    gate.export.export(community.folder / "stick")
    office.bundles.import_paths([community.folder / "stick"])
    community.clock.advance(hours=72)


def task_of(window: Any, kind: type[Any], settle: Any) -> Any:
    window.go(PageName.SAFETY)
    settle()
    (task,) = (each for each in window.safety.tasks if isinstance(each, kind))
    task.open()
    return task


def texts(items: Any) -> str:
    return "\n".join(items.item(row).text() for row in range(items.count()))


def test_the_page_counts_down_what_the_rules_keep(clerks: None, window: Any, settle: Any, community: Any) -> None:
    window.go(PageName.SAFETY)
    settle()
    task = next(each for each in window.safety.tasks if isinstance(each, PurgeTask))
    assert task.state() == "最早的记录 3 天,规则保存 30 天:还有 27 天。"
    community.clock.advance(hours=31 * 24)
    assert task.state() == "最早的记录 34 天,规则保存 30 天:已过期 4 天。"


def test_two_persons_destroy_what_they_looked_at_and_certify_it(
    clerks: None, window: Any, settle: Any, community: Any, said: Any, chooser: Any, tmp_path: Path, press: Any
) -> None:
    panel = task_of(window, PurgeTask, settle).panel
    assert QApplication.focusWidget() is panel.day
    assert panel.day.text() == "2026-10-26"  # what the rules suggest
    assert not panel.purge_button.isEnabled()
    panel.day.clear()
    press("2026-11-25")
    panel.gone.setText("12")
    panel.look_button.click()
    settle()
    assert "出入证:1 条" in texts(panel.lines)
    assert "离开花名册 1 人" in texts(panel.lines)
    panel.second.setText("郑主任")
    panel.pin.setText(PIN)
    panel.purge_button.click()
    settle()
    assert "不能是同一个人" in said()
    assert not community.office.store.purge_orders()
    panel.second.setText("何二")
    panel.pin.setText(SECOND_PIN)
    panel.purge_button.click()
    settle()
    assert community.office.store.resident(12) is None
    assert "还没有答复的终端:1、2 号" in panel.state.text()
    assert panel.certificate_button.hasFocus()
    chooser.answers = [tmp_path / "证明.pdf"]
    panel.certificate_button.click()
    settle()
    assert "证明已写好" in said()
    text = "".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(tmp_path / "证明.pdf"))
    assert "郑主任" in text
    assert "何二" in text


def test_what_was_typed_after_the_look_has_to_be_looked_at_again(
    clerks: None, window: Any, settle: Any, press: Any
) -> None:
    panel = task_of(window, PurgeTask, settle).panel
    panel.day.setText("2026-11-24")
    panel.look_button.click()
    settle()
    assert panel.purge_button.isEnabled()
    panel.day.setFocus()
    press("5")
    assert not panel.purge_button.isEnabled()


def test_a_day_that_is_none_is_said_and_nothing_is_looked_at(clerks: None, window: Any, settle: Any, said: Any) -> None:
    panel = task_of(window, PurgeTask, settle).panel
    panel.day.setText("昨天")
    panel.look_button.click()
    assert "不是日期" in said()
    assert not panel.purge_button.isEnabled()


def test_a_purge_that_was_stopped_is_gone_on_with(clerks: None, window: Any, settle: Any, community: Any) -> None:
    purge = community.office.purge
    purge.order(purge.retention().before_ms, (12,), second="何二", second_pin=SECOND_PIN)
    task = task_of(window, PurgeTask, settle)
    assert "停在半路" in task.state()
    assert task.panel.purge_button.text() == "接着做完"
    assert not task.panel.day.isEnabled()
    task.panel.purge_button.click()
    settle()
    assert purge.pending() is None
    assert community.office.store.resident(12) is None


def test_a_list_of_who_stays_fills_in_who_left(
    clerks: None, window: Any, settle: Any, community: Any, chooser: Any, tmp_path: Path
) -> None:
    people = community.office.store.residents(after=None, limit=100)
    homes = [(person.dwelling, person.name) for person in people[:-2]]
    rows = [f"{home.compound},{home.building},{home.unit},{home.room},{name}" for home, name in homes]
    stay = tmp_path / "stay.csv"
    stay.write_text("\n".join(["小区,楼栋,单元,房号,姓名", *rows]), "utf-8")
    chooser.answers = [stay]
    panel = task_of(window, PurgeTask, settle).panel
    panel.roster_button.click()
    settle()
    assert panel.gone.text() == ", ".join(str(person.number) for person in people[-2:])


def test_a_hold_is_set_shown_and_lifted(clerks: None, window: Any, settle: Any, said: Any, community: Any) -> None:
    task = task_of(window, HoldTask, settle)
    panel = task.panel
    panel.set_button.click()
    assert "不是日期" in said()
    panel.resident.setText("3")
    panel.set_button.click()
    assert "文号" in said()
    panel.document.setText("公函〔2026〕7号")
    panel.set_button.click()
    assert task.state() == "有 1 项在保全。"
    assert "3 号居民" in texts(panel.holds)
    assert panel.document.text() == ""
    assert not panel.lift_button.isEnabled()
    panel.holds.setCurrentRow(0)
    panel.lift_button.click()
    assert not community.office.holds.standing()
