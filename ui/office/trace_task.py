"""Traces who passed a gate and with whom, on record before anything is shown; masked like all lists."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.tracing import Missing, Trace
from ui.models.trace_table import TraceTable
from ui.office.office_tools import OfficeTools, Topic
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.office.trace_panel import TracePanel
from ui.office_messages import number_ranges, short_moment
from ui.theme import Theme

FOLDER = "trace-folder"


class TraceTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self._lines = TraceTable(self)
        self._trace: Trace | None = None
        self._asked: object = None
        self.panel: TracePanel = TracePanel(self._lines, theme)
        page.add_panel(self.panel)
        self.panel.trace_wanted.connect(self._ask)
        self.panel.save_wanted.connect(self._save)

    def word(self) -> str:
        return self.tr("通行查询…")

    def state(self) -> str:
        return self.tr("哪段时间谁过了哪个卡口,和谁一起;要公文号。")

    def open(self) -> None:
        desk = self._tools.desk
        if self._tools.work.attempt(lambda: desk.access.require(Right.TRACE)) is None:
            return
        self.forget()
        self.panel.show_gates(desk.store.gates(), desk.clock.read().wall_ms)
        self.show(self.panel.gate)

    def forget(self) -> None:
        """An answer is for who asked: the next one asks again."""
        self._trace = self._asked = None
        self._lines.set_rows(())
        self.panel.show_result("", found=False)

    def _ask(self) -> None:
        self.forget()
        self._asked = asked = object()
        question, form, desk = self.panel.question(), self.panel.form, self._tools.desk
        purpose, document = form.purpose(), form.document.text()
        self._tools.work.read(
            lambda: desk.trace.trace(question, purpose=purpose, document=document),
            done=lambda trace: self._show(trace, asked),
        )

    def _show(self, trace: Trace, asked: object) -> None:
        if asked is not self._asked:  # whoever asked has gone, or asked again
            return
        self._trace = trace
        self._lines.set_rows(trace.lines)
        counts = self.tr("{people:,} 人,{lines:,} 次通行。").format(people=trace.people, lines=len(trace.lines))
        self.panel.show_result("".join((counts, *map(self._missing, trace.missing))), found=True)
        self._tools.work.tell_changed(Topic.SAFETY)
        self.panel.table.setFocus()
        self.panel.table.select_first()

    def _missing(self, missing: Missing) -> str:
        if missing.heard_to_ms == 0:
            return self.tr("{station} 号机一条也没有收到。").format(station=missing.station)
        said = []
        if missing.ranges:
            said.append(self.tr("缺第 {ranges} 条").format(ranges=number_ranges(missing.ranges)))
        if missing.heard_to_ms is not None:
            said.append(self.tr("只收到 {moment} 为止").format(moment=short_moment(missing.heard_to_ms)))
        return self.tr("{station} 号机{what}。").format(station=missing.station, what=self.tr(",").join(said))

    def _save(self) -> None:
        trace, desk = self._trace, self._tools.desk
        if trace is None:
            return
        suggested = self._tools.folder(FOLDER) / self.tr("通行查询 {gate}.xlsx").format(gate=trace.question.gate)
        out = self._tools.choose.save_file(
            self.tr("存成文件"), suggested, self.tr("Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)")
        )
        if out is None:
            return
        self._tools.remember_folder(FOLDER, out.parent)
        whole = self._tools.masking.is_open
        self._tools.work.start(
            lambda _progress: desk.trace.write(trace, out, whole=whole),
            what=self.tr("正在写入查询结果"),
            done=lambda path: self._tools.work.say(self._saved(path.name, whole)),
        )

    def _saved(self, name: str, whole: bool) -> str:
        if whole:
            return self.tr("已写入 {file},姓名没有遮盖。用完请销毁。").format(file=name)
        return self.tr("已写入 {file},姓名已遮盖。").format(file=name)
