"""Ctrl+D: what the office dictates by telephone: which pass or who, and the code that proves it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.roster import RosterEntry
from ui.gate.card_content import resident_words
from ui.gate.panel import Panel
from ui.gate.person_line import PersonLine
from ui.theme import set_role
from ui.widgets.form import add_field, wrapped_label

LONGEST_CODE = 20
"""Ten digits with whatever blanks and hyphens."""


class OrderPanel(Panel):
    subject_entered = Signal(str)
    code_entered = Signal(str)

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._candidates: tuple[RosterEntry, ...] = ()
        self._subject: PassSerial | RosterEntry | None = None
        self._stopped: PassSerial | None = None
        self.subject = PersonLine()
        self.choice, self.order = wrapped_label("feed"), wrapped_label("title")
        self.code = QLineEdit()
        self.button = QPushButton()
        self.result, self._hint = wrapped_label("feed"), wrapped_label("muted")
        self._subject_label = add_field(self.column, self.subject)
        self._subject_label.setWordWrap(True)
        set_role(self.subject, "field")
        self.column.addWidget(self.choice)
        self.column.addWidget(self.order)
        self._code_label = add_field(self.column, self.code)
        self._code_label.setWordWrap(True)
        set_role(self.code, "field")
        self.code.setMaxLength(LONGEST_CODE)
        self.finish(self.code, button=self.button)
        self.column.addWidget(self.result)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.subject.line_entered.connect(self.subject_entered)
        self.button.clicked.connect(lambda: self.code_entered.emit(self.code.text()))
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.subject if self._subject is None else self.code

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("电话指令"))
        self._subject_label.setText(self.tr("哪张证(扫码或输证号),或哪一位(房号 / 首字母 / 尾号,F2 输姓名)"))
        self._code_label.setText(self.tr("指令码,10 位数字"))
        self._hint.setText(self.tr("社区在电话里念指令码。一个码只对本终端、这张证或这一位有效,一小时内用一次。"))
        words = (resident_words(entry, self._compound) for entry in self._candidates)
        self.choice.setText("\n".join(f"{n}  {line}" for n, line in enumerate(words, 1)))
        self.choice.setVisible(bool(self._candidates))
        self.order.setText(self._order_words())
        self.order.setVisible(self._subject is not None)
        self.button.setText(self.tr("执行"))
        stopped = self._stopped
        self.result.setText(
            "" if stopped is None else self.tr("证 {serial} 从现在起在本卡口停用。").format(serial=stopped)
        )
        self.result.setVisible(stopped is not None)

    def show_candidates(self, people: Sequence[RosterEntry]) -> None:
        self._candidates, self._subject = tuple(people), None
        self._ask_again()

    def show_subject(self, subject: PassSerial | RosterEntry | None) -> None:
        """Show which pass is stopped, or who is let through; None: nothing was chosen yet."""
        self._candidates, self._subject, self._stopped = (), subject, None
        self._ask_again()

    def show_stopped(self, serial: PassSerial) -> None:
        """Say that a pass was stopped, and be ready for the next order."""
        self.show_subject(None)
        self.code.clear()
        self._stopped = serial
        self.retranslate()

    def _ask_again(self) -> None:
        self.subject.clear()
        self.subject.wait_for_names(False)
        self.retranslate()
        self.column.activate()

    def _order_words(self) -> str:
        match self._subject:
            case PassSerial():
                return self.tr("停用这张证:{serial}").format(serial=self._subject)
            case RosterEntry():
                who = resident_words(self._subject, self._compound)
                return self.tr("放行一次,按卡片上的方向:{who}").format(who=who)
        return ""
