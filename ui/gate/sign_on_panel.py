"""Sign somebody on or off: who, and the PIN; or let a newcomer in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QPushButton, QWidget

from checkpoint_app.domain.station import Operator
from ui.gate.newcomer_form import NewcomerForm
from ui.gate.panel import Panel
from ui.theme import set_role
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import ShortList, add_field, secret_field, wrapped_label

NEWCOMER_KEYS = ("+", "＋")


class SignOnPanel(Panel):
    """The operator is typed by number or name, or picked from the list; `+` lets a newcomer in."""

    pin_entered = Signal(str, str)
    leave_asked = Signal(str, str)
    newcomer_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operator = QLineEdit()
        self.pin = secret_field()
        self.list = ShortList()
        self.button, self.leave_button, self.newcomer_button = QPushButton(), QPushButton(), QPushButton()
        self.newcomer = NewcomerForm()
        self._on_duty: tuple[str, ...] = ()
        self._admitted: Operator | None = None
        self.result = wrapped_label("feed")
        self.column.addWidget(self.result)
        self._operator_label = add_field(self.column, self.operator)
        self._pin_label = add_field(self.column, self.pin)
        for field in (self.operator, self.pin):
            set_role(field, "field")
        self.finish(self.operator, self.pin, button=self.button)
        others = FlowLayout()
        others.addWidget(self.leave_button)
        others.addWidget(self.newcomer_button)
        self.column.addLayout(others)
        self.column.addWidget(self.newcomer)
        self._list_label = add_field(self.column, self.list, stretch=1)
        set_role(self.list, "feed")
        self.button.clicked.connect(lambda: self.pin_entered.emit(self.operator.text(), self.pin.text()))
        self.leave_button.clicked.connect(lambda: self.leave_asked.emit(self.operator.text(), self.pin.text()))
        self.newcomer_button.clicked.connect(self.newcomer_asked)
        self.operator.textEdited.connect(self._typed)
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        self.show_newcomer(False)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.newcomer.name if self.newcomer.isVisibleTo(self) else self.operator

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("换人值守") if self._on_duty else self.tr("请先登录值守"))
        self._operator_label.setText(self.tr("编号或姓名(新来的人按 +)"))
        self._pin_label.setText(self.tr("PIN"))
        self._list_label.setText(self.tr("值守人员"))
        self.button.setText(self.tr("加入本班") if self._on_duty else self.tr("开始值守"))
        self.leave_button.setText(self.tr("离岗"))
        self.newcomer_button.setText(self.tr("+ 新来的人"))
        self.result.setText(self._result_words())
        self.result.setVisible(bool(self.result.text()))

    def set_operators(self, operators: Sequence[Operator], on_duty: Sequence[str]) -> None:
        """Show who may sign on; of `on_duty` the first has the keyboard."""
        self._on_duty = tuple(on_duty)
        self.leave_button.setVisible(bool(on_duty))
        self.list.clear()
        for operator in operators:
            item = QListWidgetItem(f"{operator.number}  {operator.name}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(operator.number))
        self.retranslate()

    def show_newcomer(self, shown: bool) -> None:
        """Change between signing on and letting a newcomer in; what was typed stays."""
        self.newcomer.setVisible(shown)
        for widget in (
            self._operator_label,
            self.operator,
            self._pin_label,
            self.pin,
            self.button,
            self._list_label,
            self.list,
        ):
            widget.setVisible(not shown)
        self.leave_button.setVisible(not shown and bool(self._on_duty))
        self.newcomer_button.setVisible(not shown)

    def show_admitted(self, newcomer: Operator) -> None:
        """Say that the newcomer may sign on, and wait for their PIN."""
        self._admitted = newcomer
        self.newcomer.clear()
        self.show_newcomer(False)
        self.operator.setText(str(newcomer.number))
        self.retranslate()
        self.pin.setFocus(Qt.FocusReason.TabFocusReason)

    def forget_pins(self) -> None:
        """Leave no PIN for the next person to use; everything else typed stays."""
        for field in (self.pin, self.newcomer.pin, self.newcomer.again, self.newcomer.by_pin):
            field.clear()

    def clear(self) -> None:
        self._admitted = None
        self.operator.clear()
        self.pin.clear()
        self.clear_error()
        self.retranslate()

    def _result_words(self) -> str:
        if self._admitted is not None:
            return self.tr("已加入 {name},编号 {number}。请输 PIN 开始值守。").format(
                name=self._admitted.name, number=self._admitted.number
            )
        if self._on_duty:
            return self.tr("在岗:{names}").format(names=self.tr("、").join(self._on_duty))
        return ""

    def _typed(self, text: str) -> None:
        if text.strip() in NEWCOMER_KEYS:
            self.operator.clear()
            self.newcomer_asked.emit()

    def _pick(self, item: QListWidgetItem) -> None:
        self.operator.setText(item.data(Qt.ItemDataRole.UserRole))
        self.pin.setFocus(Qt.FocusReason.TabFocusReason)
