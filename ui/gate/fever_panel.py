"""F9: one fever case in the right column; the digits of its line are a reading, the letters its keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.fever import FeverCase, NextStep
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passage import Measurement
from checkpoint_app.domain.policy import CallNumber, Hospital
from ui.gate.card_content import short_dwelling
from ui.gate.fever_words import countdown_words, reading_words, step_words
from ui.gate.panel import Panel
from ui.messages import site_word
from ui.theme import GRID_PX, set_role
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import add_field, wrapped_label
from ui.widgets.scan_line import ScanLine

SITE, THERMOMETER, LEFT, HANDED_OVER, PRINT = "S", "T", "L", "H", "P"
CALLS = "ABCDEFG"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeverShown:
    """What the panel shows of a case; `step` is None when nothing is left to measure."""

    case: FeverCase
    step: NextStep | None
    now_ms: int
    measured: Measurement
    calls: tuple[CallNumber, ...]
    hospitals: tuple[Hospital, ...]
    other_thermometer: bool
    """There is another one to measure with."""


class FeverPanel(Panel):
    reading_entered = Signal(str)
    key_used = Signal(str)

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._shown: FeverShown | None = None
        self._printed: tuple[Path, ...] = ()
        self._ending = False
        self._person, self._step = wrapped_label("feed"), wrapped_label("title")
        self.countdown, self._readings = wrapped_label("title"), wrapped_label()
        head = QHBoxLayout()
        self.column.removeWidget(self.title)
        head.addWidget(self.title)
        head.addWidget(self._person, 1)
        self.column.addLayout(head)
        self.column.setSpacing(GRID_PX // 2)
        for label in (self._step, self.countdown, self._readings):
            self.column.addWidget(label)
        self.line = ScanLine()
        set_role(self.line, "field")
        self._line_label = add_field(self.column, self.line)
        self._line_label.setWordWrap(True)
        self.column.addWidget(self.problem)
        self.buttons = {key: QPushButton() for key in (SITE, THERMOMETER, *CALLS, LEFT, HANDED_OVER, PRINT)}
        self._calls, self._people, self._hospitals = wrapped_label(), wrapped_label(), wrapped_label("muted")
        self._end = wrapped_label("alarm")
        self.result = wrapped_label("muted")
        for keys, beneath in (
            ((SITE, THERMOMETER), ()),
            (CALLS, (self._calls,)),
            ((LEFT, HANDED_OVER, PRINT), (self._end, self.result, self._people, self._hospitals)),
        ):
            row = FlowLayout()
            for key in keys:
                row.addWidget(self.buttons[key])
                self.buttons[key].clicked.connect(lambda _checked, key=key: self.key_used.emit(key))
            self.column.addLayout(row)
            for label in beneath:
                self.column.addWidget(label)
        self.column.addStretch(1)
        self.line.textEdited.connect(self._take)
        self.line.returnPressed.connect(self._enter)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.line

    def show_case(self, shown: FeverShown) -> None:
        """Show a case as it stands; what was typed stays."""
        self._shown = shown
        self.retranslate()

    def show_time(self, step: NextStep | None, now_ms: int) -> None:
        """Show the time that is left; takes the keyboard from nobody."""
        shown = self._shown
        if shown is not None:
            self._say_step(shown.case, step, now_ms)

    def ask_end(self, asked: bool) -> None:
        """Ask for the key that ends a case once more: after it nothing of the case can be changed."""
        self._ending = asked
        self.retranslate()
        if asked:
            self.ensureWidgetVisible(self._end)

    def show_printed(self, paths: Sequence[Path]) -> None:
        self._printed = tuple(paths)
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        self.buttons[PRINT].setEnabled(not busy)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("发热处置"))
        self._end.setText(self.tr("已交给 120、医院或社区?再按一次 H 结束,按别的键不结束。"))
        self._end.setVisible(self._ending)
        folder = str(self._printed[0].parent) if self._printed else ""
        self.result.setText(self.tr("联系单和记录单在:{path}").format(path=folder) if folder else "")
        self.result.setVisible(bool(folder))
        for key, word in (
            (LEFT, self.tr("L  离开了")),
            (HANDED_OVER, self.tr("H  已交接")),
            (PRINT, self.tr("P  打印")),
        ):
            self.buttons[key].setText(word)
        if self._shown is not None:
            self._say(self._shown)

    def _say(self, shown: FeverShown) -> None:
        case, measured = shown.case, shown.measured
        whose = (mask_name(case.name), short_dwelling(case.dwelling, self._compound))
        self._person.setText("  ".join(part for part in whose if part) or self.tr("名册上没有"))
        self._say_step(case, shown.step, shown.now_ms)
        self._readings.setText("    ".join(reading_words(reading) for reading in case.readings))
        can_measure = shown.step is not None
        self._line_label.setText(
            self.tr("体温,3 位数字:366 = 36.6") if can_measure else self.tr("按字母键:打电话、打印、交接")
        )
        gun = self.tr("{n} 号枪").format(n=measured.thermometer) if measured.thermometer else self.tr("换枪")
        self.buttons[SITE].setText(self.tr("S  部位 {site}").format(site=site_word(measured.site)))
        self.buttons[THERMOMETER].setText(self.tr("T  {gun}").format(gun=gun))
        self.buttons[SITE].setVisible(can_measure)
        self.buttons[THERMOMETER].setVisible(can_measure and shown.other_thermometer)
        self.buttons[LEFT].setEnabled(not case.left)  # a second L would say it again
        self._say_calls(shown)
        self._people.setText(self.tr("同一时段经过 {n} 人次,见记录单").format(n=len(case.contacts or ())))
        self._people.setVisible(case.contacts is not None)
        self._hospitals.setText("\n".join(f"{place.name} {place.phone}".strip() for place in shown.hospitals))
        self._hospitals.setVisible(case.confirmed and bool(shown.hospitals) and not self._ending)

    def _say_step(self, case: FeverCase, step: NextStep | None, now_ms: int) -> None:
        left = "" if step is None or case.left else countdown_words(step, now_ms)
        for label, text in ((self._step, step_words(case, step, now_ms)), (self.countdown, left)):
            if label.text() != text:
                label.setText(text)
        self.countdown.setVisible(bool(left))

    def _say_calls(self, shown: FeverShown) -> None:
        told = []
        for key, call in zip(CALLS, (*shown.calls, *(None,) * len(CALLS)), strict=False):
            self.buttons[key].setVisible(call is not None)
            if call is None:
                continue
            self.buttons[key].setText(f"{key}  {call.name}")
            times = [f"{local(made.at_ms):%H:%M}" for made in shown.case.calls if made.whom == call.code]
            called = self.tr("、").join(times) if times else self.tr("没打")
            told.append(f"{call.name} {call.phone}  {called}")
        self._calls.setText("\n".join(told))

    def _take(self, text: str) -> None:
        """Act on a letter and leave the digits where they are."""
        letters = [sign.upper() for sign in text if sign.isalpha()]
        if not letters:
            return
        self.line.setText("".join(sign for sign in text if not sign.isalpha()))
        button = self.buttons.get(letters[-1])
        if button is not None and button.isVisibleTo(self) and button.isEnabled():
            self.key_used.emit(letters[-1])

    def _enter(self) -> None:
        if self.line.text().strip():
            self.reading_entered.emit(self.line.text())
