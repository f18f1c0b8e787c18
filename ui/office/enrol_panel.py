"""Enrol a laptop for a gate: a form, and afterwards the code that opens its kit, shown once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from checkpoint_app.domain.station import PASSES_A_DAY
from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, wrapped_label


class EnrolPanel(Panel):
    """Emits what was typed: gate code, gate name, station name, compound, passes a day."""

    enrol_wanted = Signal(str, str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gate_code, self.gate_name, self.name, self.compound, self.quota = (QLineEdit() for _ in range(5))
        self.quota.setText(str(PASSES_A_DAY))
        self.quota.setMaxLength(4)
        fields = (self.gate_code, self.gate_name, self.name, self.compound, self.quota)
        self._labels = [add_field(self.column, field) for field in fields]
        self.enrol_button = ActionButton()
        set_role(self.enrol_button, "primary")
        self.column.addLayout(button_row(self.enrol_button))
        self.column.addStretch(1)
        self.enrol_button.clicked.connect(self._enrol)
        for field in (self.compound, self.quota):
            field.returnPressed.connect(self._enrol)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("登记一台终端"))
        code, gate, station, compound, quota = self._labels
        code.setText(self.tr("卡口代码,如 E1;已有的卡口再加一台,输同一个代码"))
        gate.setText(self.tr("卡口名称,如 东门"))
        station.setText(self.tr("登记终端名称,如 东门 2 号机"))
        compound.setText(self.tr("小区;空着表示不分小区"))
        quota.setText(self.tr("一天最多发几张证"))
        self.enrol_button.setText(self.tr("选择位置并生成启用包…"))

    def clear(self) -> None:
        for field in (self.gate_code, self.gate_name, self.name, self.compound):
            field.clear()
        self.quota.setText(str(PASSES_A_DAY))

    def _enrol(self) -> None:
        self.enrol_wanted.emit(
            self.gate_code.text().strip(),
            self.gate_name.text().strip(),
            self.name.text().strip(),
            self.compound.text().strip(),
            self.quota.text().strip(),
        )


class CodePanel(Panel):
    """The twelve digits, as large as can be read across the room; gone for good when closed, so not by Esc."""

    leaves_on_escape = False
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = ""
        self.code = QLabel()
        set_role(self.code, "word")
        self._where, self._rule = wrapped_label(), wrapped_label("feed")
        self.close_button = ActionButton()
        set_role(self.close_button, "primary")
        for widget in (self.code, self._rule, self._where):
            self.column.addWidget(widget)
        self.column.addLayout(button_row(self.close_button))
        self.column.addStretch(1)
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("启用码"))
        self.code.setAccessibleName(self.tr("启用码"))
        self._rule.setText(
            self.tr("请当面或打电话念给卡口,不要写在 U 盘上,也不要发到群里。这个码只显示这一次,关闭后无法再看。")
        )
        self.close_button.setText(self.tr("已经告知,关闭"))
        self._say_where()

    def show_code(self, code: str, kit: str) -> None:
        self._kit = kit
        self.code.setText(code)
        self.code.setAccessibleDescription(code)
        self._say_where()

    def forget(self) -> None:
        self.code.clear()
        self.code.setAccessibleDescription("")

    def _say_where(self) -> None:
        self._where.setText(self.tr("启用包在 {file}。请用 U 盘拿到卡口的电脑上打开。").format(file=self._kit))
