"""Decides about photos on the roster page; a folder is only ever loaded after its dry run was seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.errors import InputRefused
from checkpoint_app.services.import_photos import PhotoPlan
from ui.error_messages import error_sentence
from ui.models.photo_table import PhotoProblemTable
from ui.models.tone import Tone
from ui.office.office_tools import OfficeTools, Topic
from ui.office.photo_panel import PhotoPanel
from ui.office.roster_page import RosterPage
from ui.theme import Theme

FOLDER = "photo-folder"


class PhotoPresenter(QObject):
    def __init__(self, tools: OfficeTools, page: RosterPage, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._page = tools, page
        self._problems = PhotoProblemTable(self)
        self._plan: PhotoPlan | None = None
        self.panel = PhotoPanel(self._problems, theme)
        page.add_panel(self.panel)
        page.photos_wanted.connect(self._choose)
        self.panel.load_agreed.connect(self._load)
        self.panel.load_declined.connect(self._decline)

    def plan_folder(self, folder: Path) -> None:
        """Read a folder on the worker and show what would be loaded; touches nothing."""
        photos = self._tools.desk.photos
        self._tools.work.start(
            lambda progress: photos.plan(folder, progress),
            what=self.tr("正在核对照片 {folder}").format(folder=folder.name),
            done=self._planned,
        )

    def _choose(self) -> None:
        chosen = self._tools.choose.open_folder(self.tr("选择放照片的文件夹"), self._tools.folder(FOLDER))
        if chosen is not None:
            self._tools.remember_folder(FOLDER, chosen)
            self.plan_folder(chosen)

    def _planned(self, plan: PhotoPlan) -> None:
        self._plan = plan
        self._problems.set_rows(plan.problems)
        counts = self.tr(
            "可导入 {good:,} 张照片,其中 {replaced:,} 人已有照片,将换成新的;{problems:,} 个文件不导入。"
            "现在还没有导入任何内容。"
        ).format(good=len(plan.photos), replaced=plan.replaced, problems=len(plan.problems))
        fits = True
        try:
            plan.require_room()
        except InputRefused as refusal:
            counts, fits = error_sentence(refusal), False
        self.panel.show_plan(counts, len(plan.photos), fits=fits)
        able = self.panel.load_button.isEnabled()
        self._page.open_panel(self.panel, self.panel.load_button if able else self.panel.leave_button)

    def _load(self) -> None:
        plan, photos = self._plan, self._tools.desk.photos
        if plan is not None:
            self._tools.work.start(
                lambda _progress: photos.load(plan),
                what=self.tr("正在导入照片"),
                done=self._loaded,
                changes=(Topic.ROSTER,),
            )

    def _loaded(self, count: int) -> None:
        self._forget()
        self._tools.work.say(
            self.tr("{count:,} 张照片已导入。请生成下发包交给卡口,核对人证时就能看到。").format(count=count)
        )

    def _decline(self) -> None:
        self._forget()
        self._tools.work.say(self.tr("没有导入照片,花名册没有改动。"), Tone.INFO)

    def _forget(self) -> None:
        self._plan = None
        self._problems.set_rows(())
        self._page.close_panel()
