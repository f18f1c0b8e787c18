"""Print a run of passes: whom, checked first, then on which paper and where the files go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import PrintFilter, Sheet
from checkpoint_app.services.print_holders import PRINTABLE
from checkpoint_app.services.print_passes import DEFAULT_DAYS
from checkpoint_app.services.sign_passes import LONGEST_DAYS
from ui.messages import pass_kind_word
from ui.models.problem_tables import PrintProblemTable
from ui.office.page import Panel
from ui.office_messages import sheet_word
from ui.theme import TARGET_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import add_field_grid, wrapped_label

_FIELDS_A_ROW = (1, 1, 1, 1, 1)
_TENURES = ("", "owner", "tenant")
_SHORTEST_CHOICE = 6
"""Characters of a list of choices; longer ones are cut when it is closed, so that five stand in a row."""


class PrintPanel(Panel):
    plan_wanted = Signal(object)
    """Carries a PrintFilter."""
    print_wanted = Signal(object, int)
    folder_opened = Signal()
    paper_wanted = Signal()
    """Print what was written last on a printer."""

    def __init__(self, model: PrintProblemTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._planned = 0
        self._places: Mapping[str, Mapping[str, Sequence[str]]] = {}
        self.kind, self.compound, self.building, self.unit = (QComboBox() for _ in range(4))
        self.grid, self.tenure, self.sheet = (QComboBox() for _ in range(3))
        self.filter, self.days = QLineEdit(), QSpinBox()
        self.days.setRange(1, LONGEST_DAYS)
        self.days.setValue(DEFAULT_DAYS)
        for kind in PRINTABLE:
            self.kind.addItem("", kind)
        for tenure in _TENURES:
            self.tenure.addItem("", tenure)
        for sheet in Sheet:
            self.sheet.addItem("", sheet)
        for choice in (self.compound, self.building, self.unit, self.grid):
            choice.addItem("", "")
        for choice in self._choices():
            choice.setMinimumHeight(TARGET_PX)
            choice.setMinimumContentsLength(_SHORTEST_CHOICE)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plan_button, self.print_button, self.folder_button = ActionButton(), ActionButton(), ActionButton()
        self.paper_button = ActionButton()
        set_role(self.print_button, "primary")
        self._counts = wrapped_label()
        self.table = DataTable(theme)
        self.table.show_table(model)
        fields = (
            self.filter, self.kind, self.compound, self.building, self.unit,
            self.grid, self.tenure, self.sheet, self.days,
        )  # fmt: skip
        self._labels = add_field_grid(self.column, fields, widths=_FIELDS_A_ROW)
        self.buttons = FlowLayout()
        for button in (self.plan_button, self.print_button, self.paper_button, self.folder_button):
            self.buttons.addWidget(button)
        self.column.addLayout(self.buttons)
        self.column.addWidget(self._counts)
        self.column.addWidget(self.table, 1)
        self.folder_button.hide()
        self.paper_button.hide()
        self._connect()
        self.forget_plan()
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("打印出入证"))
        words = (
            self.tr("给谁:房号或姓名,空着是全部"),
            self.tr("证件"),
            self.tr("小区"),
            self.tr("楼栋"),
            self.tr("单元"),
            self.tr("网格"),
            self.tr("性质"),
            self.tr("纸张"),
            self.tr("有效天数"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        for choice in (self.compound, self.building, self.unit, self.grid):
            choice.setItemText(0, self.tr("全部"))
        for place, text in enumerate((self.tr("全部"), self.tr("业主"), self.tr("租户(出租房)"))):
            self.tenure.setItemText(place, text)
        for place, kind in enumerate(PRINTABLE):
            self.kind.setItemText(place, pass_kind_word(kind))
        for place, sheet in enumerate(Sheet):
            self.sheet.setItemText(place, sheet_word(sheet))
        self.plan_button.setText(self.tr("先核对"))
        self.folder_button.setText(self.tr("打开所在文件夹"))
        self.paper_button.setText(self.tr("用打印机打印…"))
        self.table.setAccessibleName(self.tr("不打印的居民"))
        self._say_plan()
        self._model.retranslate()

    def show_places(self, places: Mapping[str, Mapping[str, Sequence[str]]], grids: Sequence[str]) -> None:
        """Offer what the roster has; a choice that is still there stays."""
        self._places = places
        _offer(self.compound, list(places))
        _offer(self.grid, grids)

    def wanted(self) -> PrintFilter:
        return PrintFilter(
            kind=PassKind(self.kind.currentData()),
            compound=self.compound.currentData(),
            building=self.building.currentData(),
            unit=self.unit.currentData(),
            grid=self.grid.currentData(),
            tenure=self.tenure.currentData(),
            text=self.filter.text().strip(),
        )

    def show_plan(self, planned: int, counts: str) -> None:
        """Say how many will be printed; the table names who is left out and why."""
        self._planned = planned
        self._counts.setText(counts)
        self.print_button.setEnabled(planned > 0)
        self._say_plan()
        self.table.fit_columns()
        (self.print_button if planned else self.filter).setFocus()

    def forget_plan(self) -> None:
        """What was chosen no longer is what was checked."""
        self._planned = 0
        self._counts.clear()
        self._model.set_rows(())
        self.print_button.setEnabled(False)
        self._say_plan()

    def show_folder_button(self, shown: bool) -> None:
        self.folder_button.setVisible(shown)
        self.paper_button.setVisible(shown)

    def _choices(self) -> tuple[QComboBox, ...]:
        return self.kind, self.compound, self.building, self.unit, self.grid, self.tenure, self.sheet

    def _connect(self) -> None:
        self.compound.currentIndexChanged.connect(self._offer_buildings)
        self.building.currentIndexChanged.connect(self._offer_units)
        for choice in (self.kind, self.compound, self.building, self.unit, self.grid, self.tenure):
            choice.currentIndexChanged.connect(self.forget_plan)
        self.plan_button.clicked.connect(self._ask_plan)
        self.filter.returnPressed.connect(self._ask_plan)
        self.filter.textChanged.connect(self.forget_plan)
        self.print_button.clicked.connect(self._ask_print)
        self.folder_button.clicked.connect(self.folder_opened)
        self.paper_button.clicked.connect(self.paper_wanted)

    def _offer_buildings(self) -> None:
        _offer(self.building, list(self._places.get(self.compound.currentData() or "", {})))

    def _offer_units(self) -> None:
        buildings = self._places.get(self.compound.currentData() or "", {})
        _offer(self.unit, buildings.get(self.building.currentData() or "", ()))

    def _say_plan(self) -> None:
        self.print_button.setText(self.tr("选择文件并打印 {count:,} 张…").format(count=self._planned))
        self.table.set_empty_text(
            self.tr("没有人被排除。")
            if self._planned
            else self.tr("请先按“先核对”:谁已有证、谁的名字打不出,会列在这里。")
        )

    def _ask_plan(self) -> None:
        self.plan_wanted.emit(self.wanted())

    def _ask_print(self) -> None:
        self.print_wanted.emit(Sheet(self.sheet.currentData()), self.days.value())  # Qt keeps a plain str


def _offer(choice: QComboBox, values: Sequence[str]) -> None:
    """Offer these beside "all"; the one chosen before stays if it is among them."""
    before = choice.currentData()
    while choice.count() > 1:
        choice.removeItem(1)
    for value in values:
        choice.addItem(value, value)
    choice.setCurrentIndex(max(0, choice.findData(before)))
