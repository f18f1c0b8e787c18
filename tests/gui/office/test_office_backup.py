"""备份 on the page 安全."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ui.office.backup_task import BackupTask


def test_the_office_is_backed_up_into_the_folder_chosen_and_the_next_one_begins_there(
    window: Any, community: Any, chooser: Any, until: Any, said: Any, tmp_path: Path
) -> None:
    (task,) = window.findChildren(BackupTask)
    assert "还没有备份过" in task.state()
    task.open()
    chooser.answers += [tmp_path / "stick", None]
    task.panel.button.click()
    until(lambda: "已备份到" in said())
    (backup,) = community.office.backup.backups()
    assert Path(backup.path).name in said()
    assert "上次备份" in task.state()
    task.panel.button.click()
    assert chooser.suggested[-1] == tmp_path / "stick"
