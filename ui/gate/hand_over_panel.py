"""F10: hand the shift over; what is open stands first, then both confirm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.hand_over import HandOver
from checkpoint_app.domain.open_items import OpenItem
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.shift import LONGEST_NOTE
from checkpoint_app.services.hand_over import HandedOver
from ui.gate.card_content import short_dwelling
from ui.gate.duty_words import note_words, open_kind_word, owed_words
from ui.gate.panel import Panel
from ui.messages import moment_words, outcome_word
from ui.theme import GRID_PX, set_role
from ui.widgets.form import add_field, secret_field, wrapped_label


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverForm:
    """What was typed. `to` is the number or name of whoever takes over."""

    note: str
    pin: str
    to: str
    to_pin: str


class HandOverPanel(Panel):
    """Left the sheet, right the form; over the card, so that the feed stays."""

    pin_entered = Signal(str)
    form_entered = Signal(object)
    close_asked = Signal(object)
    print_asked = Signal()

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._sheet: HandOver | None = None
        self._writers: Mapping[int, str] = {}
        self._done: HandedOver | None = None
        self._paper: Path | None = None
        self.open_label, self.rest_label = wrapped_label("feed"), wrapped_label()
        self.note, self.pin, self.to, self.to_pin = QLineEdit(), secret_field(), QLineEdit(), secret_field()
        self.button, self.nobody_button, self.print_button = QPushButton(), QPushButton(), QPushButton()
        self.result = wrapped_label("feed")
        self.note.setMaxLength(LONGEST_NOTE)
        self._form = QWidget()
        self._lay_out()
        self.note.returnPressed.connect(partial(self.pin.setFocus, Qt.FocusReason.TabFocusReason))
        self.pin.returnPressed.connect(self._enter_pin)
        self.to.returnPressed.connect(partial(self.to_pin.setFocus, Qt.FocusReason.TabFocusReason))
        self.to_pin.returnPressed.connect(self._enter_last)
        self.button.clicked.connect(lambda: self.form_entered.emit(self._typed()))
        self.nobody_button.clicked.connect(lambda: self.close_asked.emit(self._typed()))
        self.print_button.clicked.connect(self.print_asked)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.note if self._done is None else self.print_button

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("交班"))
        sheet = self._sheet
        outgoing = sheet.shift.people[0].operator.name if sheet is not None and sheet.shift.people else ""
        words = (
            self.tr("备注(可以不写)"),
            self.tr("交班人 {name} 的 PIN").format(name=outgoing),
            self.tr("接班人编号或姓名"),
            self.tr("接班人的 PIN"),
        )
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.button.setText(self.tr("确认交接"))
        self.nobody_button.setText(self.tr("无人接班"))
        self.print_button.setText(self.tr("打印交接班单"))
        if sheet is not None:
            self.open_label.setText("\n".join(self._open_lines(sheet)))
            self.rest_label.setText("\n".join(self._rest_lines(sheet)))
        if self._done is not None:
            self.result.setText(self._result_words(self._done))

    def show_sheet(self, sheet: HandOver, writers: Mapping[int, str], *, unprinted: bool) -> None:
        """Show what is to be handed over; `writers` are operators' names by number.

        `unprinted`: the sheet of the hand-over before waits for its paper. No PIN is left for somebody else to use.
        """
        self.pin.clear()
        self.to_pin.clear()
        self._sheet, self._writers, self._done, self._paper = sheet, writers, None, None
        self._form.show()
        self.result.hide()
        self.print_button.setVisible(unprinted)
        self.clear_error()
        self.retranslate()

    def show_done(self, done: HandedOver) -> None:
        """Say that it is on record; its paper follows."""
        self._sheet, self._done, self._paper = done.sheet, done, None
        for field in (self.note, self.pin, self.to, self.to_pin):
            field.clear()
        self.clear_error()
        self.result.show()
        self.print_button.show()
        self.pass_focus(self.print_button)  # before the form goes, and the keyboard with it
        self._form.hide()
        self.retranslate()

    def show_paper(self, paper: Path) -> None:
        """Say where the sheet lies now."""
        self._paper = paper
        self.clear_error()
        self.retranslate()

    def _lay_out(self) -> None:
        sheet, form, columns = QVBoxLayout(), QVBoxLayout(self._form), QHBoxLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for layout in (sheet, form):
            layout.setSpacing(GRID_PX)
        sheet.addWidget(self.open_label)
        sheet.addWidget(self.rest_label)
        sheet.addStretch(1)
        fields = (self.note, self.pin, self.to, self.to_pin)
        self._labels = [add_field(form, field) for field in fields]
        for label in self._labels:
            label.setWordWrap(True)
        form.addWidget(self.button)
        form.addWidget(self.nobody_button)
        set_role(self.button, "primary")
        right = QVBoxLayout()
        right.setSpacing(GRID_PX)
        for widget in (self.result, self.problem, self._form, self.print_button):
            right.addWidget(widget)
        right.addStretch(1)
        columns.setSpacing(GRID_PX * 2)
        columns.addLayout(sheet, 3)
        columns.addLayout(right, 2)
        self.column.addLayout(columns)
        self.result.hide()
        self.print_button.hide()

    def _enter_pin(self) -> None:
        """Take a PIN that was typed; an Enter held down finds none, and that is no wrong one."""
        if self.pin.text():
            self.pin_entered.emit(self.pin.text())

    def _enter_last(self) -> None:
        if self.to_pin.text():
            self.button.click()

    def _typed(self) -> HandOverForm:
        return HandOverForm(note=self.note.text(), pin=self.pin.text(), to=self.to.text(), to_pin=self.to_pin.text())

    def _open_lines(self, sheet: HandOver) -> Sequence[str]:
        if not sheet.open:
            return [self.tr("没有未了结的事")]
        head = self.tr("未了结的事 {n} 件").format(n=len(sheet.open))
        return [head, *(self._open_line(item, local(sheet.at_ms)) for item in sheet.open)]

    def _open_line(self, item: OpenItem, now: datetime) -> str:
        what = owed_words(item.due) if item.due is not None else open_kind_word(item.kind)
        dwelling = short_dwelling(item.dwelling, self._compound)
        return " ".join(part for part in (moment_words(local(item.at_ms), now), what, item.who, dwelling) if part)

    def _rest_lines(self, sheet: HandOver) -> Sequence[str]:
        counts, now = sheet.counts, local(sheet.at_ms)
        stopped = " ".join(f"{outcome_word(Outcome(outcome))} {n}" for outcome, n in counts.stopped.items())
        exported = moment_words(local(sheet.exported_ms), now) if sheet.exported_ms is not None else self.tr("还没有")
        return [
            self.tr("本班 {time} 起:进 {entries}  出 {exits}  未测温 {blank}").format(
                time=moment_words(local(sheet.shift.opened_ms), now),
                entries=counts.entries,
                exits=counts.exits,
                blank=counts.not_measured,
            ),
            self.tr("未放行 {n}  {outcomes}").format(n=sum(counts.stopped.values()), outcomes=stopped).strip(),
            self.tr("快递 {deliveries}  发证 {passes}  更正 {corrections}").format(
                deliveries=counts.deliveries, passes=counts.passes_issued, corrections=counts.corrections
            ),
            self.tr("最近导出 {when},社区未收到 {n} 条").format(when=exported, n=f"{sheet.unconfirmed:,}"),
            self._head_words(sheet),
            *(note_words(note, self._writers.get(note.operator, "")) for note in sheet.notes),
        ]

    def _head_words(self, sheet: HandOver) -> str:
        """Say up to which record; with its epoch once the records were counted from 1 again."""
        if sheet.epoch == 1:
            return self.tr("记录至第 {seq} 条,校验码 {code}").format(seq=f"{sheet.seq:,}", code=sheet.code)
        return self.tr("记录至第 {epoch} 段第 {seq} 条,校验码 {code}").format(
            epoch=sheet.epoch, seq=f"{sheet.seq:,}", code=sheet.code
        )

    def _result_words(self, done: HandedOver) -> str:
        said = (
            self.tr("已交班:{by} → {to}。").format(by=done.by.name, to=done.to.name)
            if done.to is not None
            else self.tr("本班已关闭,无人接班。接班的人来了,按 Esc 登录。")
        )
        if self._paper is None:
            return said + self.tr("交接班单还没有打印。")
        return said + self.tr("交接班单:{path}").format(path=self._paper)
