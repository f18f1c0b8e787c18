"""F9: what is not finished, the most urgent first; a number opens it. The lane beside it goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from checkpoint_app.domain.asked_correction import AskedItem
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.open_items import OpenItem
from checkpoint_app.domain.shift import OpenKind
from ui.correction_words import wanted_words
from ui.gate.card_content import short_dwelling
from ui.gate.duty_words import open_kind_word, owed_words
from ui.gate.fever_words import step_words
from ui.gate.panel import Panel
from ui.gate.passage_words import passage_line
from ui.messages import direction_word, span_words
from ui.theme import set_role
from ui.widgets.form import wrapped_label

A_PAGE = 9
MORE = 0


class OpenItemsPanel(Panel):
    number_used = Signal(int)
    """1 to 9: an item of this page; MORE: the next page."""

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._items: tuple[OpenItem, ...] = ()
        self._now_ms, self._more = 0, 0
        self.rows: list[tuple[QPushButton, QLabel]] = []
        for number in (*range(1, A_PAGE + 1), MORE):
            button, label = QPushButton(str(number)), wrapped_label()
            set_role(button, "choice")
            button.clicked.connect(lambda _checked, number=number: self.number_used.emit(number))
            row = QHBoxLayout()
            row.addWidget(button)
            row.addWidget(label, 1)
            self.column.addLayout(row)
            self.rows.append((button, label))
            keys = QShortcut(QKeySequence(str(number)), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda number=number: self.number_used.emit(number))
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def first_field(self) -> QWidget:
        return next((button for button, _ in self.rows if button.isEnabled() and button.accessibleName()), self)

    def show_items(self, items: tuple[OpenItem, ...], *, now_ms: int, more: int) -> None:
        """Show a page of at most A_PAGE items; `more` are on the pages after it. They stay as they are while open."""
        self._items, self._now_ms, self._more = items, now_ms, more
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("待办") if self._items else self.tr("没有待办"))
        texts = [self._words(item) for item in self._items]
        texts += [""] * (A_PAGE - len(texts))
        texts.append(self.tr("后面还有 {n} 项").format(n=self._more) if self._more else "")
        for (button, label), text in zip(self.rows, texts, strict=True):
            label.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
            label.setVisible(bool(text))
        for (button, _), item in zip(self.rows, self._items, strict=False):
            button.setEnabled(item.kind is not OpenKind.PROVISIONAL)  # finished at the office

    def _words(self, item: OpenItem) -> str:
        whose = " ".join(part for part in (short_dwelling(item.dwelling, self._compound), item.who) if part)
        age = self.tr("已 {span}").format(span=span_words(self._now_ms - item.at_ms))
        if item.case is not None:
            what = step_words(item.case, item.step, self._now_ms)
            return "  ".join(part for part in (what, whose or self.tr("名册上没有"), age) if part)
        if item.due is not None:
            return f"{owed_words(item.due)}  {age}"
        if item.asked is not None and item.asked.line is not None:
            return self._asked(item.asked)
        if item.kind is OpenKind.VISIT_OVERDUE and item.until_ms is not None:
            age = self.tr("应在 {time} 前离开").format(time=f"{local(item.until_ms):%H:%M}")
        way = direction_word(item.direction) if item.direction is not None else ""
        when = f"{local(item.at_ms):%H:%M}"
        return "  ".join(part for part in (open_kind_word(item.kind), when, way, whose, age) if part)

    def _asked(self, item: AskedItem) -> str:
        """Return what the office asks: the passage, what it is to become, and why."""
        if item.line is None:
            return ""
        return self.tr("社区请更正 {passage} → {wanted}:{reason}").format(
            passage=passage_line(item.line, self._compound), wanted=wanted_words(item.asked), reason=item.asked.reason
        )
