"""单据: the papers beside passes, each with the fields it needs and the paper itself beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QEvent, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QWidget,
)

from checkpoint_app.domain.papers import FORMS, WITHOUT_SECOND, PaperKind
from checkpoint_app.domain.pass_design import Script, SecondLanguage
from ui.office.design_words import script_word
from ui.office.page import Page, button_row
from ui.office.paper_words import paper_word
from ui.theme import GRID_PX, TARGET_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.few_lines import FewLines
from ui.widgets.form import add_field, column, wrapped_label
from ui.widgets.pdf_preview import PdfPreview

MOST_FORMS, MOST_DAYS = 500, 366
MOST_LIST_PX = 260
_LOCAL_OFFSET_S = 8 * 3600
_SIZES = {PaperKind.GATE_NOTICE: ("a4", "a3"), PaperKind.OPERATOR_CARD: ("a5", "a4")}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFields:
    """What was typed for a paper. `begin_ms` is UTC milliseconds; `gate` is empty for all gates."""

    kind: PaperKind
    gate: str
    size: str
    dwelling: str
    begin_ms: int
    days: int
    helper: str
    phone: str
    count: int
    script: Script
    second: str


class PapersPage(Page):
    kind_chosen = Signal(object)
    """A PaperKind of `kinds`."""

    edited = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, kinds: Sequence[PaperKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = tuple(kinds)
        self._filling = False
        self.list = _PaperList(len(self.kinds))
        self.gate, self.format = QComboBox(), QComboBox()
        self.dwelling, self.helper, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.begin, self.days, self.count = QDateTimeEdit(), QSpinBox(), QSpinBox()
        self.script, self.second = QComboBox(), FewLines()
        self.preview = PdfPreview()
        self.save_button, self.print_button = ActionButton(), ActionButton()
        set_role(self.print_button, "primary")
        self._note, self._problem = wrapped_label("muted"), wrapped_label()
        self._set_up_fields()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.list.setCurrentRow(0)

    def first_control(self) -> QWidget:
        return self.list

    def retranslate(self) -> None:
        self.title.setText(self.tr("单据"))
        self.list.setAccessibleName(self.tr("单据"))
        for row, kind in enumerate(self.kinds):
            self.list.item(row).setText(paper_word(kind))
        self.list.fit()
        words = (
            self.tr("卡口"), self.tr("纸张"), self.tr("房号,如 3-1-501"), self.tr("从"), self.tr("几天"),
            self.tr("谁送东西"), self.tr("电话"), self.tr("几张"), self.tr("第二语言"), self.tr("第二语言的几行"),
        )  # fmt: skip
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.save_button.setText(self.tr("存成文件…"))
        self.print_button.setText(self.tr("打印…"))
        self._filling = True
        if self.gate.count():
            self.gate.setItemText(0, self.tr("所有卡口"))
        for row in range(self.script.count()):
            self.script.setItemText(row, script_word(Script(self.script.itemData(row))))
        self._name_sizes()
        self._filling = False

    @property
    def kind(self) -> PaperKind:
        return self.kinds[max(self.list.currentRow(), 0)]

    def fields(self) -> PaperFields:
        return PaperFields(
            kind=self.kind,
            gate=self.gate.currentData() or "",
            size=self.format.currentData() or "",
            dwelling=self.dwelling.text(),
            begin_ms=self.begin.dateTime().toMSecsSinceEpoch(),
            days=self.days.value(),
            helper=self.helper.text(),
            phone=self.phone.text(),
            count=self.count.value(),
            script=Script(self.script.currentData()),  # Qt keeps a plain str
            second=self.second.toPlainText(),
        )

    def set_gates(self, names: Sequence[str]) -> None:
        chosen = self.gate.currentData()
        self._filling = True
        self.gate.clear()
        self.gate.addItem(self.tr("所有卡口"), "")
        for name in names:
            self.gate.addItem(name, name)
        self.gate.setCurrentIndex(max(self.gate.findData(chosen), 0))
        self._filling = False

    def set_begin(self, at_ms: int) -> None:
        self._filling = True
        self.begin.setDateTime(QDateTime.fromMSecsSinceEpoch(at_ms, QTimeZone(_LOCAL_OFFSET_S)))
        self._filling = False

    def show_kind(self, second: SecondLanguage | None, note: str) -> None:
        """Show the fields of the paper chosen, with the block that is kept for it; `note` says what is special."""
        kind = self.kind
        self._filling = True
        self.format.clear()
        for size in _SIZES.get(kind, ()):
            self.format.addItem("", size)
        self._name_sizes()
        self.script.setCurrentIndex(max(self.script.findData(second.script), 0) if second is not None else 0)
        self.second.setPlainText("\n".join(second.lines) if second is not None else "")
        self._filling = False
        needed: dict[QWidget, bool] = {
            self.gate: kind in (PaperKind.GATE_NOTICE, PaperKind.OPERATOR_CARD),
            self.format: kind in _SIZES,
            **dict.fromkeys(
                (self.dwelling, self.begin, self.days, self.helper, self.phone), kind is PaperKind.ISOLATION
            ),
            self.count: kind in FORMS,
            **dict.fromkeys((self.script, self.second), kind not in WITHOUT_SECOND),
        }
        for label in self._labels:
            shown = needed[label.buddy()]
            label.setVisible(shown)
            label.buddy().setVisible(shown)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_paper(self, content: bytes | None, problem: str = "") -> None:
        """Show a paper, or why there is none; without one nothing is saved or printed."""
        if content is None:
            self.preview.clear()
        else:
            self.preview.show_pdf(content)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.save_button.setEnabled(content is not None)
        self.print_button.setEnabled(content is not None)

    def _set_up_fields(self) -> None:
        self.begin.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.begin.setTimeZone(QTimeZone(_LOCAL_OFFSET_S))
        for field in (self.begin, self.gate, self.format, self.script):
            field.setMinimumHeight(TARGET_PX)
        self.days.setRange(1, MOST_DAYS)
        self.days.setValue(14)
        self.count.setRange(1, MOST_FORMS)
        self.count.setValue(10)
        for script in Script:
            self.script.addItem("", script)

    def _lay_out(self) -> None:
        form = QWidget()
        fields = column(form, margin=0)
        self._labels: list[QLabel] = []
        fields.addWidget(self._note)
        for field in (
            self.gate, self.format, self.dwelling, self.begin, self.days, self.helper, self.phone, self.count,
            self.script, self.second,
        ):  # fmt: skip
            self._labels.append(add_field(fields, field))
        fields.addWidget(self._problem)
        fields.addStretch(1)
        fields.addLayout(button_row(self.save_button, self.print_button))
        row = QHBoxLayout()
        row.setSpacing(GRID_PX * 2)
        row.addWidget(self.list)
        row.addWidget(form, 2)
        row.addWidget(self.preview, 3)
        self.layout_of_main.addLayout(row, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self.kind_chosen.emit(self.kind))
        for line in (self.dwelling, self.helper, self.phone):
            line.textChanged.connect(self._tell)
        for box in (self.gate, self.format, self.script):
            box.currentIndexChanged.connect(self._tell)
        self.begin.dateTimeChanged.connect(self._tell)
        for number in (self.days, self.count):
            number.valueChanged.connect(self._tell)
        self.second.textChanged.connect(self._tell)
        self.save_button.clicked.connect(self.save_wanted)
        self.print_button.clicked.connect(self.print_wanted)

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _name_sizes(self) -> None:
        words = {"a3": "A3", "a4": self.tr("A4,对折") if self.kind is PaperKind.OPERATOR_CARD else "A4", "a5": "A5"}
        for row in range(self.format.count()):
            self.format.setItemText(row, words[self.format.itemData(row)])


class _PaperList(QListWidget):
    """As wide as its longest name at any text size, so that fields and paper keep the rest; very long ones wrap."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.addItems([""] * rows)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def fit(self) -> None:
        rows = range(self.count())
        widest = max((self.fontMetrics().horizontalAdvance(self.item(row).text()) for row in rows), default=0)
        self.setFixedWidth(min(widest, MOST_LIST_PX) + GRID_PX * 5)
