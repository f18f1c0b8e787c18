"""The visitor form in the order of the gate: measure, ask, verify, and whom they come to. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkpoint_app.domain.subject import HealthCode
from checkpoint_app.domain.visit import NO_PAPER
from checkpoint_app.services.ask_visitor import VisitAsks
from ui.gate.visit_fields import KeyField
from ui.gate.visit_words import paper_word
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import wrapped_label
from ui.widgets.scan_line import ScanLine

YES_NO = {"y": "yes", "n": "no", "1": "yes", "2": "no"}
CODES = {"g": HealthCode.GREEN.value, "y": HealthCode.YELLOW.value, "r": HealthCode.RED.value, "x": "none"}
MASKS = {"k": "yes", "m": "no", "y": "yes", "n": "no"}
CONSENTS = {"1": "called", "2": "came", "3": "app", "4": "declined", "5": "waiting"}


class VisitForm(Retranslating, QWidget):
    """`field_left` names a field that Enter or its one key finished; the presenter says where the keyboard goes."""

    field_left = Signal(str)
    focus_given = Signal(object)
    """A widget that got the keyboard and has to be in sight."""
    number_changed = Signal(str)
    record_asked = Signal()
    reprint_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = VisitAsks()
        self._notice: Callable[[], str] = str
        self._unprinted: Callable[[], str] = str
        self._open = (0, 0, 0)
        self.reading, self.number, self.phone = ScanLine(), ScanLine(), ScanLine()
        self.dwelling, self.hours = ScanLine(), ScanLine()
        self.name, self.host, self.companions = QLineEdit(), QLineEdit(), QLineEdit()
        self.code, self.mask_on, self.paper = KeyField(CODES), KeyField(MASKS), KeyField({})
        self.consent = KeyField(CONSENTS)
        self.questions: dict[str, KeyField] = {}
        self.button, self.reprint_button = ActionButton(), ActionButton()
        set_role(self.button, "primary")
        self.reading_hint, self.number_hint, self.phone_hint = (wrapped_label("muted") for _ in range(3))
        self.people, self.notice = wrapped_label("feed"), wrapped_label("alarm")
        self.slip_words, self.open_words = wrapped_label("alarm"), wrapped_label("muted")
        self._labels: dict[QLineEdit, QLabel] = {}
        self._question_rows: list[QWidget] = []
        self._lay_out()
        for name, field in self.fields().items():
            self._follow(name, field)
        self.number.textEdited.connect(self.number_changed)
        self.button.clicked.connect(self.record_asked)
        self.reprint_button.clicked.connect(self.reprint_asked)
        self.reprint_button.hide()
        self.set_asks(VisitAsks())

    def fields(self) -> dict[str, QLineEdit]:
        """Return every field by name in the order of the gate; the last two come after the button."""
        return {
            "reading": self.reading,
            **{f"question {code}": field for code, field in self.questions.items()},
            "code": self.code,
            "mask": self.mask_on,
            "number": self.number,
            "paper": self.paper,
            "name": self.name,
            "phone": self.phone,
            "dwelling": self.dwelling,
            "host": self.host,
            "consent": self.consent,
            "hours": self.hours,
            "companions": self.companions,
        }

    def set_asks(self, asks: VisitAsks) -> None:
        """Show the fields the rules want; what stands in those that stay is kept."""
        if asks.questions != self._asks.questions:
            self._set_questions(asks)
        self._asks = asks
        self.paper.set_keys({**{str(n): code for n, code in enumerate(asks.papers[:9], 1)}, "0": NO_PAPER})
        more = not asks.refused
        for field, shown in (
            (self.reading, more), (self.code, asks.code), (self.mask_on, asks.mask), (self.number, asks.paper),
            (self.paper, asks.paper), (self.phone, more), (self.host, more), (self.consent, asks.host),
            (self.hours, more), (self.companions, more),
        ):  # fmt: skip
            field.setVisible(shown)
            self._labels[field].setVisible(shown)
        self.retranslate()

    def clear(self) -> None:
        for field in self.fields().values():
            field.clear()
        for label in (self.reading_hint, self.number_hint, self.phone_hint, self.people):
            label.clear()
            label.hide()
        self.set_notice(str)

    def set_hint(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def set_notice(self, words: Callable[[], str]) -> None:
        """Say what the rules lead to; `words` is asked again in another language. Empty: nothing to say."""
        self._notice = words
        self.set_hint(self.notice, words())

    def set_unprinted(self, words: Callable[[], str], *, again: bool) -> None:
        """Say that somebody went in without a slip, and offer to print it `again`; empty: nobody did."""
        self._unprinted = words
        self.set_hint(self.slip_words, words())
        self.reprint_button.setVisible(again)

    def set_open(self, waiting: int, overdue: int, shown: int) -> None:
        """Say what stands on the other page."""
        self._open = (waiting, overdue, shown)
        self.set_hint(self.open_words, self._open_text())

    def go_on(self, after: str) -> None:
        """Give the keyboard to the next field that is empty, or to the button."""
        names = list(self.fields())
        before_button = names[: names.index("hours")]
        at = before_button.index(after) + 1 if after in before_button else len(before_button)
        for name in before_button[at:]:
            field = self.fields()[name]
            if not field.isHidden() and not field.text():
                self.focus(field)
                return
        self.focus(self.button)

    def first_field(self) -> QWidget:
        """Return where the typing stopped: the first empty field, or the button."""
        empty = [field for field in self.fields().values() if not field.isHidden() and not field.text()]
        return next((field for field in empty if field not in (self.hours, self.companions)), self.button)

    def focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.focus_given.emit(widget)
        if isinstance(widget, QLineEdit):
            widget.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the Enter that finished a field from pressing the button which it gave the keyboard to."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        papers = "  ".join(f"{n} {paper_word(code)}" for n, code in enumerate(self._asks.papers[:9], 1))
        for field, text in (
            (self.reading, self._reading_words()),
            (self.code, self.tr("亮码:G 绿  Y 黄  R 红  X 没有亮码")),
            (self.mask_on, self.tr("口罩:K 戴好  M 没戴")),
            (self.number, self.tr("证件号,老访客输尾号")),
            (self.paper, self.tr("证件:{papers}  0 没带").format(papers=papers)),
            (self.name, self.tr("姓名")),
            (self.phone, self.tr("电话,老访客输尾号")),
            (self.dwelling, self.tr("去哪一户:房号或首字母")),
            (self.host, self.tr("找谁:序号或姓名")),
            (self.consent, self.tr("住户:1 电话同意  2 下楼来接  3 网上同意  4 不同意  5 等回电")),
            (self.hours, self.tr("几小时,空着 = {n}").format(n=self._asks.hours)),
            (self.companions, self.tr("同行姓名,空格分开,可空着")),
        ):
            self._labels[field].setText(text)
        words = dict(self._asks.questions)
        for code, field in self.questions.items():
            self._labels[field].setText(self.tr("{question}  Y 有  N 没有").format(question=words.get(code, code)))
        for label, text in zip(
            self._headings, (self.tr("测温 询问"), self.tr("核实身份"), self.tr("去哪里")), strict=True
        ):
            label.setText(text)
        self.button.setText(self.tr("登记"))
        self.reprint_button.setText(self.tr("再印小票"))
        self.set_notice(self._notice)
        self.set_hint(self.slip_words, self._unprinted())
        self.set_hint(self.open_words, self._open_text())

    def _open_text(self) -> str:
        waiting, overdue, shown = self._open
        if not shown:
            return ""
        text = self.tr("待回电 {waiting}  院内逾期 {overdue}    F3 = 名单")
        return text.format(waiting=waiting, overdue=overdue)

    def _reading_words(self) -> str:
        if self._asks.measured:
            return self.tr("体温,同行的接着输:366 365")
        return self.tr("没有体温枪;几个人输几个 /,一个人空着")

    def _set_questions(self, asks: VisitAsks) -> None:
        for field in self.questions.values():
            del self._labels[field]
        for row in self._question_rows:
            self._question_box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.questions = {code: KeyField(YES_NO) for code, _words in asks.questions}
        self._question_rows = [self._answer_row(field) for field in self.questions.values()]
        before: QWidget = self.reading
        for (code, field), row in zip(self.questions.items(), self._question_rows, strict=True):
            self._question_box.addWidget(row)
            self._follow(f"question {code}", field)
            QWidget.setTabOrder(before, field)
            before = field
        QWidget.setTabOrder(before, self.code)

    def _follow(self, name: str, field: QLineEdit) -> None:
        field.returnPressed.connect(partial(self.field_left.emit, name))
        if isinstance(field, KeyField):
            field.answered.connect(partial(self.field_left.emit, name))

    def _lay_out(self) -> None:
        self._headings = [wrapped_label("muted") for _ in range(3)]
        self._question_box = QVBoxLayout()
        columns = QHBoxLayout()
        columns.setSpacing(GRID_PX * 2)
        boxes = [QVBoxLayout() for _ in range(3)]
        for box, heading in zip(boxes, self._headings, strict=True):
            box.setSpacing(GRID_PX // 2)
            box.addWidget(heading)
            columns.addLayout(box, 1)
        ask, verify, home = boxes
        self._add(ask, self.reading, self.reading_hint)
        self._question_box.setSpacing(GRID_PX // 2)
        ask.addLayout(self._question_box)
        for key in (self.code, self.mask_on):
            ask.addWidget(self._answer_row(key))
        self._add(verify, self.number, self.number_hint)
        verify.addWidget(self._answer_row(self.paper))
        self._add(verify, self.name)
        self._add(verify, self.phone, self.phone_hint)
        self._add(home, self.dwelling, self.people)
        self._add(home, self.host)
        home.addWidget(self._answer_row(self.consent))
        for box in boxes:
            box.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID_PX // 2)
        for widget in (self.slip_words, self.reprint_button):
            whole.addWidget(widget)
        whole.addLayout(columns)
        whole.addWidget(self.notice)
        end, last = QVBoxLayout(), QHBoxLayout()
        last.setSpacing(GRID_PX * 2)
        end.addStretch(1)
        end.addWidget(self.open_words)
        end.addWidget(self.button)
        last.addLayout(end, 2)
        for field, stretch in ((self.hours, 1), (self.companions, 2)):
            box = QVBoxLayout()
            box.setSpacing(GRID_PX // 2)
            self._add(box, field)
            last.addLayout(box, stretch)
        whole.addLayout(last)

    def _add(self, box: QVBoxLayout, field: QLineEdit, hint: QLabel | None = None) -> None:
        label = wrapped_label()
        label.setBuddy(field)
        self._labels[field] = label
        box.addWidget(label)
        box.addWidget(field)
        if hint is not None:
            hint.hide()
            box.addWidget(hint)

    def _answer_row(self, field: KeyField) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        label = wrapped_label()
        label.setBuddy(field)
        self._labels[field] = label
        layout.addWidget(field)
        layout.addWidget(label, 1)
        return row
