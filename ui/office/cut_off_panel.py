"""Cut off what a station signs after a serial: its key is in other hands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, wrapped_label


class CutOffPanel(Panel):
    cut_off_wanted = Signal(str)
    """The last serial that is believed, as typed."""
    restore_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._station, self._rule = wrapped_label("feed"), wrapped_label()
        self.last = QLineEdit()
        self.cut_button, self.restore_button = ActionButton(), ActionButton()
        set_role(self.cut_button, "primary")
        self.column.addWidget(self._station)
        self.column.addWidget(self._rule)
        self._last_label = add_field(self.column, self.last)
        self._last_label.setWordWrap(True)
        self.column.addLayout(button_row(self.cut_button, self.restore_button))
        self.column.addStretch(1)
        self.cut_button.clicked.connect(lambda: self.cut_off_wanted.emit(self.last.text().strip()))
        self.last.returnPressed.connect(self.cut_button.click)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("停用之后的证"))
        self._rule.setText(
            self.tr(
                "电脑丢了或密钥外泄时用:到这一号为止的证照常能用,之后的都不认。空白证不受影响。卡口用上下一个下发包以后生效。"
            )
        )
        self._last_label.setText(self.tr("最后一张可信的证号,例如 03-000057-1"))
        self.cut_button.setText(self.tr("停用之后的证"))
        self.restore_button.setText(self.tr("全部重新认可"))

    def show_station(self, sentence: str, last: str, *, cut_off: bool) -> None:
        """Say which station it is about; `last` is the serial offered."""
        self._station.setText(sentence)
        self.last.setText(last)
        self.restore_button.setEnabled(cut_off)
