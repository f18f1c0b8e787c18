"""样式: how passes look, with the printed sheet beside what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from checkpoint_app.domain.pass_design import CARD_KINDS, PassDesign, Script, SecondLanguage
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import Sheet
from ui.messages import pass_kind_word
from ui.office.design_words import colour_words, script_word
from ui.office.page import Panel, button_row
from ui.office_messages import sheet_word
from ui.theme import GRID_PX, TARGET_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.few_lines import FewLines
from ui.widgets.form import add_field, add_field_grid, column, wrapped_label
from ui.widgets.pdf_preview import PdfPreview

LONGEST_TEXT = 200
_SWATCH_PX = 20


class DesignPanel(Panel):
    """Emits what was picked, typed and pressed; what is shown is set from outside without a signal."""

    design_picked = Signal(int)
    kind_picked = Signal()
    edited = Signal()
    sheet_picked = Signal()
    adopted = Signal()
    open_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.design, self.kind, self.colour = QComboBox(), QComboBox(), QComboBox()
        self.sheet, self.script = QComboBox(), QComboBox()
        self.office, self.notice = QLineEdit(), QLineEdit()
        self.lines = FewLines()
        self.preview = PdfPreview()
        self.adopt_button, self.open_button, self.save_button = ActionButton(), ActionButton(), ActionButton()
        self._faults = wrapped_label()
        self._add_choices()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _add_choices(self) -> None:
        for kind in CARD_KINDS:
            self.kind.addItem("", kind)
        for sheet in Sheet:
            self.sheet.addItem("", sheet)
        self.sheet.setCurrentIndex(list(Sheet).index(Sheet.CARD))
        for script in ("", *Script):
            self.script.addItem("", script)
        for box in (self.design, self.kind, self.colour, self.sheet, self.script):
            box.setMinimumHeight(TARGET_PX)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.colour.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))
        for field in (self.office, self.notice):
            field.setMaxLength(LONGEST_TEXT)

    def _lay_out(self) -> None:
        set_role(self.adopt_button, "primary")
        fields, beside = QWidget(), QHBoxLayout()
        form = column(fields, margin=0)
        form.setSpacing(GRID_PX // 2)
        self._labels = [
            *add_field_grid(form, (self.design, self.sheet)),
            add_field(form, self.office),
            add_field(form, self.notice),
            *add_field_grid(form, (self.kind, self.colour)),
            add_field(form, self.script),
            add_field(form, self.lines),
        ]
        form.addWidget(self._faults)
        form.addStretch(1)
        beside.setSpacing(GRID_PX * 2)
        beside.addWidget(fields, 1)
        beside.addWidget(self.preview, 1)
        self.column.addLayout(button_row(self.adopt_button, self.open_button, self.save_button))
        self.column.addLayout(beside, 1)

    def _connect(self) -> None:
        self.design.activated.connect(self.design_picked)
        self.kind.activated.connect(self.kind_picked)
        self.sheet.activated.connect(self.sheet_picked)
        self.colour.activated.connect(self._tell_edited)
        self.script.activated.connect(self._script_picked)
        self.office.textEdited.connect(self._tell_edited)
        self.notice.textEdited.connect(self._tell_edited)
        self.lines.textChanged.connect(self._tell_edited)
        self.adopt_button.clicked.connect(self.adopted)
        self.open_button.clicked.connect(self.open_wanted)
        self.save_button.clicked.connect(self.save_wanted)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("出入证样式"))
        for label, text in zip(
            self._labels,
            (
                self.tr("样式"),
                self.tr("预览的纸张"),
                self.tr("证上的单位名称,空着是社区名称"),
                self.tr("提示语"),
                self.tr("预览的种类"),
                self.tr("这一种的颜色"),
                self.tr("第二语言"),
                self.tr("第二语言的文字,最多四行"),
            ),
            strict=True,
        ):
            label.setText(text)
        for place, kind in enumerate(CARD_KINDS):
            self.kind.setItemText(place, pass_kind_word(kind))
        for place, sheet in enumerate(Sheet):
            self.sheet.setItemText(place, sheet_word(sheet))
        for place, script in enumerate(Script, start=1):
            self.script.setItemText(place, script_word(script))
        self.script.setItemText(0, self.tr("没有"))
        self.show_colour(self.colour.currentData() or "")
        self.adopt_button.setText(self.tr("采用"))
        self.open_button.setText(self.tr("打开文件…"))
        self.save_button.setText(self.tr("另存为文件…"))

    def show_designs(self, designs: Sequence[PassDesign], current: int) -> None:
        self.design.clear()
        for design in designs:
            self.design.addItem(design.title)
        self.design.setCurrentIndex(current)

    def show_design(self, design: PassDesign, community: str) -> None:
        """Fill the fields; `community` is what stands on a pass while the office's name is empty."""
        self._filling = True
        self.office.setText(design.office)
        self.office.setPlaceholderText(community)
        self.notice.setText(design.notice)
        self.script.setCurrentIndex(0 if design.second is None else 1 + list(Script).index(design.second.script))
        self.lines.setPlainText("\n".join(design.second.lines if design.second is not None else ()))
        self.lines.setEnabled(design.second is not None)
        self.show_colour(design.colour_of(self.kind_shown))
        self._filling = False

    def show_colour(self, colour: str) -> None:
        """Show a colour among those to choose from, as one more if it is none of them."""
        words = colour_words()
        self.colour.clear()
        for each in dict.fromkeys([*words, colour] if colour else words):
            swatch = QPixmap(_SWATCH_PX, _SWATCH_PX)
            swatch.fill(QColor(each))
            self.colour.addItem(QIcon(swatch), words.get(each, each), each)
        self.colour.setCurrentIndex(max(0, self.colour.findData(colour)))

    def show_faults(self, faults: Sequence[str]) -> None:
        """Say what is wrong; while something is, the design cannot be adopted."""
        self._faults.setText("\n".join(faults))
        self._faults.setVisible(bool(faults))
        self.adopt_button.setEnabled(not faults)

    @property
    def kind_shown(self) -> PassKind:
        return PassKind(self.kind.currentData())

    @property
    def sheet_shown(self) -> Sheet:
        return Sheet(self.sheet.currentData())  # Qt keeps a plain str

    @property
    def colour_shown(self) -> str:
        return str(self.colour.currentData())

    def second(self) -> SecondLanguage | None:
        """Return the second language as chosen and typed; blank lines are left out."""
        script = self.script.currentData()
        if not script:
            return None
        lines = tuple(line.strip()[:LONGEST_TEXT] for line in self.lines.toPlainText().split("\n") if line.strip())
        return SecondLanguage(script=Script(script), lines=lines)

    def _script_picked(self) -> None:
        self.lines.setEnabled(bool(self.script.currentData()))
        self._tell_edited()

    def _tell_edited(self) -> None:
        if not self._filling:
            self.edited.emit()
