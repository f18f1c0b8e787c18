"""Decides what the report page shows and writes the report the clerk sends."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.documents.daily_report import DailyReport, load_columns
from checkpoint_app.documents.report_figures import notes
from checkpoint_app.domain.clock import local_day
from ui.models.report_table import ReportTable
from ui.models.tone import Tone
from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office.report_page import ReportPage
from ui.theme import Theme

FOLDER = "report-folder"


class ReportPresenter(Presenter):
    topics = frozenset({Topic.FILES, Topic.STATIONS, Topic.REPORT})

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._model = ReportTable(load_columns(None), self)
        self._report: DailyReport | None = None
        self.page = ReportPage(self._model, theme)
        today = local_day(tools.desk.clock.read().wall_ms)
        self.page.set_day(today - timedelta(days=1), latest=today)
        self.page.day_chosen.connect(self._preview)
        self.page.export_wanted.connect(self._export)
        self.page.chart_wanted.connect(self._save_chart)

    def refresh(self) -> None:
        self.page.set_day(self.page.chosen_day(), latest=local_day(self._tools.desk.clock.read().wall_ms))
        self._preview(self.page.chosen_day())

    def _preview(self, day: date) -> None:
        report = self._tools.desk.report
        self._tools.work.read(lambda: report.preview(day), done=self._show)

    def _show(self, report: DailyReport) -> None:
        if report.day != self.page.chosen_day():
            return  # another day was chosen meanwhile
        self._report = report
        self._model.show_report(report)
        version = self.tr("第 {version} 版").format(version=report.version)
        if report.corrected_from is not None:
            version += self.tr(",数字与上一版不同,导出时会附上差异")
        self.page.show_sentences(version, "\n".join(notes(report.rows, "zh")) if report.rows else "")
        self.page.chart.show_gates(report.rows)

    def _export(self) -> None:
        day = self.page.chosen_day()
        name = self.tr("卡口日报 {day}.xlsx").format(day=day.isoformat())
        out = self._tools.choose.save_file(
            self.tr("导出报表"), self._tools.folder(FOLDER) / name, self.tr("Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)")
        )
        if out is None:
            return
        self._tools.remember_folder(FOLDER, out.parent)
        report = self._tools.desk.report
        self._tools.work.start(
            lambda _progress: report.send(day, out),
            what=self.tr("正在导出报表"),
            done=self._sent,
            changes=(Topic.REPORT,),
        )

    def _sent(self, result: tuple[Path, DailyReport]) -> None:
        path, report = result
        missing = sum(row.stations_missing > 0 for row in report.rows)
        sentence = self.tr("{day} 的报表第 {version} 版已写入 {file}。").format(
            day=report.day.isoformat(), version=report.version, file=path.name
        )
        if missing:
            sentence += self.tr("有 {missing} 个卡口缺报,表中已写明。").format(missing=missing)
        self._tools.work.say(sentence, Tone.WARN if missing else Tone.GOOD)

    def _save_chart(self) -> None:
        name = self.tr("卡口进出图 {day}.pdf").format(day=self.page.chosen_day().isoformat())
        out = self._tools.choose.save_file(
            self.tr("图存为 PDF"), self._tools.folder(FOLDER) / name, self.tr("PDF (*.pdf)")
        )
        if out is None:
            return
        media, content = self._tools.desk.media, self.page.chart.pdf_bytes()
        path = self._tools.work.attempt(lambda: media.write(out.parent, out.name, content))
        if path is not None:
            self._tools.remember_folder(FOLDER, out.parent)
            self._tools.work.say(self.tr("图已写入 {file}。").format(file=path.name))
