"""Send the daily report (0–24 h): a line a gate, missing ones stated, corrections as a new version."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from checkpoint_app.documents.daily_report import DailyReport, load_columns, write_csv, write_pdf, write_xlsx
from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.exchange import GateDay
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore

_WRITERS = {".xlsx": write_xlsx, ".csv": write_csv, ".pdf": write_pdf}


@dataclass(frozen=True, slots=True)
class ReportDaily:
    store: OfficeStore
    clock: Clock
    media: Media

    def preview(self, day: date) -> DailyReport:
        """Return the report as it would be sent now: the next version if the figures changed since the last."""
        rows = tuple(self.store.gate_days(day))
        sent = self.store.report_version(day)
        version, corrected_from = 1, None
        if sent is not None:
            version, before = sent[0], tuple(GateDay(**row) for row in sent[1]["rows"])
            if before != rows:
                version, corrected_from = version + 1, before
        return DailyReport(
            community=self.store.identity().community_name,
            day=day,
            version=version,
            rows=rows,
            corrected_from=corrected_from,
            sent_ms=self.clock.read().wall_ms,
        )

    def send(self, day: date, out: Path, *, template: Path | None = None) -> tuple[Path, DailyReport]:
        """Write the report as .xlsx, .csv or .pdf and keep the version sent; return where, and what it said."""
        writer = _WRITERS.get(out.suffix.lower())
        if writer is None:
            raise InputRefused("report-format", given=out.suffix or out.name)
        if day > local_day(self.clock.read().wall_ms):
            raise InputRefused("report-too-early", day=day.isoformat())
        report = self.preview(day)
        path = self.media.replace(out, writer(report, load_columns(template)))
        data = {"day": day.isoformat(), "version": report.version, "rows": [asdict(row) for row in report.rows]}
        self.store.append(EventDraft(kind=EventKind.REPORT_SENT, at_ms=report.sent_ms, data=data))
        return path, report
