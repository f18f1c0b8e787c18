"""Counts at the top of the right column: words the queue may read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.services.station_status import StatusView
from ui.messages import span_words
from ui.retranslating import Retranslating
from ui.theme import GRID_PX
from ui.widgets.form import column, wrapped_label


class StatusBlock(Retranslating, QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: StatusView | None = None
        self._inside = wrapped_label()
        self._waiting = wrapped_label()
        self._today = wrapped_label()
        layout = column(self, margin=0)
        layout.setSpacing(GRID_PX // 2)
        for label in (self._inside, self._waiting, self._today):
            layout.addWidget(label)

    def set_status(self, view: StatusView) -> None:
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        view = self._view
        if view is None:
            return
        inside = self.tr("院内访客 {n}").format(n=view.visitors_inside)
        if view.visits_overdue:
            inside += "  " + self.tr("逾期 {n}").format(n=view.visits_overdue)
        if view.visits_waiting:
            inside += "  " + self.tr("待回电 {n}").format(n=view.visits_waiting)
        self._inside.setText(inside)
        self._today.setText(
            self.tr("今日 进 {entries}  出 {exits}  未放行 {stopped}").format(
                entries=view.entries, exits=view.exits, stopped=view.not_admitted
            )
        )
        waiting = self.tr("待复测 {n}").format(n=len(view.fever_cases))
        if view.fever_cases:
            began_ms = min(case.at_ms for case in view.fever_cases)
            if view.fever_due_ms is not None:
                due = self.tr("{time} 后") if view.now_ms < view.fever_due_ms else self.tr("现在可测")
                waiting += "  " + due.format(time=f"{local(view.fever_due_ms):%H:%M}")
            waiting += "  " + self.tr("已 {span}").format(span=span_words(view.now_ms - began_ms))
        self._waiting.setText(waiting)
