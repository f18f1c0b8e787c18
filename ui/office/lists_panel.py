"""各卡口用上了没有: decisions and bundles by stations."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkpoint_app.domain.office_lists import ListMatrix
from ui.board_messages import held_sentence
from ui.models.list_matrix_table import MatrixTable
from ui.office.page import Panel, button_row
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class ListsPanel(Panel):
    closed = Signal()

    def __init__(self, model: MatrixTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._matrix: ListMatrix | None = None
        self.table = DataTable(theme)
        self.table.show_table(model)
        self._held, self._hint = wrapped_label("feed"), wrapped_label("muted")
        self.close_button = ActionButton()
        self.column.addWidget(self._held)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._hint)
        self.column.addLayout(button_row(self.close_button))
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("各卡口用上了没有"))
        self._hint.setText(
            self.tr("“已用上”:该终端的记录里写着。“未知”:还没有收到这样的记录,也可能已经用上;请看它的上报包。")
        )
        self.table.setAccessibleName(self.tr("下发的事项和各终端用上的情况"))
        self.table.set_empty_text(self.tr("还没有下发过。"))
        self._held.setText("" if self._matrix is None else held_sentence(self._matrix))
        self.close_button.setText(self.tr("关闭"))
        self._model.retranslate()

    def show_held(self, matrix: ListMatrix) -> None:
        """Say in one line how many stations hold the newest bundle."""
        self._matrix = matrix
        self.retranslate()
