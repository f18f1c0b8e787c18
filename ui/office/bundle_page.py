"""上报包: the import board gate × station, and the files with what became of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.board_table import BoardColumn, BoardTable
from ui.models.file_table import FileTable
from ui.office.page import Page, table_heading
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import wrapped_label


class BundlePage(Page):
    files_wanted = Signal()
    folder_wanted = Signal()
    look_wanted = Signal()
    quarantine_wanted = Signal()
    heads_wanted = Signal()
    station_opened = Signal(object)
    file_opened = Signal(object)

    def __init__(self, board: BoardTable, files: FileTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board_model, self._file_model = board, files
        self.files_button, self.folder_button, self.look_button = ActionButton(), ActionButton(), ActionButton()
        self.quarantine_button, self.heads_button = ActionButton(), ActionButton()
        set_role(self.files_button, "primary")
        self._totals = wrapped_label("muted")
        self.board, self.files = DataTable(theme), DataTable(theme)
        self.board.show_table(board, sort_by=BoardColumn.STATE)
        self.files.show_table(files)
        self._board_label, self._files_label = table_heading(self.board), table_heading(self.files)
        layout = self.layout_of_main
        buttons = FlowLayout()
        for button in (
            self.files_button, self.folder_button, self.look_button, self.quarantine_button, self.heads_button
        ):  # fmt: skip
            buttons.addWidget(button)
        layout.addLayout(buttons)
        layout.addWidget(self._board_label)
        layout.addWidget(self.board, 3)
        layout.addWidget(self._totals)
        layout.addWidget(self._files_label)
        layout.addWidget(self.files, 2)
        self.files_button.clicked.connect(self.files_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.look_button.clicked.connect(self.look_wanted)
        self.quarantine_button.clicked.connect(self.quarantine_wanted)
        self.heads_button.clicked.connect(self.heads_wanted)
        self.board.opened.connect(self.station_opened)
        self.files.opened.connect(self.file_opened)
        self.retranslate()

    def first_control(self) -> QWidget:
        return self.files_button

    def retranslate(self) -> None:
        self.title.setText(self.tr("上报包"))
        self.files_button.setText(self.tr("导入上报包…"))
        self.folder_button.setText(self.tr("导入整个文件夹…"))
        self.look_button.setText(self.tr("先看看…"))
        self.quarantine_button.setText(self.tr("未收的文件…"))
        self.heads_button.setText(self.tr("核对交班单…"))
        self._board_label.setText(self.tr("各登记终端"))
        self._files_label.setText(self.tr("收到的文件"))
        self.board.setAccessibleName(self.tr("各登记终端的上报情况"))
        self.files.setAccessibleName(self.tr("收到的文件"))
        self.board.set_empty_text(self.tr("还没有登记终端。请先到“卡口终端”登记一台。"))
        self.files.set_empty_text(self.tr("还没有收到文件。请插上卡口带来的 U 盘,按“导入上报包”,或把文件拖进窗口。"))
        self._board_model.retranslate()
        self._file_model.retranslate()

    def show_totals(self, sentence: str) -> None:
        self._totals.setText(sentence)
