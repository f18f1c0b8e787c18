"""Writes all that is held of one resident; on record before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.person_file import PersonFile
from checkpoint_app.domain.roster import Resident
from ui.models.tone import Tone
from ui.office.office_tools import OfficeTools, Topic
from ui.office.person_panel import PersonPanel
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme

FOLDER = "person-folder"
_MOST_FOUND = 20


class PersonTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self._found: Sequence[Resident] = ()
        self._folder: Path | None = None
        self.panel: PersonPanel = PersonPanel()
        page.add_panel(self.panel)
        self.panel.person_entered.connect(self._find)
        self.panel.export_wanted.connect(self._export)
        self.panel.folder_opened.connect(self._show_folder)

    def word(self) -> str:
        return self.tr("一人的资料…")

    def state(self) -> str:
        return self.tr("本人来问时,把社区存的全部资料给本人。")

    def open(self) -> None:
        access = self._tools.desk.access
        if self._tools.work.attempt(lambda: access.require(Right.EXPORT_PERSON)) is not None:
            self.forget()
            self.show(self.panel.person)

    def forget(self) -> None:
        self._found = ()
        self.panel.clear()

    def _find(self, text: str) -> None:
        store = self._tools.desk.store
        self._found = store.residents(after=None, limit=_MOST_FOUND, text=text) if text else ()
        self.panel.show_found(
            [f"{each.number}  {mask_name(each.name)}  {each.dwelling}  {each.phone[-4:]}" for each in self._found]
        )
        if not self._found:
            self._tools.work.say(self.tr("没有找到。请换一种写法。"), Tone.WARN)
        elif len(self._found) == 1:
            self.panel.form.choice.setFocus()
        else:
            self.panel.found.setFocus()

    def _export(self, place: int) -> None:
        if not 0 <= place < len(self._found):
            return
        resident, desk, form = self._found[place], self._tools.desk, self.panel.form
        purpose, document = form.purpose(), form.document.text()
        folder = self._tools.choose.open_folder(self.tr("文件放在哪个文件夹"), self._tools.folder(FOLDER))
        if folder is None:
            return
        self._tools.remember_folder(FOLDER, folder)
        self._folder = folder
        self._tools.work.start(
            lambda progress: desk.person.export(
                resident.number, folder, purpose=purpose, document=document, progress=progress
            ),
            what=self.tr("正在查找 {number} 号居民的全部记录").format(number=resident.number),
            done=lambda done: self._exported(done[0], done[1]),
            changes=(Topic.SAFETY,),
        )

    def _exported(self, file: PersonFile, paths: tuple[Path, Path]) -> None:
        self.panel.folder_button.show()
        self.panel.folder_button.setFocus()
        self._tools.work.say(
            self.tr("{records:,} 条记录、{passes} 张证已写入 {pdf} 和 {json}。只交给本人,交后请从电脑上删去。").format(
                records=len(file.records), passes=len(file.passes), pdf=paths[0].name, json=paths[1].name
            )
        )

    def _show_folder(self) -> None:
        if self._folder is not None:
            self._tools.choose.show_folder(self._folder)
