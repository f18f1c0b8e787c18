"""What the office asks to have corrected: the passage, the change, the reason; do it, or say why not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.asked_correction import AskedItem
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.shift import LONGEST_NOTE
from ui.correction_words import wanted_words
from ui.gate.panel import Panel
from ui.gate.passage_words import passage_line
from ui.messages import date_words
from ui.theme import set_role
from ui.widgets.form import add_field, wrapped_label


class CorrectionRequestPanel(Panel):
    done = Signal()
    declined = Signal(str)
    """Why not."""

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._item: AskedItem | None = None
        self._passage, self._wanted = wrapped_label("feed"), wrapped_label("title")
        self._reason = wrapped_label("feed")
        self.do_button, self.decline_button = QPushButton(), QPushButton()
        set_role(self.do_button, "primary")
        self.why_not = QLineEdit()
        self.why_not.setMaxLength(LONGEST_NOTE)
        for label in (self._passage, self._wanted, self._reason):
            self.column.addWidget(label)
        self.column.addWidget(self.do_button)
        self._why_not_label = add_field(self.column, self.why_not)
        self._why_not_label.setWordWrap(True)
        self.column.addWidget(self.decline_button)
        self.column.addWidget(self.problem)
        self._hint = wrapped_label("muted")
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.do_button.clicked.connect(self.done)
        self.decline_button.clicked.connect(lambda: self.declined.emit(self.why_not.text()))
        self.why_not.returnPressed.connect(self.decline_button.click)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.do_button

    def show_request(self, item: AskedItem) -> None:
        self._item = item
        self.why_not.clear()
        self.clear_error()
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("社区请更正"))
        self.do_button.setText(self.tr("照办"))
        self.decline_button.setText(self.tr("不照办,告诉社区"))
        self._why_not_label.setText(self.tr("不照办的原因(不要写姓名、电话)"))
        self._hint.setText(self.tr("回车照办    Esc 以后再说    原记录不会删除"))
        item = self._item
        if item is None or item.line is None:
            return
        day = date_words(local(item.line.at_ms))
        self._passage.setText(f"{day} {passage_line(item.line, self._compound)}")
        self._wanted.setText(f"→ {wanted_words(item.asked)}")
        self._reason.setText(self.tr("社区说:{reason}").format(reason=item.asked.reason))
