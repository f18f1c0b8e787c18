"""更正请求: find a passage, ask its gate to correct it, and see what became of it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkpoint_app.domain.asked_correction import AskedLine
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.shift import LONGEST_NOTE
from ui.models.passage_table import PassageTable
from ui.models.request_table import RequestTable
from ui.office.page import Panel, button_row, table_heading
from ui.theme import GRID_PX, TARGET_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field, add_field_grid, wrapped_label


class Wanted(StrEnum):
    VOID = "void"
    TURN = "turn"
    READING = "reading"
    NOT_MEASURED = "not-measured"


class CorrectionPanel(Panel):
    filter_typed = Signal(str)
    ask_wanted = Signal(object, object, str, str)
    """A FeedLine, Wanted, the reading as typed, the reason."""
    withdraw_wanted = Signal(object)
    """An AskedLine."""

    def __init__(
        self, passages: PassageTable, requests: RequestTable, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._passage_model, self._request_model = passages, requests
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.passages, self.requests = DataTable(theme), DataTable(theme)
        for table in (self.passages, self.requests):
            table.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        self.passages.show_table(passages)
        self.requests.show_table(requests)
        self.requests.set_fewest_rows(3)
        self.wanted, self.reading, self.reason = QComboBox(), QLineEdit(), QLineEdit()
        self.wanted.setMinimumHeight(TARGET_PX)
        for wanted in Wanted:
            self.wanted.addItem("", wanted)
        self.reading.setMaxLength(4)
        self.reason.setMaxLength(LONGEST_NOTE)
        self.ask_button, self.withdraw_button = ActionButton(), ActionButton()
        set_role(self.ask_button, "primary")
        self._advice = wrapped_label("muted")
        self._requests_label = table_heading(self.requests)
        self._filter_label = add_field(self.column, self.filter)
        self.column.addWidget(self.passages, 3)
        form, asking = QVBoxLayout(), QHBoxLayout()
        asking.setSpacing(GRID_PX * 2)
        asking.addLayout(form, 1)
        asking.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._labels = add_field_grid(form, (self.wanted, self.reading, self.reason), widths=(2, 1, 4))
        self.column.addLayout(asking)
        self.column.addWidget(self._requests_label)
        self.column.addWidget(self.requests, 2)
        withdrawing = button_row(self.withdraw_button, stretch=False)
        withdrawing.addWidget(self._advice, 1)
        self.column.addLayout(withdrawing)
        self.filter.textChanged.connect(self.filter_typed)
        self.filter.returnPressed.connect(self._to_table)
        self.wanted.currentIndexChanged.connect(self._offer)
        self.passages.selectionModel().selectionChanged.connect(self._offer)
        self.requests.selectionModel().selectionChanged.connect(self._offer)
        passages.modelReset.connect(self._offer)
        requests.modelReset.connect(self._offer)
        self.passages.opened.connect(lambda _line: self.reason.setFocus())
        self.ask_button.clicked.connect(self._ask)
        self.reason.returnPressed.connect(self.ask_button.click)
        self.withdraw_button.clicked.connect(self._withdraw)
        self.retranslate()
        self._offer()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("请卡口更正"))
        self._filter_label.setText(self.tr("查找通行记录:姓名、房号 3-1-501、尾号或证号(&F)"))
        words = (
            self.tr("这条作废"),
            self.tr("方向改成另一个"),
            self.tr("体温改为"),
            self.tr("其实没有测体温"),
        )
        for place, word in enumerate(words):
            self.wanted.setItemText(place, word)
        for label, text in zip(
            self._labels,
            (self.tr("请卡口(&W)"), self.tr("体温,366 = 36.6(&T)"), self.tr("原因,卡口会看到,不要写姓名(&R)")),
            strict=True,
        ):
            label.setText(text)
        self.ask_button.setText(self.tr("请卡口更正"))
        self.withdraw_button.setText(self.tr("撤回所选请求"))
        self._advice.setText(
            self.tr("社区不改卡口的记录:请求随下一个下发包到卡口,由值守人员在“待办”里照办或说明原因,答复随上报包回来。")
        )
        self._requests_label.setText(self.tr("已提出的请求(&Q)"))
        self.passages.setAccessibleName(self.tr("通行记录"))
        self.requests.setAccessibleName(self.tr("更正请求"))
        self.passages.set_empty_text(self.tr("没有找到通行记录。"))
        self.requests.set_empty_text(self.tr("还没有请卡口更正过。"))
        self._passage_model.retranslate()
        self._request_model.retranslate()

    def asked(self) -> None:
        """The request is on record: the next one begins with an empty reason."""
        self.reason.clear()
        self.reading.clear()

    def _to_table(self) -> None:
        if self._passage_model.rowCount():
            self.passages.selectRow(0)
            self.passages.setFocus()

    def _offer(self) -> None:
        self.reading.setEnabled(self.wanted.currentData() == Wanted.READING)
        passage, request = self._passage(), self._request()
        self.ask_button.setEnabled(passage is not None and not passage.voided)
        self.withdraw_button.setEnabled(request is not None and request.is_open)

    def _passage(self) -> FeedLine | None:
        rows: list[FeedLine] = self.passages.selected_rows()
        return rows[0] if rows else None

    def _request(self) -> AskedLine | None:
        rows: list[AskedLine] = self.requests.selected_rows()
        return rows[0] if rows else None

    def _ask(self) -> None:
        line = self._passage()
        if line is not None:
            self.ask_wanted.emit(line, Wanted(self.wanted.currentData()), self.reading.text(), self.reason.text())

    def _withdraw(self) -> None:
        request = self._request()
        if request is not None:
            self.withdraw_wanted.emit(request)
