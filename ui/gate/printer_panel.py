"""F1 → 打印机: whether the gate's papers are printed, and by which printer. Files are written in any case."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.gate.choice_row import ChoiceRow
from ui.gate.panel import Panel
from ui.widgets.form import wrapped_label

MOST_PRINTERS = 8


class PrinterPanel(Panel):
    printer_chosen = Signal(object)
    """A printer's name, or None: files only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._chosen: str | None = None
        self._looking = False
        self._intro, self._state = wrapped_label("muted"), wrapped_label("feed")
        self.column.addWidget(self._intro)
        self.rows: list[ChoiceRow] = []
        for place in range(1 + MOST_PRINTERS):
            row = ChoiceRow(place + 1)
            row.button.clicked.connect(lambda _checked, place=place: self._choose(place))
            self.column.addWidget(row)
            self.rows.append(row)
            keys = QShortcut(QKeySequence(str(place + 1)), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda place=place: self._choose(place))
        self.column.addWidget(self._state)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.rows[0].button

    def show_printers(self, names: tuple[str, ...], chosen: str | None, *, looking: bool = False) -> None:
        """Offer these printers; one that was chosen and is not among them any more is still shown."""
        here = names if chosen is None or chosen in names else (chosen, *names)
        self._names, self._chosen, self._looking = here[:MOST_PRINTERS], chosen, looking
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("打印机"))
        self._intro.setText(self.tr("小票和单据总是先存成文件;选了打印机,存好以后马上打印。"))
        words = (self.tr("只存文件"), *self._names)
        for place, row in enumerate(self.rows):
            text = words[place] if place < len(words) else ""
            row.set_text(text)
            row.button.setChecked(bool(text) and (self._chosen is None if place == 0 else text == self._chosen))
            row.setVisible(bool(text))
        if self._looking:
            self._state.setText(self.tr("正在找打印机…"))
        else:
            self._state.setText("" if self._names else self.tr("这台电脑上没有打印机。"))
        self._state.setVisible(bool(self._state.text()))

    def _choose(self, place: int) -> None:
        if place <= len(self._names):
            self.printer_chosen.emit(self._names[place - 1] if place else None)
