"""What a folder of photos holds and what is wrong in it; nothing is loaded before the button is pressed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.photo_table import PhotoColumn, PhotoProblemTable
from ui.office.page import Panel, button_row
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class PhotoPanel(Panel):
    load_agreed = Signal()
    load_declined = Signal()

    def __init__(self, model: PhotoProblemTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._good = 0
        self._counts, self._rule = wrapped_label(), wrapped_label("muted")
        self.table = DataTable(theme)
        self.table.show_table(model, sort_by=PhotoColumn.FILE)
        self.load_button, self.leave_button = ActionButton(), ActionButton()
        set_role(self.load_button, "primary")
        self.column.addWidget(self._counts)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._rule)
        self.column.addLayout(button_row(self.load_button, self.leave_button))
        self.load_button.clicked.connect(self.load_agreed)
        self.leave_button.clicked.connect(self.load_declined)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("照片导入前核对"))
        self._rule.setText(
            self.tr(
                "文件名写证件号,或“3-1-501 王小明”,或“云上苑 3-1-501 王小明”。照片缩小后加密保存,随下发包到卡口,"
                "只在核对人证时显示;原来的文件不改动。"
            )
        )
        self.table.setAccessibleName(self.tr("不导入的照片文件"))
        self.table.set_empty_text(self.tr("没有发现问题。"))
        self.leave_button.setText(self.tr("不导入"))
        self._say_button()
        self._model.retranslate()

    def show_plan(self, counts: str, good: int, *, fits: bool) -> None:
        """Say what was found; what does not fit a bundle cannot be loaded."""
        self._good = good
        self._counts.setText(counts)
        self.load_button.setEnabled(good > 0 and fits)
        self._say_button()
        self.table.fit_columns()

    def _say_button(self) -> None:
        self.load_button.setText(self.tr("导入 {count:,} 张照片").format(count=self._good))
