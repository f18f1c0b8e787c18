"""F6: the plate, then everybody in the vehicle, one line for all of it; an empty line records them together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QWidget

from checkpoint_app.domain.judge import Decision
from checkpoint_app.domain.outcome import Reason
from checkpoint_app.domain.plate import Plate, PlateFault
from checkpoint_app.domain.subject import Check, SubjectKind
from checkpoint_app.domain.temperature import show
from checkpoint_app.services.identify_person import Served
from checkpoint_app.services.pass_vehicle import Occupant
from ui.gate.card_content import person_words, short_dwelling
from ui.gate.panel import Panel
from ui.gate.person_line import PersonLine
from ui.gate.plate_signs import PlateSigns
from ui.messages import outcome_word, pass_kind_word, reason_sentence
from ui.theme import set_role
from ui.widgets.form import wrapped_label


class VehicleStep(StrEnum):
    PLATE = "plate"
    WHO = "who"
    CHOICE = "choice"
    WHERE = "where"  # a visitor without a pass: which home
    READING = "reading"
    HELD = "held"  # recorded, and somebody has to wait: the others may walk


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleForm:
    """What the panel shows. `told` is what the rules say of each alone, once that is recorded.

    `asked` is who the line is about now.
    """

    step: VehicleStep
    sign: str = ""
    plate: Plate | None = None
    watched: bool = False
    occupants: tuple[Occupant, ...] = ()
    told: tuple[Decision, ...] = ()
    candidates: tuple[Served, ...] = ()
    asked: Occupant | None = None
    note: Reason | None = None


class People(QListWidget):
    """Who is in the vehicle; Delete takes one out again, Enter goes back to the line."""

    row_removed = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self.currentRow() >= 0:
                self.row_removed.emit(self.currentRow())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class VehiclePanel(Panel):
    line_entered = Signal(str)
    province_picked = Signal(str)
    row_removed = Signal(int)
    cleared = Signal()

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self.form = VehicleForm(step=VehicleStep.PLATE)
        self.prompt, self.hint, self.warning = wrapped_label("ask"), wrapped_label("muted"), wrapped_label("feed")
        self.line, self.signs, self.people = PersonLine(), PlateSigns(), People()
        self.button, self.clear_button = QPushButton(), QPushButton()
        set_role(self.line, "field")
        set_role(self.people, "feed")
        set_role(self.button, "primary")
        self.prompt.setBuddy(self.line)
        self.people.setWordWrap(True)
        for widget in (
            self.prompt,
            self.line,
            self.hint,
            self.warning,
            self.problem,
            self.signs,
            self.people,
        ):
            self.column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.button, 1)
        row.addWidget(self.clear_button, 1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.signs.hide()
        self.line.line_entered.connect(self.line_entered)
        self.line.down_pressed.connect(self._down)
        self.line.up_pressed.connect(self._up)
        self.button.clicked.connect(lambda: self.line_entered.emit(""))
        self.clear_button.clicked.connect(self.cleared)
        self.signs.province_picked.connect(self.province_picked)
        self.signs.ending_picked.connect(self._end_with)
        self.signs.left.connect(self.ask_again)
        self.people.row_removed.connect(self.row_removed)
        self.people.left.connect(self.line.setFocus)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.line

    def show_form(self, form: VehicleForm) -> None:
        self.form = form
        self.signs.hide()
        self.retranslate()
        self.verticalScrollBar().setValue(0)

    def ask_again(self) -> None:
        """Back to the line from the signs."""
        self.signs.hide()
        self.line.setFocus()
        self.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        super().retranslate()
        form = self.form
        plate = form.plate.shown if form.plate is not None else ""
        self.title.setText(self.tr("车辆 {plate}").format(plate=plate).strip())
        self.warning.setText(self._warning_words())
        self.warning.setVisible(bool(self.warning.text()))
        self.prompt.setText(self._prompt_words())
        self.hint.setText(self._hint_words())
        self.line.setAccessibleName(self.prompt.text())
        self.people.setAccessibleName(self.tr("车上的人"))
        self.people.clear()
        self.people.addItems([self._row_words(n) for n in range(len(form.occupants))])
        self.people.setVisible(bool(form.occupants))
        self.button.setText(self._button_words())
        self.clear_button.setText(self.tr("清空,换一辆"))
        self.clear_button.setVisible(form.plate is not None)
        self.button.setVisible(form.step in (VehicleStep.WHO, VehicleStep.HELD) and bool(form.occupants))

    def _warning_words(self) -> str:
        plate = self.form.plate
        if plate is None:
            return ""
        words = []
        if PlateFault.LETTER in plate.faults:
            words.append(self.tr("车牌里没有字母 I 和 O,请看是不是 1 和 0"))
        if PlateFault.FORM in plate.faults:
            words.append(self.tr("不像车牌,请再看一眼;不改也可以"))
        if self.form.watched:
            words.append(reason_sentence(Reason.PLATE_WATCHED))
        return "    ".join(words)

    def _prompt_words(self) -> str:
        form, number = self.form, len(self.form.occupants) + 1
        match form.step:
            case VehicleStep.PLATE:
                return self.tr("车牌?  {sign}").format(sign=form.sign)
            case VehicleStep.WHO if number == 1:
                return self.tr("驾驶员是谁?")
            case VehicleStep.WHO:
                return self.tr("第 {n} 人是谁?").format(n=number)
            case VehicleStep.CHOICE:
                return self.tr("是哪一位?")
            case VehicleStep.WHERE:
                return self.tr("访客去哪一户?")
            case VehicleStep.HELD:
                return self.tr("有人要等一等。其他人先步行?")
        return self._reading_words()

    def _reading_words(self) -> str:
        asked = self.form.asked
        if asked is None:
            return ""
        who = self._who_words(asked.served)
        if Check.CODE in asked.asks:
            return self.tr("{who}  健康码?").format(who=who)
        if Check.MASK in asked.asks:
            return self.tr("{who}  口罩?").format(who=who)
        if Check.MATCH in asked.asks:
            return self.tr("{who}  人证相符?").format(who=who)
        if asked.again:
            return self.tr("{who}  请再测手腕或颈部").format(who=who)
        return self.tr("{who}  体温?").format(who=who)

    def _hint_words(self) -> str:
        form = self.form
        match form.step:
            case VehicleStep.PLATE:
                return self.tr("A12345 回车    ↓ 选省份和特殊车牌    也可以扫车辆证    直接回车 = 没有车牌")
            case VehicleStep.WHO:
                said = reason_sentence(form.note) + "    " if form.note is not None else ""
                return said + self.tr(
                    "扫证,或 房号 / 首字母 / 电话尾号(F2 输姓名)    0 = 名册上没有    V = 访客    ↑ 改名单"
                )
            case VehicleStep.CHOICE:
                return "    ".join(
                    f"{n} {self._candidate_words(served)}" for n, served in enumerate(form.candidates, 1)
                )
            case VehicleStep.WHERE:
                return self.tr("3-1-501 回车,或楼号 3 回车    直接回车 = 不知道")
            case VehicleStep.HELD:
                return self.tr("回车 = 其他人步行进出    输入下一辆的车牌 = 都等着    处理好以后再登记这辆车")
        return self.tr("366 回车 = 36.6    直接回车 = 没测到    看码 G Y R X、口罩 K M、人证 V N 写在后面:366GK")

    def _button_words(self) -> str:
        if self.form.step is VehicleStep.HELD:
            return self.tr("其他人步行")
        return self.tr("登记 {n} 人").format(n=len(self.form.occupants))

    def _row_words(self, place: int) -> str:
        occupant, told = self.form.occupants[place], self.form.told
        seat = self.tr("驾驶员") if place == 0 else str(place + 1)
        words = [seat, self._who_words(occupant.served)]
        if occupant.served.pass_kind is not None:
            words.append(pass_kind_word(occupant.served.pass_kind))
        decision = told[place] if place < len(told) else None
        if decision is None or decision.outcome.admits:
            words.append(show(occupant.reading_c10) if occupant.reading_c10 is not None else self.tr("没测到"))
        if decision is not None:
            words += [outcome_word(decision.outcome), *(reason_sentence(reason) for reason in decision.reasons)]
        return "  ".join(words)

    def _who_words(self, served: Served) -> str:
        if served.subject is SubjectKind.VISITOR and served.person.masked_name == "":
            home = short_dwelling(str(served.home), self._compound) if served.home is not None else ""
            return self.tr("访客 {home}").format(home=home.strip("-")).strip()
        return person_words(served.person, self._compound)

    def _candidate_words(self, served: Served) -> str:
        tail = served.entry.phone_tail if served.entry is not None else ""
        who = self._who_words(served)
        return self.tr("{who} 尾号 {tail}").format(who=who, tail=tail) if tail else who

    def _down(self) -> None:
        if self.form.step is VehicleStep.PLATE:
            self.signs.show()
            self.signs.setFocus()
            QTimer.singleShot(0, self._see_signs)  # their place is known once the form is laid out anew

    def _see_signs(self) -> None:
        if self.signs.isVisible():
            self.verticalScrollBar().setValue(self.signs.y())

    def _up(self) -> None:
        if self.form.step is VehicleStep.WHO and self.form.occupants:
            self.people.setFocus()
            self.people.setCurrentRow(len(self.form.occupants) - 1)

    def _end_with(self, ending: str) -> None:
        self.line.setText(self.line.text() + ending)
        self.ask_again()
