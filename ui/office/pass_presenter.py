"""Decides what the pass page shows; prints after a check, revokes after a confirmation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.documents.pass_sheet import Sheet
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.services.print_passes import PrintedRun, PrintPlan
from ui.models.pass_table import PassTable
from ui.models.problem_tables import PrintProblemTable
from ui.models.tone import Tone
from ui.office.office_tools import OfficeTools, Topic
from ui.office.pass_page import PassPage
from ui.office.presenter import Presenter
from ui.theme import Theme

FOLDER = "print-folder"
_NAMED_AT_MOST = 8


class PassPresenter(Presenter):
    topics = frozenset({Topic.PASSES})
    resident_wanted = Signal(str)
    """The people of a dwelling, `3-1-501`."""

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._passes = PassTable(tools.desk.store, tools.desk.clock, self)
        self._problems = PrintProblemTable(self)
        self._plan: PrintPlan | None = None
        self._to_revoke: Sequence[PassRecord] = ()
        self._printed: Path | None = None
        self.page = PassPage(self._passes, self._problems, theme)
        self.page.filter_typed.connect(self._passes.set_filter)
        self.page.print_opened.connect(self._open_print)
        self.page.revoke_opened.connect(self._open_revoke)
        self.page.pass_opened.connect(lambda record: self.resident_wanted.emit(record.dwelling.rpartition(" ")[2]))
        self.page.print_panel.plan_wanted.connect(self._check)
        self.page.print_panel.print_wanted.connect(self._print)
        self.page.print_panel.folder_opened.connect(self._show_folder)
        self.page.revoke_panel.confirmed.connect(self._revoke)
        self.page.revoke_panel.declined.connect(self.page.close_panel)

    def refresh(self) -> None:
        self._passes.reload()

    def find(self, text: str) -> None:
        self.page.close_panel()
        self.page.filter.setText(text)

    def _open_print(self) -> None:
        self.page.print_panel.show_folder_button(False)
        self.page.open_panel(self.page.print_panel, self.page.print_panel.filter)

    def _check(self, text: str) -> None:
        passes = self._tools.desk.passes
        self._tools.work.start(lambda _progress: passes.plan(text), what=self.tr("正在核对出入证"), done=self._checked)

    def _checked(self, plan: PrintPlan) -> None:
        self._plan = plan
        self._problems.set_rows(plan.problems)
        counts = self.tr("将打印 {count:,} 人,不打印 {left_out:,} 人。").format(
            count=len(plan.residents), left_out=len(plan.problems)
        )
        self.page.print_panel.show_plan(len(plan.residents), counts)

    def _print(self, sheet: Sheet, days: int) -> None:
        plan, desk = self._plan, self._tools.desk
        if plan is None:
            return
        day = local(desk.clock.read().wall_ms).date()
        suggested = self._tools.folder(FOLDER) / self.tr("出入证 {day}.pdf").format(day=day.isoformat())
        out = self._tools.choose.save_file(self.tr("打印到文件"), suggested, self.tr("PDF (*.pdf)"))
        if out is None:
            return
        self._tools.remember_folder(FOLDER, out.parent)
        self._tools.work.start(
            lambda progress: desk.passes.print_run(
                plan, out.with_suffix(".pdf"), sheet=sheet, days=days, progress=progress
            ),
            what=self.tr("正在生成 {count:,} 张出入证").format(count=len(plan.residents)),
            done=self._finished,
            changes=(Topic.PASSES,),
        )

    def _finished(self, run: PrintedRun) -> None:
        self._plan = None
        self._printed = run.path
        panel = self.page.print_panel
        panel.forget_plan()
        panel.show_folder_button(True)
        panel.folder_button.setFocus()
        self._tools.work.say(
            self.tr("{count:,} 张出入证已登记并写入 {file},末页是签收单。请打印后发放。").format(
                count=len(run.serials), file=run.path.name
            )
        )

    def _show_folder(self) -> None:
        if self._printed is not None:
            self._tools.choose.show_folder(self._printed.parent)

    def _open_revoke(self) -> None:
        self._to_revoke = [record for record in self.page.table.selected_rows() if record.revoked_ms is None]
        if not self._to_revoke:
            self._tools.work.say(self.tr("所选的出入证都已作废。"), Tone.INFO)
            return
        named = [f"{record.serial} {mask_name(record.holder)}" for record in self._to_revoke[:_NAMED_AT_MOST]]
        if len(self._to_revoke) > _NAMED_AT_MOST:
            named.append(self.tr("等"))
        sentence = self.tr("作废 {count} 张出入证:{serials}").format(
            count=len(self._to_revoke), serials=self.tr("、").join(named)
        )
        self.page.revoke_panel.show_passes(sentence)
        self.page.open_panel(self.page.revoke_panel, self.page.revoke_panel.reason)

    def _revoke(self, reason: str) -> None:
        revoke = self._tools.desk.revoke
        done = self._tools.work.attempt(
            lambda: [serial for record in self._to_revoke for serial in revoke.revoke(record.serial, reason)]
        )
        self._tools.work.tell_changed(Topic.PASSES)
        if done is None:
            return
        self._to_revoke = ()
        self.page.close_panel()
        self._tools.work.say(
            self.tr("已作废 {count} 张。请生成下发包交给卡口,卡口用上以后才会拦下。").format(count=len(done))
        )
