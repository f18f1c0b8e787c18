"""Part of the sign-on panel: a newcomer chooses a PIN, and the shift lead answers for them with theirs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.retranslating import Retranslating
from ui.theme import set_role
from ui.widgets.form import add_field, add_field_grid, column, secret_field, wrapped_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """What was typed."""

    name: str
    pin: str
    again: str
    by: str
    by_pin: str


class NewcomerForm(Retranslating, QWidget):
    newcomer_entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.pin, self.again = QLineEdit(), secret_field(), secret_field()
        self.by, self.by_pin = QLineEdit(), secret_field()
        self.button = QPushButton()
        self._note = wrapped_label("muted")
        self._has_lead = True
        layout = column(self, margin=0)
        layout.addWidget(self._note)
        self._fields = (self.name, self.pin, self.again, self.by, self.by_pin)
        self._labels = [
            add_field(layout, self.name),
            *add_field_grid(layout, (self.pin, self.again)),
            *add_field_grid(layout, (self.by, self.by_pin)),
        ]
        set_role(self.button, "primary")
        layout.addWidget(self.button)
        for field, following in pairwise(self._fields):
            field.returnPressed.connect(partial(following.setFocus, Qt.FocusReason.TabFocusReason))  # selects it
        self.by_pin.returnPressed.connect(self.button.click)
        self.button.clicked.connect(self._enter)
        self.retranslate()

    def retranslate(self) -> None:
        answering = self.tr("带班") if self._has_lead else self.tr("在岗的人")
        words = (
            self.tr("新人姓名"),
            self.tr("新人的 PIN(4 至 8 位数字)"),
            self.tr("再输一次 PIN"),
            self.tr("{who}编号或姓名").format(who=answering),
            self.tr("{who}的 PIN").format(who=answering),
        )
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.button.setText(self.tr("加入值守名单"))
        self._note.setText(
            self.tr("由带班确认,加好马上可以在本机登录。")
            if self._has_lead
            else self.tr("社区没有指定带班:由正在值守的人确认。加好马上可以在本机登录。")
        )

    def set_answering(self, *, has_lead: bool, number: int | None) -> None:
        """Say who has to answer, and fill in their number where it is clear."""
        self._has_lead = has_lead
        if number is not None and not self.by.text():
            self.by.setText(str(number))
        self.retranslate()

    def clear(self) -> None:
        for field in self._fields:
            field.clear()

    def _enter(self) -> None:
        self.newcomer_entered.emit(
            Newcomer(
                name=self.name.text(),
                pin=self.pin.text(),
                again=self.again.text(),
                by=self.by.text(),
                by_pin=self.by_pin.text(),
            )
        )
