"""F7: issue a temporary or a vehicle's pass and print it, or write it on one of the office's blanks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.services.issue_pass import PAPERS
from ui.gate.panel import Panel
from ui.theme import TARGET_PX
from ui.widgets.form import add_field_grid, wrapped_label
from ui.widgets.path_picker import PathPicker

_SHORTEST_CHOICE = 4
"""Characters of the paper that are seen at the largest text; the open list shows all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassForm:
    """What was typed. `hours` is None when left empty, 0 when it is no number.

    With a `plate` it is a vehicle's pass, with the number of a `blank` it is written by hand.
    """

    holder: str
    dwelling: str
    phone: str
    hours: int | None
    plate: str = ""
    blank: str = ""


class IssuePanel(Panel):
    form_entered = Signal(object)
    folder_chosen = Signal(Path)
    paper_chosen = Signal(object)
    """A Sheet of PAPERS."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.holder, self.dwelling, self.phone, self.hours = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.plate, self.blank = QLineEdit(), QLineEdit()
        self.paper = QComboBox()
        self.paper.setMinimumHeight(TARGET_PX)
        self.paper.addItems([paper.value for paper in PAPERS])
        self.paper.setMinimumContentsLength(_SHORTEST_CHOICE)
        self.paper.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.folder = PathPicker()
        self.button = QPushButton()
        self.result = wrapped_label("feed")
        self._issued: PassSerial | None = None
        self._slip: Path | None = None
        self._blank_until: tuple[PassSerial, int] | None = None
        self.hours.setMaxLength(4)
        fields = (self.holder, self.dwelling, self.phone, self.hours, self.plate, self.blank)
        self._labels = add_field_grid(self.column, fields)
        self.finish(self.holder, self.dwelling, self.phone, self.hours, button=self.button)
        self.column.addWidget(self.result)
        self._paper_label, self._folder_label = add_field_grid(self.column, (self.paper, self.folder), widths=(2, 3))
        self.column.addStretch(1)
        self.button.clicked.connect(self._enter)
        for rare in (self.plate, self.blank):
            rare.returnPressed.connect(self.button.click)
        self.blank.textChanged.connect(self._name_button)
        self.paper.activated.connect(lambda place: self.paper_chosen.emit(PAPERS[place]))
        self.folder.path_chosen.connect(self.folder_chosen)
        self.result.hide()
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.holder

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("发临时证"))
        words = (
            self.tr("姓名"),
            self.tr("去哪一户"),
            self.tr("电话"),
            self.tr("几小时有效"),
            self.tr("车牌(车辆证才填)"),
            self.tr("空白证编号(没有打印机时)"),
        )
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self._name_button()
        self._paper_label.setText(self.tr("打印成"))
        papers = {
            Sheet.SLIP_80: self.tr("80 毫米小票"),
            Sheet.SLIP_58: self.tr("58 毫米小票"),
            Sheet.CARD: self.tr("卡片,85.6×54 毫米"),
        }
        for place, paper in enumerate(PAPERS):
            self.paper.setItemText(place, papers[paper])
        self._folder_label.setText(self.tr("小票存到"))
        if self._blank_until is not None:
            self.result.setText(self._blank_words(*self._blank_until))
        elif self._issued is not None:
            self.result.setText(self._result_words(self._issued))

    def set_hours(self, hours: int) -> None:
        self.hours.setText(str(hours))

    def set_paper(self, paper: Sheet) -> None:
        self.paper.setCurrentIndex(PAPERS.index(paper))

    def set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)

    def show_issued(self, serial: PassSerial, slip: Path | None) -> None:
        """Say which pass was issued; without `slip` it still waits for its paper."""
        self._issued, self._slip, self._blank_until = serial, slip, None
        self.result.setText(self._result_words(serial))
        self.result.show()
        for field in (self.holder, self.dwelling, self.phone, self.hours, self.plate, self.blank):
            field.setReadOnly(slip is None)  # the pass stands already: what is left is its paper
        if slip is not None:
            self._ready()

    def show_blank(self, serial: PassSerial, until_s: int) -> None:
        """Say that a blank counts now, and what has to be written on it."""
        self._issued, self._blank_until = None, (serial, until_s)
        self.result.setText(self._blank_words(serial, until_s))
        self.result.show()
        self._ready()

    def _ready(self) -> None:
        self.clear_error()
        for field in (self.holder, self.dwelling, self.phone, self.plate, self.blank):
            field.clear()
        self.pass_focus(self.holder)

    def _name_button(self) -> None:
        by_hand = bool(self.blank.text().strip())
        self.button.setText(self.tr("登记这张空白证") if by_hand else self.tr("发证并打印"))

    def _blank_words(self, serial: PassSerial, until_s: int) -> str:
        words = self.tr("空白证 {serial} 已登记。请在证上写:姓名、去哪一户、有效至 {until}。")
        return words.format(serial=serial, until=f"{local(until_s * 1000):%m-%d %H:%M}")

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
                plate=self.plate.text(),
                blank=self.blank.text(),
            )
        )


def _hours(text: str) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() else 0
