"""Backs the office up into a folder somebody chooses."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.clock import local
from checkpoint_app.services.back_up import BACKUP_FOLDER, Backup
from ui.messages import moment_words
from ui.office.backup_panel import BackupPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme


class BackupTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self.panel: BackupPanel = BackupPanel()
        page.add_panel(self.panel)
        self.panel.backup_wanted.connect(self._choose)

    def word(self) -> str:
        return self.tr("备份…")

    def state(self) -> str:
        desk = self._tools.desk
        backups = desk.backup.backups()
        if not backups:
            return self.tr("还没有备份过。")
        when = moment_words(local(backups[0].at_ms), local(desk.clock.read().wall_ms))
        return self.tr("上次备份 {when}。").format(when=when)

    def open(self) -> None:
        self.panel.show_done(None)
        self.panel.show_state(self.state())
        self.show(self.panel.button)

    def _choose(self) -> None:
        tools = self._tools
        folder = tools.choose.open_folder(self.tr("备份到哪个文件夹"), tools.folder(BACKUP_FOLDER))
        if folder is not None:
            tools.work.start(
                lambda progress: tools.desk.backup.back_up(folder, progress),
                what=self.tr("正在备份"),
                done=self._done,
                changes=(Topic.SAFETY,),
            )

    def _done(self, made: Backup) -> None:
        self.panel.show_done(made)
        self.panel.show_state(self.state())
        self._tools.work.say(self.tr("已备份到 {name}。").format(name=made.path.name))
