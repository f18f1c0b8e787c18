"""F7: issue a temporary pass and print its slip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.passes import PassSerial
from ui.gate.panel import Panel
from ui.widgets.form import add_field, add_field_grid, wrapped_label
from ui.widgets.path_picker import PathPicker


@dataclass(frozen=True, slots=True, kw_only=True)
class PassForm:
    """What was typed. `hours` is None when left empty, 0 when it is no number."""

    holder: str
    dwelling: str
    phone: str
    hours: int | None


class IssuePanel(Panel):
    form_entered = Signal(object)
    folder_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.holder, self.dwelling, self.phone, self.hours = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.folder = PathPicker()
        self.button = QPushButton()
        self.result = wrapped_label("feed")
        self._issued: PassSerial | None = None
        self._slip: Path | None = None
        self.hours.setMaxLength(4)
        self._labels = [
            *(add_field(self.column, field) for field in (self.holder, self.dwelling)),
            *add_field_grid(self.column, (self.phone, self.hours), widths=(2, 1)),
        ]
        self.finish(self.holder, self.dwelling, self.phone, self.hours, button=self.button)
        self.column.addWidget(self.result)
        self._folder_label = add_field(self.column, self.folder)
        self.column.addStretch(1)
        self.button.clicked.connect(self._enter)
        self.folder.path_chosen.connect(self.folder_chosen)
        self.result.hide()
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.holder

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("发临时证"))
        words = (self.tr("姓名"), self.tr("去哪一户"), self.tr("电话"), self.tr("几小时有效"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.button.setText(self.tr("发证并打印"))
        self._folder_label.setText(self.tr("小票存到"))
        if self._issued is not None:
            self.result.setText(self._result_words(self._issued))

    def set_hours(self, hours: int) -> None:
        self.hours.setText(str(hours))

    def set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)

    def show_issued(self, serial: PassSerial, slip: Path | None) -> None:
        """Say which pass was issued; without `slip` it still waits for its paper."""
        self._issued, self._slip = serial, slip
        self.result.setText(self._result_words(serial))
        self.result.show()
        fields = (self.holder, self.dwelling, self.phone, self.hours)
        for field in fields:
            field.setReadOnly(slip is None)  # the pass stands already: what is left is its paper
        if slip is not None:
            self.clear_error()
            for field in (self.holder, self.dwelling, self.phone):
                field.clear()
            self.pass_focus(self.holder)

    def _result_words(self, serial: PassSerial) -> str:
        if self._slip is None:
            return self.tr("已发证 {serial},小票还没有打印:请再按一次。").format(serial=serial)
        return self.tr("已发证 {serial}。小票:{path}").format(serial=serial, path=self._slip)

    def _enter(self) -> None:
        self.form_entered.emit(
            PassForm(
                holder=self.holder.text(),
                dwelling=self.dwelling.text(),
                phone=self.phone.text(),
                hours=_hours(self.hours.text().strip()),
            )
        )


def _hours(text: str) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() else 0
