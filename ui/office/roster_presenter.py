"""Decides what the roster page shows; a roster file is only ever loaded after its dry run was seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.roster import Resident
from checkpoint_app.services.import_roster import RosterPlan, load_plan, plan_import
from checkpoint_app.services.purged_people import returning as returning_people
from ui.models.problem_tables import RowProblemTable
from ui.models.resident_table import ResidentTable
from ui.models.tone import Tone
from ui.office.office_tools import OfficeTools, Topic
from ui.office.photo_presenter import PhotoPresenter
from ui.office.presenter import Presenter
from ui.office.roster_page import RosterPage
from ui.theme import Theme

FOLDER = "roster-folder"


class RosterPresenter(Presenter):
    topics = frozenset({Topic.ROSTER})
    passes_wanted = Signal(str)
    """The passes of a dwelling, `3-1-501`."""

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._residents = ResidentTable(tools.desk.store, self)
        self._problems = RowProblemTable(self)
        self._plan: RosterPlan | None = None
        self.page = RosterPage(self._residents, self._problems, theme)
        self.page.filter_typed.connect(self._filter)
        self.page.import_wanted.connect(self._choose)
        self.page.resident_opened.connect(self._open)
        self.page.plan_panel.load_agreed.connect(self._load)
        self.page.plan_panel.load_declined.connect(self._decline)
        self.photos = PhotoPresenter(tools, self.page, theme, self)

    def refresh(self) -> None:
        self._residents.reload()
        compounds, households, residents = self._tools.desk.store.roster_counts()
        photos, _ = self._tools.desk.store.photo_size()
        self.page.show_counts(
            self.tr("共 {compounds} 个小区,{households:,} 户,{residents:,} 人;有照片 {photos:,} 人").format(
                compounds=compounds, households=households, residents=residents, photos=photos
            )
        )

    def find(self, text: str) -> None:
        self.page.close_panel()
        self.page.filter.setText(text)

    def plan_file(self, path: Path) -> None:
        """Read a roster file on the worker and show what would be loaded; touches nothing."""
        self._tools.work.start(
            lambda progress: plan_import(path, progress=progress),
            what=self.tr("正在核对 {file}").format(file=path.name),
            done=self._planned,
        )

    def _choose(self) -> None:
        chosen = self._tools.choose.open_file(
            self.tr("选择花名册文件"), self._tools.folder(FOLDER), self.tr("花名册 (*.xlsx *.csv)")
        )
        if chosen is not None:
            self._tools.remember_folder(FOLDER, chosen.parent)
            self.plan_file(chosen)

    def _planned(self, plan: RosterPlan) -> None:
        self._plan = plan
        self._problems.set_rows(plan.problems)
        left_out = sum(problem.fatal for problem in plan.problems)
        counts = self.tr(
            "读了 {sheets} 张工作表:可导入 {good:,} 行;{problems} 处问题,其中 {fatal} 行不导入;"
            "注释、合计等 {skipped} 行跳过。"
            "现在还没有导入任何内容。"
        ).format(
            sheets=len(plan.sheets),
            good=len(plan.rows),
            problems=len(plan.problems),
            fatal=left_out,
            skipped=plan.skipped_rows,
        )
        returning = returning_people(self._tools.desk.store, plan.rows)
        if returning:
            counts += self.tr("其中 {n:,} 人以前已销毁,导入后会重新在册。").format(n=returning)
        panel = self.page.plan_panel
        panel.show_plan(counts, len(plan.rows))
        self.page.open_panel(panel, panel.load_button if plan.rows else panel.leave_button)

    def _load(self) -> None:
        plan, desk = self._plan, self._tools.desk
        if plan is not None:
            self._tools.work.start(
                lambda progress: load_plan(plan, desk.store, desk.clock, progress),
                what=self.tr("正在导入花名册"),
                done=self._loaded,
                changes=(Topic.ROSTER,),
            )

    def _loaded(self, counts: tuple[int, int]) -> None:
        self._plan = None
        self.page.close_panel()
        self._tools.work.say(
            self.tr("花名册已导入:新增 {added:,} 人,更新 {changed:,} 人。").format(added=counts[0], changed=counts[1])
        )

    def _decline(self) -> None:
        self._plan = None
        self.page.close_panel()
        self._tools.work.say(self.tr("没有导入,花名册没有改动。"), Tone.INFO)

    def _filter(self, text: str) -> None:
        self._residents.set_filter(text)
        self.page.say_empty()

    def _open(self, resident: Resident) -> None:
        self.passes_wanted.emit(resident.dwelling.short)
