"""先看看: what an import would do, before it does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkpoint_app.domain.exchange import ImportedFile
from ui.board_messages import preview_sentence
from ui.models.preview_table import PreviewTable
from ui.office.page import Panel, button_row
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class PreviewPanel(Panel):
    import_agreed = Signal()
    closed = Signal()

    def __init__(self, model: PreviewTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._files: tuple[ImportedFile, ...] = ()
        self.table = DataTable(theme)
        self.table.show_table(model)
        self._counts, self._hint = wrapped_label("feed"), wrapped_label("muted")
        self.import_button, self.close_button = ActionButton(), ActionButton()
        set_role(self.import_button, "primary")
        self.column.addWidget(self._counts)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._hint)
        self.column.addLayout(button_row(self.import_button, self.close_button))
        self.import_button.clicked.connect(self.import_agreed)
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("先看看:导入会带来什么"))
        self._hint.setText(self.tr("现在什么都没有改动。导入时每个文件要么全收,要么不收。"))
        self._counts.setText(preview_sentence(self._files) if self._files else "")
        self.table.setAccessibleName(self.tr("这些文件导入后会怎样"))
        self.table.set_empty_text(self.tr("没有文件。"))
        self.import_button.setText(self.tr("导入这些文件"))
        self.close_button.setText(self.tr("不导入"))
        self._model.retranslate()

    def show_counts(self, files: Sequence[ImportedFile]) -> None:
        """Say in one line what all of these would bring."""
        self._files = tuple(files)
        self.retranslate()
