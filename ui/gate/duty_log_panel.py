"""Ctrl+L: the duty log; a digit says what it is, then a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.shift import LONGEST_NOTE, Agent, DutyDue, DutyKind, DutyNote
from ui.gate.duty_words import agent_word, duty_kind_word, note_words, owed_words
from ui.gate.panel import Panel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import ShortList, add_field, wrapped_label


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyForm:
    """What was typed for a line of the log; `agent` is None while none was picked."""

    kind: DutyKind
    agent: Agent | None
    text: str
    n: str


class DutyLogPanel(Panel):
    """A digit on the row of kinds opens its fields; Enter goes on and at the end saves."""

    form_entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: DutyKind | None = None
        self._due: Sequence[DutyDue] = ()
        self._notes: Sequence[DutyNote] = ()
        self._writers: Mapping[int, str] = {}
        self.due_label = wrapped_label("alarm")
        self.column.addWidget(self.due_label)
        self.kinds = {kind: QPushButton() for kind in DutyKind}
        row = FlowLayout()
        for number, (kind, button) in enumerate(self.kinds.items(), 1):
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, kind=kind: self.choose(kind))
            row.addWidget(button)
            keys = QShortcut(QKeySequence(str(number)), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda kind=kind: self.choose(kind))
        self.column.addLayout(row)
        self.agent, self.text, self.n = QLineEdit(), QLineEdit(), QLineEdit()
        self.agent.setMaxLength(1)
        self.text.setMaxLength(LONGEST_NOTE)
        self.n.setMaxLength(5)
        self._labels = [add_field(self.column, field) for field in (self.agent, self.text, self.n)]
        for label in self._labels:
            label.setWordWrap(True)
        self.button = QPushButton()
        self.finish(button=self.button)
        self.agent.returnPressed.connect(partial(self.text.setFocus, Qt.FocusReason.TabFocusReason))
        self.text.returnPressed.connect(self._after_text)
        self.n.returnPressed.connect(self.button.click)
        self.button.clicked.connect(self._enter)
        self.list = ShortList()
        self._list_label = add_field(self.column, self.list, stretch=1)
        self._show_fields()
        self.retranslate()

    def first_field(self) -> QWidget:
        if self.kind is None:
            return self.kinds[DutyKind.DISINFECTION]
        return self.agent if self.kind is DutyKind.DISINFECTION else self.text

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("值守日志"))
        for number, (kind, button) in enumerate(self.kinds.items(), 1):
            button.setText(f"{number} {duty_kind_word(kind)}")
        agents = "  ".join(f"{number} {agent_word(agent)}" for number, agent in enumerate(Agent, 1))
        words = (self.tr("药剂:{agents}").format(agents=agents), self._text_word(), self.tr("数量"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.button.setText(self.tr("记下"))
        self._list_label.setText(self.tr("本班已记"))
        self.list.clear()
        self.list.addItems([note_words(note, self._writers.get(note.operator, "")) for note in self._notes])
        due = [
            self.tr("{what},{time} 起").format(what=owed_words(owed), time=f"{local(owed.since_ms):%H:%M}")
            for owed in self._due
        ]
        self.due_label.setText("\n".join(due))
        self.due_label.setVisible(bool(due))

    def show_log(self, notes: Sequence[DutyNote], due: Sequence[DutyDue], writers: Mapping[int, str]) -> None:
        """Show what this shift noted, newest first, and what is owed."""
        self._notes, self._due, self._writers = notes, due, writers
        self.retranslate()

    def choose(self, kind: DutyKind) -> None:
        """Ask for what this kind needs."""
        self.kind = kind
        self.clear_error()
        self._show_fields()
        self.retranslate()
        self.first_field().setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Be ready for the next line."""
        for field in (self.agent, self.text, self.n):
            field.clear()
        self.kind = None
        self.pass_focus(self.list)  # no button: the Enter that saved would press it
        self._show_fields()

    def _show_fields(self) -> None:
        shown = {
            self.agent: self.kind is DutyKind.DISINFECTION,
            self.text: self.kind is not None,
            self.n: self.kind is DutyKind.SUPPLIES,
        }
        for (field, visible), label in zip(shown.items(), self._labels, strict=True):
            field.setVisible(visible)
            label.setVisible(visible)
        self.button.setVisible(self.kind is not None)
        for kind, button in self.kinds.items():
            button.setChecked(kind is self.kind)

    def _text_word(self) -> str:
        match self.kind:
            case DutyKind.DISINFECTION:
                return self.tr("哪里(不写就是卡口本身)")
            case DutyKind.PATROL:
                return self.tr("巡查了哪里,情况怎样")
            case DutyKind.SUPPLIES:
                return self.tr("什么物资")
            case DutyKind.FAULT:
                return self.tr("什么坏了")
        return self.tr("记什么")

    def _after_text(self) -> None:
        if self.kind is DutyKind.SUPPLIES:
            self.n.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.button.click()

    def _enter(self) -> None:
        if self.kind is None:
            return
        agents, typed = list(Agent), self.agent.text().strip()
        agent = agents[int(typed) - 1] if typed in [str(n) for n in range(1, len(agents) + 1)] else None
        self.form_entered.emit(DutyForm(kind=self.kind, agent=agent, text=self.text.text(), n=self.n.text()))
