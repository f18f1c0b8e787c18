"""Decides what the pass page shows; prints after a check, revokes after a confirmation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.domain.print_run import PrintFilter, PrintPlan, RunState, Sheet
from checkpoint_app.services.print_passes import PrintedRun
from checkpoint_app.services.reprint_passes import MISPRINT
from ui.models.pass_table import PassTable
from ui.models.problem_tables import PrintProblemTable
from ui.models.tone import Tone
from ui.office.design_presenter import DesignPresenter
from ui.office.office_printer import OfficePrinter
from ui.office.office_tools import PRINT_FOLDER, OfficeTools, Topic
from ui.office.one_pass_presenter import OnePassPresenter
from ui.office.order_presenter import OrderPresenter
from ui.office.pass_page import PassPage
from ui.office.presenter import Presenter
from ui.office.runs_presenter import RunsPresenter, papers_of
from ui.theme import Theme

_NAMED_AT_MOST = 8


class PassPresenter(Presenter):
    topics = frozenset({Topic.PASSES, Topic.ROSTER, Topic.STATIONS})
    resident_wanted = Signal(str)
    """The people of a dwelling, `3-1-501`."""

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._passes = PassTable(tools.desk.store, tools.desk.clock, self)
        self._problems = PrintProblemTable(self)
        self._plan: PrintPlan | None = None
        self._to_revoke: Sequence[PassRecord] = ()
        self.printed: PrintedRun | None = None
        """What was written last, for who prints it."""
        self.page = PassPage(self._passes, self._problems, theme)
        self.runs, self.alone = RunsPresenter(tools, theme, self), OnePassPresenter(tools, self)
        self.designs = DesignPresenter(tools, self)
        self.orders = OrderPresenter(tools, self)
        for panel in (
            self.runs.panel, self.alone.reprint_panel, self.alone.issue_panel, self.alone.blanks_panel,
            self.designs.panel, self.orders.panel,
        ):  # fmt: skip
            self.page.add_panel(panel)
        self.page.filter_typed.connect(self._passes.set_filter)
        self.page.print_opened.connect(self._open_print)
        self.page.revoke_opened.connect(lambda: self._open_revoke(self.page.table.selected_rows()))
        self.page.runs_opened.connect(self._open_runs)
        self.page.reprint_opened.connect(self._open_reprint)
        self.page.issue_opened.connect(
            lambda: self.page.open_panel(self.alone.issue_panel, self.alone.issue_panel.kind)
        )
        self.page.blanks_opened.connect(
            lambda: self.page.open_panel(self.alone.blanks_panel, self.alone.blanks_panel.station)
        )
        self.page.designs_opened.connect(self._open_designs)
        self.page.order_opened.connect(self._open_order)
        self.runs.void_wanted.connect(lambda records: self._open_revoke(records, MISPRINT))
        self.alone.ended.connect(self.page.close_panel)
        self.page.pass_opened.connect(lambda record: self.resident_wanted.emit(record.dwelling.rpartition(" ")[2]))
        self.page.print_panel.plan_wanted.connect(self._check)
        self.page.print_panel.print_wanted.connect(self._print)
        self.page.print_panel.folder_opened.connect(self._show_folder)
        self.page.print_panel.paper_wanted.connect(self._print_files)
        self.printer = OfficePrinter(tools, self.page)
        self.page.revoke_panel.confirmed.connect(self._revoke)
        self.page.revoke_panel.declined.connect(self.page.close_panel)

    def refresh(self) -> None:
        self._passes.reload()
        store = self._tools.desk.store
        self.page.print_panel.show_places(store.places(), store.grids())
        self.alone.show_stations()
        self.page.say_open_run(self._open_run_sentence())
        if self.page.panel is self.runs.panel:
            self.runs.refresh()

    def _open_run_sentence(self) -> str:
        run = next((run for run in self._tools.desk.store.runs() if run.state is RunState.OPEN), None)
        if run is None:
            return ""
        return self.tr("第 {run} 批没有印完({printed:,}/{planned:,}):在“制证批次”里继续。").format(
            run=run.number, printed=run.printed, planned=run.planned
        )

    def find(self, text: str) -> None:
        self.page.close_panel()
        self.page.filter.setText(text)

    def _open_designs(self) -> None:
        self.designs.begin()
        self.page.open_panel(self.designs.panel, self.designs.panel.design)

    def _open_order(self) -> None:
        chosen = self.page.table.selected_rows()
        self.orders.begin(chosen[0].serial if len(chosen) == 1 else None)
        self.page.open_panel(self.orders.panel, self.orders.panel.subject)

    def _open_print(self) -> None:
        self.page.print_panel.show_folder_button(False)
        self.page.open_panel(self.page.print_panel, self.page.print_panel.filter)

    def _open_runs(self) -> None:
        self.runs.open()
        self.page.open_panel(self.runs.panel, self.runs.panel.runs)

    def _open_reprint(self) -> None:
        (record,) = self.page.table.selected_rows()
        self.alone.show_old(record)
        self.page.open_panel(self.alone.reprint_panel, self.alone.reprint_panel.print_button)

    def _check(self, wanted: PrintFilter) -> None:
        passes = self._tools.desk.passes
        self._tools.work.start(
            lambda _progress: passes.plan(wanted), what=self.tr("正在核对出入证"), done=self._checked
        )

    def _checked(self, plan: PrintPlan) -> None:
        self._plan = plan
        self._problems.set_rows(plan.problems)
        counts = self.tr("将打印 {count:,} 张,不打印 {left_out:,} 张。").format(
            count=len(plan.holders), left_out=len(plan.problems)
        )
        self.page.print_panel.show_plan(len(plan.holders), counts)

    def _print(self, sheet: Sheet, days: int) -> None:
        plan, desk = self._plan, self._tools.desk
        if plan is None:
            return
        day = local(desk.clock.read().wall_ms).date()
        suggested = self._tools.folder(PRINT_FOLDER) / self.tr("出入证 {day}.pdf").format(day=day.isoformat())
        out = self._tools.choose.save_file(self.tr("打印到文件"), suggested, self.tr("PDF (*.pdf)"))
        if out is None:
            return
        self._tools.remember_folder(PRINT_FOLDER, out.parent)
        self._tools.work.start(
            lambda progress: desk.passes.start(
                plan, out.parent, sheet=sheet, days=days, name=out.with_suffix("").name, progress=progress
            ),
            what=self.tr("正在生成 {count:,} 张出入证").format(count=len(plan.holders)),
            done=self._finished,
            changes=(Topic.PASSES,),
        )

    def _finished(self, run: PrintedRun) -> None:
        self._plan = None
        self.printed = run
        panel = self.page.print_panel
        panel.forget_plan()
        panel.show_folder_button(True)
        panel.folder_button.setFocus()
        self._tools.work.say(
            self.tr("{count:,} 张出入证已登记并写入 {files} 个文件,另有签收单。请打印后发放。").format(
                count=len(run.serials), files=len(run.paths)
            )
        )

    def _print_files(self) -> None:
        if self.printed is not None:
            self.printer.print_files(self.page.print_panel.heading.text(), papers_of(self.printed))

    def _show_folder(self) -> None:
        if self.printed is not None:
            self._tools.choose.show_folder(self.printed.path.parent)

    def _open_revoke(self, records: Sequence[PassRecord], reason: str = "") -> None:
        self._to_revoke = [record for record in records if record.revoked_ms is None]
        if not self._to_revoke:
            self._tools.work.say(self.tr("所选的出入证都已作废。"), Tone.INFO)
            return
        named = [f"{record.serial} {mask_name(record.holder)}" for record in self._to_revoke[:_NAMED_AT_MOST]]
        if len(self._to_revoke) > _NAMED_AT_MOST:
            named.append(self.tr("等"))
        sentence = self.tr("作废 {count} 张出入证:{serials}").format(
            count=len(self._to_revoke), serials=self.tr("、").join(named)
        )
        self.page.revoke_panel.show_passes(sentence, reason)
        self.page.open_panel(self.page.revoke_panel, self.page.revoke_panel.reason)

    def _revoke(self, reason: str) -> None:
        revoke = self._tools.desk.revoke
        serials = [record.serial for record in self._to_revoke]
        done = self._tools.work.attempt(lambda: revoke.revoke_all(serials, reason))
        self._tools.work.tell_changed(Topic.PASSES)
        if done is None:
            return
        self._to_revoke = ()
        self.page.close_panel()
        self._tools.work.say(
            self.tr("已作废 {count} 张。请生成下发包交给卡口,卡口用上以后才会拦下。").format(count=len(done))
        )
