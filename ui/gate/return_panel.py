"""Ctrl+R: the desk for who comes back from elsewhere; one form, Enter from field to field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.roster import RosterEntry
from ui.gate.card_content import resident_words
from ui.gate.panel import Panel
from ui.gate.person_line import PersonLine
from ui.theme import GRID_PX, set_role
from ui.widgets.form import add_field, add_field_grid, wrapped_label


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedReturn:
    """What was typed, as it was typed."""

    companions: str
    readings: str
    came_from: str
    by: str
    arrived: str
    phone: str
    promise: str


class ReturnPanel(Panel):
    person_entered = Signal(str)
    form_entered = Signal(object)

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._candidates: tuple[RosterEntry, ...] = ()
        self._household: tuple[RosterEntry, ...] = ()
        self._registered = 0
        self.who = PersonLine()
        self.companions, self.readings, self.came_from = QLineEdit(), QLineEdit(), QLineEdit()
        self.by, self.arrived, self.phone, self.promise = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.button = QPushButton()
        self.person, self.choice, self.result = wrapped_label("title"), wrapped_label("feed"), wrapped_label("feed")
        self._fields = (
            self.companions,
            self.readings,
            self.came_from,
            self.by,
            self.arrived,
            self.phone,
            self.promise,
        )
        self._who_label = add_field(self.column, self.who)
        set_role(self.who, "field")
        self.column.addWidget(self.choice)
        self.column.addWidget(self.person)
        promise, last = QVBoxLayout(), QHBoxLayout()
        self._labels = [*add_field_grid(self.column, self._fields[:-1]), add_field(promise, self.promise)]
        self._labels[-1].setWordWrap(True)
        last.setSpacing(GRID_PX * 2)
        last.addLayout(promise, 1)
        self.finish(*self._fields, button=self.button, beside=last)
        self.column.addWidget(self.result)
        self.column.addStretch(1)
        self.who.line_entered.connect(self.person_entered)
        for field, following in pairwise((*self._fields, self.button)):
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(lambda following=following: self.ensureWidgetVisible(following))
        self.button.clicked.connect(self._enter)
        self.retranslate()

    def first_field(self) -> QWidget:
        if self._registered:
            return self.button
        return self.companions if self._household else self.who

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("返回登记"))
        self._who_label.setText(self.tr("谁回来了:扫证,或 房号 / 首字母 / 电话尾号(F2 输姓名)"))
        words = (
            self._companion_words(),
            self.tr("体温,按顺序,中间空格:366 365;测不到的用 -"),
            self.tr("从哪里回来(省、市)"),
            self.tr("怎么来的:1 火车  2 飞机  3 客车  4 自驾  5 其他,后面写车次:1 K109"),
            self.tr("几时到的:0731,或 1121 0731;不填就是刚才"),
            self.tr("联系电话"),
            self.tr("已告知怎么做。本人承诺照办:1 是    2 没有"),
        )
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.button.setText(self.tr("再打印告知单") if self._registered else self.tr("登记并打印告知单"))
        shown = (resident_words(entry, self._compound) for entry in self._candidates)
        self.choice.setText("\n".join(f"{n}  {line}" for n, line in enumerate(shown, 1)))
        self.choice.setVisible(bool(self._candidates))
        self.person.setText(resident_words(self._household[0], self._compound) if self._household else "")
        self.person.setVisible(bool(self._household))
        self.result.setText(self.tr("登记已存盘;告知单还没有打印") if self._registered else "")
        self.result.setVisible(bool(self._registered))

    def show_candidates(self, people: Sequence[RosterEntry]) -> None:
        self._candidates = tuple(people)
        self.retranslate()

    def show_household(self, people: Sequence[RosterEntry]) -> None:
        """Show who came, and the rest of the household to choose companions from; nobody clears it."""
        self._candidates, self._household = (), tuple(people)
        self.who.take()
        self.retranslate()
        self.column.activate()
        self.ensureWidgetVisible(self.companions if people else self.who)

    def show_registered(self, seq: int) -> None:
        """Lock the form while its paper is written; 0 unlocks it."""
        self._registered = seq
        if seq:
            self.pass_focus(self)
        for field in (self.who, *self._fields):
            field.setEnabled(not seq)
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        if busy:
            self.pass_focus(self)  # else a second Enter would press what Qt finds next: the direction
        self.button.setEnabled(not busy)

    def clear_form(self) -> None:
        for field in self._fields:
            field.clear()
        self.show_registered(0)
        self.show_household(())
        self.clear_error()

    def _companion_words(self) -> str:
        others = self._household[1:]
        if not others:
            return self.tr("同来的家人")
        named = "  ".join(f"{n} {mask_name(entry.name)}" for n, entry in enumerate(others, 1))
        return self.tr("同来的家人,输编号,没有就回车:{people}").format(people=named)

    def _enter(self) -> None:
        self.form_entered.emit(
            TypedReturn(
                companions=self.companions.text(),
                readings=self.readings.text(),
                came_from=self.came_from.text(),
                by=self.by.text(),
                arrived=self.arrived.text(),
                phone=self.phone.text(),
                promise=self.promise.text(),
            )
        )
