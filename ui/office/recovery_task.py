"""Writes a new recovery sheet of the office, and says how old the last one is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.services.recovery_sheet import PrintedSheet
from ui.office.office_tools import OfficeTools, Topic
from ui.office.recovery_panel import RecoveryPanel
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.office_messages import short_day
from ui.theme import Theme

FOLDER = "recovery-folder"


class RecoveryTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self.panel: RecoveryPanel = RecoveryPanel()
        page.add_panel(self.panel)
        self.panel.sheet_wanted.connect(self._write)

    def word(self) -> str:
        return self.tr("恢复单…")

    def state(self) -> str:
        newest = self._tools.desk.store.recovery_sheet()
        if newest is None:
            return self.tr("还没有生成过。口令忘了就打不开了,请尽快生成。")
        return self.tr("最近一张 {day} 生成。").format(day=short_day(newest[0]))

    def open(self) -> None:
        self.panel.show_newest(self._tools.desk.store.recovery_sheet())
        self.show(self.panel.passphrase)

    def _write(self, passphrase: str) -> None:
        suggested = self._tools.folder(FOLDER) / self.tr("恢复单.pdf")
        out = self._tools.choose.save_file(self.tr("恢复单放在哪里"), suggested, self.tr("PDF 文件 (*.pdf)"))
        if out is None:
            return
        self._tools.remember_folder(FOLDER, out.parent)
        recovery = self._tools.desk.recovery
        self._tools.work.start(
            lambda _progress: recovery.write(out, passphrase),
            what=self.tr("正在生成恢复单"),
            done=self._written,
            changes=(Topic.SAFETY,),
        )

    def _written(self, done: PrintedSheet) -> None:
        self.panel.passphrase.clear()
        if self.is_open:
            self._page.close_panel()
        words = self.tr("恢复单 {sheet} 和离线副本 {copy} 已生成。请打印恢复单,然后删除这个 PDF。")
        self._tools.work.say(words.format(sheet=done.sheet.name, copy=done.copy.name))
