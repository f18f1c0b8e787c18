"""F3: receive a visitor; F3 again: who waits for a host, who is inside."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.gate.panel import Panel
from ui.gate.visit_form import VisitForm
from ui.gate.visit_list import VisitList


class VisitorPanel(Panel):
    """Lies over the card, so that the feed and the counts stay in sight."""

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.list = VisitForm(), VisitList(compound=compound)
        self.shows_list = False
        for widget in (self.problem, self.form, self.list):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.form.focus_given.connect(self.ensureWidgetVisible)
        self.show_list(False)

    def show_list(self, shown: bool) -> None:
        self.shows_list = shown
        self.form.setVisible(not shown)
        self.list.setVisible(shown)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.list.first_field() if self.shows_list else self.form.first_field()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("访客:等回电和院内") if self.shows_list else self.tr("访客登记"))
