"""Who waits for a host and who is inside: pick one by number or name, then the host's answer or the way out."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from checkpoint_app.domain.visit import Visit
from ui.gate.visit_fields import KeyField
from ui.gate.visit_words import visit_words
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.form import wrapped_label
from ui.widgets.scan_line import ScanLine

ANSWERS = {"1": "called", "2": "came", "3": "app", "4": "declined", "5": "gone"}


class Asking(StrEnum):
    """What the list asks for now."""

    WHICH = "which"
    ANSWER = "answer"  # of the host the picked visitor waits for
    READING = "reading"  # of the picked visitor, on the way out


class VisitRows(QListWidget):
    """The visits; Enter picks the one that is marked."""

    row_picked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.row_picked.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class VisitList(Retranslating, QWidget):
    text_entered = Signal(str)
    row_picked = Signal(int)
    answer_given = Signal(str)
    reading_entered = Signal(str)

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._visits: Sequence[Visit] = ()
        self._now_ms = 0
        self._picked: Visit | None = None
        self.pick, self.reading, self.answer = ScanLine(), ScanLine(), KeyField(ANSWERS)
        self.pick.wait_for_names(True)
        self.rows = VisitRows()
        set_role(self.rows, "feed")
        self.rows.setWordWrap(True)
        self.rows.setTabKeyNavigation(False)
        self.whom, self.hint = wrapped_label("title"), wrapped_label("muted")
        self._pick_label, self._reading_label, self._answer_label = (wrapped_label() for _ in range(3))
        for label, field in (
            (self._pick_label, self.pick), (self._reading_label, self.reading), (self._answer_label, self.answer),
        ):  # fmt: skip
            label.setBuddy(field)
        self._answer_row = QWidget()
        row = QHBoxLayout(self._answer_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.answer)
        row.addWidget(self._answer_label, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID_PX // 2)
        for widget in (
            self.whom, self._answer_row, self._reading_label, self.reading, self._pick_label, self.pick, self.rows,
            self.hint,
        ):  # fmt: skip
            layout.addWidget(widget)
        self.pick.line_entered.connect(self.text_entered)
        self.rows.row_picked.connect(self.row_picked)
        self.rows.itemClicked.connect(lambda item: self.row_picked.emit(self.rows.row(item)))
        self.reading.line_entered.connect(self.reading_entered)
        self.answer.answered.connect(lambda: self.answer_given.emit(self.answer.value() or ""))
        self.ask(None)

    def first_field(self) -> QWidget:
        match self.asking:
            case Asking.ANSWER:
                return self.answer
            case Asking.READING:
                return self.reading
        return self.pick

    @property
    def asking(self) -> Asking:
        if self._picked is None:
            return Asking.WHICH
        return Asking.ANSWER if self._picked.pass_key is None else Asking.READING

    def set_visits(self, visits: Sequence[Visit], now_ms: int) -> None:
        self._visits, self._now_ms = visits, now_ms
        self.retranslate()

    def ask(self, picked: Visit | None, *, keep_typed: bool = False) -> None:
        """Ask about one visit, or which one."""
        self._picked = picked
        if not keep_typed:
            self.answer.clear()
            self.reading.clear()
        asking = self.asking
        self.whom.setVisible(picked is not None)
        self._answer_row.setVisible(asking is Asking.ANSWER)
        for shown, widgets in (
            (asking is Asking.READING, (self._reading_label, self.reading)),
            (asking is Asking.WHICH, (self._pick_label, self.pick, self.rows)),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.retranslate()

    def retranslate(self) -> None:
        self._pick_label.setText(self.tr("序号、姓名、房号或证号,回车"))
        self._answer_label.setText(self.tr("1 电话同意  2 下楼来接  3 网上同意  4 不同意  5 访客走了"))
        self._reading_label.setText(self.tr("出门测温:366,同行的接着输 366 365;测不到输 /"))
        self.rows.setAccessibleName(self.tr("等回电的和院内的访客"))
        marked = self.rows.currentRow()
        self.rows.clear()
        for n, visit in enumerate(self._visits, 1):
            self.rows.addItem(f"{n}  {visit_words(visit, self._compound, self._now_ms)}")
        self.rows.setCurrentRow(min(max(marked, 0), len(self._visits) - 1))
        if self._picked is not None:
            self.whom.setText(visit_words(self._picked, self._compound, self._now_ms))
            self.hint.setText(self.tr("F3 = 回到访客名单    Esc = 离开"))
        elif self._visits:
            self.hint.setText(self.tr("F3 = 登记新访客    Esc = 离开"))
        else:
            self.hint.setText(self.tr("没有等回电的,也没有院内的访客。F3 = 登记新访客"))
