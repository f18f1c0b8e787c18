"""Ctrl+P: passages from a paper sheet, row by row: time, who, reading, Enter. Blank sheets are printed here too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.paper_sheet import PaperDoubt, PaperForm, PaperPerson, PaperRow
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.temperature import show
from ui.gate.card_content import short_dwelling
from ui.gate.panel import Panel
from ui.messages import date_words, direction_word
from ui.theme import GRID_PX, set_role
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import add_field, wrapped_label
from ui.widgets.scan_line import ScanLine

TURN, NOT_ADMITTED = "/", "*"
"""Typed among the digits of a row: the other direction, was not let through."""

_DONE_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDraft:
    """What stands typed: kept over Esc and a restart."""

    sheet: str = ""
    day: str = ""
    row: str = ""
    direction: str = Direction.OUT.value
    admitted: bool = True
    time: str = ""
    who: str = ""
    reading: str = ""


class PaperPanel(Panel):
    sheet_entered = Signal()
    time_entered = Signal()
    who_entered = Signal()
    person_chosen = Signal(int)
    row_entered = Signal()
    left = Signal()
    blanks_asked = Signal(object)

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._direction, self._admitted = Direction.OUT, True
        self._people: tuple[PaperPerson, ...] = ()
        self._person: PaperPerson | None = None
        self._doubts: tuple[PaperDoubt, ...] = ()
        self._done: list[PaperRow] = []
        self._printed: Path | None = None
        self._nobody = False
        self.sheet, self.day, self.row = ScanLine(), ScanLine(), ScanLine()
        self.time, self.who, self.reading = ScanLine(), QLineEdit(), ScanLine()
        self._labels = [
            *self._fields((self.sheet, 190), (self.day, 90), (self.row, 70)),
            *self._fields((self.time, 100), (self.who, 240), (self.reading, 100)),
        ]
        self.direction_button, self.admitted_button, self.button = QPushButton(), QPushButton(), QPushButton()
        buttons = FlowLayout()
        for button in (self.direction_button, self.admitted_button, self.button):
            buttons.addWidget(button)
        set_role(self.button, "primary")
        self._whom, self._doubt = wrapped_label("feed"), wrapped_label("alarm")
        self._choices = QVBoxLayout()
        self._choices.setSpacing(GRID_PX // 2)
        self.column.addWidget(self._whom)
        self.column.addLayout(self._choices)
        self.column.addLayout(buttons)
        self.column.addWidget(self._doubt)
        self.column.addWidget(self.problem)
        self.done = wrapped_label("feed")
        self.column.addWidget(self.done)
        self._hint, self._blank_words = wrapped_label("muted"), wrapped_label("muted")
        self.column.addWidget(self._hint)
        self.column.addWidget(self._blank_words)
        self.blanks = {form: QPushButton() for form in PaperForm}
        forms = FlowLayout()
        for form, button in self.blanks.items():
            forms.addWidget(button)
            button.clicked.connect(partial(self._ask_blanks, form))
        self.column.addLayout(forms)
        self.column.addStretch(1)
        self._connect()
        self._doubt.hide()
        self.retranslate()

    def first_field(self) -> QWidget:
        """Return where typing goes on: the first of the fields of a row that is empty, or the sheet's number."""
        if not self.time.isEnabled():
            return self.sheet
        return next((field for field in (self.time, self.who, self.reading) if not field.text()), self.reading)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("纸单补录"))
        words = (
            self.tr("表的编号"), self.tr("日期"), self.tr("行"),
            self.tr("时间"), self.tr("谁:房号 姓名 尾号 证号"), self.tr("体温"),
        )  # fmt: skip
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.direction_button.setText(f"{direction_word(self._direction)}  {TURN}")
        admitted = self.tr("放行了") if self._admitted else self.tr("没有放行")
        self.admitted_button.setText(f"{admitted}  {NOT_ADMITTED}")
        self.button.setText(self.tr("记下这一行"))
        self._hint.setText(
            self.tr("0731 回车 = 07:31    / = 换进出    * = 没有放行    体温空着 = 没有量    回车 = 下一行")
        )
        self._blank_words.setText(
            self.tr("空白表,每种 10 张:")
            if self._printed is None
            else self.tr("空白表已存到:{path}").format(path=self._printed)
        )
        for form, word in (
            (PaperForm.READINGS, self.tr("体温检测表")),
            (PaperForm.COLLECTION, self.tr("个人信息采集表")),
            (PaperForm.PATROL, self.tr("巡查记录表")),
        ):
            self.blanks[form].setText(word)
        self._whom.setText(self._whom_words())
        self._doubt.setText("  ".join(self._doubt_words(doubt) for doubt in self._doubts))
        self.done.setText("\n".join(self._line(row) for row in self._done))

    def set_draft(self, draft: PaperDraft) -> None:
        for field, text in (
            (self.sheet, draft.sheet), (self.day, draft.day), (self.row, draft.row),
            (self.time, draft.time), (self.who, draft.who), (self.reading, draft.reading),
        ):  # fmt: skip
            field.setText(text)
        self._direction, self._admitted = Direction(draft.direction), draft.admitted
        self.retranslate()

    def draft(self) -> PaperDraft:
        return PaperDraft(
            sheet=self.sheet.text(),
            day=self.day.text(),
            row=self.row.text(),
            direction=self._direction.value,
            admitted=self._admitted,
            time=self.time.text(),
            who=self.who.text(),
            reading=self.reading.text(),
        )

    @property
    def direction(self) -> Direction:
        return self._direction

    @property
    def admitted(self) -> bool:
        return self._admitted

    def open_rows(self, opened: bool) -> None:
        """Let rows be typed once the sheet is known."""
        for widget in (self.row, self.time, self.who, self.reading, self.button):
            widget.setEnabled(opened)

    def show_people(self, people: Sequence[PaperPerson]) -> None:
        """Offer who may be meant, to pick by number; nobody stays who was picked before."""
        self._people, self._person, self._nobody = tuple(people), None, not people
        self._rebuild_choices()
        self.who.selectAll()
        self.pass_focus(self.who)

    def show_person(self, person: PaperPerson | None) -> None:
        self._people, self._person, self._nobody = (), person, False
        self._rebuild_choices()
        if person is not None:
            self.pass_focus(self.reading)

    def show_doubts(self, doubts: Sequence[PaperDoubt]) -> None:
        self._doubts = tuple(doubts)
        self._doubt.setVisible(bool(doubts))
        self.retranslate()

    def show_done(self, row: PaperRow) -> None:
        """Show a row that is on disk; the direction stays for the next one."""
        self._done = [row, *self._done][:_DONE_LINES]
        self._admitted = True
        for field in (self.time, self.who, self.reading):
            field.clear()
        self.row.setText(str(row.row + 1))
        self.show_person(None)
        self.show_doubts(())
        self.clear_error()
        self.pass_focus(self.time)

    def show_printed(self, path: Path) -> None:
        self._printed = path
        self.retranslate()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _fields(self, *fields: tuple[QLineEdit, int]) -> list[QLabel]:
        row, labels = FlowLayout(), []
        for field, width_px in fields:
            box = QWidget()
            layout = QVBoxLayout(box)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GRID_PX // 2)
            labels.append(add_field(layout, field))
            field.setMinimumWidth(width_px)
            row.addWidget(box)
        self.column.addLayout(row)
        return labels

    def _connect(self) -> None:
        for field, signal in (
            (self.sheet, self.sheet_entered), (self.day, self.sheet_entered),
            (self.time, self.time_entered), (self.who, self.who_entered), (self.reading, self.row_entered),
        ):  # fmt: skip
            field.returnPressed.connect(signal)
        self.row.returnPressed.connect(partial(self.time.setFocus, Qt.FocusReason.TabFocusReason))
        for field in (self.time, self.reading):
            field.textEdited.connect(partial(self._take_signs, field))
        self.who.textEdited.connect(lambda _text: self._forget_person())
        self.direction_button.clicked.connect(self._turn)
        self.admitted_button.clicked.connect(self._change_admitted)
        self.button.clicked.connect(self.row_entered)

    def _ask_blanks(self, form: PaperForm) -> None:
        self.blanks_asked.emit(form)

    def _take_signs(self, field: QLineEdit, text: str) -> None:
        """Let `/` and `*` turn the row's direction and what was done, wherever they stand among its digits."""
        if TURN in text:
            self._turn()
        if NOT_ADMITTED in text:
            self._change_admitted()
        field.setText(text.replace(TURN, "").replace(NOT_ADMITTED, ""))

    def _turn(self) -> None:
        self._direction = self._direction.other
        self.retranslate()

    def _change_admitted(self) -> None:
        self._admitted = not self._admitted
        self.retranslate()

    def _forget_person(self) -> None:
        if self._person is not None:
            self._person = None
            self.retranslate()

    def _rebuild_choices(self) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        for number, person in enumerate(self._people, start=1):
            button = QPushButton(f"{number}  {self._person_words(person)}".replace("&", "&&"))
            set_role(button, "choice")
            button.clicked.connect(partial(self._choose, number))
            self._choices.addWidget(button)
        self.retranslate()

    def _choose(self, number: int) -> None:
        self.person_chosen.emit(number)

    def _person_words(self, person: PaperPerson) -> str:
        return "  ".join(filter(None, (person.masked_name, short_dwelling(person.dwelling, self._compound))))

    def _whom_words(self) -> str:
        if self._person is not None:
            return self._person_words(self._person)
        if self._people:
            return self.tr("是哪一位?输入数字,0 = 都不是")
        if self._nobody:
            return self.tr("没有找到。0 回车 = 照表上写的名字记下")
        return ""

    def _doubt_words(self, doubt: PaperDoubt) -> str:
        if doubt is PaperDoubt.SAME_ROW:
            return self.tr("这张表的这一行已经补录过。再按一次回车 = 还是要记。")
        return self.tr("前后 5 分钟内同一人已有同方向的记录。再按一次回车 = 还是要记。")

    def _line(self, row: PaperRow) -> str:
        at = local(row.at_ms)
        reading = show(row.reading_c10) if row.reading_c10 is not None and row.admitted else ""
        parts = (
            f"{row.row}.", date_words(at), f"{at:%H:%M}", direction_word(row.direction),
            self._person_words(row.person), reading, "" if row.admitted else self.tr("没有放行"),
        )  # fmt: skip
        return " ".join(filter(None, parts))
