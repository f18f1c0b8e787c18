"""通行查询: a gate, an interval, a purpose and a document number; then who passed, and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QSpinBox, QWidget

from checkpoint_app.domain.access import Purpose
from checkpoint_app.domain.clock import LOCAL_ZONE, local
from checkpoint_app.domain.station import Gate
from checkpoint_app.domain.tracing import MOST_MINUTES, USUAL_MINUTES, TraceQuestion
from ui.models.trace_table import TraceTable
from ui.office.access_purpose import PurposeForm
from ui.office.page import Panel, button_row
from ui.theme import TARGET_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field_grid, wrapped_label

_MOMENT = "yyyy-MM-dd HH:mm"


class TracePanel(Panel):
    trace_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, model: TraceTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._gates: Sequence[Gate] = ()
        self.gate, self.begin, self.end, self.minutes = QComboBox(), QDateTimeEdit(), QDateTimeEdit(), QSpinBox()
        for field in (self.gate, self.begin, self.end, self.minutes):
            field.setMinimumHeight(TARGET_PX)
        for moment in (self.begin, self.end):
            moment.setDisplayFormat(_MOMENT)
        self.minutes.setRange(0, MOST_MINUTES)
        self.minutes.setValue(USUAL_MINUTES)
        self.form = PurposeForm((Purpose.TRACING, Purpose.POLICE, Purpose.OTHER))
        self.trace_button, self.save_button = ActionButton(), ActionButton()
        set_role(self.trace_button, "primary")
        self.result = wrapped_label()
        self.table = DataTable(theme)
        self.table.show_table(model)
        self._labels = add_field_grid(self.column, (self.gate, self.begin, self.end, self.minutes), widths=(2, 2, 2, 1))
        self.column.addWidget(self.form)
        self.column.addLayout(button_row(self.trace_button, self.save_button))
        self.column.addWidget(self.result)
        self.column.addWidget(self.table, 1)
        self.trace_button.clicked.connect(self.trace_wanted)
        self.form.entered.connect(self.trace_button.click)
        self.save_button.clicked.connect(self.save_wanted)
        self.show_result("", found=False)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("通行查询:先记下谁为什么查,再显示"))
        words = (self.tr("卡口(&G)"), self.tr("从(&B)"), self.tr("到(&E)"), self.tr("前后几分钟算同时(&M)"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.trace_button.setText(self.tr("查询"))
        self.save_button.setText(self.tr("存成文件…"))
        self.table.setAccessibleName(self.tr("通行查询结果"))
        self.table.set_empty_text(self.tr("还没有查询,或这段时间没有人通行。"))
        self._model.retranslate()

    def show_gates(self, gates: Sequence[Gate], now_ms: int) -> None:
        """Offer the gates, and the last half hour where nobody set another interval."""
        self._gates = gates
        chosen = self.gate.currentIndex()
        self.gate.clear()
        self.gate.addItems([f"{gate.code}  {gate.name}" for gate in gates])
        self.gate.setCurrentIndex(max(0, min(chosen, len(gates) - 1)))
        self.begin.setDateTime(_shown(now_ms - 30 * 60_000))
        self.end.setDateTime(_shown(now_ms))

    def question(self) -> TraceQuestion:
        place = self.gate.currentIndex()
        return TraceQuestion(
            gate=self._gates[place].code if place >= 0 else "",
            from_ms=_utc_ms(self.begin),
            to_ms=_utc_ms(self.end),
            minutes=self.minutes.value(),
        )

    def show_result(self, sentence: str, *, found: bool) -> None:
        """Say how many passed and what lacks; an answer can be saved."""
        self.result.setText(sentence)
        self.save_button.setEnabled(found)
        self.table.fit_columns()


def _shown(at_ms: int) -> QDateTime:
    """Return a moment as the field shows it: UTC+8, whatever zone this computer is set to."""
    at = local(at_ms)
    return QDateTime(at.year, at.month, at.day, at.hour, at.minute, 0)


def _utc_ms(field: QDateTimeEdit) -> int:
    day, time = field.date(), field.time()
    at = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=LOCAL_ZONE)
    return int(at.timestamp() * 1000)
